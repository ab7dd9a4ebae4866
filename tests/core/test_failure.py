"""An exception is told by its kinds and its places; what a person typed is not, however it got into it."""

import errno
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

import pytest

from app.core.failure import Failure, Frame, failure
from app.core.failures import MOST, is_worth_a_line, met, report
from app.core.spelling import Word

SECRET = "Jane Citizen 0491 570 156"
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


class Kind(Enum):
    FULL = auto()


class TroubledError(Exception):
    trouble = Kind.FULL


class HostileError(Exception):
    @property
    def trouble(self) -> object:
        raise ValueError(SECRET)

    def __str__(self) -> str:
        raise ValueError(SECRET)


def caught(work: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as found:  # noqa: PT011 - any
        work()
    return found.value


def chained() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise KeyError(SECRET) from error


def alone() -> None:
    try:
        int(SECRET)
    except ValueError:
        raise KeyError(SECRET) from None


def meanwhile() -> None:
    try:
        int(SECRET)
    except ValueError:
        raise KeyError(SECRET)  # noqa: B904 - that is what is tried


def twice() -> None:
    same = ValueError(SECRET)
    raise ExceptionGroup(SECRET, [same, same, KeyError(SECRET)])


def store() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE lead (id UNIQUE)")
        connection.executemany("INSERT INTO lead VALUES (?)", [(SECRET,), (SECRET,)])


def unheard_of() -> None:
    raise OSError(99_999, SECRET)


def group() -> None:
    raise ExceptionGroup(SECRET, [ValueError(SECRET), OSError(errno.ENOSPC, SECRET)])


def deep(more: int = 3000) -> int:
    return deep(more - 1)


def full() -> None:
    raise OSError(errno.ENOSPC, SECRET, SECRET)


def unforeseen() -> None:
    raise TroubledError(SECRET)


def hostile() -> None:
    raise HostileError


@pytest.mark.parametrize(
    ("work", "kinds"),
    [
        (lambda: int(SECRET), ("ValueError",)),
        (chained, ("KeyError", "ValueError")),
        (alone, ("KeyError",)),
        (meanwhile, ("KeyError", "ValueError")),
        (twice, ("ExceptionGroup", "ValueError", "KeyError")),
        (store, ("sqlite3.IntegrityError(SQLITE_CONSTRAINT_UNIQUE)",)),
        (unheard_of, ("OSError(99999)",)),
        (group, ("ExceptionGroup", "ValueError", "OSError(ENOSPC)")),
        (full, ("OSError(ENOSPC)",)),
        (unforeseen, ("tests.core.test_failure.TroubledError(FULL)",)),
        (hostile, ("tests.core.test_failure.HostileError",)),
        (deep, ("RecursionError",)),
    ],
)
def test_kinds_and_places_and_nothing_else(work: Callable[[], object], kinds: tuple[str, ...]) -> None:
    found = failure(caught(work))
    assert found.kinds == kinds
    assert 1 <= len(found.frames) <= 41
    assert any(str(each).startswith("tests/core/test_failure.py:") for each in found.frames)
    told = str(found)
    assert "Jane" not in told
    assert "0491" not in told
    assert str(found).splitlines()[len(found.frames)] == kinds[0]


def test_it_is_told_in_lines_the_place_last() -> None:
    frames = (Frame(Word("app/x.py"), 7, Word("send")), Frame(Word("app/y.py"), 8, Word("put")))
    told = str(Failure((Word("KeyError"), Word("OSError"), Word("ValueError")), frames))
    assert told == "  app/x.py:7 send\n  app/y.py:8 put\nKeyError\n  came from OSError\n  came from ValueError"


def test_of_very_many_kinds_and_places_the_first_are_told_and_where_it_ended() -> None:
    error = caught(deep)
    found = failure(error)
    assert len(found.frames) == 40
    assert found.frames[-1] == Frame(Word("tests/core/test_failure.py"), found.frames[-2].line, Word("deep"))
    assert [each.function for each in found.frames[:2]] == ["caught", "deep"]
    for _ in range(30):
        before, error = error, ValueError()
        error.__cause__ = before
    assert len(failure(error).kinds) == 12


def test_exceptions_that_name_each_other_come_to_an_end() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert failure(one).kinds == ("ValueError", "KeyError")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/home/jane/lead-editor/app/gui/form.py", "app/gui/form.py"),
        (r"C:\Users\Jane Citizen\app\client.py", "app/client.py"),
        ("/home/jane/.venv/lib/python3.11/site-packages/httpx/_client.py", "httpx/_client.py"),
        ("/usr/lib/python3.11/asyncio/events.py", "asyncio/events.py"),
        ("/home/jane/plugin.py", "plugin.py"),
        ("<string>", "<string>"),
    ],
)
def test_a_place_has_no_path_of_this_computer(path: str, told: str) -> None:
    work = compile("def work(): raise ValueError\nwork()", path, "exec")
    found = failure(caught(lambda: exec(work, {})))  # noqa: S102 - a file of any name, without one on disk
    assert found.frames[-1] == Frame(Word(told), 1, Word("work"))


def of(kind: str) -> Failure:
    return Failure((Word(kind),), ())


def test_the_same_in_the_same_place_is_one() -> None:
    found = met(met(met((), of("A"), NOW), of("B"), NOW), of("A"), NOW + timedelta(minutes=5))
    assert [(each.failure.kinds[0], each.times) for each in found] == [("B", 1), ("A", 2)]
    assert (
        report(found)
        == "2 times, from 2026-11-25T10:00:00+00:00 to 2026-11-25T10:05:00+00:00\nA\n\n2026-11-25T10:00:00+00:00\nB\n"
    )


def test_of_very_many_the_last_are_kept() -> None:
    found = met((), of("first"), NOW)
    for number in range(3 * MOST):
        found = met(found, of(f"E{number}"), NOW)
    assert len(found) == MOST
    assert found[-1].failure.kinds == (f"E{3 * MOST - 1}",)


def test_a_flood_is_a_few_lines() -> None:
    assert [each for each in range(1, 100) if is_worth_a_line(each)] == [1, 2, 4, 8, 16, 32, 64]
