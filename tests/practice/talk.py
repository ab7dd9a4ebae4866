"""How the tests speak to the practice server: plain HTTP over real sockets."""

import http.client
import json
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from app.core import contract
from app.practice.server import PracticeServer

KEEP = "<No Change>"
KEY = "practice"
PATIENCE = 10.0
"""Seconds after which a test that waits has failed. Never reached where all is well."""


class Clock:
    """A wall clock that stands still until it is told."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass(frozen=True)
class Said:
    """One reply."""

    status: int
    content: bytes
    headers: Mapping[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    @property
    def code(self) -> int:
        return int(self.json["code"])

    @property
    def text(self) -> str:
        return self.content.decode()


def ask(
    server: PracticeServer,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Said:
    """One request over a connection of its own."""
    connection = http.client.HTTPConnection(server.address.removeprefix("http://"), timeout=PATIENCE)
    try:
        connection.request(method, path, body, dict(headers or {}))
        reply = connection.getresponse()
        return Said(reply.status, reply.read(), {name.lower(): value for name, value in reply.getheaders()})
    finally:
        connection.close()


def update_path(key: str = KEY, where: tuple[object, ...] = (41, 41, 38), **more: str) -> str:
    names = (contract.TEMPLATE_ID, contract.CAMPAIGN_ID, contract.ALLOCATION_ID)
    query = {name: str(value) for name, value in zip(names, where, strict=True)}
    return f"{contract.UPDATE}?{urlencode(query | {contract.API_KEY: key} | more)}"


def send(server: PracticeServer, body: bytes, path: str | None = None) -> Said:
    """One update with exactly this body."""
    return ask(server, "POST", path or update_path(), body, {"Content-Type": "application/json"})


def filled(lead: str = "9856", **values: str | None) -> dict[str, str]:
    """The body of an update that changes nothing but the call-back; `values` add to it, None takes away."""
    usual: dict[str, str | None] = {contract.LEAD: lead, contract.DISPOSITION: KEEP, "FirstPhone": KEEP}
    return {name: value for name, value in (usual | values).items() if value is not None}


def update(server: PracticeServer, lead: str = "9856", path: str | None = None, **values: str | None) -> Said:
    return send(server, json.dumps(filled(lead, **values)).encode(), path)


def post_json(server: PracticeServer, path: str, given: object) -> Said:
    return ask(server, "POST", path, json.dumps(given).encode(), {"Content-Type": "application/json"})


def post_form(server: PracticeServer, path: str, form: Mapping[str, str], **headers: str) -> Said:
    """A form as a browser sends it from one of the server's own pages; `headers` replace those it has."""
    sent = {"Content-Type": "application/x-www-form-urlencoded", "Origin": server.address} | headers
    return ask(server, "POST", path, urlencode(form).encode(), {name: each for name, each in sent.items() if each})


@contextmanager
def line(server: PracticeServer) -> Iterator[socket.socket]:
    """A bare connection."""
    port = int(server.address.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        yield connection


def request_bytes(body: bytes, *head: str, path: str | None = None) -> bytes:
    """The bytes of an update; `head` are further header lines."""
    lines = [
        f"POST {path or update_path()} HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        *head,
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


def until(condition: Callable[[], bool]) -> None:
    """Look again and again until `condition` holds, which is a matter of milliseconds where all is well."""
    never = threading.Event()
    for _ in range(int(PATIENCE / 0.002)):
        if condition():
            return
        never.wait(0.002)
    raise AssertionError("it did not come about")


@contextmanager
def meanwhile(*tasks: Callable[[], object]) -> Iterator[list[threading.Thread]]:
    """Run `tasks` in threads of their own, and wait for them at the end."""
    threads = [threading.Thread(target=each, daemon=True) for each in tasks]
    for each in threads:
        each.start()
    try:
        yield threads
    finally:
        for each in threads:
            each.join(PATIENCE)
        assert not any(each.is_alive() for each in threads)
