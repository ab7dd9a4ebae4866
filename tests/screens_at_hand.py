"""Pictures of leads at hand: a form that a link filled, links that were refused, the quick find."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from app.core.draft import Draft
from app.core.edit import Edit
from app.gui.find import FindDialog
from app.handover import Handover
from tests.core.hostile_links import link
from tests.seat import NOW, Seat, until

Shoot = Callable[[Seat, str], Awaitable[None]]
_NAME = "Practice%3A%20Melbourne%20sales"


async def links(sit: Callable[[], Awaitable[Seat]], shoot: Shoot) -> None:
    seat = await sit()
    pairs = ("disposition=Callback", "FirstPhone=0491570156", "Name=Jane%20Smith", "callback=2026/11/26%2014:00")
    seat.desk.handed_over(Handover(link=link(_NAME, *pairs)))
    await seat.settle()
    await shoot(seat, "filled by a link")
    await seat.send()
    await shoot(seat, "filled by a link, sent once")
    seat.desk.handed_over(Handover(link=link(_NAME, "Suburb=Preston")))
    await seat.settle()
    await shoot(seat, "a link asks")
    seat.press("question.stay")
    await seat.settle()
    seat.desk.handed_over(Handover(link=link("Sydney%20sales")))
    await seat.settle()
    await shoot(seat, "a link that is refused")


async def find(sit: Callable[[], Awaitable[Seat]], shoot: Shoot) -> None:
    seat = await sit()
    await _look(seat, shoot, "find, nothing yet")
    seat.desk.connecting.practice_server = ""
    page, store = seat.window.page, seat.desk.dispatch.store
    assert page is not None
    assert store is not None
    for lead, name in (("9860", "Ali Hassan"), ("9861", "June Smith, asks for a quote in writing before she says yes")):
        edit = Edit(lead=lead, phones={"Mobile": "0491 570 156"}, fields={"Name": name})
        await store.save_draft(Draft(edit, page.layout_of_lead, NOW - timedelta(hours=int(lead) - 9858)))
    for lead, number in (("9856", "03 5550 1777"), ("9858", "03 5550 1888"), ("9862", "0491570313")):
        seat.fill(lead, number)
        await seat.send()
    await seat.desk.edit_lead("9863")
    await seat.settle()
    await _look(seat, shoot, "find")
    await _look(seat, shoot, "find, by a number", "+61 3 5550")
    await _look(seat, shoot, "find, nothing like it", "nobody")


async def _look(seat: Seat, shoot: Shoot, name: str, text: str = "") -> None:
    seat.window.finding.emit()
    await until(lambda: isinstance(QApplication.activeModalWidget(), FindDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FindDialog)
    dialog.text.setText(text)
    await until(lambda: not dialog.searching)
    await shoot(seat, name)
    dialog.reject()
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()
