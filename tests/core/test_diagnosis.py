"""What support is given has the shape of what is set up, and no name of it."""

from dataclasses import replace

import pytest

from app.core import diagnosis
from app.core.layout import Disposition, Field, Kind
from app.practice.world import default_world
from tests.outbox_items import one_of_each


def test_a_connection_is_told_by_its_shape() -> None:
    layout = replace(
        default_world().layout("https://noojee.jane-citizen.example.com:8443"),
        name="Jane's campaign",
        fields=(Field("Jane", "Jane", Kind.PHONE), Field("Citizen", "Citizen", Kind.LIST, ("Yes", "No"))),
        dispositions=(Disposition("Rang Jane", actions=("Mails Jane",)), Disposition("Sold to Citizen")),
        call_editor="https://jane-citizen.example.com/{lead}",
    )
    told = diagnosis.connection(layout, practice=False)
    assert "server: https, port 8443\n" in told
    assert "campaign 41" in told
    assert "fields, phone: 1\nfields, list: 1\n" in told
    assert "dispositions: 2\n" in told
    assert "dispositions with actions: 1\n" in told
    assert "jane" not in told.lower()
    assert "citizen" not in told.lower()
    assert "example" not in told


@pytest.mark.parametrize("server", ["https://[", "https://host:port", "", "ftp://x y"])
def test_an_odd_address_is_no_trouble(server: str) -> None:
    layout = replace(default_world().layout("http://127.0.0.1"), server=server)
    assert "server: " in diagnosis.connection(layout, practice=False)


def test_the_outbox_is_told_by_counts() -> None:
    items = list(one_of_each().values())
    told = diagnosis.outbox(items, ["KEY_REFUSED"])
    assert "nothing goes out: KEY_REFUSED" in told
    assert all(item.lead not in told for item in items)
    assert diagnosis.outbox([], []) == "empty\n"
    assert diagnosis.outbox(None, []) == "the outbox could not be opened\n"


def test_settings_that_are_texts_are_told_as_set() -> None:
    rows = [
        ("hold_seconds", 10, "built in"),
        ("updates_address", "https://updates.example.com", "machine policy"),
        ("language", "de", "chosen"),
        ("second_look", ("Sold to Jane",), "user policy"),
        ("hide_digits", True, "machine policy"),
        ("nothing", "", "built in"),
    ]
    assert diagnosis.settings(rows) == (
        "hold_seconds = 10    (built in)\n"
        "updates_address = set    (machine policy)\n"
        "language = de    (chosen)\n"
        "second_look = 1 of them    (user policy)\n"
        "hide_digits = true    (machine policy)\n"
        "nothing = not set    (built in)\n"
    )


@pytest.mark.parametrize(
    ("text", "home", "account", "told"),
    [
        ('File "/home/jane/app/x.py"', "/home/jane", "jane", 'File "~/app/x.py"'),
        ("/home/janet/x", "/home/jane", "jane", "/home/janet/x"),
        (r"C:\Users\Jane\x and c:\users\jane\y", r"C:\Users\Jane", "jane", r"~\x and ~\y"),
        ("/mnt/people/jane/x\n/mnt/jane", "/home/jane", "jane", "/mnt/people/~/x\n/mnt/~"),
        ("what jane did", "/home/jane", "jane", "what jane did"),
        ("anything", "", "", "anything"),
        ("/jane/x", "/", "jane", "/~/x"),
    ],
)
def test_paths_do_not_tell_whose_they_are(text: str, home: str, account: str, told: str) -> None:
    assert diagnosis.cleaned(text, home, account) == told


def test_what_it_runs_on() -> None:
    screens = [diagnosis.Screen(3840, 2160, 1.5)]
    assert diagnosis.about([("Qt", "6.11.3")], screens, "Sans Serif", 9.0) == (
        "Qt: 6.11.3\nscreen: 3840 x 2160, at 150%\nfont: Sans Serif, 9 pt\n"
    )
