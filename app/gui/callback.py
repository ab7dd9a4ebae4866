"""The call-back: booked for a time, or none. Nothing is chosen at first, because leaving it out may drop one."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime
from PySide6.QtWidgets import QButtonGroup, QDateTimeEdit, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from app.core.callback import Standing
from app.core.check import Part, Place
from app.core.layout import Layout
from app.gui.row import FormRow, Rows, point_at
from app.gui.words import WALL


class CallbackRow(FormRow):
    """`now` gives the wall time in the Contact Hours zone, for the time that is proposed first."""

    def __init__(self, layout: Layout, rows: Rows, now: Callable[[], datetime]) -> None:
        super().__init__(Place(Part.CALLBACK))
        self._now = now
        self.book = QRadioButton(self.tr("&Call back at"))
        self.book.setObjectName("callback.book")
        self.when = QDateTimeEdit()
        self.when.setObjectName("callback.when")
        self.when.setAccessibleName(self.tr("Call back at, {0} time").format(layout.city))
        self.when.setTimeZone(WALL)
        self.when.setDisplayFormat(f"{_date_format()}  HH:mm")  # with a weekday in it, Qt lets nobody type the day
        self.when.setCalendarPopup(True)
        self._city = layout.city
        self.zone = QLabel()
        widths = [self.zone.fontMetrics().horizontalAdvance(self._zone_words(day)) for day in range(8)]
        self.zone.setMinimumWidth(max(widths) + 2)  # so that nothing moves when the day does
        self.none = QRadioButton(self.tr("No call-&back: treat as a new lead"))
        self.none.setObjectName("callback.none")
        self.keep = QRadioButton(self.tr("&Keep the call-back as it is"))
        self.keep.setObjectName("callback.keep")
        self._choices = QButtonGroup(self)
        self.note = rows.add(
            self.tr("Call-back"), self._arranged(keeping=layout.profile.keep_callback), about=self.book
        )
        for button in (self.book, self.none, self.keep):
            button.clicked.connect(button.setFocus)  # an access key clicks, and would leave the focus out of sight
        self._choices.buttonToggled.connect(self._chosen)
        self.when.dateTimeChanged.connect(self._moved)
        self.load(Standing.UNDECIDED)

    def _arranged(self, *, keeping: bool) -> QWidget:
        whole = QWidget()
        lines = QVBoxLayout(whole)
        lines.setContentsMargins(0, 0, 0, 0)
        first = QHBoxLayout()
        for each in (self.book, self.when, self.zone):
            first.addWidget(each)
        first.addStretch(1)
        lines.addLayout(first)
        lines.addWidget(self.none)
        lines.addWidget(self.keep)
        self.keep.setVisible(keeping)
        for button in (self.book, self.none, self.keep):
            self._choices.addButton(button)
        return whole

    def value(self) -> datetime | Standing:
        """The wall time that is booked, or why there is none."""
        if self.book.isChecked():
            shown = self.when.dateTime()
            day, time = shown.date(), shown.time()
            return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001 - a wall time
        if self.none.isChecked():
            return Standing.NONE
        return Standing.KEEP if self.keep.isChecked() else Standing.UNDECIDED

    def load(self, value: datetime | Standing) -> None:
        """Show `value`. Emits nothing."""
        self.blockSignals(True)
        self._choices.setExclusive(False)
        self.book.setChecked(isinstance(value, datetime))
        self.none.setChecked(value is Standing.NONE)
        self.keep.setChecked(value is Standing.KEEP)
        self._choices.setExclusive(True)
        when = value if isinstance(value, datetime) else self._proposal()
        self.when.setDateTime(
            QDateTime(
                QDate(when.year, when.month, when.day),
                QTime(when.hour, when.minute),
                WALL,
            )
        )
        self.when.setEnabled(isinstance(value, datetime))
        self._name_day()
        self.blockSignals(False)

    def freeze(self, *, frozen: bool) -> None:
        for each in (self.book, self.none, self.keep):
            each.setEnabled(not frozen)
        self.when.setEnabled(not frozen and self.book.isChecked())

    def focus(self) -> None:
        point_at(self.when if self.book.isChecked() else self.book)

    def complete(self) -> bool:
        if not self.book.isChecked() or self.when.hasAcceptableInput():
            return False
        self.when.interpretText()
        return True

    def _proposal(self) -> datetime:
        """Tomorrow at ten."""
        return (self._now() + timedelta(days=1)).replace(hour=10, minute=0, second=0, microsecond=0, tzinfo=None)

    def _chosen(self, button: QRadioButton, on: bool) -> None:
        if button is self.book:
            self.when.setEnabled(on)
            self._name_day()
        if on:
            self.changed.emit()

    def _name_day(self) -> None:
        """Say which day of the week it is, beside the time that is booked."""
        self.zone.setText(self._zone_words(self.when.date().dayOfWeek() if self.book.isChecked() else 0))

    def _zone_words(self, day: int) -> str:
        if not day:
            return self.tr("{0} time").format(self._city)
        return self.tr("{0}, {1} time").format(QLocale().dayName(day, QLocale.FormatType.ShortFormat), self._city)

    def _moved(self) -> None:
        self._name_day()
        if self.book.isChecked():
            self.changed.emit()


def _date_format() -> str:
    """The day in figures, which can be typed, in this computer's order and with the whole year."""
    order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if "MMM" in order or not {"d", "M", "y"} <= set(order):
        return "dd/MM/yyyy"
    return order if "yyyy" in order else order.replace("yy", "yyyy")
