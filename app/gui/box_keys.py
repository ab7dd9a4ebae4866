"""The keys that live inside of boxes and windows, and not in a menu, in words. tests/test_keys.py presses each."""

from dataclasses import dataclass

from app.gui.words import translate


@dataclass(frozen=True, slots=True)
class BoxKey:
    """`keys` are Qt's names of them; where that is empty, `shown` tells them in words."""

    name: str
    where: str
    keys: tuple[str, ...]
    words: str
    shown: str = ""


def table() -> tuple[BoxKey, ...]:
    """All of them, by the place in which they work."""
    return (*_everywhere(), *_form(), *_callback(), *_outbox(), *_history(), *_pages(), *_connection())


def _everywhere() -> tuple[BoxKey, ...]:
    where = translate("keys", "Everywhere")
    letter = translate("keys", "Alt+underlined letter")
    finding = translate("keys", "Find a command, find a lead")
    moves = ("Up", "Down", "PgUp", "PgDown")
    return (
        BoxKey("tab", where, ("Tab", "Shift+Tab"), translate("keys", "Go to the next control, or the one before")),
        BoxKey("letter", where, (), translate("keys", "Go to what has that letter, or press it"), letter),
        BoxKey("escape", where, ("Esc",), translate("keys", "Close a list, a calendar or another window")),
        BoxKey("choose", finding, moves, translate("keys", "Choose from what was found, while you type")),
        BoxKey("take", finding, ("Enter",), translate("keys", "Do the chosen command, open the chosen lead")),
    )


def _form() -> tuple[BoxKey, ...]:
    number = translate("keys", "Phone number, empty or selected")
    lists = translate("keys", "Disposition and other lists")
    return (
        BoxKey("noChange", number, ("Space",), translate("keys", "Turn “No change” on or off")),
        BoxKey("list", lists, ("F4", "Alt+Down"), translate("keys", "Open the list")),
    )


def _callback() -> tuple[BoxKey, ...]:
    where = translate("keys", "Time of the call-back")
    usual = translate("keys", "Usual times of the call-back")
    digits = translate("keys", "1 to 9")
    return (
        BoxKey("quarter", where, ("Up", "Down"), translate("keys", "A quarter of an hour later or earlier")),
        BoxKey("day", where, ("PgUp", "PgDown"), translate("keys", "A day later or earlier")),
        BoxKey("calendar", where, ("F4",), translate("keys", "Open a calendar")),
        BoxKey("usual", where, ("Alt+Down",), translate("keys", "Open the usual times")),
        BoxKey("digit", usual, (), translate("keys", "Take the time with that number"), digits),
    )


def _outbox() -> tuple[BoxKey, ...]:
    where = translate("keys", "List of the outbox")
    return (
        BoxKey("first", where, ("Enter",), translate("keys", "Do what is to be done first with the update")),
        BoxKey("drop", where, ("Del",), translate("keys", "Drop the update; asks first")),
    )


def _history() -> tuple[BoxKey, ...]:
    where = translate("keys", "History")
    return (
        BoxKey("search", where, ("Ctrl+F",), translate("keys", "Go to the search")),
        BoxKey("found", where, ("Enter",), translate("keys", "From the search to what was found")),
        BoxKey("copy", where, ("Ctrl+C",), translate("keys", "Copy all of the chosen line")),
        BoxKey("refresh", where, ("F5",), translate("keys", "Look again")),
    )


def _connection() -> tuple[BoxKey, ...]:
    where = translate("keys", "Fields and dispositions of a connection")
    boxes = translate("keys", "Boxes of a field or a disposition")
    return (
        BoxKey("newLine", where, ("Ins",), translate("keys", "Add one under the chosen one")),
        BoxKey("dropLine", where, ("Del",), translate("keys", "Take the chosen one out")),
        BoxKey("moveLine", where, ("Alt+Up", "Alt+Down"), translate("keys", "Move the chosen one up or down")),
        BoxKey("editLine", where, ("Enter", "F2"), translate("keys", "Go to the boxes of the chosen one")),
        BoxKey("nextLine", boxes, ("Enter",), translate("keys", "Go on to the next one, or add one after the last")),
    )


def _pages() -> tuple[BoxKey, ...]:
    where = translate("keys", "Conflict")
    now = translate("keys", "Conflict, what Noojee has now")
    page = translate("keys", "Conflict, and the page about another answer")
    return (
        BoxKey("next", where, ("F8",), translate("keys", "Go to the next value that is to be decided")),
        BoxKey("paste", where, ("Ctrl+V",), translate("keys", "Paste the Data View")),
        BoxKey("says", now, ("Down",), translate("keys", "Open what else can be said of the value")),
        BoxKey("on", now, ("Enter",), translate("keys", "Go on to the next control")),
        BoxKey("sendPage", page, ("Ctrl+Enter",), translate("keys", "Send what was mended or decided")),
        BoxKey("quitPage", page, ("Ctrl+Q",), translate("keys", "Close Lead Editor")),
    )
