"""The connection editor: from nothing to a connection that works, or from one to another, without touching a file.

It changes nothing outside of itself until it is saved.
"""

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from app.core import connection
from app.gui.connection_server import ServerPage
from app.gui.connection_ways import Ways
from app.gui.room import Lines, fit
from app.gui.tasks import ask

_SIZE = (860, 640)


class ConnectionEditor(QDialog):
    """`await`ed through `edit_connection`. Once it is accepted, `saved` is the file."""

    def __init__(self, document: Mapping[str, Any], path: Path | None, ways: Ways, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("connection.editor")
        self.setWindowTitle(self.tr("New connection") if path is None else self.tr("Edit a connection"))
        self.saved: Path | None = None
        self._ways = ways
        self._path = path
        self._start = copy.deepcopy(dict(document))
        self._server = ServerPage()
        self._server.show_document(self._start)
        buttons = QDialogButtonBox()
        self._save = buttons.addButton(self.tr("&Save the connection"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setObjectName("connection.save")
        leave = buttons.addButton(self.tr("&Close without saving"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setObjectName("connection.leave")
        buttons.rejected.connect(self.reject)
        lines = self._lines = Lines(self)
        lines.addWidget(self._server, 1)
        lines.addWidget(buttons)
        fit(self, *_SIZE)


async def edit_connection(window: QWidget, ways: Ways, path: Path | None = None) -> Path | None:
    """Let a person make a new connection, or change that in the file `path`. The file that was saved; None for none.

    Raises ConnectionFileError where the file `path` is no TOML; mistakes in it are shown, to be mended.
    """
    document = connection.blank("Australia/Melbourne", "AU")
    editor = ConnectionEditor(document, path, ways, window)
    await ask(editor)
    return editor.saved
