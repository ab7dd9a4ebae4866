"""Work that hangs holds nobody up: not who waits, not the others, not the end of the loop."""

import asyncio
import threading

import pytest

from app.unwaited import begin


class Hanging:
    """Ends with what it is given once `go_on` is set. A test sets it at its end."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def __call__(self) -> str:
        self.go_on.wait(60)
        return "late"


async def test_what_comes_of_it_is_given_and_raised() -> None:
    def wrong() -> str:
        raise OSError("gone")

    assert await begin(lambda: "done", "work") == "done"
    with pytest.raises(OSError, match="gone"):
        await begin(wrong, "work")


async def test_who_gives_up_gives_it_up_for_nobody_else() -> None:
    work = Hanging()
    answer = begin(work, "work")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(asyncio.shield(answer), 0.01)
    work.go_on.set()
    assert await answer == "late"


def test_the_loop_ends_while_it_goes_on() -> None:
    work = Hanging()

    async def start() -> None:
        begin(work, "work that hangs")

    with asyncio.Runner() as runner:
        runner.run(start())
    (thread,) = [each for each in threading.enumerate() if each.name == "work that hangs"]
    assert thread.daemon
    work.go_on.set()
    thread.join(10)
    assert not thread.is_alive()
