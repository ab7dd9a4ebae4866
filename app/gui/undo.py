"""Undo and redo in a form: a box takes no step back by itself, all of the form does."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.core.dataclass import replace
from app.core.steps import Change, Kind, Steps, change, cursor, depth
from app.gui.form import Kept, LeadForm

UNDO = (QKeySequence("Ctrl+Z"),)
REDO = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))


class FormSteps(QObject):
    """Watches the controls of `form`. `moved` is emitted when there may be more or less to undo or redo.

    `seconds` is a clock that only goes forward. What other windows hold keeps its own undo.
    """

    moved = Signal()

    def __init__(self, form: LeadForm, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__(form)
        self.is_command: Callable[[QKeySequence], bool] = lambda _key: False
        """Tells which keys are for a command of the window. On Linux, boxes want some of them: Ctrl+K, Ctrl+D."""
        self._form = form
        self._seconds = seconds
        self._busy = False
        self._lists: dict[QComboBox, QWidget] = {}
        """What their completers list, once there is such a list."""
        self._boxes: dict[str, QWidget] = {}
        for each in form.boxes:
            if not isinstance(each, QAbstractSlider):
                self._boxes[each.objectName()] = each
                each.installEventFilter(self)
                line = _line(each)
                if line is not None and line is not each:
                    line.installEventFilter(self)
        self._texts = self._read()
        self._steps: Steps[Kept] = Steps(form.keep())
        form.changed.connect(self._changed)
        form.loaded.connect(self.forget)
        form.froze.connect(self.moved)

    @property
    def steps(self) -> Steps[Kept]:
        return self._steps

    @property
    def can_redo(self) -> bool:
        return bool(self._steps.future) and not self._form.is_frozen

    def forget(self) -> None:
        """The form shows another edit: there is no way back from it to the one before."""
        if self._busy:
            return
        self._steps = Steps(self._form.keep())
        self._texts = self._read()
        self.moved.emit()

    def undo(self) -> None:
        if self._steps.past:
            self._go(self._steps.past[-1].last.place, self._steps.undo())

    def redo(self) -> None:
        if self._steps.future:
            self._go(self._steps.future[-1].last.place, self._steps.redo())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys to the window; one that it has no use for does nothing, as nothing is left to undo."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyPress and _is_no_text(event):
            return True
        undoing = _undoes(event)
        steps = undoing or _redoes(event)
        if not steps and not (event.modifiers() and self.is_command(QKeySequence(event.keyCombination()))):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.ignore()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if not steps:
            return True
        for each in self._lists.values():  # to which the window's keys do not come
            if each is watched:
                each.hide()
        if undoing:
            self.undo()
        else:
            self.redo()
        return True

    def _changed(self) -> None:
        if self._busy:
            return
        shown, control, before = self._form.keep(), QApplication.focusWidget(), self._texts
        self._watch_list(control)
        self._texts = self._read()
        if (shown.edit, shown.unsent) != (self._steps.now.edit, self._steps.now.unsent):
            letters = sum(map(len, self._texts.values()))
            self._steps = self._steps.add(shown, self._told(control, before), depth(letters))
            self.moved.emit()

    def _read(self) -> dict[str, str]:
        """How each box reads, by its name."""
        return {name: _shown(box) for name, box in self._boxes.items()}

    def _told(self, control: QWidget | None, before: dict[str, str]) -> Change:
        """What the change was, going by the control with the cursor, and how the boxes read before it."""
        now = self._seconds()
        if control is None or not self._form.isAncestorOf(control):
            return Change("", Kind.WHOLE, now)
        name = control.objectName()
        if isinstance(control, QAbstractSlider):
            return Change(name, Kind.SLID, now)
        return change(name, before.get(name, ""), self._texts.get(name, ""), now)

    def _go(self, place: str, steps: Steps[Kept]) -> None:
        """Show where `steps` are now, with the cursor in the control `place`, where the change was."""
        if self._form.is_frozen:
            return
        control = self._form.findChild(QWidget, place) if place else None
        shown = control is not None and control.isVisible()
        before = self._texts
        self._busy = True
        try:
            self._form.restore(replace(steps.now, focus=place if shown else steps.now.focus))
        finally:
            self._busy = False
        self._texts = self._read()
        self._steps = replace(steps, now=self._form.keep())  # a box that the cursor left may have made its text whole
        if place in self._boxes:
            _put_cursor(self._boxes[place], before[place])
        self.moved.emit()

    def _watch_list(self, control: QWidget | None) -> None:
        """The list of names under the disposition, which is there once something was typed, takes all keys."""
        if not isinstance(control, QComboBox) or control in self._lists or not self._form.isAncestorOf(control):
            return
        completer = control.completer()
        found = completer.popup() if completer is not None else None
        if found is not None:
            self._lists[control] = found
            found.installEventFilter(self)


def _undoes(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) in UNDO or event.matches(QKeySequence.StandardKey.Undo)


def _redoes(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) in REDO or event.matches(QKeySequence.StandardKey.Redo)


def _line(control: QWidget) -> QLineEdit | None:
    if isinstance(control, QComboBox | QAbstractSpinBox):
        return control.lineEdit()
    return control if isinstance(control, QLineEdit) else None


def _is_no_text(event: QKeyEvent) -> bool:
    """Whether it is a letter with Alt that nothing has for its key: on Linux, boxes would take the letter.

    On macOS Alt makes other letters, and on Windows Ctrl+Alt does.
    """
    alt = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.AltModifier
    return alt and sys.platform != "darwin" and event.text().isprintable() and bool(event.text().strip())


def _shown(control: QWidget) -> str:
    """The text that stands in `control`; empty where none can be typed there."""
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    line = _line(control)
    return line.text() if line is not None else ""


def _put_cursor(control: QWidget, before: str) -> None:
    """Behind what has changed since the text was `before`."""
    after = _shown(control)
    at = len(after[: cursor(before, after)].encode("utf-16-le", "surrogatepass")) // 2  # as Qt counts
    line = _line(control)
    if line is not None:
        line.setCursorPosition(at)
    elif isinstance(control, QPlainTextEdit):
        place = control.textCursor()
        place.setPosition(at)
        control.setTextCursor(place)
