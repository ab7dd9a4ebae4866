"""The window while it sends, and what a person can look at meanwhile."""

import asyncio

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.item import State
from app.core.resolved import Layer, Origin
from app.gui.window import MainWindow
from app.practice.faults import Fault, Kind
from tests.seat import Seat, Seats, until


class Browser(QObject):
    """Stands where the person's browser stands, and keeps the addresses that it is asked to open."""

    def __init__(self, scheme: str = "http") -> None:
        super().__init__()
        self.opened: list[str] = []
        self._scheme = scheme
        QDesktopServices.setUrlHandler(scheme, self, "open")  # type: ignore[arg-type]  # the stub asks for bytes, which PySide6 refuses

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def leave(self) -> None:
        QDesktopServices.unsetUrlHandler(self._scheme)


async def test_look_at_the_lead_opens_it_in_the_browser_and_copies_its_id(seat: Seat) -> None:
    browser = Browser()
    seat.type("leadId", "UK/0007 é")
    QTest.keyClick(seat.focus(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    browser.leave()
    assert browser.opened == [f"{seat.server.address}/lead/UK%2F0007%20%C3%A9"]
    assert QGuiApplication.clipboard().text() == "UK/0007 é"


async def test_an_unknown_outcome_can_be_looked_at(seat: Seat) -> None:
    browser = Browser()
    seat.server.queue_fault(Fault(Kind.DROP_AFTER_APPLYING))
    seat.fill()
    await seat.send()
    seat.press("unknown.look")
    await seat.settle()
    browser.leave()
    assert browser.opened == [f"{seat.server.address}/lead/9856"]
    assert seat.window.statusBar().currentMessage() == "Opened in your browser. The lead's id is copied."
    assert seat.states == [State.UNKNOWN]


async def test_while_an_answer_is_awaited_the_form_is_there_for_the_next_lead(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.HANG))
    seat.type("field.Name", "Jane")
    seat.fill()
    seat.press_send()
    await until(lambda: seat.calls)
    assert (seat.text("leadId"), seat.text("field.Name"), seat.cursor) == ("", "", "leadId")
    seat.type("leadId", "9860")
    seat.type("field.Name", "John")
    seat.server.stop()
    await seat.settle()
    assert len(seat.calls) == 1
    assert (seat.text("leadId"), seat.text("field.Name")) == ("9860", "John")


async def test_still_waiting_is_said_after_a_while(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.HANG))
    seat.fill()
    seat.press_send()
    await until(lambda: seat.calls)
    seat.time.jump(6)
    await until(lambda: "till waiting" in seat.banner)
    seat.server.stop()
    await seat.settle()
    assert seat.states == [State.UNKNOWN]


async def test_it_did_not_arrive_asks_first_and_says_what_would_run_twice(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.DROP_AFTER_APPLYING))
    seat.choose("disposition", "Callback")
    seat.fill()
    await seat.send()
    seat.press("unknown.notArrived")
    await seat.settle_on_dialog("question")
    assert seat.question().text() == (
        "Have you looked at lead 9856, and is your change not there? "
        "If it did arrive, sending it again runs this twice: Sends a confirmation SMS."
    )
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is None)
    assert seat.states == [State.UNKNOWN]
    assert len(seat.calls) == 1


async def test_looking_at_no_lead_says_what_is_missing(seat: Seat) -> None:
    QTest.keyClick(seat.focus(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert seat.window.statusBar().currentMessage() == "Type the lead's id first."
    assert seat.cursor == "leadId"


async def test_the_window_keeps_its_size(take_seat: Seats, settings: QSettings) -> None:
    seat = await take_seat()
    seat.window.resize(720, 560)
    seat.window.finish()
    again = MainWindow(settings, seat.window._clock, seat.window.windowIcon())
    assert (again.width(), again.height()) == (720, 560)


@pytest.mark.parametrize("width", [560, 800, 1024])
async def test_nothing_needs_scrolling_sideways(seat: Seat, width: int) -> None:
    seat.window.resize(width, 700)
    await asyncio.sleep(0)
    assert seat.window.page is not None
    scroll = seat.window.page.form._scroll
    page = scroll.widget()
    assert page is not None
    assert page.minimumSizeHint().width() <= scroll.viewport().width()


ADDRESS = "https://releases.example.com/lead-editor"


async def test_help_opens_the_address_of_new_versions(take_seat: Seats) -> None:
    seat = await take_seat(layers=[Layer(Origin.DEPLOYED, {"updates_address": ADDRESS})])
    browser = Browser("https")
    seat.window.commands["updates"].trigger()
    browser.leave()
    assert browser.opened == [ADDRESS]
    assert seat.window.statusBar().currentMessage() == "Opened in your browser."


async def test_a_policy_switches_the_check_off_and_is_named(take_seat: Seats) -> None:
    policy = Layer(Origin.MACHINE, {"check_for_updates": 0})
    seat = await take_seat(layers=[policy, Layer(Origin.DEPLOYED, {"updates_address": ADDRESS})])
    browser = Browser("https")
    seat.window.commands["updates"].trigger()
    browser.leave()
    assert not browser.opened
    assert seat.window.commands["updates"].isVisible()
    assert "by your organisation" in seat.window.commands["updates"].text()


async def test_without_an_address_nothing_is_offered(seat: Seat) -> None:
    assert not seat.window.commands["updates"].isVisible()
