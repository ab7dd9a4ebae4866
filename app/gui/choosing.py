"""Asks which file to open."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.tasks import ask
from app.gui.words import translate


async def connection_file(window: QWidget) -> Path | None:
    """The connection file that the person chooses; None where they choose none."""
    dialog = QFileDialog(window, translate("desk", "Open a connection file"))
    names = translate("desk", "Connection files (*.toml *.leadconn)")
    dialog.setNameFilters([names, translate("desk", "All files (*)")])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    accepted = await ask(dialog)
    if accepted == QFileDialog.DialogCode.Accepted and dialog.selectedFiles():
        return Path(dialog.selectedFiles()[0])
    return None
