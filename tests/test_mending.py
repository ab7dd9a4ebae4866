"""The small page: each answer that needs a person, mended on the spot by the real window on a real server."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from app.core.contract import DISPOSITION, NO_CHANGE, Code
from app.core.item import State
from app.core.layout import CallbackRule, Disposition
from app.gui.mend import MendDialog
from app.gui.preferences import Preferences
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import Seat, Seats, until

NUMBER = "0355501777"
ON_THE_LIST = "0491 570 313"


def pages() -> int:
    """How many are shown."""
    return sum(isinstance(each, MendDialog) and each.isVisible() for each in QApplication.topLevelWidgets())


def words(seat: Seat, name: str) -> str:
    return seat.find(QLabel, f"mend.{name}").text()


def can_send(seat: Seat) -> bool:
    return seat.find(QPushButton, "mend.send").isEnabled()


async def test_an_id_that_is_not_there_is_mended(seat: Seat) -> None:
    seat.fill("98560", NUMBER)
    await seat.send()
    await seat.open_mending()
    assert "campaign 41 of" in words(seat, "advice")
    assert "the same update would be refused again" in words(seat, "review")
    assert not can_send(seat)
    assert seat.cursor == "mend.lead"
    seat.type("mend.lead", "9856")
    seat.press_send()
    await seat.settle()
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert [each.code for each in seat.calls] == [Code.NO_SUCH_LEAD, Code.OK]
    assert seat.server.lead("9856").values["FirstPhone"] == NUMBER


async def test_a_number_on_the_list_is_left_out_and_the_rest_goes(seat: Seat) -> None:
    seat.fill(number=ON_THE_LIST)
    seat.type("field.Suburb", "Eltham")
    await seat.send()
    await seat.open_mending()
    assert "Nothing gets past that list" in words(seat, "advice")
    assert not can_send(seat)
    seat.press("mend.FirstPhone.leave")
    assert not seat.find(QLineEdit, "mend.FirstPhone").isEnabled()
    assert can_send(seat), words(seat, "review")
    seat.press("mend.send")
    await seat.settle()
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert seat.bodies()[-1]["FirstPhone"] == NO_CHANGE
    assert seat.server.lead("9856").values["Suburb"] == "Eltham"


async def test_another_number_is_typed_and_nonsense_is_not_sent(seat: Seat) -> None:
    seat.fill(number=ON_THE_LIST)
    await seat.send()
    await seat.open_mending()
    for text in ("12ab", "9" * 200, "", "<No Change>"):
        seat.type("mend.FirstPhone", text)
        seat.press_send()
        assert not can_send(seat)
        assert words(seat, "said").endswith(words(seat, "review"))
    seat.type("mend.FirstPhone", NUMBER)
    seat.press("mend.send")
    await seat.settle()
    assert [each.code for each in seat.calls] == [Code.DO_NOT_CALL, Code.OK]


async def test_who_had_a_number_is_known_from_the_history(seat: Seat) -> None:
    for lead, number in (("9860", NUMBER), ("9861", NUMBER[:-1] + "8")):
        seat.fill(lead, number)
        await seat.send()
    seat.fill("9856", "03 5550 1777")
    seat.type("phone.Mobile", "0355501778")
    await seat.send()
    assert seat.calls[-1].code == Code.DUPLICATE
    await seat.open_mending()
    assert seat.beside("mend.FirstPhone").startswith("Lead 9860 had it at ")
    assert seat.beside("mend.Mobile").startswith("Lead 9861 had it at ")
    seat.press("mend.look.9860")
    assert QGuiApplication.clipboard().text() == "9860"


async def test_a_number_that_nobody_here_had_is_told_as_such(seat: Seat) -> None:
    seat.fill(number="03 5550 1300")
    await seat.send()
    await seat.open_mending()
    assert "No lead in this program's history has this number" in seat.beside("mend.FirstPhone")


async def test_a_disposition_that_the_server_does_not_know_is_marked(take_seat: Seats, server: PracticeServer) -> None:
    layout = default_world().layout(server.address)
    strange = Disposition("Moved away", CallbackRule.OPTIONAL)
    seat = await take_seat(layout=replace(layout, dispositions=(strange, *layout.dispositions)))
    seat.fill(number=NUMBER)
    seat.choose("disposition", "Moved away")
    await seat.send()
    await seat.open_mending()
    assert "“Moved away” is marked as unknown" in words(seat, "advice")
    assert "did not know this disposition" in seat.beside("mend.disposition")
    assert not can_send(seat)
    seat.choose("mend.disposition", "No change")
    seat.press("mend.send")
    await seat.settle()
    assert seat.bodies()[-1][DISPOSITION] == NO_CHANGE
    seat.choose("disposition", "Moved away")
    assert "did not know this disposition" in seat.beside("disposition")
    await seat.desk.connect_to_practice()  # another page, as at the next start: the history knows
    await seat.settle()
    seat.choose("disposition", "Moved away")
    assert "did not know this disposition" in seat.beside("disposition")


async def test_a_lead_without_a_disposition_gets_one(seat: Seat) -> None:
    seat.fill("9857", NUMBER)
    await seat.send()
    assert seat.calls[-1].code == Code.NEVER_DIALLED
    await seat.open_mending()
    assert not can_send(seat)
    seat.choose("mend.disposition", "Busy")
    seat.press("mend.send")
    await seat.settle()
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert seat.bodies()[-1][DISPOSITION] == "Busy"


@pytest.mark.parametrize(("name", "state"), [("arrived", State.APPLIED), ("sendAgain", State.UNKNOWN)])
async def test_what_nobody_knows_is_settled_in_words(seat: Seat, name: str, state: State) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=Code.EXCEPTION, applied=True))
    seat.fill(number=NUMBER)
    await seat.send()
    dialog = await seat.open_mending("unknown.mend")
    assert seat.find(QPushButton, "mend.look").hasFocus()
    assert not [each for each in dialog.findChildren(QPushButton, "mend.send") if each.isVisible()]
    seat.press("mend.look")
    assert QGuiApplication.clipboard().text() == "9856"
    assert "all of it happens twice" in seat.beside("mend.sendAgain")
    seat.press(f"mend.{name}")
    if name == "sendAgain":
        await seat.settle_on_dialog("question")
        QTest.keyClick(seat.focus(), Qt.Key.Key_Escape)
    await until(lambda: seat.states == [state])
    assert len(seat.calls) == 1
    assert pages() == (1 if name == "sendAgain" else 0)


async def test_escape_is_later_and_the_form_is_still_a_way(seat: Seat) -> None:
    seat.fill(number=ON_THE_LIST)
    await seat.send()
    dialog = await seat.open_mending()
    QTest.keyClick(seat.focus(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert seat.states == [State.NEEDS_YOU]
    assert await seat.open_mending() is dialog
    seat.press("mend.back")
    await seat.settle()
    assert seat.text("phone.FirstPhone") == ON_THE_LIST
    assert len(seat.calls) == 1


async def test_another_way_closes_the_page(seat: Seat) -> None:
    seat.fill(number=ON_THE_LIST)
    await seat.send()
    await seat.open_mending()
    await seat.outbox.cancel(seat.items[-1].id)
    await until(lambda: not pages())


async def test_an_answer_that_only_the_form_can_mend_has_no_page(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=Code.NO_SUCH_CONTACT_HOURS))
    seat.fill(number=NUMBER)
    await seat.send()
    assert not [each for each in seat.window.findChildren(QWidget, "needs.mend") if each.isVisible()]
    seat.find(QPushButton, "needs.edit")


async def test_a_ticket_shortens_numbers_where_the_setting_says_so(seat: Seat) -> None:
    seat.fill(number=ON_THE_LIST)
    seat.type("field.Notes", "Or ring 03 5550 1777 at 10")
    await seat.send()
    await seat.open_mending()
    seat.press("mend.copy")
    whole = QGuiApplication.clipboard().text()
    assert whole.startswith("Lead 9856, ")
    assert "First phone: 0491 570 313" in whole
    assert "code 104" in whole
    assert seat.key not in whole
    settings = seat.desk._outside.settings
    replace(Preferences.read(settings), short_numbers=True).write(settings)
    seat.press("mend.copy")
    short = QGuiApplication.clipboard().text()
    assert "First phone: …313" in short
    assert "Or ring …777 at 10" in short
    assert short.startswith("Lead 9856, ")
    assert "Call-back: Wed 25 Nov 2026, 10:00" in short


async def test_the_cursor_is_back_in_the_form_afterwards(seat: Seat) -> None:
    seat.fill("98560", NUMBER)
    await seat.send()
    await seat.open_mending()
    seat.type("mend.lead", "9856")
    assert "For lead 9856: " in words(seat, "review")
    assert seat.beside("mend.lead") == ""
    seat.press_send()
    await seat.settle()
    assert seat.cursor == "leadId"
