"""Random hands and a server that does its worst: never more updates applied than sends asked for, and never stuck."""

import asyncio
import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from app.core.contract import Code
from app.practice.faults import Fault, Kind
from tests.seat import Seat, Seats, until

STEPS = 150
FAULTS = (
    Fault(Kind.CODE, code=Code.EXCEPTION, applied=True),
    Fault(Kind.CODE, code=Code.EXCEPTION),
    Fault(Kind.CODE, code=Code.TOO_BUSY),
    Fault(Kind.CODE, code=Code.CONFLICT),
    Fault(Kind.CODE, code=Code.DO_NOT_CALL),
    Fault(Kind.DELAY, seconds=0.03),
    Fault(Kind.DROP_BEFORE_READING),
    Fault(Kind.DROP_AFTER_APPLYING),
    Fault(Kind.HALF_ANSWER),
    Fault(Kind.HTML_PAGE, status=401),
    Fault(Kind.EMPTY_BODY),
)
LEADS = ("9856", "9857", "9858", "9859", "9860", "404404", "")
TOGGLES = (
    "phone.Mobile.noChange",
    "callback.book",
    "callback.none",
    "priority.set",
    "details.show",
    "conflict.looked",
)
AGAIN = {"needs.sendAgain", "unknown.sendAgain", "unknown.sendWithoutDisposition"}
"""Buttons that send what may have been applied: each is one more send."""
ELSEWHERE = {"unknown.look", "conflict.look", "queued.show", "stale.review"}
"""Buttons that open a browser or another window."""
NUMBERS = ("03 5550 9{0:03}", "0491570313", "12ab", "", "+61 3 5550 9{0:03}")


class Monkey:
    """Does one random thing after another. `sends` counts what a person would call sending."""

    def __init__(self, seat: Seat, seed: int) -> None:
        self.seat = seat
        self.sends = 0
        self._hands = random.Random(seed)  # noqa: S311 - any hands will do

    async def act(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self._answer(dialog)
        else:
            self._hands.choice(
                (self._type, self._type, self._toggle, self._choose, self._send, self._banner, self._mend, self._time)
            )()
        for _ in range(self._hands.randrange(6)):
            await asyncio.sleep(0.002)

    def _answer(self, dialog: QDialog) -> None:
        if dialog.objectName() == "key":
            if self._hands.random() < 0.5:
                self.seat.type("key.text", self.seat.key)
                self.sends += 1
                QTest.keyClick(dialog, Qt.Key.Key_Return)
            else:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return
        self._press_one_of(dialog)

    def _type(self) -> None:
        name = self._hands.choice(("leadId", "phone.FirstPhone", "phone.Mobile", "field.Name", "field.ContractEnds"))
        texts = {"leadId": LEADS, "field.Name": ("Jane", ""), "field.ContractEnds": ("2027/01/31", "soon", "")}
        text = self._hands.choice(texts.get(name, NUMBERS)).format(self._hands.randrange(1000))
        if self._can(name):
            self.seat.type(name, text)

    def _toggle(self) -> None:
        name = self._hands.choice(
            (
                "phone.Mobile.noChange",
                "callback.book",
                "callback.none",
                "priority.set",
                "details.show",
                "conflict.looked",
            )
        )
        if self._can(name):
            self.seat.press(name)

    def _choose(self) -> None:
        if self._can("disposition"):
            self.seat.type("disposition", self._hands.choice(("Busy", "Callback", "do", "No change", "")))

    def _send(self) -> None:
        if QApplication.focusWidget() is not None:
            self.sends += 1
            self.seat.press_send()

    def _banner(self) -> None:
        self._press_one_of(self.seat.window.banner)

    def _mend(self) -> None:
        self._hands.choice((self._fault, self._colleague))()

    def _time(self) -> None:
        self.seat.time.jump(self._hands.choice((1, 6, 30, 400)))

    def _fault(self) -> None:
        self.seat.server.queue_fault(self._hands.choice(FAULTS))

    def _colleague(self) -> None:
        self.seat.server.colleague_edits(self._hands.choice(("9856", "9860")), {"Suburb": "Preston"})

    def _press_one_of(self, around: QWidget) -> None:
        buttons = [each for each in around.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        if buttons:
            button = self._hands.choice(buttons)
            if button.objectName() not in {
                "unknown.look",
                "conflict.look",
                "queued.show",
                "stale.review",
            }:  # no browser
                self.sends += button.objectName() in AGAIN
                button.click()

    def _can(self, name: str) -> bool:
        found = [each for each in self.seat.window.findChildren(QWidget, name) if each.isVisible() and each.isEnabled()]
        return bool(found) and QApplication.focusWidget() is not None

    async def come_to_rest(self) -> None:
        """Answer what is asked, and let time pass, until nothing is left that goes on by itself."""
        outgoing = self.seat.desk.outgoing
        while (
            self.seat.busy or QApplication.activeModalWidget() is not None or (outgoing and not outgoing.free.is_set())
        ):
            self.seat.window.activateWindow()
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                self._press_one_of(dialog)
            self.seat.time.jump(1)
            await asyncio.sleep(0.005)


@pytest.mark.parametrize("seed", range(8))
async def test_never_more_is_applied_than_was_sent_and_nothing_is_stuck(take_seat: Seats, seed: int) -> None:
    seat = await take_seat(hold=5)
    monkey = Monkey(seat, seed)
    for _ in range(STEPS):
        await monkey.act()
    await monkey.come_to_rest()
    await until(lambda: all(each.finished for each in seat.calls))
    assert sum(each.applied for each in seat.calls) <= monkey.sends
    assert seat.find(QWidget, "send").isEnabled()
    assert seat.window.trouble.words == ""
