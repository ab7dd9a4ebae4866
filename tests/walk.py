"""What a screen reader finds in a window, walked node by node, and what is wrong with it, in words for a test."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QWidget,
)

from app.gui.note import Note

TARGET = 24
"""Pixels, device independent: the least side of what is clicked (WCAG 2.2, 2.5.8)."""
_ROLE = QAccessible.Role
NAMED = {
    *(_ROLE.Button, _ROLE.ButtonMenu, _ROLE.ButtonDropDown, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.ComboBox),
    *(_ROLE.EditableText, _ROLE.SpinBox, _ROLE.Slider, _ROLE.ProgressBar, _ROLE.Table, _ROLE.Tree, _ROLE.MenuItem),
    *(_ROLE.Cell, _ROLE.ColumnHeader, _ROLE.ListItem, _ROLE.Link, _ROLE.Dialog, _ROLE.Window, _ROLE.PopupMenu),
}
"""Roles that are nothing to a screen reader without a name."""
SENSIBLE: dict[type[QWidget], set[QAccessible.Role]] = {
    QCheckBox: {_ROLE.CheckBox},
    QRadioButton: {_ROLE.RadioButton},
    QComboBox: {_ROLE.ComboBox},
    QLineEdit: {_ROLE.EditableText},
    QAbstractSpinBox: {_ROLE.SpinBox},
    QMenu: {_ROLE.PopupMenu},
    QDialog: {_ROLE.Dialog, _ROLE.AlertMessage},
}


@dataclass(frozen=True, slots=True)
class Node:
    """`path` leads to it from the window, by classes and objectNames."""

    path: str
    widget: QWidget | None
    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    clickable: bool
    state: QAccessible.State
    place: QRect

    @property
    def label(self) -> str:
        return f"{self.path} ({self.role.name} “{self.name}”)"


def nodes(window: QWidget) -> list[Node]:
    """Every node that a person can come to in `window` as it is now."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return list(_below(root, type(window).__name__, window))


def _below(at: QAccessibleInterface, path: str, owner: QWidget) -> Iterator[Node]:
    found = at.object()
    widget = found if isinstance(found, QWidget) else None
    state = at.state()
    if state.invisible or (widget is not None and not widget.isVisible()):
        return
    yield Node(
        path,
        widget,
        at.role(),
        _name(at, widget),
        at.text(QAccessible.Text.Description),
        bool(state.focusable),
        isinstance(widget, QAbstractButton) or at.role() in {_ROLE.MenuItem, _ROLE.ListItem},
        state,
        at.rect(),
    )
    for place in range(at.childCount()):
        child = at.child(place)
        if not child.isValid():
            continue
        below = child.object()
        if isinstance(below, QWidget) and below.isWindow() and below is not owner:
            continue  # a window of its own is walked as one
        named = getattr(below, "objectName", str)() or type(below).__name__
        step = f"{child.role().name}{place}" if named == "NoneType" else named
        yield from _below(child, f"{path} / {step}", owner)


def _name(at: QAccessibleInterface, widget: QWidget | None) -> str:
    """The name; of a list to choose from, where Qt gives what is chosen in place of it, also what labels it."""
    name = at.text(QAccessible.Text.Name)
    if not isinstance(widget, QComboBox):
        return name
    labels = [each.text(QAccessible.Text.Name) for each, _ in at.relations(QAccessible.RelationFlag.Label)]
    label = widget.accessibleName() or " ".join(labels)
    return f"{label}: {name}" if label else ""


def faults(window: QWidget) -> list[str]:
    """What would keep somebody from using `window`, who does not see it or does not see it well."""
    found = nodes(window)
    return [*unnamed(found), *senseless(found), *untold(window), *twins(found), *small(window)]


def unnamed(found: list[Node]) -> list[str]:
    return [
        f"no name: {each.label}"
        for each in found
        if (each.role in NAMED or (each.focusable and each.widget is not None))
        and not each.name.strip()
        and not _is_part(each)
    ]


def _is_part(node: Node) -> bool:
    """Parts that Qt makes of its own controls and that nobody comes to: the corner of a table, scroll bars, lines."""
    widget = node.widget
    return (
        isinstance(widget, QScrollBar | QSplitterHandle)
        or (node.role is _ROLE.MenuItem and bool(node.state.disabled))  # a line between entries
        or (widget is not None and widget.focusPolicy() == Qt.FocusPolicy.NoFocus and not node.clickable)
    )


def senseless(found: list[Node]) -> list[str]:
    """Roles and states that say another thing than the control does."""
    wrong = []
    for node in found:
        widget, state = node.widget, node.state
        if widget is None:
            continue
        for kind, roles in SENSIBLE.items():
            if isinstance(widget, kind) and node.role not in roles:
                wrong.append(f"role: {node.label}")
        if bool(state.disabled) == widget.isEnabled():
            wrong.append(f"said to be {'dis' if state.disabled else 'en'}abled: {node.label}")
        if isinstance(widget, QAbstractButton) and widget.isCheckable() and bool(state.checked) != widget.isChecked():
            wrong.append(f"ticked or not: {node.label}")
        if isinstance(widget, QLineEdit) and bool(state.readOnly) != widget.isReadOnly():
            wrong.append(f"can be typed into or not: {node.label}")
    return wrong


def untold(window: QWidget) -> list[str]:
    """Notes whose words are not the description of what they are about."""
    wrong = []
    for note in window.findChildren(Note):
        if note.isVisible() and note.words:
            about = QAccessible.queryAccessibleInterface(note.control)
            if note.words not in about.text(QAccessible.Text.Description):
                wrong.append(f"not tied: “{note.words}” to {note.control.objectName()}")
    return wrong


def twins(found: list[Node]) -> list[str]:
    """Controls of one window that nobody can tell apart by what is said of them."""
    said = Counter(
        (each.role, each.name, each.description)
        for each in found
        if each.widget is not None
        and each.role in NAMED
        and each.focusable
        and each.widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(each.widget.parent(), QComboBox | QAbstractSpinBox)
    )
    return [f"said of {times} controls: {role.name} “{name}”" for (role, name, _), times in said.items() if times > 1]


def small(window: QWidget) -> list[str]:
    """What is clicked and is less than `TARGET` high or wide."""
    wrong = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QMenuBar):
            shown = [each for each in widget.actions() if each.isVisible()]
            places = [(each.text(), widget.actionGeometry(each)) for each in shown]
        elif isinstance(widget, QAbstractButton):
            places = [(widget.objectName(), hit(widget))]
        elif isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox | QAbstractSlider):
            inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox) or isinstance(widget, QScrollBar)
            places = [] if inside else [(widget.objectName(), widget.rect())]
        else:
            places = []
        wrong += [
            f"{each.width()} x {each.height()} px: {type(widget).__name__} {name}"
            for name, each in places
            if min(each.width(), each.height()) < TARGET
        ]
    if isinstance(window, QMenu):
        wrong += [
            f"{window.actionGeometry(each).height()} px high: {each.text()}"
            for each in window.actions()
            if each.isVisible() and not each.isSeparator() and window.actionGeometry(each).height() < TARGET
        ]
    return wrong


def hit(button: QAbstractButton) -> QRect:
    """Where `button` takes a click, around its middle or its sign."""
    across = [x for x in range(button.width()) if button.hitButton(QPoint(x, button.height() // 2))]
    if not across:
        return QRect()
    down = [y for y in range(button.height()) if button.hitButton(QPoint(across[len(across) // 2], y))]
    return QRect(across[0], down[0], len(across), len(down)) if down else QRect()


def stops(window: QWidget) -> list[QWidget]:
    """What Tab is to reach in `window`: each enabled control once, of radio buttons one. The top comes first."""
    found: list[QWidget] = []
    groups: set[QButtonGroup] = set()
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled() and widget.window() is window) or widget.focusProxy():
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if isinstance(widget, QRadioButton) and widget.group() is not None:
            group = widget.group()
            chosen = group.checkedButton()
            if chosen is not None and chosen is not widget and chosen.isEnabled():
                continue
            if chosen is None and group in groups:
                continue
            groups.add(group)
        found.append(widget)
    first = min(found, key=lambda each: (_place(each, window).top(), _place(each, window).left()), default=None)
    return sorted(found, key=lambda each: each is not first)


def tabbed(window: QWidget, start: QWidget, *, back: bool = False) -> list[QWidget]:
    """The controls that take the focus one after another as Tab is pressed, from `start` until it comes back there."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    reached: list[QWidget] = []
    for _ in range(300):
        at = QApplication.focusWidget()
        assert at is not None
        assert at.window() is window, "Tab leaves the window"
        if at in reached:
            break
        reached.append(at)
        QTest.keyClick(at, key, modifier)
    return reached


def out_of_order(window: QWidget, reached: list[QWidget]) -> list[str]:
    """Where Tab goes up, or to the left on the same line, and not into another column."""
    wrong = []
    for before, after in pairwise(reached):
        one, other = _places(before, after)
        above = other.bottom() < one.top()
        to_left = other.top() < one.bottom() and one.top() < other.bottom() and other.right() <= one.left()
        beside = other.left() >= one.right() or other.left() > one.left() + window.width() // 3
        if (above or to_left) and not beside:
            wrong.append(f"{before.objectName()} -> {after.objectName()}")
    return wrong


def _places(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where both are in what is around both of them. What is in a scrolled part is where that part is."""
    around = one.parentWidget()
    while around is not None and not around.isAncestorOf(other):
        around = around.parentWidget()
    assert around is not None
    return _place(one, around), _place(other, around)


def _place(widget: QWidget, around: QWidget) -> QRect:
    part, at = widget, widget.parentWidget()
    while at is not None and at is not around:
        part = at if isinstance(at, QScrollArea) else part
        at = at.parentWidget()
    return QRect(part.mapTo(around, QPoint()), part.size())


def cut(window: QWidget) -> list[str]:
    """Words that have less room than they need."""
    wrong = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QLabel) and widget.text():
            need = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            if widget.height() < need or (not widget.wordWrap() and widget.width() < widget.minimumSizeHint().width()):
                wrong.append(f"{widget.width()} x {widget.height()}, needs {need} high: “{widget.text()[:60]}”")
        elif isinstance(widget, QAbstractButton) and widget.text():
            needed = widget.minimumSizeHint() if isinstance(widget, QCheckBox | QRadioButton) else widget.sizeHint()
            if widget.width() < needed.width() or widget.height() < needed.height() - 2:
                wrong.append(f"{widget.width()} x {widget.height()}: button “{widget.text()[:60]}”, needs {needed}")
    return wrong
