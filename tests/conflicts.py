"""A lead that a colleague gets in the way of, and the person who resolves that."""

import asyncio
import urllib.request

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.core.item import State
from app.gui.conflict import ConflictDialog
from app.practice.world import default_world
from tests.seat import Seat, until

LAYOUT = default_world().layout("http://127.0.0.1")
NUMBER = "0355501777"
THEIRS = {"Suburb": "Preston", "Notes": "Rang back, wants a quote"}


async def meet(seat: Seat, disposition: str = "") -> ConflictDialog:
    """Send an update of three fields that a colleague gets in the way of, and open the conflict."""
    seat.server.colleague_edits("9856", THEIRS)
    seat.fill(number=NUMBER)
    seat.type("field.Suburb", "Eltham")
    seat.type("field.Notes", "Ring twice")
    if disposition:
        seat.choose("disposition", disposition)
    await seat.send()
    return await shown(seat)


async def shown(seat: Seat) -> ConflictDialog:
    await until(lambda: seat.states[-1] is State.CONFLICT)
    await seat.settle()
    return await seat.open_conflict()


def page(seat: Seat) -> str:
    """The server's own page of the lead, as a browser's clipboard has it."""
    lead = seat.server.lead("9856")
    labels = {each.name: each.label for each in LAYOUT.fields}
    lines = [f"{labels[name]}\t{value}" for name, value in lead.values.items()]
    return "\n".join(
        [
            "Lead 9856",
            *lines,
            f"Disposition\t{lead.disposition or ''}",
            f"Call-back\t{lead.callback or 'none booked'}",
            f"Priority\t{lead.priority}",
            "Ever dialled\tyes",
        ]
    )


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def key(seat: Seat, which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
    """Press it. Returns how many keys that takes."""
    QTest.keyClick(seat.focus(), which, modifier)
    return 1 if modifier == Qt.KeyboardModifier.NoModifier else 2


def note(seat: Seat, name: str) -> str:
    return seat.find(QLabel, f"conflict.{name}.note").text()


def review(seat: Seat) -> str:
    return seat.find(QLabel, "conflict.review").text()


async def copy_page(seat: Seat) -> None:
    """Copy the server's own page of the lead, as a browser does: its HTML."""
    address = LAYOUT.look_at("9856").replace(LAYOUT.server, seat.server.address)
    answer = await asyncio.to_thread(urllib.request.urlopen, address)
    mime = QMimeData()
    mime.setHtml(answer.read().decode())
    QGuiApplication.clipboard().setMimeData(mime)
