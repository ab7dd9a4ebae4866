"""Which access keys there are in a window."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QWidget

from app.core.access_keys import letter, marked


def mark(window: QWidget, buttons: Sequence[QAbstractButton]) -> None:
    """Give each of `buttons` a key that nothing else has in `window`, now or when more of it is shown."""
    for button, words in zip(buttons, marked([each.text() for each in buttons], taken(window, buttons)), strict=True):
        if button.text() != words:
            button.setText(words)


def taken(window: QWidget, but: Collection[QWidget] = ()) -> set[str]:
    """The keys in `window`, but for the widgets `but`; in lower case. What is hidden counts where it may be shown."""
    # Not all widgets: Python's hold on what is Qt's own would outlive the page.
    inside: list[QAbstractButton | QLabel] = [*window.findChildren(QAbstractButton), *window.findChildren(QLabel)]
    counted = [each for each in inside if each.window() is window and _may_be_shown(each, window)]
    words = [each.text() for each in counted if each not in but]
    if isinstance(window, QMainWindow):
        words += [each.text() for each in window.menuBar().actions()]
    return set(filter(None, map(letter, words)))


def _may_be_shown(widget: QWidget, window: QWidget) -> bool:
    """Whether it stands on a page that is shown, though it may be hidden itself."""
    around = widget.parentWidget()
    return widget.isVisibleTo(window) or (around is not None and around.isVisibleTo(window))
