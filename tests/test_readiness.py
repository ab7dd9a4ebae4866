"""What a press of Send does not need comes once the window is ready; what goes wrong with that loses nothing."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon

from app.client import trust_of_this_computer
from app.core.item import State
from app.gui.readiness import ready
from app.gui.window import MainWindow
from tests.seat import Seats, until
from tests.times import NOW


def now() -> datetime:
    return NOW


@pytest.fixture
def window(settings: QSettings) -> MainWindow:
    made = MainWindow(settings, now, QIcon())
    made.set_ready(ready=False)
    return made


async def test_it_waits_until_the_window_is_ready_and_never_again(window: MainWindow) -> None:
    waiting = [asyncio.ensure_future(ready(window)) for _ in range(2)]
    await asyncio.sleep(0)
    assert not any(each.done() for each in waiting)
    window.set_ready(ready=True)
    await asyncio.gather(*waiting)
    await ready(window)
    window.finish()


async def test_who_has_given_up_waiting_is_left_alone(window: MainWindow) -> None:
    """As where the program ends while it still starts."""
    waiting = asyncio.ensure_future(ready(window))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait({waiting})
    window.set_ready(ready=True)
    assert waiting.cancelled()
    window.finish()


async def test_where_what_speaks_to_servers_can_not_be_loaded_it_is_told_and_what_is_sent_goes_out_once_it_can(
    take_seat: Seats, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python can't make what TLS needs where this variable names a file that can't be written."""
    folder = tmp_path / "later"
    monkeypatch.setenv("SSLKEYLOGFILE", str(folder / "keys"))
    take_seat.find_trust = trust_of_this_computer
    seat = await take_seat()
    await until(lambda: seat._problems)
    assert [type(each) for each in seat._problems] == [FileNotFoundError], "reported"
    seat._problems.clear()
    seat.fill()
    seat.press("send")
    await until(lambda: seat.outbox.items)
    await until(lambda: seat.time.waiting)
    seat.time.jump(5.0)
    await until(lambda: seat.time.waiting)
    assert seat.server.journal == ()
    assert [each.state for each in seat.outbox.items] == [State.QUEUED]
    folder.mkdir()
    seat.time.jump(5.0)
    await until(lambda: not seat.outbox.items)
    assert [each.state for each in seat.outbox.closed] == [State.APPLIED]
    assert seat._problems == []
