"""What is wrong with a connection file: where, and what is expected there."""

from app.config import ConnectionFileError
from app.core.tables import Expected, Mistake
from app.gui.words import listed, translate
from app.toml_file import LARGEST, TomlFileError, Trouble


def trouble(error: TomlFileError) -> str:
    """Why the file can't be used, with each mistake on a line of its own."""
    name = str(error.path)
    match error.trouble:
        case Trouble.MISSING:
            return translate("words", "There is no file {0}.").format(name)
        case Trouble.NOT_READABLE:
            return translate("words", "{0} can't be read: {1}.").format(name, _detail(error.detail))
        case Trouble.TOO_BIG:
            words = translate("words", "{0} is larger than {1} MB, so it is no connection file.")
            return words.format(name, LARGEST // 1_000_000)
        case Trouble.NOT_TEXT:
            words = translate("words", "{0}, line {1}: this is not text in UTF-8. Save the file again as UTF-8.")
            return words.format(name, error.line)
        case Trouble.NOT_TOML:
            words = translate("words", "{0}, line {1}: this can't be read as TOML. {2}.")
            return words.format(name, error.line, _detail(error.detail))
        case Trouble.MISTAKES:
            first = translate("words", "{0} can't be used yet. Mend this:").format(name)
            mistakes = error.mistakes if isinstance(error, ConnectionFileError) else ()
            return "\n".join([first, *(f"  • {mistake(each)}" for each in mistakes)])


def _detail(said: str) -> str:
    """What the program found itself; what the system or the reader of TOML says stays as they say it."""
    own = {
        "it is not a file": translate("words", "it is not a file"),
        "a number with too many digits": translate("words", "a number with too many digits"),
        "nested too deeply": translate("words", "nested too deeply"),
    }
    return own.get(said, said)


def passed_over(mistakes: tuple[Mistake, ...]) -> str:
    """What was passed over in a file that can be used."""
    return " ".join(mistake(each) for each in mistakes)


def mistake(wrong: Mistake) -> str:
    return f"{wrong.key}: {expected(wrong)}"


def expected(wrong: Mistake) -> str:
    """What is needed in its place, to stand after its key."""
    match wrong.expected:
        case Expected.TEXT:
            return translate("words", "a text in quotation marks is needed, on one line, up to 500 characters.")
        case Expected.WHOLE_NUMBER:
            return translate("words", "a whole number is needed, such as 41.")
        case Expected.TRUE_OR_FALSE:
            return translate("words", "true or false is needed.")
        case Expected.TABLE:
            return translate("words", "a section [{0}] is needed.").format(wrong.key)
        case Expected.LIST_OF_TABLES:
            return translate("words", "sections [[{0}]] are needed.").format(wrong.key)
        case Expected.LIST_OF_TEXTS:
            return translate("words", "texts in brackets are needed, such as [“one”, “two”].")
        case Expected.ONE_OF:
            return translate("words", "one of these is needed: {0}.").format(listed(wrong.options))
        case Expected.HTTPS_ADDRESS:
            return translate("words", "an address like https://contact.example.com is needed, without a path.")
        case Expected.WEB_ADDRESS:
            return translate("words", "a web address is needed, with {lead} where the lead's id goes.")
        case Expected.TIME_ZONE:
            return translate("words", "the name of a time zone is needed, such as Australia/Melbourne.")
        case Expected.REGION:
            return translate("words", "a country in two capital letters is needed, such as AU.")
        case Expected.PRIORITY:
            return translate("words", "a number from 0 to 100 is needed.")
        case Expected.NEW_NAME:
            return translate("words", "this name is taken already; each is used once.")
        case Expected.OWN_NAME:
            return translate("words", "names that begin with “nj” are Noojee's own; a field has another.")
        case Expected.CHOICES:
            return translate("words", "the values to choose from are needed, such as [“one”, “two”].")
        case Expected.TWO_CHOICES:
            return translate("words", "two values are needed: the one for ticked, and the one for not ticked.")
        case Expected.A_PHONE_FIELD:
            return translate("words", "at least one with kind = “phone” is needed: Noojee takes no update without.")
        case Expected.A_FIELD:
            return translate("words", "the name of one of the fields is needed, of one that holds no phone number.")
        case Expected.KNOWN_KEY:
            return translate("words", "this key is not known and was passed over.")
        case Expected.NOT_NO_CHANGE:
            return translate("words", "“No change” can't be a value: it means that nothing is sent.")
        case Expected.PROXY:
            return translate("words", "“system”, “none” or an address like http://proxy.example.com:8080 is needed.")
        case Expected.NO_LOGIN:
            return translate("words", "leave out the user and the password: the program asks for them.")
        case Expected.WITH_CERTIFICATE:
            return translate("words", "a key belongs to a certificate: name that as client_certificate.")
        case Expected.NO_SECRET:
            return translate("words", "keys and passwords don't belong into this file. Take it out; it was not read.")
        case Expected.KNOWN_FORMAT:
            words = translate(
                "words",
                "a newer version of Lead Editor wrote this file (format {0}); this one reads format {1}. Get the newer "
                "version, or a file without what is new. The file stays as it is.",
            )
            return words.format(*wrong.options)
