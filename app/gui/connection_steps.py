"""The list of the editor's pages: where one is, what each holds in short, and what is still to be done there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from app.core.connection import Section
from app.gui import connection_editor_words as words
from app.gui.tone import Tone, mark
from app.gui.visible import one_line

_WIDE, _LONGEST = 190, 40


class Steps(QListWidget):
    """`chosen` is emitted with the page that a person goes to."""

    chosen = Signal(Section)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("connection.pages")
        self.setAccessibleName(self.tr("Pages of the connection"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._beside = True
        for section in Section:
            item = QListWidgetItem(words.section(section))
            item.setData(Qt.ItemDataRole.UserRole, section)
            self.addItem(item)
        self.setCurrentRow(0)
        self.currentRowChanged.connect(lambda at: self.chosen.emit(list(Section)[at]))
        self.stand(beside=True)

    @property
    def section(self) -> Section:
        return list(Section)[max(self.currentRow(), 0)]

    def go(self, section: Section) -> None:
        """Show where one is. Emits nothing."""
        before = self.blockSignals(True)
        self.setCurrentRow(list(Section).index(section))
        self.blockSignals(before)

    def tell(self, section: Section, in_short: str, *, wrong: bool, doubtful: bool, shown: bool) -> None:
        """What the page holds. `wrong`: something is to be mended there; `doubtful`: to be looked at.

        `shown`: the person was there.
        """
        item = self.item(list(Section).index(section))
        tone = Tone.PROBLEM if wrong else Tone.CAUTION if doubtful else Tone.GOOD
        sign = mark(tone) if shown else ""
        title = f"{sign}{words.section(section)}"
        short = one_line(in_short, _LONGEST)
        item.setText(f"{title}\n{short}" if self._beside and short else title)
        state = words.to_mend() if wrong and shown else words.to_look_at() if doubtful and shown else in_short
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words.section(section)}: {state}")
        item.setToolTip("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._beside:  # as high as its lines are
            self.doItemsLayout()
            high = self.visualItemRect(self.item(self.count() - 1)).bottom() + 2 * self.frameWidth() + 4
            if high != self.height() and high > 0:
                self.setFixedHeight(high)

    def stand(self, *, beside: bool) -> None:
        """Beside the pages, one under the other; or over them in a narrow window."""
        self._beside = beside
        self.setFlow(QListView.Flow.TopToBottom if beside else QListView.Flow.LeftToRight)
        self.setWrapping(not beside)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        high = self.fontMetrics().height()
        for at in range(self.count()):
            wide = _WIDE if beside else self.fontMetrics().horizontalAdvance(self.item(at).text()) + 2 * high
            self.item(at).setSizeHint(QSize(wide, 2 * high + 16 if beside else max(high + 10, 24)))
        if beside:
            self.setFixedWidth(max(_WIDE, 13 * self.fontMetrics().averageCharWidth() * 2) + 4)
            self.setMinimumHeight(0)
            self.setMaximumHeight(16_777_215)
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            self.setFixedHeight(2 * max(high + 10, 24) + 8)
