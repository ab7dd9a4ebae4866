"""From one lead to another: the person sees the one, then the other, and nothing between; no key goes astray."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.core.draft import Draft
from app.core.edit import Edit
from app.core.key import Key
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.store import Store
from tests.seat import CANARY, NOW, Seat, Seats, until

HERS, HIS = Edit(lead="9856", fields={"Name": "Jane"}), Edit(lead="9860", fields={"Name": "Hassan"})


async def with_drafts(take_seat: Seats, server: PracticeServer) -> Seat:
    """At work with the drafts of two leads, neither of which is shown."""
    seat = await take_seat(connected=False)
    layout = default_world().layout(server.address)
    for number, edit in enumerate((HERS, HIS)):
        await store_of(seat).save_draft(Draft(edit, layout, NOW + timedelta(minutes=number)))
    await seat.desk.connect_to_server(layout, Key(CANARY))
    await seat.settle()
    return seat


def store_of(seat: Seat) -> Store:
    store = seat.desk.dispatch.store
    assert store is not None
    return store


class Frames(QObject):
    """What the form held at each frame that was painted, with what is told over it."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.seen: list[tuple[Edit, str]] = []
        self.note: Callable[[], object] = lambda: None
        self._seat = seat

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest:
            self.seen.append((self._seat.edit, self._seat.window.trouble.words))
            self.note()
        return False

    @contextmanager
    def watch(self) -> Iterator[None]:
        self._seat.window.installEventFilter(self)
        try:
            yield
        finally:
            self._seat.window.removeEventFilter(self)


async def test_nothing_is_seen_between_two_leads(take_seat: Seats, server: PracticeServer) -> None:
    seat = await with_drafts(take_seat, server)
    await seat.desk.edit_lead(HERS.lead)
    assert seat.edit == HERS
    told = seat.window.trouble.words
    await seat.settle()
    frames = Frames(seat)
    with frames.watch():
        await seat.desk.edit_lead(HIS.lead)
        await seat.settle()
        assert seat.edit == HIS
        new = (HIS, seat.window.trouble.words)
        await until(lambda: new in frames.seen)
    assert all(each in [(HERS, told), new] for each in frames.seen)
    assert seat.cursor == "leadId"


async def test_a_lead_without_a_draft_is_there_with_what_was_sent_to_it(
    take_seat: Seats, server: PracticeServer
) -> None:
    seat = await with_drafts(take_seat, server)
    await seat.desk.edit_lead("9861")
    seat.press("callback.none")
    seat.type("field.Name", "Mei")
    await seat.send()
    await seat.desk.edit_lead(HERS.lead)
    await seat.settle()
    seen: list[tuple[str, str]] = []
    frames = Frames(seat)
    frames.note = lambda: seen.append((seat.edit.lead, seat.beside("field.Name")))
    with frames.watch():
        await seat.desk.edit_lead("9861")
        await until(lambda: any(lead == "9861" for lead, _ in seen))
    assert all("Mei" in words for lead, words in seen if lead == "9861")


async def test_what_is_typed_on_the_way_is_of_the_first_lead(take_seat: Seats, server: PracticeServer) -> None:
    seat = await with_drafts(take_seat, server)
    await seat.desk.edit_lead(HERS.lead)
    going = seat.desk.edit_lead(HIS.lead)
    seat.desk._tasks.start(going)
    while seat.edit.lead == HERS.lead:
        seat.find(QWidget, "field.Suburb").setFocus()
        seat.type("field.Suburb", "Coburg")
        await asyncio.sleep(0)
    await seat.settle()
    assert seat.edit == HIS
    await seat.desk.edit_lead(HERS.lead)
    assert seat.edit.fields == {"Name": "Jane", "Suburb": "Coburg"}


async def test_the_same_lead_again_shows_what_was_just_typed(take_seat: Seats, server: PracticeServer) -> None:
    seat = await with_drafts(take_seat, server)
    await seat.desk.edit_lead(HERS.lead)
    seat.type("field.Name", "Janet")
    await seat.desk.edit_lead(HERS.lead)
    assert seat.edit.fields == {"Name": "Janet"}


async def test_of_two_drafts_of_a_lead_the_chosen_one_is_shown(take_seat: Seats, server: PracticeServer) -> None:
    seat = await with_drafts(take_seat, server)
    layout = default_world().layout(seat.server.address)
    older = await store_of(seat).save_draft(
        Draft(Edit(lead=HIS.lead, fields={"Name": "Ali"}), layout, NOW - timedelta(days=1))
    )
    await seat.desk.edit_lead(HERS.lead)
    await seat.desk.edit_lead(HIS.lead, older.id)
    assert seat.edit == older.edit
    await seat.desk.edit_lead(HIS.lead)  # the last that was written is first
    await until(lambda: seat.edit == HIS)


async def test_who_goes_on_twice_at_once_comes_to_the_last(take_seat: Seats, server: PracticeServer) -> None:
    seat = await with_drafts(take_seat, server)
    for lead in (HERS.lead, HIS.lead):
        seat.desk._tasks.start(seat.desk.edit_lead(lead))
    await seat.settle()
    assert seat.edit == HIS
    await seat.desk.edit_lead(HERS.lead)
    assert seat.edit == HERS


async def names(seat: Seat) -> dict[str, str | None]:
    """What is on disk: the name in each lead's draft."""
    page = seat.window.page
    assert page is not None
    return {each.lead: each.edit.fields.get("Name") for each in await store_of(seat).drafts(page.layout_of_lead)}


async def test_a_draft_that_has_just_become_another_leads_is_not_shown_for_the_first(
    take_seat: Seats, server: PracticeServer
) -> None:
    seat = await with_drafts(take_seat, server)
    await seat.desk.edit_lead(HERS.lead)
    seat.type("leadId", "9870")
    seat.type("field.Name", "Ali")
    await seat.desk.edit_lead(HERS.lead)  # sooner than it would be written down by itself
    assert seat.edit == Edit(lead=HERS.lead)
    seat.type("field.Name", "Bob")
    await seat.desk._drafts.keep()
    assert await names(seat) == {HERS.lead: "Bob", HIS.lead: "Hassan", "9870": "Ali"}


async def test_a_draft_that_was_just_taken_back_does_not_come_again(take_seat: Seats, server: PracticeServer) -> None:
    seat = await with_drafts(take_seat, server)
    await seat.desk.edit_lead(HERS.lead)
    seat.type("field.Name", "")
    seat.type("leadId", "9870")
    await seat.desk.edit_lead(HERS.lead)
    assert seat.edit == Edit(lead=HERS.lead)
    assert await names(seat) == {HIS.lead: "Hassan"}


async def test_there_and_back_at_once_shows_what_was_typed_last(take_seat: Seats, server: PracticeServer) -> None:
    seat = await with_drafts(take_seat, server)
    await seat.desk.edit_lead(HERS.lead)
    seat.type("field.Name", "Janet")
    await asyncio.gather(seat.desk.edit_lead(HIS.lead), seat.desk.edit_lead(HERS.lead))
    assert seat.text("field.Name") == "Janet"
    assert await names(seat) == {HERS.lead: "Janet", HIS.lead: "Hassan"}


async def test_what_is_told_of_drafts_and_was_put_away_is_not_told_again(
    take_seat: Seats, server: PracticeServer
) -> None:
    seat = await with_drafts(take_seat, server)
    await seat.desk.edit_lead(HERS.lead)
    await seat.desk.edit_lead("9870")
    assert HERS.lead in seat.window.trouble.words
    seat.window.trouble.clear()
    seat.window.statusBar().clearMessage()
    await seat.desk.edit_lead("9871")
    assert (seat.window.trouble.words, seat.window.statusBar().currentMessage()) == ("", "")


async def test_of_the_others_of_a_lead_it_is_told(take_seat: Seats, server: PracticeServer) -> None:
    seat = await with_drafts(take_seat, server)
    layout = default_world().layout(seat.server.address)
    older = await store_of(seat).save_draft(Draft(HIS, layout, NOW - timedelta(days=1)))
    await seat.desk.edit_lead(HIS.lead, older.id)
    assert "is back" in seat.window.trouble.words
    assert "is kept, and comes back with that id" in seat.window.trouble.words
