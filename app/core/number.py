"""How a phone number reads to a person, as data. `app.numbers` finds it out."""

from enum import Enum, auto

from app.core.dataclass import dataclass
from app.core.edit import wire_number


class Doubt(Enum):
    """Why something that was typed may be no phone number."""

    TOO_SHORT = auto()
    TOO_LONG = auto()
    NO_SUCH_NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """`nice` is the number as it is sent, with spaces where people put them.

    `usual` is the form that is usually dialled and means the same, where it isn't what was typed; "" otherwise.
    `worldwide` is the one form (E.164) of all that mean the same, and `inner` what all of these have in common: the
    number without the country's or the trunk's digits. Both are "" where it can't be read as a number of anywhere.
    """

    nice: str
    usual: str = ""
    doubt: Doubt | None = None
    worldwide: str = ""
    inner: str = ""

    @property
    def one_form(self) -> str:
        """The same for all ways to write one number. What may be none is only itself: an exchange's 0123 is not 123."""
        return self.worldwide if self.worldwide and self.doubt is None else wire_number(self.nice)
