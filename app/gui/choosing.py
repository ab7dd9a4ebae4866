"""Asks which file to open, or to write. Each dialog begins in the folder that was used last; at first, in Documents."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.leave import Question
from app.gui.tasks import ask
from app.gui.words import translate

_FOLDER = "folder"
"""The setting that holds the folder of the file that was chosen last."""


async def connection_file(window: QWidget, settings: QSettings) -> Path | None:
    """The connection file that the person chooses; None where they choose none."""
    return await _file(window, settings, translate("desk", "Open a connection file"), _connections())


async def list_file(window: QWidget, settings: QSettings) -> Path | None:
    """The list of leads that the person chooses; None where they choose none."""
    names = translate("worklist", "Lists (*.csv *.xlsx *.xlsm *.txt *.tsv)")
    return await _file(window, settings, translate("worklist", "Open a list of leads"), names)


async def certificate_file(window: QWidget, settings: QSettings) -> Path | None:
    """The certificate, or its key, that the person chooses; None where they choose none."""
    names = translate("connection", "Certificates and keys (*.pem *.crt *.cer *.key)")
    return await _file(window, settings, translate("connection", "Choose a certificate"), names)


async def place_for(window: QWidget, settings: QSettings, path: Path) -> Path | None:
    """Where a connection file is to be written, `path` being proposed; None for nowhere."""
    return await _new_file(window, settings, translate("connection", "Save the connection"), _connections(), str(path))


async def new_connection_file(window: QWidget, settings: QSettings, name: str) -> Path | None:
    """Where the person wants a connection written; None where they don't. A file in its place may be replaced."""
    title = translate("desk", "Save a connection to send it to a colleague")
    return await _new_file(window, settings, title, _connections(), name)


async def new_zip_file(window: QWidget, settings: QSettings) -> Path | None:
    """Where the person wants the diagnostics saved, as `new_connection_file`."""
    title, names = translate("diagnosing", "Save the diagnostics"), translate("diagnosing", "Zip files (*.zip)")
    return await _new_file(window, settings, title, names, "lead-editor-diagnostics.zip")


async def _new_file(window: QWidget, settings: QSettings, title: str, names: str, name: str) -> Path | None:
    dialog = await _dialog(window, settings, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # it would run an event loop of its own to ask
    dialog.setNameFilter(names)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    path = await _chosen(dialog, settings)
    if path is None or not await asyncio.to_thread(path.exists):
        return path
    words = translate("desk", "There is a file {0} in {1} already. Its content is lost when it is replaced.")
    stay, go_on = translate("desk", "&Keep that file"), translate("desk", "&Replace it")
    question = Question(window, title, words.format(path.name, path.parent), stay, go_on)
    await ask(question)
    return path if question.agreed else None


async def _file(window: QWidget, settings: QSettings, title: str, names: str) -> Path | None:
    dialog = await _dialog(window, settings, title)
    dialog.setNameFilters([names, translate("desk", "All files (*)")])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return await _chosen(dialog, settings)


async def _dialog(window: QWidget, settings: QSettings, title: str) -> QFileDialog:
    used = settings.value(_FOLDER)
    there = isinstance(used, str) and bool(used) and await asyncio.to_thread(_is_folder, used)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return QFileDialog(window, title, used if there else documents)


async def _chosen(dialog: QFileDialog, settings: QSettings) -> Path | None:
    if await ask(dialog) != QFileDialog.DialogCode.Accepted or not dialog.selectedFiles():
        return None
    path = Path(dialog.selectedFiles()[0])
    settings.setValue(_FOLDER, str(path.parent))
    return path


def _is_folder(path: str) -> bool:
    """For a worker thread: the folder may be on a network that is gone."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _connections() -> str:
    return translate("desk", "Connection files (*.toml *.leadconn)")
