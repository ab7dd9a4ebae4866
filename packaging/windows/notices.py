"""Puts into the program's folder whose work it holds, and under which licences."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from windows.places import FROZEN, ROOT

if TYPE_CHECKING:
    from windows.parts import Part

QT = """Qt and Qt for Python (PySide6, Shiboken) are used under the GNU Lesser General Public License, version 3,
whose text is beside this file. They are separate DLLs in the folder _internal: you may replace them with
versions that you have changed. Their source is at download.qt.io/official_releases, under the versions below.
Qt itself holds the work of others, which doc.qt.io/qt-6/licenses-used-in-qt.html lists by module: ours are Qt Core,
Qt GUI, Qt Widgets and Qt Network.
"""


def write_notices(parts: list[Part]) -> None:
    """Write the folder `licenses` of the program."""
    folder = FROZEN / "licenses"
    folder.mkdir()
    shutil.copyfile(ROOT / "LICENSE", folder / "Lead Editor.txt")
    for text in sorted((ROOT / "packaging" / "licenses").iterdir()):
        shutil.copyfile(text, folder / text.name)
    lines = ["Lead Editor contains the work of others.", "", QT]
    for part in parts:
        lines.append(f"{part.name} {part.version}: {part.licence}")
        for number, text in enumerate(part.texts):
            name = f"{part.name}{f' {number + 1}' if number else ''}.txt"
            shutil.copyfile(text, folder / name)
    (folder / "THIRD-PARTY-NOTICES.txt").write_text(
        "\r\n".join("\n".join(lines).splitlines()) + "\r\n", "utf-8", newline=""
    )
