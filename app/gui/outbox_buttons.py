"""The buttons under an update of the outbox: those that make sense in its state."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.core.item import Item
from app.gui import access_keys
from app.gui.flow import Flow
from app.gui.outbox_ways import NAMES, ways
from app.gui.wish import Way, WishKind


class Buttons(QWidget):
    """There is one button for each wish, shown or not, so that one that stays keeps the cursor.

    `left` is emitted when the button with the cursor is about to go. The cursor must not come to the one in its place:
    it would be pressed by someone who meant the one before.
    """

    wish = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ways: tuple[Way, ...] = ()
        self._line = Flow()
        self.setLayout(self._line)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._buttons = {kind: _Button(kind, self) for kind in NAMES}
        for button in self._buttons.values():
            button.hide()
            button.chosen.connect(self.press)

    def show_item(self, item: Item | None) -> None:
        """The buttons for `item`, or none."""
        wanted = ways(item) if item is not None else ()
        if wanted == self._ways:
            self._mark()
            return
        self._ways = wanted
        kinds = [each.wish.kind for each in wanted]
        while self._line.takeAt(0) is not None:
            pass
        for kind, button in self._buttons.items():
            if kind not in kinds:
                self._put_away(button)
        before: QWidget | None = None
        for number, each in enumerate(wanted):
            button = self._buttons[each.wish.kind]
            button.setText(each.words)
            button.setDefault(number == 0)
            self._line.addWidget(button)
            button.show()
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button
        self._mark()
        self.updateGeometry()

    def press_first(self) -> None:
        if self._ways:
            self.wish.emit(self._ways[0].wish)

    def press(self, kind: WishKind) -> None:
        """Wish for this, where it makes sense for the update as it is."""
        found = next((each.wish for each in self._ways if each.wish.kind is kind), None)
        if found is not None:
            self.wish.emit(found)

    def _mark(self) -> None:
        """Give each button a key that the window has not: what else is there may have changed."""
        for each in self._ways:
            self._buttons[each.wish.kind].setText(each.words)
        access_keys.mark(self.window(), [self._buttons[each.wish.kind] for each in self._ways])

    def _put_away(self, button: "_Button") -> None:
        if button.hasFocus():
            self.left.emit()
        button.setDefault(False)
        button.setText("")
        button.hide()


class _Button(QPushButton):
    """`chosen` has the kind of the wish."""

    chosen = Signal(object)

    def __init__(self, kind: WishKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setObjectName(NAMES[kind])
        self.setAutoDefault(False)
        self.clicked.connect(self._press)

    def _press(self) -> None:
        self.chosen.emit(self._kind)
