"""What the questions for an API key and for a proxy's password have in common."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from app.gui.remember import Remember
from app.gui.room import Lines, fit
from app.gui.tone import Tone, ink, mark
from app.gui.words import translate

_WIDTH = 460
_Secret = TypeVar("_Secret")


class SecretDialog(QDialog, Generic[_Secret]):
    """`name` begins the names of its controls. `trouble` says why it is asked for again, if it is.

    `go_on`, on the accepting button, says what it will do. What is typed is `offered` to be remembered, or never is.
    """

    def __init__(self, name: str, title: str, trouble: str, window: QWidget, go_on: str, *, offered: bool) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self._name = name
        self._found: _Secret | None = None
        self.remember = Remember(name, offered=offered)
        self.lines = Lines(self)
        self.lines.setSpacing(12)
        if trouble:
            self.lines.addWidget(_told(trouble, window))
        self.buttons = QDialogButtonBox()
        self._use = self.buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        self._use.setObjectName(f"{name}.use")
        self._use.setEnabled(False)
        self._use.setDefault(True)
        back = self.buttons.addButton(translate("secret", "&Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        back.setObjectName(f"{name}.back")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def finish(self) -> None:
        """All boxes are in it: add what stands under them."""
        self.lines.addWidget(self.remember)
        self.lines.addStretch(1)
        self.lines.addWidget(self.buttons)
        self.remember.told.connect(self._fit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # the notes are as high as they are only now

    def _fit(self) -> None:
        if self.isVisible():
            fit(self, _WIDTH)

    def say(self, words: str, box: QLineEdit | None = None) -> None:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if box is not None:
            label.setBuddy(box)
        self.lines.addWidget(label)

    def hidden(self, name: str, words: str) -> QLineEdit:
        """A box that shows no letters, and that no keyboard learns from."""
        box = QLineEdit()
        box.setObjectName(f"{self._name}.{name}")
        box.setEchoMode(QLineEdit.EchoMode.Password)
        box.setAccessibleName(words)
        box.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        return box

    def take(self) -> _Secret:
        """What was typed, or what the store had after all. The boxes forget it."""
        raise NotImplementedError

    @property
    def is_found(self) -> bool:
        return self._found is not None

    @property
    def is_typed(self) -> bool:
        """Whether there is something to use."""
        return self._use.isEnabled()

    def found(self, secret: _Secret) -> None:
        """The store has it after all: go on with that."""
        self._found = secret
        self.accept()


def _told(trouble: str, window: QWidget) -> QLabel:
    told = QLabel(mark(Tone.PROBLEM) + trouble)
    palette = told.palette()
    palette.setColor(told.foregroundRole(), ink(Tone.PROBLEM, window.palette()))
    told.setPalette(palette)
    told.setTextFormat(Qt.TextFormat.PlainText)
    told.setWordWrap(True)
    return told
