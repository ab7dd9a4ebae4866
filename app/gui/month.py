"""A month to choose a day in, over the form. Qt's own calendar names nothing but its numbers."""

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from app.gui.announce import announce
from app.gui.style import TARGET
from app.gui.tone import muted
from app.gui.words import translate


class Calendar(QFrame):
    """`chosen` is emitted with the day (QDate); Esc closes it. `words` say what the day is for."""

    chosen = Signal(QDate)

    def __init__(self, parent: QWidget, name: str, words: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(words)
        self.month = QCalendarWidget()
        self.month.setObjectName(name)
        self.month.setAccessibleName(words)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.activated.connect(self._choose)
        self.month.clicked.connect(self._choose)
        self.month.selectionChanged.connect(self._say)
        _name_parts(self.month)
        self._ink()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(1, 1, 1, 1)
        lines.addWidget(self.month)

    def open(self, day: QDate, under: QWidget) -> None:
        self.month.setSelectedDate(day)
        self.adjustSize()
        below = under.mapToGlobal(QPoint(0, under.height()))
        room = under.screen().availableGeometry()
        above = below.y() - under.height() - self.height()
        self.move(
            max(room.left(), min(below.x(), room.right() - self.width())),
            below.y() if below.y() + self.height() <= room.bottom() else max(room.top(), above),
        )
        self.show()
        self.month.setFocus()

    def _ink(self) -> None:
        """Qt shows a weekend in red and the days of other months pale, which can be chosen as well."""
        palette = QPalette()
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, muted(palette))
        self.month.setPalette(palette)
        usual = QTextCharFormat()
        usual.setForeground(palette.color(QPalette.ColorRole.Text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, usual)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():  # a double click is two signals
            self.close()
            self.chosen.emit(day)

    def _say(self) -> None:
        """Of a number in a table nobody hears the month."""
        if self.isVisible():
            announce(self.month, QLocale().toString(self.month.selectedDate(), QLocale.FormatType.LongFormat))


def _name_parts(month: QCalendarWidget) -> None:
    names = {
        "qt_calendar_prevmonth": translate("month", "The month before"),
        "qt_calendar_nextmonth": translate("month", "The next month"),
        "qt_calendar_monthbutton": translate("month", "Month"),
        "qt_calendar_yearbutton": translate("month", "Year"),
        "qt_calendar_yearedit": translate("month", "Year"),
        "qt_calendar_calendarview": translate("month", "Days"),
    }
    for part in month.findChildren(QWidget):
        if (name := names.get(part.objectName())) is not None:
            part.setAccessibleName(name)
        if isinstance(part, QToolButton):
            part.setMinimumSize(TARGET, TARGET)
