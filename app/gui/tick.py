"""What is ticked or chosen with a press, on its sign, on its words and on all between them and its edge."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QRadioButton


class Tick(QCheckBox):
    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(at)


class Dot(QRadioButton):
    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - as above
        return self.rect().contains(at)
