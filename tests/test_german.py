"""The window in German: no English is left in it, its keys are unique, and what is sent is what it is in English."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QTableView,
    QWidget,
)

from app.core.link import LinkRefusedError, Refused
from app.gui import leave, link_words
from app.gui.commands import Menu, table
from app.gui.language import speak
from app.gui.leave import Question
from app.gui.wish import Wish, WishKind
from app.practice.faults import Fault
from app.practice.faults import Kind as FaultKind
from app.practice.server import PracticeServer
from tests.conflicts import LAYOUT, meet
from tests.core.hostile_links import link
from tests.outbox_items import one_of_each
from tests.seat import Seat, Seats, until
from tests.test_access import access_keys, nameless
from tests.test_find import look, open_find
from tests.test_links import GOOD, NAME, follow
from tests.test_outbox_words import EVERY, head, told
from tests.test_translations import entries
from tests.tour_at_rest import AT_REST
from tests.tour_connections import CONNECTIONS
from tests.tour_secrets import SECRETS
from tests.tour_shelf import SHELF
from tests.tour_traces import TRACES


@pytest.fixture(autouse=True)
def _german(qapp: QApplication, settings: QSettings) -> Iterator[None]:
    settings.setValue("language", "de")
    assert speak(qapp, settings) == "de"
    yield
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        each.deleteLater()


def _english() -> list[re.Pattern[str]]:
    """What the English texts look like with anything in their places, but for those that are German as well."""
    pairs = {(source.replace("&", ""), text.replace("&", "")) for _, source, text, _ in entries("de")}
    words = [source for source, text in pairs if source != text and len(re.findall(r"[a-z]{2}", source)) > 1]
    return [re.compile(re.sub(r"\\{\d\\}", ".*", re.escape(each)), re.DOTALL) for each in words]


ENGLISH = _english()
WALKED = {**CONNECTIONS, **SHELF, **SECRETS, **TRACES, **AT_REST}
"""Parts of the tour; the others' windows are met below with what is said in them."""


def shown(window: QWidget) -> set[str]:
    """All that a window says: on its controls, for screen readers, and in its menus."""
    found = [window.windowTitle()]
    for each in (window, *window.findChildren(QWidget)):
        found += [each.toolTip(), each.accessibleName(), each.accessibleDescription(), each.statusTip()]
        if isinstance(each, QLabel | QAbstractButton):
            found.append(each.text())
        elif isinstance(each, QLineEdit):
            found.append(each.placeholderText())
        elif isinstance(each, QComboBox):
            found += [each.itemText(place) for place in range(each.count())]
        elif isinstance(each, QGroupBox | QMenu):
            found.append(each.title())
        elif isinstance(each, QTableView):
            model = each.model()
            found += [
                str(model.headerData(place, each.horizontalHeader().orientation()))
                for place in range(model.columnCount())
            ]
    found += [each.text() for each in window.findChildren(QAction)]
    return {each.replace("&", "") for each in found if each}


def english(window: QWidget) -> list[str]:
    """What is shown in English, but for the names of the campaign's fields: those are the connection file's."""
    said = shown(window) - {each.label for each in LAYOUT.fields}
    return sorted(text for text in said if any(each.fullmatch(text) for each in ENGLISH))


def twice(window: QWidget) -> list[str]:
    """The access keys that are there more than once, with those of the menus where it has some."""
    keys = access_keys(window)
    if isinstance(window, QMainWindow):
        titles = [each.text() for each in window.menuBar().actions()]
        keys += Counter(each.partition("&")[2][:1].casefold() for each in titles)
    return [key for key, times in keys.items() if times > 1]


def wrong(window: QWidget) -> tuple[list[str], list[str], list[str]]:
    return english(window), twice(window), nameless(window)


def visible(seat: Seat, name: str) -> bool:
    return any(each.isVisible() for each in seat.window.findChildren(QWidget, name))


FINE: tuple[list[str], ...] = ([], [], [])


async def test_the_form(seat: Seat) -> None:
    assert wrong(seat.window) == FINE
    seat.press_send()
    await seat.settle()
    assert wrong(seat.window) == FINE
    seat.fill(number="0355501777")
    seat.choose("disposition", "Callback")
    seat.press("priority.set")
    seat.press("details.show")
    seat.type("field.Suburb", "Eltham")
    await seat.settle()
    assert wrong(seat.window) == FINE
    assert seat.summary.startswith("Setzt First phone auf (03) 5550 1777, setzt Suburb auf „Eltham“")
    assert "Mi. 25. Nov. 2026, 10:00 (Melbourne)" in seat.summary


async def test_english_would_be_found(qapp: QApplication, take_seat: Seats) -> None:
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
    seat = await take_seat()
    assert {"Send update", "Phone numbers", "No change"} <= set(english(seat.window))


async def test_what_is_sent_is_the_same(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("callback.when", "morgen um halb zehn")
    seat.press_tab()
    assert "Mittwoch, 25. November 2026, 09:30" in seat.find(QLabel, "callback.reading").text()
    await seat.send()
    assert seat.sent()["njCallBackDate"] == "2026/11/25 09:30"
    assert seat.sent()["FirstPhone"] == "<No Change>"
    assert "Lead 9856 wurde aktualisiert" in seat.banner


@pytest.mark.parametrize("code", [102, 103, 104, 105, 106, 107, 108, 109, 110, 999])
async def test_each_answer_and_its_page(seat: Seat, server: PracticeServer, code: int) -> None:
    server.queue_fault(Fault(FaultKind.CODE, code=code))
    seat.fill(number="0355501777")
    seat.choose("disposition", "Callback")
    await seat.send()
    await until(lambda: seat.banner)
    assert wrong(seat.window) == FINE
    for name in ("needs.mend", "unknown.mend"):
        if visible(seat, name):
            assert wrong(await seat.open_mending(name)) == FINE


async def test_the_conflict(seat: Seat) -> None:
    dialog = await meet(seat, "Sale")
    assert wrong(dialog) == FINE
    seat.press("conflict.mineAll")
    seat.press("conflict.looked")
    seat.press("conflict.details")
    seat.press("conflict.more")
    assert wrong(dialog) == FINE


async def test_the_outbox_the_history_and_the_settings(seat: Seat, server: PracticeServer) -> None:
    server.queue_fault(Fault(FaultKind.CODE, code=103))
    seat.fill(number="0355501777")
    await seat.send()
    for kind, name in ((WishKind.SHOW, "outbox"), (WishKind.HISTORY, "history")):
        seat.window.wishing.emit(Wish(kind))
        await until(partial(visible, seat, name))
        await seat.settle()
        assert wrong(seat.find(QWidget, name).window()) == FINE
    seat.window.setting.emit()
    await until(QApplication.activeModalWidget)
    settings = QApplication.activeModalWidget()
    assert isinstance(settings, QDialog)
    assert wrong(settings) == FINE
    settings.reject()
    await until(lambda: QApplication.activeModalWidget() is None)


async def test_what_a_link_fills_and_what_is_found(seat: Seat) -> None:
    await follow(seat, GOOD)
    assert wrong(seat.window) == FINE
    await follow(seat, link(NAME, "Nonsense=1"))
    assert wrong(seat.window) == FINE
    dialog = await open_find()
    assert wrong(dialog) == FINE
    await look(dialog, "nowhere")
    assert wrong(dialog) == FINE
    dialog.reject()
    await until(lambda: QApplication.activeModalWidget() is None)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("why", Refused)
def test_why_a_link_is_refused_is_told_in_german(why: Refused) -> None:
    told = link_words.refused(LinkRefusedError(why, "lead", None), LAYOUT)
    assert [each for each in ENGLISH if each.fullmatch(told)] == []
    assert told.startswith("Der Link wurde nicht geöffnet, und nichts wurde geändert. ")


async def test_the_start_page_and_the_question_for_the_key(take_seat: Seats) -> None:
    assert wrong((await take_seat(connected=False)).window) == FINE
    seat = await take_seat(key="wrong")
    seat.fill()
    await seat.send()
    assert wrong(seat.window) == FINE
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert wrong(dialog) == FINE
    seat.press("key.back")
    await seat.settle()


@pytest.mark.parametrize("part", WALKED)
async def test_a_part_of_the_tour(part: str, take_seat: Seats, tmp_path: Path) -> None:
    found = {}
    async for stop in WALKED[part][0](take_seat, tmp_path):
        if not isinstance(stop.window, QFileDialog):
            found[stop.name] = wrong(stop.window)
    assert {name: each for name, each in found.items() if each != FINE} == {}


@pytest.mark.parametrize("ask", [leave.unsent, leave.switching, leave.loading, leave.dropping, leave.emptying])
async def test_questions(seat: Seat, ask: Callable[[QWidget, str], Question]) -> None:
    for lead in ("9856", ""):
        question = ask(seat.window, lead)
        question.show()
        assert wrong(question) == FINE
        question.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("menu", Menu)
def test_no_access_key_is_twice_in_a_menu(menu: Menu) -> None:
    keys = Counter(each.words.partition("&")[2][:1].casefold() for each in table() if each.menu is menu)
    assert [key for key, times in keys.items() if times > 1 or not key] == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", EVERY)
def test_every_state_of_an_update_is_told_in_german(name: str) -> None:
    said = {told(one_of_each()[name]), head(one_of_each()[name])}
    assert [text for text in said if any(each.fullmatch(text) for each in ENGLISH)] == []
