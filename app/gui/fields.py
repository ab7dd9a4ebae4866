"""The campaign's other fields. Each is sent only when the person changed it: what is shown is not what was loaded."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QToolButton,
    QWidget,
)

from app.core.check import Part, Place, read_date
from app.core.layout import Field, Kind
from app.gui.clear import ClearOffer
from app.gui.row import FormRow, Rows, point_at
from app.gui.tick import Dot
from app.gui.words import translate

_MOST_RADIOS = 3
_MOST_LETTERS = 40
"""More than these do not stand side by side at the narrowest."""


class FieldRow(FormRow):
    """One field, in a control that suits its kind."""

    def __init__(self, field: Field, rows: Rows, control: QWidget, beside: QWidget | None = None) -> None:
        super().__init__(Place(Part.FIELD, field.name))
        self.field = field
        self.control = control
        self.boxes = (control,)
        control.setObjectName(f"field.{field.name}")
        control.setAccessibleName(field.label)
        self.note = rows.add(field.label.replace("&", "&&"), control, beside)

    def value(self) -> str | None:
        """What is to be sent; None where the field stays as it is."""
        raise NotImplementedError

    def load(self, value: str | None) -> None:
        """Show what `value` once gave. Emits nothing."""
        raise NotImplementedError

    def freeze(self, *, frozen: bool) -> None:
        self.control.setEnabled(not frozen)

    def focus(self) -> None:
        point_at(self.control)


class LineRow(FieldRow):
    """Text on one line, or a date. Emptied again it is as good as untouched; clearing it in Noojee is offered apart."""

    def __init__(self, field: Field, rows: Rows) -> None:
        self.line = QLineEdit()
        self._days = self._calendar(field) if field.kind is Kind.DATE else None
        super().__init__(field, rows, self.line, self._days)
        self.line.setPlaceholderText(self.tr("year/month/day") if field.kind is Kind.DATE else "")
        self.clear = _clear_offer(self, rows)
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self.leave)

    def value(self) -> str | None:
        return self.line.text() or ("" if self.clear.chosen else None)

    def load(self, value: str | None) -> None:
        self.blockSignals(True)
        self.line.setText(value or "")
        self.clear.offer(sensible=value == "")
        self.clear.setChecked(value == "")
        self.blockSignals(False)

    def freeze(self, *, frozen: bool) -> None:
        self.line.setReadOnly(frozen)
        self.clear.setEnabled(not frozen)
        if self._days is not None:
            self._days.setEnabled(not frozen)

    def focus(self) -> None:
        point_at(self.line)

    def _edited(self) -> None:
        self.clear.offer(sensible=not self.line.text())
        self.changed.emit()

    def _calendar(self, field: Field) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"field.{field.name}.calendar")
        button.setIcon(button.style().standardIcon(QStyle.StandardPixmap.SP_FileDialogDetailedView))
        button.setAccessibleName(self.tr("{0}: choose a day").format(field.label))
        button.setToolTip(self.tr("Choose a day (F4)"))
        button.clicked.connect(self._choose_day)
        key = QShortcut(QKeySequence(Qt.Key.Key_F4), self.line)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._choose_day)
        return button

    def _choose_day(self) -> None:
        if self.line.isReadOnly():
            return
        from app.gui.month import Calendar  # noqa: PLC0415 - not on the way to the first paint

        calendar = Calendar(self.line, f"field.{self.field.name}.month", self.field.label)
        calendar.chosen.connect(self._take_day)
        calendar.open(_shown_day(self.line.text()), self.line)

    def _take_day(self, day: QDate) -> None:
        self.line.setText(day.toString("yyyy/MM/dd"))
        self._edited()
        point_at(self.line)


class AreaRow(FieldRow):
    """Text on several lines. Tab leaves it."""

    def __init__(self, field: Field, rows: Rows) -> None:
        self.text = QPlainTextEdit()
        super().__init__(field, rows, self.text)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 3 + 14)
        self.clear = _clear_offer(self, rows)
        self.text.textChanged.connect(self._edited)

    def value(self) -> str | None:
        return self.text.toPlainText() or ("" if self.clear.chosen else None)

    def load(self, value: str | None) -> None:
        self.blockSignals(True)
        self.text.setPlainText(value or "")
        self.clear.offer(sensible=value == "")
        self.clear.setChecked(value == "")
        self.blockSignals(False)

    def freeze(self, *, frozen: bool) -> None:
        self.text.setReadOnly(frozen)
        self.clear.setEnabled(not frozen)

    def focus(self) -> None:
        point_at(self.text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def _edited(self) -> None:
        self.clear.offer(sensible=not self.text.toPlainText())
        self.changed.emit()


class ListRow(FieldRow):
    """One of many values, "No change" first."""

    def __init__(self, field: Field, rows: Rows) -> None:
        self.box = QComboBox()
        super().__init__(field, rows, self.box)
        self.box.addItem(self.tr("No change"))
        self.box.addItems(list(field.choices))
        self.box.setMinimumContentsLength(12)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.currentIndexChanged.connect(self.changed)

    def value(self) -> str | None:
        place = self.box.currentIndex()
        return self.field.choices[place - 1] if place > 0 else None

    def load(self, value: str | None) -> None:
        self.blockSignals(True)
        self.box.setCurrentIndex(self.field.choices.index(value) + 1 if value in self.field.choices else 0)
        self.blockSignals(False)


class RadioRow(FieldRow):
    """One of a few values side by side, "No change" first. A check box is one of these: ticked, not ticked."""

    def __init__(self, field: Field, rows: Rows) -> None:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(holder)
        words = (self.tr("Ticked"), self.tr("Not ticked")) if field.kind is Kind.CHECK else field.choices
        for place, each in enumerate((self.tr("No change"), *words)):
            button = Dot(each.replace("&", "&&"))
            button.setAccessibleName(f"{field.label}: {each}")
            button.setObjectName(f"field.{field.name}.{place}")
            self._group.addButton(button, place)
            line.addWidget(button)
        line.addStretch(1)
        holder.setFocusProxy(self._group.button(0))
        self._group.button(0).setChecked(True)
        super().__init__(field, rows, holder)
        self.boxes = ()
        self._group.idToggled.connect(self._toggled)

    def value(self) -> str | None:
        place = self._group.checkedId()
        return self.field.choices[place - 1] if place > 0 else None

    def load(self, value: str | None) -> None:
        self.blockSignals(True)
        self._group.button(self.field.choices.index(value) + 1 if value in self.field.choices else 0).setChecked(True)
        self.blockSignals(False)

    def focus(self) -> None:
        point_at(self._group.button(max(self._group.checkedId(), 0)))

    def _toggled(self, _place: int, on: bool) -> None:
        if on:
            self.changed.emit()


def field_row(field: Field, rows: Rows) -> FieldRow:
    """The row for a field of its kind."""
    if field.kind is Kind.AREA:
        return AreaRow(field, rows)
    if field.kind is Kind.CHECK or (field.kind is Kind.RADIO and _fits_side_by_side(field)):
        return RadioRow(field, rows)
    if field.kind in {Kind.LIST, Kind.RADIO}:
        return ListRow(field, rows)
    return LineRow(field, rows)


def _fits_side_by_side(field: Field) -> bool:
    return len(field.choices) <= _MOST_RADIOS and sum(map(len, field.choices)) <= _MOST_LETTERS


def _clear_offer(row: FieldRow, rows: Rows) -> ClearOffer:
    words = translate("fields", "Clear this in Noojee (left empty, it stays as it is)")
    offer = ClearOffer(words, f"field.{row.field.name}.clear")
    offer.toggled.connect(row.changed)
    rows.addWidget(offer, rows.rowCount(), 1, 1, 2)
    return offer


def _shown_day(text: str) -> QDate:
    day = read_date(text)
    return QDate(day.year, day.month, day.day) if day else QDate.currentDate()
