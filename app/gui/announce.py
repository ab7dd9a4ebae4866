"""What appears where the cursor is not, said aloud by a screen reader. The one door to it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(about: QObject, words: str, *, urgent: bool = False) -> None:
    """Have `words` read out: at once where they are `urgent`, else when the reader has ended what it is saying.

    Nothing happens where no reader listens. Never call it at each key, nor for what the cursor comes to by itself.
    """
    if words:
        _raise(about, words, urgent)


def _raise(about: QObject, words: str, urgent: bool) -> None:
    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(about, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
