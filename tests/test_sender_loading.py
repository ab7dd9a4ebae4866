"""Loading what speaks to servers, with a clock that jumps: tried again by itself, told once."""

import asyncio

import pytest

from app.sender.loading import AGAIN_SECONDS, until_loaded
from tests.seat import until
from tests.times import SteppedTime


@pytest.mark.parametrize("failures", [0, 1, 3])
async def test_it_is_tried_until_it_goes_well_and_told_once(failures: int) -> None:
    time, reported = SteppedTime(), list[BaseException]()
    troubles = [OSError(f"try {number}") for number in range(failures)]
    left = list(troubles)

    async def load() -> None:
        if left:
            raise left.pop(0)

    loading = asyncio.ensure_future(until_loaded(load, time, reported.append))
    for number in range(failures):
        await until(lambda: time.waiting)
        assert (len(left), loading.done()) == (failures - number - 1, False)
        time.jump(AGAIN_SECONDS)
        await until(lambda number=number: len(left) < failures - number - 1 or loading.done())  # type: ignore[misc]
    await loading
    assert reported == troubles[:1]


async def test_who_leaves_meanwhile_is_not_kept() -> None:
    time, reported = SteppedTime(), list[BaseException]()

    async def load() -> None:
        raise OSError("gone")

    loading = asyncio.ensure_future(until_loaded(load, time, reported.append))
    await until(lambda: time.waiting)
    loading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await loading
    assert len(reported) == 1
