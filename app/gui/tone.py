"""The few colours of the program that are not the platform's own: each legible on a light and on a dark ground."""

from enum import Enum, auto

from PySide6.QtGui import QColor, QPalette


class Tone(Enum):
    """What a text is for. Never told by colour alone: `mark` stands before the words."""

    QUIET = auto()
    GOOD = auto()
    CAUTION = auto()
    PROBLEM = auto()


_INK = {
    Tone.GOOD: ("#1b6e3a", "#7bd88f"),
    Tone.CAUTION: ("#875000", "#f2b84b"),
    Tone.PROBLEM: ("#b3261e", "#ff9b93"),
}
_GROUND = {
    Tone.QUIET: ("#e8eef7", "#2b3442"),
    Tone.GOOD: ("#e2f2e7", "#1f3527"),
    Tone.CAUTION: ("#fdf1d8", "#3b301a"),
    Tone.PROBLEM: ("#fbe6e4", "#432523"),
}
_MARKS = {Tone.QUIET: "", Tone.GOOD: "✓ ", Tone.CAUTION: "⚠ ", Tone.PROBLEM: "⚠ "}


def is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def ink(tone: Tone, palette: QPalette) -> QColor:
    """The colour of text in this tone on the window's ground: at least 4.5 : 1."""
    if tone is Tone.QUIET:
        return muted(palette)
    return QColor(_INK[tone][is_dark(palette)])


def ground(tone: Tone, palette: QPalette) -> QColor:
    """The ground of a banner in this tone, for the window's own text colour."""
    return QColor(_GROUND[tone][is_dark(palette)])


def muted(palette: QPalette) -> QColor:
    """The window's text, a third of the way to its ground."""
    text, base = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
    near = 0.32
    return QColor.fromRgbF(
        text.redF() + (base.redF() - text.redF()) * near,
        text.greenF() + (base.greenF() - text.greenF()) * near,
        text.blueF() + (base.blueF() - text.blueF()) * near,
    )


def mark(tone: Tone) -> str:
    return _MARKS[tone]
