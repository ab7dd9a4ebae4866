"""Leads of an open list, for the quick find."""

from app.core.edit import Edit
from app.core.find import MOST, Found, Origin
from app.core.history import Search
from app.core.layout import Kind, Layout
from app.core.worklist import Worklist, find, words_of

_AT_ONCE = 10_000
"""Rows that are looked through before it is seen whether there are enough."""


def of_list(shown: Worklist, wanted: Search, layout: Layout, words: str) -> list[Found]:
    """Leads of `shown` that match, in its order, with what it says of them. For an empty search there are none.

    `words` tell which list it is. The edit is there to be read: a list fills no form.
    """
    looked_for = words_of(wanted)
    if not looked_for or not shown.has_leads:
        return []
    lines = len(shown.texts)  # more may come while this looks
    found: list[Found] = []
    for start in range(0, lines, _AT_ONCE):
        for row in find(shown.texts, range(start, min(start + _AT_ONCE, lines)), looked_for):
            lead = shown.lead(row)
            if lead:
                found.append(Found(lead, layout, Origin.LIST, shown.when, _edit(shown, lead, row, layout), words))
            if len(found) >= MOST:
                return found
    return found


def _edit(shown: Worklist, lead: str, row: int, layout: Layout) -> Edit:
    listed = shown.listed(lead, row)
    kinds = {each.name: each.kind for each in layout.fields}
    values = {name: text for name, text in listed.values.items() if text and name in kinds} if listed else {}
    phones = {name: text for name, text in values.items() if kinds[name] is Kind.PHONE}
    return Edit(lead, phones, fields={name: text for name, text in values.items() if name not in phones})
