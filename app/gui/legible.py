"""The platform's palette, with those of its colours made legible that most platforms leave too pale."""

from PySide6.QtGui import QColor, QPalette

from app.core import contrast
from app.gui.tone import colour, legible, parts

_PALE = 0.4
"""How far a placeholder goes from the colour of typed text to its ground, where that leaves it legible."""


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
