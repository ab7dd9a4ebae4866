"""Secrets in the operating system's credential store, and nowhere else. The sole importer of keyring.

The store may ask a person to unlock it, or never answer: each call is made on a thread of its own, which nobody waits
for at the end of the program.
"""

import asyncio
import sys
from collections.abc import Callable
from enum import Enum, auto
from importlib import import_module
from typing import Any, Protocol, TypeVar

from app.unwaited import begin

SERVICE = "Lead Editor"
"""What the store lists the secrets under: each as a service of its own, which begins so (`service`)."""
DATA = "data"
"""The name of the secret that the files of this account are encrypted with."""
SECONDS = 60.0
"""A person may have to type a password into a dialog of the store's own."""

_BACKENDS = {
    "win32": "keyring.backends.Windows.WinVaultKeyring",
    "darwin": "keyring.backends.macOS.Keyring",
}
_NO_LOGON_SESSION = 1312
"""Windows: an account that has come over the network, or as a service, has no credentials of its own."""
_ELSEWHERE = "app.secret_service.SecretService"
_Result = TypeVar("_Result")


class Trouble(Enum):
    """Why a secret can't be had or kept."""

    NONE = auto()
    """This computer has no credential store."""
    LOCKED = auto()
    """It is locked, and nobody unlocked it."""
    SILENT = auto()
    """It did not answer in time."""
    REFUSED = auto()
    """It answered with something else."""


class VaultError(Exception):
    """`detail` is for people who mend computers. It never holds a secret."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(trouble, detail)
        self.trouble = trouble
        self.detail = detail


class Backend(Protocol):
    """What keyring's backends have in common (keyring.backend.KeyringBackend), and app/secret_service.py."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def key_name(server: str) -> str:
    """The name of the API key of a server: of one key, however its address is written."""
    return f"key {server.lower()}"


def proxy_name(address: str) -> str:
    """The name of the user and the password of a proxy."""
    return f"proxy {address.lower()}"


def service(name: str) -> str:
    """What the store lists a secret under.

    Of two secrets of one service, Windows' backend moves the one whenever the other is written: two programs that do
    so at once could lose one.
    """
    return f"{SERVICE}: {name}"


def backend_of_this_computer() -> Backend:
    """The system's own store: never one that writes to a file, whatever keyring's configuration says.

    Raises VaultError. It takes a while, and may talk to another program.
    """
    path = _BACKENDS.get(sys.platform, _ELSEWHERE)
    module, _, name = path.rpartition(".")
    try:
        backend: type[Any] = getattr(import_module(module), name)
        if getattr(backend, "priority", 1) > 0:
            return _kept_here(backend())
    except VaultError:
        raise
    except Exception as error:  # noqa: BLE001 - a backend raises whatever its library does where that is not there
        raise VaultError(Trouble.NONE, f"{name}: {error}") from None
    raise VaultError(Trouble.NONE, f"{name}: not for this system")


def _kept_here(backend: Any) -> Backend:
    """On Windows a secret would go along to the account's other computers, and there replace the one that is theirs."""
    if sys.platform == "win32":
        backend.persist = "local machine"
    return backend  # type: ignore[no-any-return]  # keyring's backends have no common type of their own


class Vault:
    """Methods raise VaultError. `backend` finds the store; it is called again until it gives one.

    One call is made at a time, so that a locked store asks once. What is not answered in time is given up, and the
    next one made, whatever becomes of it: but of a name that may still be written, nothing is asked before it is, or
    that write would undo what came after it. `changed` is called when `waits` has changed,
    `troubled` with what each call that came to nothing met.
    """

    def __init__(self, backend: Callable[[], Backend] = backend_of_this_computer, seconds: float = SECONDS) -> None:
        self._find = backend
        self._seconds = seconds
        self._backend: Backend | None = None
        self._turn = asyncio.Lock()
        self._limits: set[asyncio.Timeout] = set()
        self._writing: dict[str, asyncio.Event] = {}
        self.is_given_up = False
        self.changed: Callable[[], object] = lambda: None
        self.troubled: Callable[[Trouble], object] = lambda _trouble: None

    @property
    def waits(self) -> bool:
        """Whether something is asked of the store that it has not answered yet."""
        return bool(self._limits)

    def give_up(self) -> None:
        """Go on without the store, until it answers after all, or `try_again`."""
        self.is_given_up = True
        for each in self._limits:
            if not each.expired():
                each.reschedule(asyncio.get_running_loop().time())

    def try_again(self) -> None:
        self.is_given_up = False

    async def read(self, name: str) -> str:
        """The secret of this name; "" where there is none."""
        return await self._call(name, lambda backend: _text(backend.get_password(service(name), SERVICE)))

    async def write(self, name: str, secret: str) -> None:
        """In place of the one before, which goes first: Windows' backend would keep it beside, under another name."""

        def work(backend: Backend) -> None:
            _drop(backend, name)
            backend.set_password(service(name), SERVICE, secret)

        await self._call(name, work, writes=True)

    async def drop(self, name: str) -> None:
        """Does nothing where there is none."""
        await self._call(name, lambda backend: _drop(backend, name), writes=True)

    async def _call(self, name: str, work: Callable[[Backend], _Result], *, writes: bool = False) -> _Result:
        if self.is_given_up:
            raise VaultError(Trouble.SILENT)
        limit = asyncio.timeout(self._seconds)
        self._limits.add(limit)
        self.changed()
        try:
            async with limit:
                return await self._in_turn(name, work, writes=writes)
        except TimeoutError:
            self.troubled(Trouble.SILENT)
            raise VaultError(Trouble.SILENT) from None
        except VaultError as error:
            self.troubled(error.trouble)
            raise
        finally:
            self._limits.discard(limit)
            self.changed()

    async def _in_turn(self, name: str, work: Callable[[Backend], _Result], *, writes: bool) -> _Result:
        said: list[_Result] = []  # not the result of a future: a loop in debug mode logs that
        while True:
            if name in self._writing:
                await self._writing[name].wait()
            async with self._turn:
                if name not in self._writing:
                    answer = begin(lambda: said.append(self._ask(work)), "vault")
                    if writes:
                        self._writing[name] = asyncio.Event()
                    answer.add_done_callback(lambda _answer: self._ended(name if writes else ""))
                    await asyncio.shield(answer)
                    return said[0]

    def _ended(self, written: str) -> None:
        self.is_given_up = False
        if written:
            self._writing.pop(written).set()

    def _ask(self, work: Callable[[Backend], _Result]) -> _Result:
        """Raises VaultError. On a thread of its own."""
        try:
            if self._backend is None:
                self._backend = self._find()
            return work(self._backend)
        except VaultError:
            raise
        except BaseException as trouble:  # noqa: BLE001 - as above; told by its kind, for its words may say anything
            kind, name = _kind(trouble), type(trouble).__name__
        raise VaultError(kind, name)


def _drop(backend: Backend, name: str) -> None:
    if backend.get_password(service(name), SERVICE) is not None:
        backend.delete_password(service(name), SERVICE)


def _text(secret: object) -> str:
    if secret is None:
        return ""
    if not isinstance(secret, str):
        raise VaultError(Trouble.REFUSED, type(secret).__name__)
    return secret


def _kind(error: BaseException) -> Trouble:
    """By the names of the exceptions' classes: keyring and its libraries have one hierarchy each."""
    chain = [each for each in (error, error.__cause__) if each is not None]
    names = {kind.__name__ for each in chain for kind in type(each).__mro__}
    if "KeyringLocked" in names:
        return Trouble.LOCKED
    if names & {"NoKeyringError", "InitError"}:
        return Trouble.NONE
    if getattr(error, "winerror", 0) == _NO_LOGON_SESSION:
        return Trouble.NONE
    return Trouble.REFUSED
