"""Leaves PySide6's support modules, compiled, where it looks for them: else it unpacks and compiles them at each start.

python support.py FOLDER     FOLDER is the frozen program's
"""

from __future__ import annotations

import compileall
import importlib
import os
import py_compile
import shutil
import sys
from pathlib import Path

NAME = Path("shiboken6", "files.dir")


def main(program: Path) -> None:
    os.environ["SBK_EMBED"] = "0"
    importlib.import_module("PySide6.QtCore")
    unpacked = Path(str(importlib.import_module("shiboken6").__file__)).with_name(NAME.name)
    target = program / "_internal" / NAME
    shutil.copytree(unpacked, target, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(unpacked)
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    if not compileall.compile_dir(
        target, ddir=NAME.as_posix(), quiet=1, force=True, legacy=True, invalidation_mode=mode
    ):
        sys.exit("PySide6's support modules can't be compiled.")
    for source in target.rglob("*.py"):
        source.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
