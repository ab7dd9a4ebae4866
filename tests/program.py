"""The real program, as `python -m app` starts it, on a computer with a credential store that has this account's key.

`python -m tests.program …`. What is written there is gone with the program.
"""

import sys
from typing import TYPE_CHECKING

from app.__main__ import main

if TYPE_CHECKING:
    from app.vault import Backend


def _store() -> "Backend":
    from tests.vaults import with_data_key  # noqa: PLC0415 - the program begins without it, as it really does

    return with_data_key()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], _store, last=True))
