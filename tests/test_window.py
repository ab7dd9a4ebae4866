"""The window around the form: connections, keys, looking at a lead, leaving."""

import asyncio
import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox

from app.core.key import Key
from app.gui.sending import Doing, Pace
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import Seat, Seats, connection, until


class Browser(QObject):
    """Stands where the person's browser stands, and keeps the addresses that it is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        QDesktopServices.setUrlHandler("http", self, "open")  # type: ignore[arg-type]  # the stub asks for bytes, which PySide6 refuses

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def leave(self) -> None:
        QDesktopServices.unsetUrlHandler("http")


def question() -> QMessageBox:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QMessageBox)
    return found


def fill(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.book")


async def leaves(seat: Seat) -> asyncio.Task[bool]:
    """Ask to close the window, and let it think."""
    task = asyncio.ensure_future(seat.desk.may_leave())
    await until(lambda: task.done() or QApplication.activeModalWidget() is not None)
    return task


async def test_without_a_connection_the_window_offers_the_practice_server(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    seat.press("start.practice")
    await until(lambda: seat.window.page is not None and seat.desk.sending is not None)
    assert seat.find(QLabel, "connection").text().startswith("Practice server at http://127.0.0.1:")
    fill(seat)
    await seat.send()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_a_connection_file_is_opened_used_and_remembered(
    take_seat: Seats, server: PracticeServer, tmp_path: Path, settings: QSettings
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection(server.address), encoding="utf-8")
    seat = await take_seat(connected=False)
    await seat.desk.open_file(path)
    assert seat.window.windowTitle() == "Melbourne sales - Lead Editor"
    fill(seat)
    await seat.send()
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert settings.value("connection") == str(path)


async def test_the_file_dialog_opens_a_connection(take_seat: Seats, server: PracticeServer, tmp_path: Path) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection(server.address), encoding="utf-8")
    seat = await take_seat(connected=False)
    seat.press("start.open")
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(lambda: seat.window.page is not None)
    assert seat.window.windowTitle() == "Melbourne sales - Lead Editor"


async def test_a_file_with_mistakes_is_told_with_each_key_and_what_is_expected(
    take_seat: Seats, tmp_path: Path
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection("http://contact.example.com").replace('"AU"', '"Oz"'), encoding="utf-8")
    seat = await take_seat(connected=False)
    await seat.desk.open_file(path)
    told = seat.find(QLabel, "connection.trouble").text()
    assert f"{path} can't be used yet. Mend this:" in told
    assert "server: an address like https://contact.example.com is needed, without a path." in told
    assert "region: a country in two capital letters is needed, such as AU." in told
    assert seat.window.page is None


async def test_a_file_that_is_no_toml_is_told_with_its_line(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text('name = "Melbourne"\nserver = https://contact.example.com\n', encoding="utf-8")
    seat = await take_seat(connected=False)
    await seat.desk.open_file(path)
    assert f"{path}, line 2: this can't be read as TOML." in seat.find(QLabel, "connection.trouble").text()


async def test_a_file_that_cant_be_used_leaves_the_open_form_as_it_is(seat: Seat, tmp_path: Path) -> None:
    seat.type("field.Name", "Jane")
    await seat.desk.open_file(tmp_path / "nowhere.toml")
    assert seat.banner == f"There is no file {tmp_path / 'nowhere.toml'}."
    assert seat.text("field.Name") == "Jane"


async def test_keys_in_a_file_that_nobody_knows_are_told_and_passed_over(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text('apiKey = "x"\ncolour = "red"\n' + connection(server.address), encoding="utf-8")
    seat = await take_seat(connected=False)
    await seat.desk.open_file(path)
    assert "apiKey: keys and passwords don't belong into this file." in seat.banner
    assert "colour: this key is not known and was passed over." in seat.banner
    assert seat.window.page is not None


async def test_a_key_that_was_not_given_is_asked_for_before_anything_is_sent(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection(server.address), encoding="utf-8")
    seat = await take_seat(connected=False)
    await seat.desk.open_file(path)
    fill(seat)
    await seat.send()
    assert seat.cursor == "key.text"
    assert not seat.calls
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")
    fill(seat)
    await seat.send()
    assert len(seat.calls) == 2


async def test_a_key_goes_to_the_server_that_it_was_given_for_and_to_no_other(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    path = tmp_path / "other.toml"
    with PracticeServer(default_world(), key="another", minimum=0.0) as other:
        path.write_text(connection(other.address), encoding="utf-8")
        seat = await take_seat(connected=False)
        await seat.desk.connect_to_server(default_world().layout(server.address), Key(seat.key))
        fill(seat)
        await seat.send()
        await seat.desk.open_file(path)
        fill(seat)
        await seat.send()
        assert seat.cursor == "key.text"
        assert (len(server.journal), len(other.journal)) == (1, 0)
        seat.press("key.back")
        await seat.settle()


async def test_leaving_while_the_key_is_asked_for_asks_about_what_was_typed(take_seat: Seats) -> None:
    seat = await take_seat(key="wrong")
    fill(seat)
    await seat.send()
    leaving = asyncio.ensure_future(seat.desk.may_leave())
    await until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    assert question().text() == "What you changed for lead 9856 was not sent, and is lost when you close."
    seat.press("question.stay")
    assert await leaving is False
    seat.press("key.back")
    await seat.settle()


async def test_look_at_the_lead_opens_it_in_the_browser_and_copies_its_id(seat: Seat) -> None:
    browser = Browser()
    seat.type("leadId", "UK/0007 é")
    QTest.keyClick(seat.focus(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    browser.leave()
    assert browser.opened == [f"{seat.server.address}/lead/UK%2F0007%20%C3%A9"]
    assert QGuiApplication.clipboard().text() == "UK/0007 é"


async def test_an_unknown_outcome_can_be_looked_at(seat: Seat) -> None:
    browser = Browser()
    seat.server.queue_fault(Fault(Kind.DROP_AFTER_APPLYING))
    fill(seat)
    await seat.send()
    seat.press("unknown.look")
    browser.leave()
    assert browser.opened == [f"{seat.server.address}/lead/9856"]
    assert "Opened in your browser. The lead's id is copied." in seat.banner
    assert seat.doing is Doing.SETTLING


async def test_while_an_answer_is_awaited_the_form_is_there_to_read_and_takes_no_input(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.HANG))
    seat.type("field.Name", "Jane")
    fill(seat)
    seat.press_send()
    await until(lambda: seat.calls)
    assert seat.find(QLabel, "busy.words").text() == "Sending…"
    seat.type("field.Name", "John")
    seat.press_send()
    assert seat.text("field.Name") == "Jane"
    seat.server.stop()
    await seat.settle()
    assert len(seat.calls) == 1


async def test_still_waiting_is_said_after_a_while(take_seat: Seats) -> None:
    seat = await take_seat(pace=Pace(still_waiting=0.01))
    seat.server.queue_fault(Fault(Kind.HANG))
    fill(seat)
    seat.press_send()
    await until(lambda: "Still waiting: Noojee may be busy" in seat.find(QLabel, "busy.words").text())
    seat.server.stop()
    await seat.settle()
    assert seat.find(QLabel, "busy.words").isHidden()


async def test_an_untouched_form_may_be_left(seat: Seat) -> None:
    seat.type("leadId", "9856")
    assert await seat.desk.may_leave()


@pytest.mark.parametrize(("button", "may"), [("question.stay", False), ("question.goOn", True)])
async def test_a_touched_form_asks_before_it_is_left(seat: Seat, button: str, may: bool) -> None:
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    leaving = await leaves(seat)
    assert question().text() == "What you changed for lead 9856 was not sent, and is lost when you close."
    seat.press(button)
    assert await leaving is may
    assert seat.text("field.Name") == "Jane"


async def test_escape_means_to_stay(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    leaving = await leaves(seat)
    QTest.keyClick(question(), Qt.Key.Key_Escape)
    assert await leaving is False


async def test_leaving_waits_for_an_answer_that_comes_soon(seat: Seat) -> None:
    fill(seat)
    seat.press_send()
    await until(lambda: seat.doing is Doing.SENDING)
    assert await seat.desk.may_leave()
    assert seat.calls[-1].applied


async def test_leaving_without_an_answer_asks(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.HANG))
    fill(seat)
    seat.press_send()
    await until(lambda: seat.calls)
    leaving = await leaves(seat)
    assert question().text().startswith("Noojee has not answered yet.")
    seat.press("question.goOn")
    assert await leaving is True


async def test_a_question_that_the_answer_overtakes_is_withdrawn(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.DELAY, seconds=0.6))
    fill(seat)
    seat.press_send()
    await until(lambda: seat.calls)
    leaving = await leaves(seat)
    assert question().text().startswith("Noojee has not answered yet.")
    assert await leaving is True
    assert QApplication.activeModalWidget() is None
    assert seat.calls[-1].applied


async def test_a_countdown_waits_while_the_person_is_asked_whether_to_close(take_seat: Seats) -> None:
    seat = await take_seat(pace=Pace(still_waiting=60.0, tick=0.01, busy=lambda _tries: 0.1))
    seat.server.queue_fault(Fault(Kind.CODE, code=109))
    fill(seat)
    seat.press_send()
    await until(lambda: seat.doing is Doing.WAITING)
    leaving = await leaves(seat)
    ends = asyncio.get_running_loop().time() + 0.3
    await until(lambda: asyncio.get_running_loop().time() > ends)
    assert len(seat.calls) == 1
    seat.press("question.stay")
    assert await leaving is False
    await until(lambda: len(seat.calls) == 2)


async def test_it_did_not_arrive_asks_first_and_says_what_would_run_twice(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.DROP_AFTER_APPLYING))
    seat.choose("disposition", "Callback")
    fill(seat)
    await seat.send()
    seat.press("unknown.notArrived")
    await seat.settle_on_dialog("question")
    assert question().text() == (
        "Have you looked at lead 9856, and is your change not there? "
        "If it did arrive, sending it again runs this twice: Sends a confirmation SMS."
    )
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is None)
    assert seat.doing is Doing.SETTLING
    assert len(seat.calls) == 1


async def test_the_cursor_leaves_a_form_that_takes_no_input_and_comes_back(take_seat: Seats) -> None:
    seat = await take_seat(pace=Pace(tick=0.01, busy=lambda _tries: 600.0))
    seat.server.queue_fault(Fault(Kind.CODE, code=109))
    seat.type("leadId", "9856")
    seat.press("callback.book")
    seat.press_send()
    await until(lambda: seat.doing is Doing.WAITING)
    assert seat.cursor == "busy.sendNow"
    seat.press("busy.back")
    await until(lambda: seat.doing is Doing.EDITING)
    await seat.settle()
    assert seat.cursor == "callback.book"


async def test_what_waits_for_an_update_is_told_so(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=103))
    fill(seat)
    await seat.send()
    QTest.keyClick(seat.focus(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: seat.window.statusBar().currentMessage() == "First finish the update that is under way.")
    assert not seat.find(QLabel, "connection").isVisible()


async def test_looking_at_no_lead_says_what_is_missing(seat: Seat) -> None:
    QTest.keyClick(seat.focus(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert seat.window.statusBar().currentMessage() == "Type the lead's id first."
    assert seat.cursor == "leadId"


async def test_leaving_shows_an_answer_that_needs_the_person_instead(seat: Seat) -> None:
    seat.type("leadId", "404404")
    seat.press("callback.book")
    seat.press_send()
    await until(lambda: seat.doing is Doing.SENDING)
    assert await seat.desk.may_leave() is False
    assert seat.beside("leadId").startswith("Nothing was changed")


async def test_leaving_what_is_not_settled_asks(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=103))
    fill(seat)
    await seat.send()
    leaving = await leaves(seat)
    assert question().text().startswith("It is not settled yet whether lead 9856 was updated.")
    seat.press("question.stay")
    assert await leaving is False


async def test_switching_asks_before_what_was_typed_is_lost(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    QTest.keyClick(seat.focus(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: QApplication.activeModalWidget() is not None)
    seat.press("question.stay")
    await seat.settle()
    assert seat.text("field.Name") == "Jane"


async def test_a_new_edit_empties_the_form(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("phone.Mobile", "0491570006")
    QTest.keyClick(seat.focus(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    seat.press("question.goOn")
    await seat.settle()
    assert seat.text("leadId") == seat.text("phone.Mobile") == ""
    assert seat.cursor == "leadId"


async def test_a_new_edit_of_a_lead_in_conflict_still_asks_to_look(seat: Seat) -> None:
    seat.type("leadId", "9858")
    seat.press("callback.book")
    await seat.send()
    seat.press("conflict.back")
    await seat.settle()
    QTest.keyClick(seat.focus(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    seat.press("question.goOn")
    await seat.settle()
    seat.type("leadId", "9858")
    seat.press("callback.book")
    await seat.send()
    assert seat.cursor == "conflict.looked"
    assert len(seat.calls) == 1


async def test_edit_again_asks_before_what_was_typed_since_is_lost(seat: Seat) -> None:
    fill(seat)
    await seat.send()
    seat.type("leadId", "9860")
    seat.type("field.Name", "Jane")
    seat.press("editAgain")
    await seat.settle_on_dialog("question")
    seat.press("question.stay")
    await seat.settle()
    assert (seat.text("leadId"), seat.text("field.Name")) == ("9860", "Jane")


async def test_what_is_sent_while_a_file_is_read_is_not_given_up(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection(server.address), encoding="utf-8")
    seat = await take_seat()
    server.queue_fault(Fault(Kind.DELAY, seconds=0.3))
    fill(seat)
    opening = asyncio.ensure_future(seat.desk.open_file(path))
    seat.press_send()
    await opening
    assert seat.window.windowTitle() == "Practice: Melbourne sales - Lead Editor"
    await seat.settle()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_another_server_gets_an_empty_form_and_no_word_of_the_last_one(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    paths = [tmp_path / "test.toml", tmp_path / "live.toml"]
    seat = await take_seat(connected=False)
    with PracticeServer(default_world(), key="another", minimum=0.0) as other:
        for path, address in zip(paths, (server.address, other.address), strict=True):
            path.write_text(connection(address), encoding="utf-8")
        await seat.desk.open_file(paths[0])
        fill(seat)
        await seat.send()
        await seat.give_key()
        assert seat.banner
        seat.type("phone.Mobile", "0491570006")
        opening = asyncio.ensure_future(seat.desk.open_file(paths[1]))
        await seat.settle_on_dialog("question")
        seat.press("question.goOn")
        await opening
        assert seat.banner == ""
        assert seat.text("phone.Mobile") == ""


async def test_a_page_is_let_go_while_the_cursor_is_in_it(seat: Seat) -> None:
    """Qt tells that a box was left when it is taken down, and nobody is there to hear it."""
    seat.type("phone.Mobile", "12ab")
    await seat.desk.connect_to_practice()
    await asyncio.sleep(0.01)
    assert seat.text("phone.Mobile") == ""


async def test_pages_of_former_connections_are_let_go(take_seat: Seats) -> None:
    seat = await take_seat()
    pages = []
    for _ in range(5):
        await seat.desk.connect_to_practice()
        pages.append(weakref.ref(seat.window.page))
    await asyncio.sleep(0)
    gc.collect()
    assert sum(each() is not None for each in pages) == 1


async def test_trouble_elsewhere_leaves_the_buttons_that_settle_an_update(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=103))
    fill(seat)
    await seat.send()
    seat.window.trouble.say("Something unexpected happened.", Tone.PROBLEM)
    seat.press("unknown.arrived")
    await until(lambda: seat.doing is Doing.EDITING)


async def test_a_number_under_no_change_is_asked_about_before_it_is_lost(seat: Seat) -> None:
    seat.type("phone.Mobile", "0491570006")
    seat.press("phone.Mobile.noChange")
    leaving = await leaves(seat)
    seat.press("question.stay")
    assert await leaving is False


async def test_edit_again_brings_the_lead_back_and_nothing_else(seat: Seat) -> None:
    fill(seat)
    seat.type("field.Name", "Jane")
    await seat.send()
    seat.press("editAgain")
    await seat.settle()
    assert seat.text("leadId") == "9856"
    assert seat.text("field.Name") == ""


async def test_the_window_keeps_its_size(take_seat: Seats, settings: QSettings) -> None:
    seat = await take_seat()
    seat.window.resize(720, 560)
    seat.window.finish()
    again = MainWindow(settings, seat.window._clock, seat.window.windowIcon())
    assert (again.width(), again.height()) == (720, 560)


@pytest.mark.parametrize("width", [560, 800, 1024])
async def test_nothing_needs_scrolling_sideways(seat: Seat, width: int) -> None:
    seat.window.resize(width, 700)
    await asyncio.sleep(0)
    assert seat.window.page is not None
    scroll = seat.window.page.form._scroll
    page = scroll.widget()
    assert page is not None
    assert page.minimumSizeHint().width() <= scroll.viewport().width()
