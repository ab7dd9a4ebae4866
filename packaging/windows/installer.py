"""Makes the setup program by NSIS, with the list of files that it installs and, later, removes."""

from __future__ import annotations

import sys
from pathlib import Path

from windows import sign
from windows.places import BUILD, FROZEN, HERE, ROOT, VERSION
from windows.step import run, say

SPARE = 30_000
"""KB that an upgrade wants free beyond what the old version's removal frees."""


def make_installer(out: Path, *, version: str = VERSION, fast: bool = False, signed: bool = False) -> None:
    """Make the setup program `out`. `fast` packs less: for tests. `version`: another than the program's, for tests."""
    say(f"Making {out.name} ...")
    out.parent.mkdir(parents=True, exist_ok=True)
    files = BUILD / "files.nsh"
    files.write_text(file_list(FROZEN), "utf-8")
    size = sum(path.stat().st_size for path in FROZEN.rglob("*") if path.is_file()) // 1024
    given = {
        "VERSION": version,
        "FROZEN": FROZEN,
        "FILES": files,
        "OUT": out,
        "ICON": BUILD / "icon.ico",
        "PAGE": BUILD / "page.bmp",
        "LICENSE": ROOT / "LICENSE",
        "SIZE": size,
        "NEEDED": size + 5_000,
        "SPARE": SPARE,
        # NSIS for Windows brings no 64-bit stub. A 32-bit setup runs on every Windows, and on no Wine of Debian's.
        "ARCH": "x86-unicode" if sys.platform == "win32" else "amd64-unicode",
    }
    if fast:
        given["FAST"] = 1
    if signed:
        given["SIGN"] = sign.command()
    run("makensis", "-V2", "-NOCD", "-WX", *(f"-D{name}={value}" for name, value in given.items()), script())


def script() -> Path:
    return HERE / "installer.nsi"


def file_list(folder: Path) -> str:
    """NSIS macros: `InstallFiles`, `EachFile` (a function is called with each path), `RemoveFolders`."""
    files = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    folders = sorted({parent for path in files for parent in path.parents if parent != Path()})
    lines, last = ["!macro InstallFiles"], None
    for path in sorted(files, key=lambda path: (path.parent, path.name)):
        if path.parent != last:
            lines.append(f'  SetOutPath "{windows_path(path.parent)}"')
            last = path.parent
        lines.append(f'  File "{folder / path}"')
    lines += ["!macroend", "!macro EachFile function"]
    for path in files:
        lines += [f'  Push "{str(path).replace("/", chr(92))}"', "  Call ${function}"]
    lines += ["!macroend", "!macro RemoveFolders"]
    lines += [f'  RMDir "{windows_path(each)}"' for each in reversed(folders)]
    return "\n".join([*lines, "!macroend", ""])


def windows_path(relative: Path) -> str:
    return "$INSTDIR" if relative == Path() else "$INSTDIR\\" + str(relative).replace("/", "\\")
