"""Names and numbers that are kept, to be looked for where they must not be found. All are invented."""

from pathlib import Path

import pytest

from app.core.edit import Edit
from app.store import Store, StoreError, Trouble
from tests.store.samples import (
    clock,
    deliver,
    new,
)

NAMES = tuple(f"Canary {each}" for each in ("Aroha", "Bram", "Chidi", "Dorota", "Eluned"))
NUMBERS = tuple(f"0491 570 {each}" for each in (156, 157, 158, 159, 110))
PLANTED = tuple(each.encode() for each in (*NAMES, *NUMBERS))


async def plant(store: Store) -> None:
    """Names and numbers in updates that wait and that were sent."""
    for name, number in zip(NAMES, NUMBERS, strict=True):
        edit = Edit(lead=name.casefold(), phones={"Mobile": number}, fields={"Name": name})
        (item,) = await store.save(new(edit=edit))
        if name > "Canary C":
            await deliver(store, item)


def found_in(content: bytes) -> list[bytes]:
    return [
        each for each in PLANTED if each in content or each.lower() in content or each.replace(b" ", b"") in content
    ]


def state_of(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def drop(path: Path) -> None:
    path.unlink()


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


async def trouble_of(path: Path, key: bytes) -> Trouble:
    with pytest.raises(StoreError) as raised:
        await Store.open(path, key, clock, busy_seconds=0.05)
    return raised.value.trouble
