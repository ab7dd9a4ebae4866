"""How much there is of everything in this process, counted without making more of it.

Qt does not tell how many QObjects there are. Here they are counted from their roots down: the windows without an owner,
the application, and what Python alone holds. Qt writes down the tree of each (`dumpObjectTree`), which also has what no
Python object stands for, and makes none.
"""

import asyncio
import gc
import os
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

_PROCESS = Path("/proc/self")
_MOMENT, _ROUNDS = 0.02, 100
_OWN = 1
"""Handles: the one that this is called by."""
_KINDS = {each: each for each in ("timers", "tasks", "handles")} | {
    "QObjects": "objects",
    "Python objects": "ours",
    "connections": "files",
    "other files": "files",
}
"""Where it is known of a count what it is made of."""
_SERVER = "app.practice."
"""What a practice server in this process has noted, which it never forgets."""
_Kind = TypeVar("_Kind", bound=QObject)


@dataclass(frozen=True, slots=True)
class Census:
    """`objects` are QObjects by their class in C++, `ours`, Python objects of the program's classes.

    `values` are those of dataclasses: no parts of the program, but what it knows, as of the updates that were
    closed last.

    `handles` are those of the loop that still have something to call: one that was cancelled stays, empty, until its
    time. `files` are open ones by kind, `memory`, bytes that this process has in RAM (0 where the system
    does not tell).
    """

    objects: Counter[str]
    widgets: int
    ours: Counter[str]
    values: Counter[str]
    tasks: Counter[str]
    timers: Counter[str]
    handles: Counter[str]
    watched: int
    files: Counter[str]
    threads: int
    memory: int

    def counts(self) -> dict[str, int]:
        """What must not grow, each as one number."""
        return {
            "QObjects": self.objects.total(),
            "widgets": self.widgets,
            "Python objects": self.ours.total(),
            "tasks": self.tasks.total(),
            "timers": self.timers.total(),
            "handles": self.handles.total(),
            "watched sockets": self.watched,
            "connections": self.files["socket"],
            "other files": self.files.total() - self.files["socket"],
            "threads": self.threads,
        }


def grown(before: Census, after: Census) -> list[str]:
    """What there is more of, in words; where it is objects, of which classes."""
    was, told = before.counts(), []
    for name, now in after.counts().items():
        if now > was[name]:
            told.append(f"{name}: {was[name]} -> {now}{_which(name, before, after)}")
    return told


def grown_each_time(first: Census, second: Census, third: Census) -> list[str]:
    """What there was more of both times, in words. What was made once, and late, is not."""
    was, then, told = first.counts(), second.counts(), []
    for name, now in third.counts().items():
        kind = _KINDS.get(name)
        if kind is None:
            again = was[name] < then[name] < now
        else:
            one, two, three = (getattr(each, kind) for each in (first, second, third))
            again = bool((two - one) & (three - two))
        if again:
            told.append(f"{name}: {was[name]} -> {then[name]} -> {now}{_which(name, second, third)}")
    return told


def _which(name: str, before: Census, after: Census) -> str:
    kinds = {
        "QObjects": "objects",
        "Python objects": "ours",
        "timers": "timers",
        "tasks": "tasks",
        "handles": "handles",
    }
    kinds |= dict.fromkeys(("connections", "other files"), "files")
    if name not in kinds:
        return ""
    more: Counter[str] = getattr(after, kinds[name]) - getattr(before, kinds[name])
    return " (" + ", ".join(f"{each} +{count}" for each, count in more.most_common(12)) + ")"


async def rested() -> None:
    """Until all that ends by itself within a moment has: timers that go off once, calls that the loop is to make.

    What is to be deleted has been by then, and no garbage is left, as app/garbage.py sees to in the end: a widget in
    the garbage can be what holds the next.
    """
    for _ in range(_ROUNDS):
        await asyncio.sleep(_MOMENT)
        goes_on = any(each.isSingleShot() and each.isActive() for each in _all(QTimer))
        if not goes_on and len(_handles()) == _OWN and not gc.collect():
            return


def count() -> Census:
    """In the loop, and after `rested` where the result is to be the same each time."""
    memory = resident()
    loop: Any = asyncio.get_running_loop()
    wrappers = _all(QObject)
    ours, values = _python_objects()
    return Census(
        objects=_objects(wrappers),
        widgets=len(QApplication.allWidgets()),
        ours=ours,
        values=values,
        tasks=Counter(str(each.get_coro()).split()[2] for each in asyncio.all_tasks()),
        timers=_timers(wrappers),
        handles=Counter(map(str, _handles())),
        watched=len(loop._read_notifiers) + len(loop._write_notifiers),
        files=_files(),
        threads=len(list((_PROCESS / "task").iterdir())) if _PROCESS.exists() else threading.active_count(),
        memory=memory,
    )


def resident() -> int:
    """Bytes that this process has in RAM; 0 where the system does not tell."""
    if not _PROCESS.exists():
        return 0
    return int((_PROCESS / "statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _all(kind: type[_Kind]) -> list[_Kind]:
    return [each for each in shiboken6.getAllValidWrappers() if isinstance(each, kind)]


def _handles() -> list[asyncio.Handle]:
    loop: Any = asyncio.get_running_loop()
    return [each for each in loop._timer._SimpleTimer__callbacks.values() if not each.cancelled()]


def _timers(wrappers: list[QObject]) -> Counter[str]:
    """Those that run, by their milliseconds, and by what they belong to where that is a QObject."""
    return Counter(
        f"{type(each.parent()).__name__}, {each.interval()} ms"
        for each in wrappers
        if isinstance(each, QTimer) and each.isActive()
    )


def _objects(wrappers: list[QObject]) -> Counter[str]:
    found: Counter[str] = Counter()
    kept = qInstallMessageHandler(lambda _kind, _context, line: found.update([line.strip().partition("::")[0]]))
    try:
        for each in _roots(wrappers):
            each.dumpObjectTree()
    finally:
        qInstallMessageHandler(kept)
    return found


def _roots(wrappers: list[QObject]) -> Iterator[QObject]:
    application = QApplication.instance()
    if application is not None:
        yield application
    yield from (each for each in QApplication.topLevelWidgets() if each.parentWidget() is None)
    for each in wrappers:
        shown = isinstance(each, QWidget) and each.isWindow()
        if each is not application and not shown and shiboken6.ownedByPython(each) and each.parent() is None:
            yield each


def _python_objects() -> tuple[Counter[str], Counter[str]]:
    ours: Counter[str] = Counter()
    values: Counter[str] = Counter()
    for each in gc.get_objects():
        kind = type(each)
        if not kind.__module__.startswith("app.") or kind.__module__.startswith(_SERVER):
            continue
        (values if is_dataclass(kind) else ours)[f"{kind.__module__}.{kind.__qualname__}"] += 1
    return ours, values


def _files() -> Counter[str]:
    found: Counter[str] = Counter()
    if not _PROCESS.exists():
        return found
    for each in (_PROCESS / "fd").iterdir():
        try:
            target = str(each.readlink())
        except FileNotFoundError:  # that of this look
            continue
        kind = target.partition(":")[0] if not target.startswith("/") else Path(target).name
        found[kind] += 1
    return found
