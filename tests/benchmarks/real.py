"""The real program, which tells when its window was painted and when it was ready: `python -m tests.benchmarks.real …`.

The arguments are the program's own. Everything up to the first paint is as in `python -m app`: nothing is imported
sooner. The credential store is one in memory, which has the key of the account's files and that of the server of the
sample connection; the system's own one is looked for first, as the program does, and not asked for anything.
"""

import json
import signal
import sys
import time
from typing import TYPE_CHECKING

import app.__main__ as program

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.gui.window import MainWindow
    from app.vault import Backend

SERVER = "https://contact.example.com"
"""Of resources/sample-connection.toml. There is none, and nothing is sent."""
_paint_first = program._paint_first


def tell(told: "Mapping[str, float]") -> None:
    """Both moments, of time.monotonic; `whole` is 1 where the form was there at the first paint."""
    sys.stdout.write(f"{json.dumps(told)}\n")
    sys.stdout.flush()


def painted(window: "MainWindow") -> None:
    """In place of app/__main__.py's own, which it calls: ends when the program has seen its window painted."""
    _paint_first(window)
    told = {"painted": time.monotonic()}
    told["whole"] = window.page is not None and window.page.form.isVisible()
    missing = {"wishes", "outbox"}
    set_ready, show_count = window.set_ready, window.show_count

    def came(what: str) -> None:
        missing.discard(what)
        if not missing and "ready" not in told:
            told["ready"] = time.monotonic()
            tell(told)

    def ready(*, ready: bool) -> None:
        set_ready(ready=ready)
        if ready:
            came("wishes")

    def count(words: str, needs_person: bool) -> None:
        """It is shown once the outbox is open. Without that, what is sent would be kept nowhere."""
        show_count(words, needs_person)
        came("outbox")

    window.set_ready, window.show_count = ready, count  # type: ignore[method-assign]  # the window is the program's


def backend() -> "Backend":
    """For a thread of the credential store's own, as the program's is found."""
    from contextlib import suppress  # noqa: PLC0415 - none of these are the program's before its first paint

    from app.vault import SERVICE, VaultError, backend_of_this_computer, key_name, service  # noqa: PLC0415 - as above
    from tests.vaults import with_data_key  # noqa: PLC0415 - as above

    with suppress(VaultError):
        backend_of_this_computer()
    made = with_data_key()
    made.kept[service(key_name(SERVER)), SERVICE] = "an invented key"
    return made


def main(argv: "Sequence[str]") -> int:
    program._paint_first = painted
    code = program.main(argv, backend)
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)  # as app/__main__.py does
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
