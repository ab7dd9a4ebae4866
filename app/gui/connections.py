"""The window of File, Connections: every connection that is known, which one is on, and what can be done with each."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QLabel, QPushButton, QTableView, QWidget

from app.core.connections import Known, Origin
from app.gui import connections_words
from app.gui.announce import announce
from app.gui.banner import Banner
from app.gui.connections_model import Column, ConnectionsModel, Line
from app.gui.connections_words import KeyState
from app.gui.dialog_parts import button, flow, label
from app.gui.lined import lined
from app.gui.room import Lines, fit
from app.gui.search_box import SearchBox

_LONGEST = 200
"""Characters that can be typed to find a connection by."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_LEAST = 96
"""Pixels of height that the connections have at least."""
_GAP = 10
_WIDE = (Column.NAME, Column.SERVER)
_FIRST_TO_GO = (Column.CAMPAIGN, Column.WHOSE, Column.KEY)
_NARROW = 560
"""Pixels, in which not all columns have room."""


class Deed(Enum):
    """What a person wants. All but `NEW` and `ADD` are about the chosen connection."""

    USE = auto()
    EDIT = auto()
    COPY = auto()
    SAVE_AS = auto()
    REMOVE = auto()
    FORGET_KEY = auto()
    NEW = auto()
    ADD = auto()


class ConnectionsDialog(QDialog):
    """`chosen` is what is to be used, once it is accepted. `wanted` has a `Deed` and a `Known` or None."""

    wanted = Signal(object, object)
    woken = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("connections")
        self.setWindowTitle(self.tr("Connections"))
        self.chosen: Known | None = None
        self._lines_shown: Sequence[Line] = ()
        self._model = ConnectionsModel()
        self._model.setParent(self)
        self.text = SearchBox()
        self.table = QTableView()
        self.said = Banner("connections.said")
        self.empty = label("connections.empty")
        self.about = label("connections.about")
        self._buttons = self._make_buttons()
        self.back = button("connections.close", self.tr("C&lose"))
        self._build()
        self._arrange()
        self.text.textChanged.connect(self._show)
        self.text.installEventFilter(self)
        self.table.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(self._chose)
        self.table.doubleClicked.connect(lambda _at: self._want(Deed.USE))
        self.back.clicked.connect(self.reject)
        self.said.said.connect(self._order)
        self.said.left.connect(self.table.setFocus)
        fit(self, min(900, max(window.width() - 40, 420)), min(480, max(window.height() - 40, 300)))
        self._chose()
        self.text.setFocus()

    def show_lines(self, lines: Sequence[Line], at: Known | None = None) -> None:
        """List these, with the cursor on the connection `at`; else where it was."""
        current = self._model.line(self.table.currentIndex().row())
        self._lines_shown = lines
        self._show(at=at or (current.known if current is not None else None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list, while what is typed goes on in the box."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._want(Deed.USE)
        elif key is Qt.Key.Key_F2:
            self._want(Deed.EDIT)
        elif watched is self.table and key is Qt.Key.Key_Delete:
            self._want(Deed.REMOVE)
        elif watched is self.text and key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(_STEPS[key])
        else:
            return super().eventFilter(watched, event)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self.table.viewport().update()
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.woken.emit()  # another program may have changed the files meanwhile

    def _make_buttons(self) -> dict[Deed, QPushButton]:
        return {
            Deed.USE: button("connections.use", self.tr("&Use it")),
            Deed.EDIT: button("connections.edit", self.tr("&Edit…")),
            Deed.COPY: button("connections.copy", self.tr("&Copy it")),
            Deed.SAVE_AS: button("connections.saveAs", self.tr("&Save a file to send…")),
            Deed.REMOVE: button("connections.remove", self.tr("&Remove…")),
            Deed.FORGET_KEY: button("connections.forgetKey", self.tr("Forget its &key…")),
            Deed.NEW: button("connections.new", self.tr("&New connection…")),
            Deed.ADD: button("connections.add", self.tr("&Add a file…")),
        }

    def _build(self) -> None:
        self.text.setObjectName("connections.filter")
        self.text.setAccessibleName(self.tr("Find a connection by"))
        self.text.setPlaceholderText(self.tr("a part of its name, server or file"))
        self.text.setMaxLength(_LONGEST)
        table, letters = self.table, self.table.fontMetrics()
        table.setObjectName("connections.list")
        table.setAccessibleName(self.tr("Connections"))
        table.setModel(self._model)
        table.setMinimumHeight(_LEAST)
        lined(table)
        columns = table.horizontalHeader()
        for each in _WIDE:
            columns.setSectionResizeMode(each, QHeaderView.ResizeMode.Stretch)
        columns.setMinimumSectionSize(letters.horizontalAdvance("000"))
        for deed, made in self._buttons.items():
            made.clicked.connect(lambda _on=False, deed=deed: self._want(deed))
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setMinimumHeight(self.about.fontMetrics().lineSpacing() * 3)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()

    def _arrange(self) -> None:
        named = QLabel(self.tr("&Find"))
        named.setBuddy(self.text)
        head, foot = QHBoxLayout(), QHBoxLayout()
        lines = self._lines = Lines(self)
        head.addWidget(named)
        head.addWidget(self.text, 1)
        lines.addLayout(head)
        lines.addWidget(self.said)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.empty, 1)
        lines.addWidget(self.about)
        lines.addLayout(flow(*(made for deed, made in self._buttons.items() if deed not in {Deed.NEW, Deed.ADD})))
        for each in (self._buttons[Deed.NEW], self._buttons[Deed.ADD]):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self.back)
        lines.addLayout(foot)

    def _order(self) -> None:
        """Let Tab come from the box to what is said under it."""
        before: QWidget = self.text
        for each in (*self.said.buttons, self.table):
            QWidget.setTabOrder(before, each)
            before = each

    def _show(self, _typed: str = "", *, at: Known | None = None) -> None:
        current = self._model.line(self.table.currentIndex().row())
        wanted = at or (current.known if current is not None else None)
        shown = [each for each in self._lines_shown if each.known.holds(self.text.text())]
        self._model.show(shown)
        self.table.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.empty.setText("" if shown else self.tr("No connection has all of this in its name, server or file."))
        if shown:
            self._fit_columns()
            self.table.setCurrentIndex(self._model.index(self._model.row_of(wanted), 0))
        self._chose()

    def _fit_columns(self) -> None:
        """Each as wide as its texts; the names and the servers share what is left. Where that is little, some go."""
        narrow = self.table.viewport().width() < _NARROW
        for each in _FIRST_TO_GO:
            self.table.setColumnHidden(each, narrow)
        for each in Column:
            if each not in _WIDE:
                wide = max(self.table.sizeHintForColumn(each), self.table.horizontalHeader().sectionSizeHint(each))
                self.table.setColumnWidth(each, wide + _GAP)

    def _current(self) -> Line | None:
        return self._model.line(self.table.currentIndex().row())

    def _chose(self) -> None:
        line = self._current()
        known = line.known if line is not None else None
        usable = known is not None and known.can_be_used
        fixed = known is None or known.origin.is_fixed
        file = known is not None and bool(known.path) and not known.is_gone
        stored = line is not None and line.key in {KeyState.STORED, KeyState.THIS_RUN}
        for deed, on in {
            Deed.USE: usable,
            Deed.EDIT: file and not fixed,
            Deed.COPY: file and usable,
            Deed.SAVE_AS: file and usable,
            Deed.REMOVE: not fixed,
            Deed.FORGET_KEY: stored and known is not None and known.origin is not Origin.PRACTICE,
        }.items():
            self._buttons[deed].setEnabled(on)
        self.about.setText(connections_words.about(line.known, line.key) if line is not None else "")
        self.about.setVisible(line is not None)
        spoken = self._model.spoken(self.table.currentIndex().row())
        self.text.setAccessibleDescription(spoken or self.empty.text())
        self.table.setAccessibleDescription(self.about.text())

    def _move(self, far: int) -> None:
        last = self._model.rowCount() - 1
        if last >= 0:
            row = min(max(self.table.currentIndex().row() + far, 0), last)
            self.table.setCurrentIndex(self._model.index(row, 0))
            announce(self.table, self._model.spoken(row))

    def _want(self, deed: Deed) -> None:
        line = self._current()
        if not self._buttons[deed].isEnabled():
            announce(self.about, self.about.text())
        elif deed is Deed.USE and line is not None:
            self.chosen = line.known
            self.accept()
        else:
            self.wanted.emit(deed, line.known if line is not None else None)
