"""Imports run one way (DESIGN.md, Layout), each outside library has one door, and nothing heavy precedes the paint."""

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT: Mapping[str, frozenset[str]] = {
    "core": frozenset({"core"}),
    "numbers": frozenset({"core"}),
    "private": frozenset(),
    "not_started": frozenset({"core", "private"}),
    "toml_file": frozenset(),
    "whole_file": frozenset(),
    "config": frozenset({"core", "toml_file"}),
    "connection_file": frozenset({"core", "private", "connection_file", "toml_file", "whole_file"}),
    "policy": frozenset({"core", "toml_file"}),
    "connections": frozenset({"core", "private", "config", "connection_file"})
    | frozenset({"toml_file", "unwaited", "whole_file"}),
    "hours": frozenset({"core"}),
    "lock": frozenset(),
    "handover": frozenset({"core", "lock", "private"}),
    "instance": frozenset({"handover", "lock"}),
    "lists": frozenset({"core", "lists"}),
    "unwaited": frozenset(),
    "secret_service": frozenset({"vault"}),
    "vault": frozenset({"core", "unwaited"}),
    "data_key": frozenset({"lock", "vault"}),
    "client": frozenset({"client", "core", "unwaited"}),
    "proxies": frozenset(),
    "outbox_file": frozenset({"store", "vault", "data_key"}),
    "store": frozenset({"core", "store"}),
    "traces": frozenset({"core", "traces", "private", "not_started", "whole_file"}),
    "guards": frozenset(),
    "garbage": frozenset(),
    "turns": frozenset(),
    "big_memory": frozenset(),
    "qt_messages": frozenset(),
    "qt_enums": frozenset(),
    "qt_support": frozenset({"qt_enums"}),
    "practice": frozenset({"core", "practice"}),
    "sender": frozenset({"core", "client", "store", "sender"}),
    "gui": frozenset(
        {
            "store",
            "sender",
            "core",
            "numbers",
            "config",
            "connections",
            "toml_file",
            "connection_file",
            "client",
            "gui",
            "instance",
            "policy",
            "lists",
            "vault",
            "outbox_file",
            "traces",
        }
    ),
    "session": frozenset(
        {
            "core",
            "numbers",
            "config",
            "connections",
            "client",
            "store",
            "sender",
            "session",
            "guards",
            "big_memory",
            "garbage",
            "turns",
            "practice",
            "gui",
            "instance",
            "policy",
            "proxies",
            "hours",
            "vault",
            "outbox_file",
            "traces",
            "not_started",
        }
    ),
    "__main__": frozenset(
        {"config", "policy", "practice", "gui", "session", "qt_messages", "qt_support", "core", "instance", "vault"}
        | {"private", "not_started"}
    ),
}
"""Parts of `app`, and the parts that each may import."""

DOORS: Mapping[str, frozenset[str]] = {
    "httpx": frozenset({"client"}),
    "phonenumbers": frozenset({"numbers"}),
    "qasync": frozenset({"__main__"}),
    "PySide6": frozenset(
        {
            "gui",
            "guards",
            "garbage",
            "turns",
            "qt_messages",
            "qt_support",
            "session",
            "__main__",
            "instance",
            "lock",
            "data_key",
            "proxies",
        }
    ),
    "PySide6.QtNetwork": frozenset({"proxies"}),
    "holidays": frozenset(),  # writes resources/holidays.txt (packaging/public_holidays.py)
    "sqlite3": frozenset({"store"}),  # for types alone
    "jeepney": frozenset({"secret_service"}),
    "keyring": frozenset({"vault"}),
    "socket": frozenset({"client", "practice"}),
    "ssl": frozenset({"client", "session", "gui"}),
    "http": frozenset({"practice"}),
    "sqlcipher3": frozenset({"store"}),
    "tomlkit": frozenset({"connection_file"}),
    "truststore": frozenset({"client"}),
    "charset_normalizer": frozenset({"lists"}),
    "csv": frozenset({"lists", "store"}),
    "xml": frozenset({"lists"}),
    "zipfile": frozenset({"lists", "traces"}),
}
"""Outside modules, and the parts of `app` that may import them."""

NOT_NEEDED = (
    *("dataclasses", "inspect", "argparse", "gettext", "json", "html", "shutil", "logging", "threading"),
    *("zipfile", "tempfile", "traceback", "shibokensupport.signature.parser", "app.core.when_german"),
)
"""Light, taken one by one: together 40 ms that the first paint of a connection that was used before does without."""
MOST = 210
"""Modules that there are by then, of all kinds; a tenth of a millisecond each, and what is in them."""

HEAVY = (
    *("asyncio", "httpx", "httpcore", "anyio", "ssl", "phonenumbers", "holidays", "qasync", "http.server"),
    "PySide6.QtNetwork",
    *("keyring", "jeepney", "app.secret_service", "app.vault", "app.gui.keeping"),
    *("app.lists", "app.core.merge", "app.core.worklist", "app.gui.month", "app.gui.about"),
    *("app.traces", "app.gui.unexpected", "app.gui.diagnostics"),
    *("sqlcipher3", "tomlkit", "truststore", "app.client", "app.store", "app.connections", "app.gui.desk"),
    *("app.connection_file", "app.gui.shelf", "app.gui.settings_dialog", "app.gui.connection_editor"),
)


AFTER_READY = (
    *("httpx", "httpcore", "anyio", "keyring", "jeepney", "holidays", "tomlkit", "csv"),
    *("app.client.line", "app.lists", "app.store.export", "app.gui.history", "app.gui.outbox", "app.gui.find"),
    *(
        "app.gui.worklist_room",
        "app.gui.settings_dialog",
        "app.gui.diagnostics",
        "app.gui.mending",
        "app.gui.resolving",
    ),
    "app.gui.connection_editor",
)
"""What a press of Send does not need to be taken, and kept: what sends it comes right after that."""


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that a tree imports, wherever in it, for types or for real."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where they go"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


def breaches(path: Path, text: str) -> list[str]:
    """What the file `path` (below `app`) imports and may not."""
    part = path.parts[0].removesuffix(".py")
    found = []
    for name in imports(ast.parse(text)):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if top == "app" and target and target != "__version__" and target not in MAY_IMPORT.get(part, frozenset()):
            found.append(f"{path} imports app.{target}")
        found += [
            f"{path} imports {door}"
            for door, parts in DOORS.items()
            if f"{name}.".startswith(f"{door}.") and part not in parts
        ]
    return found


def test_imports_run_one_way_and_each_library_has_one_door() -> None:
    files = sorted((ROOT / "app").rglob("*.py"))
    assert files
    found = []
    for file in files:
        path = file.relative_to(ROOT / "app")
        if path != Path("__init__.py"):
            assert path.parts[0].removesuffix(".py") in MAY_IMPORT, f"{path}: which part is this?"
            found += breaches(path, file.read_text(encoding="utf-8"))
    assert not found


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("core/edit.py", "from app.client import Noojee"),
        ("core/edit.py", "from PySide6.QtCore import Qt"),
        ("client/line.py", "import app.gui.form"),
        ("practice/server.py", "from app import config"),
        ("gui/desk.py", "import httpx"),
        ("gui/desk.py", "def f():\n    from app.practice.world import World"),
        ("gui/window.py", "from app.session import Session"),
        ("session.py", "import qasync"),
        ("session.py", "from PySide6.QtNetwork import QNetworkProxy"),
        ("gui/lines.py", "from PySide6 import QtNetwork"),
    ],
)
def test_a_breach_is_found(path: str, text: str) -> None:
    assert breaches(Path(path), text)


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    program = (
        "import sys; import app.__main__, app.config, app.gui.first, app.gui.window, app.practice.inside\n"
        "import app.policy, app.private, app.qt_messages, app.gui.style, app.gui.language, app.gui.settings_file\n"
        "from app.practice.world import default_world; default_world()\n"
        f"print([each for each in {HEAVY!r} if each in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_light_dataclass_is_compiled_when_there_is_an_object() -> None:
    """Nor is `dataclasses` imported. Not in tests/core: what mutmut changes a module by imports it."""
    program = (
        "import sys\n"
        "from app.core.dataclass import dataclass, replace\n"
        "@dataclass(frozen=True, slots=True)\n"
        "class A:\n    lead: str\n"
        "first = A.__init__\n"
        "assert replace(A('1'), lead='2').lead == '2'\n"
        "print(first is A.__init__, {'dataclasses', 'inspect'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == ("False set()\n" if sys.version_info < (3, 14) else run.stdout)


def test_what_a_press_of_send_does_not_need_is_imported_once_it_can_be_taken() -> None:
    program = (
        "import asyncio, sys; from app.session import run; asyncio.run(run._load())\n"
        f"print([each for each in {AFTER_READY!r} if each in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_no_other_thread_than_the_windows_makes_a_class_of_qts(tmp_path: Path) -> None:
    """In a whole run that sends: PySide6 up to Python 3.11 does not bear it (app/session/run.py)."""
    program = (
        "import sys, threading; from app.__main__ import main; window = threading.get_ident(); beside = set()\n"
        "def heed(event, given):\n"
        "    if event == 'import' and threading.get_ident() != window:\n"
        "        beside.add(given[0])\n"
        "sys.addaudithook(heed)\n"
        "code = main(sys.argv[1:])\n"
        "from shiboken6 import Object\n"
        "made = [name for name in beside for each in vars(sys.modules.get(name, sys)).values()"
        " if isinstance(each, type) and issubclass(each, Object)]\n"
        "print(code, {'app.store', 'app.client', 'httpx'} <= beside, made)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, "--smoke-test", "--data-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines()[-1] == "0 True []"


def test_qt_is_imported_at_the_top_of_a_module_where_a_thread_could_come_by() -> None:
    """Where it is imported by a function instead, that is one of the window's own."""
    found = {
        path.relative_to(ROOT / "app").as_posix()
        for path in (ROOT / "app").rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for each in ast.walk(function)
        if isinstance(each, ast.ImportFrom) and (each.module or "").startswith("PySide6")
    }
    assert found == {"__main__.py", "gui/announce.py", "gui/send_pane.py"}


def test_a_start_has_loaded_little_by_its_first_paint(tmp_path: Path) -> None:
    """Of the program itself, with a form: tests/benchmarks/README.md has what the rest takes."""
    program = (
        "import os, sys; import app.__main__ as program; paint = program._paint_first\n"
        "def painted(window):\n"
        "    paint(window)\n"
        f"    found = [each for each in {NOT_NEEDED!r} if each in sys.modules]\n"
        "    print(found, len(sys.modules), window.page is not None, flush=True)\n"
        "    os._exit(0)\n"
        "program._paint_first = painted\n"
        "program.main(sys.argv[1:])"
    )
    sample = ROOT / "resources" / "sample-connection.toml"
    run = subprocess.run(
        [sys.executable, "-c", program, "--data-dir", str(tmp_path), "--connection", str(sample)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found, count, form = run.stdout.rsplit(maxsplit=2)
    assert (found, form) == ("[]", "True")
    assert int(count) <= MOST
