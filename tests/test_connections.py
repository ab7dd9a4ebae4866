"""Connections and keys in the window: opened, told, changed, and kept apart."""

import asyncio
import gc
import weakref
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget

from app.core.key import Key
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import Seat, Seats, connection, until


async def test_without_a_connection_the_window_offers_the_practice_server(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    seat.press("start.practice")
    await until(lambda: seat.window.page is not None and seat.desk.outgoing is not None)
    assert seat.find(QLabel, "connection").text().startswith("Practice server at http://127.0.0.1:")
    seat.fill()
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
    seat.fill()
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
    assert seat.window.trouble.words == f"There is no file {tmp_path / 'nowhere.toml'}."
    assert seat.text("field.Name") == "Jane"


async def test_keys_in_a_file_that_nobody_knows_are_told_and_passed_over(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text('apiKey = "x"\ncolour = "red"\n' + connection(server.address), encoding="utf-8")
    seat = await take_seat(connected=False)
    await seat.desk.open_file(path)
    assert "apiKey: keys and passwords don't belong into this file." in seat.window.trouble.words
    assert "colour: this key is not known and was passed over." in seat.window.trouble.words
    assert seat.window.page is not None


async def test_a_key_that_was_not_given_is_asked_for_before_anything_is_sent(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection(server.address), encoding="utf-8")
    seat = await take_seat(connected=False)
    await seat.desk.open_file(path)
    seat.fill()
    await seat.send()
    assert seat.cursor == "key.text"
    assert not seat.calls
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")
    seat.fill()
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
        seat.fill()
        await seat.send()
        await seat.desk.open_file(path)
        seat.fill()
        await seat.send()
        assert seat.cursor == "key.text"
        assert (len(server.journal), len(other.journal)) == (1, 0)
        seat.press("key.back")
        await seat.settle()


async def test_leaving_while_the_key_is_asked_for_keeps_what_was_typed(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    seat = await take_seat(connected=False, outbox=tmp_path / "outbox.db")
    await seat.desk.connect_to_server(default_world().layout(server.address))
    seat.fill()
    await seat.send()
    assert await seat.desk.may_leave()
    await seat.leave()
    seat = await take_seat(connected=False, outbox=tmp_path / "outbox.db")
    await seat.desk.connect_to_server(default_world().layout(server.address))
    assert seat.text("leadId") == "9856"
    assert seat.ticked("callback.book")


async def test_switching_asks_before_what_was_typed_is_lost(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    seat.window.commands["practice"].trigger()
    await until(lambda: QApplication.activeModalWidget() is not None)
    seat.press("question.stay")
    await seat.settle()
    assert seat.text("field.Name") == "Jane"


async def test_what_is_sent_while_a_file_is_read_is_not_given_up(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection(server.address), encoding="utf-8")
    seat = await take_seat()
    server.queue_fault(Fault(Kind.DELAY, seconds=0.3))
    seat.fill()
    opening = asyncio.ensure_future(seat.desk.open_file(path))
    seat.press_send()
    await opening
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
        seat.fill()
        await seat.send()
        await seat.give_key()
        assert seat.banner
        seat.type("phone.Mobile", "0491570006")
        await seat.desk.open_file(paths[1])
        assert seat.banner == ""
        assert seat.text("phone.Mobile") == ""
        await seat.desk.open_file(paths[0])
        assert seat.text("phone.Mobile") == "0491570006"


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


async def test_the_top_of_the_window_says_what_is_on_whatever_else_is_said(
    take_seat: Seats, server: PracticeServer, tmp_path: Path
) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_text(connection("https://contact.example.com"), encoding="utf-8")
    seat = await take_seat()
    strip, name, where = (seat.find(QWidget, each) for each in ("connection.strip", "connection.on", "connection"))
    assert isinstance(name, QLabel)
    assert isinstance(where, QLabel)
    assert (name.text(), where.text()) == (
        "◆ Practice: no real lead is touched",
        f"Practice server at {server.address}",
    )
    practice = strip.palette().color(QPalette.ColorRole.Window)
    await seat.desk.open_file(path)
    assert (name.text(), where.text()) == ("Melbourne sales", "Noojee at https://contact.example.com")
    assert strip.palette().color(QPalette.ColorRole.Window) != practice
    seat.window.statusBar().showMessage("Something else")
    assert all(each.isVisible() for each in (strip, name, where))
    assert name.width() < where.width()
