"""The user and the password for a proxy: asked for, remembered by the proxy's address, and shown to nobody."""

import asyncio

from PySide6.QtWidgets import QApplication, QLineEdit

from app.core.key import Secrets
from app.core.login import Login
from app.gui.keys import Logins
from app.vault import Vault, key_name, proxy_name
from tests.seat import CANARY, Seat, Seats, until
from tests.vaults import Memory, over, without_store

PROXY = "http://proxy.example.com:8080"


def logins(seat: Seat, vault: Vault, secrets: Secrets | None = None) -> Logins:
    return Logins(vault, secrets or Secrets(), seat.tasks)


async def answer(seat: Seat, kept: Logins, user: str = "jane", password: str = CANARY) -> bool:
    asking = asyncio.ensure_future(kept.ask(PROXY, "", seat.window, "&Use it"))
    await seat.settle_on_dialog("proxy")
    seat.type("proxy.user", user)
    seat.type("proxy.password", password)
    assert seat.find(QLineEdit, "proxy.password").echoMode() is QLineEdit.EchoMode.Password
    seat.press("proxy.use")
    return await asking


def shown(login: Login | None) -> tuple[str, str] | None:
    return None if login is None else (login.user, login.password.reveal())


async def test_what_is_typed_is_used_and_there_at_the_next_start(seat: Seat) -> None:
    backend, secrets = Memory(), Secrets()
    kept = logins(seat, over(backend), secrets)
    assert await kept.look(PROXY) is None
    assert await answer(seat, kept, password=f" {CANARY}")
    assert shown(kept.of(PROXY)) == ("jane", f" {CANARY}")
    assert CANARY not in secrets.hide_in(f"the proxy said {CANARY}")
    await until(lambda: backend.kept)
    assert shown(await logins(seat, over(backend)).look(PROXY)) == ("jane", f" {CANARY}")


async def test_a_proxy_is_no_server_and_no_other_proxy(seat: Seat) -> None:
    backend = Memory()
    await answer(seat, logins(seat, over(backend)))
    await until(lambda: backend.kept)
    assert await over(backend).read(key_name(PROXY)) == ""
    assert await over(backend).read(proxy_name(PROXY))
    assert await logins(seat, over(backend)).look("http://proxy.example.com:3128") is None


async def test_without_a_store_it_is_for_this_run(seat: Seat) -> None:
    kept = logins(seat, without_store())
    await kept.look(PROXY)
    assert await answer(seat, kept)
    assert shown(await kept.look(PROXY)) == ("jane", CANARY)


async def test_who_goes_back_gives_nothing(seat: Seat) -> None:
    kept = logins(seat, over(Memory()))
    asking = asyncio.ensure_future(kept.ask(PROXY, "", seat.window, "&Use it"))
    await seat.settle_on_dialog("proxy")
    seat.press("proxy.back")
    assert not await asking
    assert kept.of(PROXY) is None
    assert QApplication.activeModalWidget() is None


async def test_what_the_store_has_and_is_no_login_is_asked_for(take_seat: Seats) -> None:
    seat = await take_seat()
    backend = Memory()
    await over(backend).write(proxy_name(PROXY), "no login")
    kept = logins(seat, over(backend))
    assert await kept.look(PROXY) is None
    assert await answer(seat, kept)
    await until(lambda: "no login" not in backend.kept.values())
