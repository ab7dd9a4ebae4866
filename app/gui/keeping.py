"""Secrets of one kind: known in this run, kept in the credential store, and asked for where they are in neither."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from app.gui import vault_words
from app.gui.secret_dialog import SecretDialog
from app.gui.tasks import Tasks, ask
from app.vault import Trouble, Vault, VaultError


class Secret(Protocol):
    def reveal(self) -> str: ...


_Secret = TypeVar("_Secret", bound=Secret)


class Keeping(Generic[_Secret]):
    """`place` is what a secret is for: a server's or a proxy's address. Nothing here is called before it is needed.

    `looked` is called when the store has answered about a place; `untold`, once a dialog has gone, with what became of
    the wish to have something remembered, where that is another thing than what was wished.
    """

    def __init__(self, vault: Vault, tasks: Tasks) -> None:
        self.looked: Callable[[str], object] = lambda _place: None
        self.untold: Callable[[str], object] = lambda _words: None
        self._vault = vault
        self._tasks = tasks
        self._known: dict[str, _Secret] = {}
        self._never_kept: set[str] = set()
        self._answered: set[str] = set()
        self._troubles: dict[str, Trouble] = {}
        self._looks: dict[str, asyncio.Event] = {}
        self._dialog: SecretDialog[_Secret] | None = None

    def name(self, place: str) -> str:
        """What the store calls it."""
        raise NotImplementedError

    def read(self, text: str) -> _Secret | None:
        """The secret from what the store has. None for what is none."""
        raise NotImplementedError

    def note(self, secret: _Secret) -> None:
        """A secret is known from now on, and to be written nowhere."""
        raise NotImplementedError

    def dialog(self, place: str, trouble: str, window: QWidget, go_on: str, *, offered: bool) -> SecretDialog[_Secret]:
        """The question for it."""
        raise NotImplementedError

    def of(self, place: str) -> _Secret | None:
        """What is known in this run."""
        return self._known.get(self.name(place))

    def trouble(self, place: str) -> Trouble | None:
        """What kept the secret of `place` from being had from the store or written there, the last time."""
        return self._troubles.get(self.name(place))

    def give(self, place: str, secret: _Secret) -> None:
        """Use `secret` from now on, for this run. It is not stored."""
        self.note(secret)
        self._known[self.name(place)] = secret

    def lend(self, place: str, secret: _Secret) -> None:
        """As `give`, and what is typed in its place is never stored either: the place ends with the run."""
        self._never_kept.add(self.name(place))
        self.give(place, secret)

    def is_looking(self, place: str) -> bool:
        """Whether the store is being asked for it."""
        return self.name(place) in self._looks

    def look_soon(self, place: str) -> None:
        """Ask the store in the background, once a run, unless it is known already. `looked` tells the end."""
        name = self.name(place)
        if name not in self._known and name not in self._answered and name not in self._looks:
            self._looks[name] = asyncio.Event()
            self._start(self._look(place))

    async def look(self, place: str) -> _Secret | None:
        """What is known, or what the store has. It is asked once a run; whoever asks meanwhile, waits along."""
        self.look_soon(place)
        name = self.name(place)
        if name in self._looks:
            await self._looks[name].wait()
        return self._known.get(name)

    async def has(self, place: str) -> bool:
        """Whether the store keeps one. Raises VaultError."""
        return bool(await self._vault.read(self.name(place)))

    async def keep(self, place: str, secret: _Secret) -> None:
        """Use `secret` from now on, and store it in place of the one before.

        Raises VaultError where it could not be stored; it is used all the same.
        """
        name = self.name(place)
        self.give(place, secret)
        try:
            await self._vault.write(name, secret.reveal())
        except VaultError as error:
            self._troubles[name] = error.trouble
            raise
        self._troubles.pop(name, None)

    async def forget(self, place: str) -> None:
        """Take it out of the store, and use it no more. Raises VaultError, where the store may still have it."""
        name = self.name(place)
        self._known.pop(name, None)
        self._answered.add(name)
        await self._vault.drop(name)

    async def ask(self, place: str, trouble: str, window: QWidget, words: str) -> bool:
        """Ask the person; `trouble` says what is wrong with the one before, `words` what the new one does.

        False where they gave none. It is stored in the background, where they want that.
        """
        name = self.name(place)
        offered = name not in self._never_kept
        dialog = self._dialog = self.dialog(place, trouble, window, words, offered=offered)
        dialog.remember.show_trouble(self.trouble(place))
        dialog.remember.trying.connect(lambda: self._try_again(place, use=not trouble))
        if offered and name not in self._answered:
            self._start(self._try(place, use=False))  # so that what can't be kept is said beforehand
        try:
            accepted = await ask(dialog)
        finally:
            self._dialog = None
        wanted, given = dialog.remember.wanted, dialog.take()
        self.note(given)
        if accepted != QDialog.DialogCode.Accepted:
            return False
        self.give(place, given)
        if offered and not dialog.is_found:
            self._start(self._settle(place, given, wanted=wanted))
        return True

    async def _read(self, name: str) -> _Secret | None:
        """What the store has. `_troubles` tells what kept it from being read."""
        try:
            text = await self._vault.read(name)
        except VaultError as error:
            self._troubles[name] = error.trouble
            return None
        self._troubles.pop(name, None)
        return self.read(text) if text else None

    def _try_again(self, place: str, *, use: bool) -> None:
        self._vault.try_again()
        self._start(self._try(place, use=use))

    async def _try(self, place: str, *, use: bool) -> None:
        """Ask the store while the dialog is open, and `use` what it has: not in place of one that was refused."""
        dialog, name = self._dialog, self.name(place)
        found = await self._read(name)
        self._answered.add(name)
        if dialog is None or dialog is not self._dialog:
            return
        if found is not None and use and not dialog.is_typed:
            self.note(found)
            dialog.found(found)
        else:
            dialog.remember.show_trouble(self.trouble(place))

    async def _settle(self, place: str, given: _Secret, *, wanted: bool) -> None:
        """Store what was typed. Where the person would rather not, the one before must not come back either."""
        try:
            if wanted:
                await self.keep(place, given)
            elif self.trouble(place) is None:
                await self._vault.drop(self.name(place))
        except VaultError as error:
            words = vault_words.not_kept if wanted else vault_words.not_dropped
            self.untold(words(error.trouble))

    async def _look(self, place: str) -> None:
        name = self.name(place)
        try:
            found = await self._read(name)
            if found is not None and name not in self._known and name not in self._answered:
                self.give(place, found)  # else a person was quicker
            self._answered.add(name)
        finally:
            self._looks.pop(name).set()
        self.looked(place)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        """Nobody waits for the end of it: the store may take as long as it likes."""
        self._tasks.start(work, lasting=True)
