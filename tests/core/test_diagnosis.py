"""What support is given has the shape of what is set up, and no name of it."""

from dataclasses import replace

import pytest

from app.core import diagnosis
from app.core.events import mark
from app.core.item import State
from app.core.layout import Disposition, Field, Kind, PlaceFields
from app.practice.world import default_world
from tests.core.samples import LAYOUT
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


def test_all_that_is_told_of_a_connection() -> None:
    layout = replace(LAYOUT, server="http://[::1]:81", place=PlaceFields("Zone", "", "Postcode"))
    assert diagnosis.connection(layout, practice=True) == (
        f"practice: yes\nserver: http, port 81, on this computer\nserver's mark in the log: {mark(layout.server)}\n"
        "template 41, campaign 42, allocation 38\ntime zone: Australia/Melbourne\nregion: AU\n"
        "fields, phone: 2\nfields, text: 1\nfields, area: 1\nfields, date: 1\n"
        "fields, list: 1\nfields, radio: 1\nfields, check: 1\n"
        "dispositions: 3\ndispositions, call-back none: 1\ndispositions, call-back optional: 1\n"
        "dispositions, call-back required: 1\ndispositions with actions: 2\n"
        "call_editor: yes\nserver_profile, lead_id_in_url: no\nserver_profile, keep_callback: no\n"
        "server_profile, send_untouched: no\nserver_profile, clear_phone: yes\n"
        "fields that tell where a lead is: 2\noutside of calling hours: warn\n"
    )
    bare = diagnosis.connection(replace(layout, call_editor=""), practice=False)
    assert bare.startswith("practice: no\n")
    assert "call_editor: no\n" in bare
    assert diagnosis.connection(None, practice=False) == "no connection is open\n"


@pytest.mark.parametrize(
    ("server", "told"),
    [
        ("https://contact.example.com", "https, port 443"),
        ("http://127.0.0.1", "http, port 80, on this computer"),
        ("https://localhost:8443/x", "https, port 8443, on this computer"),
        ("ftp://contact.example.com", "ftp, port 0"),
        ("https://host:port", "not an address"),
    ],
)
def test_a_server_is_told_without_its_name(server: str, told: str) -> None:
    assert f"\nserver: {told}\n" in diagnosis.connection(replace(LAYOUT, server=server), practice=False)


@pytest.mark.parametrize("server", ["https://[", "https://host:port", "", "ftp://x y"])
def test_an_odd_address_is_no_trouble(server: str) -> None:
    layout = replace(default_world().layout("http://127.0.0.1"), server=server)
    assert "server: " in diagnosis.connection(layout, practice=False)


def test_the_outbox_is_told_by_counts() -> None:
    items = list(one_of_each().values())
    told = diagnosis.outbox(items, ["KEY_REFUSED"])
    assert "nothing goes out: KEY_REFUSED" in told
    assert all(item.lead not in told for item in items)
    assert "conflict: 2\n" in diagnosis.outbox([*items, *(each for each in items if each.state is State.CONFLICT)], [])
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
        ("worklists", False, "built in"),
        ("odd", {"a": "Jane"}, "built in"),
        ("none", None, "built in"),
    ]
    assert diagnosis.settings(rows) == (
        "hold_seconds = 10    (built in)\n"
        "updates_address = set    (machine policy)\n"
        "language = de    (chosen)\n"
        "second_look = 1 of them    (user policy)\n"
        "hide_digits = true    (machine policy)\n"
        "nothing = not set    (built in)\n"
        "worklists = false    (built in)\n"
        "odd = set    (built in)\n"
        "none = not set    (built in)\n"
    )


@pytest.mark.parametrize(
    ("text", "home", "account", "told"),
    [
        ('File "/home/jane/app/x.py"', "/home/jane", "jane", 'File "~/app/x.py"'),
        ("/home/janet/x", "/home/jane", "jane", "/home/janet/x"),
        (r"C:\Users\Jane\x and c:\users\jane\y", r"C:\Users\Jane", "jane", r"~\x and ~\y"),
        ("/mnt/people/jane/x\n/mnt/jane", "/home/jane", "jane", "/mnt/people/~/x\n/mnt/~"),
        (r"C:/Users/Jane/x and 'C:\\Users\\Jane\\y'", r"C:\Users\Jane", "", r"~/x and '~\\y'"),
        ("/home/jane/x", "/home/jane/", "", "~/x"),
        ("/mnt/JANE/x", "/home/jane", "jane", "/mnt/~/x"),
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
