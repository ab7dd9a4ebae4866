"""The outbox through the window: paused, without a key, behind a certificate; who is told what, and hasty hands."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.core import life
from app.core.contract import Code
from app.core.edit import Edit
from app.core.item import State
from app.gui.notify import Notifier
from app.gui.outbox import OutboxWindow
from app.gui.wish import Wish, WishKind
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.raw import RawServer, say_ok
from tests.seat import CANARY, NOW, Seat, Seats, until
from tests.test_client_tls import PEMS, identity

NUMBER = "0355501777"
UNKNOWN = Fault(Kind.CODE, code=Code.EXCEPTION)


def dialogs() -> int:
    """How many questions and dialogs are open over the window."""
    return sum(each.isVisible() and each.isModal() for each in QApplication.topLevelWidgets())


async def test_while_it_is_paused_nothing_goes_out(seat: Seat) -> None:
    await seat.in_outbox("outbox.pause")
    seat.fill()
    await seat.send()
    assert seat.banner == "The outbox is paused: nothing goes out until you let it."
    assert seat.count == "Outbox: 1 waiting"
    seat.time.jump(3600)
    await seat.settle()
    assert not seat.calls
    await seat.in_outbox("outbox.pause")
    assert seat.states == [State.APPLIED]


async def test_updates_of_another_connection_ask_for_their_key(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    with PracticeServer(default_world(), key=CANARY, minimum=0.0, clock=lambda: NOW) as other:
        first = await take_seat(outbox=path, hold=30, layout=default_world().layout(other.address))
        first.desk.connecting.practice_server = ""
        first.fill()
        await first.send()
        await first.leave()
        seat = await take_seat(outbox=path)
        host = other.address.split("://")[1]
        wanted = f"{host} needs its API key before anything goes out. 1 update waits."
        await until(lambda: seat.banner == wanted)  # once the credential store has no key for it
        button = seat.find(QAbstractButton, "key.give")
        button.click()
        button.click()
        await seat.settle_on_dialog("key")
        assert dialogs() == 1
        seat.type("key.text", seat.key)
        seat.press("key.use")
        await until(lambda: not dialogs())
        await seat.settle()
        assert [each.applied for each in other.journal] == [True]
        assert not seat.calls


async def test_the_update_of_another_connection_does_not_come_into_this_form(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    other = default_world().layout("https://contact.example.com")
    first = await take_seat(outbox=path, hold=30, layout=other)
    first.desk.connecting.practice_server = ""
    first.fill()
    await first.send()
    await first.leave()
    seat = await take_seat(outbox=path)
    await until(lambda: seat.states == [State.QUEUED])
    await seat.settle()
    await seat.in_outbox("outbox.edit", seat.items[0].id)
    assert seat.window.statusBar().currentMessage() == (
        "This update is for “Practice: Melbourne sales”. Open that connection first; until then it stays here."
    )
    assert seat.states == [State.QUEUED]
    assert seat.edit == Edit(lead="")


async def test_an_update_with_a_field_that_its_connection_has_no_more_is_told_as_that(
    take_seat: Seats, tmp_path: Path
) -> None:
    path = tmp_path / "outbox.db"
    whole = default_world().layout("https://contact.example.com")
    first = await take_seat(outbox=path, hold=30, layout=whole)
    first.desk.connecting.practice_server = ""
    first.fill(number="0491570156")
    await first.send()
    await first.leave()
    less = replace(whole, fields=tuple(each for each in whole.fields if each.name != "FirstPhone"))
    seat = await take_seat(outbox=path, layout=less)
    await until(lambda: bool(seat.items) and seat.items[0].state is not State.HELD)
    await seat.settle()
    await seat.in_outbox("outbox.edit", seat.items[0].id)
    assert seat.window.statusBar().currentMessage() == (
        "“Practice: Melbourne sales” was changed since, and has no FirstPhone any more: the form can't show this "
        "update. Drop it here, and make the change anew."
    )
    assert len(seat.items) == 1


async def test_a_certificate_that_is_refused_stops_all_until_it_is_mended(
    take_seat: Seats, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RawServer(say_ok, identity("loopback")) as raw:
        seat = await take_seat(layout=default_world().layout(f"https://127.0.0.1:{raw.port}"))
        for lead in ("9856", "9860"):
            seat.fill(lead)
            await seat.send()
        assert "its certificate is not trusted" in seat.banner
        assert seat.banner.endswith("2 updates wait.")
        assert seat.states == [State.QUEUED, State.QUEUED]
        assert raw.connections == 1
        seat.press("tryAgain")
        await seat.settle()
        assert (raw.connections, raw.requests) == (2, [])
        monkeypatch.setenv("SSL_CERT_FILE", str(PEMS / "test-only-ca.pem"))  # as if IT had installed it
        seat.press("tryAgain")
        await until(lambda: not seat.busy)
        await seat.settle()
        assert seat.states == [State.APPLIED, State.APPLIED]
        assert len(raw.requests) == 2
        await seat.leave()


async def test_a_person_is_told_outside_of_the_window_only_what_needs_them(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    seat.time.jump(10)
    await seat.settle()
    assert seat.notified == []
    seat.server.queue_fault(UNKNOWN)
    seat.fill("9860")
    await seat.send()
    seat.time.jump(10)
    await seat.settle()
    assert seat.notified == [seat.banner]
    assert "lead 9860" in seat.banner
    seat.time.jump(60)
    seat.press("unknown.later")
    await seat.settle()
    assert len(seat.notified) == 1


async def test_many_that_need_a_person_are_told_once(take_seat: Seats) -> None:
    seat = await take_seat(hold=0)
    seat.server.stop()
    for lead in ("9856", "9860", "9861"):
        seat.fill(lead)
        await seat.send()
    seat.time.jump(16 * 60)
    await seat.settle()
    assert seat.states == [State.STALE] * 3
    assert seat.notified == ["Outbox: 3 need you"]
    seat.server.start()


async def test_the_notifier_is_silent_while_a_window_is_in_front(seat: Seat) -> None:
    notifier = Notifier(seat.window)
    notifier("Something needs you.")
    await seat.in_outbox("outbox.pause")
    notifier("Something needs you.")
    assert notifier._tray is None


async def test_the_count_opens_the_outbox(seat: Seat) -> None:
    seat.press("outbox.open")
    await until(lambda: isinstance(QApplication.activeWindow(), OutboxWindow))


async def test_f6_goes_to_the_message(seat: Seat) -> None:
    seat.server.queue_fault(UNKNOWN)
    seat.fill()
    await seat.send()
    QTest.keyClick(seat.focus(), Qt.Key.Key_F6)
    assert seat.cursor == "unknown.look"


async def test_undo_in_the_moment_that_it_goes_out_says_so_and_changes_nothing(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.server.queue_fault(Fault(Kind.DELAY, seconds=0.05))
    seat.fill(number=NUMBER)
    await seat.send()
    seat.time.jump(10)
    await until(lambda: seat.states == [State.SENDING])
    seat.window.wishing.emit(Wish(WishKind.UNDO, seat.items[0].id))
    await until(seat.window.statusBar().currentMessage)
    assert seat.window.statusBar().currentMessage() == "The update of lead 9856 is being sent."
    await until(lambda: not seat.busy)
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert len(seat.calls) == 1
    assert seat.edit == Edit(lead="")


async def test_undo_and_the_end_of_its_time_at_once_sends_or_undoes_and_never_both(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    seat.time.jump(10)
    seat.press("held.undo")
    await seat.settle()
    assert seat.states in ([State.DRAFT], [State.APPLIED])
    assert len(seat.calls) == (seat.states == [State.APPLIED])
    assert seat.text("phone.FirstPhone") == (NUMBER if seat.states == [State.DRAFT] else "")


async def held(seat: Seat) -> None:
    seat.fill()
    seat.choose("disposition", "Callback")
    seat.press_send()
    await seat.settle()


async def taken_back(seat: Seat) -> None:
    await held(seat)
    seat.press("held.undo")
    await seat.settle()


async def waiting(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=Code.TOO_BUSY))
    seat.fill()
    await seat.send()


async def refused(seat: Seat) -> None:
    seat.fill("404404")
    await seat.send()


async def conflict(seat: Seat) -> None:
    seat.fill("9858")
    await seat.send()


async def unknown(seat: Seat) -> None:
    seat.server.queue_fault(UNKNOWN)
    seat.fill()
    seat.choose("disposition", "Callback")
    await seat.send()


async def applied(seat: Seat) -> None:
    seat.fill()
    await seat.send()


@pytest.mark.parametrize(
    ("comes", "name", "becomes", "sent", "asks"),
    [
        (held, "held.undo", State.DRAFT, 0, False),
        (held, "held.sendNow", State.APPLIED, 1, False),
        (taken_back, "draft.putBack", State.HELD, 0, False),
        (taken_back, "draft.drop", State.DRAFT, 0, True),
        (waiting, "waiting.sendNow", State.APPLIED, 2, False),
        (waiting, "waiting.edit", State.DRAFT, 1, False),
        (refused, "needs.edit", State.NEEDS_YOU, 1, False),
        (refused, "needs.later", State.NEEDS_YOU, 1, False),
        (conflict, "conflict.resolve", State.CONFLICT, 1, False),
        (conflict, "conflict.later", State.CONFLICT, 1, False),
        (unknown, "unknown.look", State.UNKNOWN, 1, False),
        (unknown, "unknown.arrived", State.APPLIED, 1, False),
        (unknown, "unknown.notArrived", State.UNKNOWN, 1, True),
        (unknown, "unknown.sendAgain", State.UNKNOWN, 1, True),
        (unknown, "unknown.sendWithoutDisposition", State.APPLIED, 2, False),
        (unknown, "unknown.later", State.UNKNOWN, 1, False),
        (applied, "editAgain", State.APPLIED, 1, False),
    ],
)
async def test_a_button_that_is_pressed_twice_is_pressed_once(
    seat: Seat, comes: Callable[[Seat], Awaitable[None]], name: str, becomes: State, sent: int, asks: bool
) -> None:
    await comes(seat)
    seat.window.wishing.emit(Wish(WishKind.SHOW))
    button = seat.find(QAbstractButton, name)
    button.click()
    button.click()
    await seat.settle()
    assert dialogs() == asks
    if asks:
        QTest.keyClick(seat.focus(), Qt.Key.Key_Escape)
        await seat.settle()
        assert not dialogs()
    assert seat.states[-1] is becomes
    assert len(seat.calls) == sent


async def test_a_whole_life_goes_on_under_the_open_list(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    await seat.in_outbox("outbox.pause")
    seat.fill(number=NUMBER)
    await seat.send()
    seat.press("held.undo")
    await seat.settle()
    seat.type("field.Name", "Jane")
    await seat.send()
    seat.server.queue_fault(UNKNOWN)
    seat.press("held.sendNow")
    await seat.settle()
    await seat.in_outbox("outbox.pause")
    assert seat.states == [State.REPLACED, State.UNKNOWN]
    await seat.in_outbox("outbox.arrived", seat.items[1].id)
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert seat.find(OutboxWindow, "outbox.window").list.item is not None
    assert seat.count == "Outbox"
    assert len(seat.calls) == 1


async def test_three_hundred_wait_and_every_button_answers(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.window.wishing.emit(Wish(WishKind.PAUSE))
    assert seat.window.page is not None
    layout = seat.window.page.layout_of_lead
    edits = [Edit(lead=f"7{number:03}", priority=6) for number in range(299)]
    await seat.outbox._save(*(life.send(each, layout, NOW, 0.0) for each in edits))
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.count == "Outbox: 300 waiting"
    seat.press("held.undo")
    await seat.settle()
    assert seat.count == "Outbox: 299 waiting, 1 taken back"
    assert seat.text("phone.FirstPhone") == NUMBER
    await seat.in_outbox("outbox.drop", seat.outbox.items[150].id)
    seat.press("question.goOn")
    await seat.settle()
    assert seat.count == "Outbox: 298 waiting, 1 taken back"
    assert not seat.calls


@pytest.mark.parametrize("forget", ["history.forgetLead", "history.forgetAll"])
async def test_what_is_forgotten_is_in_the_outbox_no_more(take_seat: Seats, forget: str) -> None:
    seat = await take_seat(hold=0)
    seat.fill()
    await seat.send()
    await seat.settle()
    assert [each.state for each in seat.outbox.closed] == [State.APPLIED]
    seat.window.wishing.emit(Wish(WishKind.HISTORY))
    await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == "history.window")
    if not seat.ticked("history.practice"):
        seat.press("history.practice")
    await until(lambda: seat.find(QAbstractButton, forget).isEnabled())
    seat.press(forget)
    await seat.settle_on_dialog("question")
    seat.press("question.goOn")
    await until(lambda: not seat.outbox.closed)


async def test_a_success_is_told_for_a_moment_though_another_update_needs_the_person(seat: Seat) -> None:
    seat.fill("404404", "0355501777")
    await seat.send()
    seat.fill("9856", "0355501777")
    await seat.send()
    assert seat.banner.startswith("Lead 9856 was updated.")
    seat.time.jump(7)
    await until(lambda: "no lead 404404" in seat.banner)
