"""What the window's work is given of the world, in a real run."""

import os
import random
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from app.config import account
from app.connections import FOLDER as CONNECTIONS
from app.core.calling import Calling
from app.core.key import Secrets
from app.core.number import Reading
from app.gui.notify import Notifier
from app.gui.outside import Outside, Traces
from app.outbox_file import OutboxFile
from app.sender.time import RealTime
from app.session.beginning import Beginning
from app.vault import Vault

if TYPE_CHECKING:
    import ssl

_ASKS = sys.platform != "linux"
"""There, Qt knows nothing but the environment, which is heeded elsewhere."""


def outside_of(
    beginning: Beginning,
    secrets: Secrets,
    traces: Traces,
    outbox_file: OutboxFile,
    vault: Vault,
    read_number: Callable[[str, str], Reading],
) -> Outside:
    return Outside(
        outbox_file=outbox_file,
        trust=_trust,
        practice=beginning.practice.open,
        colleague=beginning.practice,
        read_number=read_number,
        time=RealTime(),
        chance=random.random,
        calling=_calling,
        settings=beginning.settings,
        secrets=secrets,
        vault=vault,
        notify=Notifier(beginning.window),
        connections=beginning.options.data_dir / CONNECTIONS,
        who=account(),
        traces=traces,
        layers=beginning.layers,
        environment=os.environ,
        proxies=system_proxies,
    )


def load_what_asks_for_proxies() -> None:
    """On the window's thread, before `system_proxies` is called by another."""
    if _ASKS:
        with suppress(ImportError):  # told where it is asked
            import app.proxies  # noqa: F401, PLC0415 - few ask for it


def system_proxies(server: str) -> Sequence[str]:
    """Those that this computer is set up for, beyond its environment. For a worker thread."""
    if not _ASKS:
        return ()
    from app.proxies import of_this_computer  # noqa: PLC0415 - it is there

    return of_this_computer(server)


def _trust() -> "ssl.SSLContext":
    from app import client  # noqa: PLC0415 - it takes a tenth of a second, in a worker thread

    client.warm_up()
    return client.trust_of_this_computer()


def _calling() -> Calling:
    from app import hours  # noqa: PLC0415 - it takes a tenth of a second, in a worker thread

    return hours.load()
