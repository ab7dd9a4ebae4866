"""The one dialog about what nobody foresaw: what it means for the person, and what can be given to support."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from app.core.failures import Met
from app.gui.announce import announce
from app.gui.dialog_parts import button, flow, label
from app.gui.note import Note
from app.gui.room import Lines, fit
from app.gui.tone import Tone, mark
from app.gui.words import stamp

_WIDTH = 620
_HEIGHT = 520
_HEIGHT_OF_DETAILS = 180


class UnexpectedDialog(QDialog):
    """It comes before whatever is open, as that may be what broke. No key that was meant for the form presses a button.

    `diagnosing` is emitted for diagnostics, `leaving` for a wish to end the program. Esc goes on.
    """

    diagnosing = Signal()
    leaving = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("unexpected")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("Something unexpected happened"))
        self._text = ""
        words = self.tr(
            "Something happened in this program that it is not made for. What you typed is still here, and is kept. "
            "An update that was being sent may have arrived: the outbox says what is known of it."
        )
        self._words = label("unexpected.words", mark(Tone.PROBLEM) + words)
        self._count = label("unexpected.count")
        self._about = label(
            "unexpected.about",
            self.tr(
                "The details say when it happened, and where in the program. No lead, name, number or key is in them."
            ),
        )
        self._details = QPlainTextEdit()
        self._details.setObjectName("unexpected.details")
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setMinimumHeight(_HEIGHT_OF_DETAILS)
        self._details.hide()
        self._said = Note(self._details, aloud=True)
        self._said.setObjectName("unexpected.said")
        self._show = button("unexpected.showDetails", self.tr("&Show the details"))
        self._show.clicked.connect(self._show_details)
        copy = button("unexpected.copy", self.tr("&Copy the details"))
        copy.clicked.connect(self._copy)
        save = button("unexpected.diagnostics", self.tr("Save &diagnostics…"))
        save.clicked.connect(self.diagnosing)
        leave = button("unexpected.leave", self.tr("Close the &program"))
        leave.clicked.connect(self._leave)
        go_on = button("unexpected.goOn", self.tr("&Go on"))
        go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addLayout(flow(self._show, copy, save, leave), 1)
        buttons.addWidget(go_on, 0, Qt.AlignmentFlag.AlignBottom)
        lines = self._lines = Lines(self)
        lines.setSpacing(12)
        for each in (self._words, self._count, self._about):
            lines.addWidget(each)
        lines.addWidget(self._details, 1)
        lines.addWidget(self._said)
        lines.addStretch()
        lines.addLayout(buttons)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()

    def show_met(self, met: Sequence[Met], text: str) -> None:
        """Tell how often. `text` is what is copied, and what is shown as the details."""
        self._text = text
        times = sum(each.times for each in met)
        first = stamp(min(each.first for each in met))
        if times == 1:
            words = self.tr("It happened once, at {0}.").format(first)
        elif len(met) == 1:
            words = self.tr("It happened {1} times since {0}.").format(first, times)
        else:
            words = self.tr("It happened {1} times since {0}, in {2} different ways.").format(first, times, len(met))
        self._count.setText(words)
        if self._details.isVisible():
            self._details.setPlainText(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        announce(self, self._words.text(), urgent=True)

    def _fit(self) -> None:
        """As large as what it shows; with the details, large enough for any screen that shows them whole."""
        fit(self, max(self.width(), _WIDTH), _HEIGHT if self._details.isVisible() else 0)

    def _show_details(self) -> None:
        shown = not self._details.isVisible()
        self._details.setPlainText(self._text if shown else "")
        self._details.setVisible(shown)
        self._show.setText(self.tr("Hide the detail&s") if shown else self.tr("&Show the details"))
        self._fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._said.say(self.tr("Copied."))
        self._fit()

    def _leave(self) -> None:
        self.accept()
        self.leaving.emit()
