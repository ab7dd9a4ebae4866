"""A campaign as its connection file describes it: fields, phone fields, dispositions, and how its server behaves."""

from enum import StrEnum
from functools import cached_property
from urllib.parse import quote

from app.core.dataclass import dataclass, field


class Kind(StrEnum):
    """What a field of the campaign template holds. All travel as text."""

    PHONE = "phone"
    TEXT = "text"
    AREA = "area"
    DATE = "date"
    LIST = "list"
    RADIO = "radio"
    CHECK = "check"


class CallbackRule(StrEnum):
    """What a disposition expects of the call-back."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the campaign template.

    `choices` are the values of a list or radio field; of a check box, what is sent for ticked and for not ticked.
    """

    name: str
    label: str
    kind: Kind
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disposition:
    """One disposition. `actions` are the words for what Noojee does when it is set; they fire each time."""

    name: str
    callback: CallbackRule = CallbackRule.OPTIONAL
    priority: int | None = None
    actions: tuple[str, ...] = ()
    closes: bool = False


@dataclass(frozen=True, slots=True)
class ServerProfile:
    """Where servers differ or the vendor is silent (NOOJEE.md, last section). The defaults cannot lose data."""

    lead_id_in_url: bool = False
    keep_callback: bool = False
    send_untouched: bool = False
    clear_phone: bool = True


class OutOfHours(StrEnum):
    """What a call-back outside of the calling hours meets."""

    WARN = "warn"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class PlaceFields:
    """The names of the fields that tell where a lead is; "" where the campaign has none."""

    zone: str = ""
    state: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class CallingRule:
    """`region` is the country whose calling hours count; "" for that of the connection."""

    region: str = ""
    outside: OutOfHours = OutOfHours.WARN


SYSTEM_PROXY = "system"
NO_PROXY = "none"


@dataclass(frozen=True, slots=True)
class Network:
    """How the server is reached. The files are PEM; "" for none.

    `ca_file` is trusted beside what the system trusts, never instead. `proxy` is `SYSTEM_PROXY`, `NO_PROXY`, or an
    address without a user and a password.
    """

    ca_file: str = ""
    client_certificate: str = ""
    client_key: str = ""
    proxy: str = SYSTEM_PROXY


@dataclass(frozen=True)
class Layout:
    """One campaign on one server.

    `server` is scheme, host and port without a trailing slash. `time_zone` is the IANA name of the Contact Hours.
    `call_editor` is the address at which a person looks at a lead, with `{lead}` in it, or empty.
    """

    name: str
    server: str
    time_zone: str
    region: str
    template: int
    campaign: int
    allocation: int
    fields: tuple[Field, ...]
    dispositions: tuple[Disposition, ...] = ()
    call_editor: str = ""
    profile: ServerProfile = field(default_factory=ServerProfile)
    place: PlaceFields = field(default_factory=PlaceFields)
    calling: CallingRule = field(default_factory=CallingRule)
    network: Network = field(default_factory=Network)

    @cached_property
    def phones(self) -> tuple[Field, ...]:
        """The phone fields, in the file's order."""
        return tuple(each for each in self.fields if each.kind is Kind.PHONE)

    @cached_property
    def others(self) -> tuple[Field, ...]:
        """The fields that hold no phone number, in the file's order."""
        return tuple(each for each in self.fields if each.kind is not Kind.PHONE)

    def disposition(self, name: str) -> Disposition | None:
        """The disposition of exactly this name, or None."""
        return next((each for each in self.dispositions if each.name == name), None)

    def meant(self, typed: str) -> Disposition | None:
        """The one disposition that `typed` can mean: by its name in any case, or by a part that no other has."""
        text = typed.strip().casefold()
        named = [each for each in self.dispositions if each.name.casefold() == text]
        parts = [each for each in self.dispositions if text and text in each.name.casefold()]
        exact = [each for each in named if each.name == typed.strip()]
        found = exact or named or parts
        return found[0] if len(found) == 1 else None

    @property
    def city(self) -> str:
        """The time zone in a person's words: `Australia/Melbourne` is Melbourne."""
        return self.time_zone.rsplit("/", 1)[-1].replace("_", " ")

    def look_at(self, lead: str) -> str:
        """The address that shows `lead` in Noojee, or an empty text where the connection names none."""
        return self.call_editor.replace("{lead}", quote(lead, safe="", errors="replace")) if self.call_editor else ""
