"""What is set for everybody, read from the registry of Windows. Elsewhere there is none: tests/conftest.py."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from app import policy

HIVE, KEY = "HKEY_CURRENT_USER", r"Software\LeadEditorTest"


@pytest.fixture
def winreg() -> Iterator[Any]:
    """The module, and no key of an earlier test."""
    module = import_module("winreg")
    yield module
    try:
        module.DeleteKey(module.HKEY_CURRENT_USER, KEY)
    except FileNotFoundError:
        return


def test_names_are_found_with_their_types_and_others_left(winreg: Any) -> None:
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
        winreg.SetValueEx(key, "UpdatesAddress", 0, winreg.REG_SZ, "https://releases.example.com")
        winreg.SetValueEx(key, "CheckForUpdates", 0, winreg.REG_DWORD, 0)
        winreg.SetValueEx(key, "SomethingElse", 0, winreg.REG_DWORD, 7)
    assert policy.read_registry(HIVE, KEY) == {
        "updates_address": "https://releases.example.com",
        "check_for_updates": 0,
    }


def test_a_key_that_is_not_there_says_nothing_and_is_not_made(winreg: Any) -> None:
    assert policy.read_registry(HIVE, KEY) == {}
    with pytest.raises(FileNotFoundError):
        winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY)
