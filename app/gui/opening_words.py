"""What keeps the outbox's file from being opened though nothing is wrong with it: its key. The consequence first."""

from pathlib import Path

from app.gui import vault_words
from app.gui.words import translate
from app.vault import Trouble


def no_key(trouble: Trouble, path: Path, *, there: bool) -> str:
    """The credential store does not give the key. `there` is whether there is a file that it opens."""
    if there:
        words = translate(
            "opening",
            "Nothing can be sent yet: what waits and what was sent before is encrypted, and its key can't be read. "
            "{0} See to that, then try again; or go on without it: then {1}, in {2}, stays as it is, and what you do "
            "now is kept until you close the program.",
        )
    else:
        words = translate(
            "opening",
            "Nothing can be sent yet: what you send and type is kept encrypted, and the key for that can't be made. "
            "{0} See to that, then try again; or go on without it: then what you do now is kept until you close the "
            "program.",
        )
    return words.format(vault_words.why(trouble), path.name, path.parent)


def for_the_run(trouble: Trouble, path: Path, *, there: bool) -> str:
    """Nothing is kept beyond this run. `there` is whether an earlier one has kept something."""
    words = translate(
        "opening",
        "What you send and type is kept until you close the program, and no longer: it would have to be encrypted, and "
        "nothing can keep the key. {0}",
    )
    told = [words.format(vault_words.why(trouble))]
    if there:
        words = translate(
            "opening", "What was kept before stays as it is, in {0} in {1}: nothing of it goes out meanwhile."
        )
        told.append(words.format(path.name, path.parent))
    return " ".join(told)


def begun_anew(aside: Path) -> str:
    """A file that can't be opened was set aside as `aside`."""
    words = translate("opening", "A new outbox was begun. The old file is kept as {0}, in {1}.")
    return words.format(aside.name, aside.parent)
