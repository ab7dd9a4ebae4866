"""A practice server that answers at once, with a clock that stands still."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from app.practice.server import PracticeServer
from app.practice.world import World, default_world
from tests.practice.talk import Clock


@pytest.fixture(scope="session")
def world() -> World:
    return default_world()


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 11, 24, 1, 0, tzinfo=UTC))


@pytest.fixture
def server(world: World, clock: Clock) -> Iterator[PracticeServer]:
    with PracticeServer(world, minimum=0.0, clock=clock) as running:
        yield running
