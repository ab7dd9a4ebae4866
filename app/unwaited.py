"""Work on a thread of its own, for which nobody has to wait: it may never end, and the program ends all the same.

A thread of an executor would hold up the end of the program, and keep others from their turn.
"""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

_Result = TypeVar("_Result")


def begin(work: Callable[[], _Result], name: str) -> "asyncio.Future[_Result]":
    """What comes of `work`, in time: shield it, for who gives up waiting would give it up for all. `name` the thread's.

    An exception that nobody hears is of no account.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[_Result] = loop.create_future()
    answer.add_done_callback(lambda ended: ended.cancelled() or ended.exception())

    def settle(result: _Result | None, error: BaseException | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(result)  # type: ignore[arg-type]  # it is the work's own

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except BaseException as trouble:  # noqa: BLE001 - it is raised where the answer is waited for
            error = trouble
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(lambda: settle(result, error))  # a loop in debug mode logs arguments

    threading.Thread(target=run, name=name, daemon=True).start()
    return answer
