"""Two servers, one after the other: what is typed for one and what waits for it are untouched by the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.item import State
from app.core.key import Key
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import NOW, Seat, Seats, until
from tests.shelves import written

OTHER = "the-other-key"


@pytest.fixture
def other() -> Iterator[PracticeServer]:
    """Another company's server."""
    with PracticeServer(default_world(), key=OTHER, minimum=0.0, clock=lambda: NOW) as server:
        yield server


@pytest.fixture
def files(tmp_path: Path, server: PracticeServer, other: PracticeServer) -> tuple[Path, Path]:
    return (
        written(tmp_path / "melbourne.toml", server.address),
        written(tmp_path / "perth.toml", other.address, "Perth renewals"),
    )


async def sit(take_seat: Seats, files: tuple[Path, Path], other: PracticeServer, *, hold: int) -> Seat:
    """At the first of the two, with the keys of both."""
    seat = await take_seat(connected=False, hold=hold)
    await seat.desk.open_file(files[0])
    keys = seat.desk.dispatch.credentials.keys
    keys.give(seat.server.address, Key(seat.key))
    keys.give(other.address, Key(OTHER))
    return seat


async def test_a_draft_and_a_held_update_of_one_stay_while_one_works_with_the_other(
    take_seat: Seats, files: tuple[Path, Path], server: PracticeServer, other: PracticeServer
) -> None:
    seat = await sit(take_seat, files, other, hold=30)
    seat.fill("9856")
    await seat.send()
    assert seat.states == [State.HELD]
    held = seat.items[0]
    seat.type("leadId", "9863")
    seat.type("phone.Mobile", "0491570006")

    await seat.desk.open_file(files[1])
    await seat.settle()
    assert seat.window.windowTitle() == "Perth renewals - Lead Editor"
    assert (seat.text("leadId"), seat.text("phone.Mobile")) == ("", "")
    assert seat.items[0] == held
    seat.fill("9863")
    await seat.send()
    await seat.in_outbox("outbox.sendNow", seat.items[1].id)
    assert [each.state for each in seat.items] == [State.HELD, State.APPLIED]
    assert seat.items[0] == held
    assert (len(server.journal), len(other.journal)) == (0, 1)

    await seat.desk.open_file(files[0])
    await seat.settle()
    assert (seat.text("leadId"), seat.text("phone.Mobile")) == ("9863", "0491570006")
    assert seat.items[0] == held
    seat.time.jump(31)
    await until(lambda: seat.states == [State.APPLIED, State.APPLIED])
    assert (len(server.journal), len(other.journal)) == (1, 1)


async def test_each_one_brings_its_own_draft_back(
    take_seat: Seats, files: tuple[Path, Path], other: PracticeServer
) -> None:
    seat = await sit(take_seat, files, other, hold=0)
    typed = {files[0]: "0491570006", files[1]: "0491570157"}
    for path, number in typed.items():
        await seat.desk.open_file(path)
        await seat.settle()
        seat.type("leadId", "9856")
        seat.type("phone.Mobile", number)
    for path, number in (*typed.items(), *typed.items()):
        await seat.desk.open_file(path)
        await seat.settle()
        assert (seat.text("leadId"), seat.text("phone.Mobile")) == ("9856", number)
    assert not seat.items


async def test_the_key_of_one_never_goes_to_the_other(
    take_seat: Seats, files: tuple[Path, Path], server: PracticeServer, other: PracticeServer
) -> None:
    seat = await sit(take_seat, files, other, hold=0)
    for path in files:
        await seat.desk.open_file(path)
        await seat.settle()
        seat.fill("9856")
        await seat.send()
    assert seat.states == [State.APPLIED, State.APPLIED]
    assert (len(server.journal), len(other.journal)) == (1, 1)
