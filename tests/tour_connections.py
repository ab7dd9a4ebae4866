"""The part of the tour (tests/tour.py) that comes to the connection editor."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.gui import connection_saving, leave
from app.gui.connection_bring import BringDialog
from app.gui.connection_editing import edit_connection
from app.gui.connection_editor import ConnectionEditor
from app.gui.leave import Question
from tests.connecting import Desk, back_to
from tests.seat import Seats, connection, opened, until
from tests.stops import Part, Stop, dialog


async def new_connection(take: Seats, folder: Path) -> AsyncIterator[Stop]:
    seat = await take(connected=False)
    desk = Desk(folder, take.trust)
    asked = asyncio.ensure_future(edit_connection(seat.window, desk.hands))
    editor = await opened(ConnectionEditor)
    yield Stop("new connection", editor)
    seat.type("connection.server", f"{take.server.address}/x")
    seat.type("connection.key", seat.key)
    seat.press("connection.test")
    await until(lambda: len(editor.server.trial.said) > 2)
    seat.press("connection.network")
    yield Stop("server, tested, with what it goes by", editor)
    seat.press("connection.network")
    seat.press("connection.next")
    await until(lambda: not desk.tasks.running)
    yield Stop("campaign", editor)
    seat.press("connection.next")
    yield Stop("no fields", editor)
    seat.press("connection.fields.paste")
    bring = await opened(BringDialog)
    yield Stop("paste fields", bring)
    bring.text.insertPlainText("FirstPhone\nProduct\tProduct\tlist\tSolar, Battery\nnjLead")
    await until(lambda: len(bring.rows) > 1)
    yield Stop("pasted fields", bring)
    seat.press("connection.bring.add")
    await back_to(editor)
    yield Stop("fields", editor)
    seat.press("connection.fields.add")
    yield Stop("a field without a name", editor)
    seat.press("connection.next")
    seat.press("connection.dispositions.add")
    hint = seat.beside("connection.dispositions.priority")
    seat.type("connection.dispositions.priority", "900")
    await until(lambda: seat.beside("connection.dispositions.priority") != hint)
    yield Stop("dispositions", editor)
    seat.press("connection.next")
    yield Stop("more", editor)
    seat.press("connection.save")
    await until(lambda: bool(editor.note.words))
    yield Stop("not saved", editor)
    editor.close()
    yield Stop("leave or stay", await opened(Question))
    seat.press("question.goOn")
    assert await asked is None
    await desk.leave()


async def saving(take: Seats, folder: Path) -> AsyncIterator[Stop]:
    seat = await take(connected=False)
    desk = Desk(folder, take.trust)
    path = folder / "sales.toml"
    path.write_text(connection(), encoding="utf-8")
    asked = asyncio.ensure_future(edit_connection(seat.window, desk.hands, path))
    editor = await opened(ConnectionEditor)
    yield Stop("edit a connection", editor)
    seat.type("connection.name", "Another name")
    path.chmod(0o444)
    seat.press("connection.save")
    yield Stop("read-only", await opened(Question))
    seat.press("question.goOn")
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    yield Stop("save elsewhere", dialog())
    dialog().close()
    await back_to(editor)
    path.chmod(0o644)
    path.write_text(connection() + "# theirs\n", encoding="utf-8")
    seat.press("connection.save")
    yield Stop("changed by somebody else", await opened(Question))
    seat.press("question.goOn")
    assert await asked == path
    for question in (connection_saving.rewriting(seat.window, path), leave.dropping_connection(seat.window)):
        question.open()
        yield Stop("question", question)
        question.close()
        question.deleteLater()
    await desk.leave()


CONNECTIONS: Mapping[str, tuple[Part, tuple[type[QWidget], ...]]] = {
    "new connection": (new_connection, (ConnectionEditor, BringDialog, Question)),
    "saved connection": (saving, (ConnectionEditor, QFileDialog, Question)),
}
