"""Before the window: a proxy that asks who one is, a company's own authority, files that can't be used."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from app.core.item import State
from app.core.key import Key, Secrets
from app.core.layout import Layout, Network
from app.core.login import Login
from app.gui.keys import Logins
from app.gui.proxy_dialog import ProxyDialog
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.vault import proxy_name
from tests.networks import HOST, PASSWORD, USER, Company, Proxy, secured
from tests.raw import Line, RawServer, say_nothing, say_ok
from tests.seat import Seat, Seats, opened, until
from tests.vaults import Memory, over


def reached(port: int, network: Network, host: str = HOST) -> Layout:
    return replace(default_world().layout(f"https://{host}:{port}"), network=network)


async def sign_in(seat: Seat, password: str) -> None:
    """By the keyboard alone, from the banner on."""
    give = seat.find(QAbstractButton, "proxy.give")
    give.setFocus()
    QTest.keyClick(give, Qt.Key.Key_Space)
    dialog = await opened(ProxyDialog)
    seat.type("proxy.user", USER)
    seat.press_tab()
    assert QApplication.focusWidget() is dialog.findChild(QLineEdit, "proxy.password")
    seat.type("proxy.password", password)
    QTest.keyClick(seat.focus(), Qt.Key.Key_Return)
    await until(lambda: QApplication.activeModalWidget() is None)


async def test_an_update_is_applied_over_tls_with_a_private_authority_through_a_proxy_that_asks(
    company: Company, asking_proxy: Proxy, server: PracticeServer, take_seat: Seats
) -> None:
    with secured(server, company.server(HOST)) as door:
        network = Network(ca_file=str(company.ca_file), proxy=asking_proxy.address)
        seat = await take_seat(layout=reached(door.port, network))
        for lead in ("9856", "9860"):
            seat.fill(lead)
            await seat.send()
        host = asking_proxy.address.removeprefix("http://")
        assert seat.banner == f"Nothing was sent: the network's proxy {host} asks who you are. 2 updates wait."
        assert seat.states == [State.QUEUED, State.QUEUED]
        await sign_in(seat, "not this one")
        await until(lambda: seat.window.banner.isVisible() and "asks who you are" in seat.banner)
        await seat.settle()
        assert not door.requests
        await sign_in(seat, PASSWORD)
        await until(lambda: not seat.busy)
        await seat.settle()
        assert seat.states == [State.APPLIED, State.APPLIED]
        assert [call.applied for call in server.journal] == [True, True]
        await seat.leave()


async def test_a_login_that_was_refused_is_asked_for_with_the_reason(
    asking_proxy: Proxy, company: Company, take_seat: Seats
) -> None:
    seat = await take_seat(layout=reached(9, Network(ca_file=str(company.ca_file), proxy=asking_proxy.address)))
    seat.fill()
    await seat.send()
    await sign_in(seat, "not this one")
    await seat.settle()
    seat.press("proxy.give")
    dialog = await opened(ProxyDialog)
    assert "did not take this user and password" in shown(dialog)
    seat.press("proxy.back")
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()
    assert seat.states == [State.QUEUED]


def shown(dialog: ProxyDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel))


@pytest.mark.parametrize(
    ("network", "words"),
    [
        (Network(ca_file="/none/company-ca.pem"), "names a file company-ca.pem, which is not there"),
        (Network(ca_file=str(Path(__file__).parent)), "the file tests, which the connection names, can't be read"),
        (Network(ca_file=__file__), "holds nothing in PEM that can be used"),
    ],
)
async def test_a_file_that_can_not_be_used_is_told_with_its_name_and_nothing_is_lost(
    take_seat: Seats, network: Network, words: str
) -> None:
    with RawServer(say_ok) as server:
        seat = await take_seat(layout=reached(server.port, network, "localhost"))
        seat.fill("9856", "0355501777")
        await seat.send()
        assert words in seat.banner
        assert seat.banner.endswith("1 update waits.")
        assert seat.states == [State.QUEUED]
        assert not server.connections
        seat.press("tryAgain")
        await seat.settle()
        assert words in seat.banner
        await seat.leave()


async def test_what_was_put_into_the_outbox_before_is_sent_by_the_way_of_now(
    company: Company, asking_proxy: Proxy, server: PracticeServer, take_seat: Seats, tmp_path: Path
) -> None:
    path = tmp_path / "outbox.db"
    with secured(server, company.server("localhost")) as door:
        old = reached(door.port, Network(ca_file="/none/company-ca.pem", proxy=asking_proxy.address), "localhost")
        first = await take_seat(layout=old, outbox=path)
        first.desk.connecting.practice_server = ""
        first.fill()
        await first.send()
        assert first.states == [State.QUEUED]
        await first.leave()
        seat = await take_seat(layout=replace(old, network=Network(ca_file=str(company.ca_file))), outbox=path)
        await until(lambda: not seat.busy)
        await seat.settle()
        assert [call.applied for call in server.journal] == [True]
        await seat.leave()


def ask_for_negotiate(line: Line) -> None:
    line.read_head()
    line.answer(b"", "Proxy-Authenticate: Negotiate", status="407 Proxy Authentication Required")


async def test_a_proxy_that_wants_another_kind_of_login_is_told(take_seat: Seats) -> None:
    with RawServer(ask_for_negotiate) as proxy:
        seat = await take_seat(layout=reached(9, Network(proxy=proxy.address)))
        seat.fill()
        await seat.send()
        assert "a kind of sign-in that this program does not know (negotiate)" in seat.banner
        assert seat.states == [State.QUEUED]
        await seat.leave()


async def test_a_proxy_that_does_not_answer_is_tried_again_by_itself(take_seat: Seats) -> None:
    with RawServer(say_nothing) as server:
        gone = server.address
    seat = await take_seat(layout=reached(9, Network(proxy=gone)))
    seat.fill()
    await seat.send()
    assert seat.states == [State.WAITING]
    sender = seat.desk.dispatch.sender
    assert sender is not None
    assert not sender.halts
    await seat.leave()


async def test_a_login_that_was_remembered_is_used_without_a_question(
    company: Company, asking_proxy: Proxy, server: PracticeServer, take_seat: Seats
) -> None:
    backend = Memory()
    vault = over(backend)
    await vault.write(proxy_name(asking_proxy.address), Login(USER, Key(PASSWORD, exact=True)).reveal())
    with secured(server, company.server(HOST)) as door:
        network = Network(ca_file=str(company.ca_file), proxy=asking_proxy.address)
        seat = await take_seat(layout=reached(door.port, network), vault=vault)
        for lead in ("9856", "9860", "9861"):
            seat.fill(lead)
            await seat.send()
        await until(lambda: not seat.busy)
        await seat.settle()
        assert [call.applied for call in server.journal] == [True] * 3
        await seat.leave()


async def test_a_password_of_the_environment_is_hidden_in_whatever_is_written(seat: Seat) -> None:
    secrets = Secrets()
    logins = Logins(over(Memory()), secrets, seat.tasks)
    named = Login(USER, Key(PASSWORD, exact=True))
    assert await logins.who("http://proxy.example.com:8080", named, asked=False) is named
    assert secrets.hide_in(f"{PASSWORD} {named.secrets[1].reveal()}") == "… …"
