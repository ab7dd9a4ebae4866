"""What is set is what the window does: each setting, by a policy or by a person's choice, in the real program."""

import csv
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from app.core.history import Search
from app.core.item import State
from app.core.layout import CallingRule, OutOfHours
from app.core.policy import SETTINGS
from app.core.resolved import Layer, Origin
from app.practice.world import default_world
from tests.seat import Seat, Seats, until
from tests.test_find import look, open_find, rows
from tests.worklists import csv_file, open_list, room, shown

ENTER = {"Ctrl+Return", "Ctrl+Enter"}
FREE = "0355509123"
NUMBER, LAST = "0491 570 156", "…156"
HIDDEN = [Layer(Origin.MACHINE, {"hide_digits": True})]


def machine(**said: object) -> list[Layer]:
    return [Layer(Origin.MACHINE, said, "policy")]


def digits(text: str) -> str:
    return "".join(each for each in text if each.isdigit())


def said(seat: Seat) -> str:
    assert seat.window.page is not None
    return seat.window.page.said()


async def set_in_window(seat: Seat, name: str) -> None:
    """Change one setting as a person does: by the menu and the space bar."""
    seat.window.commands["settings"].trigger()
    await seat.settle_on_dialog("settings")
    seat.press(f"settings.{SETTINGS[name].key}")
    seat.press("settings.use")
    await seat.settle()


async def test_the_undo_window_is_the_policys(take_seat: Seats) -> None:
    seat = await take_seat(hold=0, layers=machine(hold_seconds=25))
    seat.fill(number=NUMBER)
    seat.press_send()
    await seat.settle()
    (item,) = seat.items
    assert (item.state, item.due) == (State.HELD, item.made + timedelta(seconds=25))


async def test_so_are_the_requests_at_once(take_seat: Seats) -> None:
    seat = await take_seat(layers=machine(at_once=5))
    assert seat.desk.dispatch.sender is not None
    assert seat.desk.dispatch.sender.most == 5


async def test_what_is_older_than_the_policys_days_is_deleted(take_seat: Seats, tmp_path: Path) -> None:
    file = tmp_path / "outbox.db"
    seat = await take_seat(outbox=file)
    seat.fill(number=FREE)
    await seat.send()
    later = seat.time.now() + timedelta(days=3)
    await seat.leave()
    for days, left in ((4, 1), (2, 0)):
        seat = await take_seat(outbox=file, now=later, layers=machine(history_days=days))
        store = seat.desk.dispatch.store
        assert store is not None
        await seat.settle()
        assert (await store.history(Search(practice=True), 10))[1] == left
        await seat.leave()


async def test_a_call_back_outside_of_the_hours_is_blocked_and_the_customers_wish_lets_it_through(
    take_seat: Seats,
) -> None:
    seat = await take_seat(layers=machine(outside_calling_hours="block"))
    seat.type("leadId", "9856")
    seat.type("callback.when", "sun 10:00")
    await until(lambda: seat.find(QCheckBox, "callback.asked").isVisible())
    await seat.send()
    assert not seat.calls
    assert "As this program is set, no call-back is sent outside" in seat.beside("callback.book")
    seat.press("callback.asked")
    await seat.send()
    assert len(seat.calls) == 1


@pytest.mark.parametrize(("origin", "calls"), [(Origin.MACHINE, 1), (Origin.PERSON, 0)])
async def test_a_policy_can_make_a_connection_laxer_and_a_person_can_not(
    take_seat: Seats, settings: QSettings, origin: Origin, calls: int
) -> None:
    strict = replace(default_world().layout(take_seat.server.address), calling=CallingRule("", OutOfHours.BLOCK))
    if origin is Origin.PERSON:
        settings.setValue("outsideCallingHours", "warn")
    seat = await take_seat(layout=strict, layers=machine(outside_calling_hours="warn") if calls else [])
    seat.type("leadId", "9856")
    seat.type("callback.when", "sun 10:00")
    await until(lambda: seat.find(QCheckBox, "callback.asked").isVisible())
    await seat.send()
    assert len(seat.calls) == calls


async def test_the_first_send_of_a_named_disposition_only_points_at_it(take_seat: Seats) -> None:
    seat = await take_seat(layers=machine(second_look=["callback"]))
    seat.fill(number=NUMBER)
    seat.choose("disposition", "Callback")
    await seat.send()
    assert not seat.calls
    assert not seat.items
    assert "“Callback” needs a second look" in said(seat)
    seat.type("phone.FirstPhone", "0491 570 157")  # another edit needs another look
    await seat.send()
    assert not seat.items
    await seat.send()
    assert len(seat.calls) == 1
    seat.fill("9860", NUMBER)
    await seat.send()
    assert len(seat.calls) == 2


async def test_neither_a_double_click_nor_a_key_held_down_is_the_look(take_seat: Seats) -> None:
    seat = await take_seat(layers=machine(second_look=["*"]))
    seat.fill(number=NUMBER)
    seat.choose("disposition", "Callback")
    send = seat.find(QPushButton, "send")
    for part in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        part(send, Qt.MouseButton.LeftButton)
        await seat.settle()
    assert "needs a second look" in said(seat)
    assert not seat.items
    seat.type("phone.FirstPhone", "0491 570 157")
    send.setFocus()
    QTest.keyPress(send, Qt.Key.Key_Return)
    no, release = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyRelease
    for kind in (release, QEvent.Type.KeyPress, release):
        QApplication.sendEvent(send, QKeyEvent(kind, Qt.Key.Key_Return, no, "", autorep=True))
    await seat.settle()
    assert not seat.items
    QTest.mouseClick(send, Qt.MouseButton.LeftButton)
    await seat.settle()
    assert len(seat.items) == 1


async def test_so_does_the_small_page_of_an_answer(take_seat: Seats) -> None:
    seat = await take_seat(layers=machine(second_look=["*"]))
    seat.fill("98560", NUMBER)
    seat.choose("disposition", "Callback")
    await seat.send()
    await seat.send()
    await seat.open_mending()
    seat.type("mend.lead", "9856")
    send = seat.find(QPushButton, "mend.send")
    for part in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        part(send, Qt.MouseButton.LeftButton)
        await seat.settle()
    keys = [each for each in send.window().findChildren(QShortcut) if each.key().toString() in ENTER]
    assert [each.autoRepeat() for each in keys] == [False, False]
    assert len(seat.calls) == 1
    assert "needs a second look" in seat.find(QLabel, "mend.said").text()
    seat.press("mend.send")
    await seat.settle()
    seat.time.jump(30)
    await seat.settle()
    assert len(seat.calls) == 2


async def test_hidden_digits_are_in_no_list_and_no_trace_and_the_form_has_them(take_seat: Seats) -> None:
    seat = await take_seat(layers=HIDDEN)
    seat.fill(number="0355501300")  # it belongs to lead 9857
    seat.type("field.Notes", f"Or ring {NUMBER} at 10")
    await seat.send()
    assert seat.bodies()[0]["FirstPhone"] == "0355501300"
    seat.window.commands["showOutbox"].trigger()
    await until(lambda: seat.find(QWidget, "outbox").isVisible())
    seat.press("outbox.details.show")
    told = [each.text() for each in seat.window.findChildren(QLabel) if each.objectName().startswith("outbox")]
    model = seat.find(QTableView, "outbox").model()
    told += [str(model.index(0, column).data() or "") for column in range(model.columnCount())]
    told.append(seat.find(QPlainTextEdit, "outbox.details").toPlainText())
    assert any(LAST in each for each in told)
    assert not [each for each in told if "55501300" in digits(each) or "570156" in digits(each)]
    seat.window.commands["showHistory"].trigger()
    await until(lambda: seat.find(QTableView, "history").model().rowCount() == 1)
    lines = seat.find(QTableView, "history").model()
    told = [str(lines.index(0, column).data() or "") for column in range(lines.columnCount())]
    detail = seat.find(QPlainTextEdit, "history.detail")
    await until(detail.toPlainText)
    told.append(detail.toPlainText())
    seat.press("history.copy")
    told.append(QGuiApplication.clipboard().text())
    assert any(LAST in each for each in told)
    assert not [each for each in told if "55501300" in digits(each) or "570156" in digits(each)]
    assert "9856" in told[1]


async def test_they_are_in_no_export(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat(layers=HIDDEN)
    seat.fill(number=NUMBER)
    await seat.send()
    seat.window.commands["showHistory"].trigger()
    await until(lambda: seat.find(QTableView, "history").model().rowCount() == 1)
    seat.press("history.export")
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    sheet = tmp_path / "history.csv"
    dialog.selectFile(str(sheet))
    dialog.accept()
    await until(sheet.exists)
    await seat.settle()
    text = sheet.read_text(encoding="utf-8-sig")
    assert "570156" not in digits(text)
    row = list(csv.reader(text.splitlines()))[1]
    assert "First phone: …156" in row[9]
    assert row[2] == "9856"


async def test_they_are_in_no_find_no_list_no_ticket_and_no_notification(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat(layers=HIDDEN)
    seat.fill(number="0355501300")
    await seat.send()
    assert seat.notified
    assert "55501300" not in digits(" ".join(seat.notified))
    await seat.open_mending()
    seat.press("mend.copy")
    assert "…300" in QGuiApplication.clipboard().text()
    seat.press("mend.later")
    await seat.settle()
    await open_list(seat, csv_file(tmp_path / "leads.csv"))
    cells = [cell for row in shown(seat) for cell in row]
    assert "…301" in cells
    assert not [each for each in cells if "55501301" in digits(each) or "570156" in digits(each)]
    dialog = await open_find()
    found = await look(dialog, "0355501300")  # it is found by the whole number all the same
    assert found
    assert "…300" in found[0][2]
    assert "55501300" not in digits(" ".join(found[0]))
    assert "…300" in dialog.text.accessibleDescription()
    dialog.reject()
    await seat.settle()


async def test_hiding_them_takes_effect_at_once(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat()
    seat.fill(number=NUMBER)
    await seat.send()
    await open_list(seat, csv_file(tmp_path / "leads.csv"))
    seat.window.commands["showHistory"].trigger()
    await until(lambda: seat.find(QTableView, "history").model().rowCount() == 1)
    lines = seat.find(QTableView, "history").model()
    assert NUMBER in str(lines.index(0, 2).data())
    await until(lambda: NUMBER in seat.find(QPlainTextEdit, "history.detail").toPlainText())
    await set_in_window(seat, "hide_digits")
    assert LAST in str(lines.index(0, 2).data())
    assert "570156" not in digits(seat.find(QPlainTextEdit, "history.detail").toPlainText())
    assert "(03) 5550 1301" not in [cell for row in shown(seat) for cell in row]
    await set_in_window(seat, "hide_digits")
    assert NUMBER in str(lines.index(0, 2).data())


async def test_without_recent_leads_an_empty_box_finds_drafts_alone(take_seat: Seats) -> None:
    seat = await take_seat(layers=machine(recent_leads=False))
    seat.fill(number=FREE)
    await seat.send()
    assert seat.states == [State.APPLIED]
    dialog = await open_find()
    assert rows(dialog) == []
    assert "Recent leads are not shown here" in dialog.empty.text()
    assert [each[0] for each in await look(dialog, "9856")] == ["9856"]
    dialog.reject()
    await seat.settle()


async def test_what_was_opened_is_forgotten_as_they_are_switched_off(seat: Seat) -> None:
    await seat.desk.edit_lead("9860")
    await seat.settle()
    await set_in_window(seat, "recent_leads")
    await set_in_window(seat, "recent_leads")
    dialog = await open_find()
    assert rows(dialog) == []
    dialog.reject()
    await seat.settle()


async def test_without_worklists_none_is_opened_and_each_way_says_why(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat(layers=machine(worklists=False))
    commands = seat.window.commands
    assert commands["openList"].text() == "Lists of leads: switched off by your organisation"
    assert not commands["openList"].isEnabled()
    offered = {each.objectName() for _, each in commands.offered()}
    assert not offered & {"closeList", "goToList", "nextLead", "previousLead"}
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(seat.focus(), Qt.Key.Key_O, control_shift)
    await seat.settle()
    assert QApplication.activeModalWidget() is None
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(csv_file(tmp_path / "leads.csv")))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    box = seat.find(QWidget, "leadId")
    QApplication.sendEvent(box, QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, none))
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, none)
    QApplication.sendEvent(box, drop)
    words = seat.window.statusBar().currentMessage()
    await seat.settle()
    assert seat.desk.worklist.room is None
    assert words == "Nothing was opened: lists of leads are switched off by your organisation."
    assert seat.text("leadId") == ""


async def test_one_that_is_open_is_put_away_and_can_be_opened_again(seat: Seat, tmp_path: Path) -> None:
    await open_list(seat, csv_file(tmp_path / "leads.csv"))
    words = "Open a &list of leads…"
    assert seat.window.commands["openList"].text() == words
    await set_in_window(seat, "worklists")
    assert not room(seat).pane.isVisible()
    assert room(seat).list is None
    assert seat.window.commands["openList"].text() == "Lists of leads: switched off in the settings"
    await set_in_window(seat, "worklists")
    assert (seat.window.commands["openList"].text(), seat.window.commands["openList"].isEnabled()) == (words, True)
    await open_list(seat, csv_file(tmp_path / "leads.csv"))
    assert room(seat).pane.isVisible()


async def test_what_a_policy_has_set_stays_whatever_the_window_says(take_seat: Seats, settings: QSettings) -> None:
    settings.setValue("atOnce", 6)
    seat = await take_seat(layers=machine(at_once=3))
    seat.window.commands["settings"].trigger()
    await seat.settle_on_dialog("settings")
    assert not seat.find(QWidget, "settings.atOnce").isEnabled()
    assert seat.text("settings.atOnce") == "3"
    seat.press("settings.defaults")
    seat.press("settings.use")
    await seat.settle()
    assert seat.desk.dispatch.sender is not None
    assert seat.desk.dispatch.sender.most == 3
    assert settings.value("atOnce") == 6  # it is a choice still, should the policy go


async def test_what_can_not_be_used_is_told_over_the_form(take_seat: Seats) -> None:
    written = {"hide_digits": "yes", "hide_number": True, "hide_digit": True, "language": "nl"}
    policy = Layer(Origin.MACHINE, written, "/etc/a/policy.toml")
    seat = await take_seat(layers=[policy, Layer(Origin.USER, {}, "/home/a/policy.toml", unread="no permission")])
    words = seat.window.trouble.words
    assert "/etc/a/policy.toml: hide_digits can't be used: true or false is expected. Until then, it is true." in words
    assert "hide_number is no setting that this version knows." in words
    assert "hide_digit is no setting that this version knows. hide_digits may be meant." in words
    assert "language can't be used" in words
    assert "/home/a/policy.toml can't be read (no permission)." in words
    seat.press("trouble.close")
    assert not seat.window.trouble.isVisible()


async def test_deployed_connections_that_are_not_there_or_not_whole_are_told(take_seat: Seats, tmp_path: Path) -> None:
    there, gone = tmp_path / "there.leadconn", tmp_path / "gone.leadconn"
    there.write_text("", encoding="utf-8")
    seat = await take_seat(layers=machine(connections=[str(there), str(gone), "here.leadconn"], hide_digit=True))
    await until(lambda: str(gone) in seat.window.trouble.words)
    words = seat.window.trouble.words
    assert f"connections: there is no file {gone}, or it can't be reached now." in words
    assert "policy: connections is not used: here.leadconn is no whole path." in words
    assert "hide_digits may be meant." in words
    assert str(there) not in words
    assert seat.desk._outside.deployed() == (str(there), str(gone))


BAD = [b"hide_digits = tr", b"\xff\xfe\0", b'{"at_once": ', b" " * 50_000_000]


@pytest.mark.parametrize("kind", ["toml", "json"])
@pytest.mark.parametrize("content", BAD, ids=["half", "no text", "other form", "50 MB"])
def test_the_program_starts_whatever_is_in_a_policy_file(tmp_path: Path, kind: str, content: bytes) -> None:
    folder = tmp_path / "lead-editor"
    folder.mkdir()
    (folder / f"policy.{kind}").write_bytes(content)
    known = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-m", "app", "--smoke-test", "--data-dir", str(tmp_path / "data")],
        cwd=Path(__file__).parents[1],
        env=known,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "one update was sent" in run.stdout


def test_what_is_to_be_mended_in_a_policy_is_in_the_log_by_the_names_of_settings(tmp_path: Path) -> None:
    folder = tmp_path / "lead-editor"
    folder.mkdir()
    written = 'hide_digits = "0491 570 156"\nhide_digit = true\nJane = 1\n'
    (folder / "policy.toml").write_text(written, encoding="utf-8")
    data = tmp_path / "data"
    run = subprocess.run(
        [sys.executable, "-m", "app", "--smoke-test", "--data-dir", str(data)],
        cwd=Path(__file__).parents[1],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    text = (data / "logs" / "log.jsonl").read_text("ascii")
    noted = [each for each in map(json.loads, text.splitlines()) if each["event"] == "PolicyTroubled"]
    assert [(each["wrong"], each["origin"], each.get("name")) for each in noted] == [
        ("value", "user", "hide_digits"),
        ("unknown", "user", "hide_digits"),
        ("unknown", "user", ""),
    ]
    assert "0491" not in text
    assert "Jane" not in text


def test_a_policy_file_of_the_person_sets_the_language_before_the_window_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "lead-editor"
    folder.mkdir()
    (folder / "policy.json").write_text('{"language": "de"}', encoding="utf-8")
    program = (
        "import os, sys\n"
        "from PySide6.QtCore import QCoreApplication, QSettings\n"
        "from app import policy\nfrom app.gui.language import speak\n"
        "app = QCoreApplication([])\n"
        "settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)\n"
        "settings.setValue('language', 'en')\n"
        "print(speak(app, settings, policy.read(policy.sources(os.environ))))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "settings.ini")],
        cwd=Path(__file__).parents[1],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "de\n"


def stand_in_the_way(file: Path, *, there: bool = True) -> None:
    """Nothing can be written where a folder has the name."""
    if there:
        file.unlink(missing_ok=True)
        file.mkdir()
    else:
        file.rmdir()


async def test_settings_that_can_not_be_kept_count_and_are_told(seat: Seat) -> None:
    file = Path(seat.desk._outside.settings.fileName())
    seat.desk._outside.settings.sync()
    stand_in_the_way(file)
    await set_in_window(seat, "hide_digits")
    assert "until the program ends" in seat.window.trouble.words
    assert str(file) in seat.window.trouble.words
    assert seat.desk._outside.veil(NUMBER) == LAST
    stand_in_the_way(file, there=False)
    await set_in_window(seat, "hide_digits")
    assert seat.desk._outside.veil(NUMBER) == NUMBER
