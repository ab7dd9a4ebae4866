"""The disposition: "No change" first, then the campaign's own, found by typing any part of a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView

from app.core.check import Part, Place
from app.core.layout import Layout
from app.gui.row import FormRow, Rows, point_at


class DispositionRow(FormRow):
    """A combo box that can be typed into. What is typed and is no disposition stays there to be mended."""

    def __init__(self, layout: Layout, rows: Rows) -> None:
        super().__init__(Place(Part.DISPOSITION))
        self._layout = layout
        self._keep = self.tr("No change")
        self.box = QComboBox()
        self.boxes = (self.box,)
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
        self._line.textEdited.connect(self._even_out)
        self._line.editingFinished.connect(self._finished)

    def value(self) -> str | None:
        """The name in the campaign's own spelling; what was typed where it is no disposition; None for no change."""
        typed = self.box.currentText().strip()
        if typed.casefold() in {"", self._keep.casefold()}:
            return None
        meant = self._layout.meant(typed)
        return meant.name if meant and meant.name.casefold() == typed.casefold() else typed

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

    def complete(self) -> bool:
        """Close the list that is open, and take what was typed as what it means."""
        completer = self.box.completer()
        if completer is not None and (popup := completer.popup()) is not None:
            popup.hide()
        typed = self.box.currentText().strip().casefold()
        self._finished()
        return self.box.currentText().casefold() != typed and bool(typed)

    def _even_out(self) -> None:
        """With the first letter that is typed, the list is made: for lines of one height it measures one, not all."""
        self._line.textEdited.disconnect(self._even_out)
        completer = self.box.completer()
        if completer is not None and isinstance(found := completer.popup(), QListView):
            found.setUniformItemSizes(True)

    def _find(self, name: str) -> int:
        return self.box.findText(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)

    def _finished(self) -> None:
        """Take what was typed in another case, in part or not at all as the one name that it can mean."""
        typed = self.box.currentText().strip()
        meant = self._layout.meant(typed)
        place = self._find(meant.name) if meant else 0 if typed.casefold() in {"", self._keep.casefold()} else -1
        if place >= 0 and self.box.itemText(place) != self.box.currentText():
            self.box.setCurrentIndex(place)
            self.box.setEditText(self.box.itemText(place))
        self.leave()
