"""The middle of the small page: one for each thing that a person can be asked for."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.core import mend
from app.core.edit import Edit
from app.core.item import Item
from app.core.mend import Asks, Facts
from app.gui import mend_words, words
from app.gui.dialog_parts import button, flow
from app.gui.disposition import DispositionRow
from app.gui.note import Note
from app.gui.outbox_ways import NAMES, settling
from app.gui.row import Rows, point_at
from app.gui.tick import Tick
from app.gui.tone import Tone
from app.gui.words import translate


class Part(QWidget):
    """`changed` is emitted when what would be sent may have changed, `look` with another lead to look at.

    `wished` is emitted with a `WishKind` that settles the update.
    """

    changed = Signal()
    look = Signal(str)
    wished = Signal(object)

    def mended(self, edit: Edit) -> Edit:
        """`edit`, as the person has mended it."""
        return edit

    def start(self) -> None:
        """Put the cursor where one would begin."""


class LeadPart(Part):
    def __init__(self, item: Item, facts: Facts) -> None:
        super().__init__()
        rows = Rows()
        self._box = QLineEdit(item.lead)
        self._box.setObjectName("mend.lead")
        self._box.textEdited.connect(self.changed)
        note = rows.add(translate("mend", "&Lead"), self._box)
        note.say(mend_words.homes(facts, item))
        self._box.textEdited.connect(lambda: note.say(""))  # it was about the id that was refused
        self.setLayout(rows)

    def mended(self, edit: Edit) -> Edit:
        return replace(edit, lead=self._box.text().strip())

    def start(self) -> None:
        point_at(self._box)


class NumbersPart(Part):
    """A box for each number that was sent, and a tick to leave that one out."""

    def __init__(self, item: Item, facts: Facts) -> None:
        super().__init__()
        code = item.answer.code if item.answer is not None else None
        rows = Rows()
        self._boxes: dict[str, tuple[QLineEdit, QCheckBox]] = {}
        for field, number in mend.numbers(item):
            box = QLineEdit(item.edit.phones.get(field.name) or "")
            box.setObjectName(f"mend.{field.name}")
            leave = Tick(translate("mend", "Leave as it is"))
            leave.setObjectName(f"mend.{field.name}.leave")
            leave.setAccessibleName(f"{field.label}: {leave.text()}")
            note = rows.add(field.label, box, leave)
            found = facts.holders.get(field.name, ())
            note.say(mend_words.holders(found, code), Tone.CAUTION if found else Tone.QUIET)
            for each in found:
                rows.addWidget(self._look_at(each.lead), rows.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
            box.textEdited.connect(self.changed)
            leave.toggled.connect(box.setDisabled)
            leave.toggled.connect(self.changed)
            self._boxes[field.name] = box, leave
            box.setAccessibleDescription(note.words or number)
        self.setLayout(rows)

    def mended(self, edit: Edit) -> Edit:
        phones = dict(edit.phones)
        for name, (box, leave) in self._boxes.items():
            if leave.isChecked():
                del phones[name]
            else:
                phones[name] = box.text() or None
        return replace(edit, phones=phones)

    def start(self) -> None:
        point_at(next(iter(self._boxes.values()))[0])

    def _look_at(self, lead: str) -> QPushButton:
        made = button(f"mend.look.{lead}", translate("mend", "Look at lead {0} in Noojee").format(words.mention(lead)))
        made.clicked.connect(lambda: self.look.emit(lead))
        return made


class DispositionPart(Part):
    def __init__(self, item: Item, facts: Facts) -> None:
        super().__init__()
        rows = Rows()
        self._facts = facts
        self._row = DispositionRow(item.layout, rows)
        self._row.setParent(self)
        self._row.box.setObjectName("mend.disposition")
        self._row.load(item.edit.disposition)
        self._row.changed.connect(self._change)
        self._layout = item.layout
        self.setLayout(rows)
        self._tell()

    def mended(self, edit: Edit) -> Edit:
        return replace(edit, disposition=self._row.value())

    def start(self) -> None:
        self._row.focus()

    def _change(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        name = self._row.value()
        meant = self._layout.disposition(name) if name is not None else None
        if meant is not None:
            self._row.note.say(*words.disposition_hint(meant, self._facts.refused.get(meant.name)))
        else:
            self._row.note.say("")


class SettlePart(Part):
    """A button for each thing that a person can say, with what comes of it."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        self._buttons = []
        for kind, text in settling(item):
            made = button(NAMES[kind].replace("outbox.", "mend."), text)
            made.clicked.connect(lambda _on=False, kind=kind: self.wished.emit(kind))
            note = Note(made)
            lines.addLayout(flow(made))
            lines.addWidget(note)
            note.say(mend_words.way(kind))
            self._buttons.append(made)

    def start(self) -> None:
        point_at(self._buttons[0])


def part(asks: Asks, item: Item, facts: Facts) -> Part:
    made: dict[Asks, Callable[[], Part]] = {
        Asks.LEAD: lambda: LeadPart(item, facts),
        Asks.NUMBERS: lambda: NumbersPart(item, facts),
        Asks.DISPOSITION: lambda: DispositionPart(item, facts),
        Asks.SETTLE: lambda: SettlePart(item),
    }
    return made[asks]()
