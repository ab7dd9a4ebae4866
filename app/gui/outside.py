"""What the window's work is given of the world."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from app.core.calling import Calling
from app.core.key import Key, Secrets
from app.core.layout import Layout, OutOfHours
from app.core.number import Reading
from app.core.resolved import Layers, Resolved, needs_second_look, outside_hours
from app.core.trace import Event
from app.gui.chosen import found, texts_of, value_of
from app.gui.colleague import Colleague
from app.gui.hiding import Hiding
from app.gui.preferences import Preferences, resolved
from app.outbox_file import OutboxFile
from app.sender.time import Time
from app.vault import Vault

if TYPE_CHECKING:
    import ssl

LEAVE_SECONDS = 5.0
"""How long a window that is closed waits for answers that are under way."""


@dataclass(frozen=True, slots=True)
class Traces:
    """`note` writes an event down. `folder` is that of the log; None without one, and `flush` waits until it is there.

    `report` tells of the unexpected exceptions of this run.
    """

    note: Callable[[Event], object] = lambda _event: None
    folder: Path | None = None
    flush: Callable[[], object] = lambda: None
    report: Callable[[], str] = lambda: ""


_NO_TRACES = Traces()


@dataclass(frozen=True, slots=True)
class Outside:
    """The outbox's file, trust, practice, how numbers read, time, chance, and a word to a person who looks elsewhere.

    `trust` reads whom this computer trusts, and loads what speaks to servers: in a worker thread.
    `vault` is the credential store of this computer.
    `colleague` is someone else at the practice server. `who` is the account of this computer. `chance` gives a number
    from 0 to 1. `calling` reads what calling hours are judged by, which takes a while. `layers` is what policies say,
    and what was deployed; what a person chose is in `settings`. `connections` is the folder of this person's own
    connection files, which need not be there. `environment` and `proxies`, which takes a while too, tell what proxy
    this computer is set up for. `veil` is how lists and traces show a text.
    """

    outbox_file: OutboxFile
    trust: "Callable[[], ssl.SSLContext]"
    practice: Callable[[], tuple[Layout, Key]]
    colleague: Colleague
    read_number: Callable[[str, str], Reading]
    time: Time
    chance: Callable[[], float]
    calling: Callable[[], Calling]
    settings: QSettings
    secrets: Secrets
    vault: Vault
    notify: Callable[[str], object]
    connections: Path
    who: str = ""
    leave_seconds: float = LEAVE_SECONDS
    traces: Traces = _NO_TRACES
    layers: Layers = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    proxies: Callable[[str], Sequence[str]] = lambda _server: ()
    veil: Hiding = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "veil", Hiding(lambda: bool(value_of(self.settings, self.layers, "hide_digits"))))

    def preferences(self) -> Preferences:
        """What counts now: a person may have changed it a moment ago."""
        return Preferences.read(self.settings, self.layers)

    def resolved(self) -> Resolved:
        """The same, with where each comes from."""
        return resolved(self.settings, self.layers)

    def outside_hours(self, layout: Layout) -> OutOfHours:
        """What a call-back outside of the calling hours meets in this connection."""
        return outside_hours(layout.calling.outside, *found(self.settings, self.layers, "outside_calling_hours"))

    def needs_look(self, disposition: str | None) -> bool:
        """Whether the first press of Send is to point at this disposition."""
        return needs_second_look(disposition, self.preferences().second_look)

    def deployed(self) -> tuple[str, ...]:
        """The paths of the connection files that everybody here gets."""
        return texts_of(self.settings, self.layers, "connections")

    @property
    def recent_leads(self) -> bool:
        return bool(value_of(self.settings, self.layers, "recent_leads"))

    @property
    def worklists(self) -> bool:
        return bool(value_of(self.settings, self.layers, "worklists"))
