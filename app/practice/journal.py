"""Every call of the API that the server received, and what became of it. The key is not in it."""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.practice.reply import Reply

MOST_CALLS = 5_000
MOST_BYTES = 32_000_000
"""Of bodies and answers. The oldest calls are let go beyond either."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call. `number` counts from 1 and is never used again.

    `query` is without the key; `headers` have lower-case names. `status`, `answer` and `code` are those of the reply:
    None and b"" where none was sent. `applied` is whether the lead was changed; `reason`, why not, for people.
    """

    number: int
    at: datetime
    method: str
    path: str
    query: Mapping[str, str]
    body: bytes
    headers: Mapping[str, str]
    key_accepted: bool
    status: int | None = None
    answer: bytes = b""
    code: int | None = None
    applied: bool = False
    reason: str = ""
    finished: bool = False


class Journal:
    """The calls, oldest first. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: OrderedDict[int, Call] = OrderedDict()
        self._last = 0
        self._bytes = 0

    def calls(self) -> tuple[Call, ...]:
        """All calls as they are now."""
        with self._lock:
            return tuple(self._calls.values())

    def enter(self, call: Call) -> int:
        """Write down a call that has arrived; returns its number, whatever `call.number` is."""
        with self._lock:
            self._last += 1
            self._store(replace(call, number=self._last))
            while len(self._calls) > MOST_CALLS or (self._bytes > MOST_BYTES and len(self._calls) > 1):
                self._bytes -= _size(self._calls.popitem(last=False)[1])
            return self._last

    def finish(self, number: int, reply: Reply | None, *, applied: bool = False, reason: str = "") -> None:
        """Write down what became of a call; no `reply` where the connection closes without one."""
        sent = {"status": reply.status, "answer": reply.content, "code": reply.code} if reply else {}
        self._amend(number, finished=True, applied=applied, reason=reason, **sent)

    def unsent(self, number: int) -> None:
        """Write down that the client was gone before it could be answered."""
        self._amend(number, status=None, answer=b"", code=None)

    def _amend(self, number: int, **changes: Any) -> None:
        with self._lock:
            call = self._calls.get(number)
            if call is not None:
                self._bytes -= _size(call)
                self._store(replace(call, **changes))

    def _store(self, call: Call) -> None:
        self._calls[call.number] = call
        self._bytes += _size(call)


def _size(call: Call) -> int:
    return len(call.body) + len(call.answer)
