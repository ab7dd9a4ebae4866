"""Code 110: someone was editing the lead, and nothing of this update was applied."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.edit import Promise
from app.core.layout import Layout
from app.gui import words


class ConflictDialog(QDialog):
    """Shows the person's changes, and the ways on. None of them sends anything.

    `to_form` is true once the person wants them back in the form.
    """

    look = Signal()

    def __init__(self, promise: Promise, layout: Layout, when: datetime, window: QWidget, nice: words.Nice) -> None:
        super().__init__(window)
        self.setObjectName("conflict")
        self.setWindowTitle(self.tr("Lead {0} was not updated").format(promise.lead))
        self.to_form = False
        self._changes = words.changes(promise, layout, nice)
        told = self.tr(
            "Someone was editing lead {0} at {1}, so Noojee applied nothing of your update. Sent again as it is, it "
            "could overwrite what they did.\n\nLook at the lead first. They may not have finished yet. Then bring "
            "your update back into the form, change what still has to change, and send."
        )
        text = QLabel(told.format(promise.lead, words.clock(when)))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        heading = QLabel(self.tr("&Your changes, kept in the outbox"))
        table = self._table()
        heading.setBuddy(table)
        self.look_button = QPushButton(self.tr("&Look at the lead in Noojee"))
        self.look_button.setObjectName("conflict.look")
        self.look_button.setDefault(True)
        self.look_button.clicked.connect(self.look)
        self.copy_button = QPushButton(self.tr("&Copy my changes"))
        self.copy_button.setObjectName("conflict.copy")
        self.copy_button.clicked.connect(self._copy)
        self.back_button = QPushButton(self.tr("&Bring it back into the form"))
        self.back_button.setObjectName("conflict.back")
        self.back_button.clicked.connect(self._back)
        self.said = QLabel()
        self.said.setObjectName("conflict.said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        buttons = QHBoxLayout()
        for button in (self.look_button, self.copy_button, self.back_button):
            buttons.addWidget(button)
        lines = QVBoxLayout(self)
        lines.setSpacing(12)
        lines.addWidget(text)
        lines.addWidget(heading)
        lines.addWidget(table, 1)
        lines.addWidget(self.said)
        lines.addLayout(buttons)
        self.resize(600, 430)

    def say(self, text: str) -> None:
        """Say what came of a button, inside the dialog."""
        self.said.setText(text)

    def _back(self) -> None:
        self.to_form = True
        self.accept()

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._changes), 2)
        table.setObjectName("conflict.changes")
        table.setAccessibleName(self.tr("Your changes"))
        table.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Your value")])
        for row, pair in enumerate(self._changes):
            for column, value in enumerate(pair):
                table.setItem(row, column, QTableWidgetItem(value))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table

    def _copy(self) -> None:
        lines = [self.windowTitle(), *(f"{label}: {value}" for label, value in self._changes)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.say(self.tr("Copied."))
