"""The priority: left to Noojee until it is set; then a number that the slider and the box share."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from app.core.check import Part, Place
from app.core.contract import PRIORITY_DEFAULT, PRIORITY_HIGHEST_NUMBER, PRIORITY_LOWEST_NUMBER
from app.gui.row import FormRow, Rows, point_at
from app.gui.tick import Tick
from app.gui.tone import muted

BUILT_IN = (2, 4, 6, 10)
"""Call-back the client agreed to; fresh and busy; call-back; the API's default."""


class PriorityRow(FormRow):
    """Set or not; the slider and the number box are one value."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(Place(Part.PRIORITY))
        self.set = Tick(self.tr("Set the &priority"))
        self.set.setObjectName("priority.set")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("priority.slider")
        self.slider.setAccessibleName(self.tr("Priority, sooner to later"))
        self.slider.setRange(PRIORITY_LOWEST_NUMBER, PRIORITY_HIGHEST_NUMBER)
        self.slider.setPageStep(5)
        self.number = _Number()
        self.number.setObjectName("priority.value")
        self.number.setAccessibleName(self.tr("Priority, 0 to 100"))
        self.boxes = (self.slider, self.number)
        self.scale = Scale(self.slider)
        self.note = rows.add(self.tr("Priority"), self._arranged(), about=self.set)
        self.slider.valueChanged.connect(self._slid)
        self.set.clicked.connect(self.set.setFocus)  # an access key clicks, and would leave the focus out of sight
        self.number.valueChanged.connect(self._moved)
        self.set.toggled.connect(self._switched)
        self.load(None)

    def _arranged(self) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.set, 0, 0, 1, 2)
        grid.addWidget(self.slider, 1, 0)
        grid.addWidget(self.number, 1, 1)
        grid.addWidget(self.scale, 2, 0)
        grid.setColumnStretch(0, 1)
        return whole

    def value(self) -> int | None:
        """The priority that is set; None where it is left to Noojee."""
        return self.number.value() if self.set.isChecked() else None

    def load(self, value: int | None) -> None:
        """Show `value`. Emits nothing."""
        self.blockSignals(True)
        self.set.setChecked(value is not None)
        self.number.setValue(PRIORITY_DEFAULT if value is None else value)
        self._moved(self.number.value())
        self._switched(value is not None)
        self.blockSignals(False)

    def freeze(self, *, frozen: bool) -> None:
        self.set.setEnabled(not frozen)
        for each in (self.slider, self.number):
            each.setEnabled(not frozen and self.set.isChecked())

    def focus(self) -> None:
        point_at(self.number if self.set.isChecked() else self.set)

    def complete(self) -> bool:
        if not self.set.isChecked() or self.number.hasAcceptableInput():
            return False
        self.number.interpretText()
        return True

    def _slid(self, value: int) -> None:
        if min(self.number.value(), PRIORITY_HIGHEST_NUMBER) != value:
            self.number.setValue(value)

    def _moved(self, value: int) -> None:
        self.slider.setValue(value)
        self.changed.emit()

    def _switched(self, on: bool) -> None:
        for each in (self.slider, self.number, self.scale):
            each.setEnabled(on)
        self.changed.emit()


class _Number(QSpinBox):
    """Takes more digits than a priority has, so that 200 is told and not quietly turned into 20."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(PRIORITY_LOWEST_NUMBER, 9999)

    def stepBy(self, steps: int) -> None:
        self.setValue(max(PRIORITY_LOWEST_NUMBER, min(self.value() + steps, PRIORITY_HIGHEST_NUMBER)))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0000") + 44, super().sizeHint().height())


class Scale(QWidget):
    """The words and marks under the slider."""

    def __init__(self, slider: QSlider) -> None:
        super().__init__()
        self._slider = slider
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.88)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        return QSize(200, 8 + self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(muted(self.palette()))
        for number in BUILT_IN:
            x = self._x(number)
            painter.drawLine(QPointF(x, 0), QPointF(x, 5))
        words = QRectF(0, 7, self.width(), self.fontMetrics().height())
        for side, text in (
            (Qt.AlignmentFlag.AlignLeft, self.tr("sooner")),
            (Qt.AlignmentFlag.AlignRight, self.tr("later")),
        ):
            place = QStyle.visualAlignment(self.layoutDirection(), side) | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(words, place, text)
        painter.end()

    def _x(self, number: int) -> float:
        option = QStyleOptionSlider()
        self._slider.initStyleOption(option)
        handle = self._slider.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self._slider)
        span = self._slider.width() - handle
        mirrored = self._slider.layoutDirection() is Qt.LayoutDirection.RightToLeft
        place = QStyle.sliderPositionFromValue(self._slider.minimum(), self._slider.maximum(), number, span, mirrored)
        return self._slider.x() - self.x() + handle / 2 + place
