"""Makes a folder and a tarball of the program for Linux: frozen by the Python that runs this."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import sys
import tarfile
from pathlib import Path

from windows.archive import write_sums
from windows.freeze import DROPPED, deploy, settle, wanted
from windows.parts import Package
from windows.places import DIST, HERE, PROGRAM, ROOT, VERSION
from windows.step import EPOCH, BuildError, attempt, fixed_environment, run, say

BUILD = ROOT / "build" / "linux"
FROZEN = BUILD / "frozen" / PROGRAM
TARBALL = f"{PROGRAM}-{VERSION}-x86_64-linux.tar.gz"
PLUGINS = (
    *(f"/platforms/lib{name}.so" for name in ("qxcb", "qoffscreen", "qwayland")),
    "/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "/wayland-shell-integration/libxdg-shell.so",
    "/wayland-decoration-client/libbradient.so",
)
UNUSED = ("qt6network", "qtnetwork", "qtdbus.abi3", "libx11.so")
"""Which proxy there is, Linux tells in the environment. Qt speaks D-Bus for itself; its bindings are for nobody.

Where there is X, there is libX11, and it has to fit libxcb, which PyInstaller leaves to the system.
"""
SMOKE = ("--smoke-test", "-platform", "offscreen")


def build() -> None:
    make_folder()
    DIST.mkdir(exist_ok=True)
    pack(DIST / TARBALL)
    write_sums()
    say(f"{(DIST / TARBALL).stat().st_size / 1e6:8.1f} MB  dist/{TARBALL}")


def make_folder() -> None:
    """Make `FROZEN`, and see that it works."""
    python = prepare()
    freeze(python)
    prune()
    strip()
    deploy(FROZEN)
    add_texts(python)
    settle(FROZEN)
    audit()
    say(f"The frozen program says: {run(FROZEN / PROGRAM, *SMOKE, seconds=120).strip()}")
    size = sum(path.stat().st_size for path in FROZEN.rglob("*") if path.is_file() and not path.is_symlink())
    say(f"{size / 1e6:8.1f} MB  installed")


def prepare() -> Path:
    """The Python of a venv with the packages of the lock; made anew each time: it takes seconds."""
    say("Setting up what freezes it ...")
    shutil.rmtree(BUILD, ignore_errors=True)
    python = BUILD / "venv" / "bin" / "python"
    run(sys.executable, "-I", "-m", "venv", BUILD / "venv")
    pip = [str(python), "-I", "-m", "pip", "install", "-q", "--no-input", "--no-deps", "--only-binary=:all:"]
    run(*pip, "--disable-pip-version-check", "--require-hashes", "-r", ROOT / "packaging" / "linux.lock")
    return python


def freeze(python: Path) -> None:
    say("Freezing the program ...")
    given = {**wanted(PLUGINS, ()), "dropped": (*DROPPED, *UNUSED), "root": str(ROOT), "here": str(HERE)}
    more = {"LEAD_EDITOR_FREEZE": json.dumps(given), "PYINSTALLER_CONFIG_DIR": str(BUILD / "cache")}
    options = ["--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", str(FROZEN.parent), "--workpath", str(BUILD / "work")]
    spec = HERE / "program.spec"
    run(python, "-I", "-m", "PyInstaller", *options, *places, spec, environment={**fixed_environment(), **more})
    run(python, "-I", HERE / "support.py", FROZEN)


def prune() -> None:
    """Leave out the libraries that only plugins which were left out needed: GTK, say, where the builder has it."""
    libraries = {path for path in FROZEN.rglob("*.so*") if path.is_file()}
    needed = {
        path
        for path in libraries
        if {"plugins", "lib-dynload"} & set(path.parts) or ".abi3." in path.name or ".cpython-" in path.name
    }
    needed |= {FROZEN / "_internal" / name for name in _loaded(FROZEN / PROGRAM)}
    needed |= {path for path in libraries if path.name.startswith("libpython")}  # the loader opens it by name
    looked: set[str] = set()
    waiting = {path.name for path in needed}
    while waiting:
        found = {name for path in libraries if path.name in waiting for name in _loaded(path)}
        looked |= waiting
        waiting = found - looked
    for path in libraries:
        if path.name not in looked:
            path.unlink()
    for path in [path for path in FROZEN.rglob("*") if path.is_symlink() and not path.exists()]:
        path.unlink()


def strip() -> None:
    """Leave out what only a debugger or a linker reads: 40 MB, most of it of Python and SQLCipher."""
    libraries = [path for path in sorted(FROZEN.rglob("*.so*")) if path.is_file() and not path.is_symlink()]
    run("strip", "--strip-unneeded", *libraries)


def _loaded(library: Path) -> set[str]:
    """The names that a library asks for itself."""
    told = attempt("objdump", "-p", library).stdout
    return {line.split()[1] for line in told.splitlines() if line.strip().startswith("NEEDED")}


def add_texts(python: Path) -> None:
    """The entry for the desktop, its icon, and the licences of what the program holds."""
    shutil.copyfile(Path(__file__).with_name("lead-editor.desktop"), FROZEN / "lead-editor.desktop")
    shutil.copyfile(ROOT / "resources" / "icon.svg", FROZEN / "lead-editor.svg")
    folder = FROZEN / "licenses"
    shutil.copytree(ROOT / "packaging" / "licenses", folder)
    shutil.copyfile(ROOT / "LICENSE", folder / "Lead Editor.txt")
    site = next((python.parents[1] / "lib").glob("python3*/site-packages"))
    for metadata in sorted(site.glob("*.dist-info")):
        part = Package(metadata).part()
        for number, text in enumerate(part.texts):
            shutil.copyfile(text, folder / f"{part.name}{f' {number + 1}' if number else ''}.txt")


def audit() -> None:
    """Every library finds all that it needs, in the folder or on this system."""
    libraries = [path for path in sorted(FROZEN.rglob("*.so*")) if path.is_file()]
    missing = {f"{path.name}: {line.strip()}" for path in libraries for line in _not_found(path)}
    if missing:
        raise BuildError("The audit found:\n" + "\n".join(sorted(missing)))
    say(f"Audit: {len(libraries)} libraries find all that they need.")


def _not_found(library: Path) -> list[str]:
    environment = {**os.environ, "LD_LIBRARY_PATH": str(FROZEN / "_internal")}
    said = attempt("ldd", library, environment=environment).stdout
    return [line for line in said.splitlines() if "not found" in line]


def pack(out: Path) -> None:
    """The folder as a tarball that is the same in every build."""

    def settled(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname = EPOCH, 0, 0, "", ""
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        out.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=EPOCH) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        archive.add(FROZEN, f"{PROGRAM}-{VERSION}", recursive=False, filter=settled)
        for path in sorted(FROZEN.rglob("*")):
            name = f"{PROGRAM}-{VERSION}/{path.relative_to(FROZEN).as_posix()}"
            archive.add(path, name, recursive=False, filter=settled)
