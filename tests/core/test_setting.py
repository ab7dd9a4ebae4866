"""What the values of settings are, and what is none."""

import dataclasses

import pytest

from app.core.item import DEFAULT_HOLD, LONGEST_HOLD
from app.core.outbox import DEFAULT_AT_ONCE, MOST_AT_ONCE
from app.core.policy import SETTINGS
from app.core.setting import Kind, Setting
from app.gui.preferences import Preferences

ADDRESS = "https://releases.example.com/lead-editor"
UNUSABLE: dict[Kind, list[object]] = {
    Kind.WHOLE: [
        *("ten", "", "+", "-", "--7", "+-7", "1_0", "\u0661", "9" * 19, "9" * 5000),
        *(1.0, True, None, [], {}, b"7"),
    ],
    Kind.TRUTH: ["0", "no", "true", 2, -1, None, 0.0, 1.0, []],
    Kind.CHOICE: ["no such choice", 1, None, True, [], "\0"],
    Kind.TEXTS: [7, True, None, {}, [1], ["a", None], [["a"]], "a\nb", ["a\0"], ["x" * 1001], ["x"] * 501],
    Kind.ADDRESS: [
        *("http://releases.example.com", "releases.example.com", "file:///etc/passwd", "javascript:alert(1)"),
        *("https://", "https://[", "https://releases.example.com/ x", "https://releases.example.com/\n"),
        *(7, None, True, [ADDRESS], f"{ADDRESS}/{'x' * 1000}"),
    ],
}


@pytest.mark.parametrize(
    ("setting", "said"), [(each, said) for each in SETTINGS.values() for said in UNUSABLE[each.kind]]
)
def test_what_can_not_be_used_is_no_value(setting: Setting, said: object) -> None:
    assert setting.read(said) is None


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_what_counts_by_itself_or_for_safety_is_a_value(setting: Setting) -> None:
    for value in (setting.default, setting.strictest):
        assert value is None or setting.read(value) == value


@pytest.mark.parametrize(
    ("name", "said", "value"),
    [
        ("hold_seconds", -1, 0),
        ("hold_seconds", 31, 30),
        ("hold_seconds", " 7 ", 7),
        ("hold_seconds", "+7", 7),
        ("hold_seconds", "-7", 0),
        ("hold_seconds", "9" * 18, 30),
        ("hold_seconds", 10**30, 30),
        ("at_once", 0, 1),
        ("at_once", 7, 6),
        ("history_days", 0, 1),
        ("history_days", 99999, 3650),
        ("worklists", 0, False),
        ("worklists", 1, True),
        ("worklists", False, False),
        ("language", "de", "de"),
        ("outside_calling_hours", "block", "block"),
        ("second_look", "Sale", ("Sale",)),
        ("second_look", [" Sale ", "", "Sale", "Callback"], ("Sale", "Callback")),
        ("second_look", [], ()),
        ("second_look", ["x" * 1000] * 500, ("x" * 1000,)),
        ("updates_address", f"{ADDRESS}/".ljust(1000, "x"), f"{ADDRESS}/".ljust(1000, "x")),
        ("updates_address", "", ""),
        ("updates_address", ADDRESS, ADDRESS),
    ],
)
def test_what_is_said_is_read(name: str, said: object, value: object) -> None:
    read = SETTINGS[name].read(said)
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(("said", "value"), [("true", True), ("false", False), ("1", True), ("0", False), ("ja", None)])
def test_a_file_that_has_texts_alone_has_a_text_for_true(said: str, value: bool | None) -> None:
    assert SETTINGS["worklists"].read_text(said) is value


def test_each_has_names_of_its_own() -> None:
    assert SETTINGS["hold_seconds"].key == "holdSeconds"
    assert SETTINGS["hold_seconds"].registry_name == "HoldSeconds"
    assert len({each.key for each in SETTINGS.values()}) == len(SETTINGS)


def test_ranges_are_those_of_what_they_are_about() -> None:
    assert (SETTINGS["hold_seconds"].default, SETTINGS["hold_seconds"].most) == (DEFAULT_HOLD, LONGEST_HOLD)
    assert (SETTINGS["at_once"].default, SETTINGS["at_once"].most) == (DEFAULT_AT_ONCE, MOST_AT_ONCE)


def test_the_window_has_a_value_for_each() -> None:
    assert {each.name for each in dataclasses.fields(Preferences)} == set(SETTINGS)
    assert {name: getattr(Preferences(), name) for name in SETTINGS} == {
        name: each.default for name, each in SETTINGS.items()
    }
