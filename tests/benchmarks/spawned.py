"""Processes that are measured from outside: spawned, their moments read, and ended."""

import compileall
import json
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
BARE, REAL = "tests.benchmarks.bare", "tests.benchmarks.real"
PLATFORMS = {"offscreen": "offscreen", "xcb": "on Xvfb"}
"""Qt's plugins that windows are measured with, in the words of the table."""
LONGEST = 60.0
"""Seconds after which a process is ended that has not told its moments, or does not end."""
_OF_THE_PERSON = ("QT_", "QML", "PYTHON", "LEAD_EDITOR", "XDG_DATA", "XDG_CONFIG", "DISPLAY", "WAYLAND_DISPLAY")
"""How the variables begin that would change what is measured."""
_PAGE = os.sysconf("SC_PAGE_SIZE")


class NotMeasuredError(Exception):
    """A process did not do what it is measured for."""


@dataclass(frozen=True, slots=True)
class Moments:
    """Seconds from just before the process was spawned. `ready` is 0 for a window that has nothing to get ready."""

    painted: float
    ready: float = 0.0

    @classmethod
    def parse(cls, line: str, began: float) -> Self:
        """What a process wrote: moments of the clock that all processes share, time.monotonic.

        Raises NotMeasuredError where it is something else, or the window was painted without its form.
        """
        try:
            said = json.loads(line)
            painted, ready = float(said["painted"]), float(said.get("ready", began))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise NotMeasuredError(f"no moments: {line!r}") from error
        if not said.get("whole", True):
            raise NotMeasuredError("the form was not there at the first paint")
        return cls(painted - began, ready - began)


class Spawned:
    """One process, from `with` to its end."""

    def __init__(self, module: str, *arguments: str, environment: Mapping[str, str]) -> None:
        command = [sys.executable, "-m", module, *arguments]
        self._began = time.monotonic()
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self._stop = threading.Timer(LONGEST, self._process.kill)
        self._stop.daemon = True
        self._stop.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.cancel()
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()

    def moments(self) -> Moments:
        """Waits for them."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        self._stop.cancel()
        if not line:
            _, said = self._process.communicate(timeout=LONGEST)
            raise NotMeasuredError(f"ended with {self._process.returncode} before it was ready: {said}")
        return Moments.parse(line, self._began)

    def end(self) -> int:
        """Ask it to end, as the system does; its exit code. What it said on standard error raises NotMeasuredError."""
        self._process.terminate()
        _, said = self._process.communicate(timeout=LONGEST)
        if said:
            raise NotMeasuredError(f"said on standard error: {said}")
        return self._process.returncode

    def resident(self) -> int:
        """Bytes of memory that it has in use: RSS, with what it shares with others."""
        return int(Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1]) * _PAGE

    def worked(self) -> float:
        """Seconds that it has had a processor so far, all of its living threads together, to a nanosecond."""
        return sum(int(each.read_text("ascii").split()[0]) for each in self._threads("schedstat")) / 1e9

    def woken(self) -> int:
        """How often its first thread has slept and gone on so far."""
        status = Path(f"/proc/{self._process.pid}/status").read_text("ascii")
        return int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0])

    def _threads(self, name: str) -> list[Path]:
        return list(Path(f"/proc/{self._process.pid}/task").glob(f"*/{name}"))


def ours(folder: Path, *arguments: str, environment: Mapping[str, str]) -> Spawned:
    """The program with its data in `folder`."""
    return Spawned(REAL, "--data-dir", str(folder), *arguments, environment=environment)


def compile_modules() -> None:
    """As where the program is installed (packaging/warm.py): what runs from its source starts far slower."""
    for name in ("app", "tests"):
        compileall.compile_dir(ROOT / name, quiet=2)


@contextmanager
def windows(platform: str, folder: Path, *, managed: bool = False) -> Iterator[dict[str, str]]:
    """The environment of processes that show windows by this plugin of Qt's: on an X display of its own, if at all.

    Nothing of the person's that runs this gets there: no settings, policies or keys. `folder` is for what they keep.
    `managed`: with a window manager, which gives a new window the keyboard, as offscreen has it.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_OF_THE_PERSON)}
    environment |= {f"XDG_{each}_HOME": str(folder / each.lower()) for each in ("DATA", "CONFIG")}
    environment["QT_QPA_PLATFORM"] = platform
    if platform != "xcb":
        yield environment
        return
    with ExitStack() as stack:
        screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        server = stack.enter_context(_until_left(screen, environment))
        assert server.stdout is not None
        there, _, _ = select.select([server.stdout], [], [], LONGEST)
        number = server.stdout.readline().strip() if there else ""
        if not number:
            raise NotMeasuredError("Xvfb did not start")
        environment["DISPLAY"] = f":{number}"
        if managed:
            stack.enter_context(_until_left(["openbox"], environment))
        yield environment


@contextmanager
def _until_left(command: Sequence[str], environment: Mapping[str, str]) -> "Iterator[subprocess.Popen[str]]":
    """Runs meanwhile."""
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        try:
            yield program
        finally:
            program.terminate()


def platforms(arguments: Sequence[str]) -> list[str]:
    """Those asked for by `--platform NAME`, else all."""
    if "--platform" not in arguments:
        return list(PLATFORMS)
    wanted = arguments[arguments.index("--platform") + 1]
    return [each for each in PLATFORMS if each == wanted]
