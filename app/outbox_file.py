"""The outbox's file with its key: opened with the one of this account, or done without for a run."""

import asyncio
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from app.data_key import BYTES, data_key
from app.store import Store, StoreError, Trouble, is_encrypted, set_aside
from app.vault import DATA, Vault


class OutboxFile(Protocol):
    """`path` is where it is, or would be."""

    path: Path

    async def open(self) -> Store:
        """Raises `StoreError`, and `VaultError` where the key can't be had; then the file is as it was."""
        ...

    async def open_for_the_run(self) -> Store:
        """A store that is kept nowhere. The file is not touched. Raises `StoreError`."""
        ...

    async def open_anew(self) -> tuple[Store, Path | None]:
        """Set aside a file that another key may open, and begin a new one. Raises as `open`.

        Returns what it is called now as well: None where there was none.
        """
        ...

    def is_there(self) -> bool: ...


class AccountsFile:
    """Encrypted with the key of this account, which is in `vault`. `account` is the folder of the account."""

    def __init__(
        self, path: Path, vault: Vault, account: Path, clock: Callable[[], datetime], *, busy_seconds: float = 5.0
    ) -> None:
        self.path = path
        self._vault = vault
        self._account = account
        self._clock = clock
        self._busy_seconds = busy_seconds

    async def open(self) -> Store:
        """Where there is something encrypted and no key, none is made: it would look as if all was well."""
        self._vault.try_again()
        if self.is_there() and not await self._vault.read(DATA) and await asyncio.to_thread(is_encrypted, self.path):
            raise StoreError(self.path, Trouble.OTHER_KEY, "there is no key")
        key = await data_key(self._vault, self._account)
        return await Store.open(self.path, key, self._clock, busy_seconds=self._busy_seconds)

    async def open_for_the_run(self) -> Store:
        return await Store.open_for_the_run(self.path)

    async def open_anew(self) -> tuple[Store, Path | None]:
        """The key may have come back since the person was asked: then all is well."""
        self._vault.try_again()
        key = await data_key(self._vault, self._account)  # without one, everything stays as it is
        aside = None
        if await asyncio.to_thread(is_encrypted, self.path, key):
            aside = await set_aside(self.path, self._clock())
        return await self.open(), aside

    def is_there(self) -> bool:
        return any(each.exists() for each in (self.path, self.path.with_name(f"{self.path.name}-wal")))


class PassingFile:
    """In a folder of its own, with a key that nobody has: for a run that is not the person's work."""

    def __init__(self, name: str, clock: Callable[[], datetime]) -> None:
        self._folder = TemporaryDirectory(prefix="lead-editor-outbox-", ignore_cleanup_errors=True)
        self.path = Path(self._folder.name) / name
        self._clock = clock

    async def open(self) -> Store:
        return await Store.open(self.path, secrets.token_bytes(BYTES), self._clock)

    async def open_for_the_run(self) -> Store:
        return await Store.open_for_the_run(self.path)

    async def open_anew(self) -> tuple[Store, Path | None]:
        return await self.open(), None

    def is_there(self) -> bool:
        return False

    def remove(self) -> None:
        self._folder.cleanup()
