"""What the connection editor says: what is wrong in a box, what was made right, what a test found."""

from collections.abc import Sequence

from app.core.address import Mended
from app.core.answer import FILES, Answer, Cause
from app.core.connection import MOST_ROWS, Section
from app.core.pasting import Found, Why
from app.core.tables import Expected, Mistake
from app.gui import answer_words, connection_words
from app.gui.visible import one_line
from app.gui.words import listed, translate

_FEW, _LONGEST_NAME = 3, 40


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
        case Expected.TEXT if mistake.key == "region":
            return translate("connection", "A country is needed here.")
        case Expected.TEXT if mistake.key == "time_zone":
            return translate("connection", "A time zone is needed here.")
        case Expected.TEXT if mistake.key.endswith("name"):
            return translate("connection", "A name is needed here: one line of up to 500 characters.")
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
            said = connection_words.expected(mistake)  # as it is told of a file
            return said[:1].upper() + said[1:]


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


def entity(number: str, name: str) -> str:
    """A template, campaign, allocation or country: by its name, with the number that the file has."""
    return translate("connection", "{0} ({1})").format(name, number) if name else number


def list_had(level: str, count: int, *, known: bool) -> str:
    """What came of a list call. `known`: what is chosen is on the list, or nothing is."""
    if not count:
        return {
            "template": translate("connection", "Noojee has no template for this key."),
            "campaign": translate("connection", "This template has no campaign."),
            "allocation": translate("connection", "This campaign has no allocation."),
        }[level]
    if not known:
        return translate("connection", "This one is not on Noojee's list of {0}. It may be gone, or elsewhere.").format(
            count
        )
    if count == 1:
        return translate("connection", "It is the only one there is.")
    return translate("connection", "{0} to choose from: type a part of the name.").format(count)


def no_list(answer: Answer) -> str:
    """Why a list could not be had. The number can be typed all the same."""
    words = translate("connection", "{0} You can type the number, too.")
    return words.format(why(answer))


def why(answer: Answer) -> str:
    """What kept the server from giving a list."""
    match answer.cause:
        case Cause.KEY_REFUSED:
            return translate("connection", "Noojee did not take the API key, or not from this computer's address.")
        case Cause.CERTIFICATE_REFUSED:
            return translate("connection", "The server's certificate is not trusted here, so nothing was sent.")
        case Cause.NO_SUCH_HOST:
            return translate("connection", "There is no server of this name.")
        case Cause.NO_CONNECTION:
            return translate("connection", "The server can't be reached.")
        case Cause.TIMED_OUT | Cause.BROKEN_OFF:
            return translate("connection", "The server was reached, and did not answer.")
        case Cause.PROXY_REFUSED:
            return translate("connection", "The proxy does not let anything through to this server.")
        case Cause.PROXY_ASKS:
            return translate("connection", "The proxy wants a user and a password, or did not take those it has.")
        case Cause.PROXY_SILENT:
            return translate("connection", "The proxy can't be reached.")
        case Cause.PROXY_UNUSABLE:
            return translate("connection", "This computer is set up for a proxy that Lead Editor can't use.")
        case Cause.CERTIFICATE_WANTED:
            return translate("connection", "The server wants to be shown a certificate that it trusts, and was not.")
        case _ if answer.cause in FILES:
            return answer_words.about_file(answer)
        case Cause.CODE:
            words = translate("connection", "Noojee said: {0} (code {1}).")
            return words.format(answer.message, answer.code)
        case Cause.UNREADABLE | Cause.TOO_LONG:
            return translate("connection", "Something answered that is not Noojee.")
        case _:
            return translate("connection", "Something unforeseen happened on the way to the server.")


def no_more(most: int) -> str:
    return translate("connection", "There are {0} already, which is as many as the editor adds.").format(most)


def lines_wrong(count: int, first: int) -> str:
    """How many lines are to be mended, and which is the first."""
    if count == 1:
        return translate("connection", "Line {0} is to be mended.").format(first)
    return translate("connection", "{0} lines are to be mended; the first is line {1}.").format(count, first)


def left_out(found: Found) -> str:
    """What of a paste or a file became nothing, and why."""
    said = []
    if found.is_view:
        said.append(translate("connection", "This is a Data View: only its names are taken, and no value of the lead."))
    own = [name for name, why in found.left_out if why is Why.OWN]
    again = sum(why is Why.AGAIN for _, why in found.left_out)
    keeping = sum(why is Why.KEEPING for _, why in found.left_out)
    many = sum(why is Why.TOO_MANY for _, why in found.left_out)
    if own:
        words = translate("connection", "Left out, because every lead has it: {0}.")
        said.append(words.format(listed([one_line(each, _LONGEST_NAME) for each in own[:_FEW]]) + _more(len(own))))
    if again:
        said.append(translate("connection", "Names that came twice, taken once: {0}.").format(again))
    if keeping:
        said.append(translate("connection", "Left out, because it means that nothing is sent: “No change”."))
    if many:
        words = translate("connection", "More than {0} are not taken over; left out: {1}.")
        said.append(words.format(MOST_ROWS, many))
    if any(why is Why.VALUE for _, why in found.left_out):
        said.append(translate("connection", "Left out, because it holds a value of a lead, and no name."))
    if found.cut:
        said.append(translate("connection", "It was longer than what is looked at: its end is left out."))
    return " ".join(said)


def as_shown() -> str:
    """Of names out of a Data View or a list."""
    return translate(
        "connection",
        "As Noojee or the list shows them: the template's own names may differ, such as FirstPhone. Check them before "
        "you send.",
    )


def found_rows(count: int, new: int) -> str:
    """How many were found, and how many of them are not there yet."""
    if not count:
        return translate("connection", "Nothing is found in it so far.")
    if new == count:
        return translate("connection", "Found: {0}.").format(count)
    return translate("connection", "Found: {0}, of which new: {1}.").format(count, new)


def _more(count: int) -> str:
    return translate("connection", " and {0} more").format(count - _FEW) if count > _FEW else ""


def to_mend() -> str:
    return translate("connection", "something is to be mended here")


def to_look_at() -> str:
    return translate("connection", "something is to be looked at here")


def not_saved(count: int) -> str:
    """Why nothing was saved; the cursor is where the first mistake is mended."""
    if count == 1:
        return translate("connection", "Not saved yet: one thing is to be mended, here.")
    return translate("connection", "Not saved yet: {0} things are to be mended. The first is here.").format(count)


def saving() -> str:
    return translate("connection", "Saving…")


def nothing_to_test() -> str:
    return translate("connection", "Give the server's address and the API key first.")
