"""A box to search by, with a button to empty it that can be hit and is called by a name: Qt's is small and has none."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.gui.style import TARGET


class SearchBox(QLineEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        for each in self.findChildren(QToolButton):
            each.setAccessibleName(self.tr("Empty the box"))
            each.setToolTip(each.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for each in self.findChildren(QToolButton):
            place = each.geometry()
            place.setSize(place.size().expandedTo(QSize(TARGET, TARGET)))
            place.moveCenter(each.geometry().center())
            each.setGeometry(place)
