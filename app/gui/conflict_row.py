"""One row of the conflict dialog: what is known, what Noojee has now, mine, and what becomes of it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.merge import Choice, Conflict, Look, Row, decision, is_left_to_noojee
from app.gui import conflict_words
from app.gui.note import Note
from app.gui.tick import Dot
from app.gui.visible import leading
from app.gui.words import Nice


class Box(QLineEdit):
    """Enter goes on to the next control: the dialog's own button for it would open a browser."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class NowBox(Box):
    """Takes one value. A page that is pasted into it is for the whole dialog; Down opens what else can be said."""

    page_pasted = Signal()
    menu_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = QGuiApplication.clipboard().text().strip()
        if event.matches(QKeySequence.StandardKey.Paste) and ("\n" in text or "\t" in text):
            self.page_pasted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.menu_wanted.emit()
        else:
            super().keyPressEvent(event)


class ConflictRow(QObject):
    """The widgets of one row, put into `grid`. Signals have the field's name first; `show_row` shows what is."""

    recorded = Signal(str, str)
    not_seen = Signal(str)
    unrecorded = Signal(str)
    chosen = Signal(str, object, str)
    page_pasted = Signal()

    def __init__(self, row: Row, conflict: Conflict, grid: QGridLayout, at: int, nice: Nice, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = row.name
        self._row = row
        self._nice = nice
        name = f"conflict.{row.name}"
        label = conflict_words.label(row, conflict.item.layout)
        self._label = _text(label)
        font = self._label.font()
        font.setBold(True)
        self._label.setFont(font)
        self._last = _text(conflict_words.last_known(row, nice))
        self._last.setObjectName(f"{name}.last")
        self._mine = _text(conflict_words.mine(row, nice))
        self._mine.setObjectName(f"{name}.value")
        self.now = NowBox()
        self.now.setObjectName(f"{name}.now")
        self.now.setAccessibleName(self.tr("{0} in Noojee now").format(label))
        self.now.textEdited.connect(self._type)
        self.now.page_pasted.connect(self.page_pasted)
        self.now.menu_wanted.connect(self._offer)
        self._quick = self._make_quick(name, label)
        self.keep = Dot(self.tr("Keep Noojee's"))
        self.mine = Dot(self.tr("Use mine"))
        self.other = Dot(self.tr("Something else"))
        self._choices = {self.keep: Choice.KEEP, self.mine: Choice.MINE, self.other: Choice.OTHER}
        self._group = QButtonGroup(self)
        for button, choice in self._choices.items():
            button.setObjectName(f"{name}.{choice.value}")
            button.setAccessibleName(f"{label}: {button.text()}")
            button.clicked.connect(self._choose)
            self._group.addButton(button)
        self._text = Box()
        self._text.setObjectName(f"{name}.text")
        self._text.setAccessibleName(self.tr("{0}: something else").format(label))
        self._text.textEdited.connect(self._choose)
        self._note = Note(self.keep)
        self._note.setObjectName(f"{name}.note")
        self._widgets = self._place(grid, at)
        self.set_visible(visible=row.mine is not None)

    def set_visible(self, *, visible: bool) -> None:
        for each in self._widgets:
            each.setVisible(visible)

    def show_row(self, conflict: Conflict) -> None:
        """Show the row as it is in `conflict`."""
        row = self._row = conflict.row(self.name)
        if self.now.text() != row.now:
            self.now.setText(row.now)
            self.now.setCursorPosition(0)  # of a long one, the beginning tells most
        placeholders = {
            Look.NOT_YET: self.tr("not recorded yet"),
            Look.SEEN: self.tr("(empty)"),
            Look.COULD_NOT: self.tr("could not see it"),
        }
        self.now.setPlaceholderText(placeholders[row.look])
        found = decision(row)
        touched = row.mine is not None
        self._group.setExclusive(False)
        for button, choice in self._choices.items():
            button.setChecked(touched and found is not None and found.choice is choice)
            button.setVisible(touched and not self._label.isHidden())
        self._group.setExclusive(True)
        self._text.setVisible(touched and row.choice is Choice.OTHER)
        if self._text.text() != row.other:
            self._text.setText(row.other)
        words, tone = conflict_words.verdict(row, conflict)
        theirs = conflict_words.theirs(row, conflict.item.layout)
        self._note.say(f"{words} {theirs}".strip() if not self._label.isHidden() else "", tone)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to in it, in this order."""
        return [self.now, self._quick, *self._choices, self._text]

    def has_focus(self) -> bool:
        return any(each.hasFocus() for each in (self.now, self._quick, self._text, *self._choices))

    def go_to(self) -> None:
        """Put the cursor where the row is decided: on what Noojee has, while nobody has said."""
        seen = self._row.look is not Look.NOT_YET
        target: QWidget = self.keep if seen else self.now
        if seen and self._row.choice is Choice.OTHER:
            target = self._text
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_quick(self, name: str, label: str) -> QToolButton:
        quick = QToolButton()
        quick.setObjectName(f"{name}.quick")
        quick.setAccessibleName(self.tr("{0}: ways to say what Noojee has").format(label))
        quick.setText("▾")
        quick.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = menu = QMenu(quick)
        last, mine = self._row.last, self._row.mine
        same_last = menu.addAction(self.tr("Same as last known"), self._same_as_last)
        same_last.setEnabled(last is not None)
        same_mine = menu.addAction(self.tr("Same as mine"), self._same_as_mine)
        same_mine.setEnabled(mine is not None and not is_left_to_noojee(self._row))
        menu.addAction(self.tr("It is empty"), self._empty)
        menu.addAction(self.tr("Could not see it"), self._could_not)
        menu.addAction(self.tr("Not recorded yet"), self._unrecord)
        quick.clicked.connect(self._offer)
        return quick

    def _offer(self) -> None:
        """Not the button's own menu: that runs an event loop of its own."""
        self._menu.popup(self._quick.mapToGlobal(self._quick.rect().bottomLeft()))

    def _place(self, grid: QGridLayout, at: int) -> list[QWidget]:
        now, ways, result = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        now.setSpacing(2)
        now.addWidget(self.now, 1)
        now.addWidget(self._quick)
        ways.addWidget(self.keep)
        ways.addWidget(self.mine)
        ways.addWidget(self.other)
        ways.addStretch(1)
        result.setSpacing(2)
        result.addLayout(ways)
        result.addWidget(self._text)
        result.addWidget(self._note)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._label, at, 0, top)
        grid.addWidget(self._last, at, 1, top)
        grid.addLayout(now, at, 2, top)
        grid.addWidget(self._mine, at, 3, top)
        grid.addLayout(result, at, 4, top)
        return [self._label, self._last, self.now, self._quick, self._mine]

    def _type(self, text: str) -> None:
        self.recorded.emit(self.name, text)

    def _same_as_last(self) -> None:
        if self._row.last is not None:
            self.recorded.emit(self.name, self._row.last.value)

    def _same_as_mine(self) -> None:
        self.recorded.emit(self.name, self._row.mine or "")

    def _empty(self) -> None:
        self.recorded.emit(self.name, "")

    def _could_not(self) -> None:
        self.not_seen.emit(self.name)

    def _unrecord(self) -> None:
        self.unrecorded.emit(self.name)

    def _choose(self) -> None:
        button = self._group.checkedButton()
        if button is not None:
            choice = self._choices[button]  # type: ignore[index] # the group has no other buttons
            self.chosen.emit(self.name, choice, self._text.text())
            if choice is Choice.OTHER and self.sender() is self.other:
                self._text.setFocus()


def _text(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
