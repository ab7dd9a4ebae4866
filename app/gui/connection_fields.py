"""The page of the connection editor with the fields of the campaign template."""

from PySide6.QtWidgets import QComboBox, QLineEdit

from app.core.connection import Row
from app.core.layout import Kind
from app.core.pasting import join, split
from app.gui.connection_rows import RowsPage
from app.gui.tone import Tone
from app.gui.words import translate

_WITH_CHOICES = {Kind.LIST, Kind.RADIO, Kind.CHECK}


def kind_words(kind: str) -> str:
    """What kind of field it is; what nobody knows stays as it is written."""
    said = {
        Kind.PHONE: translate("connection", "phone number"),
        Kind.TEXT: translate("connection", "text"),
        Kind.AREA: translate("connection", "text of several lines"),
        Kind.DATE: translate("connection", "date"),
        Kind.LIST: translate("connection", "list to choose from"),
        Kind.RADIO: translate("connection", "radio buttons"),
        Kind.CHECK: translate("connection", "check box"),
    }
    return said.get(Kind(kind), kind) if kind in set(Kind) else kind


def shown_kind(row: Row) -> str:
    words = kind_words(_kind(row))
    return translate("connection", "{0} (guessed)").format(words) if row.guessed else words


def shown_choices(row: Row) -> str:
    said = row.table.get("choices", [])
    return join(map(str, said)) if isinstance(said, list) else str(said)


def shown_label(row: Row) -> str:
    return str(row.table.get("label", row.name))


class FieldsPage(RowsPage):
    def __init__(self) -> None:
        columns = (
            (translate("connection", "Name"), lambda row: row.name),
            (translate("connection", "Label"), shown_label),
            (translate("connection", "Kind"), shown_kind),
            (translate("connection", "Choices"), shown_choices),
        )
        super().__init__("fields", columns, translate("connection", "Fields"))
        name = self.add_box("name", self.tr("&Name"), self.tr("Exactly as in the campaign template."))
        label = self.add_box("label", self.tr("&Label"))
        self._kind = QComboBox()
        self._kind.setObjectName("connection.fields.kind")
        for kind in Kind:
            self._kind.addItem(kind_words(kind), str(kind))
        self._kind_note = self.below.add(self.tr("&Kind"), self._kind)
        self._choices = self.add_box(
            "choices", self.tr("Cho&ices"), self.tr("With commas between them. A check box: ticked, then not ticked.")
        )
        self._name, self._label = name, label
        for box, key in ((name, "name"), (label, "label")):
            assert_line(box.edit).textChanged.connect(lambda text, key=key: self._typed(key, text))
        assert_line(self._choices.edit).textChanged.connect(self._type_choices)
        self._kind.activated.connect(lambda _at: self._choose_kind())
        self.finish()

    def in_short(self) -> str:
        phones = sum(_kind(each) == Kind.PHONE for each in self.rows)
        if not self.rows:
            return self.tr("none yet")
        return self.tr("{0}, of them phones: {1}").format(len(self.rows), phones)

    def show_row(self, row: Row) -> None:
        self._name.text = row.name
        self._label.text = str(row.table.get("label", ""))
        assert_line(self._label.edit).setPlaceholderText(row.name)
        kind = _kind(row)
        at = self._kind.findData(kind)
        if at < 0:  # what the file says, and nobody knows
            self._kind.addItem(kind, kind)
            at = self._kind.count() - 1
        self._kind.setCurrentIndex(at)
        self._choices.text = shown_choices(row)
        self._show_kind(row)

    def _show_kind(self, row: Row) -> None:
        guessed = self.tr("A guess by its name and values: have a look.")
        self._kind_note.say(guessed if row.guessed else "", Tone.CAUTION)
        wanted = _kind(row) in {str(each) for each in _WITH_CHOICES} or bool(row.table.get("choices"))
        self.show_line(self._choices, shown=wanted)

    def _typed(self, key: str, text: str) -> None:
        self.change(key, text.strip() or (None if key == "label" else ""))

    def _type_choices(self, text: str) -> None:
        self.change("choices", split(text) or None)

    def _choose_kind(self) -> None:
        kind = str(self._kind.currentData())
        row = self.row
        if row is not None:
            self.change("kind", kind if kind != Kind.TEXT or "kind" in row.table else None)
            if self.row is not None and self.row.guessed:
                self.confirm()
            self._show_kind(self.row or row)


def _kind(row: Row) -> str:
    return str(row.table.get("kind", Kind.TEXT))


def assert_line(edit: object) -> QLineEdit:
    """The line that a box of a row is."""
    if not isinstance(edit, QLineEdit):
        raise TypeError(edit)
    return edit
