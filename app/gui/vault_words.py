"""The credential store in the words of its system, and what it means that it can't be had."""

import sys

from app.gui.words import translate
from app.vault import Trouble


def name(platform: str = sys.platform) -> str:
    """The store, at the beginning of a sentence."""
    if platform == "win32":
        return translate("vault", "Windows' Credential Manager")
    if platform == "darwin":
        return translate("vault", "The Keychain")
    return translate("vault", "The password store of this computer")


def remember(platform: str = sys.platform) -> str:
    """A box to tick: what was typed is to be there at the next start."""
    if platform == "win32":
        return translate("vault", "&Remember it in Windows' Credential Manager")
    if platform == "darwin":
        return translate("vault", "&Remember it in the Keychain")
    return translate("vault", "&Remember it in the password store of this computer")


def remembered() -> str:
    return translate("vault", "It is kept there and nowhere else, and used from the next start on, too.")


def for_this_run() -> str:
    return translate("vault", "It is kept until you close this program, and written nowhere.")


def why(trouble: Trouble, platform: str = sys.platform) -> str:
    """What is wrong with the store, as a sentence."""
    match trouble:
        case Trouble.NONE if platform == "linux":
            return translate("vault", "This computer has no password store.")
        case Trouble.NONE:
            words = translate("vault", "{0} can't be reached from here.")
        case Trouble.LOCKED:
            words = translate("vault", "{0} is locked.")
        case Trouble.SILENT:
            words = translate("vault", "{0} did not answer.")
        case Trouble.REFUSED:
            words = translate("vault", "{0} gave no answer that can be used.")
    return words.format(name(platform))


def not_kept(trouble: Trouble) -> str:
    """What was to be remembered is not."""
    words = translate("vault", "What you typed is used until you close this program, and not remembered: {0}")
    return words.format(why(trouble))


def not_dropped(trouble: Trouble) -> str:
    """What was remembered before, and is not to be any more, may come back."""
    words = translate(
        "vault", "What you typed is used until you close this program. The one before may still be remembered: {0}"
    )
    return words.format(why(trouble))


def waiting(platform: str = sys.platform) -> str:
    """The store takes long. It may show a window of its own, which may be behind this one."""
    if platform == "win32":
        words = translate("vault", "Waiting for Windows' Credential Manager…")
    elif platform == "darwin":
        words = translate("vault", "Waiting for the Keychain…")
    else:
        words = translate("vault", "Waiting for the password store of this computer…")
    asking = translate("vault", "It may be asking you for a password, in a window of its own.")
    return f"{words} {asking}"
