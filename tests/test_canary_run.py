"""The canary search: a key and ten planted values go through the real program, and are then looked for everywhere."""

import base64
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.canary import files, found, holds
from tests.canary_driver import LEAD, PLANTED
from tests.seat import CANARY, connection

ROOT = Path(__file__).parents[1]
FIELDS = (("FirstPhone", "phone"), ("Name", "text"), ("Notes", "area"))
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Seen:
    """What could be seen of a run, by the place where it was."""

    places: Mapping[str, bytes]
    sent: bytes
    """What the server was sent: all that was planted and sent must be in it, or the search would prove nothing."""


def processes(first: int) -> list[int]:
    """A process and all that it started."""
    below = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    return [first, *(each for child in below for each in processes(int(child)))]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    folder = tmp_path_factory.mktemp("canary")
    data, toml, saved = folder / "data", folder / "desk.toml", folder / "diagnostics.zip"
    data.mkdir(mode=0o777)
    (data / "settings.ini").write_text("[General]\nholdSeconds=0\n")
    with PracticeServer(default_world(), key=CANARY, minimum=0.0) as server:
        fields = "".join(f'[[fields]]\nname = "{name}"\nkind = "{kind}"\n' for name, kind in FIELDS)
        toml.write_text(connection(server.address).replace("[[dispositions]]", f"{fields}[[dispositions]]"))
        for code in (0, 101, 110, 103):
            server.queue_fault(Fault(Kind.CODE, code=code))
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.canary_driver", str(data), str(toml), str(saved)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            umask=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(f"{CANARY}\n".encode())
        program.stdin.flush()
        said = json.loads(program.stdout.readline())
        running = processes(program.pid)
        arguments = b"".join(Path(f"/proc/{each}/cmdline").read_bytes() for each in running)
        variables = b"".join(Path(f"/proc/{each}/environ").read_bytes() for each in running)
        program.send_signal(signal.SIGTERM)
        _, errors = program.communicate(timeout=LONGEST)
        assert program.returncode == 0
        sent = b"\n".join(each.body for each in server.journal)
    with zipfile.ZipFile(saved) as file:
        diagnostics = b"\n".join(each.encode() + b"\n" + file.read(each) for each in file.namelist())
    kept = dict(files(data))
    logs = b"".join(content for name, content in kept.items() if name.startswith("logs/"))
    assert b"SendEnded" in logs
    assert b"Unexpected" in logs
    assert b"ValueError" in errors
    assert b"SendEnded" in diagnostics
    modes = {str(each.relative_to(data)): each.stat().st_mode & 0o777 for each in data.rglob("*") if each.is_file()}
    return Seen(
        {
            "data folder": b"".join(kept.values()),
            "logs": logs,
            "settings.ini": kept["settings.ini"],
            "connection file": toml.read_bytes(),
            "diagnostics": diagnostics,
            "standard error": errors,
            "window titles": "\n".join(said["titles"]).encode(),
            "clipboard": "\n".join(said["clipboard"]).encode(),
            "arguments": arguments,
            "environment": variables,
            "modes": json.dumps(modes).encode(),
        },
        sent,
    )


def test_what_was_planted_did_go_through_the_program(seen: Seen) -> None:
    assert found(seen.sent, PLANTED) == [each for each in PLANTED if each != "the Kestrel account"]


def test_none_of_it_is_where_it_must_not_be(seen: Seen) -> None:
    hits = {place: (found(content, [CANARY]), found(content, PLANTED)) for place, content in seen.places.items()}
    for place, (keys, personal) in hits.items():
        size = len(seen.places[place])
        print(f"{place:18} {size:9} bytes   key {len(keys)}   planted {len(personal)}")  # noqa: T201 - pytest -rP
    assert {place: (keys, personal) for place, (keys, personal) in hits.items() if keys or personal} == {}


def test_every_file_is_for_this_account_alone(seen: Seen) -> None:
    assert {name: oct(mode) for name, mode in json.loads(seen.places["modes"]).items() if mode != 0o600} == {}


WRITTEN: Mapping[str, Callable[[str], bytes]] = {
    "as it is": str.encode,
    "in capitals": lambda text: text.upper().encode(),
    "UTF-16": lambda text: text.encode("utf-16-le"),
    "UTF-16, the other way": lambda text: text.encode("utf-16-be"),
    "an address": lambda text: quote(text, safe="").encode(),
    "JSON": lambda text: json.dumps({"a": text}).encode(),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64, one off": lambda text: base64.b64encode(b"x" + text.encode() + b"yz"),
    "base64, two off": lambda text: base64.b64encode(b"xy" + text.encode()),
    "base64 of UTF-16": lambda text: base64.urlsafe_b64encode(text.encode("utf-16-le")),
}


@pytest.mark.parametrize("way", WRITTEN)
@pytest.mark.parametrize("text", [CANARY, *PLANTED, "Zoë Ünal"])
def test_the_search_finds_it(way: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(b"before " + WRITTEN[way](text) + b" after")
    ((_, content),) = files(tmp_path)
    (tmp_path / "log").unlink()  # of the key, tests/test_canary.py would find it
    assert holds(content, text)
    assert not holds(b"before after " * 100, text)


@pytest.mark.parametrize("number", ["0491 570 157", "0491-570-157", "(0491) 570157", "0491.570.157"])
def test_the_search_finds_a_number_however_it_is_written(number: str) -> None:
    assert holds(f"call {number} now".encode(), "0491570157")


def test_the_search_looks_at_names_of_files(tmp_path: Path) -> None:
    (tmp_path / f"{LEAD}.txt").write_bytes(b"")
    ((_, content),) = files(tmp_path)
    assert holds(content, LEAD)
