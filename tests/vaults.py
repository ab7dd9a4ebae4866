"""Credential stores as a computer may have them: one that works, and those that don't."""

import asyncio
import base64
import threading
import time
from collections.abc import Awaitable, Callable
from typing import Self

from app.vault import DATA, SERVICE, Backend, Trouble, Vault, VaultError, service

KEY = bytes(range(32))
"""Of these tests' account."""


class Memory:
    """Works, and keeps what it is given while it lives. `calls` has the threads that called it."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.calls: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.calls.append(threading.current_thread().name)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.calls.append(threading.current_thread().name)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.calls.append(threading.current_thread().name)
        del self.kept[service, username]


class Moving(Memory):
    """Keeps what was there under another name, as keyring does on Windows."""

    def set_password(self, service: str, username: str, password: str) -> None:
        if (service, username) in self.kept:
            self.kept[f"{username}@{service}", username] = self.kept[service, username]
        super().set_password(service, username, password)


class Closed(Memory):
    """Raises `error` whatever it is asked, while it has one."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error: BaseException | None = error

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._refuse()
        super().delete_password(service, username)

    def _refuse(self) -> None:
        if self.error is not None:
            raise self.error


class Hanging(Memory):
    """Answers nothing until `go_on` is set. A test sets it at its end, whatever came of it."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()
        self.asked = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self._hang()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._hang()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._hang()
        super().delete_password(service, username)

    def _hang(self) -> None:
        self.asked.set()
        self.go_on.wait()


def with_data_key(key: bytes = KEY) -> Memory:
    """One that has the key of this account's files."""
    made = Memory()
    made.kept[service(DATA), SERVICE] = base64.b64encode(key).decode("ascii")
    return made


def missing() -> Backend:
    """What a computer without a store has."""
    raise VaultError(Trouble.NONE, "there is none")


def without_store() -> Vault:
    return Vault(missing)


def over(backend: Backend, seconds: float = 10.0) -> Vault:
    return Vault(lambda: backend, seconds)


class Gaps:
    """How long the loop was held up at the longest, in seconds, within `async with`."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._watching: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._watching = asyncio.get_running_loop().create_task(self._watch())
        return self

    async def __aexit__(self, *_problem: object) -> None:
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)

    async def _watch(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            self.longest = max(self.longest, time.perf_counter() - began)


async def calmest(work: Callable[[], Awaitable[float]], tries: int = 5) -> float:
    """The least of what `work` measures: what holds the loop up does so each time, and a busy computer does not."""
    return min([await work() for _ in range(tries)])
