"""How many calls run at once, who comes next, and who waited too long (NOOJEE.md, Load)."""

import json
import threading
import time
from contextlib import ExitStack

from app.core.contract import TEMPLATES
from app.practice.faults import Fault, Kind
from app.practice.gate import Admission, Gate
from app.practice.server import PracticeServer
from app.practice.world import World
from tests.practice.talk import ask, filled, line, meanwhile, request_bytes, until, update

SIDE_BY_SIDE = 8


def test_no_call_takes_less_than_the_least_time(world: World) -> None:
    with PracticeServer(world, minimum=0.1) as server:
        began = time.monotonic()
        update(server)
        assert time.monotonic() - began >= 0.1


def test_never_more_than_half_the_threads_run_at_once(world: World) -> None:
    with PracticeServer(world, threads=7, minimum=0.03) as server:
        with meanwhile(*[lambda: update(server) for _ in range(SIDE_BY_SIDE)]):
            until(lambda: server.waiting > 0)
        assert server.most_in_flight == 3
        assert [each.code for each in server.journal] == [0] * SIDE_BY_SIDE


def test_calls_that_take_longer_than_the_limit_allows_take_turns(world: World) -> None:
    with PracticeServer(world, threads=4, minimum=0.05) as server:
        began = time.monotonic()
        with meanwhile(*[lambda: update(server) for _ in range(SIDE_BY_SIDE)]):
            pass
        assert time.monotonic() - began >= 0.05 * SIDE_BY_SIDE / 2


def test_one_thread_still_works_on_one_call(world: World) -> None:
    with PracticeServer(world, threads=1, minimum=0.0) as server:
        assert update(server).code == 0


def test_list_calls_and_updates_share_the_places(world: World) -> None:
    with PracticeServer(world, threads=2, minimum=0.0, patience=0.05) as server:
        server.queue_fault(Fault(Kind.HANG))
        with line(server) as hanging:
            hanging.sendall(request_bytes(json.dumps(filled()).encode()))
            until(lambda: server.in_flight == 1)
            assert ask(server, "GET", f"{TEMPLATES}?apiKey=practice").code == 109


def test_109_what_waited_too_long_was_not_applied(world: World) -> None:
    with PracticeServer(world, threads=2, minimum=0.0, patience=0.05) as server:
        server.queue_fault(Fault(Kind.HANG))
        with line(server) as hanging:
            hanging.sendall(request_bytes(json.dumps(filled("9860")).encode()))
            until(lambda: server.in_flight == 1)
            said = update(server)
        assert (said.status, said.json) == (400, {"code": 109, "message": "TIMEOUT_TOO_MANY_CONCURRENT_REQUESTS"})
        assert (server.waiting, server.lead("9856").records[0].by) == (0, "Priya Nair")


def test_the_queue_is_first_come_first_served(world: World) -> None:
    leads = ["9860", "9861", "9862", "9863"]
    with PracticeServer(world, threads=2, minimum=0.0) as server, ExitStack() as clients:
        server.queue_fault(Fault(Kind.HANG))
        hanging = clients.enter_context(line(server))
        hanging.sendall(request_bytes(json.dumps(filled()).encode()))
        until(lambda: server.in_flight == 1)
        for place, lead in enumerate(leads, start=1):
            connection = clients.enter_context(line(server))
            connection.sendall(request_bytes(json.dumps(filled(lead)).encode()))
            until(lambda place=place: server.waiting == place)  # type: ignore[misc]
        hanging.close()
        until(lambda: sum(each.applied for each in server.journal) == len(leads))
        times = [server.lead(lead).records[0].at for lead in leads]
        assert times == sorted(times)


def test_a_queued_update_whose_client_has_gone_is_made_all_the_same(world: World) -> None:
    with PracticeServer(world, threads=2, minimum=0.0) as server:
        server.queue_fault(Fault(Kind.HANG))
        with line(server) as hanging:
            hanging.sendall(request_bytes(json.dumps(filled("9860")).encode()))
            until(lambda: server.in_flight == 1)
            with line(server) as impatient:
                impatient.sendall(request_bytes(json.dumps(filled()).encode()))
                until(lambda: server.waiting == 1)
        until(lambda: server.journal[-1].finished)
        assert server.lead("9856").records[0].by == "API"


def test_a_place_that_is_given_back_goes_to_who_waited_longest() -> None:
    gate = Gate(limit=1, patience=10.0)
    assert gate.enter() is Admission.GRANTED
    order: list[str] = []

    def take(name: str) -> None:
        gate.enter()
        order.append(name)
        gate.leave()

    with ExitStack() as threads:
        for place, name in enumerate("abc", start=1):
            threads.enter_context(meanwhile(lambda name=name: take(name)))  # type: ignore[misc]
            until(lambda place=place: gate.waiting == place)  # type: ignore[misc]
        gate.leave()
    assert (order, gate.in_flight, gate.most_in_flight) == (["a", "b", "c"], 0, 1)


def test_a_closed_gate_sends_everybody_away() -> None:
    gate = Gate(limit=1, patience=10.0)
    gate.enter()
    ends: list[Admission] = []
    waiting = threading.Thread(target=lambda: ends.append(gate.enter()))
    waiting.start()
    until(lambda: gate.waiting == 1)
    gate.close()
    waiting.join()
    assert [*ends, gate.enter()] == [Admission.CLOSED, Admission.CLOSED]
