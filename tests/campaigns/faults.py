"""Every fault of the practice server, at every moment, for every kind of disposition, with and without a call-back.

`python -m tests.campaigns.faults [COUNT] [SEED]` tries all combinations, or COUNT of them at random, and prints what
became of each: a row for each moment and fault, a column for each disposition and call-back. Right is what
`fault_rules` has, written by hand from the contract and the design; the server's journal and the history are held to it
as well. The state that the table shows is what a person sees first. Ends with 1 where anything was wrong.

Real sockets, a real file, the real client, outbox and sender. Where a form would want a call-back or none with a
disposition, the outbox takes the other as well: it is below the form.
"""

import asyncio
import json
import random
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import product

from app.core.callback import Standing
from app.core.contract import Code
from app.core.edit import Edit
from app.practice.campaigns import World
from app.practice.faults import Fault, Kind
from app.practice.worldfile import read_world
from tests.campaigns.fault_desk import API_KEY
from tests.campaigns.fault_moments import LONG, Seen, play
from tests.campaigns.fault_rules import Moment, Rule, Told, becomes, told

LEAD = "9856"
NAME = "Jane Brown"
STUCK_AFTER = 30.0
"""Seconds, after which a combination that does not come to its end is told as that."""


class Choice(Enum):
    """A disposition of each kind; None leaves the lead's as it is."""

    KEPT = None
    REQUIRED = "Call again"
    OPTIONAL = "No Answer"
    NONE = "Not now"
    ACTS = "Wants papers"
    CLOSES = "Sold"


_ACTIONS = {Choice.ACTS: ["E-mails the papers", "Sends an SMS"]}
WORLD: World = read_world(
    tomllib.loads(f"""
        [[templates]]
        id = 1
        name = "Faults"
        fields = [
            {{ name = "Phone", label = "Phone", kind = "phone" }},
            {{ name = "Name", label = "Name", kind = "text" }},
        ]
        dispositions = [
            {{ name = "{Choice.REQUIRED.value}", callback = "required" }},
            {{ name = "{Choice.OPTIONAL.value}", callback = "optional" }},
            {{ name = "{Choice.NONE.value}", callback = "none" }},
            {{ name = "{Choice.ACTS.value}", actions = {json.dumps(_ACTIONS[Choice.ACTS])} }},
            {{ name = "{Choice.CLOSES.value}", closes = true }},
        ]
        [[campaigns]]
        id = 2
        name = "Faults"
        template = 1
        time_zone = "Australia/Melbourne"
        region = "AU"
        allocations = [{{ id = 3, name = "All" }}]
        [[leads]]
        id = "{LEAD}"
        campaign = 2
        disposition = "{Choice.OPTIONAL.value}"
        values = {{ Phone = "0491570006", Name = "Jane Smith" }}
        """)
)
CALLBACK = datetime(2026, 11, 26, 10, 0)  # noqa: DTZ001 - a wall time, as Noojee takes it


def _faults() -> Iterator[Fault | None]:
    """None, and every kind with all that it can be given."""
    yield None
    codes = [*map(int, Code), 114, 999, -1, -(2**31)]
    for code, status, applied in product(codes, (200, 400, 401, 500), (False, True)):
        yield Fault(Kind.CODE, code=code, status=status, applied=applied)
    for code, status, applied in product((-1, -7), (200, 400, 401, 403, 500), (False, True)):
        yield Fault(Kind.NEGATIVE_CODE, code=code, status=status, applied=applied)
    for status in (200, 400, 503):
        yield Fault(Kind.CAPITALS, status=status)
    yield Fault(Kind.DELAY, seconds=0.01)
    yield Fault(Kind.DELAY, seconds=LONG)
    yield Fault(Kind.DROP_BEFORE_READING)
    yield Fault(Kind.DROP_AFTER_APPLYING)
    for kind, applied in product((Kind.HANG, Kind.HALF_ANSWER), (False, True)):
        yield Fault(kind, applied=applied)
    for status, applied in product((200, 400, 401, 403, 407, 500, 502, 504), (False, True)):
        yield Fault(Kind.EMPTY_BODY, status=status, applied=applied)
    for status, applied in product((200, 302, 400, 401, 403, 404, 407, 429, 500, 502, 503, 504), (False, True)):
        yield Fault(Kind.HTML_PAGE, status=status, applied=applied)


FAULTS = tuple(_faults())
COLUMNS = tuple(product(Choice, (True, False)))


@dataclass(frozen=True, slots=True)
class Combination:
    moment: Moment
    fault: Fault | None
    choice: Choice
    with_callback: bool

    def __str__(self) -> str:
        callback = "a call-back" if self.with_callback else "no call-back"
        return f"{self.moment}; {words(self.fault)}; {self.choice.name.lower()}, {callback}"


@dataclass(frozen=True, slots=True)
class Result:
    """`wrong` says what is not as it must be."""

    combination: Combination
    state: str
    wrong: tuple[str, ...]


ALL = tuple(
    Combination(moment, fault, choice, with_callback)
    for moment, fault, (choice, with_callback) in product(Moment, FAULTS, COLUMNS)
)


def short_form() -> list[Combination]:
    """Every fault alone, a third of them at every other moment, and each column as often as the others."""
    pairs = [
        (moment, fault)
        for (at, moment), (place, fault) in product(enumerate(Moment), enumerate(FAULTS))
        if moment is Moment.ALONE or (at + place) % 3 == 0
    ]
    return [Combination(*pair, *COLUMNS[number % len(COLUMNS)]) for number, pair in enumerate(pairs)]


def try_all(combinations: Iterable[Combination], rule: Rule = becomes) -> Iterator[Result]:
    """What comes of each. `rule` has what must become of an update that meets a fault and nothing besides."""
    with asyncio.Runner() as runner:
        runner.get_loop().set_default_executor(ThreadPoolExecutor(1))
        for each in combinations:
            yield runner.run(_try_one(each, rule))


async def _try_one(each: Combination, rule: Rule) -> Result:
    edit = Edit(
        lead=LEAD,
        disposition=each.choice.value,
        callback=CALLBACK if each.with_callback else Standing.NONE,
        fields={"Name": NAME},
    )
    try:
        async with asyncio.timeout(STUCK_AFTER):
            seen = await play(WORLD, each.fault, each.moment, edit)
    except TimeoutError:
        return Result(each, "stuck", ("it comes to no end",))
    must = told(each.moment, each.fault, rule)
    return Result(each, seen.state, tuple(wrong(seen, must, each)))


def wrong(seen: Seen, must: Told, each: Combination) -> Iterator[str]:
    """What is not as it must be, of the state, what the server was asked, what the history has and what went out."""
    if seen.state != must.state:
        yield f"it is {seen.state}, and must be {must.state}"
    if seen.again is not None and seen.again != must.again:
        yield f"after a start it is {seen.again}, and must be {must.again}"
    if seen.last != must.last:
        yield f"it ends as {seen.last}, and must as {must.last}"
    if seen.early:
        yield "it went out while it was to wait"
    applied = sum(call.applied for call in seen.calls)
    if applied > 1 + must.lies:
        yield f"sent once, and applied {applied} times"
    if (len(seen.calls), applied) != (must.calls, must.applied):
        yield f"{len(seen.calls)} calls and {applied} applied, instead of {must.calls} and {must.applied}"
    if seen.fired != applied * len(_ACTIONS.get(each.choice, [])):
        yield f"{seen.fired} actions, with {applied} applied"
    if tuple(made.outcome for made in seen.attempts) != must.outcomes:
        yield f"in the history: {[str(made.outcome) for made in seen.attempts]}, instead of {must.outcomes}"
    answers = [made.answer for made in seen.attempts]
    told_of = tuple((answer.code, answer.status) if answer else None for answer in answers)
    if told_of != must.answers:
        yield f"answers in the history: {told_of}, instead of {must.answers}"
    if not all(made.ended for made in seen.attempts):
        yield "an attempt has no end"
    if API_KEY in str(seen.attempts):
        yield "the key is in the history"
    wire = {"njExternalLeadId": LEAD, "njDisposition": each.choice.value or "<No Change>", "Phone": "<No Change>"}
    wire |= {"Name": NAME} | ({"njCallBackDate": "2026/11/26 10:00"} if each.with_callback else {})
    sent = [dict(made.sent) for made in seen.attempts] + [json.loads(call.body) for call in seen.calls if call.body]
    if any(other != wire for other in sent):
        yield f"sent were {sent}"


def words(fault: Fault | None) -> str:
    if fault is None:
        return "no fault"
    parts = [fault.kind.replace("_", " ")]
    parts += [str(fault.code)] if fault.code is not None else []
    parts += [f"HTTP {fault.status}"] if fault.status is not None else []
    parts += [f"{fault.seconds:g} s"] if fault.seconds else []
    return ", ".join([*parts, "applied" if fault.applied else "not applied"])


def table(results: Iterable[Result]) -> Iterator[str]:
    """The lines, as they come, of `results` in the order of `ALL`. "!!" is beside what is wrong, "·" is not tried.

    Ends with the counts.
    """
    head = [f"{choice.name.lower()}{' +cb' if with_callback else ''}" for choice, with_callback in COLUMNS]
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    moment: Moment | None = None
    row: tuple[Fault | None, dict[tuple[Choice, bool], str]] | None = None
    for each in results:
        made = each.combination
        if row is not None and (made.fault != row[0] or made.moment is not moment):
            yield _line(words(row[0]), [row[1].get(column, "·") for column in COLUMNS])
            row = None
        if made.moment is not moment:
            moment = made.moment
            yield f"\n{moment}"
            yield _line("", head)
        row = row or (made.fault, {})
        row[1][made.choice, made.with_callback] = each.state + (" !!" if each.wrong else "")
        counts["wrong" if each.wrong else "right"] += 1
        wrong += [f"{made}: {problem}" for problem in each.wrong]
    if row is not None:
        yield _line(words(row[0]), [row[1].get(column, "·") for column in COLUMNS])
    yield from ["", *wrong]
    yield f"{counts.total()} combinations: {counts['right']} right, {counts['wrong']} wrong"


def _line(name: str, cells: Iterable[str]) -> str:
    return (name.ljust(44) + " ".join(each.ljust(12) for each in cells)).rstrip()


def main(arguments: list[str]) -> int:
    chosen = list(ALL)
    if arguments:
        chance = random.Random(int(arguments[1]) if len(arguments) > 1 else None)  # noqa: S311 - any will do
        places = sorted(chance.sample(range(len(ALL)), min(int(arguments[0]), len(ALL))))
        chosen = [ALL[place] for place in places]
    began = time.monotonic()
    last = ""
    for line in table(try_all(chosen)):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        last = line
    sys.stdout.write(f"{len(FAULTS)} faults, {len(Moment)} moments, {time.monotonic() - began:.0f} s\n")
    return 0 if last.endswith(" 0 wrong") else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
