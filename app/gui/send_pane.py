"""The foot of the window: what will be sent, in words and as JSON, and the button that sends it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from app.gui.dialog_parts import label
from app.gui.note import Note
from app.gui.selectable import Selectable
from app.gui.send_button import SendButton
from app.gui.tick import Tick
from app.gui.tone import Tone, muted

_MOST_LINES = 5
_CALM = 400
"""Milliseconds without another sentence, after which a shorter one gives back the lines that it does not need. At each
letter that makes it shorter, the whole window would be laid out and painted, and the form would jump."""


class SendPane(QFrame):
    """`sent` is emitted when the person presses Send; `unfolded` when the details come into view."""

    sent = Signal()
    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.summary = Selectable()
        self.summary.setObjectName("summary")
        self.summary.setAccessibleName(self.tr("What will be sent"))
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._room = QScrollArea()
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setWidgetResizable(True)
        self._room.setAccessibleName(self.summary.accessibleName())
        self._room.setWidget(self.summary)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM)
        self._calm.timeout.connect(self._fit)
        self.send = SendButton(self.tr("&Send update"))
        self.send.setObjectName("send")
        self.send.setMinimumWidth(140)
        self.send.setDefault(True)
        self.send.setToolTip(self.tr("Ctrl+Enter"))
        self.send.clicked.connect(self.sent)
        self.note = Note(self.send, aloud=True)
        self.looked = Tick()
        self.looked.setObjectName("conflict.looked")
        self.looked.hide()
        self.progress = QProgressBar()
        self.progress.setObjectName("busy")
        self.progress.setAccessibleName(self.tr("An update is under way"))
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.progress.hide()
        self.busy = label("busy.words")
        self.busy.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.busy.hide()
        self.fold = QPushButton(self.tr("De&tails"))
        self.fold.setObjectName("details.show")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._folded)
        self.details = QPlainTextEdit()
        self.details.setObjectName("details")
        self.details.setAccessibleName(self.tr("What will be sent, as JSON"))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.hide()
        self._fitted: tuple[str, int, int] | None = None
        self._arrange()

    def promise(self, words: str, *, quiet: bool) -> None:
        """Show what will be sent, in words; quietly while there is nothing yet."""
        palette = QPalette()
        if quiet:
            palette.setColor(QPalette.ColorRole.WindowText, muted(self.window().palette()))
        self.summary.setPalette(palette)
        self.summary.setText(words)
        self._fit(soon=True)

    def show_json(self, body: Mapping[str, str] | None) -> None:
        """Fill the details: the request's body, None while it can't be made yet."""
        text = self.tr("Not complete yet.") if body is None else _pretty(body)
        self.details.setPlainText(text)

    def wait(self, words: str) -> None:
        """Show that something is under way, and what; an empty text shows that nothing is."""
        self.progress.setVisible(bool(words))
        self.busy.setVisible(bool(words))
        self.busy.setText(words)
        self.busy.setAccessibleName(words)

    def ask_for_look(self, words: str) -> None:
        """Ask to confirm that the person has looked at the lead; an empty text takes the question away."""
        if self.looked.text() != words:
            self.looked.setChecked(False)
        self.looked.setText(words)
        self.looked.setVisible(bool(words))

    def say(self, words: str, tone: Tone = Tone.PROBLEM) -> None:
        self.note.say(words, tone)

    def _arrange(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 10, 16, 10)
        lines.setSpacing(8)
        lines.addWidget(self._room)
        lines.addWidget(self.details)
        lines.addWidget(self.looked)
        lines.addWidget(self.note)
        foot = QHBoxLayout()
        foot.addWidget(self.fold)
        foot.addStretch(1)
        foot.addWidget(self.busy, 1000)
        foot.addWidget(self.progress)
        foot.addWidget(self.send)
        lines.addLayout(foot)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Sunken)
        lines.insertWidget(0, rule)

    def _folded(self, shown: bool) -> None:
        if shown:
            self._give_letters()
        self.details.setVisible(shown)
        if shown:
            self.unfolded.emit()

    def _give_letters(self) -> None:
        """Have the details in letters of one width. Not before they are seen: another font takes a while to find."""
        from PySide6.QtGui import QFontDatabase  # noqa: PLC0415 - not on the way to the first paint

        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        line = self.details.fontMetrics().lineSpacing()
        self.details.setMinimumHeight(line * 2)
        self.details.setMaximumHeight(line * 9)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *, soon: bool = False) -> None:
        """Give the sentence the lines it needs, up to a few; a longer one scrolls, by the arrow keys as well.

        Where it needs fewer than it has, it may keep them for a while: they are taken `soon`.
        """
        width, line = max(self.width() - 48, 100), self.summary.fontMetrics().lineSpacing()
        if (fitted := (self.summary.text(), width, line)) == self._fitted:
            return
        most, needed = line * _MOST_LINES, self.summary.heightForWidth(width)
        height = min(max(needed, 0), most) + 4
        if soon and height < self._room.height():
            self._calm.start()
            return
        self._calm.stop()
        self._fitted = fitted
        self._room.setFixedHeight(height)
        self._room.setFocusPolicy(Qt.FocusPolicy.TabFocus if needed > most else Qt.FocusPolicy.NoFocus)


def _pretty(body: Mapping[str, str]) -> str:
    import json  # noqa: PLC0415 - it is shown when somebody wants to see it

    return json.dumps(body, ensure_ascii=False, indent=2)
