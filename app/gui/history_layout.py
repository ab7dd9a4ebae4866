"""How the history's window is laid out: a line to search by, the table, one line of it in full, and the buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
)

from app.core.attempt import OUTCOMES
from app.core.digits import Veil, whole
from app.core.item import State
from app.gui import outcome_words
from app.gui.banner import Banner
from app.gui.dialog_parts import ringed
from app.gui.flow import Flow
from app.gui.focus_ring import RING
from app.gui.history_detail import HistoryDetail
from app.gui.history_model import HistoryModel
from app.gui.history_table import HistoryTable
from app.gui.history_words import NiceIn
from app.gui.note import Note
from app.gui.room import Lines, fit
from app.gui.search_box import SearchBox
from app.gui.tick import Tick
from app.gui.words import translate


class HistoryLayout:
    """The controls of `window`, which knows what they are for."""

    def __init__(self, window: QDialog, model: HistoryModel, nice: NiceIn, veil: Veil = whole) -> None:
        self.search = SearchBox()
        self.search.setObjectName("history.search")
        self.search.setAccessibleName(translate("history", "Search the history"))
        self.search.setPlaceholderText(translate("history", "A lead's id, a number, or any text"))
        self.outcome = self._outcomes()
        self.practice = Tick(translate("history", "&Practice"))
        self.practice.setObjectName("history.practice")
        self.practice.setToolTip(translate("history", "Shows what was sent to the practice server, and nothing else."))
        self.practice.hide()
        self.count = QLabel()
        self.count.setObjectName("history.count")
        self.trouble = Banner("history.trouble")
        self.table = HistoryTable(model)
        self.empty = QLabel()
        self.empty.setObjectName("history.empty")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.detail = HistoryDetail(nice, veil)
        self.detail.setObjectName("history.detail")
        self.detail.setAccessibleName(translate("history", "The chosen line in full"))
        self.copy = _button(translate("history", "&Copy all of this line"), "history.copy")
        self.export = _button(translate("history", "&Export as CSV…"), "history.export")
        self.export.setToolTip(
            translate("history", "Writes everything that was found into a file, also what is further down.")
        )
        self.forget_lead = _button("", "history.forgetLead")
        self.forget_all = _button(translate("history", "Forget e&verything…"), "history.forgetAll")
        self.progress = QProgressBar()
        self.progress.setObjectName("history.progress")
        self.progress.setAccessibleName(translate("history", "Under way"))
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.said = Note(self.table, aloud=True)
        self.said.setObjectName("history.said")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        self._build(window)

    def show_empty(self, words: str) -> None:
        """Show `words` in place of the table, or the table for an empty text."""
        self.empty.setText(words)
        self._pages.setCurrentWidget(self.empty if words else self.table)

    def _build(self, window: QDialog) -> None:
        label = QLabel(translate("history", "&Search"))
        label.setBuddy(self.search)
        about = QHBoxLayout()
        about.setSpacing(10)
        about.addWidget(label)
        about.addWidget(self.search, 1)
        about.addWidget(self.outcome)
        about.addWidget(self.practice)
        about.addWidget(self.count)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        self._pages.setMinimumHeight(96)
        self._pages.setContentsMargins(RING, RING, RING, RING)
        self.detail.setMinimumHeight(80)
        halves.addWidget(self._pages)
        halves.addWidget(ringed(self.detail))
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        buttons = Flow()
        for each in (self.copy, self.export, self.forget_lead, self.forget_all):
            buttons.addWidget(each)
        lines = self._lines = Lines(window)
        lines.setSpacing(8)
        lines.addLayout(about)
        lines.addWidget(self.trouble)
        lines.addWidget(halves, 1)
        lines.addWidget(self.progress)
        lines.addWidget(self.said)
        lines.addLayout(buttons)
        self.search.setFocus()
        fit(window, 1000, 650)

    def _outcomes(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("history.outcome")
        box.setAccessibleName(translate("history", "What came of it"))
        box.addItem(translate("history", "Whatever came of it"), None)
        for each in (*OUTCOMES, State.QUEUED):
            box.addItem(outcome_words.outcome(each), each)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        return box


def _button(words: str, name: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(False)  # Enter in the search line presses none of them
    return button
