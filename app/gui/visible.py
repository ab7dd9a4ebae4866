"""Text that came from anywhere, made fit to be looked at: nothing in it hides, and nothing moves its neighbours."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_JOINERS = "\u200c\u200d"
"""Parts of words in some scripts, and of emoji. They move nothing."""
_FIRST_STRONG, _POP = "\u2068", "\u2069"
_SHORTENED = "…"


def visible(text: str) -> str:
    """`text` with each character that has no shape of its own as ⟨U+202E⟩. Spaces and line ends stay."""
    if text.isprintable():
        return text
    hidden = [each for each in set(text) if not (each.isprintable() or each in _JOINERS or _is_space(each))]
    return text.translate({ord(each): f"⟨U+{ord(each):04X}⟩" for each in hidden})


def one_line(text: str, longest: int) -> str:
    """`text` on one line of at most `longest` characters. It stays in its place, also where it runs leftwards."""
    short = text[: longest + 1]
    line = visible(" ⏎ ".join(short.splitlines()))
    if len(text) > longest or len(line) > longest:
        line = line[:longest].rstrip() + _SHORTENED
    return isolated(line)


def isolated(text: str) -> str:
    """`text` so that its direction is its own affair: a phone number's in Hebrew, as Hebrew in English."""
    other = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    if text.isascii() and not other:
        return text
    if not (other or any(unicodedata.bidirectional(each) in {"R", "AL"} for each in set(text))) or not text:
        return text
    return f"{_FIRST_STRONG}{text}{_POP}"


def leading() -> Qt.AlignmentFlag:
    """The side on which lines begin in the window's language, for those as well that hold a number or a Latin name."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    return Qt.AlignmentFlag.AlignLeft


def plain(text: str) -> str:
    """`text` without what `isolated` put in."""
    return text.replace(_FIRST_STRONG, "").replace(_POP, "")


def tooltip(text: str) -> str:
    """`text` as a tooltip that takes none of it for HTML."""
    if not text:
        return ""
    import html  # noqa: PLC0415 - it comes with all names of characters, and the first paint needs none

    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>"


def _is_space(character: str) -> bool:
    return character in "\n\t" or unicodedata.category(character) == "Zs"
