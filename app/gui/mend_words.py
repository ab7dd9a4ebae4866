"""What the small page about a refused update says: what it asks for, and what the history knows."""

from app.core.contract import Code
from app.core.item import Item
from app.core.mend import Asks, Facts, Holder, Home
from app.gui.wish import WishKind
from app.gui.words import listed, quoted, stamp, translate


def offer(asks: Asks) -> str:
    """The button that opens the page."""
    return {
        Asks.LEAD: translate("mend", "Mend the id…"),
        Asks.NUMBERS: translate("mend", "Mend the numbers…"),
        Asks.DISPOSITION: translate("mend", "Choose a disposition…"),
        Asks.SETTLE: translate("mend", "Settle it now…"),
    }[asks]


def advice(asks: Asks, item: Item) -> str:
    """What the person can do about it, under what Noojee said."""
    layout, code = item.layout, item.answer.code if item.answer is not None else None
    match asks:
        case Asks.LEAD:
            words = translate(
                "mend",
                "It was looked for in campaign {0} of “{1}”. Is the id right, and is the lead in this campaign? "
                "For one of another campaign, open that connection.",
            )
            return words.format(layout.campaign, layout.name)
        case Asks.NUMBERS if code == Code.DO_NOT_CALL:
            return translate(
                "mend",
                "Nothing gets past that list, and sending it again changes nothing. Leave the number as Noojee has it, "
                "or type another; the rest of your update then goes out.",
            )
        case Asks.NUMBERS:
            return translate(
                "mend",
                "Two leads can't have one number here. Perhaps it is the same person twice: look at the other lead "
                "first. Or leave the number as Noojee has it, or type another.",
            )
        case Asks.DISPOSITION if code == Code.NEVER_DIALLED:
            return translate("mend", "“No change” needs a disposition that is there already. Choose the first one.")
        case Asks.DISPOSITION:
            words = translate(
                "mend",
                "{0} is marked as unknown to this server until it is accepted. Choose another, or “No change”.",
            )
            return words.format(quoted(item.edit.disposition or ""))
        case Asks.SETTLE:
            return translate(
                "mend",
                "Look first: the newest call record of the lead tells. Only you can say what became of it, and nothing "
                "goes out before you do.",
            )


def homes(facts: Facts, item: Item) -> str:
    """Where else the history knows the id from."""
    if not facts.homes:
        return translate("mend", "No other connection's updates of a lead {0} are in this program's history.").format(
            item.lead
        )
    return translate("mend", "A lead {0} was updated in {1}.").format(item.lead, listed(map(_home, facts.homes)))


def holders(found: tuple[Holder, ...], code: int | None) -> str:
    """Who had the number, as far as this program knows."""
    if found:
        return " ".join(map(_holder, found))
    if code == Code.DUPLICATE:
        return translate("mend", "No lead in this program's history has this number. Noojee may know one all the same.")
    return ""


def way(kind: WishKind) -> str:
    """What comes of one way to settle it."""
    return {
        WishKind.LOOK: translate("mend", "Opens the lead, and copies its id. Changes nothing."),
        WishKind.ARRIVED: translate("mend", "You saw your change there. What waits behind it goes on."),
        WishKind.NOT_ARRIVED: translate("mend", "You saw that it is not there. It comes back into the form."),
        WishKind.SEND_AGAIN: translate("mend", "Without a look. If it did arrive, all of it happens twice."),
        WishKind.SEND_WITHOUT_DISPOSITION: translate(
            "mend", "Without a look. Whatever the disposition does, it then does once at most."
        ),
    }[kind]


def nothing_else() -> str:
    return translate("mend", "Change something first: the same update would be refused again.")


def _home(home: Home) -> str:
    words = translate("mend", "“{0}” (campaign {1}) on {2}")
    return words.format(home.connection, home.campaign, stamp(home.when))


def _holder(holder: Holder) -> str:
    words = translate("mend", "Lead {0} had it at {1} ({2}).")
    return words.format(holder.lead, stamp(holder.when), holder.field)
