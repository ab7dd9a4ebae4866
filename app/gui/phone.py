"""One phone field: the number, its "No change", and how the number reads."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit

from app.core.check import Part, Place
from app.core.layout import Field
from app.gui.clear import ClearOffer
from app.gui.row import FormRow, Rows, point_at
from app.gui.tick import Tick
from app.gui.tone import muted


class NumberBox(QLineEdit):
    """`switched` is emitted for Space where none can be meant: in an empty box, and over all of the number."""

    switched = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        whole = self.selectedText() == self.text()
        if event.text() != " " or not whole or self.isReadOnly():
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.switched.emit()


class PhoneRow(FormRow):
    """A number that was typed is kept under "No change", and comes back when that is turned off, also by Space.

    Typing turns it off, and erasing all of it turns it on again; where the person turned it off, it stays off.
    """

    def __init__(self, field: Field, rows: Rows, *, clearing: bool) -> None:
        super().__init__(Place(Part.PHONE, field.name))
        self.field = field
        self._clearing = clearing
        self._off_by_typing = False
        self.number = NumberBox()
        self.boxes = (self.number,)
        self.number.setObjectName(f"phone.{field.name}")
        self.number.setAccessibleName(field.label)
        self.no_change = Tick(self.tr("No change"))
        self.no_change.setObjectName(f"phone.{field.name}.noChange")
        self.no_change.setAccessibleName(self.tr("{0}: no change").format(field.label))
        self.no_change.setChecked(True)
        self.note = rows.add(field.label.replace("&", "&&"), self.number, self.no_change)
        self.clear = ClearOffer(self.tr("Clear this number in Noojee"), f"phone.{field.name}.clear")
        rows.addWidget(self.clear, rows.rowCount(), 1, 1, 2)
        self.number.textEdited.connect(self._typed)
        self.number.editingFinished.connect(self.leave)
        self.number.switched.connect(self.no_change.toggle)
        self.no_change.toggled.connect(self._toggled)
        self.clear.toggled.connect(self.changed)
        self._show()

    @property
    def kept(self) -> bool:
        """Whether "No change" is on. `value` is then of no account."""
        return self.no_change.isChecked()

    def value(self) -> str | None:
        """The number as typed; "" where the person chose to clear it; None where neither was done."""
        return self.number.text() or ("" if self.clear.chosen else None)

    def load(self, value: str | None, *, kept: bool) -> None:
        """Show what `value` and `kept` once gave. Emits nothing."""
        self.blockSignals(True)
        self.number.setText(value or "")
        self.no_change.setChecked(kept)
        self._show()
        self.clear.setChecked(value == "")
        self.blockSignals(False)

    def freeze(self, *, frozen: bool) -> None:
        self.number.setReadOnly(frozen)
        self.no_change.setEnabled(not frozen)
        self.clear.setEnabled(not frozen)

    def focus(self) -> None:
        point_at(self.number)
        self.number.selectAll()

    def _typed(self, text: str) -> None:
        if text and self.kept:
            self.no_change.setChecked(False)
            self._off_by_typing = True
        elif not text and self._off_by_typing:
            self.no_change.setChecked(True)
        else:
            self._show()
            self.changed.emit()

    def _toggled(self, kept: bool) -> None:
        self._off_by_typing = False
        self._show()
        if not kept and self.no_change.hasFocus():
            self.focus()
        self.changed.emit()

    def _show(self) -> None:
        self.number.setPlaceholderText(self.tr("stays as it is") if self.kept else self.tr("new number"))
        self.clear.offer(sensible=self._clearing and not self.kept and not self.number.text())
        palette = QPalette()
        if self.kept:
            palette.setColor(QPalette.ColorRole.Text, muted(self.number.palette()))
        self.number.setPalette(palette)
