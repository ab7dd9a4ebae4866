"""Where things are: the command line, the data folder, connection files; and which of them wins."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from app import __version__, toml_file
from app.core.dataclass import dataclass, replace
from app.core.key import Key
from app.core.layout import Layout, Network
from app.core.link import LONGEST_LINK, LinkRefusedError, is_link, read_link
from app.core.reading import read_layout
from app.core.tables import Expected, Mistake
from app.toml_file import TomlFileError, Trouble

KEY_VARIABLE = "LEAD_EDITOR_API_KEY"
OUTBOX = "outbox.db"
"""The name of the store, in the data folder."""
_USUAL = frozenset({"--data-dir", "--connection", "--lead"})
"""What takes a value, and is all that most starts say."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for. `data_dir` is where this person's data lives; `own_folder`: as it said.

    `link` is one that says more than a lead's id, or what can't be read: the window tells. `platform` is the Qt plugin
    to show windows by; empty: Qt's own choice.
    """

    data_dir: Path
    practice: bool = False
    connection: Path | None = None
    lead: str = ""
    link: str = ""
    smoke_test: bool = False
    screenshot: Path | None = None
    own_folder: bool = False
    close: bool = False
    platform: str = ""

    @property
    def alone(self) -> bool:
        """Whether this run shows something and ends: it is nobody's work, and hands nothing over."""
        return self.smoke_test or self.screenshot is not None


class ConnectionFileError(TomlFileError):
    """A connection file that can't be used. `mistakes` are those of a file that is TOML."""

    def __init__(
        self, path: Path, trouble: Trouble, detail: str = "", line: int = 0, mistakes: Sequence[Mistake] = ()
    ) -> None:
        super().__init__(path, trouble, detail, line)
        self.mistakes = tuple(mistakes)


def read_arguments(argv: Sequence[str]) -> Options:
    """The options in `argv` (without the program's name). Like argparse, raises SystemExit on --help and mistakes."""
    return _usual(argv) or _any(argv)


def _usual(argv: Sequence[str]) -> Options | None:
    """What most starts ask for, as `_any` reads it, without what argparse loads to be able to explain itself."""
    said: dict[str, str] = {}
    words = iter(argv)
    for word in words:
        value = "" if word == "--practice" else next(words, "-") if word in _USUAL else "-"
        if word in said or value.startswith("-"):
            return None
        said[word] = value
    if {"--practice", "--connection"} <= set(said):
        return None
    return Options(
        data_dir=Path(said["--data-dir"]) if "--data-dir" in said else default_data_dir(os.environ),
        practice="--practice" in said,
        connection=Path(said["--connection"]) if "--connection" in said else None,
        lead=said.get("--lead", ""),
        own_folder="--data-dir" in said,
    )


def _any(argv: Sequence[str]) -> Options:
    import argparse  # noqa: PLC0415 - see above

    parser = argparse.ArgumentParser("lead-editor", description="Edit one lead of Noojee Contact and send the change.")
    parser.add_argument("link", nargs="?", metavar="LINK", help="fill the form as this link says")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--practice", action="store_true", help="start the built-in practice server and connect to it")
    where.add_argument("--connection", type=Path, metavar="FILE", help="connect as FILE says (README.md)")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep this person's settings in DIR")
    parser.add_argument("--lead", default="", metavar="ID", help="open the lead with this external id")
    parser.add_argument(
        "--smoke-test", action="store_true", help="send one real update to the practice server, say how it went, end"
    )
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="write a picture of the window (PNG) and end")
    parser.add_argument(
        "--close", action="store_true", help="ask the Lead Editor that is running to end, and wait until it has"
    )
    parser.add_argument("-platform", default="", metavar="NAME", help="Qt's plugin to show windows by, as `offscreen`")
    parser.add_argument("--version", action="version", version=f"Lead Editor {__version__}")
    found = parser.parse_args(argv)
    if found.link is not None and not is_link(found.link):
        parser.error(f"{found.link} is no link to a lead, which begins with noojee-lead:")
    if found.smoke_test and found.connection:
        parser.error("--smoke-test sends an update, so it goes to the practice server only: leave out --connection")
    lead, link = _asked(found.link) if found.link and not found.lead else (found.lead, "")
    return Options(
        data_dir=found.data_dir or default_data_dir(os.environ),
        practice=found.practice or found.smoke_test,
        connection=found.connection,
        lead=lead,
        link=link,
        smoke_test=found.smoke_test,
        screenshot=found.screenshot,
        own_folder=found.data_dir is not None,
        close=found.close,
        platform=found.platform,
    )


def _asked(link: str) -> tuple[str, str]:
    """The lead's id, where the link has nothing else; else the link, no longer than it takes to see that it is long."""
    try:
        said = read_link(link)
    except LinkRefusedError:
        return "", link[: LONGEST_LINK + 1]
    return ("", link) if said.connection else (said.lead, "")


def default_data_dir(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The folder the operating system has for a program's data of one person, on this computer only."""
    home = Path.home()
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Lead Editor"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Lead Editor"
    named = Path(environment.get("XDG_DATA_HOME", ""))
    return (named if named.is_absolute() else home / ".local" / "share") / "lead-editor"


def take_key() -> Key:
    """The key that was given for this run, taken out of the environment so that no child process inherits it."""
    return Key(os.environ.pop(KEY_VARIABLE, ""))


def read_connection(path: Path) -> tuple[Layout, tuple[Mistake, ...]]:
    """The connection in the file `path`, and the mistakes that don't stop it. Raises ConnectionFileError otherwise."""
    try:
        document = toml_file.read(path)
    except TomlFileError as error:
        raise ConnectionFileError(path, error.trouble, error.detail, error.line) from error
    layout, mistakes = read_layout(document)
    if layout is not None and not is_zone(layout.time_zone):
        layout, mistakes = None, (*mistakes, Mistake("time_zone", Expected.TIME_ZONE))
    if layout is None:
        raise ConnectionFileError(path, Trouble.MISTAKES, mistakes=mistakes)
    return replace(layout, network=_beside(path, layout.network)), mistakes


def _beside(path: Path, network: Network) -> Network:
    """`network` with its files as whole paths: one that is relative lies beside the connection file `path`."""
    folder = path.absolute().parent

    def whole(name: str) -> str:
        return str(folder / name) if name else ""

    return replace(
        network,
        ca_file=whole(network.ca_file),
        client_certificate=whole(network.client_certificate),
        client_key=whole(network.client_key),
    )


def is_zone(name: str) -> bool:
    """Whether there is a time zone of this name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # OSError: the name of a folder of zones, such as "Australia"
        return False
    return True


def account() -> str:
    """The name of this computer's account that the program runs under; "" where there is none to be had."""
    import getpass  # noqa: PLC0415 - nobody asks before the first paint

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name, as in some containers
        return ""
