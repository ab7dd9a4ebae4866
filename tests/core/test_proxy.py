"""Which way to a server: the connection first, then the environment as curl reads it, then the system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.key import Key
from app.core.login import Login
from app.core.proxy import By, Route, is_excepted, platform_route, read_proxy, route
from tests.core.samples import thorough

SERVER = "https://contact.example.com"
PROXY = "http://proxy.example.com:8080"


@pytest.mark.parametrize("server", ["http://127.0.0.1:8080", "http://localhost:1", "https://[::1]", "http://127.9.9.9"])
@pytest.mark.parametrize("setting", ["system", "none", PROXY])
def test_this_computer_is_reached_straight(server: str, setting: str) -> None:
    environment = dict.fromkeys(("HTTP_PROXY", "http_proxy", "https_proxy", "all_proxy"), PROXY)
    assert route(server, setting, environment) == Route(By.LOOPBACK)


def test_the_connection_decides_first() -> None:
    environment = {"https_proxy": "http://other.example.com", "no_proxy": "*"}
    assert route(SERVER, PROXY, environment) == Route(By.CONNECTION, PROXY)
    assert route(SERVER, "none", environment) == Route(By.CONNECTION)


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({"https_proxy": PROXY}, Route(By.ENVIRONMENT, PROXY)),
        ({"HTTPS_PROXY": PROXY}, Route(By.ENVIRONMENT, PROXY)),
        ({"ALL_PROXY": PROXY}, Route(By.ENVIRONMENT, PROXY)),
        ({"https_proxy": PROXY, "HTTPS_PROXY": "http://b", "all_proxy": "http://c"}, Route(By.ENVIRONMENT, PROXY)),
        ({"https_proxy": "  ", "all_proxy": PROXY}, Route(By.ENVIRONMENT, PROXY)),
        ({"https_proxy": PROXY, "NO_PROXY": "example.com"}, Route(By.EXCEPTED)),
        ({"NO_PROXY": "example.com"}, Route(By.EXCEPTED)),
        ({"https_proxy": PROXY, "no_proxy": "other.example.com"}, Route(By.ENVIRONMENT, PROXY)),
        ({"HTTP_PROXY": PROXY}, None),
        ({}, None),
    ],
)
def test_the_environment_decides_next_and_else_the_system_is_asked(
    environment: dict[str, str], found: Route | None
) -> None:
    assert route(SERVER, "system", environment) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("proxy.example.com:8080", Route(By.PLATFORM, PROXY)),
        (f"{PROXY}/", Route(By.PLATFORM, PROXY)),
        ("HTTP://Proxy.Example.com:8080", Route(By.PLATFORM, PROXY)),
        ("http://[2001:db8::1]:3128", Route(By.PLATFORM, "http://[2001:db8::1]:3128")),
        ("http://jane:p%40ss%3a@proxy.example.com:8080", Route(By.PLATFORM, PROXY, Login("jane", Key("p@ss:")))),
        (
            "http://jane:%20p%20@proxy.example.com:8080",
            Route(By.PLATFORM, PROXY, Login("jane", Key(" p ", exact=True))),
        ),
        ("http://jane:a://b@proxy.example.com:8080", Route(By.PLATFORM, PROXY, Login("jane", Key("a://b")))),
        ("jane@proxy.example.com:8080", Route(By.PLATFORM, PROXY, Login("jane", Key("")))),
        ("http://a@b:c@d@proxy.example.com:8080", Route(By.PLATFORM, PROXY, Login("a@b", Key("c@d")))),
        ("socks5h://proxy.example.com", Route(By.PLATFORM, unusable="socks5h")),
        ("https://proxy.example.com", Route(By.PLATFORM, unusable="https")),
        ("http://", Route(By.PLATFORM, unusable="address")),
        ("http://a b", Route(By.PLATFORM, unusable="address")),
        ("http://x:99999", Route(By.PLATFORM, unusable="address")),
        ("://", Route(By.PLATFORM, unusable="address")),
        ("x" * 100_000, Route(By.PLATFORM, unusable="address")),
    ],
)
def test_each_form_of_a_proxy_is_read(text: str, found: Route) -> None:
    said = read_proxy(text, By.PLATFORM)
    assert said.by is By.PLATFORM
    assert (said.proxy, said.unusable) == (found.proxy, found.unusable)
    assert [(each.user, each.password.reveal()) for each in (said.login,) if each] == [
        (each.user, each.password.reveal()) for each in (found.login,) if each
    ]


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ([], Route(By.NOTHING)),
        ([""], Route(By.PLATFORM)),
        ([PROXY, ""], Route(By.PLATFORM, PROXY)),
        (["", PROXY], Route(By.PLATFORM)),
        (["socks5://x:1", PROXY], Route(By.PLATFORM, PROXY)),
        (["socks5://x:1", ""], Route(By.PLATFORM)),
        (["socks5://x:1"], Route(By.PLATFORM, unusable="socks5")),
    ],
)
def test_of_what_the_system_answers_the_first_that_can_be_used_counts(answers: list[str], found: Route) -> None:
    assert platform_route(answers) == found


@pytest.mark.parametrize(
    ("entry", "covered"),
    [
        ("*", True),
        ("contact.example.com", True),
        ("CONTACT.Example.com", True),
        ("example.com", True),
        (".example.com", True),
        ("*.example.com", True),
        ("example.com.", True),
        ("contact.example.com:443", True),
        (".example.com:443", True),
        ("contact.example.com:8443", False),
        ("contact.example.com:000443", False),
        ("contact.example.com:https", False),
        ("contact.example.com:٤٤٣", False),
        ("ample.com", False),
        ("tact.example.com", False),
        ("www.contact.example.com", False),
        ("192.0.2.0/24", False),
        ("", False),
        (".", False),
        ("*.", False),
        (":443", False),
        ("localhost, .local ,example.com", True),
        ("localhost example.com", True),
    ],
)
def test_each_form_of_an_exception_covers_a_name(entry: str, covered: bool) -> None:
    assert is_excepted("contact.example.com", 443, entry) is covered
    assert is_excepted("Contact.example.com.", 443, entry) is covered


@pytest.mark.parametrize(
    ("server", "entry", "covered"),
    [
        ("https://contact.example.com", "example.com:443", True),
        ("http://contact.example.com", "example.com:80", True),
        ("http://contact.example.com", "example.com:443", False),
        ("https://contact.example.com:8443", "example.com:8443", True),
        ("https://contact.example.com:8443", "example.com:443", False),
    ],
)
def test_an_exception_with_a_port_is_for_that_port_alone(server: str, entry: str, covered: bool) -> None:
    environment = {"all_proxy": PROXY, "no_proxy": entry}
    assert (route(server, "system", environment) == Route(By.EXCEPTED)) is covered


@pytest.mark.parametrize(
    ("host", "entry", "covered"),
    [
        ("192.0.2.7", "192.0.2.7", True),
        ("192.0.2.7", "192.0.2.0/24", True),
        ("192.0.2.7", "192.0.2.7/24", True),
        ("192.0.2.7", "192.0.2.7:443", True),
        ("192.0.2.7", "192.0.2.7:80", False),
        ("192.0.3.7", "192.0.2.0/24", False),
        ("192.0.2.7", "2.7", False),
        ("192.0.2.7", ".2.7", False),
        ("2001:db8::7", "2001:db8::/32", True),
        ("2001:db8::7", "[2001:db8::7]", True),
        ("2001:db8::7", "[2001:db8::7]:443", True),
        ("2001:db8::7", "2001:db8:0:0::7", True),
        ("2001:db8::7", "2001:db8::8", False),
        ("2001:db8::7", "[2001:db8::7]:80", False),
        ("2001:db8::7", "[2001:db8::/32]", True),
        ("2001:db8::443", "2001:db8::443", True),
        ("2001:db8::", "2001:db8:::443", False),
        ("2001:db8::7", "192.0.2.0/24", False),
    ],
)
def test_each_form_of_an_exception_covers_an_address(host: str, entry: str, covered: bool) -> None:
    assert is_excepted(host, 443, entry) is covered


@thorough
@given(text=st.text(max_size=60), host=st.text(max_size=30))
def test_nothing_is_raised_whatever_stands_there(text: str, host: str) -> None:
    is_excepted(host, 443, text)
    said = read_proxy(text, By.ENVIRONMENT)
    assert bool(said.proxy) != bool(said.unusable)
    route(SERVER, "system", {"https_proxy": text, "no_proxy": host})


def test_both_forms_of_a_password_are_secret() -> None:
    login = Login("jane", Key(" p:w ", exact=True))
    assert [each.reveal() for each in login.secrets] == [" p:w ", "amFuZTogcDp3IA=="]
    assert "p:w" not in repr(login)
