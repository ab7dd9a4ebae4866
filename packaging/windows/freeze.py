"""Freezes the program with PyInstaller into one folder, and leaves out what it never uses."""

from __future__ import annotations

import json
import os
import shutil
from types import MappingProxyType
from typing import TYPE_CHECKING

from windows.places import BUILD, FROZEN, HERE, ROOT, VERSION
from windows.runtime import PYTHON
from windows.step import EPOCH, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from windows.wine import Windows

FILES = (
    *("resources/icon.png", "resources/practice-world.toml", "resources/sample-connection.toml"),
    *("resources/calling-hours.toml", "resources/places.toml", "resources/holidays.txt"),
    "resources/translations/lead-editor_de.qm",
)
TRANSLATIONS = ("/qtbase_de.qm",)
"""What Qt itself says, of the languages that the program has."""
PLUGINS = ("/platforms/qwindows.dll", "/platforms/qoffscreen.dll", "/styles/qmodernwindowsstyle.dll")
"""The second for a server without a desktop. PNG needs no plugin, TLS is Python's."""
DROPPED = ("opengl32sw.dll", "qt6pdf", "qt6svg", "qt6qml", "qt6quick",
           "qt6opengl", "qt6virtualkeyboard", "qt6eglfs", "d3dcompiler",
           ".dist-info/record")  # fmt: skip
STORE = ("keyring.backends.Windows",)
"""The credential store, which app/vault.py imports by its path; what keyring finds by entry points, nobody asks for."""
EXCLUDED = (
    *("tkinter", "unittest", "pydoc", "doctest", "pdb", "lib2to3", "setuptools", "httpx._main"),
    *("PySide6.QtSvg", "PySide6.QtOpenGL", "PySide6.QtQml"),
    *("sqlite3", "_sqlite3"),  # the encrypted one of sqlcipher3 is used
    *("multiprocessing", "_multiprocessing"),  # where it is there, PyInstaller loads it at each start
    *("keyring.cli", "keyring.testing", "keyring.backends.libsecret", "keyring.backends.null"),
    *(f"phonenumbers.{name}" for name in ("geocoder", "geodata", "carrier", "carrierdata", "timezone", "tzdata")),
)
"""The last line is 20 MB of places and carriers, which the program never asks for."""


def freeze(here: Windows) -> None:
    """Make `FROZEN`."""
    say("Freezing the program ...")
    run(here, PYTHON, FROZEN)
    deploy(FROZEN)
    settle(FROZEN)


def run(here: Windows, python: Path, frozen: Path, more: Mapping[str, object] = MappingProxyType({})) -> None:
    """Make the folder `frozen`, with `more` than usual of what the spec is given.

    It is made anew each time: what an earlier build left would come along.
    """
    icon = draw_icon(here)
    work = frozen.parents[1] / "work"
    for folder in (work, frozen.parent):
        shutil.rmtree(folder, ignore_errors=True)
    given = {
        **wanted(PLUGINS, STORE),
        "root": here.path(ROOT),
        "here": here.path(HERE),
        "icon": here.path(icon),
        **more,
    }
    options = ["--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", here.path(frozen.parent), "--workpath", here.path(work)]
    config = {"LEAD_EDITOR_FREEZE": json.dumps(given), "PYINSTALLER_CONFIG_DIR": here.path(BUILD / "cache")}
    spec = here.path(HERE / "program.spec")
    here.run(python, "-m", "PyInstaller", *options, *places, spec, more=config, seconds=900)
    here.run(python, here.path(HERE / "support.py"), here.path(frozen))


def wanted(plugins: tuple[str, ...], store: tuple[str, ...]) -> dict[str, object]:
    """What goes into the program and what stays out, for the spec. `store` has the modules of the credential store."""
    return {
        "version": VERSION,
        "entry": "frozen.py",
        "console": False,
        "modules": [*modules(ROOT / "app"), *store],
        "files": FILES,
        "plugins": plugins,
        "translations": TRANSLATIONS,
        "dropped": DROPPED,
        "excluded": EXCLUDED,
    }


def modules(package: Path) -> list[str]:
    """All of it, by name: most of the program is imported inside functions, and started by `runpy`."""
    parts = [path.relative_to(package.parent).with_suffix("").parts for path in sorted(package.rglob("*.py"))]
    return [".".join(each[:-1] if each[-1] == "__init__" else each) for each in parts]


def releases() -> str:
    """The address that installers are published under; "" where none was given."""
    return os.environ.get("LEAD_EDITOR_RELEASES", "").rstrip("/")


def deploy(folder: Path) -> None:
    """Write down what is set for everybody who gets this build, as app/policy.py reads it."""
    if releases():
        file = folder / "_internal" / "resources" / "deployed.toml"
        file.write_text(f"updates_address = {json.dumps(releases())}\n", "utf-8", newline="\n")


def draw_icon(here: Windows) -> Path:
    icon = BUILD / "icon.ico"
    drawing = ROOT / "resources" / "icon.svg"
    here.run(
        PYTHON,
        here.path(HERE / "icon.py"),
        *(here.path(each) for each in (drawing, icon, BUILD / "page.bmp")),
        seconds=120,
    )
    os.utime(BUILD / "page.bmp", (EPOCH, EPOCH))  # the setup holds it, with its time
    return icon


def settle(folder: Path) -> None:
    """Give every file and folder the same time: it goes into the archives."""
    for path in sorted(folder.rglob("*"), reverse=True):
        os.utime(path, (EPOCH, EPOCH))
    os.utime(folder, (EPOCH, EPOCH))
