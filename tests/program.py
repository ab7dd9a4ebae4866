"""The real program, as `python -m app` starts it, on a computer with a credential store that has this account's key.

`python -m tests.program …`. What is written there is gone with the program.
"""

import signal
import sys

from app.__main__ import main
from tests.vaults import with_data_key

if __name__ == "__main__":
    code = main(sys.argv[1:], with_data_key)
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)  # as app/__main__.py does
    sys.exit(code)
