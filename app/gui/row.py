"""One row of the form: a label, its control, what stands beside it, and the note under it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.core.check import Place
from app.gui.note import Note
from app.gui.visible import leading

LABEL_WIDTH = 104
TURNED = (QComboBox, QAbstractSpinBox, QAbstractSlider)
"""The kinds of boxes whose value the wheel changes."""


class Rows(QGridLayout):
    """Rows under each other, with the labels in one column."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(10)
        self.setVerticalSpacing(4)
        self.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.setColumnStretch(1, 1)

    def add(
        self,
        label: str,
        control: QWidget,
        beside: QWidget | None = None,
        about: QWidget | None = None,
        note_into: QVBoxLayout | None = None,
    ) -> Note:
        """Add a row and return its note. `about` is the control that label and note belong to, where it is inside.

        The note stands under the row, or in `note_into`.
        """
        row = self.rowCount()
        named = about or control
        words = QLabel(label)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setBuddy(named)
        words.setMinimumHeight(min(named.sizeHint().height(), 2 * words.fontMetrics().height()))
        words.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        if not named.accessibleName():
            named.setAccessibleName(label.replace("&", ""))
        note = Note(named)
        self.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(control, row, 1, 1, 1 if beside else 2)
        if beside:
            self.addWidget(beside, row, 2)
        if note_into is None:
            self.addWidget(note, row + 1, 1, 1, 2)
        else:
            note_into.addWidget(note)
        return note


def point_at(control: QWidget) -> None:
    """Put the cursor into `control`, as Tab does: the text is selected, and where the cursor is can be seen."""
    control.setFocus(Qt.FocusReason.TabFocusReason)


class FormRow(QObject):
    """One row of the form, and what it would send.

    `changed` is emitted when what would be sent may have changed; `left`, with the row's place, when the cursor has
    left a typed text.
    """

    changed = Signal()
    left = Signal(Place)
    note: Note
    boxes: tuple[QWidget, ...] = ()
    """What is typed into, chosen from or slid in it."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    def freeze(self, *, frozen: bool) -> None:
        """Take no input while `frozen`, and stay legible."""
        raise NotImplementedError

    def leave(self) -> None:
        """Tell that the cursor has left."""
        self.left.emit(self.place)

    def complete(self) -> bool:
        """Make something whole of what is half typed. True where that may be another thing than the person meant."""
        return False

    def focus(self) -> None:
        """Put the cursor where one would begin to change the row."""
        raise NotImplementedError


class QuietWheel(QObject):
    """Keeps the wheel for scrolling the form: turned over a box it would change a value that nobody looks at."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, TURNED):
            event.ignore()
            return True
        return False

    def watch(self, boxes: Iterable[QWidget]) -> None:
        """Keep it from those of `boxes` that it would change."""
        for each in boxes:
            if isinstance(each, TURNED):
                each.installEventFilter(self)
