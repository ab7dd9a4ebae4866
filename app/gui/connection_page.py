"""What the pages of the connection editor have in common: boxes for what the file says, each with its mistake."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core import connection
from app.core.tables import Mistake
from app.gui import connection_editor_words as words
from app.gui.note import Note
from app.gui.picker import Picker
from app.gui.row import Rows, point_at
from app.gui.tone import Tone

AROUND = (2, 6, 10, 6)
"""Pixels around a page: as many as the line around the focus needs, and the bar that scrolls."""
LONGEST = 2_000
"""Characters that a box takes. What is longer than a file may have is told; a paste of megabytes is cut."""


class Box:
    """One line for the text under `path`. `note` tells what is wrong with it, else what `hint` says.

    `said` is what it showed of the file at first.
    """

    def __init__(self, path: str, edit: QLineEdit | Picker, note: Note, hint: str = "") -> None:
        self.path = path
        self.edit = edit
        self.note = note
        self.said = ""
        self._hint, self._tone = hint, Tone.QUIET
        self._wrong = ""
        self._shown = True
        self._tell()

    @property
    def text(self) -> str:
        return self.edit.value if isinstance(self.edit, Picker) else self.edit.text().strip()

    @text.setter
    def text(self, text: str) -> None:
        if isinstance(self.edit, Picker):
            self.edit.set_value(text)
        else:
            self.edit.setText(text)

    def hint(self, words: str, tone: Tone = Tone.QUIET) -> None:
        self._hint, self._tone = words, tone
        self._tell()

    def tell(self, mistakes: Sequence[Mistake], *, all_of_them: bool) -> None:
        """Show the mistake under `path`; a box that is merely empty so far has none yet, unless `all_of_them`."""
        wrong = next((each for each in mistakes if each.key == self.path), None)
        self._wrong = words.wrong(wrong) if wrong is not None and (self.text or all_of_them) else ""
        self._tell()

    def show(self, rows: Rows, *, shown: bool) -> None:
        """Whether it is there at all, with its label and its note."""
        self._shown = shown
        at = rows.indexOf(self.edit)
        for column in (0, 1):
            item = rows.itemAtPosition(at if at < 0 else rows.getItemPosition(at)[0], column)  # type: ignore[index] # a tuple
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(shown)
        self._tell()

    def _tell(self) -> None:
        said = (self._wrong or self._hint) if self._shown else ""
        self.note.say(said, Tone.PROBLEM if self._wrong else self._tone)


class SectionPage(QWidget):
    """A page for a part of the file. `changed` is emitted when what it would write may have changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[Box] = []

    def minimumSizeHint(self) -> QSize:
        """No higher than it needs to be in its width: Qt would have it as high as in the narrowest."""
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return hint
        needed = layout.totalMinimumHeightForWidth(max(self.width(), hint.width()))
        return QSize(hint.width(), min(hint.height(), needed))

    def show_document(self, document: dict[str, Any]) -> None:
        """Show what the file says."""
        for each in self.boxes:
            self.show_in(each, str(connection.get(document, each.path, "")))

    def show_in(self, box: Box, text: str) -> None:
        """Show what the file says, or what it means where it says nothing."""
        box.text = text
        box.said = box.text

    def fill(self, document: dict[str, Any]) -> None:
        """Write into `document` what the page shows otherwise than the file does: the rest stays as it is written."""
        for each in self.boxes:
            if each.text != each.said:
                connection.put(document, each.path, self.value_of(each) if each.text else None)

    def value_of(self, box: Box) -> Any:
        """What the file has of what is in a box; None for nothing."""
        return box.text

    def tell(self, mistakes: Sequence[Mistake], *, all_of_them: bool) -> None:
        """Show each mistake beside its place."""
        for each in self.boxes:
            each.tell(mistakes, all_of_them=all_of_them)

    def has_place(self, mistake: Mistake) -> bool:
        """Whether it is told beside something here."""
        return any(each.path == mistake.key for each in self.boxes)

    def settle(self) -> None:
        """Make something whole of what was typed, as leaving a box does."""

    def come(self) -> None:
        """The person has come to this page."""

    def in_short(self) -> str:
        """What the page holds, in a few words."""
        return ""

    @property
    def in_doubt(self) -> bool:
        """Whether a person should still look at something that was taken from elsewhere. It stops nothing."""
        return False

    def point_at(self, mistakes: Sequence[Mistake] = ()) -> None:
        """Put the cursor where the first of `mistakes` is mended; else where one begins."""
        keys = [each.key for each in mistakes]
        found = next((each for each in self.boxes if each.path in keys), self.boxes[0])
        point_at(found.edit)

    def add_line(self, rows: Rows, path: str, label: str, hint: str = "", *, name: str = "", example: str = "") -> Box:
        """A row with a line to type into. `name` is its objectName after `connection.`; by default, `path`."""
        edit = QLineEdit()
        edit.setObjectName(f"connection.{name or path}")
        edit.setMaxLength(LONGEST)
        edit.setPlaceholderText(example)
        edit.editingFinished.connect(self.settle)
        box = Box(path, edit, rows.add(label, edit), hint)
        edit.textChanged.connect(lambda _text: self.changed.emit())
        self.boxes.append(box)
        return box

    def add_picker(self, rows: Rows, path: str, label: str, hint: str = "", *, name: str = "") -> Picker:
        """A row with a box to choose from."""
        picker = Picker(f"connection.{name or path}")
        self.boxes.append(Box(path, picker, rows.add(label, picker), hint))
        picker.editTextChanged.connect(lambda _text: self.changed.emit())
        return picker

    def box(self, path: str) -> Box:
        return next(each for each in self.boxes if each.path == path)
