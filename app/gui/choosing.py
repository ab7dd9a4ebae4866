"""Asks which file to open."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.tasks import ask
from app.gui.words import translate


async def connection_file(window: QWidget) -> Path | None:
    """The connection file that the person chooses; None where they choose none."""
    names = translate("desk", "Connection files (*.toml *.leadconn)")
    return await _file(window, translate("desk", "Open a connection file"), names)


async def list_file(window: QWidget) -> Path | None:
    """The list of leads that the person chooses; None where they choose none."""
    names = translate("worklist", "Lists (*.csv *.xlsx *.xlsm *.txt *.tsv)")
    return await _file(window, translate("worklist", "Open a list of leads"), names)


async def _file(window: QWidget, title: str, names: str) -> Path | None:
    dialog = QFileDialog(window, title)
    dialog.setNameFilters([names, translate("desk", "All files (*)")])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    accepted = await ask(dialog)
    if accepted == QFileDialog.DialogCode.Accepted and dialog.selectedFiles():
        return Path(dialog.selectedFiles()[0])
    return None
