"""Calls that start a nested event loop, or that lose tasks, are in no file of the program (STACK.md, The loop)."""

import ast
from pathlib import Path

import pytest

from tests.windows import unknown

ROOT = Path(__file__).parents[1]
FORBIDDEN = frozenset(
    {"exec", "exec_", "processEvents", "asyncSlot", "asyncClose", "qWait", "waitUntil", "getOpenFileName", "getText"}
)
ALLOWED = {"__main__.py": ["processEvents"], "core/dataclass.py": ["exec"]}
"""Before the event loop there is no task that could lose its wake-up. The other is Python's, which runs a text."""


def forbidden(text: str) -> list[str]:
    """The forbidden names that a file uses as attributes, decorators or calls."""
    found = []
    for node in ast.walk(ast.parse(text)):
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        if name in FORBIDDEN:
            found.append(name)
    return found


def test_no_file_of_the_program_runs_a_nested_loop() -> None:
    found = {}
    for file in (ROOT / "app").rglob("*.py"):
        names = forbidden(file.read_text(encoding="utf-8"))
        if names:
            found[file.relative_to(ROOT / "app").as_posix()] = names
    assert found == ALLOWED


@pytest.mark.parametrize("text", ["menu.exec(point)", "app.processEvents()", "@asyncSlot()\ndef f(): ...", "d.exec_()"])
def test_a_nested_loop_is_found(text: str) -> None:
    assert forbidden(text)


def test_what_is_left_out_on_windows_is_there() -> None:
    assert unknown(ROOT) == []
