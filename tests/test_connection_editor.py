"""The connection editor, by its real window: from nothing to a connection that works, and changes to one in place."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget

from app.config import read_connection
from app.core.connection import MOST_ROWS, Section
from app.core.key import Key
from app.core.layout import CallbackRule, Kind
from app.gui import connection_editor_words as words
from app.gui.connection_bring import BringDialog
from app.gui.connection_editing import edit_connection
from app.gui.connection_editor import ConnectionEditor
from app.gui.leave import Question
from app.gui.tone import Tone, mark
from tests.connecting import Desk, back_to
from tests.seat import Seat, Seats, connection, opened, until
from tests.test_access import access_keys, nameless
from tests.worklists import csv_file

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Sitting:
    """A person before the editor."""

    def __init__(self, seat: Seat, desk: Desk, editor: ConnectionEditor, asked: "asyncio.Future[Path | None]") -> None:
        self.seat = seat
        self.desk = desk
        self.editor = editor
        self.asked = asked

    def keys(self, text: str) -> None:
        QTest.keyClicks(self.seat.focus(), text)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.activePopupWidget() or self.seat.focus(), key, modifier)

    def tab_to(self, name: str) -> None:
        """Press Tab until the cursor is in the control of this name, with its text selected."""
        for _ in range(20):
            if self.seat.cursor == name and QApplication.activePopupWidget() is None:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}, but to {self.seat.cursor}")

    def alt(self, letter: str) -> None:
        """Press what has this letter underlined. A button does what it does a moment later, once it was seen."""
        QTest.keyClick(self.seat.focus(), Qt.Key(ord(letter.upper())), ALT)

    async def next_page(self) -> None:
        before = self.editor.section
        self.alt("x")
        await until(lambda: self.editor.section is not before)

    def paste(self, text: str = "", html: str = "") -> None:
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        self.key(Qt.Key.Key_V, CTRL)

    async def rest(self) -> None:
        """Wait until nothing goes on. A screen's window manager makes the window active when a list closes."""
        await until(lambda: not self.desk.tasks.running)
        self.editor.look()
        self.editor.activateWindow()
        await until(self.editor.isActiveWindow)

    async def bring(self) -> BringDialog:
        return await opened(BringDialog)


@asynccontextmanager
async def sitting(take: Seats, folder: Path, path: Path | None = None) -> AsyncIterator[Sitting]:
    seat = await take(connected=False)
    desk = Desk(folder, take.trust)
    asked = asyncio.ensure_future(edit_connection(seat.window, desk.hands, path))
    editor = await opened(ConnectionEditor)
    yield Sitting(seat, desk, editor, asked)
    if not asked.done():
        editor.close()
        await until(lambda: asked.done() or isinstance(QApplication.activeModalWidget(), Question))
        if not asked.done():
            seat.press("question.goOn")
            await asked
    QGuiApplication.clipboard().clear()  # at the end of the process, Qt would free it after Python has
    await desk.leave()


async def test_by_keys_alone_from_nothing_to_a_connection_that_works(take_seat: Seats, tmp_path: Path) -> None:
    folder = tmp_path / "empty" / "connections"
    async with sitting(take_seat, folder) as at:
        seat = at.seat
        await give_server(at, take_seat.server.address)
        await pick_campaign(at)
        await give_rows(at)
        at.alt("v")
        path = await at.asked
        assert path == folder / "Melbourne sales.leadconn"
        layout, mistakes = read_connection(path)
        assert mistakes == ()
        assert (layout.template, layout.campaign, layout.allocation) == (41, 41, 38)
        assert [each.kind for each in layout.fields] == [Kind.PHONE, Kind.PHONE, Kind.TEXT, Kind.TEXT]
        assert layout.dispositions[0].callback is CallbackRule.REQUIRED
        assert seat.key not in path.read_text(encoding="utf-8")
        seat.window.activateWindow()
        await seat.desk.connect_to_server(layout, at.desk.keys.known[layout.server])
        await seat.settle()
        seat.fill(number="0355501777")
        await seat.send()
        assert [each.applied for each in seat.calls if each.path.endswith("updateLeadFast")] == [True]


async def give_server(at: Sitting, address: str) -> None:
    at.key(Qt.Key.Key_Tab)
    at.keys(f"{address}/servicemanager/")
    at.key(Qt.Key.Key_Tab)
    assert "taken off" in at.seat.beside("connection.server")
    at.keys(at.seat.key)
    at.alt("t")
    await until(lambda: len(at.editor.server.trial.said) > 2 and not at.editor.server.trial.running)
    assert at.editor.server.trial.said[-1].startswith("✓ It works")


async def pick_campaign(at: Sitting) -> None:
    await at.next_page()
    await at.rest()
    assert at.seat.cursor == "connection.template"
    at.keys("home")
    at.key(Qt.Key.Key_Tab)
    await at.rest()
    assert at.seat.text("connection.campaign") == "Melbourne sales (41)"
    at.tab_to("connection.allocation")
    at.keys("38")
    at.key(Qt.Key.Key_Tab)
    await at.rest()
    at.tab_to("connection.time_zone")
    at.keys("Melbourne")
    at.key(Qt.Key.Key_Tab)
    await at.rest()
    assert (at.seat.text("connection.time_zone"), at.seat.text("connection.region")) == (
        "Australia/Melbourne",
        "Australia (AU)",
    )


async def give_rows(at: Sitting) -> None:
    await at.next_page()
    at.alt("m")
    bring = await opened(BringDialog)
    at.paste("FirstPhone\nSecondPhone\nName\nSuburb\n")
    await until(lambda: len(bring.rows) == 4)
    at.alt("a")
    await back_to(at.editor)
    await at.next_page()
    at.alt("d")
    await until(lambda: at.seat.cursor == "connection.dispositions.name")
    at.keys("Callback")
    at.key(Qt.Key.Key_Tab)
    at.key(Qt.Key.Key_Home)


async def test_an_edited_file_changes_in_one_line(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "sales.toml"
    before = connection().replace("[lead]", "# numbers\nmine = 7  # ours\n[lead] # here")
    path.write_text(before, encoding="utf-8")
    async with sitting(take_seat, tmp_path, path) as at:
        at.editor.go_to(Section.FIELDS)
        at.seat.type("connection.fields.label", "Mobile phone")
        at.seat.press("connection.save")
        assert await at.asked == path
    assert path.read_text(encoding="utf-8") == before.replace(
        'kind = "phone"\n', 'kind = "phone"\nlabel = "Mobile phone"\n'
    )


async def test_what_a_file_says_of_the_proxy_stays_though_it_is_the_usual(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "sales.toml"
    before = connection() + '# asked for by IT\n[network]\nproxy = "system"  # and no other\n'
    path.write_text(before, encoding="utf-8")
    async with sitting(take_seat, tmp_path, path) as at:
        assert not at.editor.is_changed
        at.seat.type("connection.name", "Other")
        at.seat.press("connection.save")
        assert await at.asked == path
    assert path.read_text(encoding="utf-8") == before.replace("Melbourne sales", "Other")


async def test_escape_while_it_is_written_waits_for_the_disk(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "sales.toml"
    path.write_text(connection(), encoding="utf-8")
    async with sitting(take_seat, tmp_path, path) as at:
        at.seat.type("connection.name", "Other")
        at.seat.press("connection.save")
        await until(lambda: at.editor.is_saving)
        at.seat.press("connection.save")
        at.key(Qt.Key.Key_Escape)
        assert at.editor.isVisible()
        assert await at.asked == path
        await until(lambda: not at.desk.tasks.running)
        assert not isinstance(QApplication.activeModalWidget(), Question)
    assert "Other" in path.read_text(encoding="utf-8")


async def test_nothing_is_saved_with_a_mistake_and_each_stands_beside_its_place(
    take_seat: Seats, tmp_path: Path
) -> None:
    path = tmp_path / "sales.toml"
    path.write_text(connection().replace('"AU"', '"Oz"').replace("38", '"x"'), encoding="utf-8")
    before = path.read_bytes()
    async with sitting(take_seat, tmp_path, path) as at:
        seat, editor = at.seat, at.editor
        seat.type("connection.name", "Other")
        seat.press("connection.save")
        await at.rest()
        assert editor.section is Section.CAMPAIGN
        assert seat.cursor == "connection.allocation"
        assert "Choose one" in seat.beside("connection.allocation")
        assert "capital letters" in seat.beside("connection.region")
        assert "2 things" in editor.note.words
        seat.type("connection.allocation", "38")
        assert editor.note.words == ""
        seat.press("connection.save")
        await until(lambda: "one thing" in editor.note.words)
        assert seat.cursor == "connection.region"
        editor.go_to(Section.FIELDS)
        seat.press("connection.fields.add")
        at.keys("njDisposition")
        editor.look()
        assert "Noojee's own" in seat.beside("connection.fields.name")
        seat.type("connection.fields.name", "Mobile")
        editor.look()
        assert "taken already" in seat.beside("connection.fields.name")
        seat.press("connection.fields.remove")
        seat.press("connection.fields.remove")
        editor.look()
        assert "phone" in editor.fields.count.words
        assert not at.asked.done()
    assert path.read_bytes() == before


async def test_what_the_network_needs_is_told_beside_it(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        seat, editor = at.seat, at.editor
        seat.press("connection.network")
        seat.type("connection.clientKey", "desk.key")
        for typed, told in (("socks5://proxy", "or an address like"), ("http://a:b@proxy:8080", "Leave out the user")):
            seat.type("connection.proxy", typed)
            editor.look()
            assert told in seat.beside("connection.proxy")
        assert "A key belongs to a certificate" in seat.beside("connection.clientKey")


async def test_what_has_no_place_in_the_editor_is_told_with_its_key(take_seat: Seats, tmp_path: Path) -> None:
    line, told = "format = 2\n", "a newer version of Lead Editor"
    path = tmp_path / "sales.toml"
    path.write_text(line + connection(), encoding="utf-8")
    async with sitting(take_seat, tmp_path, path) as at:
        at.seat.type("connection.name", "Other")
        at.seat.press("connection.save")
        await at.rest()
        assert told in at.editor.note.words
        assert not at.asked.done()
    assert path.read_text(encoding="utf-8") == line + connection()


async def test_escape_asks_before_it_loses_anything(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        at.keys("A name")
        at.key(Qt.Key.Key_Escape)
        await opened(Question)
        at.seat.press("question.stay")
        await back_to(at.editor)
        assert at.seat.text("connection.name") == "A name"
        at.seat.type("connection.name", "")
        at.key(Qt.Key.Key_Escape)
        assert await at.asked is None


async def test_a_key_alone_is_something_typed(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        at.seat.type("connection.key", at.seat.key)
        at.key(Qt.Key.Key_Escape)
        await opened(Question)
        at.seat.press("question.goOn")
        assert await at.asked is None
        assert at.desk.keys.known == {}


async def test_a_stored_key_is_kept_and_used(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "sales.toml"
    path.write_text(connection(take_seat.server.address), encoding="utf-8")
    async with sitting(take_seat, tmp_path, path) as at:
        at.desk.keys.known[take_seat.server.address] = Key(at.seat.key)
        at.editor.server.reached.emit()
        await at.rest()
        assert "stored" in at.editor.server.key.placeholderText()
        at.seat.press("connection.test")
        await until(lambda: any("It works" in each for each in at.editor.server.trial.said))
        assert not at.editor.is_changed


async def test_a_refused_key_is_said_and_numbers_can_be_typed(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        seat, editor = at.seat, at.editor
        seat.type("connection.server", take_seat.server.address)
        seat.type("connection.key", "wrong")
        seat.press("connection.test")
        await until(lambda: any("did not take the API key" in each for each in editor.server.trial.said))
        seat.press("connection.next")
        await at.rest()
        assert "did not take the API key" in seat.beside("connection.template")
        for name in ("template", "campaign", "allocation"):
            seat.type(f"connection.{name}", "41")
            seat.press_tab()
        await at.rest()
        assert editor.document()["lead"] == {"template": 41, "campaign": 41, "allocation": 41}
        seat.press("connection.back")
        seat.type("connection.key", seat.key)
        seat.press("connection.next")
        await at.rest()
        assert seat.text("connection.template") == "Home energy sales (41)"
        assert "not on Noojee's list" in seat.beside("connection.allocation")


async def test_a_test_can_be_stopped(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        silent = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
        port = silent.sockets[0].getsockname()[1]
        at.seat.type("connection.server", f"http://127.0.0.1:{port}")
        at.seat.type("connection.key", at.seat.key)
        at.seat.press("connection.test")
        await until(at.editor.server.trial.stop.isVisible)
        at.seat.press("connection.test.stop")
        await until(lambda: not at.editor.server.trial.running)
        assert at.editor.server.trial.said == ["The test was stopped."]
        silent.close()
        await silent.wait_closed()


async def test_the_time_zone_of_this_computer_is_asked_about_until_somebody_says_so(
    take_seat: Seats, tmp_path: Path
) -> None:
    async with sitting(take_seat, tmp_path) as at:
        editor = at.editor
        editor.campaign.preset_zone("Australia/Melbourne")  # whatever that of the computer is that tests this
        for name, number in (("template", "41"), ("campaign", "41"), ("allocation", "38")):
            at.seat.type(f"connection.{name}", number)
        at.seat.type("connection.region", "AU")
        zone = editor.campaign.box("time_zone")
        zone.text = "Australia/Melbourne"
        editor.go_to(Section.CAMPAIGN)
        editor.go_to(Section.FIELDS)
        assert mark_of(editor, Section.CAMPAIGN) == mark(Tone.CAUTION)
        editor.go_to(Section.CAMPAIGN)
        assert "This computer's" in at.seat.beside("connection.time_zone")
        at.seat.press("connection.zone.right")
        editor.look()
        assert "This computer's" not in at.seat.beside("connection.time_zone")
        assert mark_of(editor, Section.CAMPAIGN) == mark(Tone.GOOD)
        editor.campaign.preset_zone("Australia/Melbourne")
        at.seat.type("connection.time_zone", "Australia/Perth")
        at.key(Qt.Key.Key_Tab)
        editor.look()
        assert "This computer's" not in at.seat.beside("connection.time_zone")
        assert not editor.campaign.zone_is_right.isVisible()


async def test_the_time_zone_of_a_file_is_not_asked_about(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "sales.toml"
    path.write_text(connection(), encoding="utf-8")
    async with sitting(take_seat, tmp_path, path) as at:
        assert not at.editor.campaign.in_doubt
        assert mark_of(at.editor, Section.CAMPAIGN) == mark(Tone.GOOD)


async def test_what_is_said_of_an_address_goes_with_it(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        seat, trial = at.seat, at.editor.server.trial
        for name, typed in (
            ("connection.key", "another"),
            ("connection.server", "contact.example.com"),
            ("connection.caFile", "ca.pem"),
            ("connection.proxy", "none"),
        ):
            seat.type("connection.server", f"{take_seat.server.address}/servicemanager/")
            seat.type("connection.key", seat.key)
            seat.press("connection.test")
            await until(lambda: not trial.running and bool(trial.said))
            if name == "connection.key":
                assert "It works" in trial.said[-1]
                seat.type("connection.name", "Mine")
                assert trial.said
                seat.press("connection.network")
            seat.type(name, typed)
            assert trial.said == []
            assert ("was taken off" in seat.beside("connection.server")) is (name != "connection.server")
        seat.type("connection.server", f"{take_seat.server.address}/servicemanager/")
        at.editor.server.settle()
        assert "was taken off" in seat.beside("connection.server")
        seat.type("connection.server", "https://contact.example.com")
        at.editor.server.settle()
        assert "was taken off" not in seat.beside("connection.server")


async def test_a_test_of_an_address_that_changes_is_stopped(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        silent = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
        at.seat.type("connection.server", f"http://127.0.0.1:{silent.sockets[0].getsockname()[1]}")
        at.seat.type("connection.key", at.seat.key)
        at.seat.press("connection.test")
        await until(at.editor.server.trial.stop.isVisible)
        at.seat.type("connection.server", "https://contact.example.com")
        await until(lambda: not at.editor.server.trial.running)
        assert at.editor.server.trial.said == ["The test was stopped."]
        silent.close()
        await silent.wait_closed()


async def test_without_a_name_it_is_called_as_its_campaign_when_it_is_saved(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "sales.toml"
    path.write_text(connection(take_seat.server.address), encoding="utf-8")
    for known, name in ((False, "Campaign 41"), (True, "Melbourne sales")):
        async with sitting(take_seat, tmp_path, path) as at:
            if known:
                at.seat.type("connection.key", at.seat.key)
                at.editor.go_to(Section.CAMPAIGN)
                await at.rest()
                at.editor.go_to(Section.SERVER)
            at.seat.type("connection.name", "")
            at.editor.look()
            assert "needed" not in at.seat.beside("connection.name")
            at.seat.press("connection.save")
            assert await at.asked == path
        layout, _ = read_connection(path)
        assert layout.name == name


async def test_what_is_missing_first_is_pointed_at_and_not_the_name(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        at.seat.type("connection.server", take_seat.server.address)
        at.seat.press("connection.save")
        await at.rest()
        assert at.seat.cursor == "connection.template"
        assert "Not saved yet" in at.editor.note.words
        assert "needed" not in at.editor.server.name.note.words


async def test_fields_come_from_a_list(take_seat: Seats, tmp_path: Path) -> None:
    file = csv_file(tmp_path / "leads.csv")
    async with sitting(take_seat, tmp_path) as at:
        at.editor.go_to(Section.FIELDS)
        at.seat.press("connection.fields.file")
        await choose(file)
        await at.bring()
        at.seat.press("connection.bring.add")
        await back_to(at.editor)
        rows = at.editor.fields.rows
        assert rows
        assert any(each.table.get("kind") == "phone" for each in rows)
        assert not any(each.name.casefold().startswith("lead") for each in rows)


async def test_rows_come_from_a_colleagues_file_and_from_a_data_view(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "theirs.toml"
    path.write_text(connection(), encoding="utf-8")
    async with sitting(take_seat, tmp_path) as at:
        editor = at.editor
        editor.go_to(Section.DISPOSITIONS)
        at.seat.press("connection.dispositions.colleague")
        await choose(path)
        await at.bring()
        at.seat.press("connection.bring.add")
        await back_to(editor)
        assert dict(editor.dispositions.rows[0].table)["actions"] == ["Sends a confirmation SMS"]
        editor.go_to(Section.FIELDS)
        at.seat.press("connection.fields.view")
        bring = await at.bring()
        at.paste("FirstPhone 0491570156", "<table><tr><td>FirstPhone</td><td>0491570156</td></tr></table>")
        await until(lambda: len(bring.rows) == 1)
        at.seat.press("connection.bring.add")
        await back_to(editor)
        assert [each.name for each in editor.fields.rows] == ["FirstPhone"]
        assert "0491570156" not in str(editor.document())


async def test_a_data_view_pasted_among_names_leaves_no_value_in_the_file(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        editor = at.editor
        editor.go_to(Section.FIELDS)
        at.seat.press("connection.fields.paste")
        bring = await at.bring()
        at.paste("First phone\t0491570156\nName\tJane Smith\nSuburb\tPreston")
        await until(lambda: len(bring.rows) == 3)
        assert "only its names" in bring.note.words
        at.seat.press("connection.bring.add")
        await back_to(editor)
        assert [each.name for each in editor.fields.rows] == ["First phone", "Name", "Suburb"]
        assert not any(each in str(editor.document()) for each in ("0491570156", "Jane", "Preston"))
        editor.go_to(Section.DISPOSITIONS)
        assert mark_of(editor, Section.FIELDS) == mark(Tone.CAUTION)
        assert "may differ" in editor.fields.count.words
        editor.go_to(Section.FIELDS)
        editor.fields.table.setFocus()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
            at.key(key)
        editor.look()
        assert mark_of(editor, Section.FIELDS) == mark(Tone.GOOD)
        assert "may differ" not in editor.fields.count.words


async def test_hostile_pastes_lose_nothing_and_hold_up_nobody(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        seat, editor = at.seat, at.editor
        editor.go_to(Section.FIELDS)
        seat.press("connection.fields.add")
        at.keys("Kept")
        for text, least in (
            ("x" * 10_000_000, 0),
            ("\n".join(f"Field{number}\x00\u202e" for number in range(5_000)), MOST_ROWS),
            ("njLead\n<No Change>\n\u202e\u2066\nName\tName\tlist\t<No Change>", 1),
        ):
            seat.press("connection.fields.paste")
            bring = await at.bring()
            at.paste(text)
            await until(partial(has_looked, bring, least))
            assert len(bring.text.toPlainText()) <= 200_000
            assert all(each.name.isprintable() for each in bring.rows)
            if least == 1:
                assert "choices" not in bring.rows[0].table
                seat.press("connection.bring.add")
            else:
                bring.reject()
            await back_to(editor)
        assert [each.name for each in editor.fields.rows] == ["Kept", "Name"]
        seat.type("connection.fields.choices", "A, <No Change>")
        editor.look()
        assert "No change" in seat.beside("connection.fields.choices")
        editor.go_to(Section.SERVER)
        for name in ("connection.name", "connection.server", "connection.key"):
            seat.find(QWidget, name).setFocus()
            at.paste("y" * 10_000_000)
            assert len(seat.text(name)) <= 2_000


async def test_in_a_low_window_the_page_follows_the_cursor_to_what_a_new_line_brings(
    take_seat: Seats, tmp_path: Path
) -> None:
    async with sitting(take_seat, tmp_path) as at:
        at.editor.resize(600, 380)
        at.editor.go_to(Section.FIELDS)
        await at.seat.settle()
        at.seat.press("connection.fields.add")
        name = at.seat.find(QLineEdit, "connection.fields.name")
        await until(lambda: name.hasFocus() and name.visibleRegion().boundingRect() == name.rect())
        at.keys("One")
        at.key(Qt.Key.Key_Return)
        await until(lambda: name.hasFocus() and name.visibleRegion().boundingRect() == name.rect())


async def test_rows_are_moved_and_taken_away_by_keys(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        fields = at.editor.fields
        at.editor.go_to(Section.FIELDS)
        at.seat.press("connection.fields.add")
        for name in ("One", "Two", "Three"):
            at.keys(name)
            at.key(Qt.Key.Key_Return)
        assert [each.name for each in fields.rows] == ["One", "Two", "Three", ""]
        fields.table.setFocus()
        at.key(Qt.Key.Key_Delete)
        at.key(Qt.Key.Key_Up, ALT)
        at.key(Qt.Key.Key_Up, ALT)
        assert [each.name for each in fields.rows] == ["Three", "One", "Two"]
        at.key(Qt.Key.Key_Return)
        assert at.seat.cursor == "connection.fields.name"
        kind = at.seat.find(QComboBox, "connection.fields.kind")
        kind.setFocus()
        at.key(Qt.Key.Key_Down)
        assert fields.rows[0].table["kind"] == "area"


async def test_a_slow_answer_of_before_does_not_come_over_the_one_of_now(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        at.seat.type("connection.server", take_seat.server.address)
        at.seat.type("connection.key", at.seat.key)
        at.seat.press("connection.next")
        await at.rest()
        picker = at.editor.campaign.picker("template")
        for index in (0, 1, 2, 0):
            picker.setFocus()
            picker.setCurrentIndex(index)
            picker.activated.emit(index)
        await at.rest()
        assert at.seat.text("connection.campaign") == "Melbourne sales (41)"


async def test_nothing_says_that_noojee_is_asked_once_all_is_answered(take_seat: Seats, tmp_path: Path) -> None:
    async with sitting(take_seat, tmp_path) as at:
        seat = at.seat
        seat.type("connection.server", take_seat.server.address)
        seat.type("connection.key", seat.key)
        seat.press("connection.next")
        await until(lambda: "Asking" in seat.beside("connection.template"))
        seat.type("connection.template", "41")  # while its list is on the way
        at.key(Qt.Key.Key_Tab)
        await at.rest()
        for name in ("template", "campaign", "allocation"):
            assert "Asking" not in seat.beside(f"connection.{name}")
        assert seat.text("connection.campaign") == "Melbourne sales (41)"


def mark_of(editor: ConnectionEditor, section: Section) -> str:
    """What stands before the page's title in the list of pages."""
    return editor._steps.item(list(Section).index(section)).text().partition(words.section(section))[0]


def has_looked(bring: BringDialog, least: int) -> bool:
    return len(bring.rows) >= least and not bring._soon.isActive()


async def choose(path: Path) -> None:
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    box = dialog.findChild(QLineEdit)
    assert box is not None
    box.setText(str(path))
    dialog.accept()


async def test_on_each_page_a_letter_means_one_thing_and_all_has_a_name(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "sales.toml"
    text = connection().replace('kind = "phone"', 'kind = "phone"\n[[fields]]\nname = "Product"\nkind = "list"')
    path.write_text(text + '[network]\nproxy = "none"\n', encoding="utf-8")
    async with sitting(take_seat, tmp_path, path) as at:
        for section in Section:
            at.editor.go_to(section)
            at.editor.fields.table.selectRow(1)
            await at.rest()
            twice = [key for key, times in access_keys(at.editor).items() if times > 1]
            assert (section, twice, nameless(at.editor)) == (section, [], [])
