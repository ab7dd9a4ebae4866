"""An update as text for a colleague. There is no key in it."""

from app.core.digits import shortened
from app.core.item import Item
from app.gui import words
from app.gui.words import translate


def ticket(item: Item, told: list[str], *, short: bool) -> str:
    """What has happened to `item`, over the lines `told`; with all but the last digits of numbers left out if `short`.

    The lead's own id stays: without it, nobody would find the lead.
    """
    head = translate("ticket", "Lead {0}, {1} ({2}), {3}")
    lines = [head.format(item.lead, item.layout.name, item.layout.server, words.stamp(item.since))]
    return "\n".join(lines + [shortened(each) if short else each for each in told])
