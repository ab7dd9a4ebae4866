"""What the test of the installer sees of a Windows: registry keys, links, folders, running programs."""

from __future__ import annotations

import hashlib
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from windows.places import EXE, NAME, ROOT
from windows.runtime import PYTHON
from windows.step import BuildError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from windows.wine import Windows

UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\LeadEditor"
CLASSES = r"Software\Classes"
KEYS = (
    UNINSTALL,
    rf"Software\Microsoft\Windows\CurrentVersion\App Paths\{EXE}",
    rf"{CLASSES}\noojee-lead",
    rf"{CLASSES}\.leadconn",
    rf"{CLASSES}\LeadEditor.Connection",
    rf"{CLASSES}\AppUserModelId\LeadEditor.LeadEditor",
)
_SPAWN = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1], stdin=subprocess.DEVNULL).returncode)"

_VALUE = """import sys, winreg
hive = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}[sys.argv[1]]
try:
    with winreg.OpenKey(hive, sys.argv[2]) as key:
        print(winreg.QueryValueEx(key, sys.argv[3])[0], end="")
except OSError:
    sys.exit(1)"""
"""`reg query` writes in the code page of the console, which lacks letters."""


_KEPT = """import asyncio, base64, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from app.store.cipher import Cipher
from app.store.sqlite import sqlite3
from app.vault import DATA, Vault
key = base64.b64decode(asyncio.run(Vault().read(DATA)))
file = sqlite3.connect(Path(sys.argv[2]).as_uri() + "?mode=ro", uri=True)
file.execute(f'PRAGMA key = "{Cipher(key).reveal()}"')
sys.exit(not any(sys.argv[3] in content for (content,) in file.execute("SELECT content FROM drafts")))"""
"""With the account's key, as the program itself."""

_KEYS = """import ctypes, sys
user = ctypes.windll.user32
user.FindWindowW.restype = ctypes.c_void_p
window = user.FindWindowW(None, sys.argv[1])
if not window:
    sys.exit(1)
user.SetForegroundWindow(ctypes.c_void_p(window))
for letter in sys.argv[2]:
    keys = {"!": [17, 13], "b": [18, 66]}.get(letter) or [user.VkKeyScanW(ord(letter)) & 255]
    for key in keys:
        user.keybd_event(key, 0, 0, 0)
    for key in reversed(keys):
        user.keybd_event(key, 0, 2, 0)"""


@dataclass(frozen=True)
class Ended:
    code: int
    said: str


class Machine:
    """A Windows, and who the program is installed for: `hive` is HKCU or HKLM."""

    def __init__(self, here: Windows, hive: str = "HKCU") -> None:
        self.here = here
        self.hive = hive
        local, roaming, common, desktop, public, programs = self._folders()
        everyone = hive == "HKLM"
        self.data = local / NAME
        self.usual = programs / NAME if everyone else local / "Programs" / NAME
        self.menu = (common if everyone else roaming) / "Microsoft/Windows/Start Menu/Programs" / f"{NAME}.lnk"
        self.desktop = (public if everyone else desktop) / "Desktop" / f"{NAME}.lnk"

    def _folders(self) -> list[Path]:
        names = ("LOCALAPPDATA", "APPDATA", "PROGRAMDATA", "USERPROFILE", "PUBLIC", "PROGRAMFILES")
        script = f"import os; print(*(os.environ[name] for name in {names}), sep='\\n')"
        return [self.here.here(line) for line in self.here.run(PYTHON, "-c", script).splitlines()]

    def line(self, command: str, seconds: float = 120) -> Ended:
        """Run a command line as it stands, quotes and all: /D= takes none, a registered command has its own."""
        done = self.here.attempt(PYTHON, "-X", "utf8", "-c", _SPAWN, command, seconds=seconds)
        return Ended(done.returncode, done.stdout)

    def run(self, program: Path, *words: str, seconds: float = 120) -> Ended:
        return self.line(" ".join([f'"{self.here.path(program)}"', *words]), seconds)

    def leaving_one(self, program: Path, *words: str) -> int:
        """The exit code of a program that leaves another running, which would keep a pipe open."""
        with self.running(program, *words) as it:
            return it.wait(200)

    @contextmanager
    def running(self, program: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
        """A program that stays, until the block ends at the latest."""
        nowhere = subprocess.DEVNULL
        command = self.here.command(program, *words)
        with subprocess.Popen(command, env=self.here.environment, stdin=nowhere, stdout=nowhere, stderr=nowhere) as it:
            try:
                yield it
            finally:
                it.kill()

    def press(self, title: str, keys: str) -> bool:
        """Type `keys` (digits, Tab, ! for Ctrl+Enter, b for Alt+B) into the window with this title. False: none yet."""
        return self.here.attempt(PYTHON, "-c", _KEYS, title, keys).returncode == 0

    def kept(self, text: str) -> bool:
        """Whether the program has `text` on disk, among what it keeps for the person. There it is encrypted."""
        if any(text.encode() in path.read_bytes() for path in self.data.glob("outbox.db*")):
            raise BuildError("what was typed is on disk in the clear")
        place = self.here.path(self.data / "outbox.db")
        return self.here.attempt(PYTHON, "-c", _KEPT, self.here.path(ROOT), place, text).returncode == 0

    def value(self, key: str, name: str = "") -> str | None:
        """A value of the registry as text; None where there is none. `name` "" is the key's own."""
        done = self.here.attempt(PYTHON, "-X", "utf8", "-c", _VALUE, self.hive, key, name)
        return done.stdout if done.returncode == 0 else None

    def has_key(self, key: str) -> bool:
        return self.here.attempt("reg", "query", rf"{self.hive}\{key}").returncode == 0

    def set_value(self, key: str, name: str, value: str, kind: str = "REG_SZ") -> None:
        self.here.run("reg", "add", rf"{self.hive}\{key}", "/v", name, "/t", kind, "/d", value, "/f")

    def delete_key(self, key: str) -> None:
        self.here.run("reg", "delete", rf"{self.hive}\{key}", "/f")


def digests(folder: Path) -> dict[str, str]:
    """Each file below `folder`, and what it holds."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def until(true: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether it came true in time: for what a program that has been left alone does."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.2)
    return True
