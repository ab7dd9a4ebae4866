"""A line of words under the control that it is about."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.announce import announce, described
from app.gui.selectable import Selectable
from app.gui.tone import Tone, ink, mark
from app.gui.visible import leading


class Note(Selectable):
    """Takes no room while it has nothing to say. `control` is what a screen reader connects the words with.

    What is `aloud` is read out as it appears: what comes of a button. What stands beside a box is not, for it changes
    with each key; it is heard when the cursor comes there.
    """

    def __init__(self, control: QWidget, *, aloud: bool = False) -> None:
        super().__init__()
        self._aloud = aloud
        self.control = control
        self._tone = Tone.QUIET
        self._words = ""
        self._inked: Tone | None = None
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def words(self) -> str:
        return self._words

    @property
    def tone(self) -> Tone:
        return self._tone

    def say(self, words: str, tone: Tone = Tone.QUIET) -> None:
        """Show `words`, or nothing for an empty text."""
        if (words, tone) == (self._words, self._tone):
            return
        inked, self._words, self._tone = self._inked, words, tone
        self._heights.clear()
        self.setText(mark(tone) + words if words else "")
        if words and inked is not tone:
            self._ink()
        self.setVisible(bool(words))
        self.control.setAccessibleDescription(words)
        if self._aloud:
            announce(self, words, urgent=tone in {Tone.CAUTION, Tone.PROBLEM})
        if words:
            described(self.control)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.ThemeChange}:
            self._ink()
        self._heights.clear()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As Qt has it, which lays out the text anew each time that anything else in the form moves."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def _ink(self) -> None:
        self._inked = self._tone
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, ink(self._tone, self.window().palette()))
        self.setPalette(palette)
