"""What is noticed of a run: its log, its guards, and the one dialog for what nobody foresaw."""

import asyncio
import sys
from itertools import islice

from app import guards
from app.core.events import policy_troubled
from app.core.key import Secrets
from app.core.policy_trouble import troubles
from app.core.trace import Level
from app.gui.chosen import value_of
from app.gui.circumstances import started, versions_in_a_line
from app.gui.unexpected import Reporter
from app.gui.words import translate
from app.not_started import LOGS
from app.session.beginning import Beginning
from app.traces import Recording

_LEVELS = {"warning": Level.CAUTION, "info": Level.INFO, "debug": Level.DETAIL}
"""By the setting `log_level`."""
_MOST_TROUBLES = 20
"""Of policies, in the log: a file can have any number."""


class Watch:
    """From its making, inside the event loop, to `end`."""

    def __init__(self, beginning: Beginning, secrets: Secrets) -> None:
        self._window = beginning.window
        loop = asyncio.get_running_loop()
        early = beginning.early()
        self._undo = [guards.forbid_nested_loops(), guards.hide_in_logs(secrets.hide_in)]
        least = _LEVELS.get(str(value_of(beginning.settings, beginning.layers, "log_level")), Level.INFO)
        detail = least is Level.DETAIL
        self.recording = Recording(
            beginning.options.data_dir / LOGS,
            secrets.hide_in,
            least=least,
            troubled=lambda _error: loop.call_soon_threadsafe(self._tell_of_no_log),
        )
        self.recording.begin(started(self._window, detail=detail))
        for trouble in islice(troubles(beginning.layers), _MOST_TROUBLES):
            self.recording.log.note(policy_troubled(trouble))
        self.reporter = Reporter(
            self._window,
            self.recording.log.note,
            write,
            secrets.hide_in,
            about=versions_in_a_line(),
            detail=detail,
            dialogs=not beginning.options.alone,
        )
        self._undo.append(guards.catch_lost_exceptions(self.reporter.report))
        loop.set_exception_handler(lambda _loop, context: self.reporter.report(guards.report_from(context)))
        for error in early:
            self.reporter.report(error)

    async def end(self, code: int) -> None:
        """`code` is that of the run."""
        for each in self._undo:
            each()
        await asyncio.to_thread(self.recording.end, code)

    def _tell_of_no_log(self) -> None:
        words = translate("session", "This program's own log can't be written. All else works as usual.")
        self._window.statusBar().showMessage(words, 12000)


def write(text: str) -> None:
    """On standard error, which a windowed program on Windows has not."""
    if sys.stderr is not None:
        sys.stderr.write(text)
