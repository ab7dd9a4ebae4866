"""Where the build finds and puts things, and what the program is called. Only `build` and `dist` are written to."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "windows"
DIST = ROOT / "dist"
WHEELS = ROOT / "build" / "wheels"

NAME = "Lead Editor"
PROGRAM = "LeadEditor"
EXE = f"{PROGRAM}.exe"
APP_ID = "LeadEditor.LeadEditor"
"""The AppUserModelID: of the window, of the links, and of the winget package."""
SCHEME = "noojee-lead"
EXTENSION = ".leadconn"
PROG_ID = "LeadEditor.Connection"

VERSION = re.search(r'__version__ = "(\d+\.\d+\.\d+)"', (ROOT / "app/__init__.py").read_text("utf-8"))[1]  # type: ignore[index]
FROZEN = BUILD / "frozen" / PROGRAM
"""The folder that is installed."""
SETUP = f"{PROGRAM}-{VERSION}-x64-setup.exe"
PORTABLE = f"{PROGRAM}-{VERSION}-x64-portable.zip"
MSI = f"{PROGRAM}-{VERSION}-x64.msi"
SBOM = f"{PROGRAM}-{VERSION}-x64.cdx.json"
