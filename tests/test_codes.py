"""Every code of NOOJEE.md, from the keys that a person presses to the words that come back.

The real window, the real practice server, a real socket between them.
"""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from app.core.contract import Code
from app.core.item import State
from app.core.layout import CallbackRule, Disposition, Field, Kind
from app.practice.faults import Fault
from app.practice.faults import Kind as FaultKind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import Seat, Seats, until

NUMBER = "0355501777"
CALLBACK = b'"njCallBackDate": "2026/11/25 10:00"'


def assert_kept(seat: Seat, lead: str = "9856", number: str = NUMBER) -> None:
    assert (seat.text("leadId"), seat.text("phone.FirstPhone")) == (lead, number)


async def test_code_0_says_that_the_lead_was_updated_and_empties_the_form(seat: Seat) -> None:
    seat.fill(number="(03) 5550 1777")
    await seat.send()
    assert seat.banner == "Lead 9856 was updated. The dialler sees it in one to two minutes."
    assert seat.cursor == "leadId"
    assert seat.text("leadId") == seat.text("phone.FirstPhone") == ""
    assert seat.calls[-1].body == (
        b'{"njExternalLeadId": "9856", "njDisposition": "<No Change>", "njCallBackDate": "2026/11/25 10:00", '
        b'"FirstPhone": "0355501777", "SecondPhone": "<No Change>", "Mobile": "<No Change>"}'
    )
    assert seat.calls[-1].query == {"fTemplateId": "41", "fCampaignId": "41", "fAllocationId": "38"}
    assert seat.server.lead("9856").values["FirstPhone"] == NUMBER


async def test_code_101_is_told_at_the_id(seat: Seat) -> None:
    seat.fill("404404", NUMBER)
    await seat.send()
    await seat.bring_back()
    assert seat.beside("leadId") == "Nothing was changed: Noojee has no lead 404404 in this campaign. Check the id."
    assert seat.cursor == "leadId"
    assert_kept(seat, "404404")
    assert seat.calls[-1].code == Code.NO_SUCH_LEAD
    assert b'"njExternalLeadId": "404404"' in seat.calls[-1].body


async def test_code_102_is_told_at_the_first_phone(take_seat: Seats, server: PracticeServer) -> None:
    layout = replace(default_world().layout(server.address), fields=(Field("Suburb", "Home", Kind.PHONE),))
    seat = await take_seat(layout=layout)
    seat.type("leadId", "9856")
    seat.type("phone.Suburb", NUMBER)
    seat.press("callback.book")
    await seat.send()
    await seat.bring_back()
    assert seat.beside("phone.Suburb").startswith("Nothing was changed: Noojee knows none of the phone fields")
    assert seat.cursor == "phone.Suburb"
    assert seat.text("phone.Suburb") == NUMBER
    assert seat.calls[-1].code == Code.NO_PHONE_FIELDS
    assert b'"Suburb": "0355501777"' in seat.calls[-1].body


@pytest.mark.parametrize("applied", [True, False])
async def test_code_103_is_unknown_until_the_person_has_settled_it(seat: Seat, applied: bool) -> None:
    seat.fill(number=NUMBER)
    seat.server.queue_fault(Fault(FaultKind.CODE, code=Code.EXCEPTION, applied=applied))
    await seat.send()
    assert "don't know" in seat.banner
    assert "Noojee reports a fault of its own." in seat.banner
    assert seat.states == [State.UNKNOWN]
    assert seat.text("leadId") == ""
    assert CALLBACK in seat.calls[-1].body
    seat.press("unknown.arrived" if applied else "unknown.notArrived")
    if not applied:
        await seat.settle_on_dialog("question")
        seat.press("question.goOn")
    await seat.settle()
    assert seat.states == [State.APPLIED if applied else State.NEEDS_YOU]
    assert seat.text("phone.FirstPhone") == ("" if applied else NUMBER)
    assert len(seat.calls) == 1


async def test_code_104_is_told_at_the_number(seat: Seat) -> None:
    seat.fill(number="0491 570 313")
    await seat.send()
    await seat.bring_back()
    assert seat.beside("phone.FirstPhone") == "Nothing was changed: this number is on the Do-Not-Call list."
    assert seat.cursor == "phone.FirstPhone"
    assert_kept(seat, number="0491 570 313")
    assert seat.calls[-1].code == Code.DO_NOT_CALL
    assert b'"FirstPhone": "0491570313"' in seat.calls[-1].body


async def test_code_104_with_two_numbers_does_not_say_which_one(seat: Seat) -> None:
    seat.fill(number=NUMBER)
    seat.type("phone.Mobile", "0491570313")
    await seat.send()
    await seat.bring_back()
    told = "Nothing was changed: this number or another one is on the Do-Not-Call list."
    assert seat.beside("phone.FirstPhone") == seat.beside("phone.Mobile") == told
    assert seat.beside("phone.SecondPhone") == ""
    assert seat.cursor == "phone.FirstPhone"


async def test_code_105_is_told_at_the_number(seat: Seat) -> None:
    seat.fill(number="03 5550 1300")
    await seat.send()
    await seat.bring_back()
    assert seat.beside("phone.FirstPhone") == "Nothing was changed: another lead has this number already."
    assert seat.cursor == "phone.FirstPhone"
    assert_kept(seat, number="03 5550 1300")
    assert seat.calls[-1].code == Code.DUPLICATE
    assert b'"FirstPhone": "0355501300"' in seat.calls[-1].body


async def test_code_106_is_told_at_the_disposition(take_seat: Seats, server: PracticeServer) -> None:
    layout = default_world().layout(server.address)
    seat = await take_seat(layout=replace(layout, dispositions=(Disposition("Moved away", CallbackRule.OPTIONAL),)))
    seat.fill(number=NUMBER)
    seat.choose("disposition", "Moved away")
    await seat.send()
    await seat.bring_back()
    assert seat.beside("disposition") == "Nothing was changed: Noojee has no such disposition here. Choose another."
    assert seat.cursor == "disposition"
    assert_kept(seat)
    assert seat.text("disposition") == "Moved away"
    assert seat.calls[-1].code == Code.NO_SUCH_DISPOSITION
    assert b'"njDisposition": "Moved away"' in seat.calls[-1].body


async def test_code_107_is_told_at_the_disposition(seat: Seat) -> None:
    seat.fill("9857", NUMBER)
    await seat.send()
    await seat.bring_back()
    assert seat.beside("disposition").startswith("Nothing was changed: this lead was never dialled")
    assert seat.cursor == "disposition"
    assert_kept(seat, "9857")
    assert seat.calls[-1].code == Code.NEVER_DIALLED
    assert b'"njDisposition": "<No Change>"' in seat.calls[-1].body


async def test_code_108_is_told_at_the_id(seat: Seat) -> None:
    seat.fill("9859", NUMBER)
    await seat.send()
    await seat.bring_back()
    assert (
        seat.beside("leadId")
        == "Nothing was changed: lead 9859 is still to be imported. Wait for the import, or check the id."
    )
    assert seat.cursor == "leadId"
    assert_kept(seat, "9859")
    assert seat.calls[-1].code == Code.INSERT_WITH_NO_CHANGE


async def test_code_109_waits_and_sends_the_same_again(seat: Seat) -> None:
    seat.server.queue_fault(Fault(FaultKind.CODE, code=Code.TOO_BUSY))
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.states == [State.WAITING]
    assert "too busy" in seat.banner
    seat.time.jump(14)
    await seat.settle()
    assert len(seat.calls) == 1
    seat.time.jump(6)
    await seat.settle()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert len({each.body for each in seat.calls}) == 1
    assert [each.applied for each in seat.calls] == [False, True]


async def test_code_109_lets_the_person_go_back_to_the_form(seat: Seat) -> None:
    seat.server.queue_fault(Fault(FaultKind.CODE, code=Code.TOO_BUSY))
    seat.fill(number=NUMBER)
    await seat.send()
    seat.press("waiting.edit")
    await seat.settle()
    assert_kept(seat)
    seat.time.jump(600)
    await seat.settle()
    assert len(seat.calls) == 1
    assert seat.states == [State.DRAFT]


async def test_code_110_says_that_nothing_was_sent_and_sends_nothing_blindly(seat: Seat) -> None:
    seat.server.colleague_edits("9856", {"Suburb": "Preston"})
    seat.fill(number=NUMBER)
    await seat.send()
    assert "someone was editing it at" in seat.banner.casefold()
    dialog = await seat.open_conflict()
    assert dialog.windowTitle() == "Conflict: lead 9856 was not updated"
    assert seat.find(QLabel, "conflict.FirstPhone.value").text() == "(03) 5550 1777"
    assert seat.find(QLabel, "conflict.njCallBackDate.value").text() == "Wed 25 Nov 2026, 10:00"
    assert seat.find(QPushButton, "conflict.look").isDefault()
    seat.press("conflict.copy")
    assert "mine (03) 5550 1777" in QGuiApplication.clipboard().text()
    seat.press("conflict.back")
    await seat.settle()
    assert_kept(seat)
    await seat.send()
    assert seat.cursor == "conflict.looked"
    assert [each.code for each in seat.calls] == [Code.CONFLICT]
    seat.press("conflict.looked")
    await seat.send()
    assert [each.code for each in seat.calls] == [Code.CONFLICT, Code.OK]
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert seat.server.lead("9856").values["Suburb"] == "Preston"


async def test_a_second_110_asks_to_look_again(seat: Seat) -> None:
    seat.fill("9858", NUMBER)
    for _ in range(2):
        await seat.send()
        await seat.resolve()
        seat.press("conflict.looked")
    await seat.send()
    await seat.resolve()
    await seat.send()
    assert seat.cursor == "conflict.looked"
    assert [each.code for each in seat.calls] == [Code.CONFLICT] * 3


@pytest.mark.parametrize(
    ("code", "cursor"),
    [(Code.NO_SUCH_CONTACT_HOURS, "callback.when"), (Code.DUPLICATE_LEAD_ID, "leadId")],
)
async def test_refusals_of_an_insert_are_told_where_they_belong(seat: Seat, code: Code, cursor: str) -> None:
    seat.server.queue_fault(Fault(FaultKind.CODE, code=code))
    seat.fill(number=NUMBER)
    await seat.send()
    await seat.bring_back()
    assert seat.cursor == cursor
    assert "Nothing was changed" in seat.beside(cursor.replace("when", "book"))
    assert_kept(seat)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(FaultKind.CODE, code=114),
        Fault(FaultKind.CODE, code=999),
        Fault(FaultKind.CODE, code=Code.OK, status=500),
        Fault(FaultKind.CODE, code=Code.DO_NOT_CALL, status=503),
        Fault(FaultKind.NEGATIVE_CODE),
        Fault(FaultKind.EMPTY_BODY),
        Fault(FaultKind.EMPTY_BODY, status=504),
        Fault(FaultKind.HTML_PAGE, status=200),
        Fault(FaultKind.HTML_PAGE, status=502),
        Fault(FaultKind.HALF_ANSWER),
        Fault(FaultKind.DROP_BEFORE_READING),
        Fault(FaultKind.DROP_AFTER_APPLYING),
    ],
    ids=lambda fault: f"{fault.kind}-{fault.code}-{fault.status}",
)
async def test_an_answer_that_nobody_can_read_is_unknown_and_keeps_everything(seat: Seat, fault: Fault) -> None:
    seat.server.queue_fault(fault)
    seat.fill(number=NUMBER)
    await seat.send()
    assert "don't know" in seat.banner
    assert seat.states == [State.UNKNOWN]
    seat.time.jump(3600)
    await seat.settle()
    assert seat.states == [State.UNKNOWN]
    assert seat.items[0].edit.phones["FirstPhone"] == NUMBER
    assert len(seat.calls) == 1


async def test_a_refused_key_is_asked_for_and_the_update_goes_out_with_the_new_one(take_seat: Seats) -> None:
    seat = await take_seat(key="wrong")
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.calls[-1].key_accepted is False
    assert "did not accept the API key" in seat.banner
    assert seat.states == [State.QUEUED]
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    assert seat.find(QPushButton, "key.use").isEnabled() is False
    seat.type("key.text", seat.key)
    seat.press("key.use")
    await until(lambda: len(seat.calls) == 2)
    await seat.settle()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_a_refused_key_lets_the_person_leave_it(take_seat: Seats) -> None:
    seat = await take_seat(key="wrong")
    seat.fill(number=NUMBER)
    await seat.send()
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    seat.press("key.back")
    await seat.settle()
    assert "did not accept the API key" in seat.banner
    assert seat.states == [State.QUEUED]
    assert len(seat.calls) == 1


async def test_a_server_that_is_gone_is_told_and_tried_again(seat: Seat) -> None:
    seat.server.stop()
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.states == [State.WAITING]
    seat.server.start()
    seat.press("waiting.sendNow")
    await seat.settle()
    assert seat.banner.startswith("Lead 9856 was updated.")
