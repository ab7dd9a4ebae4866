"""The page for one connection: the form, what it promises, and what keeps it from being sent."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core import edit as edits
from app.core.attempt import Sent
from app.core.callback import Standing
from app.core.calling import Calling
from app.core.check import Part, Place, Reason, Remark
from app.core.edit import Edit
from app.core.item import lead_key
from app.core.layout import Layout, OutOfHours
from app.core.listed import Listed
from app.core.number import Reading
from app.gui import link_words, words
from app.gui.advice import Advice
from app.gui.banner import Banner
from app.gui.form import Kept, LeadForm
from app.gui.row import point_at
from app.gui.send_pane import SendPane
from app.gui.tone import Tone
from app.gui.undo import FormSteps

_NOT_YET = {
    *(Reason.LEAD_MISSING, Reason.CALLBACK_UNDECIDED, Reason.CALLBACK_UNREAD, Reason.NUMBER_MISSING),
    Reason.CHANGES_NOTHING,
}
"""What is still missing in an edit that is right so far."""


class EditorPage(QWidget):
    """`clock` gives the aware time of now. `sent` is emitted when the person asks to send; nothing is sent here.

    `refused` is emitted once the form shows why Noojee, or the form itself, refuses an edit.
    """

    sent = Signal()
    refused = Signal()

    def __init__(self, layout: Layout, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.layout_of_lead = layout
        self._zone = ZoneInfo(layout.time_zone)
        self._advice = Advice(layout, self._zone, clock)
        self._conflicts: dict[str, datetime] = {}
        self._warnings: tuple[Remark, ...] = ()
        self._needs_look: Callable[[str | None], bool] = lambda _disposition: False
        self._looked_at: Edit | None = None
        self.form = LeadForm(layout, lambda: clock().astimezone(self._zone))
        self.steps = FormSteps(self.form)
        self.pane = SendPane()
        self.strip = Banner("linked")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.strip)
        lines.addWidget(self.form, 1)
        lines.addWidget(self.pane)
        self.form.changed.connect(self.refresh)
        self.form.left.connect(self._left)
        self.pane.sent.connect(self.sent)
        self.pane.unfolded.connect(self.refresh)
        self.pane.looked.toggled.connect(self.refresh)
        self.refresh()

    @property
    def is_touched(self) -> bool:
        """Whether there is anything in the form that would be a pity to lose."""
        edit = self.form.edit()
        return edit != Edit(lead=edit.lead) or self.form.holds_back

    def read_numbers(self, read: Callable[[str, str], Reading]) -> None:
        """Show from now on how numbers read."""
        self._advice.read_numbers(read)
        self.refresh()

    def go_by(self, outside: Callable[[Layout], OutOfHours], needs_look: Callable[[str | None], bool]) -> None:
        """Hold edits from now on to what is set for call-backs `outside` of the calling hours, and for dispositions."""
        self._advice.outside = outside
        self._needs_look = needs_look
        self.refresh()

    def know_calling(self, calling: Calling) -> None:
        """Judge call-backs from now on by the clocks and the calling hours where the lead is."""
        self._advice.calling = calling
        self.form.callback.holiday = calling.holiday(self.layout_of_lead.region)
        self.refresh()

    @property
    def unknown_dispositions(self) -> Mapping[str, datetime]:
        """Those that this server did not know, by name, with the moment."""
        return self._advice.unknown_dispositions

    def mark_unknown(self, dispositions: Mapping[str, datetime]) -> None:
        """Warn from now on of these dispositions. It is told of each update that changes, however many there are."""
        if dispositions == self._advice.unknown_dispositions:
            return
        self._advice.unknown_dispositions = dispositions
        self.refresh()

    def nice(self, number: str) -> str:
        """A number that is sent, as people write it."""
        return self._advice.nice(number)

    def said(self) -> str:
        """All that stands beside the fields just now."""
        return " ".join(filter(None, (*self.form.all_said(), self.pane.note.words)))

    def complete(self) -> Edit | None:
        """The edit, if it can be sent. Otherwise says beside each field what is missing and puts the cursor there.

        What the window has not shown yet is not sent: a name that was completed, a time that has passed meanwhile.
        """
        known = self._warnings
        unseen = self.form.complete()
        edit = self.form.edit()
        self._advice.tell()
        problems = self._show(edit)
        if problems:
            self.form.focus(problems[0].place)
            self.form.read_out([each.place for each in problems])
            self.refused.emit()
            return None
        unseen = unseen or next((each.place for each in self._warnings if each not in known), None)
        if unseen is not None:
            self.form.focus(unseen)
            self.pane.say(self.tr("This is new: look at what will be sent, and press Send again."), Tone.CAUTION)
            return None
        if not self.form.linked.seen and self.form.linked.still(edit):
            self.form.linked.seen = True
            self.pane.say(link_words.look_first(), Tone.CAUTION)
            return None
        if self._needs_look(edit.disposition) and self._looked_at != edit:
            self._looked_at = edit
            self._show(edit)
            return None
        if lead_key(edit.lead) in self._conflicts and not self.pane.looked.isChecked():
            self.pane.say(self.tr("Look at the lead first, and tick that you did: your update may overwrite theirs."))
            point_at(self.pane.looked)
            return None
        return edit

    def answer(self, said: Mapping[Place, str], edit: Edit) -> None:
        """Show what Noojee answered to `edit`, beside the parts it is about, and put the cursor into the first."""
        self._advice.answer(said, edit)
        self.refresh()
        self.form.focus(next(iter(said)))
        self.form.read_out(list(said))
        self.refused.emit()

    def conflicted(self, lead: str, when: datetime) -> None:
        """Send nothing more to `lead` until the person has looked at it after `when` (aware)."""
        self._conflicts[lead_key(lead)] = when
        self.pane.looked.setChecked(False)
        self.refresh()

    def handed_over(self, lead: str) -> None:
        """Empty the form: its edit is in the outbox, and a conflict of `lead` that there was has been looked at."""
        self._conflicts.pop(lead_key(lead), None)
        self.start_over()

    def load(self, edit: Edit, kept: Kept | None = None) -> None:
        """Show an edit that comes back from the outbox; just as it was, where that is known."""
        self._advice.forget()
        self._looked_at = None
        if kept is not None:
            self.form.restore(kept)
        else:
            self.form.load(edit)
            self.form.scroll_up()
            self.form.focus(Place(Part.LEAD))
        self._advice.settle(self.form.edit())

    def fill(self, edit: Edit) -> None:
        """Show `edit`, which a link asks for; the person has yet to look at it.

        The cursor goes where keys that were meant for something else change nothing.
        """
        self._advice.forget()
        self._looked_at = None
        self.form.load(edit)
        self.form.linked.mark(edit)
        self.steps.forget()  # undone, it would be as before the marks
        self._advice.settle(edit)
        self.form.scroll_up()
        if edit.callback is Standing.UNDECIDED:
            self.form.focus(Place(Part.CALLBACK))
        else:
            point_at(self.pane.fold)
        self.refresh()

    def know(self, lead: str, last: Mapping[str, Sent]) -> None:
        """Tell beside the fields, from the next look on, what this program last sent to `lead`, by field name."""
        self._advice.know(lead, last)

    def show_known(self) -> None:
        """Show what is known by now. It may come while Send says why nothing was sent: that stays to be read."""
        words, tone = self.pane.note.words, self.pane.note.tone
        self.refresh()
        if words and not self.pane.note.words:
            self.pane.say(words, tone)

    def show_list(self, listed: Callable[[str], Listed | None]) -> None:
        """Show beside the fields, from now on, what a list says of the lead that the form is about. It is not sent."""
        self._advice.listed = listed
        self.refresh()

    def start_over(self, lead: str = "") -> None:
        """An empty form, for `lead` or the next one."""
        self._advice.forget()
        self._looked_at = None
        self.form.load(Edit(lead=lead))
        self._advice.settle(self.form.edit())
        self.form.scroll_up()
        self.form.focus(Place(Part.LEAD))

    def refresh(self) -> None:
        self._show(self.form.edit())

    def _left(self, place: Place) -> None:
        """Tell of a mistake in a box that was left. That one is still empty is no mistake yet."""
        if place.part is Part.LEAD:
            self._advice.settle(self.form.edit())
        if any(each.place == place for each in self._advice.problems(self.form.edit())) and self._is_filled(place):
            self._advice.tell(place)
            self.refresh()

    def _is_filled(self, place: Place) -> bool:
        edit = self.form.edit()
        if place.part is Part.PHONE:
            return bool(edit.phones.get(place.name))
        return place.part is not Part.LEAD or bool(edit.lead)

    def _show(self, edit: Edit) -> tuple[Remark, ...]:
        called = self._advice.called(edit)
        self.form.callback.judge(called)
        if edit.asked:
            edit = self.form.edit()  # what nobody needs to have asked for is not asked for any more
        problems = self._advice.problems(edit)
        linked = self.form.linked.still(edit)
        self._show_linked(linked)
        self._warnings = self._advice.warnings(edit)
        said = self._advice.say(edit, problems, self._warnings, linked)
        self.form.say(said)
        whole = said.get(Place(Part.WHOLE))
        if whole:
            self.pane.say(*whole)
        elif self._looked_at == edit and edit.disposition:
            self.pane.say(words.second_look(edit.disposition), Tone.CAUTION)
        else:
            self.pane.say("")
        self._ask_for_look(edit.lead.strip())
        if edit == Edit():
            self.pane.promise(self.tr("Which lead? Type its id, then change what should change."), quiet=True)
        else:
            promise = edits.promise(edit, self.layout_of_lead)
            sentence = words.sentence(
                promise, self.layout_of_lead, self._advice.nice, outside=called.breach is not None
            )
            if any(each.reason not in _NOT_YET for each in problems):
                sentence = self.tr("Can't be sent like this. {0}").format(sentence)
            self.pane.promise(sentence, quiet=False)
        if self.pane.fold.isChecked():
            self.pane.show_json(None if problems else edits.body(edit, self.layout_of_lead))
        return problems

    def _show_linked(self, places: Sequence[Place]) -> None:
        told = link_words.filled(places, self.layout_of_lead) if places else ""
        if not told:
            self.strip.clear()
        elif told != self.strip.words:
            self.strip.say(told, Tone.CAUTION)

    def _ask_for_look(self, lead: str) -> None:
        when = self._conflicts.get(lead_key(lead))
        text = self.tr("I have looked at lead {0} in Noojee after {1}") if when else ""
        self.pane.ask_for_look(text.format(words.mention(lead), words.clock(when)) if when else "")
