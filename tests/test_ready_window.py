"""What keeps the window quick, as far as it can be counted: tests/benchmarks measure how quick it is."""

import sys
from datetime import datetime

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from app import turns
from app.core.callback import Standing
from app.core.edit import Edit
from app.gui.note import Note
from app.gui.tone import Tone
from tests.seat import NOW, Seats

UPDATES = 40


class Clock:
    """Counts how often the form is written: each time, it asks for the time."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return NOW


async def test_the_form_is_not_written_anew_for_each_update_of_another_lead(take_seat: Seats) -> None:
    clock = Clock()
    seat = await take_seat(clock=clock)
    page, sender = seat.window.page, seat.desk.dispatch.sender
    assert page is not None
    assert sender is not None
    sender.pause()
    looks = clock.looks
    page.refresh()
    assert clock.looks > looks
    looks = clock.looks
    for number in range(UPDATES):
        edit = Edit(lead=f"other {number}", callback=Standing.NONE, fields={"Name": "Jane"})
        await seat.outbox.send(edit, page.layout_of_lead, 0.0)
    await seat.settle()
    assert len(seat.outbox.items) == UPDATES
    assert clock.looks - looks < UPDATES


def test_a_note_can_be_copied_once_the_mouse_is_over_it(qapp: QApplication) -> None:
    box = QLineEdit()
    note = Note(box)
    note.say("Last sent 24 Nov, 12:30.", Tone.QUIET)
    at = QPointF(2, 2)
    qapp.sendEvent(note, QEnterEvent(at, at, at))
    assert note.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    note.setSelection(0, 9)
    assert note.selectedText() == "Last sent"
    assert note.focusPolicy() is Qt.FocusPolicy.NoFocus, "a click on it would take the cursor out of the box"
    note.deleteLater()


def test_another_thread_has_the_interpreter_for_a_moment_only() -> None:
    usual = sys.getswitchinterval()
    as_usual = turns.window_first()
    assert sys.getswitchinterval() < usual / 10
    as_usual()
    assert sys.getswitchinterval() == usual
