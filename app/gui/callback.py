"""The call-back: booked for a time, or none. Nothing is chosen at first, because leaving it out may drop one."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QRadioButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.callback import Standing, offers
from app.core.calling import NOWHERE, Called
from app.core.check import Part, Place
from app.core.hours import Holiday, no_holidays
from app.core.layout import Layout
from app.core.when import PROPOSAL, moved, read, written
from app.core.when_days import Order
from app.gui import callback_words
from app.gui.announce import Spoken
from app.gui.callback_box import Book, WhenBox
from app.gui.callback_offers import Offers
from app.gui.row import FormRow, Rows, point_at
from app.gui.tick import Dot, Tick

_WIDTH, _NARROWEST = 210, 120
_MENU = 640
"""Pixels of a screen's width that the usual times need with their days beside them."""


class CallbackRow(FormRow):
    """`now` gives the aware time in the Contact Hours zone. `holiday` names public holidays, once they are known."""

    def __init__(self, layout: Layout, rows: Rows, now: Callable[[], datetime]) -> None:
        super().__init__(Place(Part.CALLBACK))
        self._now = now
        self._layout = layout
        self._called = NOWHERE
        self.holiday: Holiday = no_holidays
        self._order = order()
        self._meanings: tuple[datetime, ...] = ()
        self.book = Book(self.tr("&Call back at"))
        self.book.setObjectName("callback.book")
        self.when = WhenBox()
        self.boxes = (self.when,)
        self.when.setObjectName("callback.when")
        self.when.setAccessibleName(self.tr("Call back at, {0} time").format(layout.city))
        self.when.setPlaceholderText(self.tr("tomorrow 10, tue 2:30pm, +45m"))
        self.when.setMinimumWidth(_NARROWEST)
        self.when.setMaximumWidth(_WIDTH)
        self.presets = QToolButton()
        self.presets.setObjectName("callback.presets")
        self.presets.setArrowType(Qt.ArrowType.DownArrow)
        self.presets.setAccessibleName(self.tr("Usual times"))
        self.presets.setToolTip(self.tr("Usual times (Alt+Down); calendar: F4"))
        self.reading = QLabel()
        self.reading.setObjectName("callback.reading")
        self._spoken = Spoken(self.reading)
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.asked = Tick(self.tr("The cust&omer asked for this time"))
        self.asked.setObjectName("callback.asked")
        self.asked.hide()
        self.none = Dot(self.tr("No call-&back: treat as a new lead"))
        self.none.setObjectName("callback.none")
        self.keep = Dot(self.tr("&Keep the call-back as it is"))
        self.keep.setObjectName("callback.keep")
        self._choices = QButtonGroup(self)
        self._under = QVBoxLayout()
        self._offers = Offers()
        self._offers.chosen.connect(self._choose_preset)
        self.note = rows.add(
            self.tr("Call-back"),
            self._arranged(keeping=layout.profile.keep_callback),
            about=self.book,
            note_into=self._under,
        )
        for button in (self.book, self.none, self.keep):
            button.clicked.connect(button.setFocus)  # an access key clicks, and would leave the focus out of sight
        self._choices.buttonToggled.connect(self._chosen)
        self.book.typed.connect(self._begin)
        self.when.textEdited.connect(self._typed)
        self.when.editingFinished.connect(self._finished)
        self.when.stepped.connect(self._step)
        self.when.calendar_wanted.connect(self._open_calendar)
        self.when.presets_wanted.connect(self._open_presets)
        self.presets.clicked.connect(self._open_presets)
        self.asked.toggled.connect(self._ask)
        self.load(Standing.UNDECIDED)

    def _arranged(self, *, keeping: bool) -> QWidget:
        whole = QWidget()
        lines = QVBoxLayout(whole)
        lines.setContentsMargins(0, 0, 0, 0)
        first = QHBoxLayout()
        for each in (self.book, self.when, self.presets):
            first.addWidget(each, 1 if each is self.when else 0)
        first.addStretch(0)
        lines.addLayout(first)
        lines.addWidget(self.reading)
        lines.addLayout(self._under)  # the note, over what can be done about what it says
        lines.addLayout(self._offers)
        lines.addWidget(self.asked)
        lines.addWidget(self.none)
        lines.addWidget(self.keep)
        self.keep.setVisible(keeping)
        for button in (self.book, self.none, self.keep):
            self._choices.addButton(button)
        return whole

    def value(self) -> datetime | Standing:
        """The wall time that is booked, or why there is none."""
        if self.book.isChecked():
            return self._meanings[0] if len(self._meanings) == 1 else Standing.UNREAD
        if self.none.isChecked():
            return Standing.NONE
        return Standing.KEEP if self.keep.isChecked() else Standing.UNDECIDED

    @property
    def typed(self) -> str:
        """What stands in the box and is no time, or not one alone: nothing else has it."""
        return self.when.text() if self.value() is Standing.UNREAD else ""

    @property
    def customer_asked(self) -> bool:
        """Whether the person says that the customer asked for the time that is booked."""
        return self.book.isChecked() and self.asked.isChecked()

    def judge(self, called: Called) -> None:
        """Show what the clocks and the calling hours where the lead is say of the time. Emits nothing."""
        self.blockSignals(True)
        self.asked.setVisible(called.breach is not None)
        if called != NOWHERE and called.breach is None:
            self.asked.setChecked(False)
        self.blockSignals(False)
        if called != self._called:
            self._called = called
            self._tell()

    def load(self, value: datetime | Standing, typed: str = "", *, asked: bool = False) -> None:
        """Show `value`, with what was `typed` and not understood, and that the customer `asked`. Emits nothing."""
        self._spoken.forget()
        self.blockSignals(True)
        self._choices.setExclusive(False)
        self.book.setChecked(isinstance(value, datetime) or value is Standing.UNREAD)
        self.none.setChecked(value is Standing.NONE)
        self.keep.setChecked(value is Standing.KEEP)
        self._choices.setExclusive(True)
        if isinstance(value, datetime):
            self._show(value)
        else:
            self.when.setText(typed)
            self._meanings = self._read(typed)
            self._tell()
        self.asked.setChecked(asked)
        self.blockSignals(False)

    def freeze(self, *, frozen: bool) -> None:
        for each in (self.book, self.none, self.keep, self.presets, self.asked):
            each.setEnabled(not frozen)
        self._offers.freeze(frozen=frozen)
        self.when.setReadOnly(frozen)

    def focus(self) -> None:
        point_at(self.when if self.book.isChecked() else self.book)

    def complete(self) -> bool:
        self._write_out()
        return False

    def _typed(self, text: str) -> None:
        self._meanings = self._read(text)
        self._unask()
        if text:
            self.book.setChecked(True)
        self._tell()
        self._spoken.typed()
        self.changed.emit()

    def _begin(self, text: str) -> None:
        """The person types on the choice: go on in the box."""
        if not self.when.isReadOnly():
            self.when.setText(text)
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)
            self.when.end(False)
            self._typed(text)

    def _finished(self) -> None:
        self._write_out()
        if self.book.isChecked():
            self._spoken.say()
            self.leave()

    def _write_out(self) -> None:
        """Show what was understood as a day and a time: what is counted from now on does not move with the clock."""
        if len(self._meanings) == 1 and self.book.isChecked():
            self.when.setText(written(self._meanings[0], self._order))

    def _put(self, when: datetime) -> None:
        """Book `when`, as if it had been typed."""
        self._show(when)
        self.book.setChecked(True)
        self._spoken.say()
        self.changed.emit()

    def _show(self, when: datetime) -> None:
        self._meanings = (when,)
        self._unask()
        self.when.setText(written(when, self._order))
        self._tell()

    def _read(self, text: str) -> tuple[datetime, ...]:
        return read(text, self._now(), self._order, self.holiday)

    def _ask(self, _on: bool) -> None:
        self._tell()
        self.changed.emit()

    def _unask(self) -> None:
        """The customer asked for another time than the one that stands here now."""
        signals = self.asked.blockSignals(True)
        self.asked.setChecked(False)
        self.asked.blockSignals(signals)

    def _step(self, far: timedelta) -> None:
        self._put(moved(self._meanings[0] if self._meanings else self._proposal(), far))

    def _open_calendar(self) -> None:
        start = self._meanings[0] if self._meanings else self._proposal()
        from app.gui.month import Calendar  # noqa: PLC0415 - not on the way to the first paint

        calendar = Calendar(self.when, "callback.calendar", self.tr("Day of the call-back"))
        calendar.chosen.connect(self._choose_day)
        calendar.open(QDate(start.year, start.month, start.day), self.when)

    def _choose_day(self, day: QDate) -> None:
        start = self._meanings[0] if self._meanings else self._proposal()
        self._put(start.replace(year=day.year(), month=day.month(), day=day.day()))
        point_at(self.when)

    def _open_presets(self) -> None:
        menu = QMenu(self.when)
        menu.setObjectName("callback.usual")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        narrow = self.when.screen().availableSize().width() < _MENU
        for number, (words, when) in enumerate(callback_words.presets(self._now(), self._order, self.holiday), 1):
            shown = words.partition("\t")[0] if narrow else words
            menu.addAction(shown.format(number), partial(self._choose_preset, when))
        menu.popup(self.when.mapToGlobal(self.when.rect().bottomLeft()))

    def _choose_preset(self, when: datetime) -> None:
        self._put(when)
        point_at(self.when)

    def _proposal(self) -> datetime:
        return self._read(PROPOSAL)[0]

    def _chosen(self, button: QRadioButton, on: bool) -> None:
        if button is self.book and on and not self.when.text():
            self._show(self._proposal())
        self._tell()
        if on:
            self.changed.emit()

    def _tell(self) -> None:
        """Say in words what was read, and offer what it could be instead."""
        now, text = self._now(), self.when.text() if self.book.isChecked() else ""
        found = self._meanings if text else ()
        self.reading.setText(callback_words.reading(text, found, now, self._layout, self._called))
        self.when.setAccessibleDescription(self.reading.text())
        better = (self._called.instead,) if len(found) == 1 and not self.asked.isChecked() else ()
        offered = (*offers(found, now), *(each for each in better if each is not None))
        self._offers.show_times(offered, now)


def order() -> Order:
    """Whether the day or the month comes first in this computer's language."""
    shown = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    month_first = 0 <= shown.find("M") < shown.find("d") and not shown.startswith("y")
    return Order.MONTH if month_first else Order.DAY
