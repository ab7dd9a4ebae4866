"""The bar over the form: what is about the whole update, and what can be done about it. Stays until it is answered."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.core.dataclass import dataclass
from app.gui import access_keys
from app.gui.announce import announce
from app.gui.flow import Flow
from app.gui.row import point_at
from app.gui.tone import Tone, ground, mark

_DEAD_MILLISECONDS = 400
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of the banner. Its words say what it will do."""

    words: str
    do: Callable[[], object]
    name: str = ""


class Banner(QFrame):
    """Hidden while there is nothing to say. `said` is emitted whenever there is something new.

    `left` is emitted when the button that had the cursor has gone.
    """

    said = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._tone = Tone.QUIET
        self._words = ""
        self._announced = ""
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons: list[QPushButton] = []
        self._said: list[str] = []
        self._standing: tuple[str, Tone, tuple[Choice, ...]] | None = None
        self._line = Flow()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 10, 16, 10)
        lines.addWidget(self.label)
        lines.addLayout(self._line)
        self.hide()

    @property
    def words(self) -> str:
        return self._words

    @property
    def tone(self) -> Tone:
        return self._tone

    @property
    def buttons(self) -> Sequence[QPushButton]:
        return self._buttons

    def stand(self, words: str, tone: Tone, choices: Sequence[Choice]) -> None:
        """As `say`, and again once what is said over it has gone, until these words themselves are taken away."""
        self._standing = (words, tone, tuple(choices))
        self.say(words, tone, choices)

    def say(self, words: str, tone: Tone = Tone.QUIET, choices: Sequence[Choice] = ()) -> None:
        """Show `words` with a button for each choice, in place of what was shown."""
        focus = next((each.objectName() for each in self._buttons if each is self._focused()), None)
        self._words, self._tone = words, tone
        self.label.setText(mark(tone) + words)
        self.setAccessibleName(words)
        self._place(choices)
        self._paint()
        self.show()
        again = next((each for each in self._buttons if each.objectName() == focus), None)
        if again is not None:  # another button in its place would be pressed by someone who meant the one before
            again.setFocus()
        elif focus is not None:
            self.left.emit()
        self._announce()
        self.said.emit()

    def reword(self, words: str) -> None:
        """Change the words and nothing else, as a countdown does. A number that moves is not read out."""
        self._words = words
        self.label.setText(mark(self._tone) + words)
        self.setAccessibleName(words)
        if _NUMBER.sub("", words) != _NUMBER.sub("", self._announced):
            self._announce()

    def clear(self) -> None:
        """Take away what is shown. What stands comes to light again, unless it is what was shown."""
        standing = self._standing
        if not self._words and standing is None:
            return  # as at every key that is typed: keys for the buttons are looked for in the whole window
        if standing is not None and self._words != standing[0]:
            if self._words:
                self.say(*standing)
            return
        self._standing = None
        had_focus = self._focused() in self._buttons
        self._words = ""
        self._place(())
        self.hide()
        if had_focus:
            self.left.emit()

    def _announce(self) -> None:
        self._announced = self._words
        announce(self, self._words, urgent=self._tone in {Tone.CAUTION, Tone.PROBLEM})

    def give_keys(self) -> None:
        """Give each button a key that nothing else has that the window shows: what else is in it may have changed."""
        window = self.window()
        banners = [each for each in window.findChildren(Banner) if each.window() is window] or [self]
        buttons = [button for each in banners for button in each.unmarked()]
        access_keys.mark(window, buttons)

    def unmarked(self) -> list[QPushButton]:
        """The buttons, with their words as they were given."""
        for button, words in zip(self._buttons, self._said, strict=True):
            button.setText(words)
        return self._buttons

    def focus(self) -> bool:
        """Put the cursor on the first button. False where there is none."""
        if not self._buttons:
            return False
        point_at(self._buttons[0])
        return True

    def _focused(self) -> QWidget | None:
        """What has the cursor in this window, also while another window is the active one."""
        return self.window().focusWidget()

    def _place(self, choices: Sequence[Choice]) -> None:
        while self._line.takeAt(0) is not None:
            pass
        if not choices and not self._buttons:
            return
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons, self._said = [], [each.words for each in choices]
        for choice in choices:
            button = _Button(choice.words)
            button.setObjectName(choice.name)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _on=False, do=choice.do: do())
            self._line.addWidget(button)
            self._buttons.append(button)
        if self._buttons:
            self._buttons[0].setAccessibleDescription(self._words)  # who comes to it by F6 hears what it is about
        self.give_keys()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._paint()

    def _paint(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, ground(self._tone, self.window().palette()))
        self.setPalette(palette)


class _Button(QPushButton):
    """Takes the cursor by keys only, and no click of a hand that was already on its way to the button before it."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._age = QElapsedTimer()
        self._age.start()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._age.elapsed() >= _DEAD_MILLISECONDS:
            super().mousePressEvent(event)
