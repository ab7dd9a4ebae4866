"""The part of the tour (tests/tour.py) that comes to keys, to a proxy's password, and to a store that takes long."""

from collections.abc import AsyncIterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from keyring.errors import KeyringLocked
from PySide6.QtWidgets import QApplication, QWidget

from app.core.key import Secrets
from app.gui import answer_words
from app.gui.key_dialog import KeyDialog
from app.gui.keys import Logins
from app.gui.proxy_dialog import ProxyDialog
from app.gui.window import MainWindow
from app.gui.words import translate
from app.practice.world import default_world
from tests.seat import Seat, Seats, until
from tests.stops import Part, Stop, dialog
from tests.vaults import Closed, Hanging, Memory, over, without_store

PROXY = "http://proxy.example.com:8080"


async def key(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take(key="wrong")
    seat.fill()
    await seat.send()
    yield Stop("key refused", seat.window)
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    yield Stop("key of practice, refused", dialog())
    await _back(seat, "key")
    for name, vault in (
        ("key", over(Memory())),
        ("key, no store", without_store()),
        ("key, locked store", over(Closed(KeyringLocked()))),
    ):
        seat = await take(connected=False, vault=vault)
        await seat.desk.connect_to_server(default_world().layout(take.server.address))
        seat.fill()
        await seat.send()
        await seat.settle_on_dialog("key")
        yield Stop(name, dialog())
        await _back(seat, "key")


async def store(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    with ExitStack() as stack:
        hanging = Hanging()
        stack.callback(hanging.go_on.set)
        seat = await take(connected=False, vault=over(hanging, 60.0), patience=0.02)
        await seat.desk.connect_to_server(default_world().layout(take.server.address))
        await until(lambda: seat.window.trouble.words)
        yield Stop("store that takes long", seat.window)
        seat.fill()
        await seat.send()
        seat.press("vault.goOn")
        await until(lambda: "API" in seat.banner)
        yield Stop("no key known", seat.window)


async def proxy(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    for name, vault, trouble in (
        ("proxy", over(Memory()), ""),
        ("proxy refused, locked store", over(Closed(KeyringLocked())), answer_words.refused_login(PROXY)),
    ):
        logins = Logins(vault, Secrets(), seat.tasks)
        await logins.look(PROXY)
        seat.tasks.start(_ask(logins, seat, trouble))
        await seat.settle_on_dialog("proxy")
        yield Stop(name, dialog())
        await _back(seat, "proxy")


async def _ask(logins: Logins, seat: Seat, trouble: str) -> None:
    await logins.ask(PROXY, trouble, seat.window, translate("dispatch", "&Use it and send what waits"))


async def _back(seat: Seat, name: str) -> None:
    seat.press(f"{name}.back")
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()


SECRETS: Mapping[str, tuple[Part, tuple[type[QWidget], ...]]] = {
    "key": (key, (MainWindow, KeyDialog)),
    "store": (store, (MainWindow,)),
    "proxy": (proxy, (ProxyDialog,)),
}
