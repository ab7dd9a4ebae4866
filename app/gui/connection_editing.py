"""The door to the connection editor."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.gui.connection_editor import ConnectionEditor
from app.gui.connection_hands import Hands
from app.gui.tasks import ask

if TYPE_CHECKING:
    from app.connection_file import Opened


async def edit_connection(
    window: QWidget,
    hands: Hands,
    path: Path | None = None,
    begun: Callable[[ConnectionEditor], object] = lambda _editor: None,
) -> Path | None:
    """Let a person make a new connection, or change that in the file `path`. The file that was saved; None for none.

    `begun` is given the editor, which is there until this ends.
    Raises TomlFileError where the file `path` can't be read as TOML; mistakes in it are shown, to be mended.
    """
    opened = await asyncio.to_thread(_open, path)
    editor = ConnectionEditor(opened, hands, window)
    begun(editor)
    try:
        await ask(editor)
    finally:
        await editor.campaign.leave()
    return editor.saved


def _open(path: Path | None) -> "Opened | None":
    from app import connection_file  # noqa: PLC0415 - 60 ms, in a worker thread

    return connection_file.open_file(path) if path is not None else None
