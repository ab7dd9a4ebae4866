"""What goes beside the installer: the portable zip, the winget manifest, and the sums of everything."""

from __future__ import annotations

import hashlib
import time
import zipfile

from windows.freeze import releases
from windows.places import DIST, EXE, FROZEN, HERE, PORTABLE, PROGRAM, SETUP, VERSION
from windows.step import EPOCH


def write_portable() -> None:
    """The folder that the installer installs. It keeps its data where the installed program does."""
    when = time.gmtime(EPOCH)[:6]
    with zipfile.ZipFile(DIST / PORTABLE, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path for path in FROZEN.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"{PROGRAM}/{path.relative_to(FROZEN).as_posix()}", when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # as made on Windows, wherever it was made
            archive.writestr(entry, path.read_bytes())


def write_winget() -> None:
    """The three files that winget wants, from the templates."""
    folder = DIST / "winget"
    folder.mkdir(exist_ok=True)
    given = {
        "VERSION": VERSION,
        "URL": f"{releases() or 'https://releases.example.com/lead-editor'}/{VERSION}/{SETUP}",
        "SHA256": hashlib.sha256((DIST / SETUP).read_bytes()).hexdigest().upper(),
        "EXE": EXE,
    }
    for template in sorted((HERE / "winget").glob("*.yaml")):
        text = template.read_text("utf-8")
        for name, value in given.items():
            text = text.replace(f"@{name}@", value)
        (folder / template.name).write_text(text, "utf-8", newline="\n")


def write_sums() -> None:
    """SHA256SUMS, as `sha256sum --check` reads it."""
    files = sorted(path for path in DIST.iterdir() if path.is_file() and path.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (DIST / "SHA256SUMS").write_text("".join(lines), "utf-8", newline="\n")
