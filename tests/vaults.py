"""Credential stores as a computer may have them: one that works, and those that don't."""

import asyncio
import threading
import time

from app.vault import Backend, Trouble, Vault, VaultError


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


def missing() -> Backend:
    """What a computer without a store has."""
    raise VaultError(Trouble.NONE, "there is none")


def without_store() -> Vault:
    return Vault(missing)


def over(backend: Backend, seconds: float = 10.0) -> Vault:
    return Vault(lambda: backend, seconds)


class Gaps:
    """How long the loop was held up at the longest, in seconds, while `watch` ran."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            self.longest = max(self.longest, time.perf_counter() - began)
