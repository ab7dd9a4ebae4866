"""The only bridges between slots and coroutines: a slot starts a task, a coroutine awaits a dialog."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtWidgets import QDialog


class Tasks:
    """Holds every task that a slot started, until it ends, and reports the exception of one that ends badly."""

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        self.report = report
        self._stopped = False
        self._running: set[asyncio.Task[object]] = set()
        self._lasting: set[asyncio.Task[object]] = set()

    def start(self, work: Coroutine[Any, Any, object], *, lasting: bool = False) -> None:
        """Start `work`, whose result nobody needs; after `stop`, nothing is started.

        What is `lasting` goes on, and nobody waits for its end.
        """
        if self._stopped:
            work.close()
            return
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        if lasting:
            self._lasting.add(task)
        task.add_done_callback(self._ended)

    @property
    def running(self) -> int:
        """How many go on that will end by themselves."""
        return len(self._running - self._lasting)

    async def stop(self) -> None:
        """End what still runs, and wait until it has."""
        self._stopped = True
        running = tuple(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _ended(self, task: asyncio.Task[object]) -> None:
        self._running.discard(task)
        self._lasting.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self.report(error)


async def ask(dialog: QDialog) -> int:
    """Open `dialog` over its window, and return its result (QDialog.DialogCode) once the person has closed it."""
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def finished(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(finished)
    dialog.open()
    try:
        return await answer
    finally:
        dialog.close()
        dialog.deleteLater()
