"""What the system answers when it is asked for its proxy: Qt's answer, in the form that the core reads."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.core.proxy import By, Route, platform_route
from app.proxies import of_this_computer
from app.session import world

ROOT = Path(__file__).parents[1]
SERVER = "https://contact.example.com"


@pytest.mark.parametrize(
    ("variable", "value", "answers"),
    [
        ("https_proxy", "http://proxy.example.com:3128", ("http://proxy.example.com:3128",)),
        ("https_proxy", "http://[2001:db8::1]:3128", ("http://[2001:db8::1]:3128",)),
        ("https_proxy", "http://jane:secret@proxy.example.com:3128", ("http://proxy.example.com:3128",)),
        ("https_proxy", "socks5://proxy.example.com:1080", ("socks5://proxy.example.com:1080",)),
        ("no_proxy", "localhost", ("",)),
    ],
)
def test_qt_s_answer_is_told_as_addresses(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, answers: tuple[str, ...]
) -> None:
    """On Linux, where the environment is all that Qt knows."""
    monkeypatch.setenv(variable, value)
    assert of_this_computer(SERVER) == answers


def test_what_the_system_says_is_a_way() -> None:
    assert isinstance(platform_route(of_this_computer(SERVER)), Route)


def test_linux_is_not_asked_twice_for_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example.com:3128")
    assert platform_route(world.system_proxies(SERVER)) == Route(By.NOTHING)


@pytest.mark.parametrize("asks", [True, False])
def test_what_is_asked_is_loaded_by_the_window_where_it_is_asked(*, asks: bool) -> None:
    program = (
        "import sys; from app.session import world\n"
        f"world._ASKS = {asks}; world.load_what_asks_for_proxies(); there = set(sys.modules)\n"
        "world.system_proxies('https://contact.example.com')\n"
        "print('PySide6.QtNetwork' in sys.modules, sorted(set(sys.modules) - there))"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == f"{asks} []\n"
