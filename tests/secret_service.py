"""A Secret Service of its own on a session bus of its own: GNOME's, or one that answers nobody, or oddly.

Debian's packages dbus and gnome-keyring. Nothing of the person's is touched: its folder is the test's.
"""

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

PASSWORD = b"of the test's keyring"
ADDRESS = "DBUS_SESSION_BUS_ADDRESS"


class Bus:
    """A session bus. `environment` is what a program on it needs. With a `screen`, prompts are shown, to nobody."""

    def __init__(self, folder: Path, *, screen: bool = False) -> None:
        self._screen = screen
        for each in ("data", "run"):
            (folder / each).mkdir(mode=0o700, parents=True, exist_ok=True)
        places = {"HOME": folder, "XDG_DATA_HOME": folder / "data", "XDG_RUNTIME_DIR": folder / "run"}
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}},
            **{name: str(path) for name, path in places.items()},
        }
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        if self._screen:
            self.environment["DISPLAY"] = ":" + self._said("Xvfb", "-displayfd", "1", "-nolisten", "tcp")
        self.environment[ADDRESS] = self._said("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
        assert self.environment[ADDRESS].startswith("unix:")
        return self

    def _said(self, *command: str) -> str:
        """The first line of what a program says that goes on."""
        out = self.start(*command).stdout
        assert out is not None
        return out.readline().decode().strip()

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def start(self, *command: str, said: bytes = b"") -> "subprocess.Popen[bytes]":
        """Start a program on the bus, which ends with it."""
        program = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._stack.callback(_end, program)
        assert program.stdin is not None
        program.stdin.write(said)
        program.stdin.close()
        return program


def _end(program: "subprocess.Popen[bytes]") -> None:
    program.terminate()
    try:
        program.wait(10)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
    if program.stdout is not None:
        program.stdout.close()


def gnome(bus: Bus, *, unlocked: bool) -> None:
    """Start GNOME's keyring on `bus`; `unlocked`, as a person's session does it."""
    how = ["--unlock"] if unlocked else []
    bus.start("gnome-keyring-daemon", "--foreground", "--components=secrets", *how, said=PASSWORD if unlocked else b"")
    _wait_for_the_name(bus)


def silent(bus: Bus) -> None:
    """Start a service that has the name of the Secret Service, and answers nobody."""
    program = (
        "import sys\n"
        "from jeepney import message_bus, MessageType\n"
        "from jeepney.io.blocking import open_dbus_connection, Proxy\n"
        "connection = open_dbus_connection()\n"
        "Proxy(message_bus, connection).RequestName('org.freedesktop.secrets')\n"
        "while True: connection.receive()\n"
    )
    bus.start(sys.executable, "-c", program)
    _wait_for_the_name(bus)


def odd(bus: Bus, way: str) -> None:
    """Start a service that answers as tests/secret_driver.py says."""
    bus.start(sys.executable, "-m", "tests.secret_driver", way)
    _wait_for_the_name(bus)


def _wait_for_the_name(bus: Bus) -> None:
    """Until somebody has the name of the Secret Service: GNOME's keyring says nothing when it is there."""
    program = (
        "import time\n"
        "from jeepney import message_bus\n"
        "from jeepney.io.blocking import open_dbus_connection, Proxy\n"
        "bus = Proxy(message_bus, open_dbus_connection())\n"
        "while not bus.NameHasOwner('org.freedesktop.secrets')[0]: time.sleep(0.01)\n"
    )
    subprocess.run([sys.executable, "-c", program], env=bus.environment, check=True, timeout=20)
