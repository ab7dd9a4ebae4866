"""In practice, a colleague who edits the same lead: so that a conflict can be met, and learned, on purpose."""

from collections.abc import Mapping
from typing import Protocol

from app.core.edit import Edit
from app.core.layout import Kind, Layout
from app.gui.words import listed, translate

_FIELDS = 2
"""How many values they change."""


class Colleague(Protocol):
    """What they can do at the practice server. Raises LookupError where there is no such lead, ValueError otherwise."""

    def colleague_edits(self, lead_id: str, values: Mapping[str, str]) -> None: ...

    def colleague_opens(self, lead_id: str) -> None: ...

    def colleague_closes(self, lead_id: str) -> None: ...


def edits(colleague: Colleague, edit: Edit, layout: Layout, when: str) -> str:
    """Let them change texts of the lead that the form shows, first those that the form changes. Returns what they did.

    `when` is the time of day, which their texts name.
    """
    texts = [each for each in layout.others if each.kind in {Kind.TEXT, Kind.AREA}]
    chosen = sorted(texts, key=lambda each: each.name not in edit.fields)[:_FIELDS]
    lead = edit.lead.strip()
    if not chosen:
        return opens(colleague, lead)
    text = translate("colleague", "as a colleague typed it at {0}").format(when)
    try:
        colleague.colleague_edits(lead, {each.name: text for each in chosen})
    except (LookupError, ValueError) as trouble:
        return _cannot(lead, trouble)
    words = translate("colleague", "A colleague has changed {0} of lead {1}. Your next update of it meets a conflict.")
    return words.format(listed(each.label for each in chosen), lead)


def opens(colleague: Colleague, lead: str) -> str:
    """Let them have the lead open. Returns what that means."""
    try:
        colleague.colleague_opens(lead)
    except (LookupError, ValueError) as trouble:
        return _cannot(lead, trouble)
    words = translate("colleague", "A colleague has lead {0} open: updates of it conflict until they close it.")
    return words.format(lead)


def closes(colleague: Colleague, lead: str) -> str:
    """Let them close it again."""
    try:
        colleague.colleague_closes(lead)
    except (LookupError, ValueError) as trouble:
        return _cannot(lead, trouble)
    return translate("colleague", "The colleague has closed lead {0}.").format(lead)


def _cannot(lead: str, trouble: LookupError | ValueError) -> str:
    if isinstance(trouble, LookupError):
        return translate("colleague", "The practice server has no lead {0}.").format(lead)
    return str(trouble)
