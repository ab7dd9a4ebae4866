"""What is said about a disposition that the connection does not have, or should not have."""

from app.connections import NotHandedOnError
from app.core.layout import Layout
from app.core.learned import Lesson, Told
from app.gui import connection_words
from app.gui.visible import one_line
from app.gui.words import translate
from app.toml_file import TomlFileError

_LONGEST = 60


def offer(lesson: Lesson, layout: Layout) -> str:
    match lesson.told:
        case Told.REFUSED:
            words = translate("learning", "Noojee does not know “{0}”. Remove it from the connection “{1}”?")
        case Told.ACCEPTED:
            words = translate("learning", "Noojee accepted “{0}”. Add it to the connection “{1}”?")
        case Told.TYPED:
            words = translate(
                "learning",
                "The connection “{1}” has no disposition “{0}”. If Noojee has it, add it; then it can be sent.",
            )
    return words.format(one_line(lesson.name, _LONGEST), one_line(layout.name, _LONGEST))


def accept(lesson: Lesson) -> str:
    if lesson.goes:
        return translate("learning", "Remove it from the connection")
    return translate("learning", "Add it to the connection")


def decline(lesson: Lesson) -> str:
    return translate("learning", "Leave it in") if lesson.goes else translate("learning", "Leave it out")


def done(lesson: Lesson, layout: Layout) -> str:
    if lesson.goes:
        words = translate("learning", "“{0}” is no longer in the connection “{1}”.")
    else:
        words = translate("learning", "“{0}” is in the connection “{1}” now.")
    return words.format(one_line(lesson.name, _LONGEST), one_line(layout.name, _LONGEST))


def take_back() -> str:
    return translate("learning", "Undo")


def not_yours(lesson: Lesson, layout: Layout) -> str:
    """The connection is deployed: another one can change it."""
    if lesson.goes:
        words = translate(
            "learning",
            "Noojee does not know “{0}”. The connection “{1}” is set by your organisation: whoever looks after it can "
            "take it out.",
        )
    else:
        words = translate(
            "learning",
            "“{0}” is not in the connection “{1}”, which is set by your organisation: whoever looks after it can add "
            "it.",
        )
    return words.format(one_line(lesson.name, _LONGEST), one_line(layout.name, _LONGEST))


def not_written(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return translate(
            "learning", "The connection's file can't be changed by you: whoever gave it to you can. It is as it was."
        )
    if isinstance(error, NotHandedOnError):
        return translate(
            "learning", "The connection's file is written in a way that can't be changed safely. Mend it by hand."
        )
    if isinstance(error, TomlFileError):
        return connection_words.trouble(error)
    said = (error.strerror or type(error).__name__) if isinstance(error, OSError) else type(error).__name__
    return translate("learning", "The connection's file was not changed: {0}.").format(said)
