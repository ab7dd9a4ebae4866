"""One update from the form to its answer, and the one way forward from there."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtWidgets import QApplication, QWidget

from app.client import READ_SECONDS, Noojee
from app.core import about
from app.core import edit as edits
from app.core.answer import Answer, Step
from app.core.check import Part, Place
from app.core.edit import Edit
from app.core.retry import GIVE_UP_AFTER, busy_wait
from app.gui import answer_words
from app.gui.banner import Banner, Choice
from app.gui.editor import EditorPage
from app.gui.row import point_at
from app.gui.tone import Tone
from app.gui.words import mention, translate


class Doing(Enum):
    """What goes on with the form. It takes input while `EDITING` only."""

    EDITING = auto()
    ASKING = auto()
    SENDING = auto()
    WAITING = auto()
    SETTLING = auto()


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: until "still waiting" is said, between two looks at a countdown, and after the n-th "too busy"."""

    still_waiting: float = 5.0
    tick: float = 1.0
    busy: Callable[[int], float] = lambda tries: busy_wait(tries, random.random())  # noqa: S311 - spreads load


@dataclass(frozen=True, slots=True)
class Hands:
    """What sending needs others for: a line to Noojee (None: no key was given), the browser, dialogs, the time."""

    line: Callable[[str], Awaitable[Noojee | None]]
    look_at: Callable[[str], str]
    resolve: Callable[[Edit, datetime], Awaitable[None]]
    is_not_there: Callable[[str], Awaitable[bool]]
    start_sending: Callable[[], object]
    edit_again: Callable[[str], object]
    clock: Callable[[], datetime]


class Sending:
    """Sends what the page holds. `idle` is set while no update is under way; `moved`, once `doing` is another.

    While `paused` is set, a countdown stands still.
    """

    def __init__(self, page: EditorPage, banner: Banner, hands: Hands, pace: Pace) -> None:
        self.doing = Doing.EDITING
        self.idle = asyncio.Event()
        self.idle.set()
        self.moved = asyncio.Event()
        self.paused = False
        self._cursor: QWidget | None = None
        self._page = page
        self._banner = banner
        self._hands = hands
        self._pace = pace

    async def send(self) -> None:
        """Send the form's edit once, if it is complete, and show what came of it."""
        if self.doing is not Doing.EDITING:
            return
        edit = self._page.complete()
        if edit is None:
            return
        self._banner.clear()
        try:
            answer = await self._deliver(edit)
        finally:
            self._now(Doing.EDITING)
        if answer is not None:
            await self._after(answer, edit)

    async def _deliver(self, edit: Edit) -> Answer | None:
        """The answer that settles it; None where the person went back to the form and nothing was applied."""
        tries, waited, trouble = 0, 0.0, ""
        while True:
            self._now(Doing.ASKING)
            noojee = await self._hands.line(trouble)
            self._now(Doing.SENDING)
            if noojee is None:
                if trouble:
                    self._banner.say(trouble, Tone.PROBLEM)
                return None
            answer = await self._once(noojee, edit)
            told = answer_words.details(answer, edit.lead.strip(), self._hands.clock())
            self._page.pane.answered(told, edits.body(edit, self._page.layout_of_lead))
            self._page.refresh()
            if answer.step is Step.GIVE_KEY:
                trouble = answer_words.refused_key(self._page.layout_of_lead)
            elif answer.step is Step.WAIT and waited < GIVE_UP_AFTER:
                tries, trouble = tries + 1, ""
                began = asyncio.get_running_loop().time()
                if not await self._wait(self._pace.busy(tries)):
                    return None
                waited += asyncio.get_running_loop().time() - began
            else:
                return answer

    async def _once(self, noojee: Noojee, edit: Edit) -> Answer:
        pane = self._page.pane
        pane.wait(translate("sending", "Sending…"))
        still = answer_words.still_waiting(READ_SECONDS)
        timer = asyncio.get_running_loop().call_later(self._pace.still_waiting, pane.wait, still)
        try:
            return await noojee.update(edit)
        finally:
            timer.cancel()
            pane.wait("")

    async def _wait(self, seconds: float) -> bool:
        """Count down to the next try after "too busy". False where the person went back to the form."""
        loop = asyncio.get_running_loop()
        choice: asyncio.Future[bool] = loop.create_future()
        words = translate("sending", "Noojee is too busy and has not taken the update. It goes out again in {0} s.")

        def choose(again: bool) -> None:
            if not choice.done():
                choice.set_result(again)

        self._now(Doing.WAITING)
        self._banner.say(
            words.format(round(seconds)),
            Tone.CAUTION,
            (
                Choice(translate("sending", "Send now"), lambda: choose(True), "busy.sendNow"),
                Choice(translate("sending", "Back to the form"), lambda: choose(False), "busy.back"),
            ),
        )
        self._banner.focus()
        left, last = seconds, loop.time()
        while not choice.done() and left > 0:
            self._banner.reword(words.format(max(round(left), 1)))
            await asyncio.wait({choice}, timeout=min(left, self._pace.tick))
            left, last = left - (0 if self.paused else loop.time() - last), loop.time()
        self._banner.clear()
        return choice.result() if choice.done() else True

    async def _after(self, answer: Answer, edit: Edit) -> None:
        lead = edit.lead.strip()
        match answer.step:
            case Step.DONE:
                self._done(answer_words.applied(lead), lead)
            case Step.SETTLE:
                await self._settle(answer, edit)
            case Step.RESOLVE:
                when = self._hands.clock()
                self._page.conflicted(lead, when)
                await self._hands.resolve(edit, when)
            case Step.MEND:
                self._mend(answer, edit)
            case Step.TRY_AGAIN | Step.WAIT | Step.GIVE_KEY:
                again = Choice(translate("sending", "Try again"), self._hands.start_sending, "tryAgain")
                words = answer_words.not_sent(answer, self._page.layout_of_lead)
                self._banner.say(words, Tone.PROBLEM, (again,))
                self._banner.focus()

    def _done(self, words: str, lead: str) -> None:
        again = Choice(
            translate("sending", "Edit lead {0} again").format(mention(lead)),
            lambda: self._hands.edit_again(lead),
            "editAgain",
        )
        self._page.updated(lead)
        self._banner.say(words, Tone.GOOD, (again,))

    def _mend(self, answer: Answer, edit: Edit) -> None:
        layout = self._page.layout_of_lead
        places = about.places(answer, edit, layout)
        words = answer_words.mend(answer, edit.lead.strip(), layout, several=len(places) > 1)
        if places == (Place(Part.WHOLE),):
            self._banner.say(words, Tone.PROBLEM)
            self._page.form.focus(places[0])
        else:
            self._page.answer(dict.fromkeys(places, words), edit)

    async def _settle(self, answer: Answer, edit: Edit) -> None:
        """Keep the form until the person knows whether the update arrived. Nothing is sent meanwhile."""
        lead, words = edit.lead.strip(), answer_words.unknown(answer, edit.lead.strip())
        pressed: asyncio.Queue[bool] = asyncio.Queue(1)

        def press(it_did: bool) -> None:
            if pressed.empty() and QApplication.activeModalWidget() is None:
                pressed.put_nowait(it_did)

        def look() -> None:
            self._banner.reword("\n".join(filter(None, (words, self._hands.look_at(lead)))))

        self._now(Doing.SETTLING)
        choices = (
            Choice(translate("sending", "Look at the lead in Noojee"), look, "unknown.look"),
            Choice(translate("sending", "It arrived"), lambda: press(True), "unknown.arrived"),
            Choice(translate("sending", "It did not arrive"), lambda: press(False), "unknown.notArrived"),
        )
        self._banner.say(words, Tone.CAUTION, choices)
        self._banner.focus()
        actions = edits.promise(edit, self._page.layout_of_lead).actions
        try:
            arrived = await pressed.get()
            while not arrived and not await self._hands.is_not_there(answer_words.not_there(lead, actions)):
                arrived = await pressed.get()
        finally:
            self._now(Doing.EDITING)
        if arrived:
            self._done(translate("sending", "Lead {0} was updated: you saw that it arrived.").format(lead), lead)
        else:
            told = translate("sending", "You saw that it did not arrive. Your changes are here, to be sent again.")
            self._banner.say(told)
            point_at(self._page.pane.send)

    def _now(self, doing: Doing) -> None:
        """Go on with something else. The cursor leaves a form that takes no input, and comes back with it."""
        was, self.doing = self.doing, doing
        page, editing = self._page, doing is Doing.EDITING
        if was is Doing.EDITING and not editing:
            focus = QApplication.focusWidget()
            self._cursor = focus if focus is not None and page.isAncestorOf(focus) else None
            page.pane.fold.setFocus()
        if doing is Doing.SENDING:
            self.idle.clear()
        else:
            self.idle.set()
        page.form.freeze(frozen=not editing)
        page.pane.send.setEnabled(editing)
        if editing and was is not Doing.EDITING and self._cursor is not None:
            self._cursor.setFocus()
        self.moved.set()
        self.moved = asyncio.Event()
