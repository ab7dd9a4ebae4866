"""What the window shows first, before there is an event loop: the form of a connection, or how to get one."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings

from app.config import ConnectionFileError, Options, read_connection
from app.core.dataclass import dataclass
from app.core.layout import Layout
from app.core.resolved import Layers
from app.gui.chosen import texts_of
from app.gui.tone import Tone
from app.gui.window import MainWindow

RECENT = "recentConnections"
"""The setting that holds the connections that were used."""
LAST_CONNECTION = "connection"
"""The setting that holds the path of the connection file that was opened last."""


@dataclass(frozen=True, slots=True)
class First:
    """What the window shows first, and the file that it is of, if any."""

    layout: Layout
    path: Path | None = None


def show_first(
    window: MainWindow,
    options: Options,
    settings: QSettings,
    practice: Callable[[], Layout],
    layers: Layers = (),
) -> First | None:
    """Show what the command line asks for, else the connection used last. None where there is no usable one.

    For who has opened none yet, that is the only one that `layers` deploy, or the only one of these that can be
    read. A file that can't be used is told in
    the window, with what to mend; the program starts all the same.
    """
    if options.practice:
        layout = practice()
        window.show_layout(layout, practice=True).start_over(options.lead)
        return First(layout)
    path = options.connection or _remembered(settings, layers)
    if path is None:
        return None
    try:
        layout, passed_over = read_connection(path)
    except ConnectionFileError as error:
        from app.gui.connection_words import trouble  # noqa: PLC0415 - not on the way to the first paint

        window.start.say(trouble(error))
        return None
    window.show_layout(layout).start_over(options.lead)
    if passed_over:
        from app.gui.connection_words import passed_over as told  # noqa: PLC0415 - as above

        window.banner.say(told(passed_over), Tone.CAUTION)
    return First(layout, path)


def _remembered(settings: QSettings, layers: Layers) -> Path | None:
    last = settings.value(LAST_CONNECTION)
    if isinstance(last, str) and last:
        return Path(last)
    if settings.contains(RECENT):  # the person has chosen before; it may have been practice
        return None
    only = texts_of(settings, layers, "connections")
    return Path(only[0]) if len(only) == 1 else _only_readable(only)


def _only_readable(paths: Sequence[str]) -> Path | None:
    """The one that can be read. As soon as a second one is found, the person has to choose, and no more are read."""
    found: Path | None = None
    for each in paths:
        with suppress(ConnectionFileError):
            read_connection(Path(each))
            if found is not None:
                return None
            found = Path(each)
    return found
