"""Whom the program trusts: the system, and a company's own authority beside it; and what it shows of itself."""

import os
import ssl
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import trustme
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from app.client import Noojee, Ways, trust_of_this_computer
from app.client.ways import Why
from app.core.answer import Answer, Cause, Known
from app.core.key import Key
from app.core.layout import Network
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.networks import Company, secured
from tests.raw import Line, RawServer, say_ok
from tests.seat import CANARY
from tests.test_client import EDIT

OK = Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)
REFUSED = Answer(Known.NOT_APPLIED, Cause.CERTIFICATE_REFUSED)


async def asked(port: int, network: Network, host: str = "localhost", ways: Ways | None = None) -> Answer:
    ways = ways or Ways(trust_of_this_computer())
    layout = replace(default_world().layout(f"https://{host}:{port}"), network=network)
    noojee = Noojee(layout, Key(CANARY), ways.to(layout.server, network))
    try:
        return await noojee.update(EDIT)
    finally:
        await noojee.close()


async def test_a_company_s_own_authority_is_trusted_where_the_connection_names_it(
    company: Company, server: PracticeServer
) -> None:
    with secured(server, company.server("localhost")) as door:
        assert await asked(door.port, Network()) == REFUSED
        assert await asked(door.port, Network(ca_file=str(company.ca_file))) == OK
    assert len(server.journal) == 1


def test_what_the_system_trusts_is_trusted_as_well(company: Company) -> None:
    ways = Ways(trust_of_this_computer())
    made = ways._make(Network(ca_file=str(company.ca_file)))
    assert made.cert_store_stats()["x509_ca"] == trust_of_this_computer().cert_store_stats()["x509_ca"] + 1
    assert made.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert made.verify_mode is ssl.CERT_REQUIRED
    assert made.check_hostname


def test_where_openssl_looks_in_vain_the_first_file_of_a_known_linux_counts(
    company: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.setenv(name, str(tmp_path / "of another distribution"))
    empty = tmp_path / "empty.pem"
    empty.touch()
    systems = (str(tmp_path / "missing.pem"), str(empty), str(company.ca_file))
    linux = sys.platform == "linux"
    assert trust_of_this_computer(systems).cert_store_stats()["x509_ca"] == linux
    assert trust_of_this_computer(systems[:2]).cert_store_stats()["x509_ca"] == 0
    monkeypatch.setenv("SSL_CERT_FILE", str(empty))
    assert trust_of_this_computer(systems).cert_store_stats()["x509_ca"] == 0  # what OpenSSL finds, counts


async def test_one_connection_s_authority_is_not_another_s(company: Company, server: PracticeServer) -> None:
    ways = Ways(trust_of_this_computer())
    with secured(server, company.server("localhost")) as door:
        assert await asked(door.port, Network(ca_file=str(company.ca_file)), ways=ways) == OK
        assert await asked(door.port, Network(), ways=ways) == REFUSED


async def test_one_trust_is_made_for_each_set_of_files(company: Company) -> None:
    ways = Ways(trust_of_this_computer())
    one, other = Network(ca_file=str(company.ca_file)), Network(ca_file=str(company.ca_file), proxy="none")
    found = [await ways.to(f"https://{host}.example.com", each)(Why.NEEDED) for host in "ab" for each in (one, other)]
    assert len({id(each.trust) for each in found}) == 1


@pytest.mark.parametrize(("name", "expired"), [("other.example.com", False), ("localhost", True), ("127.0.0.2", False)])
async def test_a_certificate_that_is_another_s_or_over_is_refused(company: Company, name: str, expired: bool) -> None:
    with RawServer(say_ok, company.server(name, expired=expired)) as server:
        assert await asked(server.port, Network(ca_file=str(company.ca_file))) == REFUSED
        assert not server.requests


async def test_a_server_that_signed_for_itself_is_refused_until_it_is_named(tmp_path: Path) -> None:
    alone = trustme.CA(organization_name="Nobody")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    alone.issue_cert("localhost").configure_cert(context)
    file = tmp_path / "nobody.pem"
    with RawServer(say_ok, context) as server:
        assert await asked(server.port, Network()) == REFUSED
        alone.cert_pem.write_to_path(str(file))
        assert await asked(server.port, Network(ca_file=str(file))) == OK


async def test_a_file_that_was_changed_is_read_again_after_a_refusal(company: Company, tmp_path: Path) -> None:
    file = tmp_path / "ca.pem"
    trustme.CA().cert_pem.write_to_path(str(file))
    ways = Ways(trust_of_this_computer())
    network = Network(ca_file=str(file))
    with RawServer(say_ok, company.server("localhost")) as server:
        layout = replace(default_world().layout(f"https://localhost:{server.port}"), network=network)
        noojee = Noojee(layout, Key(CANARY), ways.to(layout.server, network))
        assert await noojee.update(EDIT) == REFUSED
        file.write_bytes(company.ca_file.read_bytes())
        assert await noojee.update(EDIT) == OK
        await noojee.close()


@pytest.mark.parametrize("form", ["one file", "two files"])
async def test_a_server_that_asks_who_we_are_is_shown_the_certificate(
    company: Company, server: PracticeServer, form: str
) -> None:
    network = Network(str(company.ca_file), str(company.both))
    if form == "two files":
        network = Network(str(company.ca_file), str(company.certificate), str(company.key))
    with secured(server, company.server("localhost", asks=True)) as door:
        assert await asked(door.port, network) == OK
        assert (await asked(door.port, Network(ca_file=str(company.ca_file)))).known is not Known.APPLIED
    assert len(server.journal) == 1


def encrypted(key: Path) -> bytes:
    plain = load_pem_private_key(key.read_bytes(), None)
    return plain.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"secret"))


def other_key() -> bytes:
    return trustme.CA().issue_cert("x.example.com").private_key_pem.bytes()


CA_FILES: dict[str, tuple[Callable[[Path], object], Cause]] = {
    "missing": (lambda _file: None, Cause.FILE_MISSING),
    "a folder": (lambda file: file.mkdir(), Cause.FILE_UNREADABLE),
    "50 MB": (lambda file: file.write_bytes(b"-" * 50_000_000), Cause.FILE_UNREADABLE),
    "empty": (lambda file: file.write_bytes(b""), Cause.FILE_NOT_PEM),
    "a page": (lambda file: file.write_bytes(b"<html>"), Cause.FILE_NOT_PEM),
    "binary": (lambda file: file.write_bytes(os.urandom(1000)), Cause.FILE_NOT_PEM),
    "a key": (lambda file: file.write_bytes(other_key()), Cause.FILE_NOT_PEM),
    "nonsense in PEM": (
        lambda file: file.write_bytes(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
        Cause.FILE_NOT_PEM,
    ),
}


@pytest.mark.parametrize("name", CA_FILES)
@pytest.mark.parametrize("role", ["ca_file", "client_certificate"])
async def test_a_file_that_can_not_be_used_is_told_by_its_name_and_nothing_is_sent(
    company: Company, tmp_path: Path, name: str, role: str
) -> None:
    make, cause = CA_FILES[name]
    make(tmp_path / "odd é.pem")
    with RawServer(say_ok, company.server("localhost")) as server:
        answer = await asked(server.port, Network(**{role: str(tmp_path / "odd é.pem")}))
        assert answer == Answer(Known.NOT_APPLIED, cause, message="odd é.pem")
        assert not server.connections


@pytest.mark.parametrize(
    ("make", "cause"),
    [
        (lambda _company: None, Cause.FILE_MISSING),
        (lambda company: encrypted(company.key), Cause.KEY_LOCKED),
        (lambda _company: other_key(), Cause.KEY_DOES_NOT_FIT),
        (lambda _company: b"no key", Cause.FILE_NOT_PEM),
        (
            lambda _company: b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
            Cause.FILE_NOT_PEM,
        ),
        (lambda company: company.certificate.read_bytes(), Cause.FILE_NOT_PEM),
    ],
)
async def test_a_key_that_can_not_be_used_is_told_by_its_name(
    company: Company, tmp_path: Path, make: Callable[[Company], bytes | None], cause: Cause
) -> None:
    file = tmp_path / "odd.key"
    content = make(company)
    if content is not None:
        file.write_bytes(content)
    answer = await asked(9, Network(client_certificate=str(company.certificate), client_key=str(file)))
    assert answer == Answer(Known.NOT_APPLIED, cause, message="odd.key")


async def test_a_certificate_without_its_key_is_told(company: Company) -> None:
    answer = await asked(9, Network(client_certificate=str(company.certificate)))
    assert answer == Answer(Known.NOT_APPLIED, Cause.KEY_DOES_NOT_FIT, message="desk.pem")


async def test_a_file_with_words_around_its_certificates_is_read(
    company: Company, server: PracticeServer, tmp_path: Path
) -> None:
    file = tmp_path / "several.pem"
    words = "﻿# Müller AG\r\n".encode()
    others = trustme.CA().cert_pem.bytes()
    file.write_bytes(words + others + words + company.ca_file.read_bytes().replace(b"\n", b"\r\n"))
    with secured(server, company.server("localhost")) as door:
        assert await asked(door.port, Network(ca_file=str(file))) == OK


async def test_a_file_that_is_mended_is_used_from_the_next_update_on(company: Company, tmp_path: Path) -> None:
    file = tmp_path / "ca.pem"
    network = Network(ca_file=str(file))
    with RawServer(say_ok, company.server("localhost")) as server:
        layout = replace(default_world().layout(f"https://localhost:{server.port}"), network=network)
        noojee = Noojee(layout, Key(CANARY), Ways(trust_of_this_computer()).to(layout.server, network))
        assert (await noojee.update(EDIT)).cause is Cause.FILE_MISSING
        file.write_bytes(company.ca_file.read_bytes())
        assert await noojee.update(EDIT) == OK
        await noojee.close()


def refuse(identity: ssl.SSLContext) -> Callable[[Line], None]:
    """A server that says what it thinks of our certificate, and waits until we have heard it."""

    def talk(line: Line) -> None:
        coming, going = ssl.MemoryBIO(), ssl.MemoryBIO()
        secured = identity.wrap_bio(coming, going, server_side=True)
        while True:
            try:
                secured.do_handshake()
            except ssl.SSLWantReadError:
                line.send(going.read())
                coming.write(line.receive())
            except ssl.SSLError:
                line.send(going.read())
                line.read_until_closed()
                return

    return talk


@pytest.mark.parametrize("shown", ["none", "a stranger's"])
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
async def test_a_server_that_says_no_to_our_certificate_took_no_update(
    company: Company, tmp_path: Path, shown: str, version: ssl.TLSVersion
) -> None:
    identity = company.server("localhost", asks=True)
    identity.maximum_version = version
    stranger = Company(tmp_path)
    network = Network(str(company.ca_file), str(stranger.both) if shown != "none" else "")
    with RawServer(refuse(identity)) as server:
        answer = await asked(server.port, network)
    wanted = Cause.CERTIFICATE_WANTED
    if shown == "none" and version is ssl.TLSVersion.TLSv1_2:
        wanted = Cause.NO_CONNECTION  # all that it says is that the handshake failed
    assert answer == Answer(Known.NOT_APPLIED, wanted)
