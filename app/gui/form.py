"""The form of one lead: its parts put together, the edit they make up, and words beside any of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QLayout, QLineEdit, QVBoxLayout, QWidget

from app.core.callback import Standing
from app.core.check import Part, Place
from app.core.dataclass import dataclass
from app.core.edit import Edit
from app.core.layout import Layout
from app.core.linked import KEPT, Linked, read_places
from app.gui.announce import announce
from app.gui.callback import CallbackRow
from app.gui.column import column
from app.gui.disposition import DispositionRow
from app.gui.fields import field_row
from app.gui.note import Note
from app.gui.phone import PhoneRow
from app.gui.priority import PriorityRow
from app.gui.row import FormRow, QuietWheel, Rows, point_at
from app.gui.sheet import Sheet
from app.gui.tone import Tone, muted

_NARROW = 860
"""Pixels, device independent. Under this the two columns stand below each other."""

Say = Mapping[Place, tuple[str, Tone]]
_NOTHING = ("", Tone.QUIET)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a form held, also what is not sent: texts by the names of their controls, and which had the cursor.

    They are numbers under "No change", what was typed for a call-back and is no time, and what a link filled.
    """

    edit: Edit
    unsent: Mapping[str, str]
    focus: str


class LeadForm(QWidget):
    """`changed` is emitted when the edit may have changed; `left` with the place that the cursor has left.

    `froze` is emitted when the form takes no input any more, and when it does again; `loaded`, after `changed`, when it
    was given something to show; `pointed` when the cursor is to be put into it.
    """

    changed = Signal()
    left = Signal(Place)
    pointed = Signal()
    froze = Signal()
    loaded = Signal()

    def __init__(self, layout: Layout, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.linked = Linked()
        self._frozen = False
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(32)
        self._columns.setContentsMargins(16, 8, 16, 16)
        self.lead = QLineEdit()
        self._build(layout, now)
        self._arrange()
        for row in self._rows.values():
            row.setParent(self)
            row.changed.connect(self.changed)
            row.left.connect(self.left)
        self.lead.textEdited.connect(self.changed)
        self.lead.editingFinished.connect(self._lead_left)
        self._wheel = QuietWheel(self)
        self._wheel.watch(self.boxes)
        self._ink()

    @property
    def boxes(self) -> list[QWidget]:
        """All that is typed into, chosen from or slid. To look for them would take Qt's own parts to Python as well."""
        return [self.lead, *(box for row in self._rows.values() for box in row.boxes)]

    def edit(self) -> Edit:
        """What the form holds."""
        values = {each.field.name: each.value() for each in self.fields}
        return Edit(
            lead=self.lead.text(),
            phones={each.field.name: each.value() for each in self.phones if not each.kept},
            disposition=self.disposition.value(),
            callback=self.callback.value(),
            priority=self.priority.value(),
            fields={name: value for name, value in values.items() if value is not None},
            asked=self.callback.customer_asked,
        )

    @property
    def holds_back(self) -> bool:
        """Whether a number stands under "No change", to be turned back to."""
        return any(each.kept and each.number.text() for each in self.phones)

    @property
    def is_frozen(self) -> bool:
        return self._frozen

    def complete(self) -> Place | None:
        """Make something whole of what is half typed. The place where that may not be what the person meant, if any."""
        places = [place for place, row in self._rows.items() if row.complete()]
        return places[0] if places else None

    def load(self, edit: Edit) -> None:
        """Show `edit`. What a box held back under "No change" is gone."""
        with self._laid_out_later():
            self._fill(edit)
        self.changed.emit()
        self.loaded.emit()

    def _fill(self, edit: Edit) -> None:
        self.linked.forget()
        self.lead.setText(edit.lead)
        for phone in self.phones:
            phone.load(edit.phones.get(phone.field.name), kept=phone.field.name not in edit.phones)
        self.disposition.load(edit.disposition)
        self.callback.load(edit.callback, asked=edit.asked)
        self.priority.load(edit.priority)
        for field in self.fields:
            field.load(edit.fields.get(field.field.name))

    def keep(self) -> Kept:
        """All that a person sees in the form, to be shown again just so."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        unsent = {each.number.objectName(): each.number.text() for each in self.phones if each.kept}
        edit = self.edit()
        unsent |= {self.callback.when.objectName(): self.callback.typed, KEPT: self.linked.keep(edit)}
        return Kept(edit, {place: text for place, text in unsent.items() if text}, name)

    def restore(self, kept: Kept) -> None:
        """Show again what `keep` once gave, with the cursor where it was."""
        with self._laid_out_later():
            self._fill(kept.edit)
            for phone in self.phones:
                if text := kept.unsent.get(phone.number.objectName()):
                    phone.load(text, kept=True)
            if kept.edit.callback is Standing.UNREAD:
                self.callback.load(Standing.UNREAD, kept.unsent.get(self.callback.when.objectName(), ""))
        self.linked.mark(kept.edit, read_places(kept.unsent.get(KEPT, "")))
        self.changed.emit()  # the words come first: with them, each box is where it is scrolled to
        self.point_back(kept)
        self.changed.emit()  # a box that was left may have something to say
        self.loaded.emit()

    def point_back(self, kept: Kept) -> None:
        """Put the cursor where it was; to the top where it was outside the form."""
        self.pointed.emit()
        focus = self.findChild(QWidget, kept.focus) if kept.focus else None
        (focus or self.lead).setFocus()

    def say(self, words: Say) -> None:
        """Show these words beside their places, and nothing beside the others."""
        told = [(note, *words.get(place, _NOTHING)) for place, note in self._notes.items()]
        news = [(note, text, tone) for note, text, tone in told if (text, tone) != (note.words, note.tone)]
        if not news:
            return
        with self._laid_out_later():
            for note, text, tone in news:
                note.say(text, tone)
        for each in self._layouts():
            each.activate()  # so that whoever comes to a box is scrolled to where it stands now

    def all_said(self) -> list[str]:
        return [note.words for note in self._notes.values()]

    def focus(self, place: Place) -> None:
        """Put the cursor into the control that `place` names, and scroll it into view."""
        self.pointed.emit()
        if place.part is Part.LEAD or place.part is Part.WHOLE:
            point_at(self.lead)
            return
        row = self._rows[place]
        row.focus()
        self._scroll.ensureWidgetVisible(row.note)

    def read_out(self, places: Sequence[Place]) -> None:
        """Have the words beside these places read out, each once; of the first, the screen reader tells its box."""
        notes = [self._notes[each] for each in places if each in self._notes]
        told = dict.fromkeys(f"{each.control.accessibleName()}: {each.words}" for each in notes if each.words)
        announce(self, " ".join(told), urgent=True)

    def scroll_up(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def freeze(self, *, frozen: bool) -> None:
        """Keep the form as it is, to read and to copy from, while an update of it is under way."""
        if frozen == self._frozen:
            return
        self._frozen = frozen
        self._ink()
        self.lead.setReadOnly(frozen)
        for row in self._rows.values():
            row.freeze(frozen=frozen)
        self.froze.emit()

    def unfold(self, *, whole: bool) -> None:
        """Show all rows under each other, to be scrolled by what is around the form; else scroll them in it."""
        self._scroll.show_whole(whole)

    @contextmanager
    def _laid_out_later(self) -> Iterator[None]:
        """Each widget that comes into sight would have Qt lay out all others at once, each time."""
        layouts = self._layouts()
        for each in layouts:
            each.setEnabled(False)
        try:
            yield
        finally:
            for each in layouts:
                each.setEnabled(True)

    def _layouts(self) -> list[QLayout]:
        """Those that rows and notes are in, the outermost last."""
        columns = [each for each in (self._left, self._right) if each is not None]
        found = (*(each.layout() for each in columns), self._columns)
        return [each for each in found if each is not None]

    def _build(self, layout: Layout, now: Callable[[], datetime]) -> None:
        head = Rows()
        self.lead.setObjectName("leadId")
        self.lead.setPlaceholderText(self.tr("external id of the lead"))
        self.lead.setMaximumWidth(360)
        self._head = head
        lead_note = head.add(self.tr("&Lead id"), self.lead)
        numbers, outcome, other = Rows(), Rows(), Rows()
        self.phones = [PhoneRow(each, numbers, clearing=layout.profile.clear_phone) for each in layout.phones]
        self.disposition = DispositionRow(layout, outcome)
        self.callback = CallbackRow(layout, outcome, now)
        self.priority = PriorityRow(outcome)
        self.fields = [field_row(each, other) for each in layout.others]
        self._left = column((self.tr("Phone numbers"), numbers), (self.tr("Outcome"), outcome))
        self._right = column((self.tr("Other fields"), other)) if layout.others else None
        rows = (*self.phones, self.disposition, self.callback, self.priority, *self.fields)
        self._rows: dict[Place, FormRow] = {each.place: each for each in rows}
        self._notes: dict[Place, Note] = {place: row.note for place, row in self._rows.items()}
        self._notes[Place(Part.LEAD)] = lead_note

    def _arrange(self) -> None:
        page = QWidget()
        self._columns.addWidget(self._left, 6, Qt.AlignmentFlag.AlignTop)
        if self._right is not None:
            self._columns.addWidget(self._right, 5, Qt.AlignmentFlag.AlignTop)
        page.setLayout(self._columns)
        self._scroll = Sheet()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(page)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        self._head.setContentsMargins(16, 12, 16, 0)
        lines.addLayout(self._head)
        lines.addWidget(self._scroll, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._ink()

    def _lead_left(self) -> None:
        self.left.emit(Place(Part.LEAD))

    def _ink(self) -> None:
        """Keep what takes no input legible, and looking so: a form that is being sent is there to be read."""
        palette = QPalette()
        pale = muted(palette)
        if self._frozen:
            palette.setColor(QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Window))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, pale)
        self.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
