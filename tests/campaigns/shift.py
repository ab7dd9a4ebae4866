"""One person's shift before the real window, by keys, while the clock is simulated and the network goes now and then.

What a day has in it: updates sent, undone and changed; refusals and conflicts that are mended on the spot, answers that
never come; drafts that are left and taken up; leads found by a part of them, or gone through by a list; the windows
beside the form, opened and closed.
"""

import random
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.contract import Code
from app.core.item import State
from app.gui.find import FindDialog
from app.gui.history import HistoryWindow
from app.gui.outbox import OutboxWindow
from app.gui.palette import Palette
from app.gui.settings_dialog import SettingsDialog
from app.practice.faults import Fault, Kind
from tests.campaigns.far import FIRST, FarServer
from tests.seat import Seat, opened, until
from tests.worklists import csv_file, open_list

HOLD = 10
"""Seconds of the undo window, as it comes."""
_STEP = 20.0
"""Seconds that pass at once, at most: the program looks at the clock every 30."""
_DRAIN = 1500.0
"""Seconds, in which a queue goes out after an outage: nothing waits for longer than five minutes for its next try."""
_CONTROL = Qt.KeyboardModifier.ControlModifier
_REFUSED = "0491570313"
"""A number on the list of those that must not be called."""
_CYCLE = 40
_ODD = {
    2: "undone",
    4: "busy",
    6: "by the list",
    8: "left as a draft",
    10: "a conflict",
    12: "refused",
    14: "found",
    16: "never answered",
    18: "an exception",
    25: "undone",
    32: "left as a draft",
}
"""What is out of the ordinary, by the place of an edit in each `_CYCLE`. All of it is in the first half."""


ALL = 20
"""Edits, in which there is everything that a shift has in it."""


class Shift:
    """Of so many `leads`, each is edited about once. `outage` is on while the server can't be reached."""

    def __init__(self, seat: Seat, server: FarServer, folder: Path, leads: int, seed: int) -> None:
        self.seat = seat
        self.edits = 0
        self.outages = 0
        self.sent = 0
        self.outage = False
        self.met: dict[str, int] = {}
        self._numbers = 0
        self._server = server
        self._leads = leads
        self._hands = random.Random(seed)  # noqa: S311 - any hands will do
        rows = [(str(FIRST + number), "0355501300", "", f"Jane {number}", "Preston", "", "") for number in range(leads)]
        self._list = csv_file(folder / "leads.csv", rows)
        self._beside: list[tuple[int, Callable[[], Awaitable[None]]]] = [
            (7, self._find),
            (9, self._palette),
            (11, self._outbox),
            (13, self._history),
            (17, self._settings),
            (19, self._worklist),
        ]

    async def edit(self) -> None:
        """Make one edit, and do what goes with it."""
        number, self.edits = self.edits, self.edits + 1
        kind = _ODD.get(number % _CYCLE, "sent") if not self.outage else "sent"
        self._note(kind)
        lead = str(FIRST + number % self._leads)
        match kind:
            case "undone":
                await self._undo(lead)
            case "busy":
                self._server.queue_fault(Fault(Kind.CODE, code=Code.TOO_BUSY))
                await self._fill_and_send(lead)
                await self._drain()
            case "left as a draft":
                await self._leave_and_come_back(lead)
            case "a conflict":
                await self._conflict(lead)
            case "refused":
                await self._refused(lead)
            case "found":
                await self._fill_and_send(lead)
                await self.passes(HOLD + 1)
                await self._find(lead)
            case "never answered":
                await self._unanswered(lead)
            case "by the list":
                await self._by_list(number)
            case "an exception":
                self._server.queue_fault(Fault(Kind.CODE, code=Code.EXCEPTION))
                await self._fill_and_send(lead)
                await self.passes(HOLD + 1)
                await self._settle_unknown("unknown.notArrived")
                await self.seat.send()  # it is in the form again
                self.sent += 1
            case _:
                await self._fill_and_send(lead)
        await self.passes(HOLD + 1)
        for every, work in self._beside:
            if number % every == every - 1:
                await work()

    async def lose_the_network(self) -> None:
        """Connections break, and the port is closed."""
        self._server.stop()
        self.outage, self.outages = True, self.outages + 1

    async def have_it_back(self) -> None:
        self._server.start()
        self.outage = False
        await self._drain()

    async def passes(self, seconds: float) -> None:
        """Let time pass, for the server as well."""
        while seconds > 0:
            step = min(seconds, _STEP)
            self.seat.time.jump(step)
            seconds -= step
            await self.seat.settle()
        self._server.set_clock(self.seat.time.now())

    async def _drain(self) -> None:
        """Until nothing is left that goes out by itself, in simulated time."""
        ends = 0.0
        while self.seat.busy:
            assert ends < _DRAIN, f"{len(self.seat.outbox.items)} updates are still there"
            await self.passes(_STEP)
            ends += _STEP

    def _note(self, what: str) -> None:
        self.met[what] = self.met.get(what, 0) + 1

    def _new_number(self) -> str:
        """One that no lead has."""
        self._numbers += 1
        return f"03 555{self._numbers // 1000} {self._numbers % 1000 + 5000}"

    def _fill(self, lead: str) -> None:
        """A form as it is filled on a usual call: not every time the same."""
        seat, hands = self.seat, self._hands
        seat.type("leadId", lead)
        seat.press_tab()
        if hands.random() < 0.6:
            seat.type("phone.FirstPhone", self._new_number())
        if hands.random() < 0.3:
            seat.type("phone.Mobile", self._new_number())
        ending = hands.choice(("Callback", "Callback", "Busy", "No Answer", "Sale"))
        seat.choose("disposition", ending)
        if ending == "Callback":
            seat.type("callback.when", hands.choice(("tomorrow 10am", "fri 14:30", "27/11/2026 9:15")))
        else:
            seat.press("callback.none")
        if hands.random() < 0.2:
            seat.press("priority.set")
            seat.type("priority.value", str(hands.randrange(1, 60)))
        seat.type(
            "field.Notes", f"Spoke to them at {hands.randrange(24)}, wants a quote for {hands.randrange(9)} panels."
        )

    async def _fill_and_send(self, lead: str) -> None:
        self._fill(lead)
        await self._send()

    async def _send(self) -> None:
        before = len(self.seat.outbox.items)
        await self.seat.send()
        assert len(self.seat.outbox.items) > before, f"not sent: {self.seat.summary}"
        self.sent += 1

    async def _undo(self, lead: str) -> None:
        """Ctrl+Z in time, something changed, a step back and forth in the form, and sent."""
        seat = self.seat
        await self._fill_and_send(lead)
        self._key(Qt.Key.Key_Z, _CONTROL)
        await seat.settle()
        assert seat.text("leadId") == lead
        seat.type("field.Suburb", "Eltham")
        self._key(Qt.Key.Key_Z, _CONTROL)
        self._key(Qt.Key.Key_Y, _CONTROL)
        await seat.send()
        await self.passes(HOLD + 1)

    async def _leave_and_come_back(self, lead: str) -> None:
        seat = self.seat
        self._fill(lead)
        await seat.desk.edit_lead(f"{lead}-other")
        await seat.settle()
        await seat.desk.edit_lead("")
        await seat.settle()
        seat.type("leadId", lead)
        seat.press_tab()
        await seat.settle()
        assert seat.text("field.Notes"), "the draft did not come back"
        await self._send()

    async def _conflict(self, lead: str) -> None:
        seat = self.seat
        self._server.colleague_edits(lead, {"Suburb": "Preston"})
        self._fill(lead)
        seat.type("field.Suburb", "Eltham")
        await self._send()
        await self.passes(HOLD + 1)
        assert State.CONFLICT in seat.states
        await seat.open_conflict()
        seat.press("conflict.mineAll")
        seat.press("conflict.looked")
        seat.press("conflict.send")
        self.sent += 1
        await seat.settle()
        await self.passes(HOLD + 1)
        assert State.CONFLICT not in seat.states

    async def _refused(self, lead: str) -> None:
        seat = self.seat
        self._fill(lead)
        seat.type("phone.FirstPhone", _REFUSED)
        await self._send()
        await self.passes(HOLD + 1)
        await seat.open_mending()
        seat.type("mend.FirstPhone", self._new_number())
        seat.press("mend.send")
        self.sent += 1
        await seat.settle()

    async def _unanswered(self, lead: str) -> None:
        """The answer never comes: in the end the connection breaks, and a person says what they saw."""
        seat = self.seat
        self._server.queue_fault(Fault(Kind.HANG))
        await self._fill_and_send(lead)
        seat.time.jump(HOLD + 1)
        await until(lambda: State.SENDING in seat.states)
        seat.time.jump(_STEP)
        await until(lambda: "till waiting" in seat.banner)
        self._server.stop()
        self._server.start()
        await seat.settle()
        await self._settle_unknown("unknown.arrived")

    async def _settle_unknown(self, name: str) -> None:
        await self.seat.open_mending("unknown.mend")
        self.seat.press(name.replace("unknown.", "mend."))
        await self._agree()
        await self.seat.settle()

    async def _by_list(self, number: int) -> None:
        """The list is opened, and its next lead taken."""
        seat = self.seat
        room = await open_list(seat, self._list)
        room.pane.select(number % self._leads - 1)
        seat.window.commands["nextLead"].trigger()
        await seat.settle()
        await self._fill_and_send(seat.text("leadId"))
        seat.window.commands["closeList"].trigger()
        await seat.settle()

    async def _worklist(self) -> None:
        await open_list(self.seat, self._list)
        self.seat.type("worklist.filter", "Jane 1")
        await self.seat.settle()
        self.seat.window.commands["closeList"].trigger()
        await self.seat.settle()

    async def _find(self, lead: str = "") -> None:
        """Ctrl+K, a part of it, and either it is opened and given up again, or Esc."""
        seat = self.seat
        self._key(Qt.Key.Key_K, _CONTROL)
        dialog = await opened(FindDialog)
        await until(lambda: QApplication.focusWidget() is dialog.text)
        QTest.keyClicks(dialog.text, lead[-4:] or "Quote")
        await until(lambda: not dialog.searching)
        self._key(Qt.Key.Key_Return if lead else Qt.Key.Key_Escape)
        await until(lambda: QApplication.activeModalWidget() is None)
        await seat.settle()
        if lead:
            await seat.desk.edit_lead("")
            await seat.settle()

    async def _outbox(self) -> None:
        await self._look_into("showOutbox", OutboxWindow)

    async def _history(self) -> None:
        await self._look_into("showHistory", HistoryWindow, "history.search")

    async def _settings(self) -> None:
        await self._look_into("settings", SettingsDialog)

    async def _palette(self) -> None:
        self.seat.window.commands["palette"].trigger()
        await until(lambda: isinstance(QApplication.activePopupWidget(), Palette))
        self._key(Qt.Key.Key_Escape)
        await self.seat.settle()

    async def _look_into(self, command: str, kind: type[QWidget], search: str = "") -> None:
        """Open a window, look for something where one can, and close it."""
        seat = self.seat
        seat.window.commands[command].trigger()
        window = await opened(kind)
        await until(lambda: not seat.tasks.running or QApplication.activeModalWidget() is window)
        if search:
            seat.type(search, "Quote")
            await until(lambda: not seat.tasks.running)
        window.close()
        await until(lambda: not window.isVisible())
        await seat.settle()

    async def _agree(self) -> None:
        """Where a question follows, say that one means it."""
        await until(lambda: QApplication.activeModalWidget() is not None or State.UNKNOWN not in self.seat.states)
        if QApplication.activeModalWidget() is not None:
            self.seat.press("question.goOn")

    def _key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = QApplication.activePopupWidget() or self.seat.focus()
        QTest.keyClick(at, key, modifier)
