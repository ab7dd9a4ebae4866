"""What the window's work is given of the world."""

import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from PySide6.QtCore import QSettings

from app.core.calling import Calling
from app.core.key import Key, Secrets
from app.core.layout import Layout
from app.core.number import Reading
from app.gui.colleague import Colleague
from app.sender.time import Time
from app.store import Store
from app.vault import Vault

LEAVE_SECONDS = 5.0
"""How long a window that is closed waits for answers that are under way."""


@dataclass(frozen=True, slots=True)
class Outside:
    """The store, trust, practice, how numbers read, time, chance, and a word to a person who looks elsewhere.

    `vault` is the credential store of this computer.
    `colleague` is someone else at the practice server. `who` is the account of this computer. `chance` gives a number
    from 0 to 1. `calling` reads what calling hours are judged by, which takes a while.
    """

    open_store: Callable[[], Awaitable[Store]]
    trust: ssl.SSLContext
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
    who: str = ""
    leave_seconds: float = LEAVE_SECONDS
