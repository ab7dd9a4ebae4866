"""The practice server on its own: `python -m app.practice [--port N] [--threads N] [--data FILE]`."""

import argparse
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from app.practice.campaigns import World
from app.practice.server import PracticeServer
from app.practice.world import WorldError, default_world, load_world

PORT = 8765
_KEY = "practice"
_GLANCE = 0.5
"""Seconds. On Windows a wait without an end would not notice Ctrl+C."""


def main(argv: Sequence[str]) -> int:
    """Run until Ctrl+C or a polite end of the process; returns the exit code."""
    ending = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ending.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    asked = _arguments(argv)
    try:
        world = load_world(asked.data) if asked.data else default_world()
    except WorldError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    server = PracticeServer(world, key=_KEY, port=asked.port, threads=asked.threads)
    try:
        server.start()
    except OSError as error:
        reason = error.strerror or str(error)
        words = f"Port {asked.port} can't be used: {reason}."
        sys.stderr.write(f"{words} Choose another with --port, or any that is free with --port 0.\n")
        return 1
    with server:
        sys.stdout.write(_greeting(server.address, world))
        sys.stdout.flush()
        while not ending.wait(_GLANCE):
            pass
    return 0


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m app.practice", description="A practice server for the lead editor.")
    parser.add_argument(
        "--port", type=_port, default=PORT, metavar="N", help=f"listen on port N; 0 takes any free one (default {PORT})"
    )
    parser.add_argument(
        "--threads", type=_threads, default=8, metavar="N", help="work on N ÷ 2 calls at once (default 8)"
    )
    parser.add_argument("--data", type=Path, metavar="FILE", help="start with the leads in FILE (TOML)")
    return parser.parse_args(argv)


def _port(text: str) -> int:
    return _number(text, 0, 65_535)


def _threads(text: str) -> int:
    return _number(text, 1, 256)


def _number(text: str, least: int, most: int) -> int:
    try:
        number = int(text)
    except ValueError:
        number = least - 1
    if not least <= number <= most:
        raise argparse.ArgumentTypeError(f"expected a whole number from {least} to {most}, not {text!r}")
    return number


def _greeting(address: str, world: World) -> str:
    lead = world.layout(address)
    return (
        f"{world.title} is at {address}\n\n"
        f"  In a browser     {address}/ shows the leads, and lets things go wrong\n"
        f'  In a connection  server = "{address}", template = {lead.template}, campaign = {lead.campaign}, '
        f"allocation = {lead.allocation}\n"
        f"  The key          {_KEY}\n\n"
        "Ctrl+C stops it; what was changed is then forgotten.\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
