"""Where the rows of a connection can be had from: a list's header, a paste, a Data View, a colleague's file."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QDialog

from app import toml_file
from app.config import ConnectionFileError
from app.core import guess, pasting
from app.core.connection import joined
from app.core.pasting import Found
from app.core.worklist import cells
from app.gui import choosing, connection_words, worklist_words
from app.gui import connection_editor_words as words
from app.gui.connection_bring import BringDialog, Source
from app.gui.connection_hands import Hands
from app.gui.connection_rows import RowsPage
from app.gui.tasks import ask
from app.gui.tone import Tone
from app.gui.words import translate
from app.toml_file import TomlFileError


class Sources:
    """The buttons over the list of `page`, and what they do."""

    def __init__(self, page: RowsPage, hands: Hands) -> None:
        self._page = page
        self._tasks = hands.tasks
        self._settings = hands.settings

    def offer_fields(self) -> None:
        page = self._page
        start = self._tasks.start
        page.add_source("file", translate("connection", "From a CSV or &Excel list…"), lambda: start(self._list()))
        page.add_source("paste", translate("connection", "Paste na&mes…"), lambda: start(self._bring(_paste_fields())))
        page.add_source("view", translate("connection", "From a Da&ta View…"), lambda: start(self._bring(_data_view())))
        page.add_source("colleague", translate("connection", "From a collea&gue's file…"), self._start_colleague)

    def offer_dispositions(self) -> None:
        page, start = self._page, self._tasks.start
        paste = translate("connection", "Paste na&mes…")
        page.add_source("paste", paste, lambda: start(self._bring(_paste_dispositions())))
        page.add_source("colleague", translate("connection", "From a collea&gue's file…"), self._start_colleague)

    def _start_colleague(self) -> None:
        self._tasks.start(self._colleague())

    async def _bring(self, source: Source) -> None:
        page = self._page
        dialog = BringDialog(source, page.columns, page.rows, page.window())
        if await ask(dialog) != QDialog.DialogCode.Accepted:
            return
        if dialog.in_place:
            page.take(dialog.rows)
        else:
            rows, over = joined(page.rows, dialog.rows)
            page.take(rows, len(page.rows))
            if over:
                page.count.say(words.no_more(len(rows)), Tone.CAUTION)
        if dialog.as_shown:
            page.doubt(each.name for each in dialog.rows)
        page.point_at()

    async def _list(self) -> None:
        path = await choosing.list_file(self._page.window(), self._settings)
        if path is None:
            return
        from app.lists import ListError  # noqa: PLC0415 - heavy, and for few

        try:
            header, rows = await asyncio.to_thread(_head, path)
        except ListError as error:
            self._page.count.say(worklist_words.trouble(path.name, error), Tone.PROBLEM)
            return
        about = translate(
            "connection",
            "These are the columns of “{0}”. What kind each is was guessed from its name and its values; you can "
            "change it afterwards. Noojee must know the fields by these very names.",
        )
        found = await asyncio.to_thread(pasting.fields_from_list, header, rows)
        title = translate("connection", "Fields from a list")
        await self._bring(Source(title, about.format(worklist_words.short(path.name)), found=found))

    async def _colleague(self) -> None:
        path = await choosing.connection_file(self._page.window(), self._settings)
        if path is None:
            return
        try:
            document = await asyncio.to_thread(toml_file.read, path)
        except TomlFileError as error:
            wrong = ConnectionFileError(path, error.trouble, error.detail, error.line)
            self._page.count.say(connection_words.trouble(wrong), Tone.PROBLEM)
            return
        found = pasting.rows_from_file(document, self._page.key)
        title = translate("connection", "From a colleague's file")
        about = translate("connection", "This is what “{0}” has.").format(worklist_words.short(path.name))
        await self._bring(Source(title, about, found=found))


def _head(path: Path) -> tuple[tuple[str, ...], list[list[str]]]:
    """The header of a list, and its first rows. Raises ListError. For a worker thread."""
    from app.lists import Head, Piece, read  # noqa: PLC0415 - as above

    header: tuple[str, ...] = ()
    rows: list[list[str]] = []
    pieces = read(path)
    try:
        for piece in pieces:
            if isinstance(piece, Head):
                header = piece.columns
            elif isinstance(piece, Piece):
                rows += [cells(each) for each in piece.lines]
            if len(rows) >= guess.LOOKED_AT:
                break
    finally:
        pieces.close()
    return header, rows[: guess.LOOKED_AT]


def _dispositions(_html: str, text: str) -> Found:
    return pasting.dispositions_from_text(text)


def _paste_fields() -> Source:
    about = translate(
        "connection",
        "One field a line: its name, and if you like its label, its kind and its choices, with | between them. A part "
        "of a sheet can be pasted, too, with its header.",
    )
    example = "FirstPhone | First phone | phone\nProduct | Product | list | Solar, Battery"
    return Source(
        translate("connection", "Paste the names of fields"), about, pasting.fields_from_paste, example=example
    )


def _data_view() -> Source:
    about = translate(
        "connection",
        "In Noojee, open any lead in the Call Editor, choose Data View, select all of it (Ctrl+A), copy it (Ctrl+C) "
        "and paste it here (Ctrl+V). Only the names are taken; no value of the lead is kept.",
    )
    return Source(translate("connection", "Fields from a Data View"), about, pasting.fields_from_data_view)


def _paste_dispositions() -> Source:
    about = translate(
        "connection",
        "One disposition a line: its name, and if you like, with | between them, whether a call-back is required, "
        "optional or none, the priority, the actions, and “yes” where the lead is not called again.",
    )
    example = "No Answer\nCallback | required | 6\nSale | none | 50 | E-mails the order | yes"
    return Source(translate("connection", "Paste the names of dispositions"), about, _dispositions, example=example)
