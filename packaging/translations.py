"""Brings the translations up to date with the program's texts: `dev.py words` runs it by `.venv`'s Python.

Each `lead-editor_<language>.ts` gets the texts that are new, loses those that are gone, and is compiled. A new language
begins with an empty file of that name, a line in app/core/language.py, and one in FILES of windows/freeze.py.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
NEW = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}" sourcelanguage="en"></TS>\n'
)
UPDATE = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-disable-heuristic", "similartext")
Text = tuple[str, str]
"""A context and the text to translate in it."""


def update(ts: Path) -> None:
    """Give the file the texts of the program. What is translated already stays."""
    if not ts.read_text("utf-8").strip():
        ts.write_text(NEW.format(ts.stem.rpartition("_")[2]), "utf-8")
    files = sorted(str(path) for path in (ROOT / "app").rglob("*.py"))
    _run("lupdate", "-silent", *UPDATE, *files, "-ts", str(ts))


def compiled(ts: Path, qm: Path) -> None:
    """Write what the program loads: the finished texts of `ts`."""
    _run("lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(qm))


def missing(ts: Path) -> list[Text]:
    """What has no finished translation in the file."""
    found = []
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - a file of this project
        for message in context.iter("message"):
            text = message.find("translation")
            if text is None or text.get("type") == "unfinished" or not text.text:
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def _run(tool: str, *arguments: str) -> None:
    """PySide6-Essentials brings Qt's own tools, beside its modules."""
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    subprocess.run([str(Path(PySide6.__file__).parent / name), *arguments], check=True)


def main() -> int:
    for ts in sorted(FOLDER.glob("*.ts")):
        update(ts)
        compiled(ts, ts.with_suffix(".qm"))
        left = missing(ts)
        print(f"{ts.relative_to(ROOT).as_posix()}: {len(left)} left to translate")
        for context, source in left:
            print(f"  {context}: {source!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
