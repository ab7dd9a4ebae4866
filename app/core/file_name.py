"""What the file of a connection is called: a name that every system can have, whatever a person calls it."""

ENDING = ".leadconn"
"""Of new files: on Windows, a double click opens them."""
_LONGEST = 50
"""Characters. Four bytes each, with the ending, a number and a date, are still a name that Linux takes."""
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
"""On Windows these are no files, whatever their ending is."""


def file_name(name: str) -> str:
    """A name for the file of the connection that is called `name`."""
    return f"{stem(name)}{ENDING}"


def stem(name: str) -> str:
    """The same without its ending."""
    letters = "".join(each if each.isalnum() or each in " -_" else " " for each in name)
    short = " ".join(letters.split())[:_LONGEST].strip()
    return f"{short} connection".strip() if not short or short.casefold() in _DEVICES else short
