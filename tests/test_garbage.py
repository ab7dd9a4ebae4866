"""What is garbage is taken apart on the thread of the window: Qt's objects may be in it."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app import garbage
from tests.seat import until


class _Cycle:
    """Is garbage as soon as nobody else has it. `ended` gets the name of the thread that takes it apart."""

    def __init__(self, ended: list[str]) -> None:
        self._self = self
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(threading.current_thread().name)


@contextmanager
def _as_python_is() -> Iterator[None]:
    """The loop of a test has it otherwise already."""
    was_enabled = gc.isenabled()
    gc.enable()
    yield
    if not was_enabled:
        gc.disable()


def _work(ended: list[str]) -> None:
    """On a thread of its own, make enough for Python to look for garbage."""

    def work() -> None:
        for _ in range(20_000):
            _Cycle(ended)

    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()


def test_by_itself_python_takes_garbage_apart_on_any_thread() -> None:
    ended: list[str] = []
    with _as_python_is():
        _work(ended)
    assert "worker" in ended


async def test_a_worker_takes_nothing_apart_and_the_thread_of_the_window_all() -> None:
    ended: list[str] = []
    with _as_python_is():
        undo = garbage.look_here(0.01)
        _work(ended)
        assert not ended
        await until(lambda: len(ended) == 20_000)
        assert set(ended) == {threading.main_thread().name}
        undo()
        assert gc.isenabled()


async def test_what_lives_long_is_looked_at_as_well() -> None:
    ended: list[str] = []
    kept = [_Cycle(ended)]
    gc.collect()  # it is of the oldest now
    kept.clear()
    rows: list[list[int]] = []

    def grown() -> bool:
        rows.extend([] for _ in range(1_000))
        return bool(ended)

    undo = garbage.look_here(0.01)
    await until(grown)
    undo()


def test_the_longer_nothing_is_done_the_rarer_are_the_looks() -> None:
    pauses = [0.1]
    for _ in range(6):
        pauses.append(garbage.pause(pauses[-1], 0.1, found=False))
    assert pauses == pytest.approx([0.1, 0.2, 0.4, 0.8, 1.6, 1.6, 1.6])
    assert garbage.pause(1.6, 0.1, found=True) == 0.1
