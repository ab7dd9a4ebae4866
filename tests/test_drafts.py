"""What is typed and not sent: on disk within a second, and back at the next start, with its lead or its connection."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.answer import Cause
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.item import State
from app.gui.tone import Tone
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import NOW, Seat, Seats, until
from tests.store.samples import look


class Runs:
    """One run of the program after another, each on a server that is there at the next start."""

    def __init__(self, take_seat: Seats, path: Path) -> None:
        self._take_seat = take_seat
        self.path = path

    async def __call__(self) -> Seat:
        seat = await self._take_seat(outbox=self.path, busy_seconds=0.1)
        seat.desk.connecting.practice_server = ""
        return seat

    async def after_a_crash(self, seat: Seat) -> Seat:
        """What the next run shows, where this one ends without a word, a second after the last key."""
        await on_disk(seat)
        await seat.leave()
        return await self()


@pytest.fixture
def runs(take_seat: Seats, tmp_path: Path) -> Runs:
    return Runs(take_seat, tmp_path / "outbox.db")


async def drafts(seat: Seat) -> list[Draft]:
    store, page = seat.desk.dispatch.store, seat.window.page
    assert store is not None
    assert page is not None
    return await store.drafts(page.layout_of_lead)


async def none_left(seat: Seat) -> None:
    async with asyncio.timeout(1.0):
        while await drafts(seat):
            await asyncio.sleep(0.003)


async def on_disk(seat: Seat) -> None:
    """Wait until the draft is what the form holds; a test that is slower than a second here fails."""
    async with asyncio.timeout(1.0):
        while all(each.edit != seat.edit for each in await drafts(seat)):
            await asyncio.sleep(0.003)


async def test_what_is_typed_is_back_after_a_crash(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("phone.FirstPhone", "0355501777")
    seat.press("callback.book")
    seat.type("field.Name", "Jané")
    typed = seat.edit
    seat = await runs.after_a_crash(seat)
    assert seat.edit == typed
    assert seat.cursor == "field.Name"
    assert seat.window.trouble.words.startswith("What you typed for lead 9856 is back, from ")
    assert seat.window.trouble.tone is Tone.QUIET
    await seat.send()
    assert seat.sent()["Name"] == "Jané"
    await until(lambda: not seat.window.trouble.words)


async def test_so_is_what_was_typed_before_the_store_was_open(take_seat: Seats, server: PracticeServer) -> None:
    seat = await take_seat(connected=False)
    layout = default_world().layout(server.address)
    seat.window.show_layout(layout)
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    await seat.desk.connect_to_server(layout)
    await on_disk(seat)


async def test_of_many_that_are_kept_a_few_are_named(take_seat: Seats, server: PracticeServer, tmp_path: Path) -> None:
    layout = default_world().layout(server.address)
    seat = await take_seat(connected=False, outbox=tmp_path / "outbox.db")
    assert seat.desk.dispatch.store is not None
    for number in range(200):
        edit = Edit(lead=f"{9000 + number}", fields={"Name": "Jane"})
        await seat.desk.dispatch.store.save_draft(Draft(edit, layout, NOW + timedelta(seconds=number)))
    await seat.desk.connect_to_server(layout)
    assert seat.text("leadId") == "9199"
    assert seat.window.trouble.words.endswith(
        "lead 9198, 9197, 9196, 9195, 9194 and 194 others is kept, and comes back with that id."
    )


async def test_who_types_before_it_is_back_is_told_of_it(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    layout = default_world().layout(server.address)
    for lead in ("9856", "9860"):
        seat = await take_seat(connected=False, outbox=tmp_path / "outbox.db")
        seat.window.show_layout(layout)
        seat.type("leadId", lead)
        seat.type("field.Name", f"Jane of {lead}")
        await seat.desk.connect_to_server(layout)
        await on_disk(seat)
        await seat.leave()
    assert seat.window.trouble.words == "What you typed before for lead 9856 is kept, and comes back with that id."
    seat = await take_seat(connected=False, outbox=tmp_path / "outbox.db")
    await seat.desk.connect_to_server(layout)
    assert seat.text("field.Name") == "Jane of 9860"
    assert seat.window.trouble.words.endswith("lead 9856 is kept, and comes back with that id.")
    await seat.desk.edit_lead("9856")
    assert seat.text("field.Name") == "Jane of 9856"


async def test_a_form_without_an_id_comes_back_too(runs: Runs) -> None:
    seat = await runs()
    seat.type("field.Name", "Jane")
    seat = await runs.after_a_crash(seat)
    assert seat.text("field.Name") == "Jane"
    assert seat.window.trouble.words.startswith("What you typed is back, from ")


async def test_a_number_unsent_comes_back_under_it(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("phone.Mobile", "0491570006")
    seat.press("phone.Mobile.noChange")
    assert await seat.desk.may_leave()
    await seat.leave()
    seat = await runs()
    assert seat.ticked("phone.Mobile.noChange")
    assert seat.text("phone.Mobile") == "0491570006"


async def test_closing_asks_nothing_and_loses_nothing(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    assert await seat.desk.may_leave()
    await seat.leave()
    seat = await runs()
    assert (seat.text("leadId"), seat.text("field.Name")) == ("9856", "Jane")


async def test_a_new_version_may_close_the_program(runs: Runs) -> None:
    seat = await runs()
    seat.type("field.Name", "Jane")
    assert await seat.desk.loses_nothing()
    await seat.leave()
    seat = await runs()
    assert seat.text("field.Name") == "Jane"


async def test_what_is_typed_while_the_form_is_written_down_is_written_too(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat(outbox=tmp_path / "outbox.db", busy_seconds=5.0)
    seat.desk.connecting.practice_server = ""
    drafting = seat.desk._drafts._page
    assert drafting is not None
    with look(tmp_path / "outbox.db") as sql:
        sql("BEGIN EXCLUSIVE")
        seat.type("field.Name", "Jane")
        asked = asyncio.ensure_future(seat.desk.loses_nothing())
        await until(drafting._turn.locked)
        seat.type("field.Name", "Jane Citizen")
        sql("ROLLBACK")
    assert await asked
    assert [each.edit.fields["Name"] for each in await drafts(seat)] == ["Jane Citizen"]


async def test_where_nothing_can_be_written_the_person_is_asked(runs: Runs) -> None:
    seat = await runs()
    with look(runs.path) as sql:
        sql("BEGIN EXCLUSIVE")
        seat.type("field.Name", "Jane")
        leaving = asyncio.ensure_future(seat.desk.may_leave())
        await until(lambda: QApplication.activeModalWidget() is not None)
        assert seat.question().text() == "What you typed was not sent, and is lost when you close."
        seat.press("question.stay")
        assert await leaving is False
        assert not await seat.desk.loses_nothing()


async def test_what_was_sent_does_not_come_back(runs: Runs) -> None:
    seat = await runs()
    seat.fill()
    await on_disk(seat)
    await seat.send()
    assert not await drafts(seat)
    await seat.leave()
    seat = await runs()
    assert seat.text("leadId") == ""


async def test_what_was_given_up_does_not_come_back(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    seat = await runs.after_a_crash(seat)
    QTest.keyClick(seat.focus(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await seat.settle_on_dialog("question")
    seat.press("question.goOn")
    await seat.settle()
    await none_left(seat)
    assert not seat.window.trouble.words
    await seat.leave()
    seat = await runs()
    assert seat.text("field.Name") == ""


async def test_each_lead_keeps_its_own(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    await seat.desk.edit_lead("9860")
    assert seat.text("field.Name") == ""
    seat.type("field.Name", "Ali")
    await seat.desk.edit_lead("9856")
    assert seat.text("field.Name") == "Jane"
    await seat.desk.edit_lead("9860")
    assert seat.text("field.Name") == "Ali"


async def test_it_comes_back_where_its_id_is_typed_and_leaves_the_cursor_alone(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    await seat.desk.edit_lead("9860")
    seat.type("leadId", "9856")
    seat.press_tab()
    cursor = seat.cursor
    await seat.settle()
    assert seat.text("field.Name") == "Jane"
    assert seat.cursor == cursor != "field.Name"


async def test_what_is_being_typed_is_not_written_over(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    await seat.desk.edit_lead("9860")
    seat.type("field.Name", "Ali")
    assert not await seat.desk._drafts.bring_back()
    assert seat.text("field.Name") == "Ali"


async def test_a_refused_update_is_still_replaced_by_what_was_typed(runs: Runs) -> None:
    seat = await runs()
    seat.server.queue_fault(Fault(Kind.CODE, code=107))
    seat.fill()
    await seat.send()
    await seat.bring_back()
    seat.type("field.Name", "Jane")
    seat = await runs.after_a_crash(seat)
    assert seat.text("field.Name") == "Jane"
    item = seat.outbox.items[0]
    assert item.answer is not None
    assert item.answer.cause is Cause.CODE
    await seat.send()
    assert sorted(seat.states) == [State.APPLIED, State.REPLACED]


async def test_a_connection_without_one_of_its_fields_does_not_show_it(runs: Runs, take_seat: Seats) -> None:
    seat = await runs()
    seat.type("field.Name", "Jane")
    await on_disk(seat)
    assert seat.window.page is not None
    layout = seat.window.page.layout_of_lead
    await seat.leave()
    less = replace(layout, fields=tuple(each for each in layout.fields if each.name != "Name"))
    seat = await take_seat(outbox=runs.path, layout=less)
    assert not seat.window.trouble.words
    await seat.leave()
    seat = await runs()
    assert seat.text("field.Name") == "Jane"


async def test_what_else_is_told_is_not_covered(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    seat.window.trouble.say("Something else.", Tone.PROBLEM)
    await seat.desk.edit_lead("9860")
    await seat.desk.edit_lead("9856")
    assert seat.window.trouble.words == "Something else."
    assert seat.window.statusBar().currentMessage().startswith("What you typed for lead 9856 is back")


async def test_of_practice_nothing_is_kept(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat(outbox=tmp_path / "outbox.db")
    seat.type("field.Name", "Jane")
    assert not await seat.desk._drafts.keep()
    assert not await drafts(seat)
