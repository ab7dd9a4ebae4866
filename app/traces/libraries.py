"""What libraries log, as events: their warnings by the place in their source; their words only as a detail."""

import logging
import re
from collections.abc import Callable
from contextlib import suppress

from app.core.events import LibrarySaid
from app.core.failure import failure
from app.core.spelling import Word
from app.core.trace import Detail
from app.traces.log import Log

_CHATTY = ("httpx", "httpcore", "asyncio", "qasync", "keyring", "charset_normalizer")
"""Loggers that tell of single requests and calls where details are wanted: else all are silent below a warning."""
_QUERY = re.compile(r"\?[^\s\"'<>]*")


def listen(log: Log) -> Callable[[], None]:
    """Write to `log` what libraries say from now on. Returns what ends that."""
    handler = _Handler(log)
    root = logging.getLogger()
    kept = {name: logging.getLogger(name).level for name in _CHATTY if log.detail}
    for name in kept:
        logging.getLogger(name).setLevel(logging.INFO)
    root.addHandler(handler)

    def end() -> None:
        root.removeHandler(handler)
        for name, level in kept.items():
            logging.getLogger(name).setLevel(level)

    return end


class _Handler(logging.Handler):
    def __init__(self, log: Log) -> None:
        super().__init__(logging.INFO if log.detail else logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        if self._log.is_own_thread:
            return
        with suppress(Exception):  # a record may hold anything, and must neither break the library nor be told by it
            self._log.note(_event(record))


def _event(record: logging.LogRecord) -> LibrarySaid:
    raised = record.exc_info[1] if record.exc_info else getattr(record, "raised", None)
    return LibrarySaid(
        logger=Word(record.name),
        severity=Word(record.levelname.lower()),
        file=Word(record.filename),
        line=record.lineno,
        failure=failure(raised) if isinstance(raised, BaseException) else None,
        text=Detail(_QUERY.sub("?", record.getMessage())),
    )
