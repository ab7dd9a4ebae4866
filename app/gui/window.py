"""The window: menus, the banner, and the start page or the page of a connection. Knows nothing of asyncio."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.core.going import stops
from app.core.layout import Layout
from app.gui.announce import announce
from app.gui.banner import Banner, Choice
from app.gui.beside import Beside
from app.gui.commands import Commands, Menu
from app.gui.connection_strip import ConnectionStrip, headed
from app.gui.editor import EditorPage
from app.gui.room import Room
from app.gui.tone import Tone, mark
from app.gui.undoing import Undoing
from app.gui.wish import Wish, WishKind

if TYPE_CHECKING:
    from app.gui.start_page import StartPage

_SIZE = QSize(1000, 700)


class MainWindow(QMainWindow):
    """Asks for what the person wants by signals. `leaving` is emitted for each wish to close; `finish` closes it.

    `colleague_wanted` is emitted with what the colleague of practice is to do: "edits", "opens", "closes".
    """

    sending = Signal()
    looking = Signal()
    practising = Signal()
    opening = Signal()
    listing_connections = Signal()
    making_connection = Signal()
    emptying = Signal()
    finding = Signal()
    setting = Signal()
    wishing = Signal(object)
    colleague_wanted = Signal(str)
    diagnosing = Signal()
    leaving = Signal()
    became_ready = Signal()

    def __init__(self, settings: QSettings, clock: Callable[[], datetime], icon: QIcon) -> None:
        super().__init__()
        self.painted = False
        self.leave_wanted = False
        self.page: EditorPage | None = None
        self._finished = False
        self.is_ready = True
        self._send_wanted = False
        self._settings = settings
        self._clock = clock
        self.banner = Banner("banner")
        self.trouble = Banner("trouble")
        for bar in (self.banner, self.trouble):
            bar.left.connect(self.back_to_form)
            bar.said.connect(self._order)
        self._start: StartPage | None = None
        self._pages = QStackedWidget()
        whole = QWidget()
        lines = QVBoxLayout(whole)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.trouble)
        lines.addWidget(self.banner)
        self.beside = Beside(self._pages)
        lines.addWidget(self.beside, 1)
        self._room = Room(whole)
        self._room.lowered.connect(self._unfold)
        self._strip = ConnectionStrip()
        self.setCentralWidget(headed(self._strip, self._room))
        self._low = False
        self._count = QPushButton()
        self._count.setObjectName("outbox.open")
        self._count.setFlat(True)
        self._count.clicked.connect(self._show_outbox)
        self._count.hide()
        self.statusBar().addPermanentWidget(self._count)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().messageChanged.connect(self._read_out)
        self.statusBar().setContentsMargins(12, 0, 12, 0)
        self._build_menus()
        self.setWindowIcon(icon)
        self.setWindowTitle(self.tr("Lead Editor"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        kept = settings.value("window")
        if isinstance(kept, QByteArray):  # anything can be in a file
            self.restoreGeometry(kept)

    @property
    def start(self) -> "StartPage":
        """What is shown without a connection. It is made when it is first asked for: most start with a form."""
        if self._start is None:
            from app.gui.start_page import StartPage  # noqa: PLC0415 - seldom on the way to the first paint

            start = self._start = StartPage()
            start.practice.connect(self.practising)
            start.connection_file.connect(self.opening)
            start.set_up.connect(self.making_connection)
            start.setEnabled(self.is_ready)
            self._pages.addWidget(start)
        return self._start

    def show_layout(self, layout: Layout, *, practice: bool = False) -> EditorPage:
        """Put the page for `layout` in place of what is shown."""
        page = EditorPage(layout, self._clock)
        page.sent.connect(self._wish_to_send)
        page.form.pointed.connect(partial(self.beside.bring, pane=False))
        page.form.unfold(whole=self._low)
        old, self.page = self.page, page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if old is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        self.setWindowTitle(self.tr("{0} - Lead Editor").format(layout.name))
        self._strip.say(layout, practice=practice)
        self.commands.enable("look", "sendUpdate", "new")
        self.commands.show_stops(stops(layout), page.form.focus)
        self._undoing.take(page)
        speaking = next((bar for bar in (self.trouble, self.banner) if bar.buttons), None)
        if speaking is not None:  # to look for the keys that are taken is slow
            speaking.give_keys()
        page.form.lead.setFocus()
        return page

    def say_where(self, layout: Layout, *, practice: bool) -> None:
        """Show that the window is connected with the server of `layout`, and offer what only practice has."""
        self._strip.say(layout, practice=practice, server=layout.server)
        self.commands.menus[Menu.PRACTICE].menuAction().setVisible(practice)

    def show_count(self, words: str, needs_person: bool) -> None:
        """Show how many updates wait. The count opens the outbox."""
        self._count.setText(mark(Tone.CAUTION if needs_person else Tone.QUIET) + words)
        self._count.setAccessibleName(words)
        self._count.show()
        self.commands.enable("showOutbox", "showHistory", "find")

    def can_undo(self, possible: bool) -> None:
        """Whether an update that was just sent can still be taken back."""
        self._undoing.hold(held=possible)

    def close_trouble(self) -> Choice:
        """The button that takes away what is said over the form."""
        return Choice(self.tr("Remove this message"), self.trouble.clear, "trouble.close")

    def set_ready(self, *, ready: bool) -> None:
        """Take wishes, or not yet: the network comes after the first paint. A wish to send that came early is kept."""
        self.is_ready = ready
        self.commands.enable("practice", "open", on=ready)
        if self._start is not None:
            self._start.setEnabled(ready)
            if ready and self._start.isVisible() and self.focusWidget() is None:
                self._start.first.setFocus()  # nobody else has it: what was disabled could not
        if ready and self._send_wanted:
            self._send_wanted = False
            self.sending.emit()
        if ready:
            self.became_ready.emit()

    def leave(self) -> None:
        """Ask to close the window, now or as soon as someone listens."""
        self.leave_wanted = True
        self.leaving.emit()

    def to_front(self) -> None:
        """Come before the windows of other programs, as far as the system lets one."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def finish(self) -> None:
        """Close the window for good."""
        self._settings.setValue("window", self.saveGeometry())
        self._finished = True
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        if self.page is None:
            self._pages.setCurrentWidget(self.start)
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._finished:
            event.accept()
        else:
            event.ignore()
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted = True

    def _build_menus(self) -> None:
        self.commands = Commands(self.menuBar())
        self._undoing = Undoing(self.commands, lambda: self.wishing.emit(Wish(WishKind.UNDO)))
        does: dict[str, Callable[[], object]] = {
            "open": self.opening.emit,
            "connections": self.listing_connections.emit,
            "practice": self.practising.emit,
            "settings": self.setting.emit,
            "quit": self.leave,
            "undo": self._undoing.undo,
            "redo": self._undoing.redo,
            "palette": self._find_command,
            "shortcuts": self._show_shortcuts,
            "new": self.emptying.emit,
            "find": self.finding.emit,
            "look": self.looking.emit,
            "sendUpdate": self._wish_to_send,
            "message": self._go_to_message,
            "showOutbox": self._show_outbox,
            "showHistory": lambda: self.wishing.emit(Wish(WishKind.HISTORY)),
            "diagnostics": self.diagnosing.emit,
            "about": self._show_about,
        }
        for name, act in does.items():
            self.commands[name].triggered.connect(partial(_do, act))
        for what in ("edits", "opens", "closes"):
            self.commands[f"colleague.{what}"].triggered.connect(
                partial(_do, partial(self.colleague_wanted.emit, what))
            )

    def _wish_to_send(self) -> None:
        if self.is_ready:
            self.sending.emit()
        else:
            self._send_wanted = True

    def back_to_form(self) -> None:
        """Put the cursor where the person was in the form."""
        self.beside.bring(pane=False)
        if self.page is not None:
            inside: QWidget | None = self.page.form.focusWidget()
            (self.page.form.lead if inside is None else inside).setFocus()

    def _read_out(self, words: str) -> None:
        announce(self.statusBar(), words)

    def _unfold(self, low: bool) -> None:
        """On a low screen all that is in the window is scrolled as one."""
        self._low = low
        if self.page is not None:
            self.page.form.unfold(whole=low)

    def put_beside(self, pane: QWidget, stops: Sequence[QWidget]) -> None:
        """Have `pane` at the left of the form, with its controls in the order of Tab."""
        self.beside.put(pane, stops)
        self._order()

    def _order(self) -> None:
        """Let Tab come from the foot of the window to what is said at its top, to the pane, and then into the form."""
        before: QWidget = self._count
        for control in (*self.trouble.buttons, *self.banner.buttons, *self.beside.stops):
            QWidget.setTabOrder(before, control)
            before = control

    def _go_to_message(self) -> None:
        """Put the cursor on the first button of what is said over the form."""
        for banner in (self.trouble, self.banner):
            if banner.focus():
                return

    def _show_about(self) -> None:
        from app.gui import about  # noqa: PLC0415 - not on the way to the first paint

        about.show(self)

    def _find_command(self) -> None:
        from app.gui.palette import Palette  # noqa: PLC0415 - not on the way to the first paint

        Palette(self.commands, self).open()

    def _show_shortcuts(self) -> None:
        from app.gui.shortcuts import show  # noqa: PLC0415 - as above

        show(self.commands, self)

    def _show_outbox(self) -> None:
        self.wishing.emit(Wish(WishKind.SHOW))


def _do(act: Callable[[], object], *_checked: bool) -> None:
    act()
