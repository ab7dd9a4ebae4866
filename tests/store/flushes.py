"""How often a commit makes the disk write, as the system sees it: about once under FULL, hardly ever under NORMAL.

`python -m tests.store.flushes` counts with strace. `python -m tests.store.flushes --refuse SETTING` has the system
refuse every flush from then on, and says what becomes of ten commits under that setting.
"""

import argparse
import asyncio
import ctypes
import errno
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from app.store import Store, StoreError
from tests.store.samples import KEY, add, clock

COMMITS = 200
_CALLS = {"x86_64": (74, 75), "aarch64": (82, 83)}
"""The numbers of fsync and fdatasync, by machine."""
_NO_NEW_PRIVILEGES, _SET_FILTER, _FILTER = 38, 22, 2
_LOAD, _IS, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EIO


class _Step(ctypes.Structure):
    """linux/filter.h, struct sock_filter."""

    _fields_ = (("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte), ("value", ctypes.c_uint))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Step)))


def refuse_flushes() -> None:
    """From now on, fsync and fdatasync end with "input/output error" in this thread and those that it starts."""
    first, second = _CALLS[platform.machine()]
    steps = (_Step * 5)(
        _Step(_LOAD, 0, 0, 0),
        _Step(_IS, 2, 0, first),
        _Step(_IS, 1, 0, second),
        _Step(_RETURN, 0, 0, _ALLOW),
        _Step(_RETURN, 0, 0, _REFUSE),
    )
    system = ctypes.CDLL(None, use_errno=True)
    program = ctypes.byref(_Program(len(steps), steps))
    if system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or system.prctl(_SET_FILTER, _FILTER, program):
        raise OSError(ctypes.get_errno(), "the system takes no filter")


async def write(path: Path, commits: int, setting: str, *, refuse: bool) -> list[str]:
    """Commit that often, under `PRAGMA synchronous=setting`. Returns what went wrong with each."""
    store = await Store.open(path, KEY, clock)
    await add(store)
    if setting != "FULL":
        await store._run(lambda: store._database.run(f"PRAGMA synchronous={setting}"))
    if refuse:
        await store._run(refuse_flushes)
    said = []
    for number in range(commits):
        try:
            await add(store, str(number))
            said.append("written")
        except StoreError as trouble:
            said.append(trouble.detail.partition(":")[0])
    await store.close()
    return said


def counted(commits: int, setting: str) -> int:
    """The flushes of a program that opens a store, commits that often, and closes it."""
    with tempfile.TemporaryDirectory() as folder:
        program = [sys.executable, "-m", "tests.store.flushes", "--write", str(commits), setting]
        command = ["strace", "-f", "-c", "-e", "trace=fdatasync,fsync", "-o", f"{folder}/calls", *program]
        subprocess.run(command, check=True, capture_output=True)
        table = (Path(folder) / "calls").read_text(encoding="utf-8")
    rows = [line.split() for line in table.splitlines()]  # share, seconds, microseconds a call, calls, …, name
    return sum(int(row[3]) for row in rows if row and row[-1] in {"fsync", "fdatasync"})


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--refuse", metavar="SETTING")
    parser.add_argument("--write", nargs=2, metavar=("COMMITS", "SETTING"))
    chosen = parser.parse_args()
    if chosen.refuse or chosen.write:
        commits, setting = (10, chosen.refuse) if chosen.refuse else (int(chosen.write[0]), chosen.write[1])
        with tempfile.TemporaryDirectory() as folder:
            said = asyncio.run(write(Path(folder) / "outbox.db", commits, setting, refuse=bool(chosen.refuse)))
        sys.stdout.write("\n".join(said) + "\n")
        return 0
    full, normal = ((counted(COMMITS, each) - counted(0, each)) / COMMITS for each in ("FULL", "NORMAL"))
    sys.stdout.write(f"{COMMITS} commits: {full:.2f} flushes each under FULL, {normal:.2f} under NORMAL\n")
    return 0 if 1 <= full < 1.2 and normal < 0.1 else 1


if __name__ == "__main__":
    sys.exit(main())
