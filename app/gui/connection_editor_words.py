"""What the connection editor says: what is wrong in a box, what was made right, what a test found."""

from collections.abc import Sequence

from app.core.address import Mended
from app.core.connection import Section, in_row
from app.core.tables import Expected, Mistake
from app.gui.words import listed, translate


def section(which: Section) -> str:
    match which:
        case Section.SERVER:
            return translate("connection", "Server")
        case Section.CAMPAIGN:
            return translate("connection", "Campaign")
        case Section.FIELDS:
            return translate("connection", "Fields")
        case Section.DISPOSITIONS:
            return translate("connection", "Dispositions")
        case Section.MORE:
            return translate("connection", "More")


def about(which: Section) -> str:
    """What is on a page, under its title."""
    match which:
        case Section.SERVER:
            return translate("connection", "Where your Noojee Contact is, and the API key that it knows you by.")
        case Section.CAMPAIGN:
            return translate("connection", "Which leads this connection is for. Noojee itself says what there is.")
        case Section.FIELDS:
            return translate(
                "connection",
                "The fields of the campaign template, by their exact names, in the order in which the form shows them.",
            )
        case Section.DISPOSITIONS:
            return translate("connection", "How a call can end, by the exact names in the template's disposition set.")
        case Section.MORE:
            return translate("connection", "All of this is optional: leave it unless you know that you need it.")


def wrong(mistake: Mistake) -> str:
    """What is to be mended, for the box that it stands beside."""
    match mistake.expected:
        case Expected.TEXT if mistake.key in {"server", "network.proxy"}:
            return translate("connection", "An address is needed here.")
        case Expected.TEXT:
            return translate("connection", "A text is needed here: one line of up to 500 characters.")
        case Expected.WHOLE_NUMBER:
            return translate("connection", "Choose one, or type its number.")
        case Expected.ONE_OF:
            return translate("connection", "One of these is needed: {0}.").format(listed(mistake.options))
        case Expected.HTTPS_ADDRESS:
            return translate("connection", "An address such as https://contact.example.com is needed.")
        case Expected.WEB_ADDRESS:
            return translate("connection", "A web address is needed, with {lead} where the lead's id goes.")
        case Expected.TIME_ZONE:
            return translate("connection", "The name of a time zone is needed, such as Australia/Melbourne.")
        case Expected.REGION:
            return translate("connection", "A country in two capital letters is needed, such as AU.")
        case Expected.PRIORITY:
            return translate("connection", "A number from 0 to 100 is needed, or nothing.")
        case Expected.NEW_NAME:
            return translate("connection", "This name is taken already: each is used once.")
        case Expected.OWN_NAME:
            return translate("connection", "Names that begin with “nj” are Noojee's own. A field has another.")
        case Expected.CHOICES:
            return translate("connection", "The values to choose from are needed, with commas between them.")
        case Expected.TWO_CHOICES:
            return translate("connection", "Two values are needed: the one for ticked, and the one for not ticked.")
        case Expected.A_PHONE_FIELD:
            return translate("connection", "At least one field is a phone: Noojee takes no update without.")
        case Expected.A_FIELD:
            return translate(
                "connection", "The name of one of the fields is needed, of one that holds no phone number."
            )
        case Expected.NOT_NO_CHANGE:
            return translate("connection", "“No change” can't be a value: it means that nothing is sent.")
        case Expected.LIST_OF_TEXTS:
            return translate("connection", "Texts are needed, each of up to 500 characters.")
        case Expected.NO_SECRET:
            return translate("connection", "Keys and passwords don't belong into the file.")
        case _:
            return translate("connection", "This can't be read.")


def in_place(mistake: Mistake) -> str:
    """The mistake with the number of its row, where it is in one."""
    place = in_row(mistake)
    if place is None:
        return wrong(mistake)
    return translate("connection", "Line {0}: {1}").format(place[0] + 1, wrong(mistake))


def mended(what: Sequence[Mended]) -> str:
    """What was made of a pasted address."""
    said = {
        Mended.BLANKS: translate("connection", "Spaces were taken out."),
        Mended.SCHEME: translate("connection", "It is written in full now."),
        Mended.ENCRYPTED: translate("connection", "It is https now: a key travels encrypted only."),
        Mended.PATH: translate("connection", "What stood after the server's name was taken off: it isn't needed."),
        Mended.USER: translate("connection", "The name and password in it were taken out."),
        Mended.KEY: translate("connection", "The API key in it was put into its own box."),
        Mended.LETTERS: translate("connection", "The name is written as the internet writes it."),
    }
    return " ".join(said[each] for each in what)
