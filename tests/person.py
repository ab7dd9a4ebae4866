"""A person with nothing but a keyboard: keys go to whatever has the focus, and are counted."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.core.access_keys import letter
from tests.seat import until

_NONE, _ALT, _CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


async def _a_moment() -> None:
    """Nobody types faster than windows open and close."""
    for _ in range(3):
        await asyncio.sleep(0)


class Person:
    """`keys` is how many were pressed, Alt, Ctrl and Shift too; `letters`, how many of them were of what was typed."""

    def __init__(self) -> None:
        self.keys = 0
        self.letters = 0

    @property
    def window(self) -> QWidget:
        """The one that takes the keys."""
        found = QApplication.activeWindow()
        assert found is not None, "no window takes keys"
        return found

    @property
    def cursor(self) -> str:
        """The name of the control that has the focus, or of the one around it."""
        at: QWidget | None = QApplication.focusWidget()
        while at is not None and not at.objectName():
            at = at.parentWidget()
        return at.objectName() if at is not None else ""

    async def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        self.keys += 1 + modifiers.value.bit_count()
        QTest.keyClick(self._listener(), key, modifiers)
        await _a_moment()

    async def type(self, text: str) -> None:
        """Letter by letter. One that is on no key comes from an input method, which shows what it makes in the end."""
        for each in text:
            pressed = 2 if each.isupper() else 1
            self.keys, self.letters = self.keys + pressed, self.letters + pressed
            if each == "\n":
                QTest.keyClick(self._listener(), Qt.Key.Key_Return)
            elif each.isascii():
                QTest.keyClicks(self._listener(), each)
            else:
                event = QInputMethodEvent()
                event.setCommitString(each)
                QApplication.sendEvent(self._listener(), event)
            await _a_moment()

    async def tab(self, times: int = 1) -> None:
        for _ in range(times):
            await self.press(Qt.Key.Key_Tab)

    def doubled(self) -> list[str]:
        """Letters that two things have in the window as it is."""
        letters = [letter(each.text()) for each in self._lettered()]
        return sorted({each for each in letters if letters.count(each) > 1})

    async def go(self, name: str) -> None:
        """Press Alt and the letter of the control of this name, which takes the focus or is pressed by it."""
        await until(lambda: self._letter(name))
        shown = [each for each in self._lettered() if letter(each.text()) == self._letter(name)]
        assert len(shown) == 1, f"Alt+{self._letter(name)} is of {[each.text() for each in shown]}"
        await self.press(Qt.Key(ord(self._letter(name).upper())), _ALT)

    async def into(self, name: str, text: str) -> None:
        """Go into a box and type over what is there."""
        await self.go(name)
        await self.at(name)
        await self.type(text)

    async def at(self, name: str) -> None:
        """Wait until the focus is there."""
        await until(lambda: self.cursor == name)

    async def before(self, name: str) -> QWidget:
        """The dialog of this name, once it is open and takes the keys."""
        await until(lambda: (found := QApplication.activeModalWidget()) and found.objectName() == name)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        await self.back_in(dialog)
        return dialog

    async def back_in(self, window: QWidget) -> None:
        """Wait until nothing is over `window`, and it takes the keys. No window manager sees to that here."""

        def is_in_front() -> bool:
            if QApplication.activeWindow() is None and QApplication.activeModalWidget() in {None, window}:
                window.activateWindow()
            at = QApplication.focusWidget()
            return at is not None and at.window() is window

        await until(is_in_front)

    async def send(self) -> None:
        await self.press(Qt.Key.Key_Return, _CONTROL)

    def _listener(self) -> QWidget:
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def _lettered(self) -> list[QAbstractButton | QLabel]:
        window = self.window
        inside: list[QAbstractButton | QLabel] = [*window.findChildren(QAbstractButton), *window.findChildren(QLabel)]
        return [each for each in inside if each.isVisible() and each.isEnabled() and letter(each.text())]

    def _letter(self, name: str) -> str:
        for each in self._lettered():
            meant = _meant(each)
            if meant is not None and meant.objectName() == name:
                return letter(each.text())
        return ""


def _meant(lettered: QAbstractButton | QLabel) -> QWidget | None:
    """What its letter is for."""
    return lettered.buddy() if isinstance(lettered, QLabel) else lettered
