"""The platform's palette, with those of its colours made legible that most platforms leave too pale."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.core import contrast
from app.gui.tone import colour, legible, parts

_PALE = 0.4
"""How far a placeholder goes from the colour of typed text to its ground, where that leaves it legible."""


class Legible:
    """Keeps the application's palette mended, whatever the platform makes of its own. One that is set stays as it is.

    A style could do it as well, in `polish`; but Qt asks for that for each widget, also for those that only Qt has,
    and to hand such a one to Python, PySide makes itself ready for all classes of widgets: 9 ms of the start.
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._own = 0
        """Which colours are set here, as Qt counts them."""
        self._busy = False
        application.paletteChanged.connect(self._changed)
        self._mend()

    def _changed(self) -> None:
        if not self._busy and self._application.palette().resolveMask() in {0, self._own}:
            self._mend()

    def _mend(self) -> None:
        self._busy = True
        try:
            self._application.setPalette(QPalette())  # the platform's, as it is now
            mended = self._application.palette()
            mended.setResolveMask(0)
            mend(mended)
            self._own = mended.resolveMask()
            self._application.setPalette(mended)
        finally:
            self._busy = False


def mend(palette: QPalette) -> None:
    """Change in `palette` what can't be read or told: placeholders, what is selected, links and tool tips."""
    role = QPalette.ColorRole
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        shown = QPalette(palette)
        shown.setCurrentColorGroup(group)
        text, base = parts(shown.color(role.Text)), parts(shown.color(role.Base))
        pale = colour(contrast.mixed(text, base, _PALE))
        palette.setColor(group, role.PlaceholderText, legible(pale, shown, (role.Base, role.Window), role.Text))
        palette.setColor(group, role.Highlight, _behind(shown))
        for link in (role.Link, role.LinkVisited):
            palette.setColor(group, link, legible(shown.color(link), shown, (role.Base, role.Window), role.Text))
        sure = QColor("black" if parts(shown.color(role.ToolTipBase)) > (0.5, 0.5, 0.5) else "white")
        shown.setColor(role.BrightText, sure)
        tip = legible(shown.color(role.ToolTipText), shown, (role.ToolTipBase,), role.BrightText)
        palette.setColor(group, role.ToolTipText, tip)


def _behind(shown: QPalette) -> QColor:
    """The ground of what is selected, as dark or as light as its text needs it."""
    role = QPalette.ColorRole
    text = parts(shown.color(role.HighlightedText))
    black, white = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
    far = black if contrast.ratio(text, black) > contrast.ratio(text, white) else white
    shown.setColor(role.BrightText, colour(far))
    return legible(shown.color(role.Highlight), shown, (role.HighlightedText,), role.BrightText)
