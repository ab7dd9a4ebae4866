"""The dialog about what nobody foresaw, before a person: counted, copied, saved, gone on from."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from app import guards
from app.core.events import Unexpected
from app.core.key import Key, Secrets
from app.core.trace import Event
from app.gui.diagnostics import DiagnosticsDialog
from app.gui.tone import Tone
from app.gui.unexpected import Reporter
from app.gui.unexpected_dialog import UnexpectedDialog
from tests.seat import CANARY, Seat, Seats, until

SECRET = f"Jane Citizen 0491 570 156 {CANARY}"


class Faults:
    """A reporter with a window, and what it wrote and noted."""

    def __init__(self, seat: Seat, *, detail: bool = False, dialogs: bool = True) -> None:
        self.seat = seat
        self.written: list[str] = []
        self.noted: list[Event] = []
        self.reporter = Reporter(
            seat.window,
            self.noted.append,
            self.written.append,
            Secrets(Key(CANARY)).hide_in,
            about="Lead Editor 0.1.0",
            detail=detail,
            dialogs=dialogs,
        )
        self.reporter.diagnosing.connect(seat.desk.diagnosing.open)

    @property
    def dialogs(self) -> list[UnexpectedDialog]:
        return [
            each for each in QApplication.topLevelWidgets() if isinstance(each, UnexpectedDialog) and each.isVisible()
        ]

    async def shown(self) -> UnexpectedDialog:
        await until(lambda: self.dialogs and QApplication.activeWindow() is self.dialogs[0])
        (found,) = self.dialogs
        return found

    def count(self) -> str:
        return self.seat.find(QLabel, "unexpected.count").text()

    async def dismissed(self) -> None:
        await until(lambda: not any(isinstance(each, UnexpectedDialog) for each in QApplication.topLevelWidgets()))
        await self.seat.settle()


def one(value: str = SECRET) -> None:
    raise ValueError(value)


def other() -> None:
    raise KeyError(SECRET)


@pytest.fixture
async def faults(take_seat: Seats) -> AsyncIterator[Faults]:
    made = Faults(await take_seat())
    loop = asyncio.get_running_loop()
    kept, undo = loop.get_exception_handler(), guards.catch_lost_exceptions(made.reporter.report)
    loop.set_exception_handler(lambda _loop, context: made.reporter.report(guards.report_from(context)))
    yield made
    loop.set_exception_handler(kept)
    undo()
    made.reporter.close()


async def test_it_says_what_it_means_and_shows_what_can_be_given(faults: Faults) -> None:
    QTimer.singleShot(0, one)
    await faults.shown()
    assert faults.count().startswith("It happened once, at ")
    faults.seat.press("unexpected.showDetails")
    shown = faults.seat.find(QPlainTextEdit, "unexpected.details").toPlainText()
    assert shown.startswith("Lead Editor 0.1.0\n")
    assert "tests/test_unexpected.py:" in shown
    faults.seat.press("unexpected.copy")
    assert QApplication.clipboard().text() == shown
    for text in (shown, *faults.written):
        assert "Jane" not in text
        assert CANARY not in text
    faults.seat.press("unexpected.goOn")
    await faults.dismissed()
    assert faults.seat.window.trouble.words.startswith("Something unexpected happened")


async def test_many_are_one_dialog_that_counts(faults: Faults) -> None:
    for _ in range(300):
        QTimer.singleShot(0, one)
    QTimer.singleShot(0, other)
    threading.Thread(target=one).start()
    await faults.shown()
    await until(lambda: faults.count().startswith("It happened 302 times since"))
    assert faults.count().endswith("in 3 different ways.")
    assert len(faults.dialogs) == 1
    assert len(faults.written) < 20
    assert len(faults.noted) < 20


async def test_what_was_dismissed_comes_back_only_for_something_new(faults: Faults) -> None:
    QTimer.singleShot(0, one)
    await faults.shown()
    faults.seat.press("unexpected.goOn")
    await faults.dismissed()
    QTimer.singleShot(0, one)
    await until(lambda: faults.reporter.met[-1].times == 2)
    await faults.seat.settle()
    assert not faults.dialogs
    faults.seat.press("unexpected.show")
    await faults.shown()
    assert faults.count().startswith("It happened 2 times")
    QTest.keyClick(faults.dialogs[0], Qt.Key.Key_Escape)
    await faults.dismissed()
    QTimer.singleShot(0, other)
    await faults.shown()


async def test_keys_that_were_meant_for_the_form_press_nothing(faults: Faults) -> None:
    faults.seat.type("leadId", "98")
    QTimer.singleShot(0, one)
    dialog = await faults.shown()
    for key in (Qt.Key.Key_5, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_C):
        QTest.keyClick(QApplication.focusWidget() or dialog, key)
    assert faults.dialogs == [dialog]
    assert faults.seat.text("leadId") == "98"


async def test_it_takes_no_place_from_a_message_that_needs_the_person(faults: Faults) -> None:
    faults.seat.window.trouble.say("The outbox can't be opened.", Tone.PROBLEM)
    QTimer.singleShot(0, one)
    await faults.shown()
    faults.seat.press("unexpected.goOn")
    await faults.dismissed()
    assert faults.seat.window.trouble.words == "The outbox can't be opened."
    assert faults.seat.window.statusBar().currentMessage().startswith("Something unexpected")


async def test_diagnostics_are_saved_from_it_and_tell_of_it(faults: Faults) -> None:
    QTimer.singleShot(0, one)
    dialog = await faults.shown()
    faults.seat.press("unexpected.diagnostics")
    await until(lambda: isinstance(QApplication.activeModalWidget(), DiagnosticsDialog))
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, DiagnosticsDialog)
    assert shown.parent() is dialog
    shown.close()
    await until(lambda: QApplication.activeModalWidget() is dialog)


async def test_it_comes_before_another_dialog(faults: Faults) -> None:
    faults.seat.window.setting.emit()
    await faults.seat.settle_on_dialog("settings")
    QTimer.singleShot(0, one)
    await faults.shown()
    faults.seat.press("unexpected.goOn")
    await until(lambda: not faults.dialogs)
    await faults.seat.settle_on_dialog("settings")
    faults.seat.press("settings.leave")
    await faults.dismissed()


async def test_the_program_can_be_closed_from_it(faults: Faults) -> None:
    left: list[bool] = []
    faults.seat.window.leaving.connect(lambda: left.append(True))
    QTimer.singleShot(0, one)
    await faults.shown()
    faults.seat.press("unexpected.leave")
    await faults.dismissed()
    assert left == [True]


async def test_a_fault_of_the_reporter_itself_goes_to_standard_error(seat: Seat) -> None:
    written: list[str] = []

    def broken(_event: Event) -> None:
        raise RuntimeError(SECRET)

    reporter = Reporter(seat.window, broken, written.append, str)
    reporter.report(ValueError(SECRET))
    assert written == ["ValueError\n", "lead-editor: ValueError could not be told: RuntimeError\n"]
    reporter.close()


async def test_a_dialog_that_can_not_be_shown_is_told_once_and_comes_not_back(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = Faults(seat)
    monkeypatch.setattr("app.gui.unexpected.UnexpectedDialog", one)
    faults.reporter.report(ValueError(SECRET))
    await until(lambda: len(faults.written) == 2)
    assert faults.written[1] == "lead-editor: the message about it could not be shown: ValueError\n"
    faults.reporter.close()


async def test_where_nobody_is_before_the_window_it_has_no_dialog(seat: Seat) -> None:
    faults = Faults(seat, dialogs=False)
    faults.reporter.report(ValueError(SECRET))
    await until(seat.window.trouble.isVisible)
    assert not faults.dialogs
    assert isinstance(faults.noted[0], Unexpected)


async def test_details_have_the_words_and_never_the_key(seat: Seat) -> None:
    faults = Faults(seat, detail=True, dialogs=False)
    faults.reporter.report(ValueError(SECRET))
    assert "Jane Citizen" in "".join(faults.written)
    assert CANARY not in "".join(faults.written)
    assert "Jane" not in faults.reporter.text


async def test_after_the_end_nothing_is_shown(seat: Seat) -> None:
    faults = Faults(seat)
    faults.reporter.close()
    faults.reporter.report(ValueError(SECRET))
    await seat.settle()
    assert faults.written
    assert not faults.dialogs
