"""Random and mutated answers of a raw server, through the real client: what is made of each is what may be.

`python -m tests.campaigns.answers [COUNT] [SEED]`. Each answer is made from the seed and its number, with what may be
made of it by how it was built, or by a strict reading by hand (`answer_told`). Held to it are that no exception gets
out, that nothing is taken for applied, or for surely not applied, that may not be; that an update goes out once; that
each proper update in between is applied or refused by its own answer; that each ends in time; and the memory. The first
answers are one of each kind. Ends with 1, and says how to repeat it, where anything was wrong.
"""

import asyncio
import gc
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from app.client import Noojee, trust_of_this_computer
from app.core.answer import Answer, Cause
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.key import Key
from app.practice.world import default_world
from tests.campaigns import answer_bodies, answer_chances, answer_wires
from tests.campaigns.answer_server import AnswerServer
from tests.campaigns.answer_told import APPLIED, NOT_APPLIED, UNKNOWN, Told

COUNT = 100_000
ENDLESS_EACH = 1000
"""Answers, after which a few more come that have no end. All of these have their turn at the beginning."""
AT_ONCE = 5
PATIENT, HASTY = 10.0, 0.25
"""Seconds for a connection, and for a read: where answers come at once, and where they never end."""
SLACK = 5.0
"""Seconds. A computer may have other things to do."""
BLOCKS = 10_000
"""Of Python's memory (`sys.getallocatedblocks`), that there may be more of in the end, after however many answers."""
PEAK = 48.0
"""MB that the process may grow by, with this server in it, and for a moment. An answer of 50 MB would not fit in."""
_STATUS = Path("/proc/self/status")


class Wrong(Exception):  # noqa: N818 - the program did wrong, and this says what
    """What was found, and how it can be repeated."""


@dataclass
class Found:
    """How often which kind of answer became what; MB and blocks that the process has grown by, in the end and most."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    requests: int = 0
    connections: int = 0
    slowest: float = 0.0
    grown: float = 0.0
    peak: float = 0.0
    blocks: int = 0

    def __str__(self) -> str:
        names = sorted({outcome for _, outcome in self.outcomes})
        kinds = sorted({kind for kind, _ in self.outcomes})
        rows = [[kind, *(str(self.outcomes[kind, each] or "") for each in names)] for kind in kinds]
        totals = ["all", *(str(sum(n for (_, o), n in self.outcomes.items() if o == each)) for each in names)]
        lines = [" | ".join(each) for each in (["kind", *names], *rows, totals)]
        return "\n".join(lines) + (
            f"\n{sum(self.outcomes.values()):,} answers of {len(kinds)} kinds; {self.requests:,} requests with those "
            f"in between, over {self.connections:,} connections; the slowest update took {self.slowest:.2f} s; "
            f"memory {self.grown:+.1f} MB, {self.peak:+.1f} MB at its peak, {self.blocks:+,} blocks"
        )


KINDS = (*answer_bodies.kinds(), *answer_chances.kinds(), *answer_wires.kinds())
ENDLESS = tuple(answer_wires.endless())


def made(seed: int, number: int) -> Told:
    """The answer of this number. The first ones are one of each kind."""
    random = Random(f"{seed}:{number}")  # noqa: S311 - it can be repeated
    if number < len(KINDS):
        name, _, make = KINDS[number]
    else:
        ((name, _, make),) = random.choices(KINDS, [weight for _, weight, _ in KINDS])
    return replace(make(random), kind=name)


class Campaign:
    """One client, one that is in a hurry, and the server that they talk to."""

    def __init__(self, seed: int) -> None:
        self.found = Found()
        self._seed = seed
        self._server = AnswerServer()
        self._at = 0
        self._extra = 10**9
        """Numbers of the updates in between."""
        self._lost: list[str] = []

    async def run(self, count: int, *, endless: bool = True) -> Found:
        """Raises Wrong at the first thing that is not as it may be.

        The memory is that from where each kind has had its turn: what is imported and kept once is in it by then.
        """
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: self._lost.append(str(context)))
        layout = default_world().layout(await self._server.start())
        trust = trust_of_this_computer()
        patient = Noojee(layout, Key("key"), trust, connect_seconds=PATIENT, read_seconds=PATIENT)
        hasty = Noojee(layout, Key("key"), trust, connect_seconds=HASTY, read_seconds=HASTY)
        try:
            for number in range(min(count, len(KINDS))):
                await self._try(patient, number, made(self._seed, number))
            if endless:
                await self._never_end(hasty, ENDLESS)
            gc.collect()
            before, blocks = _memory("VmRSS"), sys.getallocatedblocks()
            _forget_peak()
            for number in range(len(KINDS), count):
                await self._try(patient, number, made(self._seed, number))
                if endless and number % ENDLESS_EACH == 0:
                    await self._never_end(hasty, Random(number).sample(ENDLESS, AT_ONCE))  # noqa: S311 - as above
            self.found.peak = _memory("VmHWM") - before
            gc.collect()
            self.found.grown, self.found.blocks = _memory("VmRSS") - before, sys.getallocatedblocks() - blocks
        finally:
            await patient.close()
            await hasty.close()
            await self._server.stop()
        gc.collect()
        self.found.connections = self._server.connections
        self._check(not self._lost, f"lost: {self._lost}")
        self._check(self.found.blocks <= BLOCKS, f"{self.found.blocks:,} blocks of memory were not given back")
        self._check(self.found.peak <= PEAK, f"the process had {self.found.peak:.1f} MB more at its peak")
        return self.found

    async def _try(self, client: Noojee, number: int, told: Told) -> None:
        """One answer, and a proper one after it, which gets its own."""
        self._at = number
        await self._update(client, number, told)
        await self._proper(client)

    async def _never_end(self, client: Noojee, kinds: Sequence[tuple[str, answer_bodies.Make]]) -> None:
        """Some that never end, side by side. After them, the client works as before."""
        for at in range(0, len(kinds), AT_ONCE):
            some = [replace(make(Random()), kind=name) for name, make in kinds[at : at + AT_ONCE]]  # noqa: S311 - unused
            numbered = list(enumerate(some, self._extra + 1))
            self._extra += len(some)
            await asyncio.gather(*(self._update(client, number, told, hasty=True) for number, told in numbered))
            await self._proper(client, tries=20)

    async def _proper(self, client: Noojee, tries: int = 1) -> None:
        """Of several `tries`, one has to come through: who is in a hurry gives up too early on a busy computer."""
        for left in reversed(range(tries)):
            self._extra += 1
            number, refused = self._extra, self._extra % 3 == 0
            code, status = (101, "400 Bad Request") if refused else (0, "200 OK")
            body = json.dumps({"code": code, "message": f"number {number}"}).encode()
            may = (NOT_APPLIED if refused else APPLIED) | (UNKNOWN if left else frozenset())
            told = Told("a proper one in between", (answer_bodies.http(body, status=status),), may)
            answer = await self._update(client, number, told, hasty=tries > 1)
            if answer.cause is Cause.CODE:
                self._check(answer.message == f"number {number}", f"the answer of another update: {answer}")
                return

    async def _update(self, client: Noojee, number: int, told: Told, *, hasty: bool = False) -> Answer:
        self._server.plan(number, told)
        began = time.monotonic()
        try:
            answer = await client.update(Edit(str(number), callback=Standing.NONE))
        except Exception as error:
            raise Wrong(f"{self._where(number, told)}\ngot out: {error!r}") from error
        took = time.monotonic() - began
        self._server.is_over(number)
        heard = self._server.heard.pop(number, 0)
        self.found.requests += heard
        self.found.slowest = max(self.found.slowest, took)
        if number < 10**9 or "no end" in told.kind:
            self.found.outcomes[told.kind, f"{answer.known.name} {answer.cause.name}"] += 1
        if hasty and heard == 0 and answer.cause is Cause.NO_CONNECTION:  # the computer had other things to do
            return answer
        wrong = ""
        if answer.known not in told.may:
            wrong = f"became {answer}, and may be {', '.join(sorted(each.name for each in told.may))}"
        elif answer.cause is Cause.UNFORESEEN:
            wrong = "nobody foresaw it"
        elif heard > 1 or not (heard or hasty):
            wrong = f"was asked for {heard} times"
        elif took > 4 * (HASTY if hasty else PATIENT) + SLACK:
            wrong = f"took {took:.1f} s"
        if wrong:
            raise Wrong(f"{self._where(number, told)}\n{wrong}")
        return answer

    def _where(self, number: int, told: Told) -> str:
        return f"python -m tests.campaigns.answers {self._at + 1} {self._seed}: answer {number}, {told}"

    def _check(self, right: bool, words: str) -> None:
        if not right:
            raise Wrong(words)


def _memory(name: str) -> float:
    """MB of this process; 0 on a system that tells it otherwise."""
    if not _STATUS.exists():
        return 0.0
    (line,) = [each for each in _STATUS.read_text().splitlines() if each.startswith(f"{name}:")]
    return int(line.split()[1]) / 1024


def _forget_peak() -> None:
    if _STATUS.exists():
        Path("/proc/self/clear_refs").write_text("5")


def main(arguments: Sequence[str]) -> int:
    count, seed = [*map(int, arguments), *(COUNT, 1)[len(arguments) :]]
    began = time.monotonic()
    try:
        found = asyncio.run(Campaign(seed).run(count))
    except Wrong as wrong:
        sys.stdout.write(f"{wrong}\n")
        return 1
    sys.stdout.write(f"{found}; {time.monotonic() - began:.0f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
