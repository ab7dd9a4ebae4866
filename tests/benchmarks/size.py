"""The size of the installed program against what of PySide6-Essentials a program with widgets needs.

`python -m tests.benchmarks.size [--made]`: freezes the program for Linux as for those who install it
(`packaging/build.py linux --folder`), which takes a minute and fetches the packages of the lock; `--made` takes the
folder of the last time. Its size is that of all files in it: Python, the libraries of the system that are given along,
licences.

Against it stand the wheels' own files, as they come: the bindings QtCore, QtGui and QtWidgets, shiboken6, the plugins
that show a window on X, on Wayland or on none, and every library of the wheels that one of these asks for
(Qt's Core, Gui, Widgets, DBus, XcbQpa and WaylandClient, and ICU). No translations, styles, themes or image formats:
a bare window shows without.
"""

import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.figure import Figure, tell
from tests.benchmarks.spawned import ROOT

FROZEN = ROOT / "build" / "linux" / "frozen" / "LeadEditor"
_BINDINGS = (
    *(f"PySide6/Qt{name}.abi3.so" for name in ("Core", "Gui", "Widgets")),
    *("PySide6/__init__.py", "shiboken6/__init__.py", "shiboken6/Shiboken.abi3.so"),
)
_PLUGINS = (
    *(f"platforms/libq{name}.so" for name in ("xcb", "offscreen", "wayland")),
    *(f"platforminputcontexts/lib{name}platforminputcontextplugin.so" for name in ("compose", "ibus")),
    *("wayland-shell-integration/libxdg-shell.so", "wayland-decoration-client/libbradient.so"),
)
_LIMIT = 1.5


def needed(site: Path) -> set[Path]:
    """The files of the wheels in `site` that a program with widgets needs."""
    there = {path.name: path for name in ("PySide6", "shiboken6") for path in (site / name).rglob("*.so*")}
    first = [*(site / name for name in _BINDINGS), *(site / "PySide6/Qt/plugins" / name for name in _PLUGINS)]
    found: set[Path] = set()
    waiting = set(first)
    while waiting:
        found |= waiting
        waiting = {there[name] for path in waiting for name in asked_for(path) if name in there} - found
    return found


def asked_for(path: Path) -> list[str]:
    """The libraries that the loader looks for with this one."""
    if path.suffix == ".py":
        return []
    told = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^ +NEEDED +(\S+)$", told, re.MULTILINE)


def size(files: Iterable[Path]) -> int:
    """Bytes, of each file once."""
    return sum(path.stat().st_size for path in files if path.is_file() and not path.is_symlink())


def main(arguments: Sequence[str]) -> None:
    if "--made" not in arguments:
        build = [sys.executable, str(ROOT / "packaging" / "build.py"), "linux", "--folder"]
        subprocess.run(build, stdout=sys.stderr, check=True)
    pyside = find_spec("PySide6")
    assert pyside is not None
    assert pyside.origin is not None
    ours, widgets = size(FROZEN.rglob("*")), size(needed(Path(pyside.origin).parents[1]))
    how = f"{ours / 1e6:.1f} : {widgets / 1e6:.1f} MB, on Linux"
    tell([Figure("installed size", ours / widgets, _LIMIT, " x", how)], arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
