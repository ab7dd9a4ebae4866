"""What is there once the window has been painted: a run goes on from it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from app.config import Options
from app.core.dataclass import dataclass
from app.core.key import Key
from app.core.resolved import Layers
from app.gui.first import First
from app.gui.window import MainWindow
from app.instance import Instance
from app.practice.inside import Inside
from app.vault import Backend


@dataclass(frozen=True, slots=True)
class Beginning:
    """`key` is that of this run. `first` is the connection that is shown, None for practice or none.

    `unread` is where settings are kept that could not be read. `backend` finds the credential store; None for the
    system's own one. `early` gives the exceptions that nobody could be told of yet.
    """

    window: MainWindow
    options: Options
    key: Key
    first: First | None
    practice: Inside
    settings: QSettings
    unread: Path | None
    layers: Layers
    instance: Instance
    backend: Callable[[], Backend] | None
    early: Callable[[], Sequence[BaseException]]
