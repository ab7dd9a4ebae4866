"""What a link proposes, as an edit of the form: held to the rules that keep an edit from being sent, or refused."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, tzinfo

from app.core import check, contract
from app.core.callback import Standing, read_wire
from app.core.check import Part, Place, Reason, part_of
from app.core.dataclass import replace
from app.core.edit import Edit
from app.core.layout import Kind, Layout
from app.core.likeness import as_sent
from app.core.link import CALLBACK, DISPOSITION, LEAD, PRIORITY, Link, LinkRefusedError, Refused

_STILL_OPEN = {Reason.CALLBACK_UNDECIDED, Reason.CHANGES_NOTHING}
"""What a link may leave to the person."""
_LOOK_ALIKE = str.maketrans(
    "\u043e\u03bf\u05850\u0441\u03c3\u0430\u03b1\u0435\u03b5\u04bb\u043d\u0570\u0578\u057c\u0581\u0261\u03b7\u03bd\u043f",
    "ooooccaaeehhhnnggnnn",
)
"""Letters of other scripts that are taken for those of "no change"."""
_NO_CHANGE = "nochange"
KEPT = "linked"
"""What it is called among what is kept of a form, where the others are the names of controls."""


class Linked:
    """`seen` is whether the person has been asked to look at it."""

    def __init__(self) -> None:
        self.seen = True
        self._filled: dict[Place, object] = {}

    def forget(self) -> None:
        self.seen, self._filled = True, {}

    def mark(self, edit: Edit, where: Iterable[Place] | None = None) -> None:
        """What `edit` says, at `where` or everywhere, is from a link."""
        wanted = places(edit) if where is None else where
        self._filled = {each: part_of(edit, each) for each in wanted}
        self.seen = not self._filled

    def still(self, edit: Edit) -> list[Place]:
        """Where `edit`, which the form holds now, has what the link said."""
        return [place for place, value in self._filled.items() if part_of(edit, place) == value]

    def keep(self, edit: Edit) -> str:
        found = self.still(edit)
        return write_places(found) if found else ""


def edit_of(link: Link, layout: Layout, zone: tzinfo, now: datetime) -> Edit:
    """What the form is to hold. `zone` is that of the Contact Hours, `now` aware. Raises `LinkRefusedError`.

    The call-back may be left undecided; of what the link does say, nothing could not be sent.
    """
    if _like_no_change(link.lead):
        raise LinkRefusedError(Refused.LIKE_NO_CHANGE, LEAD)
    edit = Edit(lead=link.lead)
    for name, value in link.values:
        if _like_no_change(value):
            raise LinkRefusedError(Refused.LIKE_NO_CHANGE, name)
        edit = _with(edit, name, value, layout)
    for each in check.problems(edit, layout, zone, now):
        if each.reason not in _STILL_OPEN:
            raise LinkRefusedError(Refused.UNFIT, _name(each.place), each.reason)
    return edit


def places(edit: Edit) -> list[Place]:
    """Where in the form `edit` says something."""
    found = [Place(Part.LEAD), *(Place(Part.PHONE, name) for name in edit.phones)]
    own = {
        Part.DISPOSITION: edit.disposition is not None,
        Part.CALLBACK: edit.callback is not Standing.UNDECIDED,
        Part.PRIORITY: edit.priority is not None,
    }
    found += [Place(part) for part, said in own.items() if said]
    return [*found, *(Place(Part.FIELD, name) for name in edit.fields)]


def write_places(found: Iterable[Place]) -> str:
    """As text, which is kept with a draft."""
    import json  # noqa: PLC0415 - nothing of a link is kept before the first paint

    return json.dumps([[each.part.name, each.name] for each in found])


def read_places(text: str) -> list[Place]:
    """What `write_places` wrote; nothing where that is not what `text` is."""
    import json  # noqa: PLC0415 - as above

    try:
        return [Place(Part[part], str(name)) for part, name in json.loads(text)]
    except (ValueError, TypeError, KeyError, RecursionError):
        return []


def _with(edit: Edit, name: str, value: str, layout: Layout) -> Edit:
    if name == DISPOSITION:
        return replace(edit, disposition=value)
    if name == CALLBACK:
        return replace(edit, callback=_time(value, layout))
    if name == PRIORITY:
        return replace(edit, priority=_priority(value))
    field = next((each for each in layout.fields if each.name == name), None)
    if field is None:
        raise LinkRefusedError(Refused.UNKNOWN_NAME, name)
    if field.kind is Kind.PHONE:
        return replace(edit, phones={**edit.phones, name: value})
    return replace(edit, fields={**edit.fields, name: value})


def _time(value: str, layout: Layout) -> datetime:
    """A day and a time in figures, year first: a page that is read tomorrow still means the same."""
    sent = as_sent(contract.CALLBACK, None, value, layout) if value.isascii() else None
    if not sent:
        raise LinkRefusedError(Refused.NOT_A_TIME, CALLBACK)
    return read_wire(sent)


def _priority(value: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", value):
        raise LinkRefusedError(Refused.UNFIT, PRIORITY, Reason.PRIORITY_OUT_OF_RANGE)
    return int(value)


def _name(place: Place) -> str:
    """What the link calls `place`."""
    own = {Part.LEAD: LEAD, Part.DISPOSITION: DISPOSITION, Part.CALLBACK: CALLBACK, Part.PRIORITY: PRIORITY}
    return own.get(place.part, place.name)


def _like_no_change(value: str) -> bool:
    """Whether a person, or a server, could take it for "keep the value"."""
    import html  # noqa: PLC0415 - it comes with all names of characters: not before the first paint

    plain = unicodedata.normalize("NFKD", html.unescape(value)).casefold().translate(_LOOK_ALIKE)
    return contract.is_no_change(value) or "".join(each for each in plain if each.isalnum()) == _NO_CHANGE
