"""What a person can set, and what a policy has set: made from the table of app/core/policy.py."""

from itertools import groupby

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.core.policy import SETTINGS
from app.core.resolved import Resolved
from app.core.setting import Setting, Value
from app.gui import setting_words
from app.gui.dialog_parts import button, flow, scrolled
from app.gui.lock_sign import LockSign
from app.gui.note import Note
from app.gui.room import Lines, fit
from app.gui.row import QuietWheel, Rows, point_at
from app.gui.setting_boxes import Box, box
from app.gui.tone import Tone, muted

_WIDTH, _HEIGHT, _LABELS = 600, 720, 150


class _Page(QWidget):
    """As high as its lines are in the width that it gets. Qt would have it as high as in the least width."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class SettingsDialog(QDialog):
    """Changes nothing itself: once it is accepted, `chosen` is what the person wants.

    `without` is what would count if the person had chosen nothing.
    """

    def __init__(self, shown: Resolved, without: Resolved, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self._without = without
        self._boxes: dict[str, Box] = {}
        self._notes: dict[str, Note] = {}
        self._page = _Page()
        self._fill(shown)
        self._ink()
        self._wheel = QuietWheel(self)
        self._wheel.watch(each.control for each in self._boxes.values())
        lines = self._lines = Lines(self)
        lines.setSpacing(12)
        lines.addWidget(scrolled("settings.all", self._page), 1)
        lines.addWidget(self._buttons())

    def chosen(self) -> dict[str, Value]:
        """What the boxes show that can be changed here."""
        shown = {name: each.value() for name, each in self._boxes.items()}
        return {name: value for name, value in shown.items() if value is not None}

    def accept(self) -> None:
        """Stay where something can't be used, and say so beside it."""
        wrong = [name for name, each in self._boxes.items() if each.value() is None]
        for name in wrong:
            self._notes[name].say(self.tr("This is too long, or has characters that can't be seen."), Tone.PROBLEM)
        if wrong:
            point_at(self._boxes[wrong[0]].control)
        else:
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit(self, _WIDTH, _HEIGHT)  # the notes are as high as they are only now

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._ink()

    def _ink(self) -> None:
        """Keep what can't be changed legible: it is there to be read."""
        palette, roles = QPalette(), QPalette.ColorRole
        pale = muted(palette)
        for role in (roles.Text, roles.WindowText, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, pale)
        self._page.setPalette(palette)

    def _fill(self, shown: Resolved) -> None:
        lines = QVBoxLayout(self._page)
        lines.setSpacing(8)
        wanted = [each for each in SETTINGS.values() if each.offered or shown.locked(each.name)]
        for section, settings in groupby(wanted, lambda each: each.section):
            heading = QLabel(setting_words.section(section))
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            lines.addWidget(heading)
            rows = Rows()
            rows.setVerticalSpacing(6)
            rows.setColumnMinimumWidth(0, _LABELS)
            for setting in settings:
                self._add(setting, rows, shown.values[setting.name], locked=shown.locked(setting.name))
            lines.addLayout(rows)
            lines.addSpacing(8)
        back = button("settings.defaults", self.tr("Put &back the defaults"))
        back.clicked.connect(self._put_back)
        lines.addLayout(flow(back))
        lines.addStretch(1)

    def _add(self, setting: Setting, rows: Rows, value: Value, *, locked: bool) -> None:
        made = box(setting)
        made.show(value)
        words = setting_words.note(setting.name)
        note = rows.add(setting_words.label(setting.name), made.control, LockSign() if locked else None)
        note.say(setting_words.locked(words) if locked else words)
        if locked:
            made.control.setEnabled(False)
        else:
            self._boxes[setting.name] = made
            self._notes[setting.name] = note

    def _put_back(self) -> None:
        for name, each in self._boxes.items():
            each.show(self._without.values[name])

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        use = buttons.addButton(self.tr("Use &these settings"), QDialogButtonBox.ButtonRole.AcceptRole)
        use.setObjectName("settings.use")
        use.setDefault(True)
        leave = buttons.addButton(self.tr("&Leave them as they were"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setObjectName("settings.leave")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
