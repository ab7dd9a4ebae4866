"""What appears where the cursor is not is read out: once, politely where it can wait, and nothing at each key.

PySide6 has the event (Qt 6.8), and nothing to listen to events with: the one door to it is watched instead.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.item import State
from app.gui import announce
from app.gui.tone import Tone
from app.practice.faults import Fault, Kind
from tests.conflicts import meet
from tests.seat import CANARY, Seat, Seats, until


class Reader:
    """A screen reader: `heard` has the words and whether they were urgent."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, bool]] = []

    def hear(self, about: QObject, words: str, urgent: bool) -> None:
        assert about is not None
        self.heard.append((words, urgent))

    @property
    def words(self) -> list[str]:
        return [words for words, _ in self.heard]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    reader = Reader()
    monkeypatch.setattr(announce, "_raise", reader.hear)
    yield reader
    assert not any(CANARY in each for each in reader.words)


@pytest.mark.usefixtures("qapp")
def test_a_reader_that_listens_is_told() -> None:
    widget = QWidget()
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    announce.announce(widget, "Updated.", urgent=True)
    announce.announce(widget, "Updated.")
    QAccessible.setActive(was)


async def test_what_came_of_an_update_is_read_out_once(seat: Seat, reader: Reader) -> None:
    seat.fill(number="0355501777")
    await seat.send()
    assert [each for each in reader.words if "9856" in each and "pdated" in each] == [seat.banner]
    assert not any(urgent for words, urgent in reader.heard if words == seat.banner)


async def test_a_conflict_interrupts(seat: Seat, reader: Reader) -> None:
    dialog = await meet(seat)
    assert (seat.banner, True) in reader.heard
    reader.heard.clear()
    seat.press("conflict.copy")
    assert reader.heard == [("Copied.", False)]
    dialog.close()


async def test_a_countdown_is_read_out_once_and_still_waiting_once(take_seat: Seats, reader: Reader) -> None:
    seat = await take_seat(hold=10)
    seat.server.queue_fault(Fault(Kind.HANG))
    seat.fill()
    await seat.send()
    held = reader.words.count(seat.banner)
    before = len(reader.heard)
    for _ in range(4):
        seat.time.jump(2)
        seat.desk.dispatch.refresh()
    assert held == 1
    assert len(reader.heard) == before
    seat.time.jump(3)
    await until(lambda: State.SENDING in seat.states)
    for _ in range(5):
        seat.time.jump(6)
        seat.desk.dispatch.refresh()
    await until(lambda: "till waiting" in seat.banner)
    assert len([each for each in reader.words if "till waiting" in each]) == 1
    seat.server.stop()
    await seat.settle()


async def test_what_is_missing_is_read_out_after_send_with_the_names_of_the_boxes(seat: Seat, reader: Reader) -> None:
    seat.type("phone.Mobile", "12ab")
    reader.heard.clear()
    seat.press_send()
    await seat.settle()
    ((words, urgent),) = reader.heard
    assert urgent
    assert words.startswith("Lead id: ")
    assert "Mobile: A number has only digits, and perhaps one + in front." in words


async def test_typing_is_read_out_by_nobody(seat: Seat, reader: Reader) -> None:
    seat.type("leadId", "9856")
    reader.heard.clear()
    seat.type("phone.FirstPhone", "0355501777")
    seat.type("field.Name", "Jane")
    assert not any("1777" in each for each in reader.words)


async def test_a_call_back_is_read_out_once_it_was_typed(seat: Seat, reader: Reader) -> None:
    seat.type("leadId", "9856")
    await seat.settle()
    reader.heard.clear()
    seat.type("callback.when", "tomorrow 10")
    assert reader.heard == []
    seat.press_tab()
    ((words, urgent),) = reader.heard
    assert words.startswith("Tomorrow, ")
    assert not urgent
    assert seat.beside("callback.when") == words
    QTest.keyClick(seat.find(QWidget, "callback.when"), Qt.Key.Key_Up)
    assert "10:15" in reader.words[-1]


async def test_a_pause_reads_the_call_back_out_as_well(seat: Seat, reader: Reader) -> None:
    reader.heard.clear()  # which connection is on
    seat.type("callback.when", "tomorrow 10")
    await until(lambda: reader.words)
    assert reader.words == [seat.beside("callback.when")]


async def test_words_in_the_status_bar_and_trouble_are_read_out(seat: Seat, reader: Reader) -> None:
    reader.heard.clear()  # as above
    QTest.keyClick(seat.focus(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert reader.heard == [("Type the lead's id first.", False)]
    seat.window.trouble.say("What was typed can't be kept.", Tone.PROBLEM, (seat.window.close_trouble(),))
    assert reader.heard[-1] == ("What was typed can't be kept.", True)


async def test_a_draft_that_comes_back_is_told(take_seat: Seats, reader: Reader) -> None:
    seat = await take_seat()
    seat.desk.connecting.practice_server = ""  # where nothing is real, no draft is kept
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    await seat.desk.edit_lead("9860")
    await seat.settle()
    reader.heard.clear()
    await seat.desk.edit_lead("9856")
    await seat.settle()
    assert seat.text("field.Name") == "Jane"
    assert [each for each in reader.words if each == seat.window.trouble.words]


async def test_the_key_is_never_read_out(take_seat: Seats, reader: Reader) -> None:
    seat = await take_seat(key="wrong")
    seat.fill()
    await seat.send()
    seat.press("key.give")
    await seat.give_key()
    assert QApplication.activeModalWidget() is None
    assert reader.words


async def test_going_over_to_practice_is_read_out(take_seat: Seats, reader: Reader) -> None:
    seat = await take_seat(connected=False)
    await seat.desk.connect_to_practice()
    told = f"◆ Practice: no real lead is touched. Practice server at {seat.server.address}"
    assert reader.words.count(told) == 1
    await seat.desk.connect_to_practice()
    assert reader.words.count(told) == 1
