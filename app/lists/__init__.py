"""Reads a list of leads from a CSV or XLSX file, piece by piece. Slow and blocking: for a worker thread.

The sole importer of zipfile, xml.parsers.expat and charset_normalizer.
"""

from app.lists.limits import Limits
from app.lists.reading import read
from app.lists.told import Head, ListError, Piece, Remarks, Trouble

__all__ = ["Head", "Limits", "ListError", "Piece", "Remarks", "Trouble", "read"]
