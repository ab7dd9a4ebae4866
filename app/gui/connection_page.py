"""What the pages of the connection editor have in common: boxes for what the file says, each with its mistake."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.core import connection
from app.core.tables import Mistake
from app.gui import connection_editor_words as words
from app.gui.note import Note
from app.gui.row import Rows, point_at
from app.gui.tone import Tone

LONGEST = 2_000
"""Characters that a box takes. What is longer than a file may have is told; a paste of megabytes is cut."""


class Box:
    """One line for the text under `path`. `note` tells what is wrong with it, else `hint`."""

    def __init__(self, path: str, edit: QLineEdit | QComboBox, note: Note, hint: str = "") -> None:
        self.path = path
        self.edit = edit
        self.note = note
        self.hint = hint
        note.say(hint)

    @property
    def text(self) -> str:
        return (self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.currentText()).strip()

    @text.setter
    def text(self, text: str) -> None:
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
        else:
            self.edit.setEditText(text)

    def tell(self, mistakes: Sequence[Mistake], *, all_of_them: bool) -> None:
        """Show the mistake under `path`; a box that is merely empty so far has none yet, unless `all_of_them`."""
        wrong = next((each for each in mistakes if each.key == self.path), None)
        if wrong is not None and (self.text or all_of_them):
            self.note.say(words.wrong(wrong), Tone.PROBLEM)
        else:
            self.note.say(self.hint)


class SectionPage(QWidget):
    """A page for a part of the file. `changed` is emitted when what it would write may have changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[Box] = []

    def show_document(self, document: dict[str, Any]) -> None:
        """Show what the file says. Emits nothing that matters."""
        for each in self.boxes:
            each.text = str(connection.get(document, each.path, ""))

    def fill(self, document: dict[str, Any]) -> None:
        """Write into `document` what the page shows."""
        for each in self.boxes:
            connection.put(document, each.path, each.text or None)

    def tell(self, mistakes: Sequence[Mistake], *, all_of_them: bool) -> None:
        """Show each mistake beside its place."""
        for each in self.boxes:
            each.tell(mistakes, all_of_them=all_of_them)

    def settle(self) -> None:
        """Make something whole of what was typed, as leaving a box does."""

    def come(self) -> None:
        """The person has come to this page."""

    def point_at_mistake(self, mistakes: Sequence[Mistake]) -> None:
        """Put the cursor where the first of `mistakes` is mended."""
        keys = [each.key for each in mistakes]
        for each in self.boxes:
            if each.path in keys:
                point_at(each.edit)
                return

    def add_line(self, rows: Rows, path: str, label: str, hint: str = "", *, name: str = "", example: str = "") -> Box:
        """A row with a line to type into. `name` is its objectName after `connection.`; by default, `path`."""
        edit = QLineEdit()
        edit.setObjectName(f"connection.{name or path}")
        edit.setMaxLength(LONGEST)
        edit.setPlaceholderText(example)
        edit.editingFinished.connect(self.settle)
        box = Box(path, edit, rows.add(label, edit), hint)
        edit.textEdited.connect(lambda _text: self.changed.emit())
        self.boxes.append(box)
        return box
