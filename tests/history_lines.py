"""Updates that went out, and what came of them, in a real store. Every name and number is invented."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from app.core import attempt as attempts
from app.core import life
from app.core.answer import Answer, Cause, Known, failure
from app.core.edit import Edit
from app.core.item import Item
from app.core.layout import Layout
from app.store import Store
from tests.core.samples import LAYOUT, NOW, TOMORROW

OK = Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)
BUSY = Answer(Known.NOT_APPLIED, Cause.CODE, 109, "TIMEOUT_TOO_MANY_CONCURRENT_REQUESTS", 400)
CONFLICT = Answer(Known.NOT_APPLIED, Cause.CODE, 110, "LEAD_NOT_UPDATED_DUE_TO_CONFLICT", 400)
DUPLICATE = Answer(Known.NOT_APPLIED, Cause.CODE, 105, "DUPLICATE", 400)
KEY_REFUSED = Answer(Known.NOT_APPLIED, Cause.KEY_REFUSED, status=401)
BROKEN_OFF = failure(Cause.BROKEN_OFF)
NO_CONNECTION = failure(Cause.NO_CONNECTION)


@dataclass
class Lines:
    """Writes attempts as the sender does, each a minute after the one before."""

    store: Store
    now: datetime = NOW
    made: list[Item] = field(default_factory=list)

    async def went_out(
        self,
        edit: Edit,
        answer: Answer | None = OK,
        *,
        before: Mapping[str, str] | None = None,
        layout: Layout = LAYOUT,
        who: str = "jane",
        practice: bool = False,
    ) -> Item:
        """One update that went out, and is where `answer` brought it; still on its way for None."""
        self.now += timedelta(minutes=1)
        new = life.send(edit, layout, self.now, 0.0, who=who, practice=practice)
        (queued,) = await self.store.save(new)
        sending = life.begin(queued, self.now)
        made = await self.store.begin(sending, attempts.attempt(sending, self.now, before or {}, who))
        if answer is None:
            return sending
        done = life.after(sending, answer, self.now + timedelta(seconds=1), 0.5)
        (stored,) = await self.store.end(attempts.ended(made, done), done)
        self.made.append(stored)
        return stored

    async def settled(self, item: Item, *, arrived: bool) -> None:
        """A person has looked at the lead."""
        settle = life.arrived if arrived else life.not_arrived
        await self.store.save(settle(item, self.now + timedelta(minutes=5)))

    async def of_every_kind(self) -> None:
        """One line of each outcome, the oldest first."""
        number, known = {"FirstPhone": "03 5550 1777"}, {"FirstPhone": "0355501234"}
        change = Edit(lead="9856", phones=number, callback=TOMORROW)
        await self.went_out(change, before=known)
        await self.went_out(replace(change, lead="9860"), CONFLICT)
        await self.went_out(replace(change, lead="9858", phones={"Mobile": "0491 570 313"}), DUPLICATE)
        await self.went_out(replace(change, lead="9861"), BUSY)
        await self.went_out(replace(change, lead="9862", phones={"Mobile": ""}), NO_CONNECTION)
        await self.went_out(replace(change, lead="9863", disposition="Sale"), KEY_REFUSED)
        await self.went_out(Edit(lead="9864", disposition="Sale", priority=4, fields={"Name": "Jane"}), BROKEN_OFF)
        for lead, arrived in (("9865", True), ("9866", False)):
            unknown = await self.went_out(replace(change, lead=lead), BROKEN_OFF)
            await self.settled(unknown, arrived=arrived)
        await self.went_out(replace(change, lead="9867", fields={"Notes": "Two\nlines"}), None)

    async def many(self, number: int) -> None:
        """Let `number` updates be applied, to the leads 10000, 10001 and so on."""
        for each in range(number):
            await self.went_out(Edit(lead=str(10000 + each), phones={"Mobile": "0491 570 006"}, callback=TOMORROW))
