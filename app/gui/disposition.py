"""The disposition: "No change" first, then the campaign's own, found by typing any part of a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from app.core.layout import Layout
from app.gui.row import FormRow, Rows, point_at


class DispositionRow(FormRow):
    """A combo box that can be typed into. What is typed and is no disposition stays there to be mended."""

    def __init__(self, layout: Layout, rows: Rows) -> None:
        super().__init__()
        self._layout = layout
        self._keep = self.tr("No change")
        self.box = QComboBox()
        self.box.setObjectName("disposition")
        self._line = QLineEdit()
        self.box.setLineEdit(self._line)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.addItem(self._keep)
        self.box.addItems([each.name for each in layout.dispositions])
        self.box.setMaxVisibleItems(16)
        self.box.setMinimumContentsLength(16)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self.box.model(), self.box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(12)
        self.box.setCompleter(completer)
        self.note = rows.add(self.tr("&Disposition"), self.box)
        self._line.setAccessibleName(self.box.accessibleName())
        self.box.editTextChanged.connect(self.changed)
        self._line.editingFinished.connect(self._finished)

    def value(self) -> str | None:
        """The name in the campaign's own spelling; what was typed where it is no disposition; None for no change."""
        typed = self.box.currentText().strip()
        if typed in {"", self._keep}:
            return None
        named = self._find(typed)
        return self.box.itemText(named) if named > 0 else typed

    def load(self, value: str | None) -> None:
        """Show `value`. Emits nothing."""
        self.box.blockSignals(True)
        place = 0 if value is None else self._find(value)
        self.box.setCurrentIndex(place)
        if place < 0:
            self.box.setEditText(value or "")
        self.box.blockSignals(False)

    def freeze(self, *, frozen: bool) -> None:
        self.box.setEnabled(not frozen)

    def focus(self) -> None:
        point_at(self.box)
        self._line.selectAll()

    def finish(self) -> None:
        """Close the list that is open, and take what was typed so far."""
        completer = self.box.completer()
        if completer is not None and (popup := completer.popup()) is not None:
            popup.hide()
        self._finished()

    def _find(self, typed: str) -> int:
        exact = self.box.findText(typed, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
        return exact if exact >= 0 else self.box.findText(typed, Qt.MatchFlag.MatchFixedString)

    def _has(self, place: int, typed: str) -> bool:
        return typed.casefold() in self.box.itemText(place).casefold()

    def _finished(self) -> None:
        """Take what was typed in another case, in part or not at all as the one name that it can mean."""
        typed = self.box.currentText().strip()
        place = self._find(typed) if typed else 0
        if place < 0:
            matching = [each for each in range(1, self.box.count()) if self._has(each, typed)]
            place = matching[0] if len(matching) == 1 else -1
        if place >= 0 and self.box.itemText(place) != self.box.currentText():
            self.box.setCurrentIndex(place)
            self.box.setEditText(self.box.itemText(place))
        self.left.emit()
