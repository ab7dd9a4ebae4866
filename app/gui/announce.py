"""What appears where the cursor is not, said aloud by a screen reader. The one door to it."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel

_PAUSE = 900
"""Milliseconds without a key, after which somebody has typed what they wanted to."""


def announce(about: QObject, words: str, *, urgent: bool = False) -> None:
    """Have `words` read out: at once where they are `urgent`, else when the reader has ended what it is saying.

    Nothing happens where no reader listens. Never call it at each key, nor for what the cursor comes to by itself.
    """
    if words:
        _raise(about, words, urgent)


def described(control: QObject) -> None:
    """Tell a screen reader that the words which belong to `control` are others now."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 - not on the way to the first paint

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(control, QAccessible.Event.DescriptionChanged))


def _raise(about: QObject, words: str, urgent: bool) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - as above

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(about, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Spoken(QObject):
    """Reads out what `label` says of a text that is being typed: once typing pauses, and each reading once."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self._label = label
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.say)

    def typed(self) -> None:
        """A key was pressed. What the label says now is read out later."""
        self._pause.start()

    def say(self) -> None:
        """Read it out now, where it is another than before."""
        self._pause.stop()
        if self._label.text() != self._said:
            self._said = self._label.text()
            announce(self._label, self._said)

    def forget(self) -> None:
        """Another text is shown, which nobody has typed."""
        self._pause.stop()
        self._said = ""
