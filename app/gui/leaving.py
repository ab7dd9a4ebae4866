"""Whether the window may close, or the form be emptied, without losing anything that nobody agreed to lose."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.core.edit import Edit
from app.core.item import State
from app.gui import leave
from app.gui.outgoing import Outgoing
from app.gui.tasks import ask
from app.gui.window import MainWindow
from app.gui.words import translate
from app.sender.sender import EVERYWHERE, Halt

if TYPE_CHECKING:
    from app.gui.dispatch import Dispatch

_GOES_LATER = {State.HELD, State.QUEUED, State.WAITING, State.STALE}
_WITHOUT_KEY = {Halt.NO_KEY, Halt.KEY_REFUSED}


async def may_leave(
    window: MainWindow,
    outgoing: Outgoing | None,
    dispatch: "Dispatch",
    seconds: float,
    keep: Callable[[], Awaitable[bool]],
) -> bool:
    """Whether the window may close. What is under way has `seconds` to end; the rest is kept, which is told.

    `keep` writes down what the form holds, and says whether it could.

    Nothing more goes out while the person is asked, so that the question stays true; it does again if they stay.
    """
    if outgoing is not None:
        await outgoing.saved.wait()
    while True:
        kept = await keep() and is_lasting(dispatch)
        typed = _typed(window, outgoing)
        if typed is not None and not kept and not await agreed(leave.unsent(window, typed.lead.strip())):
            return False
        if dispatch.outbox is None or dispatch.sender is None:
            return True
        finished = await settled(window, dispatch, seconds)
        if _typed(window, outgoing) in (None, typed):
            break
    items = [each for each in dispatch.outbox.items if not each.practice]
    left = sum(each.state in _GOES_LATER for each in items)
    going = [each.lead for each in items if each.state is State.SENDING]
    needing = sum(each.needs_person and each.state not in _GOES_LATER for each in items)
    lasting = is_lasting(dispatch)
    drafts = 0 if lasting else await _others(dispatch, touched=typed is not None)
    if not left and not needing and not drafts and (finished or not going):
        return True
    halts = dispatch.sender.halts
    paused = EVERYWHERE in halts
    without_key = sum(each.state in _GOES_LATER and halts.get(each.layout.server) in _WITHOUT_KEY for each in items)
    if await agreed(
        leave.keeps(window, going, left, needing, paused=paused, without_key=without_key)
        if lasting
        else leave.loses(window, going, left + needing, drafts)
    ):
        return True
    dispatch.sender.stay()
    return False


def is_lasting(dispatch: "Dispatch") -> bool:
    """Whether what is kept is still there at the next start."""
    return dispatch.store is not None and dispatch.store.lasting


async def only_here(dispatch: "Dispatch") -> bool:
    """Whether updates or drafts are lost at the end of this run: nothing is kept beyond it."""
    if is_lasting(dispatch) or dispatch.outbox is None:
        return False
    waiting = any(each.is_open and not each.practice for each in dispatch.outbox.items)
    return waiting or await _others(dispatch, touched=False) > 0


async def _others(dispatch: "Dispatch", *, touched: bool) -> int:
    """How many drafts there are, less the one of the form, if that is `touched`."""
    store = dispatch.store
    return max(0, len(await store.drafts(None)) - touched) if store is not None else 0


def _typed(window: MainWindow, outgoing: Outgoing | None) -> Edit | None:
    """What the form holds that is nowhere else; None where there is nothing."""
    if window.page is None or outgoing is None or not outgoing.is_touched:
        return None
    return window.page.form.edit()


async def may_empty(
    window: MainWindow,
    outgoing: Outgoing | None,
    question: Callable[[QWidget, str], leave.Question],
    keep: Callable[[], Awaitable[bool]] | None = None,
) -> bool:
    """Whether the form may be given up, as `question` puts it. There is none where it can be kept instead."""
    page = window.page
    if page is None or outgoing is None:
        return page is None or not page.is_touched or await agreed(question(window, page.form.edit().lead.strip()))
    if not outgoing.free.is_set():
        return False
    if not outgoing.is_touched or (keep is not None and await keep()):
        return True
    return await agreed(question(window, page.form.edit().lead.strip()))


async def settled(window: MainWindow, dispatch: "Dispatch", seconds: float) -> bool:
    """Begin nothing more, and wait up to `seconds` for what is under way. False where some of it goes on."""
    if dispatch.sender is None:
        return True
    if dispatch.sender.in_flight and window.page is not None:
        window.page.pane.wait(translate("leave", "Closing as soon as Noojee has answered…"))
    try:
        return await dispatch.sender.finish(seconds)
    finally:
        if window.page is not None:
            window.page.pane.wait("")


async def agreed(question: leave.Question) -> bool:
    """Ask, and say whether the person chose to go on all the same."""
    await ask(question)
    return question.agreed
