"""A Windows to run programs on: this machine's own, or a Wine prefix of the build's on Debian."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from windows.places import HERE
from windows.step import BuildError, attempt, fixed_environment, run, say, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_COMPILER = "x86_64-w64-mingw32-gcc-win32"
_OVERRIDES = "winemenubuilder.exe=d;mscoree=d;mshtml=d"
"""No links into the desktop of Debian, and no offer to download Mono and Gecko."""


class Windows:
    """Runs Windows programs. `display` is that of an X server; without one, nothing can show a window."""

    def __init__(self, environment: Mapping[str, str], prefix: Path | None) -> None:
        self._environment = dict(environment)
        self._prefix = prefix

    @property
    def environment(self) -> dict[str, str]:
        return dict(self._environment)

    @property
    def drive(self) -> Path:
        """The folder that is the drive C:."""
        return self._prefix / "drive_c" if self._prefix else Path("C:/")

    def command(self, *words: str | Path) -> list[str]:
        return [*(["wine"] if self._prefix else []), *(str(word) for word in words)]

    def path(self, here: Path) -> str:
        """What a program on this Windows calls the file `here`."""
        if not self._prefix:
            return str(here)
        if here.is_relative_to(self.drive):
            return "C:\\" + str(here.relative_to(self.drive)).replace("/", "\\")
        return "Z:" + str(here).replace("/", "\\")

    def here(self, path: str) -> Path:
        """The file that a program on this Windows calls `path`."""
        if not self._prefix:
            return Path(path)
        drive, rest = path[:2].upper(), path[2:].strip("\\").replace("\\", "/")
        return (self.drive if drive == "C:" else Path("/")) / rest

    def run(self, *words: str | Path, seconds: float = 300, more: Mapping[str, str] | None = None) -> str:
        return run(*self.command(*words), seconds=seconds, environment={**self._environment, **(more or {})})

    def attempt(
        self, *words: str | Path, seconds: float = 300, more: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return attempt(*self.command(*words), seconds=seconds, environment={**self._environment, **(more or {})})

    def show(self, *words: str | Path, seconds: float, folder: Path, more: Mapping[str, str]) -> int:
        return show(*self.command(*words), seconds=seconds, folder=folder, environment={**self._environment, **more})


@contextmanager
def windows(prefix: Path, display: str = "") -> Iterator[Windows]:
    """A Windows to use. Under Wine, `prefix` is made if it is not there, and its server ends with the block."""
    environment = fixed_environment()
    environment.pop("DISPLAY", None)
    if sys.platform == "win32":
        yield Windows(environment, None)
        return
    environment |= {"WINEPREFIX": str(prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": _OVERRIDES, "WINEARCH": "win64"}
    if display:
        environment["DISPLAY"] = display
    # The server is started apart, and stays: as a child of the first program it would keep that one's pipe open.
    prefix.mkdir(parents=True, exist_ok=True)
    _server(environment, "-p600")
    try:
        if not (prefix / "made.txt").exists():
            _make(prefix, environment)
        _unpiped(environment, "wine", "cmd", "/c", "exit")
        yield Windows(environment, prefix)
    finally:
        _server(environment, "-k")


def _server(environment: Mapping[str, str], flag: str) -> None:
    program = shutil.which("wineserver") or "/usr/lib/wine/wineserver"  # not in the PATH of every release
    _unpiped(environment, program, flag)


def _unpiped(environment: Mapping[str, str], *command: str) -> None:
    """Run what starts Windows' services: they stay, and would keep a pipe open."""
    nowhere = subprocess.DEVNULL
    try:
        subprocess.run(
            command, env=dict(environment), stdin=nowhere, stdout=nowhere, stderr=nowhere, timeout=120, check=False
        )
    except (FileNotFoundError, subprocess.TimeoutExpired) as trouble:
        raise BuildError(f"Wine does not start: {trouble}") from trouble


def _make(prefix: Path, environment: Mapping[str, str]) -> None:
    say("Making a Wine prefix ...")
    _unpiped(environment, "wine", "wineboot", "-i")
    run("wine", "winecfg", "-v", "win10", seconds=120, environment=environment)
    for link in [path for path in (prefix / "drive_c" / "users").glob("*/*") if path.is_symlink()]:
        link.unlink()  # it leads to the Desktop or the documents of whoever builds
        link.mkdir()
    system = prefix / "drive_c" / "windows" / "system32"
    options = ["-shared", "-nostdlib", "-Wl,-e,0", "-O2", "-w"]
    run(_COMPILER, *options, "-o", system / "icuuc.dll", HERE / "icuuc.c")
    (prefix / "made.txt").write_text("complete\n", "utf-8")
