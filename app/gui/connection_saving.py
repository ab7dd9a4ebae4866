"""Writes what the connection editor made, and keeps its key; where it can't be written as wanted, a person is asked."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from app.core.connection import Row
from app.core.key import Key
from app.gui import choosing
from app.gui.connection_hands import Hands
from app.gui.leave import Question
from app.gui.tasks import ask
from app.gui.words import translate
from app.vault import VaultError

if TYPE_CHECKING:
    from app.connection_file import Opened, SaveError

Rows = Mapping[str, tuple[Row, ...]]


async def save(window: QWidget, hands: Hands, opened: "Opened | None", document: Mapping[str, Any], rows: Rows) -> Path:
    """The file that was written, in place of `opened` or a new one. Raises NotSavedError.

    `rows` tell where in the file of before the rows of `document` come from.
    """
    from app import connection_file  # noqa: PLC0415 - 60 ms; `read` has loaded it in a worker thread

    origins = {key: [each.origin for each in mine] for key, mine in rows.items()}
    if opened is None:
        path = await asyncio.to_thread(connection_file.new_path, hands.folder, str(document.get("name", "")))
        return await _write_new(window, hands, path, document)
    over = False
    while True:
        try:
            await asyncio.to_thread(connection_file.save_changed, opened, document, origins, over=over)
        except connection_file.CannotKeepError:
            if not await _agreed(rewriting(window, opened.path)):
                raise NotSavedError from None
            return await _write_new(window, hands, _beside(opened.path), document, choose=True)
        except connection_file.SaveError as error:
            if error.trouble is connection_file.Trouble.CHANGED:
                if not await _agreed(_overwriting(window, opened.path)):
                    raise NotSavedError from None
                over = True
                continue
            if not await _agreed(_elsewhere(window, opened.path, error)):
                raise NotSavedError from None
            return await _write_new(window, hands, hands.folder / opened.path.name, document, choose=True)
        return opened.path


async def keep_key(hands: Hands, server: str, key: Key) -> None:
    """It is used from now on, and stored as soon as the store allows it: nobody waits for that."""
    with suppress(VaultError):  # who gave us the keys has told it
        await hands.keys.keep(server, key)


class NotSavedError(Exception):
    """The person would rather go on editing."""


async def _write_new(
    window: QWidget, hands: Hands, path: Path, document: Mapping[str, Any], *, choose: bool = False
) -> Path:
    """Write a new file, or ask where else. Raises NotSavedError."""
    from app import connection_file  # noqa: PLC0415 - as above

    while True:
        if choose:
            chosen = await choosing.place_for(window, hands.settings, path)
            if chosen is None:
                raise NotSavedError
            path = chosen
        try:
            await asyncio.to_thread(connection_file.save_new, path, document, over=choose)
        except connection_file.SaveError as error:
            if not await _agreed(_elsewhere(window, path, error)):
                raise NotSavedError from None
            choose = True
            continue
        return path


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}-2{path.suffix}")


async def _agreed(question: Question) -> bool:
    await ask(question)
    return question.agreed


def _overwriting(window: QWidget, path: Path) -> Question:
    words = translate(
        "connection",
        "The file {0} was changed or removed by somebody else while you were editing it. If you save now, what they "
        "changed is lost.",
    )
    stay, go_on = translate("connection", "&Keep editing"), translate("connection", "&Save over theirs")
    return Question(window, _title(), words.format(path.name), stay, go_on)


def _elsewhere(window: QWidget, path: Path, error: "SaveError") -> Question:
    if error.trouble.name == "READ_ONLY":
        words = translate("connection", "{0} can't be changed: it is read-only. Nothing was written.").format(path)
    else:
        words = translate("connection", "{0} can't be written ({1}).").format(path, error.detail)
    stay, go_on = translate("connection", "&Keep editing"), translate("connection", "Save it some&where else…")
    return Question(window, _title(), words, stay, go_on)


def rewriting(window: QWidget, path: Path) -> Question:
    words = translate(
        "connection",
        "The file {0} is written in a way that can't be changed here without losing its comments. You can save a new "
        "file; the old one stays as it is.",
    )
    stay, go_on = translate("connection", "&Keep editing"), translate("connection", "Save a &new file…")
    return Question(window, _title(), words.format(path.name), stay, go_on)


def _title() -> str:
    return translate("connection", "Lead Editor")
