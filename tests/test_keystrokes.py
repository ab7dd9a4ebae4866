"""The main task as a person does it: real keys on a real X screen; editor and server in processes of their own."""

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.seat import connection

ROOT = Path(__file__).parents[1]
LONGEST = 30


@pytest.fixture
def screen() -> Iterator[str]:
    """A virtual screen with a window manager, as the value of DISPLAY."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    environment = {**os.environ, "DISPLAY": display}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield display
    for each in (manager, server):
        each.terminate()
        each.wait(LONGEST)


@pytest.fixture
def practice() -> Iterator[str]:
    """The address of a practice server in a process of its own."""
    command = [sys.executable, "-u", "-m", "app.practice", "--port", "0"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    address = ""
    while "http://" not in address:
        address = server.stdout.readline()
        assert address, "the practice server ended before it told its address"
    yield "http://" + address.split("http://")[1].split()[0].rstrip("/.")
    server.terminate()
    server.communicate(timeout=LONGEST)


def press(screen: str, *arguments: str) -> None:
    environment = {**os.environ, "DISPLAY": screen}
    subprocess.run(["xdotool", *arguments], env=environment, check=True, timeout=LONGEST, stdout=subprocess.DEVNULL)


def calls(address: str) -> list[dict[str, Any]]:
    wire = http.client.HTTPConnection(address.removeprefix("http://"), timeout=LONGEST)
    wire.request("GET", "/practice/journal")
    said = json.loads(wire.getresponse().read())
    wire.close()
    found = said["calls"] if isinstance(said, dict) else said
    assert isinstance(found, list)
    return found


def test_a_callback_is_booked_with_nothing_but_keys(screen: str, practice: str, tmp_path: Path) -> None:
    file = tmp_path / "melbourne.toml"
    file.write_text(connection(practice), encoding="utf-8")
    editor = subprocess.Popen(
        [sys.executable, "-m", "app", "--connection", str(file), "--data-dir", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "LEAD_EDITOR_API_KEY": "practice"},
        stderr=subprocess.PIPE,
        text=True,
    )
    press(
        screen,
        "search",
        "--sync",
        "--onlyvisible",
        "--name",
        "Melbourne sales - Lead Editor",
        "windowactivate",
        "--sync",
    )
    press(screen, "type", "--delay", "30", "9856\t0491 570 006")
    press(screen, "key", "--delay", "30", "alt+d")
    press(screen, "type", "--delay", "30", "callback\t ")
    press(screen, "key", "--delay", "30", "ctrl+Return", "F6", "Tab", "space")
    ends = time.monotonic() + LONGEST
    while not calls(practice) and time.monotonic() < ends:
        pass
    press(screen, "key", "--delay", "30", "ctrl+q")
    _, errors = editor.communicate(timeout=LONGEST)
    made = calls(practice)
    assert (editor.returncode, errors) == (0, "")
    assert len(made) == 1
    assert made[0]["applied"] is True
    body = json.loads(made[0]["body"])
    assert body["njCallBackDate"].endswith(" 10:00")
    assert {name: body[name] for name in ("njExternalLeadId", "njDisposition", "Mobile")} == {
        "njExternalLeadId": "9856",
        "njDisposition": "Callback",
        "Mobile": "0491570006",
    }
