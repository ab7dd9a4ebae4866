from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.store import Store
from tests.store.samples import KEY, clock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "outbox.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    store = await Store.open(path, KEY, clock, busy_seconds=0.05)
    yield store
    await store.close()
