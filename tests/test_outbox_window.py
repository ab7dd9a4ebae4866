"""The window of the outbox, before a person with a keyboard: what it shows, what it asks for, and what it costs."""

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QStyleOptionViewItem,
    QToolTip,
)

from app.core import life
from app.core.item import Item, State
from app.core.standing import Queue
from app.gui.outbox import OutboxWindow
from app.gui.outbox_model import Column
from app.gui.outbox_state_words import state, when
from app.gui.wish import Wish, WishKind
from app.gui.words import clock
from tests.core.samples import LAYOUT
from tests.outbox_items import DONE, answered, asked, edit, one_of_each, stale, unknown
from tests.seat import until
from tests.test_access import access_keys, nameless
from tests.times import NOW


class Desk:
    """A person before the outbox. `wishes` are what they wanted so far."""

    def __init__(self) -> None:
        self.main = QMainWindow()
        self.window = OutboxWindow(self.main)
        self.wishes: list[Wish] = []
        self.window.wish.connect(self._note)

    async def show(self, updates: Sequence[Item], now: datetime = NOW) -> None:
        self.window.show_items(updates, now)
        self.window.show()
        self.window.activateWindow()
        await until(self.window.isActiveWindow)

    def button(self, name: str) -> QAbstractButton:
        found = self.window.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def press(self, name: str) -> None:
        assert self.button(name).isVisible()
        self.button(name).setFocus()
        QTest.keyClick(self.button(name), Qt.Key.Key_Space)

    def key(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)

    @property
    def rows(self) -> list[str]:
        """The state of each row, from the top."""
        model = self.window.list.model()
        return [model.index(row, Column.STATE).data() for row in range(model.rowCount())]

    @property
    def leads(self) -> list[str]:
        model = self.window.list.model()
        return [model.index(row, Column.LEAD).data() for row in range(model.rowCount())]

    @property
    def chosen(self) -> int:
        assert self.window.list.item is not None
        return self.window.list.item.id

    @property
    def offered(self) -> list[str]:
        """The buttons for the update, from left to right and line by line."""
        found = [each for each in self.window.pane.findChildren(QPushButton) if each.isVisible() and each.text()]
        shown = [each for each in found if each.objectName() != "outbox.details.show"]
        return [each.objectName() for each in sorted(shown, key=lambda each: (each.y(), each.x()))]

    def said(self, name: str) -> str:
        found = self.window.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text() if found.isVisible() else ""

    def _note(self, wish: Wish) -> None:
        self.wishes.append(wish)


async def desk_with(*updates: Item) -> Desk:
    desk = Desk()
    await desk.show(updates)
    return desk


async def test_it_shows_open_updates_in_order_and_those_that_are_over_below() -> None:
    over = [answered(1, DONE, edit("9851"), ago=90), answered(2, DONE, edit("9852"), ago=30)]
    desk = await desk_with(*over, asked(4, edit("9854")), asked(3, edit("9853")))
    assert desk.leads == ["9853", "9854", "9852", "9851"]
    assert desk.rows[0] == "Next"
    assert desk.rows[-1].startswith("✓ Updated at ")


@pytest.mark.parametrize("name", list(one_of_each()))
async def test_every_state_is_shown_in_full_and_every_control_has_a_name(name: str) -> None:
    desk = await desk_with(one_of_each()[name])
    desk.press("outbox.details.show")
    assert one_of_each()[name].lead in desk.window.pane.words
    assert nameless(desk.window) == []
    assert [key for key, times in access_keys(desk.window).items() if times > 1] == []


async def test_the_update_that_needs_the_person_is_chosen_first() -> None:
    desk = await desk_with(asked(1, edit("9851")), unknown(2, edit("9852")), unknown(3, edit("9853")))
    assert desk.chosen == 2


async def test_enter_does_what_is_to_be_done_first() -> None:
    desk = await desk_with(asked(1, ago=1, hold=10), asked(2, edit("9857")))
    desk.key(Qt.Key.Key_Return)
    assert desk.wishes == [Wish(WishKind.UNDO, 1)]
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Enter)
    assert desk.wishes[1:] == [Wish(WishKind.SEND_NOW, 2)]


async def test_enter_on_a_button_presses_that_one_and_no_other() -> None:
    desk = await desk_with(unknown(1))
    desk.button("outbox.history").setFocus()
    desk.key(Qt.Key.Key_Return)
    desk.button("outbox.notArrived").setFocus()
    desk.key(Qt.Key.Key_Return)
    desk.button("outbox.needsMe").setFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.wishes == [Wish(WishKind.HISTORY), Wish(WishKind.NOT_ARRIVED, 1)]


async def test_enter_in_an_empty_list_does_nothing() -> None:
    desk = await desk_with()
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Delete)
    assert desk.wishes == []


async def test_delete_drops_what_can_be_dropped() -> None:
    desk = await desk_with(asked(1))
    desk.key(Qt.Key.Key_Delete)
    assert desk.wishes == [Wish(WishKind.DROP, 1)]
    desk = await desk_with(unknown(1))
    desk.key(Qt.Key.Key_Delete)
    assert desk.wishes == []


async def test_escape_closes_it() -> None:
    desk = await desk_with(asked(1))
    desk.key(Qt.Key.Key_Escape)
    assert not desk.window.isVisible()


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("held", ["outbox.undo", "outbox.sendNow"]),
        ("next", ["outbox.sendNow", "outbox.edit", "outbox.drop"]),
        ("draft", ["outbox.edit", "outbox.putBack", "outbox.drop"]),
        ("refused", ["outbox.mend", "outbox.edit", "outbox.sendAgain", "outbox.drop"]),
        ("conflict", ["outbox.resolve", "outbox.look", "outbox.drop"]),
        (
            "unknown",
            [
                "outbox.look",
                "outbox.arrived",
                "outbox.notArrived",
                "outbox.sendAgain",
                "outbox.sendWithoutDisposition",
            ],
        ),
        ("being sent", []),
        ("applied", []),
    ],
)
async def test_each_state_offers_its_buttons_and_each_does_what_it_says(name: str, offered: list[str]) -> None:
    item = one_of_each()[name]
    desk = await desk_with(item)
    assert desk.offered == offered
    for each in offered:
        desk.press(each)
    kinds = [each.kind.name.lower().replace("_", "") for each in desk.wishes]
    assert kinds == [each.removeprefix("outbox.").lower() for each in offered]
    assert {each.item for each in desk.wishes} <= {item.id}


async def test_buttons_go_on_in_a_next_line_where_the_window_is_narrow() -> None:
    desk = await desk_with(unknown(1))
    desk.window.resize(500, 500)
    await until(lambda: desk.window.width() == 500)
    pane = desk.window.pane
    shown = [desk.button(each) for each in desk.offered]
    assert len({each.y() for each in shown}) > 1
    assert all(each.x() + each.width() <= pane.width() for each in shown)


async def test_a_countdown_changes_in_place_and_keeps_the_cursor_and_the_focus() -> None:
    desk = await desk_with(*(asked(each, edit(f"98{each}"), ago=1, hold=10) for each in range(10, 13)))
    resets: list[None] = []
    desk.window.list.model().modelReset.connect(lambda: resets.append(None))
    desk.window.select(11)
    desk.button("outbox.sendNow").setFocus()
    desk.window.show_items(desk.window._items, NOW + timedelta(seconds=3))
    assert desk.rows == ["Goes out in 6 s"] * 3
    assert desk.window.pane.words == "The update of lead 9811 goes out in 6 s."
    assert desk.chosen == 11
    assert QApplication.focusWidget() is desk.button("outbox.sendNow")
    assert resets == []


async def test_only_rows_that_say_something_else_are_told_of() -> None:
    updates = [asked(1, edit("9851")), asked(2, edit("9852"), ago=1, hold=10), unknown(3)]
    desk = await desk_with(*updates)
    told: list[tuple[int, int]] = []
    desk.window.list.model().dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    desk.window.show_items(updates, NOW)
    assert told == []
    desk.window.show_items(updates, NOW + timedelta(seconds=1))
    assert told == [(1, 1)]


async def test_the_cursor_stays_with_its_update_while_others_come_and_go() -> None:
    updates = [asked(each, edit(f"98{each}")) for each in range(10, 20)]
    desk = await desk_with(*updates)
    desk.window.select(15)
    desk.window.show_items([asked(30, edit("9830")), *updates[3:], asked(31, edit("9831"))], NOW)
    assert desk.chosen == 15
    assert desk.leads == ["9813", "9814", "9815", "9816", "9817", "9818", "9819", "9830", "9831"]
    assert [each.row() for each in desk.window.list.selectionModel().selectedRows()] == [2]


async def test_the_cursor_goes_with_its_update_to_those_that_are_over() -> None:
    updates = [asked(1, edit("9851")), asked(2, edit("9852"))]
    desk = await desk_with(*updates)
    done = answered(1, DONE, edit("9851"))
    desk.window.show_items([done, updates[1]], NOW)
    assert desk.leads == ["9852", "9851"]
    assert desk.chosen == 1
    assert desk.window.pane.words == "Lead 9851 was updated. The dialler sees it in one to two minutes."


async def test_an_update_says_what_has_become_of_the_one_before_it() -> None:
    first, second = asked(1), asked(2, ago=20)
    desk = await desk_with(first, second)
    assert desk.rows[1].endswith(f"behind the update of {clock(first.made)}")
    desk.window.show_items([life.take_back(first, NOW), second], NOW)
    assert desk.rows[1].endswith("which you took back")


async def test_what_is_looked_at_stays_in_its_place_while_the_queue_drains() -> None:
    updates = [asked(each, edit(f"9{each}")) for each in range(100, 300)]
    desk = await desk_with(*updates)
    desk.window.select(200)
    shown = desk.window.list
    place = shown.place()
    assert place is not None
    for gone in range(1, 6):
        desk.window.show_items([*(answered(each.id, DONE, each.edit) for each in updates[:gone]), *updates[gone:]], NOW)
    assert shown.place() == place
    assert desk.chosen == 200


async def test_the_cursor_stays_in_view_as_the_room_gets_less() -> None:
    desk = await desk_with(*(unknown(each, edit(f"9{each}")) for each in range(100, 200)))
    desk.window.select(150)
    desk.window.resize(683, 384)
    await until(lambda: desk.window.height() == 384)
    place = desk.window.list.place()
    assert place is not None
    assert 0 <= place <= desk.window.list.viewport().height() - desk.window.list.rowHeight(0)


async def test_a_button_that_goes_leaves_the_cursor_to_the_list_and_not_to_the_one_in_its_place() -> None:
    held = asked(1, ago=1, hold=10)
    desk = await desk_with(held)
    desk.button("outbox.undo").setFocus()
    desk.window.show_items([life.release(held, NOW)], NOW)
    assert desk.offered == ["outbox.sendNow", "outbox.edit", "outbox.drop"]
    assert QApplication.focusWidget() is desk.window.list


async def test_only_what_needs_the_person_can_be_shown() -> None:
    desk = await desk_with(asked(1, edit("9851")), unknown(2, edit("9852")), stale(3, edit("9853")))
    assert desk.said("outbox.tally") == "3 updates, 2 need you"
    desk.press("outbox.needsMe")
    assert desk.leads == ["9852", "9853"]
    desk.window.show_items([asked(1, edit("9851")), asked(4, edit("9854"))], NOW)
    assert desk.leads == []
    assert desk.window.list.empty == "Nothing needs you. To see the other updates, clear the check box."
    desk.window.show_items([], NOW)
    assert desk.window.list.empty == "Nothing needs you, and nothing is waiting."
    desk.press("outbox.needsMe")
    desk.window.show_items([asked(1, edit("9851"))], NOW)
    assert desk.leads == ["9851"]


async def test_what_blocks_a_lead_is_told_though_it_is_not_shown() -> None:
    first = life.take_back(asked(1), NOW)
    late = life.start_again(asked(2, ago=7200), NOW, 0)
    desk = await desk_with(first, late)
    desk.press("outbox.needsMe")
    assert desk.leads == ["9856"]
    assert desk.offered == ["outbox.sendNow", "outbox.edit", "outbox.drop"]


async def test_an_update_can_be_pointed_at_though_it_does_not_need_the_person() -> None:
    desk = await desk_with(*(asked(each, edit(f"9{each}")) for each in range(100, 200)), unknown(1))
    desk.press("outbox.needsMe")
    desk.window.select(170)
    assert desk.chosen == 170
    assert desk.window.list.place() is not None
    assert not desk.button("outbox.needsMe").isChecked()
    desk.window.select(999)
    assert desk.chosen == 170


async def test_an_empty_outbox_says_so() -> None:
    desk = await desk_with()
    assert desk.window.list.empty.startswith("Nothing is waiting.")
    assert desk.window.list.accessibleDescription() == desk.window.list.empty
    assert not desk.window.pane.isVisible()
    desk.window.show_items([asked(1)], NOW)
    assert desk.window.list.empty == ""
    assert desk.said("outbox.empty") == ""
    assert desk.window.list.accessibleDescription() == ""
    assert desk.window.pane.isVisible()


async def test_what_is_too_old_can_be_sent_all_at_once() -> None:
    desk = await desk_with(stale(1), stale(2, edit("9857")))
    assert desk.button("outbox.sendAll").text() == "Send all 2 old ones"
    desk.press("outbox.sendAll")
    assert desk.wishes == [Wish(WishKind.SEND_ALL)]
    desk.window.show_items([asked(1)], NOW)
    assert not desk.button("outbox.sendAll").isVisible()
    assert QApplication.focusWidget() is desk.window.list


async def test_it_can_be_paused_and_let_go_on() -> None:
    desk = await desk_with(asked(1))
    desk.press("outbox.pause")
    assert desk.wishes.pop() == Wish(WishKind.PAUSE)
    desk.window.show_stopped("The outbox is paused.", ("Go on sending", Wish(WishKind.GO_ON)))
    assert desk.button("outbox.pause").text() == "&Go on"
    desk.press("outbox.pause")
    assert desk.wishes.pop() == Wish(WishKind.GO_ON)
    desk.press("outbox.start")
    assert desk.wishes.pop() == Wish(WishKind.GO_ON)
    desk.window.show_stopped("", None)
    assert desk.button("outbox.pause").text() == "&Pause"
    assert QApplication.focusWidget() is desk.window.list


async def test_it_says_why_nothing_goes_out_and_what_to_do() -> None:
    desk = await desk_with(asked(1))
    desk.window.show_stopped("The key was refused.", ("Give the API key…", Wish(WishKind.GIVE_KEY, 1)))
    assert desk.window._bar.words == "The key was refused."
    before = desk.button("outbox.start")
    desk.window.show_stopped("The key was refused.", ("Give the API key…", Wish(WishKind.GIVE_KEY, 1)))
    assert desk.button("outbox.start") is before
    desk.press("outbox.start")
    assert desk.wishes == [Wish(WishKind.GIVE_KEY, 1)]
    assert desk.button("outbox.pause").text() == "&Pause"
    desk.window.show_stopped("The disk is full.", None)
    assert desk.window._bar.words == "The disk is full."


async def test_the_connection_is_named_where_there_are_several() -> None:
    desk = await desk_with(asked(1), unknown(2, edit("9857")))
    assert desk.window.list.isColumnHidden(Column.CONNECTION)
    elsewhere = asked(3, edit("9858"), replace(LAYOUT, name="Perth renewals", campaign=77))
    desk.window.show_items([asked(1), elsewhere], NOW)
    assert not desk.window.list.isColumnHidden(Column.CONNECTION)
    assert desk.window.list.model().index(1, Column.CONNECTION).data() == "Perth renewals"


async def test_the_update_in_full_has_its_changes_and_what_came_back() -> None:
    desk = await desk_with(unknown(1))
    changes = [each.accessibleName() for each in desk.window.findChildren(QLabel, "outbox.change") if each.isVisible()]
    assert changes == [
        "First phone: 0491570006",
        "Disposition: Callback",
        "Call-back: Wed 25 Nov 2026, 10:00 (Melbourne)",
    ]
    assert desk.said("outbox.actions") == "Runs: Sends a confirmation SMS."
    assert desk.said("outbox.asked").startswith("Asked for by jane, 24 Nov, ")
    details = desk.window.findChild(QPlainTextEdit, "outbox.details")
    assert isinstance(details, QPlainTextEdit)
    assert not details.isVisible()
    desk.press("outbox.details.show")
    assert "code 103 · “java.lang.NullPointerException”" in desk.said("outbox.answer")
    assert '"njDisposition": "Callback"' in details.toPlainText()


async def test_how_often_it_was_asked_for_is_told() -> None:
    desk = await desk_with(life.again(life.not_arrived(unknown(1), NOW), NOW))
    assert desk.said("outbox.asked").startswith("Asked for 2 times by jane, ")


async def test_what_is_cut_short_shows_in_full_under_the_mouse_and_nothing_else_does() -> None:
    desk = await desk_with(one_of_each()["stale, its call-back passed"])
    desk.window.resize(683, 384)
    await until(lambda: desk.window.width() == 683)
    shown = desk.window.list

    def tells(column: Column) -> bool:
        index = shown.model().index(0, column)
        option = QStyleOptionViewItem()
        option.rect = shown.visualRect(index)
        option.widget = shown
        where = option.rect.center()
        event = QHelpEvent(QHelpEvent.Type.ToolTip, where, shown.viewport().mapToGlobal(where))
        return shown.itemDelegate().helpEvent(event, shown, option, index)

    assert not tells(Column.LEAD)
    assert tells(Column.STATE)
    assert QToolTip.text().startswith("Not sent since ")


async def test_every_moment_is_shown_as_it_is() -> None:
    """What the list leaves as it was is what it would say anew."""
    soon = stale(90, edit("9890", callback=datetime(2026, 11, 24, 12, 31)))  # noqa: DTZ001 - a wall time
    updates = [*one_of_each().values(), soon, asked(91, edit("9855")), asked(92, edit("9850"))]
    desk = await desk_with(*updates)
    queue = Queue(updates)
    moments = [*range(130), 3600, 86400]
    for second in moments:
        now = NOW + timedelta(seconds=second)
        desk.window.show_items(updates, now)
        shown = {each.item.id: (each.state, each.when) for each in desk.window._model._rows}
        assert shown == {each.id: (state(each, queue.standing(each), now), when(each, now)) for each in updates}


async def test_showing_five_hundred_updates_again_costs_little() -> None:
    """Next to filling a list of as many updates for the first time, which happens once."""
    some = [asked(number, edit(f"{number}"), ago=1, hold=10) for number in range(1, 21)]
    many = [*some, *(asked(number, edit(f"{number}")) for number in range(21, 501))]
    desk = Desk()
    began = time.perf_counter()
    await desk.show(many)
    first = time.perf_counter() - began
    costs = []
    for second in range(1, 9):
        began = time.perf_counter()
        desk.window.show_items(many, NOW + timedelta(seconds=second))
        costs.append(time.perf_counter() - began)
    assert desk.rows[0] == "Goes out in 1 s"
    assert min(costs) < first / 4


def test_the_updates_of_these_tests_are_in_every_state() -> None:
    assert {each.state for each in one_of_each().values()} == set(State)
