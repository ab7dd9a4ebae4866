"""The second page of the connection editor: template, campaign and allocation from the server's own lists."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale, QTimeZone, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.core.key import Key
from app.core.layout import Network
from app.core.listing import Listing
from app.gui import connection_editor_words as words
from app.gui.connection_hands import Hands, Lists
from app.gui.connection_page import AROUND, Box, SectionPage
from app.gui.dialog_parts import button, flow
from app.gui.picker import Picker
from app.gui.row import Rows, point_at
from app.gui.tone import Tone

_LETTERS = 2
LEVELS = ("template", "campaign", "allocation")


@dataclass(frozen=True, slots=True)
class Reach:
    """The server that is asked, with which key, and how it is reached."""

    server: str
    key: Key
    network: Network

    def is_like(self, other: "Reach | None") -> bool:
        return other is not None and (self.server, self.network, self.key.reveal()) == (
            other.server,
            other.network,
            other.key.reveal(),
        )


class CampaignPage(SectionPage):
    """`reach` says whom to ask; None where there is no server or no key yet. `named` has the name of a campaign.

    `guessed` is the country that nobody has chosen.
    """

    named = Signal(str)

    def __init__(self, hands: Hands, reach: Callable[[], "Awaitable[Reach | None]"]) -> None:
        super().__init__()
        self._hands = hands
        self._find_reach = reach
        self._reach: Reach | None = None
        self._lists: Lists | None = None
        self._had = False
        self._asked = 0
        self._waiting: dict[str, int] = {}
        self.guessed = ""
        rows = Rows()
        labels = (self.tr("&Template"), self.tr("Cam&paign"), self.tr("&Allocation"))
        for level, label in zip(LEVELS, labels, strict=True):
            picker = self.add_picker(rows, f"lead.{level}", label, name=level)
            picker.chosen.connect(lambda level=level: self._chose(level))
        self.again = button("connection.lists.again", self.tr("Ask Noojee a&gain"))
        self.again.clicked.connect(self._ask_again)
        self._preset = ""
        self._about_zone = self.tr("Of the campaign's Contact Hours: Noojee reads the times of call-backs in it.")
        self._zone = self.add_picker(rows, "time_zone", self.tr("Time &zone"), self._about_zone)
        self._zone.chosen.connect(self._follow_zone)
        self._zone.activated.connect(self._confirm_zone)
        self.zone_is_right = button("connection.zone.right", self.tr("&It is the campaign's time zone"))
        self.zone_is_right.clicked.connect(self._confirm_zone)
        self.zone_is_right.hide()
        self._region = self.add_picker(
            rows, "region", self.tr("C&ountry"), self.tr("How a phone number without + is read back to you.")
        )
        self._zone.offer((each, each) for each in sorted(available_timezones()) if "/" in each or each == "UTC")
        self._region.offer(sorted(_countries(), key=lambda each: each[1].casefold()))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*AROUND)
        lines.addLayout(rows)
        lines.addLayout(flow(self.again, self.zone_is_right))
        lines.addStretch(1)

    def preset_zone(self, zone: str) -> None:
        """It is this computer's, and nobody has said that it is the campaign's."""
        self._preset = zone
        if zone:
            words = self.tr("This computer's. Is it the campaign's? Noojee reads the times of call-backs in it.")
            self.box("time_zone").hint(words, Tone.CAUTION)
            self.zone_is_right.show()

    @property
    def in_doubt(self) -> bool:
        return bool(self._preset)

    def _confirm_zone(self) -> None:
        if not self._preset:
            return
        self._preset = ""
        self.box("time_zone").hint(self._about_zone)
        if self.zone_is_right.hasFocus():
            point_at(self._zone)
        self.zone_is_right.hide()
        self.changed.emit()

    def picker(self, level: str) -> Picker:
        edit = self.box(f"lead.{level}").edit
        if not isinstance(edit, Picker):
            raise TypeError(level)
        return edit

    def value_of(self, box: Box) -> Any:
        text = box.text
        return int(text) if box.path.startswith("lead.") and text.isascii() and text.isdigit() else text

    def in_short(self) -> str:
        shown = self.picker("campaign").currentText().strip()
        return shown or self.tr("not chosen yet")

    @property
    def name(self) -> str:
        """What the chosen campaign is called; by its number where Noojee has not told its name, "" without one."""
        number = self.picker("campaign").value
        if not (number.isascii() and number.isdigit()):
            return ""
        return self._names.get(number, "") or self.tr("Campaign {0}").format(number)

    def come(self) -> None:
        """Ask the server for what it has, unless it has told already."""
        self._hands.tasks.start(self._ask("", coming=True))

    async def leave(self) -> None:
        """Let go of the server."""
        self._asked += 1
        lists, self._lists = self._lists, None
        if lists is not None:
            await lists.close()

    def _ask_again(self) -> None:
        self._hands.tasks.start(self._ask(""))

    def _chose(self, level: str) -> None:
        """Another one was chosen: what is below it belongs to the one before."""
        below = LEVELS[LEVELS.index(level) + 1 :]
        for each in below:
            self.picker(each).offer(())
            self.picker(each).set_value("")
            self.box(f"lead.{each}").hint("")
        if level == "campaign" and self.picker(level).findData(self.picker(level).value) >= 0:
            self.named.emit(self._names.get(self.picker(level).value, ""))
        self.changed.emit()
        if below:
            self._hands.tasks.start(self._ask(level))

    async def _ask(self, above: str, *, coming: bool = False) -> None:
        """Ask for the lists below the level `above`; "" for all. Whoever asks later is who counts.

        Nobody who is just `coming` to the page is asked a second time who they are.
        """
        self._asked += 1
        number = self._asked
        if not above and not (coming and self._had):
            self._wait("template", number)
        reach = await self._find_reach()
        if number != self._asked:
            self._wait_no_more("template", number)
            return
        if reach is None:
            self._waiting.pop("template", None)
            self.box("lead.template").hint(
                self.tr("Give the server's address and the API key first, or type the numbers here."), Tone.CAUTION
            )
            return
        new = not reach.is_like(self._reach) or self._lists is None
        if new:
            await self._take(reach)
        elif coming and self._had:
            return
        lists = self._lists
        if lists is None or number != self._asked:
            self._wait_no_more("template", number)
            return
        for level in LEVELS[LEVELS.index(above) + 1 :] if above else LEVELS:
            if not await self._fill_level(lists, level, number, may_ask=new or not coming):
                break

    async def _take(self, reach: Reach) -> None:
        before, self._lists = self._lists, self._hands.lists(reach.server, reach.key, reach.network)
        self._reach, self._had = reach, False
        if before is not None:
            await before.close()

    async def _fill_level(self, lists: Lists, level: str, number: int, *, may_ask: bool) -> bool:
        """Ask for one list and show it. False where it ends here. `may_ask`: the person, who they are."""
        above = LEVELS[LEVELS.index(level) - 1] if level != LEVELS[0] else ""
        over = self.picker(above).value if above else "0"
        if not (over.isascii() and over.isdigit()) or len(over) > 18:
            return False
        box, picker = self.box(f"lead.{level}"), self.picker(level)
        self._wait(level, number)
        listing = await _listing(lists, level, int(over))
        while may_ask and number == self._asked and await self._hands.sign_in(listing.answer, self.window()):
            listing = await _listing(lists, level, int(over))
        if number != self._asked:
            self._wait_no_more(level, number)
            return False
        if not listing.had:
            box.hint(words.no_list(listing.answer), Tone.CAUTION)
            return False
        self._had = True
        self._show(level, box, picker, listing)
        return bool(picker.value)

    def _wait(self, level: str, number: int) -> None:
        self._waiting[level] = number
        self.box(f"lead.{level}").hint(self.tr("Asking Noojee…"))

    def _wait_no_more(self, level: str, number: int) -> None:
        """Somebody asked later, of something else maybe: what this one said of its waiting goes."""
        if self._waiting.get(level) == number:
            self.box(f"lead.{level}").hint("")

    def _show(self, level: str, box: Box, picker: Picker, listing: Listing) -> None:
        named = {str(each.id): each.name for each in listing.entities}
        if level == "campaign":
            self._names = named
        picker.offer((number, words.entity(number, name)) for number, name in named.items())
        if not picker.value and len(named) == 1:
            picker.set_value(next(iter(named)))
            self.changed.emit()
            if level == "campaign":
                self.named.emit(next(iter(named.values())))
        known = picker.value in named or not picker.value
        box.hint(words.list_had(level, len(named), known=known), Tone.QUIET if known and named else Tone.CAUTION)

    _names: dict[str, str] = {}  # noqa: RUF012 - replaced whole, never changed

    def _follow_zone(self) -> None:
        """The country of the zone, where the person has said none."""
        self._confirm_zone()
        country = _country_in(self._zone.value)
        if country and self._region.value in {"", self.guessed}:
            self._region.set_value(country)
            self.guessed = country
            self.changed.emit()


async def _listing(lists: Lists, level: str, above: int) -> Listing:
    match level:
        case "template":
            return await lists.templates()
        case "campaign":
            return await lists.campaigns(above)
        case _:
            return await lists.allocations(above)


def _countries() -> list[tuple[str, str]]:
    """Every country that has a code of two letters, with its name."""
    found = {
        QLocale.territoryToCode(each): QLocale.territoryToString(each) for each in QLocale.Country.__members__.values()
    }
    return [(code, words.entity(code, name)) for code, name in found.items() if len(code) == 2 and code.isalpha()]


def zone_of_this_computer() -> str:
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if name in available_timezones() else ""


def country_of(zone: str) -> str:
    """The country that a zone is in; where it is in none, that of this computer."""
    return _country_in(zone) or _code(QLocale.system().territory())


def _country_in(zone: str) -> str:
    found = QTimeZone(zone.encode()) if zone else QTimeZone()
    return _code(found.territory()) if found.isValid() else ""


def _code(country: QLocale.Country) -> str:
    """Its two letters; "" for what is no country, as the world or Latin America."""
    code = QLocale.territoryToCode(country)
    return code if len(code) == _LETTERS and code.isalpha() else ""
