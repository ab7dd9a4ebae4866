"""Quick find by its keys: what is found, what opens, what is dropped, and what is said where nothing can be."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from app.core.draft import Draft
from app.core.edit import Edit
from app.core.find import Found, Origin
from app.core.history import Search
from app.core.item import State
from app.core.layout import Layout
from app.gui.find import FindDialog
from app.handover import Handover
from app.store import StoreError, Trouble
from tests.seat import NOW, Seat, Seats, until
from tests.test_access import access_keys, nameless
from tests.test_drafts import Runs, drafts


@pytest.fixture
def runs(take_seat: Seats, tmp_path: Path) -> Runs:
    return Runs(take_seat, tmp_path / "outbox.db")


def key(which: Qt.Key, *, ctrl: bool = False) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, which, Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier)


async def open_find() -> FindDialog:
    key(Qt.Key.Key_K, ctrl=True)
    await until(lambda: isinstance(QApplication.activeModalWidget(), FindDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FindDialog)
    await until(lambda: QApplication.focusWidget() is dialog.text)
    await until(lambda: not dialog.searching)
    return dialog


async def look(dialog: FindDialog, text: str) -> list[list[str]]:
    dialog.text.setText(text)
    await until(lambda: not dialog.searching)
    return rows(dialog)


def rows(dialog: FindDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]


async def closed(seat: Seat) -> None:
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()


async def of_each_kind(seat: Seat) -> None:
    """One lead sent, one in the outbox, two drafts, one opened."""
    seat.fill("9856", "0355501777")
    seat.type("field.Name", "Jane Smith")
    await seat.send()
    for lead, name in (("9860", "Ali Hassan"), ("9861", "June")):
        seat.type("leadId", lead)
        seat.type("field.Name", name)
        await seat.desk.edit_lead("9862")
        await seat.settle()


async def test_an_empty_box_shows_drafts_first_then_recent_leads_in_words(runs: Runs) -> None:
    seat = await runs()
    await of_each_kind(seat)
    dialog = await open_find()
    told = rows(dialog)
    assert {lead for lead, _, _ in told[:2]} == {"9860", "9861"}
    assert {lead for lead, _, _ in told[2:]} == {"9856", "9862"}
    standing = {lead: words for lead, words, _ in told}
    assert standing["9860"].startswith("draft, 24 Nov, ")
    assert standing["9856"].startswith("sent 24 Nov, ")
    assert standing["9862"].startswith("opened 24 Nov, ")
    assert "Name: Ali Hassan" in next(what for lead, _, what in told if lead == "9860")
    assert seat.find(QLabel, "find.only").text() == (
        "Only what this program has sent, typed or opened, and an open list: Noojee itself can't be searched."
    )
    assert dialog.text.accessibleDescription().startswith("9861, draft, ")
    assert nameless(dialog) == []
    assert [letter for letter, times in access_keys(dialog).items() if times > 1] == []


@pytest.mark.parametrize("text", ["9856", "85", "(03) 5550-1777", "+61 3 5550 1777", "jane sm", "SMITH"])
async def test_a_lead_is_found_and_opened_by_keys_alone(runs: Runs, text: str) -> None:
    seat = await runs()
    await of_each_kind(seat)
    dialog = await open_find()
    QTest.keyClicks(dialog.text, text)
    key(Qt.Key.Key_Return)  # before anything was found: it opens once that is
    await closed(seat)
    assert seat.text("leadId") == "9856"


async def test_the_arrows_move_and_esc_gives_the_cursor_back(runs: Runs) -> None:
    seat = await runs()
    await of_each_kind(seat)
    seat.find(QLineEdit, "field.Suburb").setFocus()
    dialog = await open_find()
    table = dialog.table
    for which, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_PageDown, 3)):
        key(which)
        assert table.currentIndex().row() == row
    assert QApplication.focusWidget() is dialog.text
    key(Qt.Key.Key_Escape)
    await closed(seat)
    assert seat.cursor == "field.Suburb"
    assert seat.text("leadId") == "9862"


async def test_a_draft_comes_back_with_what_was_typed(runs: Runs) -> None:
    seat = await runs()
    await of_each_kind(seat)
    seat.type("field.Name", "Grace")  # of 9862, which is kept as well
    await open_find()
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    await closed(seat)
    assert (seat.text("leadId"), seat.text("field.Name")) == ("9860", "Ali Hassan")
    assert {each.lead for each in await drafts(seat)} == {"9860", "9861", "9862"}


async def test_of_two_drafts_of_a_lead_the_one_that_is_chosen_comes_back(runs: Runs) -> None:
    seat = await runs()
    store, page = seat.desk.dispatch.store, seat.window.page
    assert store is not None
    assert page is not None
    for minutes, name in enumerate(("first", "second")):
        edit = Edit(lead="9856", fields={"Name": name})
        await store.save_draft(Draft(edit, page.layout_of_lead, NOW + timedelta(minutes=minutes)))
    dialog = await open_find()
    assert [what for _, _, what in rows(dialog)] == ["Name: second", "Name: first"]
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    await closed(seat)
    assert seat.text("field.Name") == "first"
    assert len(await drafts(seat)) == 2


async def test_a_draft_of_another_connection_is_shown_to_be_dropped_and_not_opened(runs: Runs) -> None:
    seat = await runs()
    store, page = seat.desk.dispatch.store, seat.window.page
    assert store is not None
    assert page is not None
    other = replace(page.layout_of_lead, name="Sydney sales", campaign=77)
    await store.save_draft(Draft(Edit(lead="9856", fields={"Name": "Jane"}), other, NOW))
    dialog = await open_find()
    assert [lead for lead, _, _ in rows(dialog)] == ["9856"]
    key(Qt.Key.Key_Return)
    await closed(seat)
    assert seat.text("leadId") == ""
    assert seat.window.statusBar().currentMessage().startswith("Lead 9856 is of “Sydney sales”.")
    assert dialog.chosen is not None


async def test_a_draft_can_be_dropped_which_is_asked_first(runs: Runs) -> None:
    seat = await runs()
    await of_each_kind(seat)
    dialog = await open_find()
    seat.press("find.drop")
    await seat.settle_on_dialog("question")
    assert "lead 9861" in seat.question().text()
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is dialog)
    assert len(await drafts(seat)) == 2
    seat.press("find.drop")
    await seat.settle_on_dialog("question")
    seat.press("question.goOn")
    await until(lambda: "9861" not in [lead for lead, words, _ in rows(dialog) if words.startswith("draft")])
    assert [each.lead for each in await drafts(seat)] == ["9860"]
    dialog.activateWindow()  # a screen's window manager does this when a question closes
    await until(lambda: QApplication.focusWidget() is dialog.text)
    key(Qt.Key.Key_Escape)
    await closed(seat)
    assert seat.text("leadId") == "9862"


async def test_what_waits_and_what_needs_a_person_are_told(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill("9856", "0355501777")
    seat.press_send()
    await until(lambda: seat.states == [State.HELD])
    await seat.settle()
    dialog = await open_find()
    assert rows(dialog)[0][:2] == ["9856", "waiting in the outbox"]


async def test_what_was_practised_is_found_only_while_practising(runs: Runs) -> None:
    seat = await runs()
    await of_each_kind(seat)
    seat.desk.connecting.practice_server = seat.server.address
    dialog = await open_find()
    assert [lead for lead, words, _ in rows(dialog) if not words.startswith("opened")] == []
    key(Qt.Key.Key_Escape)
    await closed(seat)


async def test_where_there_is_nothing_that_is_said(take_seat: Seats) -> None:
    await take_seat()
    dialog = await open_find()
    assert rows(dialog) == []
    empty = dialog.empty
    assert empty.text() == "Nothing was sent, typed or opened here yet."
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Down)
    assert dialog.isVisible()
    assert await look(dialog, "nobody") == []
    assert empty.text().startswith("Nothing here has “nobody” in it.")


@pytest.mark.parametrize(
    "text",
    ["%", "' OR 1=1 --", "\u202enaJ", "\ud83dzzq", "\x00", "<b>x</b>", "{0}", "a" * 100_000, "٣" * 90, "+" * 200, "\\"],
)
async def test_no_text_is_trouble(runs: Runs, text: str) -> None:
    seat = await runs()
    await of_each_kind(seat)
    dialog = await open_find()
    assert await look(dialog, text) == []
    said = dialog.empty
    assert said.textFormat() is Qt.TextFormat.PlainText
    assert len(said.text()) < 300
    assert "\u202e" not in said.text()


async def test_trouble_with_the_store_is_told_and_gone_once_it_is_over(runs: Runs) -> None:
    seat = await runs()
    await of_each_kind(seat)
    dialog = await open_find()
    store = seat.desk.dispatch.store
    assert store is not None
    good = store._run

    async def broken(*_: object, **__: object) -> object:
        raise StoreError(store.path, Trouble.LOCKED, "busy")

    store._run = broken  # type: ignore[assignment, method-assign]  # a disk can't be made to fail just now
    dialog.refresh()
    trouble = dialog.trouble
    await until(lambda: trouble.words)
    assert trouble.words.startswith("Leads can't be looked for just now: another program holds outbox.db")
    store._run = good  # type: ignore[method-assign]  # as above
    seat.press("find.tryAgain")
    await until(lambda: not trouble.words)
    assert rows(dialog)


async def test_the_newest_text_wins(runs: Runs) -> None:
    seat = await runs()
    await of_each_kind(seat)
    asked: list[str] = []
    go = asyncio.Event()

    async def slow(wanted: Search, _layout: Layout) -> Sequence[Found]:
        asked.append(wanted.text)
        await go.wait()
        return ()

    dialog = await open_find()
    seat.desk.finding.sources.append(slow)
    for text in ("9", "98", "986", "9860"):
        dialog.text.setText(text)
        await asyncio.sleep(0)
    await until(lambda: asked)
    go.set()
    await until(lambda: not dialog.searching)
    assert asked[-1] == "9860"
    assert len(asked) <= 2
    assert [lead for lead, _, _ in rows(dialog)] == ["9860"]


async def test_another_source_adds_its_leads(runs: Runs) -> None:
    seat = await runs()

    async def worklist(wanted: Search, layout: Layout) -> Sequence[Found]:
        return [Found("9863", layout, Origin.LIST, NOW, words="list of 24 Nov")] if wanted.text in "9863" else ()

    seat.desk.finding.sources.append(worklist)
    dialog = await open_find()
    assert rows(dialog) == [["9863", "list of 24 Nov", ""]]
    key(Qt.Key.Key_Return)
    await closed(seat)
    assert seat.text("leadId") == "9863"


async def test_a_second_press_opens_no_second_dialog(runs: Runs) -> None:
    seat = await runs()
    dialog = await open_find()
    seat.window.finding.emit()
    seat.window.finding.emit()
    seat.desk.handed_over(Handover())
    await asyncio.sleep(0)
    assert QApplication.activeModalWidget() is dialog


async def test_what_is_forgotten_is_not_found_as_opened(runs: Runs) -> None:
    seat = await runs()
    await seat.desk.edit_lead("9862")
    await seat.desk.edit_lead("9863")
    seat.desk.finding.forget("9862")
    dialog = await open_find()
    assert [lead for lead, _, _ in rows(dialog)] == ["9863"]
    key(Qt.Key.Key_Escape)
    await closed(seat)
    seat.desk.finding.forget(None)
    dialog = await open_find()
    assert rows(dialog) == []
