"""What stands beside the fields: hints, warnings, what is to be mended, and what Noojee answered."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, tzinfo

from app.core import calling, check, contract
from app.core.answer import Known
from app.core.attempt import Sent
from app.core.calling import NOWHERE, Called, Calling
from app.core.check import Part, Place, Remark
from app.core.edit import Edit
from app.core.layout import Field, Kind, Layout, OutOfHours
from app.core.listed import Listed
from app.core.number import Reading
from app.gui import link_words, listed_words, words
from app.gui.tone import Tone
from app.gui.visible import one_line

Said = dict[Place, tuple[str, Tone]]
_SYSTEM = {
    contract.DISPOSITION: Place(Part.DISPOSITION),
    contract.CALLBACK: Place(Part.CALLBACK),
    contract.PRIORITY: Place(Part.PRIORITY),
}
"""The parts of the form that the system's own fields of a request belong to."""


class Advice:
    """Knows what the person has been told. A mistake shows once its box was left or Send was pressed, until mended.

    `unknown_dispositions` are those that this server did not know, by name, with the moment. `listed` gives what a list
    of leads that is open says of a lead; `outside`, what a call-back outside of the calling hours meets.
    """

    def __init__(self, layout: Layout, zone: tzinfo, clock: Callable[[], datetime]) -> None:
        self._read_number: Callable[[str, str], Reading] | None = None
        self.unknown_dispositions: Mapping[str, datetime] = {}
        self.listed: Callable[[str], Listed | None] = lambda _lead: None
        self.outside: Callable[[Layout], OutOfHours] = lambda layout: layout.calling.outside
        self._layout = layout
        self._zone = zone
        self._clock = clock
        self._told: set[Place] = set()
        self._all_told = False
        self._answered: dict[Place, tuple[str, object]] = {}
        self._known_lead = ""
        self._typed_for = ""
        self._last: Mapping[str, Sent] = {}
        self._last_said: Said | None = None
        self._places = {each.name: _place(each) for each in layout.fields} | _SYSTEM
        self.calling: Calling | None = None
        self._judged: tuple[object, Called] = (None, NOWHERE)

    def read_numbers(self, read: Callable[[str, str], Reading]) -> None:
        """Tell from now on how numbers read."""
        self._read_number, self._last_said = read, None

    def called(self, edit: Edit) -> Called:
        """How the call-back of `edit` meets the clocks and the calling hours where its lead is, as far as is known."""
        if self.calling is None or not isinstance(edit.callback, datetime):
            return NOWHERE
        now = self._clock().replace(second=0, microsecond=0)
        values = self._values(edit)
        about = (edit.callback, values, now, self.calling)
        if self._judged[0] != about:
            self._judged = (about, calling.called(edit.callback, self._layout, values, now, self.calling))
        return self._judged[1]

    def _values(self, edit: Edit) -> dict[str, str]:
        """What is known of the fields that tell where the lead is: what is typed, else last sent, else in a list."""
        place = self._layout.place
        names = {each for each in (place.zone, place.state, place.postcode) if each}
        last = self._last if edit.lead.strip() == self._known_lead else {}
        known = {name: sent.value for name, sent in last.items() if sent.known is not Known.NOT_APPLIED}
        listed = self.listed(edit.lead) if names else None
        of_list = dict(listed.values) if listed is not None else {}
        return {name: value for name, value in (of_list | known | dict(edit.fields)).items() if name in names}

    def problems(self, edit: Edit) -> tuple[Remark, ...]:
        """What must be mended before `edit` can be sent."""
        called = self.called(edit)
        return check.problems(edit, self._layout, self._zone, self._clock(), called, self._outside(called))

    def warnings(self, edit: Edit) -> tuple[Remark, ...]:
        """What the person should know before `edit` is sent."""
        called = self.called(edit)
        found = check.warnings(edit, self._layout, self._zone, self._clock(), called, self._outside(called))
        return (*check.changed_lead(edit, self._typed_for), *found)

    def _outside(self, called: Called) -> OutOfHours | None:
        """What the call-back meets. What is set is read from a file of settings: only where it matters."""
        return self.outside(self._layout) if called.breach is not None else None

    def settle(self, edit: Edit) -> None:
        """The cursor has left the lead's id, or the form was filled: what is typed from now on is for that lead."""
        self._typed_for = check.meant_for(edit, self._typed_for)

    def tell(self, place: Place | None = None) -> None:
        """From now on, show what is to be mended at `place`; everywhere, for None."""
        if place is None:
            self._all_told = True
        else:
            self._told.add(place)

    def answer(self, said: Mapping[Place, str], edit: Edit) -> None:
        """Show what Noojee answered to `edit`, each until the person changes what it is about."""
        self._answered = {place: (text, check.part_of(edit, place)) for place, text in said.items()}

    def know(self, lead: str, last: Mapping[str, Sent]) -> None:
        """Tell from now on what was last sent to `lead`, by field name, as long as the form is about that lead."""
        self._known_lead, self._last, self._last_said = lead, last, None

    def forget(self) -> None:
        """Start over, for another lead."""
        self._told, self._all_told, self._answered, self._typed_for = set(), False, {}, ""

    def say(
        self, edit: Edit, problems: Sequence[Remark], warnings: Sequence[Remark], linked: Collection[Place] = ()
    ) -> Said:
        """All words for the form that holds `edit`, by their place. `linked` are those that a link filled."""
        wrong = {each.place for each in problems}
        said = dict(self._listed(edit, self._known(edit)))
        said |= {place: words for place, words in self._hints(edit).items() if place not in wrong}
        for place, told in self._warned(warnings).items():
            said[place] = (" ".join(told), Tone.CAUTION)
        for remark in reversed(problems):
            if self._all_told or remark.place in self._told:
                said[remark.place] = (words.reason(remark, self._layout), Tone.PROBLEM)
        for place, (text, about) in list(self._answered.items()):
            if check.part_of(edit, place) == about:
                said[place] = (text, Tone.PROBLEM)
            else:
                del self._answered[place]
        for place in linked:
            text, tone = said.get(place, ("", Tone.QUIET))
            said[place] = (link_words.beside(text), tone)
        return said

    def _warned(self, warnings: Sequence[Remark]) -> dict[Place, list[str]]:
        """All that is to know beside each place, in the order of the remarks."""
        found: dict[Place, list[str]] = {}
        for remark in warnings:
            found.setdefault(remark.place, []).append(words.reason(remark, self._layout))
        return found

    def nice(self, number: str) -> str:
        """A number that is sent, as people write it."""
        reading = self._reading(number)
        return reading.nice if reading else number

    def _nice_in_line(self, number: str) -> str:
        """As `nice`, for the middle of a sentence: whatever it is, it is short and stays in its place."""
        return one_line(self.nice(number), words.LONGEST_VALUE)

    def _reading(self, number: str) -> Reading | None:
        return self._read_number(number, self._layout.region) if self._read_number and number else None

    def _known(self, edit: Edit) -> Said:
        """What was last sent to the lead, beside each field of it."""
        if not self._last or edit.lead.strip() != self._known_lead:
            return {}
        if self._last_said is None:
            self._last_said = self._write_known()
        return self._last_said

    def _write_known(self) -> Said:
        """Once for a lead: it is asked for at each key."""
        said: Said = {}
        for name, sent in self._last.items():
            place = self._places.get(name)
            if place is not None:
                value = self._nice_in_line(sent.value) if place.part is Part.PHONE else words.quoted(sent.value)
                if place.part is Part.CALLBACK:
                    value = words.wire_moment(sent.value)
                said[place] = (words.last_sent(value, sent), Tone.QUIET)
        newest = max(self._last.values(), key=lambda sent: sent.when)
        said[Place(Part.LEAD)] = (words.last_update(newest), Tone.QUIET)
        return said

    def _listed(self, edit: Edit, known: Said) -> Said:
        """`known`, and what an open list says of the lead: as far as it is known, neither is newer than the other."""
        listed = self.listed(edit.lead)
        if listed is None:
            return known
        said = dict(known)
        for name, value in listed.values.items():
            place = self._places.get(name)
            if place is not None:
                shown = self._nice_in_line(value) if place.part is Part.PHONE else words.quoted(value)
                _add(said, place, listed_words.last_known(shown if value else "", listed.when))
        _add(said, Place(Part.LEAD), listed_words.where(listed))
        return said

    def _hints(self, edit: Edit) -> Said:
        said: Said = {}
        for name, typed in edit.phones.items():
            reading = self._reading(typed or "")
            if reading is not None:
                tone = Tone.CAUTION if reading.doubt or reading.usual else Tone.QUIET
                said[Place(Part.PHONE, name)] = (words.number_hint(reading), tone)
        disposition = self._layout.disposition(edit.disposition) if edit.disposition is not None else None
        if disposition is not None:
            since = self.unknown_dispositions.get(disposition.name)
            said[Place(Part.DISPOSITION)] = words.disposition_hint(disposition, since)
        if edit.priority is not None:
            said[Place(Part.PRIORITY)] = (words.priority_hint(edit.priority), Tone.QUIET)
        return said


def _place(field: Field) -> Place:
    return Place(Part.PHONE if field.kind is Kind.PHONE else Part.FIELD, field.name)


def _add(said: Said, place: Place, text: str) -> None:
    before, tone = said.get(place, ("", Tone.QUIET))
    said[place] = (" ".join(filter(None, (before, text))), tone)
