"""The credential store of Linux: the Secret Service of freedesktop.org, over D-Bus. The sole importer of jeepney.

Its API is at specifications.freedesktop.org/secret-service-spec. Secrets are found under the attributes that keyring
gives them, which earlier versions of this program wrote by. They go over the session's bus in the service's mode
"plain": who can listen there is of the same account, and can ask the service for them as well.

Calls wait as long as a person takes to answer a prompt of the service's own.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from app.vault import Trouble, VaultError

_NAME, _PATH = "org.freedesktop.secrets", "/org/freedesktop/secrets"
_SERVICE, _COLLECTION, _ITEM, _PROMPT = (
    f"org.freedesktop.Secret.{each}" for each in ("Service", "Collection", "Item", "Prompt")
)
_DEFAULT = f"{_PATH}/aliases/default"
_NO_PROMPT = "/"
_APPLICATION = "Python keyring library"
"""What keyring adds to the attributes."""
_BUS = "org.freedesktop.DBus"
_ERRORS = f"{_BUS}.Error."
_NOT_THERE = {f"{_ERRORS}{each}" for each in ("UnknownMethod", "UnknownObject")} | {
    "org.freedesktop.Secret.Error.NoSuchObject"
}
_LOCKED = "org.freedesktop.Secret.Error.IsLocked"
_NOBODY = {f"{_ERRORS}{each}" for each in ("ServiceUnknown", "NameHasNoOwner", "Spawn.ExecFailed", "NoReply")}

_OWNED = MatchRule(type="signal", sender=_BUS, path="/org/freedesktop/DBus", interface=_BUS, member="NameOwnerChanged")
"""Somebody else is the Secret Service from now on, or nobody: who ended asks no person any more."""
_OWNED.add_arg_condition(0, _NAME)


class _NotThereError(Exception):
    pass


class SecretService:
    """Methods raise VaultError, and OSError where the bus breaks off. Each uses a connection of its own."""

    def __init__(self) -> None:
        """Raises VaultError where there is none, and none that the bus could start."""
        with _connected() as bus:
            (owned,) = bus.answer(message_bus.NameHasOwner(_NAME))
            (startable,) = bus.answer(message_bus.ListActivatableNames())
        if not owned and _NAME not in startable:
            raise VaultError(Trouble.NONE, "nobody is the Secret Service, and nobody would be")

    def get_password(self, service: str, username: str) -> str | None:
        with _connected() as bus:
            for item in _found(bus, service, username):
                _unlock(bus, item, _ITEM)
                ((_session, _parameters, secret, _kind),) = bus.call(item, _ITEM, "GetSecret", "o", _session_of(bus))
                if not isinstance(secret, bytes):  # of a number, bytes() would make as many
                    raise VaultError(Trouble.REFUSED, "it is no secret")
                return secret.decode("utf-8")
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        with _connected() as bus:
            collection = _collection(bus)
            attributes = {**_attributes(service, username), "application": _APPLICATION}
            properties = {f"{_ITEM}.Label": ("s", service), f"{_ITEM}.Attributes": ("a{ss}", attributes)}
            secret = (_session_of(bus), b"", password.encode("utf-8"), "text/plain")
            _item, prompt = bus.call(collection, _COLLECTION, "CreateItem", "a{sv}(oayays)b", properties, secret, True)
            bus.prompt(prompt)

    def delete_password(self, service: str, username: str) -> None:
        """The first that is found; does nothing where there is none."""
        with _connected() as bus:
            for item in _found(bus, service, username)[:1]:
                (prompt,) = bus.call(item, _ITEM, "Delete")
                bus.prompt(prompt)


class _Bus:
    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def answer(self, message: Message) -> Any:
        """What comes back: a tuple."""
        reply = self._connection.send_and_get_reply(message)
        if reply.header.message_type is not MessageType.error:
            return reply.body
        name = str(reply.header.fields.get(HeaderFields.error_name, ""))
        if name in _NOT_THERE:
            raise _NotThereError(name)
        if name == _LOCKED:
            raise VaultError(Trouble.LOCKED, name)
        raise VaultError(Trouble.NONE if name in _NOBODY else Trouble.REFUSED, name)

    def call(self, path: str, interface: str, method: str, signature: str = "", *given: object) -> Any:
        return self.answer(new_method_call(DBusAddress(path, _NAME, interface), method, signature, given))

    def property(self, path: str, interface: str, name: str) -> Any:
        ((_signature, value),) = self.answer(Properties(DBusAddress(path, _NAME, interface)).get(name))
        return value

    def prompt(self, path: str) -> Any:
        """Let the person answer, where there is anything to. Returns what comes of it; raises VaultError."""
        if path == _NO_PROMPT:
            return None
        completed = MatchRule(type="signal", path=path, interface=_PROMPT, member="Completed")
        heard: deque[Message] = deque()
        with self._connection.filter(completed, queue=heard), self._connection.filter(_OWNED, queue=heard):
            self.call(path, _PROMPT, "Prompt", "s", "")
            first = self._connection.recv_until_filtered(heard)
        if _OWNED.matches(first):
            raise VaultError(Trouble.REFUSED, "it ended before the person answered")
        dismissed, (_signature, result) = first.body
        if dismissed:
            raise VaultError(Trouble.LOCKED, "the person dismissed it")
        return result


@contextmanager
def _connected() -> Iterator[_Bus]:
    try:
        connection = open_dbus_connection()
    except KeyError as error:
        raise VaultError(Trouble.NONE, f"{error.args[0]} is not set") from None
    except (ValueError, OSError) as error:
        raise VaultError(Trouble.NONE, str(error)) from None
    with connection:
        bus = _Bus(connection)
        # Not every service addresses what it says of a prompt.
        bus.answer(message_bus.AddMatch(MatchRule(type="signal", sender=_NAME, interface=_PROMPT)))
        bus.answer(message_bus.AddMatch(_OWNED))
        yield bus


def _collection(bus: _Bus) -> str:
    """The account's default one, unlocked; made where there is none yet."""
    try:
        _unlock(bus, _DEFAULT, _COLLECTION)
    except _NotThereError:
        properties = {f"{_COLLECTION}.Label": ("s", "Default")}
        path, prompt = bus.call(_PATH, _SERVICE, "CreateCollection", "a{sv}s", properties, "default")
        return str(bus.prompt(prompt) or path)
    return _DEFAULT


def _unlock(bus: _Bus, path: str, interface: str) -> None:
    if not bus.property(path, interface, "Locked"):
        return
    _unlocked, prompt = bus.call(_PATH, _SERVICE, "Unlock", "ao", [path])
    bus.prompt(prompt)
    if bus.property(path, interface, "Locked"):
        raise VaultError(Trouble.LOCKED, "it stayed locked")


def _found(bus: _Bus, service: str, username: str) -> list[str]:
    (found,) = bus.call(_collection(bus), _COLLECTION, "SearchItems", "a{ss}", _attributes(service, username))
    return [str(each) for each in found]


def _attributes(service: str, username: str) -> dict[str, str]:
    return {"service": service, "username": username}


def _session_of(bus: _Bus) -> str:
    _output, session = bus.call(_PATH, _SERVICE, "OpenSession", "sv", "plain", ("s", ""))
    return str(session)
