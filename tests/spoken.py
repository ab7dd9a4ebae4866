"""Reads out of a file of the program what it says on the screen: what can be translated, and what was forgotten."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

ROOT = Path(__file__).parents[1]
Text = tuple[str, str]
"""A context and the text to translate in it, as Qt looks it up."""

SHOWING = frozenset(
    {
        *("setText", "setWindowTitle", "setTitle", "setPlaceholderText", "setToolTip", "setStatusTip", "setWhatsThis"),
        *("setAccessibleName", "setAccessibleDescription", "setSuffix", "setPrefix", "setSpecialValueText"),
        *("addAction", "addMenu", "addItem", "addItems", "addTab", "addButton", "addRow", "setInformativeText"),
        *("setPlainText", "setLabelText", "setItemText", "setHeaderLabels", "showMessage", "insertItem"),
        *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QGroupBox", "QAction", "QMenu"),
        *("QCommandLinkButton", "QDockWidget", "button", "label", "say", "Choice", "Note"),
    }
)
"""Calls that put a text on the screen."""


def files() -> list[Path]:
    return sorted((ROOT / "app").rglob("*.py"))


def texts(tree: ast.AST, owner: str = "") -> Iterator[Text]:
    """All that a file lets be translated. `self.tr` goes by the class that it stands in."""
    for node in ast.iter_child_nodes(tree):
        if _is_translated(node):
            found = _translated(node, owner)
            if found is not None:
                yield found
        yield from texts(node, node.name if isinstance(node, ast.ClassDef) else owner)


def never_found(tree: ast.AST) -> list[int]:
    """The lines that ask for what no tool extracts: a text put together, in an f-string, or of another's class."""
    inside = [each for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for each in ast.walk(node)]
    hidden = [node.lineno for node in inside if _is_translated(node)]
    return [
        node.lineno for node in ast.walk(tree) if _is_translated(node) and _translated(node, "any") is None
    ] + hidden


def too_early(tree: ast.Module) -> list[int]:
    """The lines that translate while the file is imported, which can be before the language is known."""
    found = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if _is_translated(node):
            found.append(node.lineno)
        later = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
        waiting += [each for each in ast.iter_child_nodes(node) if not isinstance(each, later)]
    return found


def untranslated(tree: ast.AST) -> list[tuple[int, str]]:
    """The lines that show a text with letters in it that no translation goes through, and that text."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWING:
            for each in (*node.args, *(word.value for word in node.keywords)):
                found += [(line, text) for line, text in _plain(each) if _is_words(text)]
    return found


def _plain(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The literal texts of an argument that are shown as they stand, with their lines."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.lineno, node.value
    elif isinstance(node, ast.JoinedStr):
        for each in node.values:
            if isinstance(each, ast.Constant):
                yield from _plain(each)
    elif isinstance(node, ast.BinOp):
        yield from (*_plain(node.left), *_plain(node.right))
    elif isinstance(node, ast.IfExp):
        yield from (*_plain(node.body), *_plain(node.orelse))
    elif isinstance(node, ast.List | ast.Tuple):
        for each in node.elts:
            yield from _plain(each)


def _is_words(text: str) -> bool:
    """Whether a person would read it, unlike the name of a control, which is one word with dots in it or without."""
    return any(each.isalpha() for each in text) and not _is_name(text)


def _is_name(text: str) -> bool:
    return text[:1].islower() and all(each.isalnum() or each in "._" for each in text)


def _is_translated(node: ast.AST) -> TypeGuard[ast.Call]:
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute) and node.func.attr == "translate":
        return _name(node.func.value) in {"words", "QCoreApplication"}  # not that of a text
    return _name(node.func) in {"translate", "tr", "_tr"}


def _translated(node: ast.Call, owner: str) -> Text | None:
    parts = [each.value if isinstance(each, ast.Constant) else None for each in node.args]
    if _name(node.func) != "translate":
        own = isinstance(node.func, ast.Attribute) and _name(node.func.value) == "self"
        parts = [owner if own else None, *parts]
    if len(parts) != 2 or not all(isinstance(each, str) and each for each in parts):
        return None
    return str(parts[0]), str(parts[1])


def _name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
