"""Pictures of the window in every state, to be looked at: `python -m tests.screens FOLDER [--dark] [--size 1000x700]`.

For 200 %, set QT_SCALE_FACTOR=2. `--language de` for another language, `--mirrored` for one written from right to left.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QLocale, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QSpinBox, QWidget

from app.client import trust_of_this_computer
from app.config import ConnectionFileError, read_connection
from app.core.item import State
from app.core.layout import Disposition, Field, Kind, Layout
from app.gui import connection_words, language, leave, style
from app.gui.wish import Wish, WishKind
from app.practice.faults import Fault
from app.practice.faults import Kind as FaultKind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.qt_messages import show_messages
from tests import screens_at_hand, worklist_screens
from tests.colours import dark
from tests.leftwards import Leftwards
from tests.seat import CANARY, NOW, Seat, Seats, until


class _Screens:
    def __init__(self, folder: Path, size: QSize, seats: Seats, server: PracticeServer) -> None:
        self._folder = folder
        self._size = size
        self._seats = seats
        self._server = server
        self._number = 0

    async def sit(
        self, layout: Layout | None = None, *, connected: bool = True, key: str = CANARY, hold: int = 0
    ) -> Seat:
        seat = await self._seats(layout=layout, connected=connected, key=key, hold=hold)
        seat.window.resize(self._size)
        return seat

    async def shoot(self, seat: Seat, name: str, shown: QWidget | None = None) -> None:
        await asyncio.sleep(0.05)
        self._number += 1
        dialog = QApplication.activeModalWidget()
        shown = shown or (dialog if isinstance(dialog, QDialog) else seat.window)
        shown.grab().save(str(self._folder / f"{self._number:02} {name}.png"))

    async def form(self) -> None:
        seat = await self.sit()
        await self.shoot(seat, "empty")
        seat.press_send()
        await seat.settle()
        await self.shoot(seat, "what is missing")
        await fill(seat)
        await self.shoot(seat, "filled")
        seat.press("details.show")
        seat.press("priority.set")
        seat.find(QSpinBox, "priority.value").setValue(4)
        seat.type("field.Notes", "Wants to talk on Wednesday.")
        await self.shoot(seat, "filled, with details")
        seat.type("phone.SecondPhone", "12ab")
        seat.type("phone.Mobile", "0491")
        seat.type("disposition", "call")
        await self.shoot(seat, "odd numbers and half a disposition")

    async def answers(self) -> None:
        for name, lead, number in (
            ("101", "404404", "0355501777"),
            ("104", "9856", "0491570313"),
            ("105", "9856", "0355501300"),
            ("107", "9857", "0355501777"),
            ("0", "9856", "0355501777"),
        ):
            seat = await self.sit()
            seat.type("leadId", lead)
            seat.type("phone.FirstPhone", number)
            seat.press("callback.book")
            await seat.send()
            await self.shoot(seat, f"code {name}")
            if name != "0":
                dialog = await seat.open_mending()
                await self.shoot(seat, f"code {name}, the page", dialog)
                seat.press("mend.later")
                await seat.settle()
                await seat.bring_back()
                await self.shoot(seat, f"code {name}, brought back")
        for fault, name in (
            (Fault(FaultKind.CODE, code=109), "code 109"),
            (Fault(FaultKind.CODE, code=103), "code 103"),
            (Fault(FaultKind.HTML_PAGE, status=502), "unreadable"),
        ):
            seat = await self.sit()
            self._server.queue_fault(fault)
            await fill(seat)
            await seat.send()
            await self.shoot(seat, name)
        await self.shoot(seat, "unknown, the page", await seat.open_mending("unknown.mend"))
        await self._had_before()

    async def _had_before(self) -> None:
        """A number that another lead got from here, and a disposition that the server does not know."""
        strange = Disposition("Moved away")
        layout = default_world().layout(self._server.address)
        seat = await self.sit(replace(layout, dispositions=(*layout.dispositions, strange)))
        for lead in ("9861", "9862"):
            seat.fill(lead, "03 5550 1955")
            seat.type("phone.Mobile", "0491570313" if lead == "9862" else "")
            await seat.send()
        await self.shoot(seat, "two numbers, the page", await seat.open_mending())
        seat.press("mend.later")
        await seat.settle()
        seat.press("needs.later")
        await seat.settle()
        seat.fill("9863")
        seat.choose("disposition", "Moved away")
        await seat.send()
        await self.shoot(seat, "code 106, the page", await seat.open_mending())

    async def conflict(self) -> None:
        seat = await self.sit()
        self._server.colleague_edits("9860", {"Suburb": "Preston"})
        await fill(seat, "9860", "03 5550 1888")
        await seat.send()
        await self.shoot(seat, "conflict")
        dialog = await seat.open_conflict()
        if self._size is not None:
            dialog.resize(self._size)
        await self.shoot(seat, "conflict, the dialog", dialog)
        QGuiApplication.clipboard().setText(
            "Lead 9860\nSuburb\tPreston\nName\tJane Citizen\nCall-back\tnone booked\nAge\t44"
        )
        seat.press("conflict.paste")
        await self.shoot(seat, "conflict, pasted", dialog)
        seat.press("conflict.mineAll")
        seat.press("conflict.looked")
        seat.press("conflict.details")
        await self.shoot(seat, "conflict, decided", dialog)
        seat.press("conflict.more")
        await self.shoot(seat, "conflict, all values", dialog)
        seat.press("conflict.back")
        await seat.settle()
        await seat.send()
        await self.shoot(seat, "after the conflict")

    async def held(self) -> None:
        seat = await self.sit(hold=10)
        await fill(seat)
        await seat.send()
        seat.time.jump(3)
        await asyncio.sleep(0.4)
        await self.shoot(seat, "held")
        QTest.keyClick(seat.focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await seat.settle()
        await self.shoot(seat, "undone")
        await seat.send()
        seat.time.jump(11)
        await seat.settle()
        seat.type("leadId", "9856")
        seat.press_tab()
        await seat.settle()
        await self.shoot(seat, "what is known beside the fields")

    async def waiting(self) -> None:
        seat = await self.sit()
        self._server.queue_fault(Fault(FaultKind.HANG))
        await fill(seat)
        await self.send(seat)
        await until(lambda: State.SENDING in seat.states)
        seat.time.jump(8)
        await asyncio.sleep(0.4)
        await self.shoot(seat, "still waiting")
        self._server.stop()
        await seat.settle()
        await self.shoot(seat, "broken off")
        seat = await self.sit()
        await fill(seat)
        await seat.send()
        await self.shoot(seat, "server gone")
        seat.time.jump(1000)
        await seat.settle()
        await self.shoot(seat, "too old to go out without a look")
        self._server.start()

    async def send(self, seat: Seat) -> None:
        seat.press_send()
        await until(lambda: seat.states)
        seat.time.jump(6)

    async def outbox(self) -> None:
        seat = await self.sit()
        for number, lead in enumerate(("9856", "9860", "9861", "9862")):
            await fill(seat, lead, f"03 5550 1{number}77")
            self._server.queue_fault(Fault(FaultKind.CODE, code=(103, 110, 104, 103)[number]))
            await seat.send()
        seat.type("leadId", "9856")
        seat.press("callback.none")
        await seat.send()
        await self.shoot_window(seat, "outbox", "outbox")
        await self.shoot_window(seat, "history", "history")
        seat.window.setting.emit()
        await until(lambda: QApplication.activeModalWidget() is not None)
        await self.shoot(seat, "settings")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.reject()
        await until(lambda: QApplication.activeModalWidget() is None)

    async def shoot_window(self, seat: Seat, control: str, name: str) -> None:
        """A window of its own, by a control in it."""
        seat.window.wishing.emit(Wish(WishKind.SHOW if control == "outbox" else WishKind.HISTORY))
        await asyncio.sleep(0.3)
        window = seat.find(QWidget, control).window()
        self._number += 1
        window.grab().save(str(self._folder / f"{self._number:02} {name}.png"))

    async def hours(self) -> None:
        """A call-back in its readings: questions, clocks, calling hours."""
        seat = await self.sit()
        await fill(seat)
        for typed, name in (("12", "which noon"), ("blue", "not understood"), ("sun 10", "no calls on that day")):
            seat.type("callback.when", typed)
            await self.shoot(seat, f"call-back, {name}")
        seat.press("callback.asked")
        await self.shoot(seat, "call-back, the customer asked")
        seat.choose("field.State", "WA")
        seat.type("callback.when", "tomorrow 10")
        await self.shoot(seat, "call-back, early at the lead")
        seat.type("callback.when", "27 apr 2027 15:00")
        await self.shoot(seat, "call-back, far ahead")
        seat.type("callback.when", "4/4/2027 2:30am")
        await self.shoot(seat, "call-back, shown twice")

    async def keys(self) -> None:
        seat = await self.sit(hold=10)
        await fill(seat)
        await seat.send()
        seat.type("field.Name", "Jane")
        for typed in ("", "phone", "zebra"):
            seat.window.commands["palette"].trigger()
            QTest.keyClicks(seat.focus(), typed)
            await self.shoot(seat, f"palette {typed}".strip(), QApplication.activePopupWidget())
            QTest.keyClick(seat.focus(), Qt.Key.Key_Escape)
        seat.window.commands["shortcuts"].trigger()
        await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == "shortcuts.window")
        await self.shoot(seat, "keys", QApplication.activeWindow())

    async def others(self) -> None:
        seat = await self.sit(connected=False)
        await self.shoot(seat, "start")
        seat.window.start.say(_mistakes())
        await self.shoot(seat, "start with a file that can't be used")
        seat = await self.sit(key="wrong")
        await fill(seat)
        await seat.send()
        await self.shoot(seat, "key refused")
        seat.press("key.give")
        await seat.settle_on_dialog("key")
        await self.shoot(seat, "key refused, the dialog")
        seat.press("key.back")
        await seat.settle()
        leave.unsent(seat.window, "9856").open()
        await self.shoot(seat, "leave")
        layout = default_world().layout(self._server.address)
        many = tuple(Field(f"Field{each}", f"A longer label, number {each}", Kind.TEXT) for each in range(20))
        phones = tuple(Field(f"Phone{each}", f"Phone {each}", Kind.PHONE) for each in range(6))
        seat = await self.sit(replace(layout, fields=phones + many))
        for each in range(20):
            seat.type(f"field.Field{each}", f"Some text that is typed here, {each}")
        await self.shoot(seat, "many fields")


async def fill(seat: Seat, lead: str = "9856", number: str = "03 5550 1777") -> None:
    seat.type("leadId", lead)
    seat.type("phone.FirstPhone", number)
    seat.choose("disposition", "Callback")
    await seat.settle()
    seat.press("callback.book")
    seat.type("field.Name", "Jane Smith-Nguyen")
    await seat.settle()


def _mistakes() -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "melbourne.toml"
        path.write_text('name = "Melbourne"\nserver = "http://contact.example.com"\nregion = "Australia"\n')
        try:
            read_connection(path)
        except ConnectionFileError as error:
            return connection_words.trouble(error)
    return ""


async def _shoot_all(folder: Path, size: QSize) -> None:
    with (
        PracticeServer(default_world(), key=CANARY, minimum=0.0, clock=lambda: NOW) as server,
        tempfile.TemporaryDirectory() as stores,
    ):
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        seats = Seats(server, trust_of_this_computer(), settings, Path(stores))
        screens = _Screens(folder, size, seats, server)
        parts: list[Callable[[], Awaitable[None]]] = [
            screens.form,
            screens.answers,
            screens.conflict,
            screens.held,
            screens.outbox,
            screens.waiting,
            screens.hours,
            screens.others,
            lambda: screens_at_hand.links(screens.sit, screens.shoot),
            lambda: screens_at_hand.find(screens.sit, screens.shoot),
            partial(worklist_screens.shoot_all, screens, Path(stores)),
        ]
        for part in parts:
            await part()
        await seats.leave()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m tests.screens")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1000x700")
    parser.add_argument("--language", default="en")
    parser.add_argument("--mirrored", action="store_true")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    width, height = map(int, asked.size.split("x"))
    show_messages()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Australia))
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    style.use()
    if asked.language != "en":
        settings = QSettings(str(asked.folder / "language.ini"), QSettings.Format.IniFormat)
        settings.setValue("language", asked.language)
        language.speak(app, settings)
    if asked.mirrored:
        app.installTranslator(Leftwards(app))
    if asked.dark:
        app.setPalette(dark())  # a platform without a desktop has no dark style of its own
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(_shoot_all(asked.folder, QSize(width, height)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
