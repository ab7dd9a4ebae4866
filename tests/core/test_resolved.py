"""Which source counts, for each setting of the table; and what counts where a policy can't be understood."""

import itertools
from pathlib import Path

import pytest

from app.core.layout import OutOfHours
from app.core.policy import SETTINGS
from app.core.policy_trouble import Trouble, Wrong, nearest, troubles
from app.core.resolved import (
    POLICIES,
    Layer,
    Origin,
    needs_second_look,
    outside_hours,
    resolve,
)
from app.core.setting import Setting, Value
from tests.settings import VALUES

SOURCES: list[Origin] = [each for each in Origin if each is not Origin.BUILT_IN]
SUBSETS = [chosen for size in range(len(SOURCES) + 1) for chosen in itertools.combinations(SOURCES, size)]
BROKEN: object = {"not": "a value"}


def said(origin: Origin, setting: Setting) -> Value:
    """What that source says in these tests: another value than its neighbours'."""
    values = VALUES[setting.name]
    return values[SOURCES.index(origin) % len(values)]


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("there", SUBSETS, ids=lambda there: "+".join(each.name for each in there) or "nothing")
def test_of_all_that_say_something_the_first_counts(setting: Setting, there: tuple[Origin, ...]) -> None:
    layers = [Layer(each, {setting.name: said(each, setting)}) for each in reversed(there)]
    found = resolve(layers)
    first = there[0] if there else Origin.BUILT_IN
    assert found.origins[setting.name] is first
    assert found.values[setting.name] == (said(first, setting) if there else setting.default)
    assert found.locked(setting.name) is (first in POLICIES)
    others = {name: value for name, value in found.values.items() if name != setting.name}
    assert others == {name: each.default for name, each in SETTINGS.items() if name != setting.name}


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("origin", SOURCES)
def test_what_can_not_be_used_is_strict_in_a_policy_and_passed_over_elsewhere(setting: Setting, origin: Origin) -> None:
    below = [Layer(each, {setting.name: said(each, setting)}) for each in SOURCES if each > origin]
    found = resolve([Layer(origin, {setting.name: BROKEN}, "here"), *below])
    if origin in POLICIES and setting.strictest is not None:
        assert (found.values[setting.name], found.origins[setting.name]) == (setting.strictest, origin)
        assert found.locked(setting.name)
    else:
        assert found == resolve(below)


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_a_policy_that_can_not_be_read_restricts_what_it_may_have_restricted(setting: Setting) -> None:
    person = Layer(Origin.PERSON, {setting.name: said(Origin.PERSON, setting)})
    found = resolve([Layer(Origin.MACHINE, where="/etc/policy", unread="no permission"), person])
    if setting.strictest is not None:
        assert found.values[setting.name] == setting.strictest
    else:
        assert found.values[setting.name] == said(Origin.PERSON, setting)
    deployed = Layer(Origin.DEPLOYED, where="deployed.toml", unread="no permission")
    assert resolve([deployed]) == resolve([])


def test_of_two_of_the_same_rank_the_first_counts() -> None:
    first, second = Layer(Origin.MACHINE, {"at_once": 3}), Layer(Origin.MACHINE, {"at_once": 5, "worklists": False})
    found = resolve([first, second])
    assert (found.values["at_once"], found.values["worklists"]) == (3, False)


def test_what_is_to_be_mended_is_told_with_its_place() -> None:
    layers = [
        Layer(Origin.DEPLOYED, {"at_once": "many"}, "deployed.toml"),
        Layer(Origin.PERSON, {"at_once": "many", "nothing_like_it": 1}, "settings.ini"),
        Layer(Origin.MACHINE, {"worklists": "no", "hide_digit": True, "at_once": 99}, "policy.toml"),
        Layer(Origin.MACHINE, {}, "policy.json", unread="not text", beside="policy.toml"),
        Layer(Origin.USER, {"language": "nl"}, "user.toml"),
    ]
    assert list(troubles(layers)) == [
        Trouble(Wrong.VALUE, Origin.MACHINE, "policy.toml", "worklists", counts=False),
        Trouble(Wrong.UNKNOWN, Origin.MACHINE, "policy.toml", "hide_digit", meant="hide_digits"),
        Trouble(Wrong.TWICE, Origin.MACHINE, "policy.json", detail="policy.toml"),
        Trouble(Wrong.UNREADABLE, Origin.MACHINE, "policy.json", detail="not text"),
        Trouble(Wrong.VALUE, Origin.USER, "user.toml", "language"),
        Trouble(Wrong.VALUE, Origin.DEPLOYED, "deployed.toml", "at_once"),
    ]


def test_a_path_that_is_not_whole_is_told_with_its_place() -> None:
    said = {"connections": [f"{Path.cwd()}/a.leadconn", "b.leadconn", "~/c.leadconn", "%ProgramData%/d.leadconn"]}
    found = list(troubles([Layer(Origin.MACHINE, said, "policy.toml")]))
    assert found == [
        Trouble(Wrong.NOT_WHOLE, Origin.MACHINE, "policy.toml", "connections", detail=each)
        for each in said["connections"][1:]
    ]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("hide_digit", "hide_digits"),
        ("Hide-Digits", "hide_digits"),
        ("HideDigits", "hide_digits"),
        ("worklist", "worklists"),
        ("histroy_days", "history_days"),
        ("", ""),
        ("colour", ""),
        ("Jane", ""),
        ("\0" * 1_000_000, ""),
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_a_name_that_there_is_not_comes_with_the_nearest(name: str, meant: str) -> None:
    assert nearest(name) == meant


def test_of_a_file_full_of_such_names_few_are_compared() -> None:
    layer = Layer(Origin.MACHINE, {f"hide_digits{number}": True for number in range(100_000)}, "policy.toml")
    found = list(troubles([layer]))
    assert [each.meant for each in found[:2]] == ["hide_digits"] * 2
    assert sum(bool(each.meant) for each in found) == 20
    assert len(found) == 100_000


@pytest.mark.parametrize(
    ("disposition", "named", "needed"),
    [
        (None, ("*",), False),
        ("", ("*",), False),
        ("Sale", (), False),
        ("Sale", ("Callback",), False),
        ("Sale", ("Callback", "sale"), True),
        (" SALE ", ("Sale",), True),
        ("Sale", ("*",), True),
        ("Straße", ("STRASSE",), True),
    ],
)
def test_a_disposition_is_named_in_any_case_of_letters(
    disposition: str | None, named: tuple[str, ...], needed: bool
) -> None:
    assert needs_second_look(disposition, named) is needed


@pytest.mark.parametrize(
    ("said", "origin", "connection", "meets"),
    [
        (None, Origin.PERSON, OutOfHours.WARN, OutOfHours.WARN),
        (None, Origin.PERSON, OutOfHours.BLOCK, OutOfHours.BLOCK),
        ("connection", Origin.MACHINE, OutOfHours.WARN, OutOfHours.WARN),
        ("connection", Origin.MACHINE, OutOfHours.BLOCK, OutOfHours.BLOCK),
        ("warn", Origin.MACHINE, OutOfHours.BLOCK, OutOfHours.WARN),
        ("warn", Origin.USER, OutOfHours.BLOCK, OutOfHours.WARN),
        ("warn", Origin.PERSON, OutOfHours.BLOCK, OutOfHours.BLOCK),
        ("warn", Origin.DEPLOYED, OutOfHours.BLOCK, OutOfHours.BLOCK),
        ("block", Origin.MACHINE, OutOfHours.WARN, OutOfHours.BLOCK),
        ("block", Origin.PERSON, OutOfHours.WARN, OutOfHours.BLOCK),
        ("block", Origin.DEPLOYED, OutOfHours.WARN, OutOfHours.BLOCK),
    ],
)
def test_a_connection_is_made_laxer_by_a_policy_alone(
    said: str | None, origin: Origin, connection: OutOfHours, meets: OutOfHours
) -> None:
    assert outside_hours(connection, said or SETTINGS["outside_calling_hours"].default, origin) is meets
