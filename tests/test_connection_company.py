"""From nothing to an applied update in a company's network: its own authority, and a proxy that asks who one is."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.connection import Section
from app.core.item import State
from app.core.pasting import fields_from_text
from app.gui.connection_editor import ConnectionEditor
from app.gui.proxy_dialog import ProxyDialog
from app.practice.server import PracticeServer
from tests.connecting import back_to
from tests.networks import HOST, PASSWORD, USER, Company, Proxy, secured
from tests.seat import Seats, opened, until


def is_offered(editor: ConnectionEditor, name: str) -> bool:
    return editor.campaign.picker(name).count() > 0


def is_chosen(editor: ConnectionEditor, name: str) -> bool:
    return editor.campaign.picker(name).value.isdigit()


async def test_over_tls_through_a_proxy_that_asks_without_touching_a_file(
    company: Company, asking_proxy: Proxy, server: PracticeServer, take_seat: Seats
) -> None:
    with secured(server, company.server(HOST)) as door:
        seat = await take_seat(connected=False)
        seat.press("start.setUp")
        editor = await opened(ConnectionEditor)
        seat.type("connection.server", f"{HOST}:{door.port}/noojee/")
        seat.press_tab()
        seat.type("connection.key", seat.key)
        seat.press("connection.network")
        seat.type("connection.proxy", asking_proxy.address)
        seat.press_tab()
        seat.press("connection.test")
        dialog = await opened(ProxyDialog)
        seat.type("proxy.user", USER)
        seat.type("proxy.password", PASSWORD)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        await back_to(editor)
        await until(lambda: not editor.server.trial.running)
        assert "does not know" in editor.server.trial.said[-1]
        assert not door.requests
        seat.type("connection.caFile", str(company.ca_file))
        seat.press("connection.test")
        await until(lambda: any("It works" in each for each in editor.server.trial.said))
        assert any("Example Company" in each for each in editor.server.trial.said)
        seat.press("connection.next")
        await until(lambda: editor.campaign.picker("template").count() > 1)
        for name, typed in (("template", "Home energy"), ("campaign", "Melbourne"), ("allocation", "38")):
            await until(partial(is_offered, editor, name))
            seat.type(f"connection.{name}", typed)
            seat.press_tab()
            editor.activateWindow()  # as a screen's window manager does once a list has closed
            await until(editor.isActiveWindow)
            seat.find(QWidget, "connection.next").setFocus()
            await until(partial(is_chosen, editor, name))
        seat.type("connection.time_zone", "Australia/Melbourne")
        seat.press_tab()
        editor.activateWindow()
        await until(editor.isActiveWindow)
        editor.go_to(Section.FIELDS)
        editor.fields.take(fields_from_text("FirstPhone\nName").rows)
        seat.press("connection.save")
        await until(lambda: QApplication.activeModalWidget() is None and seat.window.page is not None)
        seat.window.activateWindow()
        await seat.settle()
        seat.fill(number="0355501777")
        await seat.send()
        await until(lambda: not seat.busy)
        assert seat.states == [State.APPLIED]
