"""A box to choose from a long list by typing any part of a name; what is not on the list can be typed as well."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from app.gui.visible import one_line

_LONGEST, _LONGEST_SHOWN = 2_000, 120


class Picker(QComboBox):
    """`chosen` is emitted when the person has chosen or typed another value, and left it."""

    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._line = QLineEdit()
        self._line.setMaxLength(_LONGEST)
        self._known = ""
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        self.setMinimumContentsLength(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        self._line.editingFinished.connect(self._finished)
        self.activated.connect(self._finished)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Of what is typed into as well."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Each a value with its words. What is chosen stays, in its words where it is among them.

        Whoever is typing into it goes on where they were.
        """
        value, typed, at = self.value, self._line.text(), self._line.cursorPosition()
        typing = self._line.hasFocus() and value != self._known
        before = self.blockSignals(True)
        self.clear()
        for each, words in choices:
            self.addItem(one_line(words, _LONGEST_SHOWN), each)
        if typing:
            self.setCurrentIndex(-1)
            self.setEditText(typed)
            self._line.setCursorPosition(at)
        self.blockSignals(before)
        if not typing:
            self.set_value(value)

    @property
    def value(self) -> str:
        """The value of what is shown, or what was typed where that is none of the choices."""
        typed = self._line.text().strip()
        at = self._place(typed)
        return str(self.itemData(at)) if at >= 0 else typed  # never by a part: a file may say anything

    def set_value(self, value: str) -> None:
        """Show `value`. Emits nothing. Where the cursor is in it, what is typed next takes its place."""
        before = self.blockSignals(True)
        at = self.findData(value) if value else -1
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText(value)
        self._line.setCursorPosition(0)
        if self._line.hasFocus():
            self._line.selectAll()
        self.blockSignals(before)
        self._known = value

    def _place(self, typed: str) -> int:
        """Of the choice that is meant, by its words or its value."""
        if not typed:
            return -1
        at = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        return at if at >= 0 else self.findData(typed)

    def _meant(self, typed: str) -> str:
        """The value of the one choice that has what was typed in its words; else what was typed."""
        found = [each for each in range(self.count()) if typed.casefold() in self.itemText(each).casefold()]
        return str(self.itemData(found[0])) if len(found) == 1 and typed and not typed.isdigit() else typed

    def _finished(self) -> None:
        value, before = self.value, self._known
        if value != before and self._place(value) < 0:
            value = self._meant(value)
        self.set_value(value)  # also where a part of its name was typed again
        if value != before:
            self.chosen.emit()
