"""The part of the tour (tests/tour.py) that comes to the list of connections."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.core import connections
from app.core.connections import Recent
from app.gui.connections import ConnectionsDialog
from app.gui.leave import Question
from app.gui.window import MainWindow
from tests.seat import Seats, until
from tests.shelves import choose, deployed, listed, rows, written
from tests.stops import Part, Stop, dialog


async def known(take: Seats, folder: Path) -> AsyncIterator[Stop]:
    seat = await take(layers=deployed(written(folder / "it" / "sydney.toml", name="Sydney")))
    own = seat.desk.shelf.folder
    written(own / "melbourne.toml", name="Melbourne sales & renewals with a name that is rather long")
    written(own / "perth.toml", "https://contact.perth.example.com", "Sydney")
    (own / "half.toml").write_text('name = "Half', encoding="utf-8")
    recents = connections.met((), str(folder / "gone.toml"), "Gone")
    seat.desk.connecting.recents.write((*recents, Recent(str(own / "perth.toml"), "Sydney")))
    await seat.desk.open_file(own / "melbourne.toml")
    yield Stop("a connection that is not practice", seat.window)
    shown = await listed(seat)
    for row in range(shown.table.model().rowCount()):
        shown.table.selectRow(row)
        yield Stop(f"connections, line {row}", shown)
    choose(shown, "half")
    seat.press("connections.remove")
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
    yield Stop("take a connection from the list", dialog())
    seat.press("question.goOn")
    await until(lambda: shown.said.isVisible() and "half" not in rows(shown))
    yield Stop("connections, one taken from the list", shown)
    seat.press("connections.add")
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    yield Stop("add a connection file", dialog())
    dialog().close()
    await until(lambda: QApplication.activeModalWidget() is shown)
    shown.activateWindow()
    await until(shown.isActiveWindow)
    seat.type("connections.filter", "nowhere")
    yield Stop("connections, nothing found", shown)
    shown.close()
    await seat.settle()


SHELF: Mapping[str, tuple[Part, tuple[type[QWidget], ...]]] = {
    "connections": (known, (MainWindow, ConnectionsDialog, Question, QFileDialog)),
}
