"""Reads what is set for everybody on this computer: from the registry of Windows, from files elsewhere.

Windows has it below its policies, where only an administrator writes; other systems in one file of the machine.
What was deployed with the program is a file in its folder `resources`.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from app import toml_file
from app.core import policy
from app.core.policy import SETTINGS, Layers, Updates, registry_name
from app.toml_file import TomlFileError, Trouble

DEPLOYED = Path(__file__).parents[1] / "resources" / "deployed.toml"
HIVES = ("HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER")
KEY = r"Software\Policies\LeadEditor"
FILES = {
    "linux": Path("/etc/lead-editor/policy.toml"),
    "darwin": Path("/Library/Application Support/Lead Editor/policy.toml"),
}
LARGEST = 1_000_000


class PolicyError(Exception):
    """What can't be used: the text says where, and what is wrong there."""


def updates() -> Updates:
    """Raises PolicyError."""
    try:
        return policy.updates(layers())
    except ValueError as error:
        raise PolicyError(str(error)) from error


def layers() -> Layers:
    """The strongest first. Raises PolicyError."""
    deployed = read_file(DEPLOYED)
    if os.name == "nt":
        return (*(read_registry(hive) for hive in HIVES), deployed)
    machine = FILES.get(sys.platform)
    return (read_file(machine) if machine is not None else {}, deployed)


def read_registry(hive: str, key: str = KEY) -> Mapping[str, object]:
    """What a key of Windows' registry says; nothing where there is none. It is never made. Raises PolicyError."""
    winreg = import_module("winreg")  # of Windows alone
    found: dict[str, object] = {}
    try:
        with winreg.OpenKey(getattr(winreg, hive), key) as opened:
            for name in SETTINGS:
                with suppress(FileNotFoundError):
                    found[name] = winreg.QueryValueEx(opened, registry_name(name))[0]
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise PolicyError(f"{hive}\\{key}: {error.strerror or type(error).__name__}") from error
    return found


def read_file(path: Path) -> Mapping[str, object]:
    """What a TOML file says; nothing where there is none. Raises PolicyError."""
    try:
        return toml_file.read(path)
    except TomlFileError as error:
        if error.trouble is Trouble.MISSING:
            return {}
        raise PolicyError(str(error)) from error
