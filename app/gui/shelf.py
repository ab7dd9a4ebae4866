"""The connections that are known: read for their list, and what a person does with one of them.

No file is deleted here: an own one that is taken from the list gets another name.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app import connections as files
from app.core import connections
from app.core.connections import Known, Origin
from app.core.file_name import file_name
from app.gui import choosing, connection_words, leave, leaving, vault_words
from app.gui.banner import Choice
from app.gui.connecting import Connecting
from app.gui.connections import ConnectionsDialog, Deed
from app.gui.connections_model import Line
from app.gui.connections_words import KeyState
from app.gui.first import LAST_CONNECTION
from app.gui.keys import Keys
from app.gui.outside import Outside
from app.gui.start_offer import StartOffer
from app.gui.start_offer import known as known_now
from app.gui.tasks import Tasks, ask
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate
from app.toml_file import TomlFileError
from app.vault import VaultError

Edit = Callable[[QWidget, Path | None], Awaitable[Path | None]]


class Shelf:
    """`edit` lets a person make a connection, or change that of a file; it gives the file, or None for none saved."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, outside: Outside, connecting: Connecting, keys: Keys, edit: Edit
    ) -> None:
        self._edit_file = edit
        self._keys = keys
        self._window = window
        self._tasks = tasks
        self._outside = outside
        self._connecting = connecting
        self._recents = connecting.recents
        self._dialog: ConnectionsDialog | None = None
        self._at: str | None = None
        self._reading = object()
        self._busy = False
        window.listing_connections.connect(lambda: tasks.start(self.open()))
        window.making_connection.connect(lambda: tasks.start(self.make()))
        self._offer = StartOffer(window, tasks, outside, connecting)

    @property
    def folder(self) -> Path:
        """Of the person's own connection files."""
        return self._outside.connections

    async def open(self) -> None:
        """Show the list, until one is to be used or the person closes it."""
        if self._dialog is not None:
            return
        dialog = self._dialog = ConnectionsDialog(self._window)
        dialog.wanted.connect(lambda deed, known: self._tasks.start(self._do(dialog, deed, known)))
        dialog.woken.connect(lambda: self._tasks.start(self._read(dialog)))
        self._tasks.start(self._read(dialog))
        try:
            await ask(dialog)
        finally:
            self._dialog = None
        if dialog.chosen is not None:
            await self._use(dialog.chosen)
        await self._offer.show()

    async def make(self) -> None:
        """Make a connection, and work with it."""
        if self._busy:
            return
        self._busy = True
        try:
            path = await self._edit_file(self._window, None)
        finally:
            self._busy = False
        if path is not None:
            await self._connecting.open_file(path)

    async def _use(self, known: Known) -> None:
        if known.origin is Origin.PRACTICE:
            if not self._connecting.is_practice():
                await self._connecting.practise()
        else:
            await self._connecting.open_file(Path(known.path))

    async def _read(self, dialog: ConnectionsDialog, at: str | None = None) -> None:
        """List what there is now, with the cursor on the connection of the file `at`."""
        self._at = at or self._at
        self._reading = mine = object()
        found = await asyncio.to_thread(known_now(self._outside, self._connecting))
        layout = self._connecting.layout if self._connecting.is_practice() else None  # it is not started for this
        practice = Known(Origin.PRACTICE, layout=layout, title=translate("connections", "Practice"))
        known = connections.in_order((*found, practice))
        if not isValid(dialog) or dialog is not self._dialog or mine is not self._reading:
            return
        keys = {each: self._known_key(each) for each in {_server(each) for each in found if each.layout is not None}}
        at_known = next((each for each in known if each.path and each.path == self._at), None)
        self._at = None
        dialog.show_lines(self._lines(known, keys), at_known)
        self._tasks.start(self._read_keys(dialog, mine, known, keys), lasting=True)

    async def _read_keys(
        self, dialog: ConnectionsDialog, mine: object, known: Sequence[Known], keys: dict[str, KeyState]
    ) -> None:
        """Show which keys are stored, as soon as the credential store has told: it may take long.

        What has been listed anew meanwhile stays: with the older lines the cursor would go to another connection.
        """
        found = {server: await self._key(server) for server in keys}
        if isValid(dialog) and dialog is self._dialog and mine is self._reading and found != keys:
            dialog.show_lines(self._lines(known, found))

    def _lines(self, known: Sequence[Known], keys: dict[str, KeyState]) -> list[Line]:
        names = connections.told_apart(known)
        return [
            Line(
                each,
                name,
                self._is_on(each),
                KeyState.NOT_NEEDED if each.origin is Origin.PRACTICE else keys.get(_server(each), KeyState.NONE),
            )
            for each, name in zip(known, names, strict=True)
        ]

    def _is_on(self, known: Known) -> bool:
        if known.origin is Origin.PRACTICE or self._connecting.is_practice():
            return known.origin is Origin.PRACTICE and self._connecting.is_practice()
        return self._connecting.path is not None and known.path == str(self._connecting.path)

    async def _do(self, dialog: ConnectionsDialog, deed: Deed, known: Known | None) -> None:
        """One thing after another: a second press of a button meanwhile is none."""
        if self._busy or dialog is not self._dialog:
            return
        self._busy = True
        try:
            await self._carry_out(dialog, deed, known)
        finally:
            self._busy = False

    async def _carry_out(self, dialog: ConnectionsDialog, deed: Deed, known: Known | None) -> None:
        dialog.said.clear()
        match deed:
            case Deed.NEW:
                await self._edit(dialog, None)
            case Deed.ADD:
                await self._add(dialog)
            case Deed.EDIT if known is not None:
                await self._edit(dialog, known)
            case Deed.COPY if known is not None:
                await self._copy(dialog, known)
            case Deed.SAVE_AS if known is not None:
                await self._save_as(dialog, known)
            case Deed.REMOVE if known is not None:
                await self._remove(dialog, known)
            case Deed.FORGET_KEY if known is not None and known.layout is not None:
                await self._forget_key(dialog, known.layout.server)

    async def _edit(self, dialog: ConnectionsDialog, known: Known | None) -> None:
        try:
            path = await self._edit_file(dialog, Path(known.path) if known is not None else None)
        except TomlFileError as error:
            _say(dialog, connection_words.trouble(error), Tone.PROBLEM)
            return
        if path is None or not isValid(dialog):
            return
        if known is not None and self._is_on(known):
            dialog.chosen = Known(Origin.OWN, files.plain(path))  # the form is to be that of the file as it is now
            dialog.accept()
        else:
            await self._met(dialog, path)

    async def _add(self, dialog: ConnectionsDialog) -> None:
        path = await choosing.connection_file(dialog, self._outside.settings)
        if path is not None:
            await self._met(dialog, path)

    async def _met(self, dialog: ConnectionsDialog, path: Path) -> None:
        """List the connection of this file from now on."""
        place = files.plain(path)
        if path.parent != self._outside.connections:
            self._recents.write(connections.met(self._recents.read(), place, path.stem))
        await self._read(dialog, place)

    async def _copy(self, dialog: ConnectionsDialog, known: Known) -> None:
        name = translate("connections", "{0} (copy)").format(known.name)
        folder = self._outside.connections
        made = await self._try(dialog, lambda: files.copy(Path(known.path), folder, name))
        if made is not None:
            await self._read(dialog, files.plain(made))

    async def _save_as(self, dialog: ConnectionsDialog, known: Known) -> None:
        name = file_name(known.name)
        path = await choosing.new_connection_file(dialog, self._outside.settings, name)
        if path is None:
            return
        if await self._try(dialog, lambda: files.export(Path(known.path), path)) is not None:
            words = translate(
                "connections", "It is written to {0}. There is no key in it: whoever opens it is asked for one."
            )
            _say(dialog, words.format(path), Tone.GOOD)

    async def _remove(self, dialog: ConnectionsDialog, known: Known) -> None:
        recents = self._recents.read()
        path, away = Path(known.path), None
        if known.origin is Origin.OWN and not known.is_gone:
            if not await leaving.agreed(leave.removing_connection(dialog, known.name)):
                return
            away = await self._try(dialog, lambda: files.put_away(path, self._outside.time.now()))
            if away is None:
                return
        self._recents.write(connections.without(recents, known.path))
        last = self._outside.settings.value(LAST_CONNECTION)
        if last == known.path:
            self._outside.settings.remove(LAST_CONNECTION)

        async def back() -> None:
            if away is not None and await self._try(dialog, lambda: files.put_back(away, path)) is None:
                return
            self._recents.write(recents)
            if last == known.path:
                self._outside.settings.setValue(LAST_CONNECTION, last)
            if isValid(dialog):
                dialog.said.clear()
            await self._read(dialog, known.path)

        words = translate("connections", "{0} is no longer listed. Its file stays where it is.").format(known.name)
        if away is not None:
            words = translate("connections", "{0} is no longer listed. Its file is kept as {1}.")
            words = words.format(known.name, away)
        undo = Choice(
            translate("connections", "&Put it back"), lambda: self._tasks.start(back()), "connections.putBack"
        )
        _say(dialog, words, Tone.QUIET, (undo,))
        await self._read(dialog)

    async def _forget_key(self, dialog: ConnectionsDialog, server: str) -> None:
        if not await leaving.agreed(leave.forgetting_key(dialog, server)):
            return
        try:
            await self._keys.forget(server)
        except VaultError as error:
            words = translate("connections", "The key is used no more. It may still be stored: {0}")
            _say(dialog, words.format(vault_words.why(error.trouble)), Tone.PROBLEM)
        await self._read(dialog)

    def _known_key(self, server: str) -> KeyState:
        return KeyState.SILENT if self._keys.of(server) is None else KeyState.THIS_RUN

    async def _key(self, server: str) -> KeyState:
        try:
            if await self._keys.has(server):
                return KeyState.STORED
        except VaultError:
            return self._known_key(server)
        return KeyState.NONE if self._keys.of(server) is None else KeyState.THIS_RUN

    async def _try(self, dialog: ConnectionsDialog, work: Callable[[], Path]) -> Path | None:
        """Do it in a worker thread. None where the disk would not, which is told."""
        try:
            return await asyncio.to_thread(work)
        except OSError as error:
            words = translate("connections", "That was not done, and nothing has changed: {0}.")
            _say(dialog, words.format(error.strerror or type(error).__name__), Tone.PROBLEM)
            return None
        except files.NotHandedOnError:
            words = translate(
                "connections",
                "That was not done: the file is written in a way in which a key, or the name, can't be changed safely. "
                "Mend it by hand.",
            )
            _say(dialog, words, Tone.PROBLEM)
            return None
        except TomlFileError:  # changed since it was listed, which the list tells
            await self._read(dialog)
            return None


def _say(dialog: ConnectionsDialog, words: str, tone: Tone, choices: Sequence[Choice] = ()) -> None:
    if isValid(dialog):  # the person may have closed it meanwhile
        dialog.said.say(words, tone, choices)


def _server(known: Known) -> str:
    return known.layout.server if known.layout is not None else ""
