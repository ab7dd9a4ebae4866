"""The small parts that the dialogs about one update are made of, by the names of the automation surface."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from app.gui.flow import Flow


def button(name: str, words: str) -> QPushButton:
    """Not pressed by an Enter that was meant for a box."""
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made


def label(name: str, words: str = "") -> QLabel:
    made = QLabel(words)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def flow(*widgets: QWidget) -> Flow:
    """In a line, and in another where there is no room."""
    made = Flow()
    for each in widgets:
        made.addWidget(each)
    return made
