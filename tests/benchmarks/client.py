"""What the program's client costs: one update by it, against one bare POST of the same bytes.

`python -m tests.benchmarks.client [--json]`. Ours is `Noojee.update`, from an `Edit` to an `Answer`: it makes the body,
adds the key, follows the request, shields it, bounds it and reads the answer. The bare one is `post` of an
`httpx.AsyncClient` that is kept, with the address (key and all), the headers and the body made beforehand, and the
answer not read as JSON. Both go over one kept connection each to a practice server in a process of its own, which
answers as soon as it can, and take turns in one process on the loop that the program runs on (qasync's); without TLS,
which would cost both the same. The time is from the call to its return, the server's own included: it is a part of
both. `httpx.post`, which makes a client and a TLS context each time, is measured as well: it is many times as slow.
"""

import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import httpx
import qasync
from PySide6.QtWidgets import QApplication

from app.client import Noojee, trust_of_this_computer
from app.core import contract, edit
from app.core.answer import Known
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.key import Key
from app.practice.world import default_world
from tests.benchmarks.figure import Figure, tell
from tests.benchmarks.practising import practice_server

TURNS = 500
WARM = 50
"""Of them, the first ones, which don't count: connections are opened, and modules imported."""
LITERAL = 15
LIMIT = 1.3
KEY = "practice"
EDIT = Edit(lead="9856", phones={"FirstPhone": "03 5550 1777"}, callback=Standing.NONE, fields={"Name": "Jane Smith"})


class Bare:
    """The same update without anything of ours."""

    def __init__(self, server: str) -> None:
        layout = default_world().layout(server)
        query = edit.query(EDIT, layout) | {contract.API_KEY: KEY}
        self.url = str(httpx.URL(server + contract.UPDATE, params=query))
        self.content = json.dumps(edit.body(EDIT, layout), ensure_ascii=False).encode()
        self.headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Content-Type": "application/json",
            "User-Agent": "LeadEditor",
        }
        self._kept = httpx.AsyncClient(verify=trust_of_this_computer(), trust_env=False)

    async def post(self) -> bool:
        return (await self._kept.post(self.url, content=self.content, headers=self.headers)).status_code == 200

    async def post_literally(self) -> bool:
        reply = httpx.post(self.url, content=self.content, headers=self.headers, trust_env=False)  # noqa: ASYNC210 - as is
        return reply.status_code == 200

    async def close(self) -> None:
        await self._kept.aclose()


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds. `worked` is the processor time of this process alone."""

    passed: float
    worked: float


async def measure(server: str) -> tuple[Took, Took, Took]:
    """The medians: an update of ours, a bare one, and one by `httpx.post`."""
    noojee, bare = Noojee(default_world().layout(server), Key(KEY), trust_of_this_computer()), Bare(server)

    async def update() -> bool:
        return (await noojee.update(EDIT)).known is Known.APPLIED

    ours, theirs = [], []
    for _ in range(TURNS):
        ours.append(await _timed(update))
        theirs.append(await _timed(bare.post))
    literal = [await _timed(bare.post_literally) for _ in range(LITERAL)]
    await noojee.close()
    await bare.close()
    return _median(ours[WARM:]), _median(theirs[WARM:]), _median(literal)


async def _timed(send: Callable[[], Awaitable[bool]]) -> Took:
    began, worked = time.perf_counter(), time.process_time()
    went_well = await send()
    took = Took(time.perf_counter() - began, time.process_time() - worked)
    assert went_well
    return took


def _median(turns: list[Took]) -> Took:
    return Took(statistics.median(each.passed for each in turns), statistics.median(each.worked for each in turns))


def main(arguments: list[str]) -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with practice_server(minimum=0.0) as server:
        with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
            ours, bare, literal = runner.run(measure(server))
        plain_ours, plain_bare, _ = asyncio.run(measure(server))
    how = (
        f"medians of {TURNS - WARM} in turns, on one kept connection each: {ours.passed * 1000:.2f} ms : "
        f"{bare.passed * 1000:.2f} ms on the program's loop ({ours.worked / bare.worked:.2f} x in processor time, "
        f"without the server's); {plain_ours.passed / plain_bare.passed:.2f} x on asyncio's own; "
        f"httpx.post, with a new client each time, takes {literal.passed * 1000:.0f} ms"
    )
    tell([Figure("cost of the client", ours.passed / bare.passed, LIMIT, " x", how)], arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
