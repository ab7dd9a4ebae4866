"""Why a link opened nothing, and what was filled by one."""

from collections.abc import Sequence

from app.core.check import Part, Place, Reason, Remark
from app.core.layout import Layout
from app.core.link import (
    CALLBACK,
    DISPOSITION,
    LEAD,
    LONGEST_LINK,
    LONGEST_VALUE,
    MOST_VALUES,
    PRIORITY,
    LinkRefusedError,
    Refused,
)
from app.gui.visible import one_line
from app.gui.words import listed, reason, translate

_LONGEST_NAME = 40
_MOST_NAMED = 8
_MOST = {
    Refused.TOO_LONG: LONGEST_LINK,
    Refused.TOO_MANY: MOST_VALUES,
    Refused.VALUE_TOO_LONG: LONGEST_VALUE,
}


def refused(error: LinkRefusedError, layout: Layout | None) -> str:
    """The consequence, then why, then what whoever wrote the link has to mend. `layout` is the link's, if known."""
    nothing = translate("link", "The link was not opened, and nothing was changed.")
    return f"{nothing} {_why(error, layout)}"


def _why(error: LinkRefusedError, layout: Layout | None) -> str:
    match error.refused:
        case Refused.TOO_LONG:
            words = translate("link", "It is too long: {1} characters are the most.")
        case Refused.BAD_ESCAPE:
            words = translate("link", "It has a % that two hexadecimal digits don't follow. A percent sign is %25.")
        case Refused.NOT_TEXT:
            words = translate("link", "What is escaped in it is not text in UTF-8.")
        case Refused.HIDDEN:
            words = translate("link", "It has characters in it that can't be seen: who wrote it may hide something.")
        case Refused.HOST_OR_PATH:
            words = translate(
                "link", "It names a server, a folder or something else that a link can't ask for; only a lead."
            )
        case Refused.NO_PAIR:
            words = translate("link", "After “edit?” it takes name=value, with & between them.")
        case Refused.PLUS:
            words = translate("link", "A + can be read as a plus or as a space: write %2B or %20.")
        case Refused.TOO_MANY:
            words = translate("link", "It has too many values: {1} are the most.")
        case Refused.TWICE:
            words = translate("link", "It says {0} twice.")
        case Refused.VALUE_TOO_LONG:
            words = translate("link", "What it says for {0} is too long.")
            if error.name != LEAD:
                words += " " + translate("link", "{1} characters are the most.")
        case Refused.EMPTY:
            words = translate("link", "It says nothing for {0}. A link can't clear a value.")
        case Refused.NO_LEAD:
            words = translate("link", "It names no lead.")
        case Refused.NO_CONNECTION:
            words = translate("link", "It names no connection: a lead's id means something in its own campaign alone.")
        case Refused.OTHER_CONNECTION:
            words = translate(
                "link",
                "It is for the connection “{0}”, which is not the one that is open here, nor the one that was opened "
                "last. Open that connection's file first, then follow the link again.",
            )
        case Refused.UNKNOWN_NAME:
            words = translate("link", "This connection has no field “{0}”. Capital and small letters count.")
        case Refused.LIKE_NO_CHANGE:
            words = translate("link", "For {0} it says something that could be read as “No Change”.")
        case Refused.NOT_A_TIME:
            words = translate("link", "Its call-back is no time like 2026/11/28 10:00.")
        case Refused.UNFIT:
            words = translate("link", "What it says for {0} can't be sent:")
    named = words.format(_named(error.name, layout), _MOST.get(error.refused, 0))
    return f"{named} {_unfit(error.reason, layout)}".rstrip()


def _unfit(why: Reason | None, layout: Layout | None) -> str:
    """A reason is about a place of the form, which is named before."""
    return reason(Remark(Place(Part.WHOLE), why), layout) if why is not None and layout is not None else ""


def filled(places: Sequence[Place], layout: Layout) -> str:
    """What the strip over the form says."""
    names = [label(each, layout) for each in places[:_MOST_NAMED]]
    if len(places) > _MOST_NAMED:
        names.append(translate("link", "{0} more").format(len(places) - _MOST_NAMED))
    words = translate("link", "Filled by a link: check before you send. From the link: {0}.")
    return words.format(listed(names))


def beside(words: str) -> str:
    """What stands beside a field that a link filled, before what stands there anyway."""
    return " ".join(filter(None, (translate("link", "From the link."), words)))


def look_first() -> str:
    return translate("link", "A link filled this form: look at what will be sent, and press Send again.")


def label(place: Place, layout: Layout) -> str:
    """What the form calls `place`."""
    own = {
        Part.LEAD: translate("link", "the lead's id"),
        Part.DISPOSITION: translate("link", "the disposition"),
        Part.CALLBACK: translate("link", "the call-back"),
        Part.PRIORITY: translate("link", "the priority"),
    }
    field = next((each.label for each in layout.fields if each.name == place.name), place.name)
    return own.get(place.part) or one_line(field, _LONGEST_NAME)


def _named(name: str, layout: Layout | None) -> str:
    parts = {LEAD: Part.LEAD, DISPOSITION: Part.DISPOSITION, CALLBACK: Part.CALLBACK, PRIORITY: Part.PRIORITY}
    if name in parts and layout is not None:
        return label(Place(parts[name]), layout)
    return one_line(name, _LONGEST_NAME)
