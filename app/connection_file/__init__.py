"""Writes connection files: new ones readable, those that are there changed in place. The sole importer of tomlkit.

Blocking, and heavy to import: for a worker thread.
"""

from app.connection_file.disk import Opened, SaveError, Trouble, new_path, open_file, save_changed, save_new
from app.connection_file.fresh import fresh
from app.connection_file.text import CannotKeepError, changed

__all__ = [
    "CannotKeepError",
    "Opened",
    "SaveError",
    "Trouble",
    "changed",
    "fresh",
    "new_path",
    "open_file",
    "save_changed",
    "save_new",
]
