"""A page of the connection editor with a list of lines and, under it, the boxes of the line that is chosen."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget

from app.core import connection
from app.core.connection import MOST_ROWS, Row
from app.core.tables import Mistake
from app.gui import connection_editor_words as words
from app.gui.connection_page import AROUND, LONGEST, Box, SectionPage
from app.gui.dialog_parts import button, flow
from app.gui.flow import Flow
from app.gui.lined import lined
from app.gui.note import Note
from app.gui.row import Rows, point_at
from app.gui.row_model import Column, RowModel
from app.gui.tone import Tone, ink

_HIGH = 150
_ALT = Qt.KeyboardModifier.AltModifier


class RowsPage(SectionPage):
    """`key` is what the file calls the rows. Those who come after add their boxes to `below`, and end with `finish`."""

    def __init__(self, key: str, columns: Sequence[Column], name: str) -> None:
        super().__init__()
        self.key = key
        self._sources: list[QPushButton] = []
        self._loading = False
        self._mistakes: Sequence[Mistake] = ()
        self._all = False
        self._doubtful: set[str] = set()
        self.columns = tuple(columns)
        self.model = RowModel(columns)
        self.table = QTableView()
        self.table.setObjectName(f"connection.{key}")
        self.table.setAccessibleName(name)
        self.table.setModel(self.model)
        lined(self.table)
        self.table.setMinimumHeight(_HIGH)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.table.installEventFilter(self)
        self.add = self._button("add", self.tr("A&dd"), self.add_row)
        self.remove = self._button("remove", self.tr("&Remove"), self.remove_row)
        self.up = self._button("up", self.tr("Move &up"), lambda: self._move(-1))
        self.down = self._button("down", self.tr("Move do&wn"), lambda: self._move(1))
        self.bring = Flow()
        self.count = Note(self.table)
        self.below = Rows()
        self._details = QWidget()
        self._details.setLayout(self.below)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*AROUND)
        lines.addLayout(self.bring)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.count)
        lines.addLayout(flow(self.add, self.remove, self.up, self.down))
        lines.addWidget(self._details)

    def add_source(self, name: str, label: str, do: Callable[[], object]) -> None:
        """A button for where rows can be had from."""
        made = self._button(name, label, do)
        self._sources.append(made)
        self.bring.addWidget(made)

    def order(self) -> None:
        """Let Tab go in the order of reading. For when it is in its window."""
        places = [self.below.itemAt(at) for at in range(self.below.count())]
        inside = [each.widget() for each in places if each is not None]
        boxes = [each for each in inside if each is not None and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, other in pairwise([*self._sources, self.table, self.add, self.remove, self.up, self.down, *boxes]):
            QWidget.setTabOrder(one, other)

    def finish(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._go_to_row)
        self._show_row()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.model.rows

    @property
    def at(self) -> int:
        """The place of the row that is chosen; -1 for none."""
        index = self.table.currentIndex()
        return index.row() if index.isValid() else -1

    @property
    def row(self) -> Row | None:
        return self.rows[self.at] if 0 <= self.at < len(self.rows) else None

    def show_document(self, document: dict[str, Any]) -> None:
        self.take(connection.rows_of(document, self.key))

    def fill(self, document: dict[str, Any]) -> None:
        tables = [dict(each.table) for each in self.rows]
        if tables or self.key not in document:
            connection.put(document, self.key, tables or None)
        else:
            document[self.key] = []

    def take(self, rows: tuple[Row, ...], select: int = 0) -> None:
        """Show these rows instead, with the cursor on the one in the place `select`."""
        self.model.show_rows(rows)
        if rows:
            self.table.selectRow(min(select, len(rows) - 1))
        self._show_row()
        self.changed.emit()

    def doubt(self, names: Iterable[str]) -> None:
        """The template may call these otherwise. Each is looked at once the cursor was on it."""
        self._doubtful |= set(names)
        self.changed.emit()

    def come(self) -> None:
        if self.row is not None:
            self._doubtful.discard(self.row.name)

    @property
    def in_doubt(self) -> bool:
        return any(each.name in self._doubtful for each in self.rows)

    def add_row(self) -> None:
        """A new one under the one that is chosen, with the cursor where its name is typed."""
        if len(self.rows) >= MOST_ROWS:
            self.count.say(words.no_more(MOST_ROWS), Tone.CAUTION)
            return
        at = self.at + 1 if self.rows else 0
        self.take((*self.rows[:at], Row({"name": ""}), *self.rows[at:]), at)
        point_at(self.boxes[0].edit)

    def remove_row(self) -> None:
        at = self.at
        if self.row is not None:
            self.take((*self.rows[:at], *self.rows[at + 1 :]), at)
            if not self.rows:
                point_at(self.add)

    def tell(self, mistakes: Sequence[Mistake], *, all_of_them: bool) -> None:
        self._mistakes, self._all = mistakes, all_of_them
        wrong: dict[int, str] = {}
        for each in mistakes:
            place = connection.in_row(each)
            if place is None or not each.key.startswith(self.key) or place[0] >= len(self.rows):
                continue
            if all_of_them or self.rows[place[0]].name.strip():
                wrong.setdefault(place[0], words.wrong(each))
        self.model.ink = ink(Tone.PROBLEM, self.palette())
        self.model.tell(wrong)
        whole = next((each for each in mistakes if each.key == self.key), None)
        if whole is not None and (all_of_them or self.rows):
            self.count.say(words.wrong(whole), Tone.PROBLEM)
        elif wrong:
            self.count.say(words.lines_wrong(len(wrong), min(wrong) + 1), Tone.PROBLEM)
        elif self.in_doubt:
            self.count.say(words.as_shown(), Tone.CAUTION)
        else:
            self.count.say(self.in_short())
        self._tell_row()

    def has_place(self, mistake: Mistake) -> bool:
        return mistake.key.startswith(self.key)

    def point_at(self, mistakes: Sequence[Mistake] = ()) -> None:
        places = [(connection.in_row(each), each) for each in mistakes if each.key.startswith(self.key)]
        rows = [(place, each) for place, each in places if place is not None]
        if not rows:
            point_at(self.table if self.rows else self.add)
            return
        (at, key), _ = rows[0]
        self.table.selectRow(at)
        found = next((each for each in self.boxes if each.path == key), self.boxes[0])
        point_at(found.edit if found.edit.isVisible() else self.table)

    def change(self, name: str, value: Any) -> None:
        """Write `value` into the row that is chosen; without that key for None."""
        row = self.row
        if row is None or self._loading:
            return
        if row.table.get(name) == value and (name in row.table or value is None):
            return
        self.model.replace(self.at, row.having(name, value) if value is not None or name in row.table else row)
        self.changed.emit()

    def confirm(self) -> None:
        """The person has looked at what was guessed of the chosen row."""
        if self.row is not None:
            self.model.replace(self.at, Row(self.row.table, self.row.origin))

    def show_line(self, box: Box, *, shown: bool) -> None:
        box.show(self.below, shown=shown)

    def show_row(self, row: Row) -> None:
        """Put what the row says into the boxes."""
        raise NotImplementedError

    def add_box(self, path: str, label: str, hint: str = "") -> Box:
        """A line for what the key `path` of the chosen row has."""
        edit = QLineEdit()
        edit.setObjectName(f"connection.{self.key}.{path}")
        edit.setMaxLength(LONGEST)
        edit.installEventFilter(self)
        box = Box(path, edit, self.below.add(label, edit), hint)
        self.boxes.append(box)
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self.table and self._table_key(key, alt=event.modifiers() == _ALT):
                return True
            if isinstance(watched, QLineEdit) and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._next_row()
                return True
        return super().eventFilter(watched, event)

    def _table_key(self, key: int, *, alt: bool) -> bool:
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.remove_row()
        elif key == Qt.Key.Key_Insert:
            self.add_row()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and self.row is not None:
            point_at(self.boxes[0].edit)
        else:
            return False
        return True

    def _next_row(self) -> None:
        """Enter in a box: the next line, or a new one after the last that has a name."""
        row = self.row
        if row is not None and row.name.strip():
            if self.at + 1 < len(self.rows):
                self.table.selectRow(self.at + 1)
                point_at(self.boxes[0].edit)
            else:
                self.add_row()

    def _move(self, by: int) -> None:
        at, to = self.at, self.at + by
        if self.row is not None and 0 <= to < len(self.rows):
            self.take(connection.moved(self.rows, at, to), to)

    def _go_to_row(self) -> None:
        self._show_row()
        if self.row is not None and self.row.name in self._doubtful and self.isVisible():
            self._doubtful.discard(self.row.name)
            self.changed.emit()

    def _show_row(self) -> None:
        row = self.row
        self._details.setVisible(row is not None)
        self.remove.setEnabled(row is not None)
        self.up.setEnabled(self.at > 0)
        self.down.setEnabled(row is not None and self.at + 1 < len(self.rows))
        if row is not None:
            self._loading = True
            self.show_row(row)
            self._loading = False
        self._tell_row()

    def _tell_row(self) -> None:
        """The mistakes of the chosen row, each beside its box."""
        prefix = f"{self.key}[{self.at + 1}]."
        mine = [each for each in self._mistakes if each.key.startswith(prefix)]
        own = [Mistake(each.key.removeprefix(prefix), each.expected, each.options) for each in mine]
        for each in self.boxes:
            each.tell(own, all_of_them=self._all or bool(self.row and self.row.name.strip()))

    def _button(self, name: str, label: str, do: Callable[[], object]) -> QPushButton:
        made = button(f"connection.{self.key}.{name}", label)
        made.clicked.connect(lambda _checked: do())
        return made
