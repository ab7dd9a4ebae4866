"""Which access keys there are in a window."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QWidget

from app.core.access_keys import letter, marked


def mark(window: QWidget, buttons: Sequence[QAbstractButton]) -> None:
    """Give each of `buttons` a key that nothing else has that is shown in `window`."""
    for button, words in zip(buttons, marked([each.text() for each in buttons], taken(window, buttons)), strict=True):
        if button.text() != words:
            button.setText(words)


def taken(window: QWidget, but: Collection[QWidget] = ()) -> set[str]:
    """The keys of what is shown in `window`, but for the widgets `but`; in lower case."""
    shown = [each for each in window.findChildren(QWidget) if each.window() is window and each.isVisibleTo(window)]
    words = [each.text() for each in shown if isinstance(each, QAbstractButton) and each not in but]
    words += [each.text() for each in shown if isinstance(each, QLabel)]
    if isinstance(window, QMainWindow):
        words += [each.text() for each in window.menuBar().actions()]
    return set(filter(None, map(letter, words)))
