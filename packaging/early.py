"""Run in the frozen program before PyInstaller's own hooks, one of which imports PySide6: see app/qt_support.py."""

from app.qt_support import load_qt

load_qt()
