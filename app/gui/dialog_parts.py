"""The small parts that the dialogs about one update are made of, by the names of the automation surface."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.gui.flow import Flow
from app.gui.focus_ring import RING
from app.gui.send_button import SendButton
from app.gui.sheet import Sheet


def button(name: str, words: str) -> QPushButton:
    """Not pressed by an Enter that was meant for a box."""
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made


def send_button(name: str, words: str) -> SendButton:
    """As `button`, of what sends."""
    made = SendButton(words)
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made


def label(name: str, words: str = "") -> QLabel:
    made = QLabel(words)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made.setWordWrap(True)  # after the policy, which would take from it that its height goes by its width
    return made


def flow(*widgets: QWidget) -> Flow:
    """In a line, and in another where there is no room."""
    made = Flow()
    for each in widgets:
        made.addWidget(each)
    return made


def ringed(inside: QWidget) -> QWidget:
    """With room for the line around what has the focus: a splitter leaves none."""
    made = QWidget()
    lines = QVBoxLayout(made)
    lines.setContentsMargins(RING, RING, RING, RING)
    lines.addWidget(inside)
    return made


def scrolled(name: str, inside: QWidget) -> Sheet:
    """What is too high for a small screen is scrolled; what is too wide makes itself narrower."""
    made = Sheet()
    made.setObjectName(name)
    made.setWidget(inside)
    made.setFrameShape(QFrame.Shape.StyledPanel)
    return made
