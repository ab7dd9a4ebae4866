"""What is set for everybody, read from the registry of Windows. Elsewhere there is none: tests/conftest.py."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from app import policy
from app.core.policy import SETTINGS
from app.core.resolved import Layer, Origin, resolve
from app.core.setting import Kind, Setting
from tests.settings import VALUES

HIVE, KEY = "HKEY_CURRENT_USER", r"Software\LeadEditorTest"


@pytest.fixture
def winreg() -> Iterator[Any]:
    """The module, and no key of an earlier test."""
    module = import_module("winreg")
    yield module
    lists = [f"{KEY}\\{each.registry_name}" for each in SETTINGS.values() if each.kind is Kind.TEXTS]
    for key in (*lists, KEY):
        try:
            module.DeleteKey(module.HKEY_CURRENT_USER, key)
        except FileNotFoundError:
            continue


def said(winreg: Any, values: dict[str, tuple[str, object]]) -> dict[str, object]:
    """What is read of these values, each with its type."""
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
        for name, (kind, value) in values.items():
            winreg.SetValueEx(key, name, 0, getattr(winreg, kind), value)
    return dict(policy.read_registry(HIVE, KEY).said)


def test_names_are_found_with_their_types_and_others_left(winreg: Any) -> None:
    values: dict[str, tuple[str, object]] = {
        "UpdatesAddress": ("REG_SZ", "https://releases.example.com"),
        "CheckForUpdates": ("REG_DWORD", 0),
        "SomethingElse": ("REG_DWORD", 7),
    }
    assert said(winreg, values) == {"updates_address": "https://releases.example.com", "check_for_updates": 0}


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_each_setting_is_read_as_its_template_writes_it(winreg: Any, setting: Setting) -> None:
    for value in VALUES[setting.name]:
        if isinstance(value, tuple):
            lines = f"{KEY}\\{setting.registry_name}"
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, lines) as key:
                for place, text in enumerate(value, 1):
                    winreg.SetValueEx(key, str(place), 0, winreg.REG_SZ, text)
            said(winreg, {})
        elif isinstance(value, str):
            said(winreg, {setting.registry_name: ("REG_SZ", value)})
        else:
            said(winreg, {setting.registry_name: ("REG_DWORD", int(value))})
        layer = policy.read_registry(HIVE, KEY)
        found = resolve([Layer(Origin.MACHINE, layer.said)])
        assert (found.values[setting.name], found.locked(setting.name)) == (value, True)
        if isinstance(value, tuple):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, lines)


def test_lists_are_read_in_their_order_and_as_one_value_too(winreg: Any) -> None:
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, f"{KEY}\\SecondLook") as key:
        for place in (10, 2, 1):
            winreg.SetValueEx(key, str(place), 0, winreg.REG_SZ, f"Disposition {place}")
    found = said(winreg, {"Connections": ("REG_MULTI_SZ", ["one.leadconn", "two.leadconn"])})
    assert found == {
        "second_look": ["Disposition 1", "Disposition 2", "Disposition 10"],
        "connections": ["one.leadconn", "two.leadconn"],
    }


def test_variables_in_a_path_are_replaced_where_the_type_says_so(winreg: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAD_EDITOR_SHARE", r"C:\Share")
    found = said(winreg, {"Connections": ("REG_EXPAND_SZ", r"%LEAD_EDITOR_SHARE%\one.leadconn")})
    assert found == {"connections": r"C:\Share\one.leadconn"}


@pytest.mark.parametrize("kind", ["REG_BINARY", "REG_MULTI_SZ"])
def test_a_type_that_can_not_be_used_restricts(winreg: Any, kind: str) -> None:
    value: object = b"\1" if kind == "REG_BINARY" else ["1"]
    found = resolve([Layer(Origin.MACHINE, said(winreg, {"HideDigits": (kind, value)}))])
    assert found.values["hide_digits"] is True


def test_a_key_that_is_not_there_says_nothing_and_is_not_made(winreg: Any) -> None:
    assert policy.read_registry(HIVE, KEY) == Layer(Origin.USER, {}, f"{HIVE}\\{KEY}")
    with pytest.raises(FileNotFoundError):
        winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY)
