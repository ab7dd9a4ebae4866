"""What a person can set: how long a send can be undone, how many go out at once, what is kept and copied."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QSpinBox, QWidget

from app.core.item import LEAST_HOLD_WITH_ACTIONS
from app.core.language import OFFERED
from app.gui.preferences import LIMITS, Preferences
from app.gui.room import Lines, fit
from app.gui.row import Rows

_WIDTH, _LABELS = 500, 140


class SettingsDialog(QDialog):
    """Changes nothing itself: once it is accepted, `preferences` are what the person chose."""

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        rows = Rows()
        rows.setVerticalSpacing(6)
        rows.setColumnMinimumWidth(0, _LABELS)
        self._hold = self._number(
            rows,
            self.tr("&Undo window"),
            "hold_seconds",
            preferences.hold_seconds,
            self.tr(
                "How long an update can be undone before it goes out. At least {0} s where the disposition has "
                "actions: then Noojee may write to people."
            ).format(int(LEAST_HOLD_WITH_ACTIONS)),
        )
        self._hold.setObjectName("settings.holdSeconds")
        self._hold.setSuffix(self.tr(" s"))
        self._hold.setSpecialValueText(self.tr("none: goes out at once"))
        self._at_once = self._number(
            rows,
            self.tr("Requests at &once"),
            "at_once",
            preferences.at_once,
            self.tr("How many leads may be updated side by side. More is faster, and keeps others from Noojee longer."),
        )
        self._at_once.setObjectName("settings.atOnce")
        self._days = self._number(
            rows,
            self.tr("Keep the &history for"),
            "history_days",
            preferences.history_days,
            self.tr("Older lines are deleted for good at the next start. What has not gone out is always kept."),
        )
        self._days.setObjectName("settings.historyDays")
        self._days.valueChanged.connect(self._name_days)
        self._name_days(preferences.history_days)
        self._short = QCheckBox(self.tr("Only the last digits of &phone numbers"))
        self._short.setObjectName("settings.shortNumbers")
        self._short.setChecked(bool(preferences.short_numbers))
        rows.add(self.tr("A copied ticket has"), self._short).say(
            self.tr("For a colleague who needs to know what happened, and not whom to ring.")
        )
        self._language = self._languages(preferences.language)
        rows.add(self.tr("La&nguage"), self._language).say(self.tr("Of the window, from the next start on."))
        buttons = QDialogButtonBox()
        use = buttons.addButton(self.tr("Use &these settings"), QDialogButtonBox.ButtonRole.AcceptRole)
        use.setObjectName("settings.use")
        use.setDefault(True)
        back = buttons.addButton(self.tr("&Leave them as they were"), QDialogButtonBox.ButtonRole.RejectRole)
        back.setObjectName("settings.leave")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lines = self._lines = Lines(self)
        lines.setSpacing(16)
        lines.addLayout(rows)
        lines.addStretch()
        lines.addWidget(buttons)

    def preferences(self) -> Preferences:
        """What the boxes show, also where a number was typed and the cursor is still in it."""
        for each in (self._hold, self._at_once, self._days):
            each.interpretText()
        short = int(self._short.isChecked())
        language = self._language.currentData()
        return Preferences(self._hold.value(), self._at_once.value(), self._days.value(), short, language)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit(self, _WIDTH)  # the notes are as high as they are only now

    def _number(self, rows: Rows, label: str, name: str, number: int, words: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(*LIMITS[name])
        box.setValue(number)
        rows.add(label, box).say(words)
        return box

    def _languages(self, chosen: str) -> QComboBox:
        """Each by its own name, so that whoever can't read the others finds it."""
        box = QComboBox()
        box.setObjectName("settings.language")
        box.addItem(self.tr("as the system's"), "")
        for code, name in OFFERED.items():
            box.addItem(name, code)
        box.setCurrentIndex(box.findData(chosen))
        return box

    def _name_days(self, days: int) -> None:
        self._days.setSuffix(self.tr(" day") if days == 1 else self.tr(" days"))
