"""Opens a store and writes to it until it can't, then a little. Says on standard output what kept it from it.

Run as `python -m tests.store.writer FILE`.
"""

import argparse
import asyncio
import os
import resource
import sys
import tempfile
from pathlib import Path

from app.store import Store, StoreError
from tests.store.samples import KEY, add, clock, fill

_NOBODY = 65534


async def write(path: Path) -> list[str]:
    try:
        store = await Store.open(path, KEY, clock, busy_seconds=0.05)
    except StoreError as trouble:
        return [trouble.trouble.name]
    said = []
    try:
        kept = await add(store)
        try:
            await fill(store, 5000)
        except StoreError as trouble:
            said.append(trouble.trouble.name)
        if await store.open_items() == [kept]:
            await add(store)
            said.append("works")
    except StoreError as trouble:
        said.append(trouble.trouble.name)
    finally:
        await store.close()
    return said


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--largest", type=int, help="how many bytes a file may have")
    parser.add_argument("--as-nobody", action="store_true", help="without the rights that the system's account has")
    chosen = parser.parse_args()
    if chosen.largest:
        resource.setrlimit(resource.RLIMIT_FSIZE, (chosen.largest, chosen.largest))
    if chosen.as_nobody and os.geteuid() == 0:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(write(Path(folder) / "outbox.db"))  # imports what nobody may not be allowed to
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)
    sys.stdout.write("\n".join(asyncio.run(write(chosen.file))) + "\n")
