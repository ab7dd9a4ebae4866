"""What the frozen program is made of, by what PyInstaller put into it: for the notices and the SBOM."""

from __future__ import annotations

import ast
import csv
import email
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from windows.places import BUILD
from windows.runtime import PYTHON, SITE
from windows.step import BuildError

if TYPE_CHECKING:
    from windows.wine import Windows

_ASK = """import platform, sqlcipher3, ssl
print(platform.python_version(), ssl.OPENSSL_VERSION, sqlcipher3.dbapi2.sqlite_version, sep="\\n")
cipher = sqlcipher3.dbapi2.connect(":memory:")
cipher.execute("PRAGMA key = 'any'")
for each in ("cipher_version", "cipher_provider_version"):
    print(cipher.execute(f"PRAGMA {each}").fetchone()[0])"""
_UNTOLD = {"sqlcipher3": "Zlib"}
"""Licences that a package has as a text alone."""


@dataclass(frozen=True)
class Part:
    """One piece of other people's work. `texts` are its licences, as files."""

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[Path, ...] = ()


class Package:
    """A package of the runtime, by its folder of metadata."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._said = email.message_from_string((folder / "METADATA").read_text("utf-8"))

    @cached_property
    def files(self) -> frozenset[str]:
        with (self.folder / "RECORD").open(encoding="utf-8", newline="") as record:
            return frozenset(row[0].lower() for row in csv.reader(record))

    def part(self) -> Part:
        name, version = self._said["Name"], self._said["Version"]
        classified = [line.rpartition(" :: ")[2] for line in self._said.get_all("Classifier", []) if "License" in line]
        licence = self._said["License-Expression"] or self._said["License"] or ", ".join(classified)
        licence = licence or _UNTOLD.get(name, "")
        if not licence:
            raise BuildError(f"{name} does not say its licence")
        texts = [path for path in sorted(self.folder.rglob("*")) if path.is_file() and _is_licence(path)]
        return Part(
            name, version, licence.splitlines()[0], f"pkg:pypi/{name.lower().replace('_', '-')}@{version}", tuple(texts)
        )


def _is_licence(path: Path) -> bool:
    if path.name == "LicenseRef-Qt-Commercial.txt":  # the other choice; ours is the LGPL
        return False
    return path.name.upper().startswith(("LICENSE", "COPYING", "NOTICE")) or path.parent.name == "licenses"


def parts(here: Windows) -> list[Part]:
    """Every package that a file of the program comes from, Python and its libraries, and PyInstaller's own loader."""
    used = {path.relative_to(SITE).as_posix().lower() for path in sources(here) if path.is_relative_to(SITE)}
    packages = [Package(folder) for folder in sorted(SITE.glob("*.dist-info"))]
    owned: set[str] = set()
    found = []
    for package in packages:
        mine = used & package.files
        owned |= mine
        if mine or package.folder.name.startswith("pyinstaller-"):  # whose loader the program begins with
            found.append(package.part())
    if used - owned:
        raise BuildError(f"Of no package, and so of no known licence: {', '.join(sorted(used - owned)[:5])}")
    python, openssl, sqlite, cipher, provider = here.run(PYTHON, "-c", _ASK).splitlines()
    cipher, provider = cipher.split()[0], provider.split()[1]
    text = (PYTHON.parent / "LICENSE.txt",)
    qt = next(part.version for part in found if part.name.startswith("PySide6"))
    return [
        Part("Python", python, "PSF-2.0", f"pkg:generic/python@{python}", text),
        Part("OpenSSL", openssl.split()[1], "Apache-2.0", f"pkg:generic/openssl@{openssl.split()[1]}", text),
        Part("OpenSSL", provider, "Apache-2.0", f"pkg:generic/openssl@{provider}"),  # SQLCipher's own
        Part("SQLite", sqlite, "blessing", f"pkg:generic/sqlite@{sqlite}"),
        Part("SQLCipher", cipher, "BSD-3-Clause", f"pkg:github/sqlcipher/sqlcipher@v{cipher}"),
        Part("Qt", qt, "LGPL-3.0-only", f"pkg:generic/qt@{qt}"),
        *found,
    ]


def sources(here: Windows) -> set[Path]:
    """Where each file and each module of the program was taken from."""
    found = set()
    for name in ("PYZ-00.toc", "COLLECT-00.toc", "PKG-00.toc"):
        told = ast.literal_eval((BUILD / "work" / "program" / name).read_text("utf-8"))
        rows = [row for each in told if isinstance(each, list) for row in each if isinstance(row, tuple)]
        found |= {here.here(row[1]) for row in rows if len(row) > 2 and isinstance(row[1], str) and row[1]}
    return found
