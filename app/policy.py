"""Reads what is set for everybody: from the registry of Windows, from files elsewhere, and what was deployed.

Windows has it below its policies, where only an administrator writes. Other systems have a file of the machine, and one
of the person. Nothing is raised: what can't be read is said in its layer.
"""

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from app import toml_file
from app.core.policy import SETTINGS
from app.core.resolved import Layer, Layers, Origin
from app.core.setting import Kind
from app.toml_file import TomlFileError, Trouble

DEPLOYED = Path(__file__).parents[1] / "resources" / "deployed.toml"
HIVES = {"HKEY_LOCAL_MACHINE": Origin.MACHINE, "HKEY_CURRENT_USER": Origin.USER}
KEY = r"Software\Policies\LeadEditor"
KINDS = (".toml", ".json")
"""Of a policy file; of two, the first counts first."""


class Sources(NamedTuple):
    """The folders with `policy.toml` or `policy.json`, or the registry; and the file of what was deployed."""

    machine: Path | None = None
    user: Path | None = None
    registry: bool = False
    deployed: Path = DEPLOYED


def sources(environment: Mapping[str, str], platform: str = sys.platform) -> Sources:
    """Where this system has them."""
    if platform == "win32":
        return Sources(registry=True)
    home = Path.home()
    if platform == "darwin":
        folder = Path("Library/Application Support/Lead Editor")
        return Sources(Path("/") / folder, home / folder)
    named = Path(environment.get("XDG_CONFIG_HOME", ""))
    return Sources(Path("/etc/lead-editor"), (named if named.is_absolute() else home / ".config") / "lead-editor")


def read(found: Sources) -> Layers:
    """All that is said there."""
    layers: list[Layer] = []
    if found.registry:
        layers += (read_registry(hive) for hive in HIVES)
    for folder, origin in ((found.machine, Origin.MACHINE), (found.user, Origin.USER)):
        if folder is not None:
            layers += read_folder(folder, origin)
    return (*layers, *read_file(found.deployed, Origin.DEPLOYED))


def read_folder(folder: Path, origin: Origin) -> Iterator[Layer]:
    """Its policy files: none, one, or two, of which the second says that there is another."""
    first = ""
    for kind in KINDS:
        for layer in read_file(folder / f"policy{kind}", origin, beside=first):
            first = layer.where
            yield layer


def read_file(path: Path, origin: Origin, beside: str = "") -> tuple[Layer, ...]:
    """What a TOML or JSON file says; nothing where there is none."""
    where = str(path)
    try:
        text = toml_file.read_text(path)
        said = _parsed(text) if path.suffix == ".json" else toml_file.parse(path, text)
        return (Layer(origin, said, where, beside=beside),)
    except TomlFileError as error:
        if error.trouble is Trouble.MISSING or isinstance(error.__cause__, NotADirectoryError):
            return ()
        line = f", line {error.line}" if error.line else ""
        unread = f"{error.detail or error.trouble.name.lower().replace('_', ' ')}{line}"
    except (ValueError, RecursionError) as error:
        unread = str(error)[:200]
    return (Layer(origin, {}, where, unread, beside),)


def read_registry(hive: str, key: str = KEY) -> Layer:
    """What a key of Windows' registry says; nothing where there is none. It is never made."""
    winreg = import_module("winreg")  # of Windows alone
    where = f"{hive}\\{key}"
    said: dict[str, object] = {}
    try:
        with winreg.OpenKey(getattr(winreg, hive), key) as opened:
            for name, setting in SETTINGS.items():
                value = _registry_value(winreg, opened, setting.registry_name)
                if value is None and setting.kind is Kind.TEXTS:
                    value = _registry_list(winreg, opened, setting.registry_name)
                if value is not None:
                    said[name] = value
    except FileNotFoundError:
        return Layer(HIVES[hive], {}, where)
    except OSError as error:
        return Layer(HIVES[hive], {}, where, error.strerror or type(error).__name__)
    return Layer(HIVES[hive], said, where)


def _registry_value(winreg: Any, opened: Any, name: str) -> object | None:
    """A number, a text, or a list of texts. Another type is given as bytes, or as what Windows has for it."""
    try:
        value, kind = winreg.QueryValueEx(opened, name)
    except FileNotFoundError:
        return None
    return _expanded(winreg, value, kind)


def _registry_list(winreg: Any, opened: Any, name: str) -> object | None:
    """A key below, with a value for each text, as the lists of Windows' policies are written."""
    found: list[tuple[int, str, object]] = []
    try:
        with winreg.OpenKey(opened, name) as lines:
            for place in range(winreg.QueryInfoKey(lines)[1]):
                called, value, kind = winreg.EnumValue(lines, place)
                found.append((len(called), called, _expanded(winreg, value, kind)))  # 2 stands before 10
    except FileNotFoundError:
        return None
    return [value for _, _, value in sorted(found, key=lambda each: each[:2])]


def _expanded(winreg: Any, value: object, kind: int) -> object:
    if value is None:  # it is there, and empty
        return b""
    expanded: object = winreg.ExpandEnvironmentStrings(value) if kind == winreg.REG_EXPAND_SZ else value
    return expanded


def _parsed(text: str) -> Mapping[str, object]:
    """What JSON says. Raises ValueError and RecursionError."""
    import json  # noqa: PLC0415 - not on the way to the first paint where nobody has such a file

    said = json.loads(text, object_pairs_hook=_once)
    if not isinstance(said, dict):
        raise ValueError("one object with the settings is expected")  # noqa: TRY004 - it is about a file's content
    return said


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a setting stands in it twice")
    return found
