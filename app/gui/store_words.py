"""What keeps the outbox's file from being read or written. The consequence first, then what to do."""

from pathlib import Path

from app.gui.words import translate
from app.store import Recovered, StoreError, Trouble


def not_opened(trouble: StoreError) -> str:
    """The outbox could not be opened at the start."""
    match trouble.trouble:
        case Trouble.LOCKED:
            words = translate(
                "store",
                "Nothing can be sent yet: another program holds the outbox's file. Close the other program, then try "
                "again. The file is {0}, in {1}.",
            )
        case Trouble.READ_ONLY:
            words = translate(
                "store",
                "Nothing can be sent yet: the outbox's file can be read but not written. Allow this account to write "
                "to {0} and its folder, {1}. Then try again.",
            )
        case Trouble.FULL:
            words = translate(
                "store",
                "Nothing can be sent yet: the disk with the outbox is full. Make room, then try again. The file is "
                "{0}, in {1}.",
            )
        case Trouble.DAMAGED:
            words = translate(
                "store",
                "Nothing can be sent yet: the outbox's file is damaged, and could not be set aside. Move {0} out of "
                "{1} yourself, and keep it: what waited is in it. Then try again.",
            )
        case Trouble.NOT_READABLE:
            words = translate(
                "store",
                "Nothing can be sent yet: the outbox's file can't be opened. See that this account may read and write "
                "{0} in {1}, and that the drive is there. Then try again.",
            )
        case Trouble.NEWER:
            words = translate(
                "store",
                "Nothing can be sent here: a later version of this program made the outbox's file, and it was left as "
                "it is. Use the later version. The file is {0}, in {1}.",
            )
        case Trouble.OTHER_KEY:
            words = translate(
                "store",
                "Nothing can be sent yet: what waits and what was sent before was encrypted for another account, or "
                "its key was deleted. {0}, in {1}, was left as it is. Get the key back, then try again; or begin a new "
                "one, and the old file is kept under another name.",
            )
        case Trouble.UNFORESEEN:
            words = translate(
                "store",
                "Nothing can be sent yet: something unforeseen keeps the outbox's file from being used. Try again; if "
                "that does not help, tell your IT team. The file is {0}, in {1}.",
            )
    return _named(words, trouble)


def not_written(trouble: StoreError) -> str:
    """What the person has just asked for could not be written: sending, above all. Nothing was changed."""
    if trouble.trouble is Trouble.FULL:
        return translate(
            "store",
            "Nothing was queued: the disk is full. Make room, then press Send again. Your changes are still in the "
            "form.",
        )
    nothing = translate("store", "Nothing was queued: {0} Then press Send again. Your changes are still in the form.")
    return nothing.format(_what_to_do(trouble))


def not_changed(trouble: StoreError) -> str:
    """What a person wanted done with an update of the outbox could not be written."""
    words = translate("store", "Nothing was changed in the outbox: {0} Then try again.")
    return words.format(_what_to_do(trouble))


def not_noted(trouble: StoreError) -> str:
    """What came of an update, or that one goes out, could not be written. Nothing more goes out until it can be."""
    paused = translate("store", "Nothing more goes out: {0} What waits is kept.")
    return paused.format(_what_to_do(trouble))


def not_found(trouble: StoreError) -> str:
    """The history could not be read now."""
    words = translate("store", "The history can't be shown just now: {0} Nothing of it is lost by that.")
    return words.format(_what_to_do(trouble))


def not_searched(trouble: StoreError) -> str:
    """Leads could not be looked for now."""
    words = translate("store", "Leads can't be looked for just now: {0} Nothing is lost by that.")
    return words.format(_what_to_do(trouble))


def not_dropped(trouble: StoreError) -> str:
    """A draft could not be dropped."""
    words = translate("store", "The draft was not dropped: {0} Then try again.")
    return words.format(_what_to_do(trouble))


def not_exported(trouble: StoreError, path: Path) -> str:
    """The CSV file `path` could not be made: because of itself, or because the history could not be read."""
    if trouble.path != path:
        return translate("store", "No file was made: {0}").format(_what_to_do(trouble))
    match trouble.trouble:
        case Trouble.FULL:
            words = translate("store", "No file was made: there is no room for {0} in {1}.")
        case Trouble.READ_ONLY:
            words = translate("store", "No file was made: this account may not write {0} in {1}.")
        case _:
            words = translate("store", "No file was made: {0} can't be written in {1}.")
    then = translate("store", "Choose another folder, or close what has the file open.")
    return f"{_named(words, trouble)} {then}"


def not_forgotten(trouble: StoreError) -> str:
    """What was to be forgotten may be gone from every list, and is not yet wiped from the file."""
    words = translate("store", "Not forgotten yet: pieces of it may still be in the file. {0} Then forget it again.")
    return words.format(_capital(_what_to_do(trouble)))


def recovered(found: Recovered) -> str:
    """The file was damaged; what of it is here."""
    first = translate("store", "The outbox file was damaged and was set aside as {0}, in {1}.")
    read = translate("store", "{0} and {1} were read from it")
    told = [first.format(found.set_aside.name, found.set_aside.parent)]
    read = read.format(_updates(found.items), _lines(found.attempts))
    if found.lost == 1:
        told.append(translate("store", "{0}; 1 more could not be.").format(read))
    elif found.lost:
        told.append(translate("store", "{0}; {1} more could not be.").format(read, found.lost))
    else:
        told.append(f"{read}.")
    if found.items:
        words = translate("store", "Updates that were waiting are shown as “We don't know”: look at each lead.")
        told.append(words)
    elif found.lost:
        told.append(translate("store", "Updates that were waiting may be among them: look at the leads of that day."))
    return " ".join(told)


def _what_to_do(trouble: StoreError) -> str:
    match trouble.trouble:
        case Trouble.LOCKED:
            words = translate("store", "another program holds {0} in {1}. Close it.")
        case Trouble.READ_ONLY:
            words = translate("store", "{0} can't be written. Allow this account to write to it and its folder, {1}.")
        case Trouble.FULL:
            words = translate("store", "the disk is full. Make room on the drive of {1}.")
        case Trouble.DAMAGED:
            words = translate("store", "{0} in {1} is damaged. Start the program again: it saves what can be read.")
        case Trouble.NOT_READABLE:
            words = translate("store", "{0} in {1} can't be reached. See that the drive is there.")
        case Trouble.NEWER:
            words = translate("store", "a later version of this program uses {0} in {1}. Go on in that one.")
        case Trouble.OTHER_KEY:
            words = translate("store", "{0} in {1} was encrypted with another key. Start the program again.")
        case Trouble.UNFORESEEN:
            words = translate("store", "something unforeseen keeps {0} in {1} from being used. Tell your IT team.")
    return _named(words, trouble)


def _named(words: str, trouble: StoreError) -> str:
    return words.format(trouble.path.name, trouble.path.parent)


def _updates(count: int) -> str:
    return translate("store", "1 update") if count == 1 else translate("store", "{0} updates").format(count)


def _lines(count: int) -> str:
    one, more = translate("store", "1 line of history"), translate("store", "{0} lines of history")
    return one if count == 1 else more.format(count)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
