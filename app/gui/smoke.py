"""The smoke test: one real update through the real form, for IT and for a build that was just installed."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton, QWidget

from app.gui.tone import Tone
from app.gui.window import MainWindow

LEAD = "9856"
"""In the practice world that the program carries: dialled before, not locked, on no list."""
_PATIENCE = 30.0
_Control = TypeVar("_Control", bound=QWidget)


async def send_one_update(window: MainWindow, applied: Callable[[], int]) -> str:
    """Book a call-back for `LEAD` through the controls of `window`. Returns "", or what went wrong in words.

    `applied` counts the updates that the practice server has applied.
    """
    before, said = applied(), asyncio.Event()
    if window.page is None:
        return "the window shows no form"
    window.banner.said.connect(said.set)
    refused: list[bool] = []
    window.page.refused.connect(lambda: refused.append(True))
    window.page.refused.connect(said.set)
    lead = _control(window, QLineEdit, "leadId")
    lead.selectAll()
    lead.insert(LEAD)
    _control(window, QRadioButton, "callback.book").click()
    _control(window, QPushButton, "send").click()
    try:
        async with asyncio.timeout(_PATIENCE):
            while not refused and window.banner.tone is Tone.QUIET:
                await said.wait()
                said.clear()
                hurry = window.banner.findChild(QPushButton, "held.sendNow")
                if hurry is not None:
                    hurry.click()
    except TimeoutError:
        return f"no answer within {_PATIENCE:.0f} s; the window says: {window.banner.words}"
    if window.banner.tone is not Tone.GOOD:
        return f"the window says: {window.banner.words} {window.page.said()}"
    if applied() != before + 1:
        return f"the practice server applied {applied() - before} updates instead of one"
    return ""


def _control(window: MainWindow, kind: type[_Control], name: str) -> _Control:
    found = window.findChild(kind, name)
    if found is None:
        raise LookupError(f"the window has no {name}")
    return found
