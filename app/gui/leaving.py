"""Whether the window may close, or the form be emptied, without losing anything that nobody agreed to lose."""

import asyncio
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.client import READ_SECONDS
from app.gui import answer_words, leave
from app.gui.sending import Doing, Sending
from app.gui.tasks import ask
from app.gui.window import MainWindow
from app.gui.words import translate


async def may_leave(window: MainWindow, sending: Sending | None, seconds: float) -> bool:
    """Whether the window may close. An answer that is under way has `seconds` to come.

    A question that something overtakes, such as the answer, is withdrawn: it would no longer be true.
    """
    if window.page is None or sending is None:
        return True
    while True:
        page, lead = window.page, window.page.form.edit().lead.strip()
        question = leave.unsent
        if sending.doing is Doing.SENDING:
            if await settled(window, sending, seconds):
                if page.is_touched:
                    return False  # the answer needs the person
                continue
            question = leave.unanswered
        elif sending.doing is Doing.SETTLING:
            question = leave.unsettled
        elif not page.is_touched:
            return True
        agreed = await _agreed_meanwhile(question(window, lead), sending)
        if agreed is not None:
            return agreed


async def may_empty(
    window: MainWindow, sending: Sending | None, question: Callable[[QWidget, str], leave.Question]
) -> bool:
    """Whether the form may be given up for an empty one or for another connection, as `question` puts it."""
    page = window.page
    if sending is not None and sending.doing is not Doing.EDITING:
        window.statusBar().showMessage(translate("leave", "First finish the update that is under way."), 8000)
        return False
    return page is None or not page.is_touched or await agreed(question(window, page.form.edit().lead.strip()))


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
        if window.page is not None:
            window.page.pane.wait(answer_words.still_waiting(READ_SECONDS))
        return False
    await asyncio.sleep(0)  # what follows from the answer
    return True


async def agreed(question: leave.Question) -> bool:
    """Ask, and say whether the person chose to go on all the same."""
    await ask(question)
    return question.agreed


async def _agreed_meanwhile(question: leave.Question, sending: Sending) -> bool | None:
    """The same; None where sending went on to something else before there was an answer. A countdown waits."""
    answer, moved = asyncio.ensure_future(agreed(question)), asyncio.ensure_future(sending.moved.wait())
    sending.paused = True
    try:
        await asyncio.wait({answer, moved}, return_when=asyncio.FIRST_COMPLETED)
        return answer.result() if answer.done() else None
    finally:
        sending.paused = False
        for each in (answer, moved):
            each.cancel()
        await asyncio.gather(answer, moved, return_exceptions=True)
