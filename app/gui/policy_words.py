"""What is to be mended in what is set for everybody: where it stands, and what counts meanwhile."""

from collections.abc import Sequence

from app.core.policy import SETTINGS
from app.core.policy_trouble import Trouble, Wrong
from app.core.resolved import POLICIES
from app.core.setting import Kind, Value
from app.gui.visible import one_line
from app.gui.words import translate

_MOST = 6
_LONGEST = 200


def all_told(told: Sequence[str]) -> str:
    more = len(told) - _MOST
    last = (translate("policy", "And {0} more.").format(more),) if more > 0 else ()
    return "\n".join((translate("policy", "What is set for this computer needs mending:"), *told[:_MOST], *last))


def told(trouble: Trouble) -> str:
    where, detail = one_line(trouble.where, _LONGEST), one_line(trouble.detail, _LONGEST)
    name = one_line(trouble.name, _LONGEST)
    match trouble.wrong:
        case Wrong.TWICE:
            return translate("policy", "{0} and {1} are both there; the second counts first.").format(where, detail)
        case Wrong.UNKNOWN:
            words = translate("policy", "{0}: {1} is no setting that this version knows.").format(where, name)
            if not trouble.meant:
                return words
            meant = translate("policy", "{0} may be meant. Until that is mended, nothing is set by it.")
            return f"{words} {meant.format(trouble.meant)}"
        case Wrong.NOT_WHOLE:
            words = translate("policy", "{0}: {1} is not used: {2} is no whole path.")
            return words.format(where, name, detail)
        case Wrong.GONE:
            return translate("policy", "{0}: there is no file {1}, or it can't be reached now.").format(name, where)
        case Wrong.UNREADABLE:
            words = translate("policy", "{0} can't be read ({1}).").format(where, detail)
            if trouble.origin not in POLICIES:
                return words
            safe = translate("policy", "What it may have restricted is restricted until that is mended.")
            return f"{words} {safe}"
        case Wrong.VALUE:
            words = translate("policy", "{0}: {1} can't be used: {2} is expected.")
            words = words.format(where, name, _expected(trouble.name))
            if trouble.counts is None:
                return words
            until = translate("policy", "Until then, it is {0}.").format(_written(trouble.counts))
            return f"{words} {until}"


def _expected(name: str) -> str:
    setting = SETTINGS[name]
    match setting.kind:
        case Kind.WHOLE:
            words = translate("policy", "a whole number from {0} to {1}")
            return words.format(setting.least, setting.most)
        case Kind.TRUTH:
            return translate("policy", "true or false")
        case Kind.CHOICE:
            words = translate("policy", "one of {0}")
            return words.format(", ".join(_written(each) for each in setting.choices))
        case Kind.TEXTS:
            return translate("policy", "a list of texts")
        case Kind.ADDRESS:
            return translate("policy", "an address that begins with https://")


def _written(value: Value) -> str:
    """As such a file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(_written(each) for each in value)
    return f'"{value}"' if isinstance(value, str) else str(value)
