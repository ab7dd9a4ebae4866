"""The key that the files of this account are encrypted with: made at first need, and never made anew.

A second key would make everything unreadable that the first one has encrypted. So it is used only once the store has
given it back as it was written, and of two programs that start at once, one makes it.
"""

import asyncio
import base64
import binascii
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.lock import LockedError, take_lock
from app.vault import DATA, Trouble, Vault, VaultError

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile

BYTES = 32
_SECONDS, _LOOKS = 0.1, 1800
"""Between two looks whether another program has done; and how many are enough."""


async def data_key(vault: Vault, folder: Path, *, wait: Callable[[float], Awaitable[object]] = asyncio.sleep) -> bytes:
    """The key of this account, of `BYTES` bytes. Raises VaultError, after which nothing may be encrypted.

    `folder` is the account's own, the same for all of its programs, whatever folder they run on: there they wait for
    each other.
    """
    kept = await vault.read(DATA)
    if kept:
        return _bytes(kept)
    async with _alone(folder, wait):
        kept = await vault.read(DATA)
        if not kept:
            made = base64.b64encode(secrets.token_bytes(BYTES)).decode("ascii")
            await vault.write(DATA, made)
            kept = await vault.read(DATA)
            if kept != made:
                raise VaultError(Trouble.REFUSED, "what was written was not what was read")
    return _bytes(kept)


def _bytes(kept: str) -> bytes:
    """What is no key of ours is not replaced either: it may be what a newer version keeps there."""
    try:
        key = base64.b64decode(kept, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != BYTES:
        raise VaultError(Trouble.REFUSED, "what is kept as the key of the data is none")
    return key


@asynccontextmanager
async def _alone(folder: Path, wait: Callable[[float], Awaitable[object]]) -> AsyncIterator[None]:
    """While no other program makes the key. Where nothing can be written, there is nothing to wait by."""
    lock = await _take(folder / "making-key", wait)
    try:
        yield
    finally:
        if lock is not None:
            lock.unlock()


async def _take(place: Path, wait: Callable[[float], Awaitable[object]]) -> "QLockFile | None":
    for _ in range(_LOOKS):
        try:
            return take_lock(place)
        except LockedError:
            await wait(_SECONDS)
    raise VaultError(Trouble.SILENT, "another program is still making the key")
