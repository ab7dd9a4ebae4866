"""A folder with connection files of every kind, and a person who looks at their list."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication

from app.core.resolved import Layer, Layers, Origin
from app.gui.connections import ConnectionsDialog
from app.gui.connections_model import Column
from tests.seat import Seat, connection, until


def written(path: Path, server: str = "https://contact.example.com", name: str = "Melbourne sales") -> Path:
    """A connection file of this name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(connection(server).replace("Melbourne sales", name), encoding="utf-8")
    return path


def deployed(path: Path) -> Layers:
    """The policy of a machine by which everybody gets the connection of this file."""
    return (Layer(Origin.MACHINE, {"connections": [str(path)]}),)


async def listed(seat: Seat) -> ConnectionsDialog:
    """The list of connections, opened by its keys, once it is read."""
    seat.window.commands["connections"].trigger()
    await until(lambda: isinstance(QApplication.activeModalWidget(), ConnectionsDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ConnectionsDialog)
    await until(lambda: rows(dialog))
    return dialog


def rows(dialog: ConnectionsDialog, column: Column = Column.NAME) -> list[str]:
    """What stands in a column."""
    model = dialog.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def choose(dialog: ConnectionsDialog, name: str) -> None:
    """Put the cursor on the connection of this name."""
    dialog.table.setCurrentIndex(dialog.table.model().index(rows(dialog).index(name), 0))


def offered(dialog: ConnectionsDialog) -> set[str]:
    """The names of the buttons that can be pressed."""
    return {
        each.objectName().removeprefix("connections.")
        for each in dialog.findChildren(QAbstractButton)
        if each.isEnabled() and each.objectName().startswith("connections.")
    }
