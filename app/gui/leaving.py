"""Whether the window may close, or show another connection, without losing anything that nobody agreed to lose."""

import asyncio

from app.gui import leave
from app.gui.sending import Doing, Sending
from app.gui.tasks import ask
from app.gui.window import MainWindow
from app.gui.words import translate


async def may_leave(window: MainWindow, sending: Sending | None, seconds: float) -> bool:
    """Whether the window may close. An answer that is under way has `seconds` to come."""
    page = window.page
    if page is None or sending is None:
        return True
    lead = page.form.edit().lead.strip()
    if sending.doing is Doing.SENDING:
        if not await settled(window, sending, seconds):
            return await _agreed(leave.unanswered(window, lead))
        if page.is_touched:
            return False  # the answer needs the person
    if sending.doing is Doing.SETTLING:
        return await _agreed(leave.unsettled(window, lead))
    return not page.is_touched or await _agreed(leave.unsent(window, lead))


async def may_switch(window: MainWindow, sending: Sending | None) -> bool:
    """Whether another connection may take the place of the one that is shown."""
    page = window.page
    if sending is not None and sending.doing is not Doing.EDITING:
        window.statusBar().showMessage(translate("leave", "First finish the update that is under way."), 8000)
        return False
    return page is None or not page.is_touched or await _agreed(leave.switching(window, page.form.edit().lead.strip()))


async def settled(window: MainWindow, sending: Sending | None, seconds: float) -> bool:
    """Wait up to `seconds` for an answer that is under way. False where none came."""
    if sending is None or sending.idle.is_set():
        return True
    if window.page is not None:
        window.page.pane.wait(translate("leave", "Closing as soon as Noojee has answered…"))
    try:
        async with asyncio.timeout(seconds):
            await sending.idle.wait()
    except TimeoutError:
        return False
    await asyncio.sleep(0)  # what follows from the answer
    return True


async def _agreed(question: leave.Question) -> bool:
    await ask(question)
    return question.agreed
