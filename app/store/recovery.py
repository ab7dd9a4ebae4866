"""A damaged file is set aside, never deleted, and what can be read of it goes on in a new one.

What is read may not be the last that was written: an update that is read as waiting may have gone out since.
"""

import os
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from app.core import life
from app.core.dataclass import dataclass
from app.core.draft import Draft
from app.core.item import Item, lane
from app.core.layout import Layout
from app.store import drafts, merges, rows, schema
from app.store.cipher import Cipher, is_plain
from app.store.database import Database
from app.store.files import BESIDE, create, free_name, sync_folder
from app.store.outbox import Outbox
from app.store.salvage import salvage
from app.store.sqlite import sqlite3
from app.store.trouble import UnreadableError, is_damage

_Kept = TypeVar("_Kept")
NOTE = ".recovering"
"""What the name of the note ends with that a recovery is under way."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """`set_aside` is where the damaged file is now; what is left of it was recovered.

    `lost` counts the updates and attempts that are known to be missing. Where nothing is left of one, nobody can tell.
    """

    set_aside: Path
    items: int = 0
    attempts: int = 0
    lost: int = 0


def under_way(path: Path) -> Path | None:
    """Where a recovery of `path` that was cut off sets the damaged file aside; None where there was none."""
    name = _set_aside(path)
    return path.with_name(name) if name else None


def recover(path: Path, cipher: Cipher, clock: Callable[[], datetime], busy_seconds: float) -> Recovered:
    """Cut off at any moment, it goes on from there when it is called again: a note beside the file says so."""
    now = clock()
    name = _set_aside(path) or _note(path, free_name(path, "damaged", now))
    aside, new = path.with_name(name), path.with_name(f"{path.name}.new")
    for suffix in ("", *BESIDE):
        old, target = path.with_name(path.name + suffix), path.with_name(name + suffix)
        if old.exists() and not target.exists():  # it has been moved already, and this is the new one
            old.rename(target)
        new.with_name(new.name + suffix).unlink(missing_ok=True)
    create(new)
    with closing(Database(new, busy_seconds, cipher)) as database:
        schema.migrate(database)
        recovered = _copy(aside, cipher, database, now)
    new.replace(path)
    sync_folder(path)
    _note_path(path).unlink()
    return recovered


def _copy(aside: Path, cipher: Cipher, database: Database, now: datetime) -> Recovered:
    """Copy what can be read, all or nothing of it."""
    try:
        old = Database(aside, 0.0, None if is_plain(aside) else cipher, read_only=True)
    except sqlite3.Error as error:
        if not is_damage(error) and aside.exists():
            raise
        return Recovered(aside)
    with closing(old), database.transaction():
        return _copy_rows(old, database, aside, now)


def _copy_rows(old: Database, new: Database, aside: Path, now: datetime) -> Recovered:
    outbox = Outbox(new)
    layouts: dict[int, Layout] = {}
    for row in salvage(old, "connections", rows.CONNECTION)[0]:
        with suppress(UnreadableError):  # it is missed by the updates that need it
            layouts[rows.read_id(row)] = rows.read_connection(row)
    items_kept: dict[int, Item] = {}
    item_rows, items_known = salvage(old, "items", rows.ITEM)
    for row in item_rows:
        with suppress(UnreadableError):
            item = outbox.write(rows.read_item(row, lambda number: _one_of(layouts, number)))
            items_kept[item.id] = item
    attempts_kept: set[int] = set()
    attempt_rows, attempts_known = salvage(old, "attempts", rows.ATTEMPT)
    for row in attempt_rows:
        with suppress(UnreadableError):
            made = rows.read_attempt(row)
            outbox.write_attempt(made, _one_of(items_kept, made.item))
            attempts_kept.add(made.id)
    for row in salvage(old, "merges", merges.COLUMNS)[0]:
        item_kept = items_kept.get(rows.read_id(row))
        conflict = merges.read_row(row, item_kept) if item_kept is not None else None
        if conflict is not None:
            merges.write(new, conflict)
    for row in salvage(old, "drafts", drafts.COLUMNS)[0]:
        layout = layouts.get(drafts.connection_of(row))
        draft = drafts.read_row(row, layout) if layout is not None else None
        if draft is not None and not any(_has_become(draft, each) for each in items_kept.values()):
            outbox.write_draft(draft)
    for item in items_kept.values():
        if item.is_open:
            outbox.write_following(life.recovered(item, now))
    lost = len(items_known - items_kept.keys()) + len(attempts_known - attempts_kept)
    return Recovered(aside, len(items_kept), len(attempts_kept), lost)


def _has_become(draft: Draft, item: Item) -> bool:
    """Whether the draft may be what was sent as `item`: the row may be one that is gone from the file."""
    return item.lane == lane(draft.layout, draft.lead) and item.made >= draft.changed


def _one_of(kept: dict[int, _Kept], number: int) -> _Kept:
    if number not in kept:
        raise UnreadableError(f"{number} can't be read")
    return kept[number]


def _note_path(path: Path) -> Path:
    return path.with_name(f"{path.name}{NOTE}")


def _note(path: Path, name: str) -> str:
    """Write down, before anything is moved, where to."""
    with _note_path(path).open("w", encoding="utf-8") as file:
        file.write(name + "\n")
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path)
    return name


def _set_aside(path: Path) -> str:
    """Where a recovery that was cut off has moved the file. A note without an end was cut off before it moved any."""
    try:
        name, end, _ = _note_path(path).read_text(encoding="utf-8").partition("\n")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    return name if end and name.startswith(path.name) and "/" not in name else ""
