"""A company's network on loopback: its own authority, servers over TLS, and a real proxy that asks for a password."""

import os
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme

from app.client.ways import WhoIsIt
from app.core.login import Login
from app.practice.server import PracticeServer
from tests.raw import Line, RawServer

ROOT = Path(__file__).parents[1]
HOST = "contact.example.com"
"""Found by the proxy alone: no other computer of the tests has such a name."""
USER, PASSWORD = "jane.smith", "p:ss wörd%41@"
_START_SECONDS = 20.0
_LAST_YEAR = datetime.now(UTC) - timedelta(days=365)


def knowing(login: Login | None) -> WhoIsIt:
    """Who one is for each proxy that the environment has nobody for."""

    async def who(_proxy: str, named: Login | None, _asked: bool) -> Login | None:
        return named or login

    return who


class Company:
    """An authority of its own, with the files that a connection file can name."""

    def __init__(self, folder: Path) -> None:
        self.authority = trustme.CA(organization_name="Example Company", organization_unit_name="IT")
        self.ca_file = folder / "company-ca.pem"
        self.authority.cert_pem.write_to_path(str(self.ca_file))
        desk = self.authority.issue_cert("desk@example.com", common_name="Desk 7")
        self.certificate, self.key, self.both = (folder / name for name in ("desk.pem", "desk.key", "desk-both.pem"))
        self.certificate.write_bytes(b"".join(each.bytes() for each in desk.cert_chain_pems))
        desk.private_key_pem.write_to_path(str(self.key))
        desk.private_key_and_cert_chain_pem.write_to_path(str(self.both))

    def server(self, *names: str, asks: bool = False, expired: bool = False) -> ssl.SSLContext:
        """What a server of these names shows; one that `asks` wants a certificate of the company's from its clients."""
        ends = _LAST_YEAR + timedelta(days=30) if expired else None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(*names, not_before=_LAST_YEAR, not_after=ends).configure_cert(context)
        if asks:
            context.verify_mode = ssl.CERT_REQUIRED
            self.authority.configure_trust(context)
        return context


class Proxy:
    """The program proxy.py, as a process of its own. It takes names below example.com for this computer."""

    def __init__(self, folder: Path, user: str = "", password: str = "") -> None:
        self._port_file = folder / "port"
        self._said = folder / "said.txt"
        login = ["--basic-auth", f"{user}:{password}"] if user else []
        options = ["--hostname", "127.0.0.1", "--port", "0", "--num-acceptors", "1", "--num-workers", "1", *login]
        command = [sys.executable, "-m", "proxy", *options, "--port-file", str(self._port_file)]
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                [*command, "--plugins", "tests.proxy_names.Names"],
                cwd=folder,
                env=os.environ | {"PYTHONPATH": str(ROOT)},
                stdout=said,
                stderr=said,
            )
        ends = time.monotonic() + _START_SECONDS
        while not self._listens():
            assert self._process.poll() is None, self.said
            assert time.monotonic() < ends, self.said
            time.sleep(0.02)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{int(self._port_file.read_text())}"

    @property
    def said(self) -> str:
        """Its own notes: a line for each connection."""
        return self._said.read_text("utf-8", "replace")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()

    def _listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", int(self._port_file.read_text()))).close()
        except (OSError, ValueError):
            return False
        return True


@contextmanager
def secured(server: PracticeServer, identity: ssl.SSLContext) -> Iterator[RawServer]:
    """A door before `server` that speaks TLS, as the web servers do that stand before a real one."""
    port = int(server.address.rpartition(":")[2])

    def talk(line: Line) -> None:
        with socket.create_connection(("127.0.0.1", port)) as inside:
            while True:
                inside.sendall(_to_loopback(line.read_any()))
                line.send(_answer(inside))

    with RawServer(talk, identity) as door:
        yield door


def _to_loopback(request: bytes) -> bytes:
    """The practice server answers to this computer's names alone."""
    head, end, body = request.partition(b"\r\n\r\n")
    lines = [b"Host: localhost" if each.lower().startswith(b"host:") else each for each in head.split(b"\r\n")]
    return b"\r\n".join(lines) + end + body


def _answer(inside: socket.socket) -> bytes:
    with inside.makefile("rb") as said:
        head = []
        while line := said.readline():
            head.append(line)
            if line == b"\r\n":
                break
        lengths = [int(each.split(b":")[1]) for each in head if each.lower().startswith(b"content-length:")]
        if not lengths:
            raise ConnectionError
        return b"".join(head) + said.read(lengths[0])
