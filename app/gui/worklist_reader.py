"""Reads a list in a worker thread, one piece after the other, so that the window goes on meanwhile."""

import asyncio
from collections.abc import Generator
from pathlib import Path
from typing import Protocol

from app.gui.tasks import Tasks
from app.lists import Head, Limits, ListError, Piece, Remarks, Trouble, read

_PAINTING = 0.01
"""Seconds without reading, in which the window paints: each cell asks for the interpreter, and has it at once then."""


class Shows(Protocol):
    """What gets the list, on the loop's own thread. The last is `show_end` or, where there is no head, `show_trouble`.

    Pieces before the head tell how far it is.
    """

    def show_head(self, path: Path, head: Head) -> None: ...
    def show_piece(self, piece: Piece) -> bool:
        """True where the screen changes by it."""

    def show_end(self, remarks: Remarks | None) -> None:
        """None where the person has stopped it."""

    def show_trouble(self, path: Path, trouble: ListError) -> None: ...


class Reader:
    """One list at a time: another one that is asked for takes its place."""

    def __init__(self, tasks: Tasks, shows: Shows, limits: Limits) -> None:
        self._tasks = tasks
        self._shows = shows
        self._limits = limits
        self._asked = 0
        self._reading = False

    @property
    def reading(self) -> bool:
        return self._reading

    def read(self, path: Path) -> None:
        self.stop()
        self._reading = True
        self._tasks.start(self._read(path, self._asked))

    def stop(self) -> None:
        """Read no further. What is there stays."""
        self._asked += 1
        if self._reading:
            self._end(None)

    async def _read(self, path: Path, number: int) -> None:
        pieces = read(path, self._limits)
        there = False
        try:
            while (piece := await _next(pieces)) is not None and number == self._asked:
                if isinstance(piece, Head):
                    there = True
                    self._shows.show_head(path, piece)
                elif isinstance(piece, Piece):
                    await asyncio.sleep(_PAINTING if self._shows.show_piece(piece) else 0)
                else:
                    self._end(piece)
        except ListError as trouble:
            if number == self._asked:
                self._reading = False
                self._shows.show_trouble(path, trouble)
        except Exception:
            if number == self._asked:
                self._give_up(path, there=there)
            raise
        finally:
            pieces.close()

    def _give_up(self, path: Path, *, there: bool) -> None:
        """Tell that nothing more comes of a list, whether its head is there or not."""
        unforeseen = ListError(Trouble.UNFORESEEN)
        if there:
            self._end(Remarks(stopped=unforeseen))
        else:
            self._reading = False
            self._shows.show_trouble(path, unforeseen)

    def _end(self, remarks: Remarks | None) -> None:
        self._reading = False
        self._shows.show_end(remarks)


async def _next(pieces: Generator[Head | Piece | Remarks]) -> Head | Piece | Remarks | None:
    """The next piece. Who is cancelled waits for the thread, which is done in a moment: it has the file."""
    step = asyncio.get_running_loop().run_in_executor(None, next, pieces, None)
    try:
        return await asyncio.shield(step)
    except asyncio.CancelledError:
        await asyncio.wait([step])
        raise
