"""The few colours of the program that are not the platform's own: each legible on whatever ground the platform has."""

from enum import Enum, auto

from PySide6.QtGui import QColor, QPalette

from app.core import contrast


class Tone(Enum):
    """What a text is for. Never told by colour alone: `mark` stands before the words."""

    QUIET = auto()
    GOOD = auto()
    CAUTION = auto()
    PROBLEM = auto()
    PRACTICE = auto()


_INK = {
    Tone.GOOD: ("#1b6e3a", "#7bd88f"),
    Tone.CAUTION: ("#875000", "#f2b84b"),
    Tone.PROBLEM: ("#b3261e", "#ff9b93"),
    Tone.PRACTICE: ("#6a2c9c", "#d3b0f5"),
}
_GROUND = {
    Tone.QUIET: ("#e8eef7", "#2b3442"),
    Tone.GOOD: ("#e2f2e7", "#1f3527"),
    Tone.CAUTION: ("#fdf1d8", "#3b301a"),
    Tone.PROBLEM: ("#fbe6e4", "#432523"),
    Tone.PRACTICE: ("#dcc4f2", "#52307a"),
}
_MARKS = {Tone.QUIET: "", Tone.GOOD: "✓ ", Tone.CAUTION: "⚠ ", Tone.PROBLEM: "⚠ ", Tone.PRACTICE: "◆ "}


_PALER = 0.32
"""How far muted text goes towards its ground, where that leaves it legible."""
_FURTHER = 0.02
"""More than what is lost as a colour becomes three bytes."""


def is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def ink(tone: Tone, palette: QPalette) -> QColor:
    """The colour of text in this tone, on the window's ground and on that of its boxes: at least 4.5 : 1."""
    if tone is Tone.QUIET:
        return muted(palette)
    role = QPalette.ColorRole
    return legible(QColor(_INK[tone][is_dark(palette)]), palette, (role.Window, role.Base), role.WindowText)


def ground(tone: Tone, palette: QPalette) -> QColor:
    """The ground of a banner in this tone, for the window's own text colour."""
    role = QPalette.ColorRole
    return legible(QColor(_GROUND[tone][is_dark(palette)]), palette, (role.WindowText,), role.Window)


def muted(palette: QPalette) -> QColor:
    """The window's text, a third of the way to its ground or as far as it can be read."""
    role = QPalette.ColorRole
    text, base = palette.color(role.WindowText), palette.color(role.Window)
    pale = colour(contrast.mixed(parts(text), parts(base), _PALER))
    return legible(pale, palette, (role.Window, role.Base), role.WindowText)


def legible(
    wanted: QColor, palette: QPalette, beside: tuple[QPalette.ColorRole, ...], sure: QPalette.ColorRole
) -> QColor:
    """`wanted`, as near as it can be where it must be told from the colours `beside` it. `sure` is told from them."""
    grounds = [parts(palette.color(each)) for each in beside]
    least = contrast.LEGIBLE + _FURTHER
    return colour(contrast.told_from(parts(wanted), grounds, parts(palette.color(sure)), least))


def parts(shown: QColor) -> contrast.Colour:
    return shown.redF(), shown.greenF(), shown.blueF()


def colour(found: contrast.Colour) -> QColor:
    return QColor.fromRgbF(*found)


def mark(tone: Tone) -> str:
    return _MARKS[tone]
