"""A walk through every window, dialog, list and menu of the program, in each of its states: what a test looks at.

A part of it is an async generator of stops. What a stop shows stands as it is until the next one is asked for.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMenu, QMessageBox, QWidget

from app.core.item import State
from app.core.layout import Disposition, Field, Kind, Layout
from app.core.policy import SETTINGS
from app.core.resolved import Layer, Origin
from app.gui import about, leave
from app.gui.commands import Menu
from app.gui.conflict import ConflictDialog
from app.gui.history import HistoryWindow
from app.gui.leave import Leads, Question
from app.gui.mend import MendDialog
from app.gui.month import Calendar
from app.gui.outbox import OutboxWindow
from app.gui.settings_dialog import SettingsDialog
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.wish import Wish, WishKind
from app.numbers import read_number
from app.practice.faults import Fault
from app.practice.faults import Kind as FaultKind
from app.practice.world import default_world
from app.store import Store
from tests.conflicts import meet
from tests.history_lines import Lines
from tests.outbox_items import one_of_each
from tests.seat import Seat, Seats, until
from tests.stops import Part, Stop, dialog
from tests.store.samples import KEY
from tests.times import NOW
from tests.tour_at_hand import AT_HAND
from tests.tour_at_rest import AT_REST
from tests.tour_connections import CONNECTIONS
from tests.tour_secrets import SECRETS
from tests.tour_shelf import SHELF
from tests.tour_traces import TRACES

PAGE = "Lead 9856\nSuburb\tPreston\nName\tJane Citizen\nCall-back\tnone booked\nAge\t44"


def layout() -> Layout:
    """A connection with a field of every kind, and a server that can do all that one can."""
    made = default_world().layout("http://127.0.0.1")
    more = (
        Field("Moved", "Moved in on", Kind.DATE),
        Field("Solar", "Has solar panels", Kind.CHECK),
        Field("Plan", "Plan", Kind.RADIO, ("Small", "Large")),
        Field("Region", "Region", Kind.LIST, ("North", "South", "East", "West")),
        Field("Remarks", "Remarks", Kind.AREA),
    )
    known = {each.name for each in made.fields}
    profile = replace(made.profile, keep_callback=True, clear_phone=True)
    fields = (*made.fields, *(each for each in more if each.name not in known))
    return replace(made, fields=fields, profile=profile)


async def _sit(take: Seats, *, key: str | None = None, hold: int = 0, shown: Layout | None = None) -> Seat:
    """A seat with `layout`, or `shown`, on the practice server."""
    chosen = replace(shown or layout(), server=take.server.address)
    chosen = replace(chosen, call_editor=f"{take.server.address}/lead/{{lead}}")
    return await (take(layout=chosen, hold=hold) if key is None else take(layout=chosen, key=key, hold=hold))


async def start(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take(connected=False)
    yield Stop("start page", seat.window)
    seat.window.start.say("The server must be an address with https.\nLine 3: region is two letters.")
    yield Stop("start page, a file that can't be used", seat.window)
    seat.window.start.say("")
    names = ("Melbourne sales", "Perth renewals & a name that is too long for a button", "Sydney", "Cairns", "Hobart")
    seat.window.start.offer([(f"/connections/{each}.toml", each) for each in names])
    yield Stop("start page, connections that are known", seat.window)


async def form(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await _sit(take)
    yield Stop("empty", seat.window)
    seat.press_send()
    await seat.settle()
    yield Stop("what is missing", seat.window)
    fill(seat)
    await seat.settle()
    yield Stop("filled", seat.window)
    seat.press("details.show")
    seat.press("priority.set")
    seat.type("phone.SecondPhone", "12ab")
    seat.type("field.Moved", "2026/31/12")
    seat.type("callback.when", "12")
    yield Stop("details, odd values, two meanings", seat.window)
    assert seat.window.page is not None
    seat.window.page.conflicted("9856", NOW)
    seat.window.trouble.say("What was typed can't be kept.", Tone.PROBLEM, (seat.window.close_trouble(),))
    yield Stop("trouble over the form, and a lead to look at", seat.window)
    seat.window.page.form.freeze(frozen=True)
    seat.window.page.pane.wait("Still waiting for Noojee's answer")
    yield Stop("frozen", seat.window)


async def popups(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await _sit(take)
    fill(seat)
    await seat.settle()
    QTest.keyClick(seat.find(QWidget, "callback.when"), Qt.Key.Key_F4)
    (calendar,) = [each for each in seat.window.findChildren(Calendar) if each.isVisible()]
    yield Stop("calendar of the call-back", calendar)
    calendar.close()
    QTest.keyClick(seat.find(QWidget, "callback.when"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    yield Stop("usual times of the call-back", _popup())
    _popup().close()
    seat.press("field.Moved.calendar")
    yield Stop("calendar of a date", _popup())
    _popup().close()
    for menu in Menu:
        shown = seat.window.commands.menus[menu]
        shown.popup(seat.window.mapToGlobal(seat.window.rect().topLeft()))
        yield Stop(f"menu {menu.name}", shown)
        shown.close()


async def refused(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    for code, lead, number in (
        (101, "404404", "0355501777"),
        (104, "9856", "0491570313"),
        (105, "9856", "0355501300"),
        (107, "9857", "0355501777"),
    ):
        seat = await _sit(take)
        seat.fill(lead, number)
        await seat.send()
        yield Stop(f"code {code}", seat.window)
        yield Stop(f"code {code}, its page", await seat.open_mending())
        seat.press("mend.later")
        await seat.settle()
        await seat.bring_back()
        yield Stop(f"code {code}, brought back", seat.window)
    strange = layout()
    strange = replace(strange, dispositions=(*strange.dispositions, Disposition("Moved away")))
    seat = await _sit(take, shown=strange)
    seat.fill("9863")
    seat.choose("disposition", "Moved away")
    await seat.send()
    yield Stop("code 106, its page", await seat.open_mending())
    seat.press("mend.later")
    await seat.settle()


async def answered(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    for fault, name in (
        (Fault(FaultKind.CODE, code=109), "code 109"),
        (Fault(FaultKind.HTML_PAGE, status=502), "unreadable"),
        (Fault(FaultKind.CODE, code=103), "code 103"),
    ):
        seat = await _sit(take)
        take.server.queue_fault(fault)
        seat.fill(number="0355501777")
        await seat.send()
        yield Stop(name, seat.window)
    yield Stop("unknown, its page", await seat.open_mending("unknown.mend"))
    seat.press("mend.later")
    seat = await _sit(take)
    seat.fill()
    await seat.send()
    yield Stop("applied", seat.window)


async def under_way(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await _sit(take, hold=10)
    seat.fill()
    await seat.send()
    yield Stop("held", seat.window)
    take.server.queue_fault(Fault(FaultKind.HANG))
    seat.time.jump(11)
    await until(lambda: State.SENDING in seat.states)
    seat.time.jump(8)
    await until(lambda: "till waiting" in seat.banner)
    yield Stop("still waiting", seat.window)
    take.server.stop()
    await seat.settle()
    seat = await _sit(take)
    seat.fill()
    await seat.send()
    yield Stop("no connection", seat.window)
    seat.time.jump(1000)
    await seat.settle()
    yield Stop("too old to go out without a look", seat.window)
    take.server.start()


async def conflict(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    dialog = await meet(seat, "Sale")
    yield Stop("conflict", seat.window)
    yield Stop("its page", dialog)
    seat.press("conflict.Suburb.quick")
    yield Stop("ways to say what Noojee has", _popup())
    _popup().close()
    dialog.activateWindow()
    QApplication.clipboard().setText(PAGE)
    seat.press("conflict.paste")
    yield Stop("pasted", dialog)
    seat.press("conflict.mineAll")
    seat.press("conflict.Suburb.other")
    seat.press("conflict.looked")
    seat.press("conflict.details")
    yield Stop("decided", dialog)
    seat.press("conflict.more")
    yield Stop("all values", dialog)
    dialog.close()


async def settings(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    seat.window.setting.emit()
    await until(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    yield Stop("settings", dialog())
    dialog().close()
    await until(lambda: QApplication.activeModalWidget() is None)
    strict = {name: each.strictest for name, each in SETTINGS.items() if each.strictest is not None}
    broken = Layer(Origin.USER, {"hide_digit": True, "language": "nl"}, "/home/jane/.config/lead-editor/policy.toml")
    governed = await take(layers=[Layer(Origin.MACHINE, strict), broken])
    yield Stop("what is set and can't be used", governed.window)
    governed.window.setting.emit()
    await until(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    yield Stop("settings, by policy", dialog())
    dialog().close()
    await until(lambda: QApplication.activeModalWidget() is None)
    about.show(seat.window)
    yield Stop("about", dialog())
    dialog().close()


async def questions(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    window = seat.window
    asked = [
        leave.unsent(window, "9856"),
        leave.switching(window, ""),
        leave.keeps(window, ["9856", "9857"], 2, 1, paused=True, without_key=0),
        leave.keeps(window, [], 2, 0, paused=False, without_key=1),
        leave.loses(window, ["9856"], 2, 3),
        leave.beginning_anew(window, Path("data") / "outbox.db"),
        leave.second(window, "24 Nov, 09:12"),
        leave.another_lead(window, "", Leads("9856", "UK/0007")),
        leave.loading(window, "9856"),
        leave.dropping(window, "9856"),
        leave.sending_again(window, "If it did arrive, this runs twice: Sends a confirmation SMS."),
        leave.not_there(window, "Have you looked at lead 9856, and is your change not there?"),
        leave.emptying(window, "9856"),
    ]
    for number, question in enumerate(asked):
        question.open()
        yield Stop(f"question {number}", question)
        question.close()
        question.deleteLater()
    seat.window.opening.emit()
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    yield Stop("open a connection file", dialog())
    dialog().close()
    await until(lambda: QApplication.activeModalWidget() is None)


async def outbox(_take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    main = QMainWindow()
    shown = OutboxWindow(main)
    shown.show_items([], NOW)
    shown.show()
    shown.activateWindow()
    await until(shown.isActiveWindow)
    yield Stop("outbox, empty", shown)
    items = one_of_each()
    shown.show_items(list(items.values()), NOW)
    shown.show_stopped("You have paused the outbox.", ("&Go on", Wish(WishKind.GO_ON)))
    for name, item in items.items():
        shown.select(item.id)
        yield Stop(f"outbox, {name}", shown)
    shown.findChild(QWidget, "outbox.details.show").click()  # type: ignore[union-attr] # it is there
    yield Stop("outbox, details", shown)
    shown.close()
    main.close()


async def history(_take: Seats, folder: Path) -> AsyncIterator[Stop]:
    async with _History(folder) as (window, lines, tasks):
        yield Stop("history, empty", window)
        await lines.of_every_kind()
        window.refresh()
        await until(lambda: not tasks.running)
        yield Stop("history, full", window)
        window.findChild(QWidget, "history.export").click()  # type: ignore[union-attr] # it is there
        await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        yield Stop("export the history", dialog())
        dialog().close()
        await until(lambda: not tasks.running)
        window.findChild(QWidget, "history.forgetAll").click()  # type: ignore[union-attr] # it is there
        await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
        yield Stop("forget everything", dialog())
        dialog().close()
        await until(lambda: not tasks.running)


class _History:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def __aenter__(self) -> tuple[HistoryWindow, Lines, Tasks]:
        problems: list[BaseException] = []
        self._tasks = Tasks(problems.append)
        self._store = await Store.open(self._folder / "history.db", KEY, lambda: NOW)
        self._window = HistoryWindow(self._store, self._tasks, None, read_number)
        self._window.show()
        self._window.activateWindow()
        await until(lambda: not self._tasks.running)
        return self._window, Lines(self._store), self._tasks

    async def __aexit__(self, *_problem: object) -> None:
        await self._tasks.stop()
        self._window.close()
        await self._store.close()


TOUR: Mapping[str, tuple[Part, tuple[type[QWidget], ...]]] = {
    "start": (start, (MainWindow,)),
    **AT_REST,
    "form": (form, (MainWindow,)),
    "popups": (popups, (Calendar, QMenu)),
    "refused": (refused, (MainWindow, MendDialog)),
    "answered": (answered, (MainWindow, MendDialog)),
    "under way": (under_way, (MainWindow,)),
    **SECRETS,
    "conflict": (conflict, (MainWindow, ConflictDialog, QMenu)),
    **AT_HAND,
    **SHELF,
    **CONNECTIONS,
    **TRACES,
    "settings": (settings, (SettingsDialog, QMessageBox, MainWindow)),
    "questions": (questions, (Question, QFileDialog)),
    "outbox": (outbox, (OutboxWindow,)),
    "history": (history, (HistoryWindow, QFileDialog, Question)),
}
"""By name, each part with the kinds of window that it comes to."""


def lay_out() -> None:
    """Give everything its place, as a turn of the loop would."""
    for _ in range(8):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def fill(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("phone.FirstPhone", "03 5550 1777")
    seat.choose("disposition", "Callback")
    seat.press("callback.book")
    seat.type("field.Name", "Jane Smith-Nguyen")


def _popup() -> QWidget:
    found = QApplication.activePopupWidget()
    assert found is not None
    return found
