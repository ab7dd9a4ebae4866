"""Which servers a connection file may name: those to which a key can go in secret."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import is_loopback, read_layout
from app.core.tables import Expected, Mistake
from tests.core.samples import document, thorough

SERVERS = [
    "https://contact.example.com",
    "https://contact.example.com/",
    "https://contact.example.com:8443",
    "HTTPS://Contact.Example.COM",
    "https://xn--bcher-kva.example",
    "https://192.0.2.7",
    "https://[2001:db8::7]:8443",
    "http://127.0.0.1:8765",
    "http://127.9.9.9",
    "http://localhost:8765",
    "http://[::1]:8765",
]
NO_SERVERS = [
    "contact.example.com",
    "//contact.example.com",
    "https:",
    "https://",
    "https:///x",
    "ftp://contact.example.com",
    "http://contact.example.com",
    "http://192.0.2.7",
    "http://[2001:db8::7]",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com",
    "http://127.0.0.1@contact.example.com",
    "http://127.0.0.999",
    "http://127.\u0660.\u0660.\u0661",
    "http://0.0.0.0",
    "https://user@contact.example.com",
    "https://user:word@contact.example.com",
    "https://:word@contact.example.com",
    "https://@contact.example.com",
    "https://contact.example.com\\@elsewhere.example",
    "https://contact.example.com/servicemanager",
    "https://contact.example.com?a=b",
    "https://contact.example.com?",
    "https://contact.example.com#a",
    "https://contact.example.com#",
    "https://contact.example.com:",
    "https://contact.example.com:0",
    "https://contact.example.com:65536",
    "https://contact.example.com:https",
    "https://contact.example.com:-1",
    "https://con tact.example.com",
    "https://contact..example.com",
    "https://-contact.example.com",
    "https://contact.example.com%2f",
    "https://" + "a" * 64 + ".example.com",
    "https://bücher.example",
    "https://999.1.1.1",
    "https://[::1",
    "https://[fe80::1%25eth0]",
]  # fmt: skip


@pytest.mark.parametrize("server", SERVERS)
def test_a_server_is_taken_over_https_or_on_this_computer(server: str) -> None:
    layout, found = read_layout(document(server=server))
    assert layout is not None
    assert layout.server == server.rstrip("/")
    assert not found


@pytest.mark.parametrize("server", NO_SERVERS)
def test_any_other_address_is_refused(server: str) -> None:
    assert read_layout(document(server=server)) == (None, (Mistake("server", Expected.HTTPS_ADDRESS),))


@pytest.mark.parametrize("server", [None, "", 1, "https://contact.example.com\n", "\thttps://contact.example.com"])
def test_a_server_is_a_text(server: object) -> None:
    assert Mistake("server", Expected.TEXT) in read_layout(document(server=server))[1]


@thorough
@given(host=st.text("a1.-_:[]@%/é é", max_size=12) | st.from_regex(r"[a-z0-9.:-]{1,20}", fullmatch=True))
def test_the_http_library_understands_every_server_that_is_taken(host: str) -> None:
    layout, _ = read_layout(document(server=f"https://{host}"))
    if layout is not None:
        there = httpx.URL(layout.server)
        assert (there.scheme, there.path, there.query, there.userinfo) == ("https", "/", b"", b"")
        assert there.host


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True),
        ("LocalHost", True),
        ("127.0.0.1", True),
        ("127.255.255.254", True),
        ("::1", True),
        ("", False),
        ("localhost.example.com", False),
        ("127.0.0.999", False),
        ("127.1", False),
        ("127.\u0660.\u0660.\u0661", False),
        ("0.0.0.0", False),
        ("::", False),
        ("128.0.0.1", False),
    ],
)
def test_this_computer_is_known_by_its_very_addresses(host: str, here: bool) -> None:
    assert is_loopback(host) is here
