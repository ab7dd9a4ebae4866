"""Starting and stopping."""

import errno
import json
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import World
from tests.practice.talk import filled, line, request_bytes, until, update

QUICK = 0.5
"""Seconds that a stop may take."""
BODY = json.dumps(filled()).encode()


def ours() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name.startswith("practice")]


def test_it_listens_on_loopback_alone(world: World) -> None:
    with PracticeServer(world) as server:
        assert server.address.startswith("http://127.0.0.1:")
        with (
            pytest.raises((ConnectionRefusedError, TimeoutError)),
            socket.create_connection(("127.0.0.2", _port(server)), timeout=1.0),
        ):
            pass


def test_there_is_no_address_before_there_is_a_port(world: World) -> None:
    with pytest.raises(RuntimeError):
        _ = PracticeServer(world).address


def test_a_port_that_is_in_use_is_told(world: World) -> None:
    with PracticeServer(world) as server, pytest.raises(OSError, match=r".") as told:
        PracticeServer(world, port=_port(server)).start()
    assert told.value.errno == errno.EADDRINUSE


def test_starting_and_stopping_twice_is_the_same_as_once(world: World) -> None:
    server = PracticeServer(world)
    server.start()
    server.start()
    server.stop()
    server.stop()
    assert ours() == []


def test_it_comes_back_at_the_same_address_and_knows_what_happened(world: World) -> None:
    server = PracticeServer(world, minimum=0.0)
    server.start()
    address = server.address
    update(server, Suburb="Kew")
    server.stop()
    with pytest.raises(ConnectionRefusedError):
        update(server)
    server.start()
    assert (server.address, server.lead("9856").values["Suburb"], update(server).code) == (address, "Kew", 0)
    server.stop()


@pytest.mark.parametrize(
    "fault",
    [
        Fault(Kind.HANG),
        Fault(Kind.DELAY, seconds=60.0),
        Fault(Kind.DROP_BEFORE_READING, seconds=60.0),
        Fault(Kind.HANG, seconds=60.0),
    ],
)
def test_a_stop_is_quick_while_a_fault_holds_a_call_up(world: World, fault: Fault) -> None:
    server = PracticeServer(world, minimum=0.0)
    server.start()
    server.queue_fault(fault)
    with line(server) as connection:
        connection.sendall(request_bytes(BODY))
        until(lambda: len(server.journal) == 1)
        assert _stop(server) < QUICK
        assert connection.recv(100) == b""
    assert server.journal[0].finished
    assert ours() == []


def test_a_stop_is_quick_with_a_queue_and_idle_and_half_sent_requests(world: World) -> None:
    server = PracticeServer(world, threads=2, minimum=0.0)
    server.start()
    server.queue_fault(Fault(Kind.HANG))
    with ExitStack() as clients:
        for _ in range(3):
            clients.enter_context(line(server)).sendall(request_bytes(BODY))
        until(lambda: (server.in_flight, server.waiting) == (1, 2))
        clients.enter_context(line(server))
        clients.enter_context(line(server)).sendall(b"POST / HTTP/1.1\r\nHost")
        assert _stop(server) < QUICK
    assert ours() == []
    assert [(each.status, each.applied) for each in server.journal] == [(None, False)] * 3


def test_a_stop_is_quick_during_the_least_time_of_a_call(world: World) -> None:
    server = PracticeServer(world, minimum=60.0)
    server.start()
    with line(server) as connection:
        connection.sendall(request_bytes(BODY))
        until(lambda: server.in_flight == 1)
        assert _stop(server) < QUICK
    assert server.journal[0].status is None


def test_a_hang_whose_client_sends_more_still_ends_with_the_server(world: World) -> None:
    server = PracticeServer(world, minimum=0.0)
    server.start()
    server.queue_fault(Fault(Kind.HANG))
    with line(server) as connection:
        connection.sendall(request_bytes(BODY) + request_bytes(BODY))
        until(lambda: server.in_flight == 1)
        assert _stop(server) < QUICK
    assert ours() == []


def test_the_world_is_light_to_import() -> None:
    """The editor loads it before its first paint."""
    words = "import sys; import app.practice.world as w; w.default_world(); print(*sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", words], cwd=root, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"http", "http.server", "http.client", "email", "socketserver", "html", "ssl", "logging"}


def _port(server: PracticeServer) -> int:
    return int(server.address.rpartition(":")[2])


def _stop(server: PracticeServer) -> float:
    began = time.monotonic()
    server.stop()
    return time.monotonic() - began
