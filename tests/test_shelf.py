"""File, Connections: every connection that is known, what is wrong with one, and what can be done with it."""

import os
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from app.core import connections
from app.core.key import Key
from app.gui.connection_editor import ConnectionEditor
from app.gui.connections import ConnectionsDialog
from app.gui.connections_model import Column
from app.gui.leave import Question
from app.practice.server import PracticeServer
from tests.seat import Seat, Seats, opened, until
from tests.shelves import choose, deployed, listed, offered, rows, written
from tests.vaults import Closed, Hanging, over


def stock(seat: Seat) -> None:
    """Two own connections."""
    written(seat.desk.shelf.folder / "melbourne.toml")
    written(seat.desk.shelf.folder / "perth.leadconn", "https://contact.perth.example.com", "Perth renewals")


async def gone(seat: Seat) -> None:
    """Wait until the list is closed, and what comes of it is done."""
    await until(lambda: not isinstance(QApplication.activeModalWidget(), ConnectionsDialog))
    await seat.settle()


async def choose_file(path: Path) -> None:
    """Type the path of a file into the dialog that asks for one."""
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QFileDialog)
    name = asked.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(lambda: QApplication.activeModalWidget() is not asked)


async def test_it_is_opened_by_its_keys_and_lists_own_files_and_practice(seat: Seat) -> None:
    stock(seat)
    QTest.keyClick(seat.focus(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), ConnectionsDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ConnectionsDialog)
    await until(lambda: len(rows(dialog)) == 3)
    assert rows(dialog)[:2] == ["Melbourne sales", "Perth renewals"]
    assert rows(dialog, Column.SERVER)[:2] == ["contact.example.com", "contact.perth.example.com"]
    assert rows(dialog, Column.STATE) == ["", "", "◆ on: practice"]
    QTest.keyClick(dialog.text, Qt.Key.Key_Escape)
    await gone(seat)


async def test_one_is_found_by_typing_and_used_by_enter(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    QTest.keyClicks(dialog.text, "perth")
    assert rows(dialog) == ["Perth renewals"]
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    await gone(seat)
    assert seat.window.windowTitle() == "Perth renewals - Lead Editor"
    assert seat.find(QLabel, "connection.on").text() == "Perth renewals"
    assert seat.find(QLabel, "connection").text() == "Noojee at https://contact.perth.example.com"
    dialog = await listed(seat)
    assert rows(dialog, Column.STATE) == ["", "✓ on", ""]
    dialog.close()
    await gone(seat)


async def test_the_arrows_move_in_the_list_while_one_types(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    QTest.keyClick(dialog.text, Qt.Key.Key_Down)
    assert "contact.perth.example.com" in dialog.text.accessibleDescription()
    QTest.keyClick(dialog.text, Qt.Key.Key_PageUp)
    assert dialog.table.currentIndex().row() == 0
    dialog.close()
    await gone(seat)


async def test_a_double_click_uses_one(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    place = dialog.table.visualRect(dialog.table.model().index(1, 0)).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await gone(seat)
    assert seat.window.windowTitle() == "Perth renewals - Lead Editor"


async def test_nothing_found_is_said(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    QTest.keyClicks(dialog.text, "nowhere")
    assert dialog.empty.text() == "No connection has all of this in its name, server or file."
    assert offered(dialog) == {"new", "add", "close"}
    dialog.close()
    await gone(seat)


async def test_a_file_with_a_mistake_is_listed_with_what_is_wrong(seat: Seat) -> None:
    stock(seat)
    path = seat.desk.shelf.folder / "half.toml"
    path.write_text('name = "Half', encoding="utf-8")
    dialog = await listed(seat)
    choose(dialog, "half")
    assert rows(dialog, Column.STATE)[0] == "⚠ to be mended"
    assert f"{path}, line 1: this can't be read as TOML." in dialog.about.text()
    assert offered(dialog) == {"edit", "remove", "new", "add", "close"}
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.close()
    await gone(seat)


async def test_a_file_that_was_opened_elsewhere_stays_listed_and_is_shown_as_gone(seat: Seat, tmp_path: Path) -> None:
    stock(seat)
    path = written(tmp_path / "elsewhere" / "hobart.toml", name="Hobart")
    await seat.desk.open_file(path)
    await seat.desk.connect_to_practice()
    dialog = await listed(seat)
    assert "Hobart" in rows(dialog)
    dialog.close()
    await gone(seat)
    path.unlink()
    dialog = await listed(seat)
    choose(dialog, "hobart")
    assert f"There is no file {path} any more." in dialog.about.text()
    assert "use" not in offered(dialog)
    seat.press("connections.remove")
    await until(lambda: "hobart" not in rows(dialog))
    dialog.close()
    await gone(seat)


async def test_the_list_is_read_again_when_the_window_is_come_back_to(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    written(seat.desk.shelf.folder / "adelaide.toml", name="Adelaide")
    seat.window.activateWindow()
    dialog.activateWindow()
    await until(lambda: "Adelaide" in rows(dialog))
    dialog.close()
    await gone(seat)


async def test_one_that_is_removed_keeps_its_file_under_another_name_and_can_be_put_back(seat: Seat) -> None:
    stock(seat)
    path = seat.desk.shelf.folder / "melbourne.toml"
    content = path.read_bytes()
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
    seat.press("question.goOn")
    await until(lambda: "Melbourne sales" not in rows(dialog))
    (away,) = [each for each in path.parent.iterdir() if "removed" in each.name]
    assert away.name == f"melbourne.toml.removed-{seat.time.now():%Y-%m-%d}"
    assert away.read_bytes() == content
    assert str(away) in dialog.said.words
    seat.press("connections.putBack")
    await until(lambda: "Melbourne sales" in rows(dialog))
    assert path.read_bytes() == content
    dialog.close()
    await gone(seat)


async def test_keeping_it_after_all_changes_nothing(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    seat.press("connections.remove")
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is dialog)
    assert sorted(each.name for each in seat.desk.shelf.folder.iterdir()) == ["melbourne.toml", "perth.leadconn"]
    dialog.close()
    await gone(seat)


async def test_what_is_deployed_is_locked(take_seat: Seats, tmp_path: Path) -> None:
    path = written(tmp_path / "it" / "sydney.toml", name="Sydney")
    seat = await take_seat(layers=deployed(path))
    dialog = await listed(seat)
    choose(dialog, "Sydney")
    assert rows(dialog, Column.WHOSE)[0] == "your organisation's"
    assert "Set by your organisation" in dialog.about.text()
    assert offered(dialog) == {"use", "copy", "saveAs", "new", "add", "close"}
    dialog.close()
    await gone(seat)


async def test_a_file_is_added_and_stays(seat: Seat, tmp_path: Path) -> None:
    stock(seat)
    path = written(tmp_path / "mail" / "brisbane.toml", name="Brisbane")
    dialog = await listed(seat)
    seat.press("connections.add")
    await choose_file(path)
    await until(lambda: "Brisbane" in rows(dialog))
    assert dialog.table.currentIndex().row() == rows(dialog).index("Brisbane")
    assert rows(dialog, Column.WHOSE)[0] == "a file you opened"
    dialog.close()
    await gone(seat)


async def test_keys_of_an_older_list_leave_the_cursor_where_it_is(take_seat: Seats, tmp_path: Path) -> None:
    """The store tells of the first list after there is a second, with one connection more, and the cursor on it."""
    backend = Hanging()
    seat = await take_seat(vault=over(backend))
    try:
        stock(seat)
        path = written(tmp_path / "mail" / "brisbane.toml", name="Brisbane")
        dialog = await listed(seat)
        await until(backend.asked.is_set)
        seat.press("connections.add")
        await choose_file(path)
        await until(lambda: "Brisbane" in rows(dialog))
    finally:
        backend.go_on.set()
    await until(lambda: rows(dialog, Column.KEY)[:3] == ["not given yet"] * 3)
    assert dialog.table.currentIndex().row() == rows(dialog).index("Brisbane")
    dialog.close()
    await gone(seat)


async def test_a_dialog_for_files_begins_in_the_folder_used_last(
    seat: Seat, tmp_path: Path, settings: QSettings
) -> None:
    stock(seat)
    path = written(tmp_path / "mail" / "brisbane.toml", name="Brisbane")
    seat.window.commands["open"].trigger()
    await choose_file(path)
    await seat.settle()
    assert settings.value("folder") == str(path.parent)
    seat.window.commands["openList"].trigger()
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QFileDialog)
    assert Path(asked.directory().absolutePath()) == path.parent
    asked.close()
    await seat.settle()


async def test_the_menu_goes_over_to_another_one_and_back(seat: Seat) -> None:
    stock(seat)
    folder = seat.desk.shelf.folder
    for name in ("melbourne.toml", "perth.leadconn"):
        await seat.desk.open_file(folder / name)
    names = {each.objectName(): each for _, each in seat.window.commands.offered()}
    assert names["recent.1"].text() == "Work with Melbourne sales (&1)"
    assert "recent.2" not in names
    names["recent.1"].trigger()
    await until(lambda: seat.window.windowTitle() == "Melbourne sales - Lead Editor")
    await seat.settle()
    names = {each.objectName(): each for _, each in seat.window.commands.offered()}
    assert names["recent.1"].text() == "Work with Perth renewals (&1)"


async def test_the_menu_knows_them_at_the_next_start(take_seat: Seats, settings: QSettings) -> None:
    settings.setValue("recentConnections", connections.write_recents([connections.Recent("/a", "Sales & more")]))
    seat = await take_seat(connected=False)
    (named,) = [each.text() for _, each in seat.window.commands.offered() if each.objectName() == "recent.1"]
    assert named == "Work with Sales && more (&1)"


def known(seat: Seat) -> list[str]:
    """What the start page offers to work with."""
    return [each.text() for each in seat.window.start.known]


async def test_the_start_page_offers_what_is_known_and_one_press_opens_it(
    take_seat: Seats, tmp_path: Path, settings: QSettings
) -> None:
    first = written(tmp_path / "mail" / "perth.toml", name="Perth & Co")
    given = written(tmp_path / "it" / "sydney.toml", name="Sydney")
    settings.setValue("recentConnections", connections.write_recents([connections.Recent(str(first), "Perth")]))
    seat = await take_seat(connected=False, layers=deployed(given))
    await until(lambda: known(seat))
    assert known(seat) == ["Work with Sydney (&1)", "Work with Perth && Co (&2)"]
    button = seat.find(QPushButton, "start.known.2")
    button.click()
    button.click()
    await until(lambda: seat.window.windowTitle() == "Perth & Co - Lead Editor")
    await seat.settle()


async def test_one_that_is_added_from_the_start_page_is_offered_there(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    await seat.settle()
    assert known(seat) == []
    stock(seat)
    dialog = await listed(seat)
    dialog.close()
    await gone(seat)
    await until(lambda: len(known(seat)) == 2)
    (seat.desk.shelf.folder / "melbourne.toml").unlink()
    seat.press("start.known.1")
    await until(seat.window.start.trouble.text)
    assert seat.window.page is None


async def test_whoever_practised_starts_with_the_real_connection_the_next_time(
    seat: Seat, settings: QSettings, tmp_path: Path
) -> None:
    path = written(tmp_path / "melbourne.toml")
    await seat.desk.open_file(path)
    seat.window.commands["practice"].trigger()
    await until(seat.desk.connecting.is_practice)
    await seat.settle()
    assert settings.value("connection") == str(path)


async def test_every_control_has_a_name(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    for each in dialog.findChildren(QPushButton):
        assert each.objectName() or not each.isVisible()
    assert all(each.accessibleName() for each in (dialog.text, dialog.table))
    dialog.close()
    await gone(seat)


async def test_a_name_that_is_hostile_is_shown_as_text(seat: Seat) -> None:
    stock(seat)
    written(seat.desk.shelf.folder / "x.toml", name="<b>Bold</b> & Co")
    dialog = await listed(seat)
    choose(dialog, "<b>Bold</b> & Co")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    await gone(seat)
    assert seat.find(QLabel, "connection.on").text() == "<b>Bold</b> & Co"


if hasattr(os, "mkfifo"):  # Windows has no pipes among its files

    async def test_what_is_no_file_is_listed_as_that(seat: Seat) -> None:
        stock(seat)
        folder = seat.desk.shelf.folder
        os.mkfifo(folder / "pipe.toml")
        (folder / "folder.toml").mkdir()
        (folder / "large.toml").write_bytes(b"#" * 50_000_000)
        dialog = await listed(seat)
        for name, words in (
            ("pipe", "it is not a file"),
            ("folder", "it is not a file"),
            ("large", "is larger than 1 MB"),
        ):
            choose(dialog, name)
            assert words in dialog.about.text()
        dialog.close()
        await gone(seat)


async def test_a_copy_is_ones_own_with_the_comments_and_another_name(take_seat: Seats, tmp_path: Path) -> None:
    path = written(tmp_path / "it" / "sydney.toml", name="Sydney")
    path.write_text("# From IT\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    seat = await take_seat(layers=deployed(path))
    dialog = await listed(seat)
    choose(dialog, "Sydney")
    seat.press("connections.copy")
    await until(lambda: "Sydney (copy)" in rows(dialog))
    assert rows(dialog)[dialog.table.currentIndex().row()] == "Sydney (copy)"
    assert {"edit", "remove", "use"} <= offered(dialog)
    (made,) = seat.desk.shelf.folder.iterdir()
    assert made.read_text(encoding="utf-8").startswith('# From IT\nname = "Sydney (copy)"\n')
    dialog.close()
    await gone(seat)


async def test_a_file_to_send_has_no_key_in_it(seat: Seat, tmp_path: Path) -> None:
    stock(seat)
    path = seat.desk.shelf.folder / "melbourne.toml"
    path.write_text('apiKey = "s3cret"\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    seat.press("connections.saveAs")
    await choose_file(tmp_path / "sent.leadconn")
    await until(lambda: dialog.said.words)
    assert str(tmp_path / "sent.leadconn") in dialog.said.words
    assert dialog.said.words.endswith("There is no key in it: whoever opens it is asked for one.")
    sent = (tmp_path / "sent.leadconn").read_text(encoding="utf-8")
    assert "s3cret" not in sent
    assert 'name = "Melbourne sales"' in sent
    dialog.close()
    await gone(seat)


async def test_a_file_in_its_place_is_replaced_only_where_the_person_says_so(seat: Seat, tmp_path: Path) -> None:
    stock(seat)
    there = tmp_path / "sent.leadconn"
    there.write_text("theirs", encoding="utf-8")
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    seat.press("connections.saveAs")
    await choose_file(there)
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is dialog)
    assert there.read_text(encoding="utf-8") == "theirs"
    dialog.close()
    await gone(seat)


async def test_what_was_changed_since_it_was_listed_is_not_copied_blindly(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    (seat.desk.shelf.folder / "melbourne.toml").write_text("half", encoding="utf-8")
    seat.press("connections.copy")
    await until(lambda: "⚠ to be mended" in rows(dialog, Column.STATE))
    assert len(list(seat.desk.shelf.folder.iterdir())) == 2
    dialog.close()
    await gone(seat)


async def test_what_the_disk_refuses_is_told(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    seat.press("connections.remove")
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
    (seat.desk.shelf.folder / "melbourne.toml").unlink()
    seat.press("question.goOn")
    await until(lambda: dialog.said.words)
    assert dialog.said.words.startswith("That was not done, and nothing has changed: ")
    dialog.close()
    await gone(seat)


async def test_a_stored_key_is_told_and_forgotten(seat: Seat) -> None:
    stock(seat)
    keys, server = seat.desk.dispatch.credentials.keys, "https://contact.perth.example.com"
    await keys.keep(server, Key("perth-only"))
    dialog = await listed(seat)
    choose(dialog, "Perth renewals")
    await until(lambda: rows(dialog, Column.KEY) == ["not given yet", "stored", "none needed"])
    seat.press("connections.forgetKey")
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
    seat.press("question.goOn")
    await until(lambda: rows(dialog, Column.KEY) == ["not given yet", "not given yet", "none needed"])
    assert keys.of(server) is None
    assert not await keys.has(server)
    dialog.close()
    await gone(seat)


async def test_a_credential_store_that_is_locked_is_not_waited_for(take_seat: Seats) -> None:
    seat = await take_seat(vault=over(Closed(RuntimeError("locked"))))
    stock(seat)
    seat.desk.dispatch.credentials.keys.give("https://contact.example.com", Key("of-this-run"))
    dialog = await listed(seat)
    assert rows(dialog, Column.KEY)[:2] == ["for this run", "not known"]
    dialog.close()
    await gone(seat)


async def test_two_presses_are_one(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    button = dialog.findChild(QPushButton, "connections.remove")
    assert button is not None
    button.click()
    button.click()
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
    questions = [each for each in QApplication.topLevelWidgets() if isinstance(each, Question) and each.isVisible()]
    assert len(questions) == 1
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is dialog)
    dialog.close()
    await gone(seat)


async def test_from_the_start_page_practice_is_listed_too(take_seat: Seats, server: PracticeServer) -> None:
    seat = await take_seat(connected=False)
    dialog = await listed(seat)
    assert rows(dialog) == ["Practice"]
    QTest.keyClicks(dialog.text, "pract")
    assert rows(dialog) == ["Practice"]
    assert "no real lead is touched" in dialog.about.text()
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    await gone(seat)
    assert seat.find(QLabel, "connection").text() == f"Practice server at {server.address}"
    assert seat.find(QWidget, "connection.strip").isVisible()
    seat.type("field.Name", "Jane")
    dialog = await listed(seat)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    await gone(seat)
    assert seat.text("field.Name") == "Jane", "it is on already"


async def test_one_is_edited_and_the_list_shows_it(seat: Seat) -> None:
    stock(seat)
    dialog = await listed(seat)
    choose(dialog, "Perth renewals")
    QTest.keyClick(dialog.table, Qt.Key.Key_F2)
    await opened(ConnectionEditor)
    seat.type("connection.name", "Perth upgrades")
    seat.press("connection.save")
    await until(lambda: QApplication.activeModalWidget() is dialog)
    await until(lambda: "Perth upgrades" in rows(dialog))
    dialog.close()
    await gone(seat)


async def test_the_form_is_that_of_the_connection_that_is_on_once_it_was_edited(seat: Seat) -> None:
    stock(seat)
    await seat.desk.open_file(seat.desk.shelf.folder / "melbourne.toml")
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    seat.press("connections.edit")
    await opened(ConnectionEditor)
    seat.type("connection.name", "Melbourne evenings")
    seat.press("connection.save")
    await until(lambda: seat.window.windowTitle() == "Melbourne evenings - Lead Editor")
    assert seat.find(QLabel, "connection.on").text() == "Melbourne evenings"
    await gone(seat)


async def test_what_the_editor_can_not_read_is_told(seat: Seat) -> None:
    path = seat.desk.shelf.folder / "half.toml"
    written(path).write_text('name = "Half', encoding="utf-8")
    dialog = await listed(seat)
    choose(dialog, "half")
    seat.press("connections.edit")
    await until(lambda: dialog.said.words)
    assert f"{path}, line 1: this can't be read as TOML." in dialog.said.words
    dialog.close()
    await gone(seat)


async def test_the_start_page_sets_up_a_connection(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    seat.press("start.setUp")
    editor = await opened(ConnectionEditor)
    editor.reject()
    await seat.settle()
    assert seat.window.page is None


async def test_a_key_that_can_not_be_stored_is_used_and_that_is_said(take_seat: Seats, server: PracticeServer) -> None:
    seat = await take_seat(connected=False, vault=over(Closed(RuntimeError("locked"))))
    written(seat.desk.shelf.folder / "melbourne.toml", server.address)
    dialog = await listed(seat)
    choose(dialog, "Melbourne sales")
    seat.press("connections.edit")
    await opened(ConnectionEditor)
    seat.type("connection.key", seat.key)
    seat.press("connection.save")
    await until(lambda: QApplication.activeModalWidget() is dialog)
    await until(seat.window.statusBar().currentMessage)
    assert "used until you close this program, and not remembered" in seat.window.statusBar().currentMessage()
    await until(lambda: rows(dialog, Column.KEY)[0] == "for this run")
    dialog.close()
    await gone(seat)


async def test_a_key_that_is_tried_and_not_kept_is_written_nowhere(take_seat: Seats) -> None:
    """A server may say it in its answer, and an exception that text."""
    seat, tried = await take_seat(connected=False), "tried-and-not-kept-3"
    seat.press("start.setUp")
    editor = await opened(ConnectionEditor)
    seat.type("connection.server", take_seat.server.address)
    seat.type("connection.key", tried)
    seat.press("connection.test")
    await until(lambda: any("did not take the API key" in each for each in editor.server.trial.said))
    assert tried not in seat.desk._outside.secrets.hide_in(f"no such key: {tried}")
    QTest.keyClick(seat.focus(), Qt.Key.Key_Escape)
    await opened(Question)
    seat.press("question.goOn")
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()
