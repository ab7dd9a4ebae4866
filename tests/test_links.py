"""Links that propose values: what the form then holds, what it says of it, and that nothing goes out by them."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.check import Part, Place
from app.core.edit import Edit
from app.gui.banner import Banner
from app.gui.first import LAST_CONNECTION
from app.handover import Handover
from app.practice.world import default_world
from tests.core.hostile_links import hostile, link
from tests.seat import Seat, Seats, connection, until
from tests.test_access import nameless
from tests.test_drafts import Runs

NAME = quote(default_world().layout("http://127.0.0.1").name)
HOSTILE = hostile(NAME)
GOOD = link(NAME, "disposition=Callback", "FirstPhone=0491570156", "callback=2026/11/26%2014:00", "priority=4")


@pytest.fixture
def runs(take_seat: Seats, tmp_path: Path) -> Runs:
    return Runs(take_seat, tmp_path / "outbox.db")


def strip(seat: Seat) -> str:
    assert seat.window.page is not None
    return seat.window.page.strip.words


async def follow(seat: Seat, text: str) -> None:
    seat.desk.handed_over(Handover(link=text))
    await seat.settle()


async def test_a_link_fills_the_form_says_so_and_sends_nothing(seat: Seat) -> None:
    await follow(seat, GOOD)
    assert strip(seat) == (
        "Filled by a link: check before you send. From the link: the lead's id, First phone, the disposition, "
        "the call-back and the priority."
    )
    assert seat.text("leadId") == "9856"
    assert seat.text("disposition") == "Callback"
    assert seat.beside("phone.FirstPhone").startswith("From the link. 0491 570 156")
    assert seat.beside("disposition").startswith("From the link. Runs: ")
    assert seat.beside("leadId") == "From the link."
    assert "Link" not in seat.beside("phone.SecondPhone")
    assert not seat.calls
    assert nameless(seat.window) == []


async def test_the_first_send_after_it_only_points_at_what_will_be_sent(seat: Seat) -> None:
    await follow(seat, GOOD)
    await seat.send()
    assert not seat.items
    assert seat.window.page is not None
    assert "look at what will be sent, and press Send again" in seat.window.page.said()
    await seat.send()
    assert seat.sent()["FirstPhone"] == "0491570156"
    assert seat.sent()["njCallBackDate"] == "2026/11/26 14:00"
    assert not strip(seat)


async def test_keys_that_were_meant_for_another_box_change_nothing(runs: Runs) -> None:
    seat = await runs()
    for text, cursor in ((GOOD, "details.show"), (link(NAME, "Name=Jane").replace("9856", "9860"), "callback.book")):
        await follow(seat, text)
        assert seat.cursor == cursor
        before = seat.edit
        QTest.keyClicks(seat.focus(), "Jane 0491")
        assert seat.edit.lead == before.lead
        assert seat.edit.phones == before.phones


async def test_words_go_with_the_value_that_is_changed_and_come_back_with_it(seat: Seat) -> None:
    await follow(seat, GOOD)
    seat.type("phone.FirstPhone", "0355501777")
    assert "link" not in seat.beside("phone.FirstPhone")
    assert "First phone" not in strip(seat)
    seat.type("phone.FirstPhone", "0491570156")
    assert seat.beside("phone.FirstPhone").startswith("From the link.")


async def test_another_lead_is_nobodys_link(runs: Runs) -> None:
    seat = await runs()
    await follow(seat, GOOD)
    await seat.desk.edit_lead("9860")
    await seat.settle()
    assert not strip(seat)
    assert seat.edit == Edit(lead="9860")


@pytest.mark.parametrize("typed", [False, True])
async def test_no_hostile_link_changes_the_form_or_sends(seat: Seat, *, typed: bool) -> None:
    if typed:
        seat.type("leadId", "9856")
        seat.type("field.Name", "Jane")
        await seat.settle()
    before = seat.edit
    for what, (text, _) in HOSTILE.items():
        seat.window.trouble.clear()
        await follow(seat, text)
        assert seat.edit == before, what
        assert seat.window.trouble.words.startswith("The link was not opened, and nothing was changed. "), what
        assert not strip(seat), what
        assert QApplication.activeModalWidget() is None, what
        assert "{" not in seat.window.trouble.words, what
        assert seat.window.trouble.words.isprintable(), what
    assert len(HOSTILE) >= 30
    assert not seat.calls
    assert not seat.items


async def test_what_is_typed_for_that_lead_is_asked_about(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    before = seat.edit
    await follow(seat, GOOD)
    assert seat.question().text().endswith("It is then lost.")  # in practice no draft is kept
    seat.press("question.stay")
    await seat.settle()
    assert seat.edit == before
    assert not strip(seat)
    await follow(seat, GOOD)
    seat.press("question.goOn")
    await seat.settle()
    assert seat.edit.phones == {"FirstPhone": "0491570156"}
    assert strip(seat)


async def test_what_was_typed_is_kept_as_a_draft_and_comes_back(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    await follow(seat, GOOD)
    assert seat.question().text().endswith("It is then kept as a draft.")
    seat.press("question.goOn")
    await seat.settle()
    assert seat.edit.fields == {}
    await seat.desk.edit_lead("9860")
    await seat.settle()
    seat.type("field.Name", "June")
    await follow(seat, GOOD)  # for another lead it is kept without a question
    assert strip(seat)
    await seat.desk.edit_lead("9860")
    await seat.settle()
    assert seat.text("field.Name") == "June"


async def test_after_a_crash_it_is_still_a_links(runs: Runs) -> None:
    seat = await runs()
    await follow(seat, GOOD)
    told = strip(seat)
    seat = await runs.after_a_crash(seat)
    assert strip(seat) == told
    await seat.send()
    assert not seat.items


async def test_the_same_link_twice_asks_nothing(seat: Seat) -> None:
    await follow(seat, GOOD)
    told, before = strip(seat), seat.edit
    await follow(seat, GOOD)
    assert (strip(seat), seat.edit) == (told, before)


async def test_of_links_that_come_while_a_question_is_open_the_last_counts(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    await follow(seat, GOOD)
    question = seat.question()
    for each in range(50):
        seat.desk.handed_over(Handover(link=link(NAME, f"priority={each}")))
    await until(lambda: seat.desk.linking._next.endswith("=49"))
    assert seat.question() is question
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() not in {None, question})
    seat.press("question.goOn")
    await seat.settle()
    assert seat.edit.priority == 49


async def test_the_connection_that_was_opened_last_is_opened_for_it(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat(connected=False)
    path = tmp_path / "melbourne.toml"
    path.write_text(connection(seat.server.address), encoding="utf-8")
    await follow(seat, link("Melbourne%20sales", "Mobile=0491570156"))
    assert seat.window.page is None
    assert "“Melbourne sales”" in seat.window.trouble.words
    seat.desk._outside.settings.setValue(LAST_CONNECTION, str(path))
    await follow(seat, link("Melbourne%20sales", "Salary=1"))
    assert seat.window.page is None
    assert "“Salary”" in seat.window.trouble.words
    await follow(seat, link("Melbourne%20sales", "Mobile=0491570156"))
    assert seat.text("phone.Mobile") == "0491570156"
    path.unlink()
    await follow(seat, link("Sydney%20sales", "Mobile=0491570157"))
    assert seat.text("phone.Mobile") == "0491570156"


async def test_a_link_can_come_with_practice_or_a_connection_file(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat(connected=False)
    seat.desk.handed_over(Handover(practice=True, link=GOOD))
    await seat.settle()
    assert seat.text("phone.FirstPhone") == "0491570156"
    path = tmp_path / "melbourne.toml"
    path.write_text(connection("https://contact.example.com"), encoding="utf-8")
    seat.desk.handed_over(Handover(connection=str(path), link=link("Melbourne%20sales", "Mobile=0491570157")))
    await seat.settle()
    seat.press("question.goOn")  # what was practised is lost by going on
    await seat.settle()
    assert seat.text("phone.Mobile") == "0491570157"
    assert seat.window.page is not None
    assert seat.window.page.layout_of_lead.server == "https://contact.example.com"
    assert not seat.calls


async def test_where_the_file_is_another_connection_nothing_is_filled(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat(connected=False)
    path = tmp_path / "melbourne.toml"
    path.write_text(connection("https://contact.example.com"), encoding="utf-8")
    seat.desk.handed_over(Handover(connection=str(path), link=GOOD))
    await seat.settle()
    assert seat.edit == Edit()
    assert "“Practice: Melbourne sales”" in seat.window.trouble.words


async def test_from_practice_no_link_leads_to_a_real_server(seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection("https://contact.example.com"), encoding="utf-8")
    seat.desk._outside.settings.setValue(LAST_CONNECTION, str(path))
    await follow(seat, link("Melbourne%20sales", "Mobile=0491570156"))
    assert seat.window.trouble.words.startswith("The link was not opened")
    assert seat.window.page is not None
    assert seat.window.page.layout_of_lead.server == seat.server.address


async def test_a_link_without_values_brings_the_draft_of_its_lead_back(runs: Runs) -> None:
    seat = await runs()
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    await follow(seat, link(NAME, "priority=4").replace("lead=9856", "lead=9860"))
    assert seat.text("leadId") == "9860"
    await follow(seat, "noojee-lead:9856")
    assert seat.text("field.Name") == "Jane"


async def test_a_field_that_is_a_link_says_so_to_a_screen_reader(seat: Seat) -> None:
    await follow(seat, link(NAME, "Name=Jane"))
    assert seat.find(QWidget, "field.Name").accessibleDescription() == "From the link."
    assert seat.find(Banner, "linked").accessibleName() == strip(seat)
    page = seat.window.page
    assert page is not None
    assert page.form.linked.still(seat.edit) == [Place(Part.LEAD), Place(Part.FIELD, "Name")]
    assert json.loads(page.form.keep().unsent["linked"]) == [["LEAD", ""], ["FIELD", "Name"]]


async def test_undone_a_link_is_still_one_that_nobody_has_looked_at(seat: Seat) -> None:
    await follow(seat, GOOD)
    filled = seat.edit
    seat.type("field.Name", "J")
    QTest.keyClick(seat.focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert seat.edit == filled
    assert strip(seat).startswith("Filled by a link")
    await seat.send()
    assert not seat.states
    assert not seat.calls


async def test_a_good_link_takes_away_what_was_said_of_a_bad_one(seat: Seat) -> None:
    await follow(seat, "noojee-lead:edit")
    assert seat.window.trouble.words
    await follow(seat, GOOD)
    assert not seat.window.trouble.words
