"""The line at the top of the window that says which connection is on. Practice has a colour of its own, and the words.

It stands over everything that scrolls, and no message takes its place.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.layout import Layout
from app.gui.announce import announce
from app.gui.one_line import OneLine
from app.gui.tone import Tone, ground, mark
from app.gui.visible import one_line, plain

_NAME = 24
"""Letters of the name that are shown whole, however narrow the window is."""
_LONGEST = 200


class ConnectionStrip(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("connection.strip")
        self.setAutoFillBackground(True)
        self._tone = Tone.QUIET
        self._said = ""
        self._name, self._where = OneLine(), OneLine()
        self._name.setObjectName("connection.on")
        self._where.setObjectName("connection")
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 16, 4)
        line.setSpacing(12)
        line.addWidget(self._name)
        line.addWidget(self._where, 1)
        self.hide()

    def say(self, layout: Layout, *, practice: bool, server: str = "") -> None:
        """Say that `layout` is on, and with which `server` the window is connected."""
        self._tone = Tone.PRACTICE if practice else Tone.QUIET
        if practice:
            self._name.setText(mark(self._tone) + self.tr("Practice: no real lead is touched"))
            where = self.tr("Practice server at {0}")
        else:
            self._name.setText(one_line(layout.name, _LONGEST))
            where = self.tr("Noojee at {0}")
        self._where.setText(where.format(server) if server else "")
        letters = self._name.fontMetrics()
        whole = letters.horizontalAdvance(self._name.text()) + 2
        self._name.setMinimumWidth(min(whole, letters.averageCharWidth() * _NAME))
        self._paint()
        self.show()
        said = f"{plain(self._name.text())}. {self._where.text()}"
        if server and said != self._said:  # who can't see the colour hears that another one is on
            announce(self, said)
            self._said = said

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._paint()

    def _paint(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, ground(self._tone, self.window().palette()))
        self.setPalette(palette)


def headed(strip: ConnectionStrip, below: QWidget) -> QWidget:
    """`below` with the strip at its head."""
    whole = QWidget()
    lines = QVBoxLayout(whole)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(strip)
    lines.addWidget(below, 1)
    return whole
