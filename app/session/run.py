"""The program from the first paint to the end: loads what takes long, carries out wishes, closes all in order.

Imported after the first paint.
"""

import asyncio
import gc
import os
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from app import big_memory, garbage, turns
from app.config import OUTBOX, default_data_dir
from app.core.events import Part, Troubled
from app.core.key import Secrets
from app.core.number import Reading
from app.gui import smoke
from app.gui.tasks import Tasks
from app.gui.unexpected import Reporter
from app.instance import Handover
from app.session.beginning import Beginning
from app.session.watch import Watch, write
from app.traces import Recording

if TYPE_CHECKING:
    from app.gui.desk import Desk

_OPENING_SECONDS = 1.0
"""How long the form waits for the outbox, at most."""
_WITH_QT = (
    *("app.gui.keys", "app.gui.drafting", "app.gui.dispatch", "app.gui.shelf", "app.gui.linking"),
    *("app.gui.desk", "app.session.world"),
)
"""In slices of a few milliseconds each, on the window's thread. Up to Python 3.11, PySide6 has its classes in a table
that the window's thread reads without the interpreter's lock: a class that another thread makes meanwhile can end the
program (seen once, by the kernel's note of where it ended)."""
_Result = TypeVar("_Result")


class Session:
    """One run of the program. `run` returns its exit code."""

    def __init__(self, beginning: Beginning) -> None:
        self._beginning = beginning
        self._window = beginning.window
        self._options = beginning.options
        self._secrets = Secrets(beginning.key)
        self._leaving = asyncio.Event()
        self._ending = asyncio.Event()
        self._give_up: Callable[[], object] = lambda: None
        self._look_anywhere: Callable[[], object] = lambda: None
        self._take_turns: Callable[[], object] = lambda: None

    def end(self) -> None:
        """End without a question, as SIGTERM asks for. An answer that is under way has a little time."""
        self._ending.set()
        self._give_up()

    async def run(self) -> int:
        self._window.leaving.connect(self._leaving.set)
        if self._window.leave_wanted:
            self._leaving.set()
        code = 1
        watch = Watch(self._beginning, self._secrets)
        try:
            code = await self._run(watch.reporter, watch.recording)
        finally:
            watch.reporter.close()
            await asyncio.to_thread(self._beginning.practice.close)
            self._window.finish()
            self._look_anywhere()
            self._take_turns()
            await watch.end(code)
        return code

    async def _run(self, reporter: Reporter, recording: Recording) -> int:
        loaded = await self._unless_ended(_load())
        gc.freeze()  # what is loaded by now stays: looking through it again and again would hold up the window
        self._look_anywhere = garbage.look_here()
        self._take_turns = turns.window_first()
        if loaded is None:
            return 0
        from app.gui.desk import Desk  # noqa: PLC0415 - it has just been loaded, and all that it brings
        from app.gui.outside import Traces  # noqa: PLC0415 - as above
        from app.gui.patience import Patience  # noqa: PLC0415 - as above
        from app.outbox_file import AccountsFile, PassingFile  # noqa: PLC0415 - as above
        from app.sender.time import RealTime  # noqa: PLC0415 - as above
        from app.session.world import outside_of  # noqa: PLC0415 - as above
        from app.vault import Vault, backend_of_this_computer  # noqa: PLC0415 - as above

        tasks, log = Tasks(reporter.report), recording.log
        traces = Traces(log.note, log.folder, log.flush, lambda: reporter.text if reporter.met else "")
        vault = Vault(self._beginning.backend or backend_of_this_computer)
        vault.troubled = lambda trouble: log.note(Troubled(Part.VAULT, trouble))
        now = RealTime().now
        passing = PassingFile(OUTBOX, now) if self._options.alone else None
        accounts = AccountsFile(self._options.data_dir / OUTBOX, vault, default_data_dir(os.environ), now)
        self._window.leaving.connect(vault.give_up)  # whoever leaves waits for no store
        self._give_up = vault.give_up
        patience = Patience(vault, self._window.trouble)
        desk = Desk(
            self._window, tasks, outside_of(self._beginning, self._secrets, traces, passing or accounts, vault, loaded)
        )
        reporter.diagnosing.connect(desk.diagnosing.open)
        try:
            await self._open_outbox(desk, tasks)
            if self._options.practice:
                await desk.connect_to_practice()
            elif self._beginning.first is not None:
                path = None if self._options.alone else self._beginning.first.path
                await desk.connect_to_server(self._beginning.first.layout, self._beginning.key, path)
            if self._options.link and self._options.screenshot is not None:
                await desk.linking.open(self._options.link)
            elif self._options.link and not self._options.alone:
                tasks.start(desk.linking.open(self._options.link))
            self._be_ready(desk, tasks, recording)
            if self._options.smoke_test or self._options.screenshot:
                return await self._show_and_end(reporter)
            await self._until_left(desk)
            return 0
        finally:
            self._window.setEnabled(False)
            patience.stop()
            await tasks.stop()
            await desk.close()
            if passing is not None:
                await asyncio.to_thread(passing.remove)

    async def _open_outbox(self, desk: "Desk", tasks: Tasks) -> None:
        """Open it before the form is there; where the credential store takes its time, the form comes first."""
        opened = asyncio.Event()

        async def work() -> None:
            try:
                await desk.dispatch.open()
            finally:
                opened.set()

        tasks.start(work())
        with suppress(TimeoutError):
            async with asyncio.timeout(None if self._options.alone else _OPENING_SECONDS):
                await opened.wait()

    def _be_ready(self, desk: "Desk", tasks: Tasks, recording: Recording) -> None:
        from app.session.world import load_what_asks_for_proxies  # noqa: PLC0415 - it has been loaded

        self._window.set_ready(ready=True)
        load_what_asks_for_proxies()  # what is sent from now on asks
        self._beginning.instance.watch(lambda asked: self._heed(desk, tasks, asked))
        desk.dispatch.settings.tell(self._beginning.unread)
        tasks.start(asyncio.to_thread(recording.watch_for_crashes))
        tasks.start(asyncio.to_thread(big_memory.give_back))

    def _heed(self, desk: "Desk", tasks: Tasks, asked: Handover) -> None:
        """Do what another start of the program asks for. It may end this one only where nothing typed is lost by it."""
        if asked.close:
            tasks.start(self._end_for_another(desk))
        else:
            desk.handed_over(asked)

    async def _end_for_another(self, desk: "Desk") -> None:
        if await desk.loses_nothing():
            self.end()

    async def _until_left(self, desk: "Desk") -> None:
        while not self._ending.is_set():
            await self._unless_ended(self._leaving.wait())
            self._leaving.clear()
            if await self._unless_ended(desk.may_leave()):
                return
        await desk.settled()

    async def _unless_ended(self, work: Coroutine[Any, Any, _Result]) -> _Result | None:
        """The result of `work`; None, with the work given up, where the program is to end first."""
        task, end = asyncio.ensure_future(work), asyncio.ensure_future(self._ending.wait())
        try:
            await asyncio.wait({task, end}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            for each in (task, end):
                each.cancel()
            await asyncio.gather(task, end, return_exceptions=True)

    async def _show_and_end(self, reporter: Reporter) -> int:
        """Run the smoke test and take the screenshot that the command line asks for. 1 where something is amiss."""
        trouble = ""
        if self._options.smoke_test:
            trouble = await smoke.send_one_update(self._window, self._beginning.practice.applied)
        await asyncio.sleep(0)
        path = self._options.screenshot
        if path is not None and not self._window.grab().save(str(path), "PNG"):
            trouble = trouble or f"the screenshot can't be written to {path}"
        if reporter.met:
            trouble = trouble or "something unexpected happened"
        if self._window.page is None and self._options.connection is not None:
            trouble = trouble or self._window.start.trouble.text()
        if self._options.smoke_test and not trouble and sys.stdout is not None:
            sys.stdout.write("lead-editor: one update was sent to the practice server and applied\n")
        if trouble:
            write(f"lead-editor: {trouble}\n")
        return 1 if trouble else 0


async def _load() -> Callable[[str, str], Reading]:
    """Import what a press of Send needs to be taken. What sends it comes after that (`Lines`)."""
    read_number = await asyncio.to_thread(_load_what_takes_long)
    for each in _WITH_QT:
        import_module(each)
        await asyncio.sleep(0)
    return read_number


def _load_what_takes_long() -> Callable[[str, str], Reading]:
    """For a worker thread: what is loaded here makes no class of Qt's."""
    from app import connections, numbers, sender, store  # noqa: F401, PLC0415 - as the docstring says

    return numbers.read_number
