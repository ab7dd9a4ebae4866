"""What a person can give to support, to be read before it is given: each file of the zip as it will be in it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QProgressBar, QWidget

from app.core.diagnosis import File
from app.gui.dialog_parts import button, flow, label
from app.gui.note import Note
from app.gui.room import Lines, fit
from app.gui.tone import Tone

_WIDTH, _HEIGHT = 860, 600
_NAMES = 190


class DiagnosticsDialog(QDialog):
    """Sends and saves nothing itself: `saving` is emitted for a zip file. Empty until `show_files`."""

    saving = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("diagnostics")
        self.setWindowTitle(self.tr("Diagnostics"))
        self.files: Sequence[File] = ()
        about = label(
            "diagnostics.about",
            self.tr(
                "For whoever supports you. This is all of it: no key, and no lead, name, number or disposition is in "
                "it. Nothing is sent: save it as a file, look at it, and give that to whom you want."
            ),
        )
        self._list = QListWidget()
        self._list.setObjectName("diagnostics.files")
        self._list.setAccessibleName(self.tr("Files"))
        self._list.setTabKeyNavigation(False)
        self._list.currentRowChanged.connect(self._choose)
        self._text = QPlainTextEdit()
        self._text.setObjectName("diagnostics.text")
        self._text.setAccessibleName(self.tr("What the file says"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._list.setFixedWidth(_NAMES)
        halves = QHBoxLayout()
        halves.setSpacing(10)
        halves.addWidget(self._list)
        halves.addWidget(self._text, 1)
        self._progress = QProgressBar()
        self._progress.setObjectName("diagnostics.progress")
        self._progress.setAccessibleName(self.tr("Under way"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(6)
        self._said = Note(self._list, aloud=True)
        self._said.setObjectName("diagnostics.said")
        self._save = button("diagnostics.save", self.tr("&Save as a zip…"))
        self._save.clicked.connect(self.saving)
        self._copy = button("diagnostics.copy", self.tr("&Copy all of it"))
        self._copy.clicked.connect(self._copy_all)
        close = button("diagnostics.close", self.tr("C&lose"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addLayout(flow(self._save, self._copy), 1)
        buttons.addWidget(close)
        lines = self._lines = Lines(self)
        lines.setSpacing(8)
        lines.addWidget(about)
        lines.addLayout(halves, 1)
        lines.addWidget(self._progress)
        lines.addWidget(self._said)
        lines.addLayout(buttons)
        self.busy(on=True)
        fit(self, _WIDTH, _HEIGHT)

    def show_files(self, files: Sequence[File]) -> None:
        self.files = files
        self._list.clear()
        self._list.addItems([each.name for each in files])
        self._list.setCurrentRow(0)
        self._list.setFocus()
        self.busy(on=False)

    def busy(self, *, on: bool) -> None:
        """While something is being gathered or written."""
        self._progress.setVisible(on)
        self._save.setEnabled(not on)
        self._copy.setEnabled(not on)

    def say(self, words: str, tone: Tone = Tone.QUIET) -> None:
        self._said.say(words, tone)

    def _choose(self, row: int) -> None:
        self._text.setPlainText(self.files[row].text if 0 <= row < len(self.files) else "")

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"=== {each.name} ===\n{each.text}" for each in self.files))
        self.say(self.tr("Copied."))
