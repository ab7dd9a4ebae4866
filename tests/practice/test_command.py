"""`python -m app.practice` as people start it."""

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.practice.server import PracticeServer
from app.practice.world import World

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-X", "dev", "-W", "error", "-m", "app.practice"]
WAITS = 20.0
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
ON_WINDOWS = sys.platform == "win32"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=WAITS,
        check=False,
    )


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no signal that one process can send to just one other")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_and_ends_cleanly(number: signal.Signals) -> None:
    with subprocess.Popen(
        [*COMMAND, "--port", "0"],
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        said = ""
        while "Ctrl+C" not in said:
            said += process.stdout.readline()
            assert process.poll() is None
        connection = http.client.HTTPConnection(said.splitlines()[0].rpartition("/")[2], timeout=WAITS)
        connection.request("GET", "/")
        assert connection.getresponse().status == 200
        process.send_signal(number)
        rest, complaints = process.communicate(timeout=WAITS)
        connection.close()
    assert "The key          practice\n" in said
    assert (process.returncode, rest, complaints) == (0, "", "")


def test_a_port_in_use_is_said_in_plain_words(world: World) -> None:
    with PracticeServer(world) as server:
        port = server.address.rpartition(":")[2]
        done = run("--port", port)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {port} can't be used: ")
    assert done.stderr.endswith("Choose another with --port, or any that is free with --port 0.\n")


def test_a_mistake_in_the_data_file_is_said_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("title = 5\n", encoding="utf-8")
    done = run("--data", str(path))
    assert (done.returncode, done.stderr) == (1, f"{path}: templates: expected at least one\n")


@pytest.mark.parametrize("arguments", [("--port", "http"), ("--port", "70000"), ("--threads", "0")])
def test_a_number_that_can_t_be_is_said_in_plain_words(arguments: tuple[str, str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "expected a whole number from" in done.stderr
