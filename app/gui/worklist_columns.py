"""The page on which a person says which column of a list is what."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QWidget

from app.core.columns import all_targets, shared_out
from app.core.contract import LEAD
from app.core.layout import Layout
from app.core.worklist import Worklist, cells
from app.gui import worklist_words
from app.gui.dialog_parts import label, scrolled
from app.gui.room import Lines, fit
from app.gui.row import Rows
from app.gui.tone import Tone
from app.gui.visible import one_line

_SIZE = (520, 560)
_LONGEST_SAMPLE = 30
_LOOKED_AT = 50
"""Rows in which a sample of each column is looked for."""


class ColumnsDialog(QDialog):
    """Ask for it, then read `targets`. Nothing has changed before that."""

    def __init__(self, shown: Worklist, layout: Layout, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("columns")
        self.setWindowTitle(self.tr("Columns of the list"))
        self._width = len(shown.columns)
        self._choices = QStringListModel([self.tr("none"), *_named(shown)], self)
        self._boxes: dict[str, QComboBox] = {}
        rows = Rows()
        for target, words in all_targets(layout):
            box = self._boxes[target] = QComboBox()
            box.setObjectName(f"columns.{target}")
            box.setModel(self._choices)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)
            box.setCurrentIndex(shown.targets.index(target) + 1 if target in shown.targets else 0)
            note = rows.add(worklist_words.target(target, words).replace("&", "&&"), box)
            if target == LEAD:
                self._lead_note = note
        self._wanted = {target: box.currentIndex() for target, box in self._boxes.items()}
        for target, box in self._boxes.items():
            box.currentIndexChanged.connect(lambda chosen, target=target: self._chose(target, chosen))
        inside = QWidget()
        inside.setLayout(rows)
        rows.setContentsMargins(12, 12, 12, 12)
        buttons = QDialogButtonBox()
        use = buttons.addButton(self.tr("&Use these columns"), QDialogButtonBox.ButtonRole.AcceptRole)
        use.setObjectName("columns.use")
        keep = buttons.addButton(self.tr("&Leave it as it was"), QDialogButtonBox.ButtonRole.RejectRole)
        keep.setObjectName("columns.keep")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        about = self.tr(
            "Which column of “{0}” is what? It is kept for other lists with the same header. What the list says is "
            "shown beside the fields, and never sent."
        )
        lines = self._lines = Lines(self)
        lines.addWidget(label("columns.about", about.format(worklist_words.short(shown.name))))
        lines.addWidget(scrolled("columns.rows", inside), 1)
        lines.addWidget(buttons)
        self._tell()
        fit(self, *_SIZE)
        self._boxes[LEAD].setFocus(Qt.FocusReason.TabFocusReason)

    def targets(self) -> tuple[str, ...]:
        """What each column is, as `Worklist.targets`."""
        targets = [""] * self._width
        for target, box in self._boxes.items():
            if box.currentIndex() > 0:
                targets[box.currentIndex() - 1] = target
        return tuple(targets)

    def _chose(self, target: str, chosen: int) -> None:
        """A column is one thing; a choice that only passes over it takes it from nobody for good."""
        del self._wanted[target]
        self._wanted[target] = chosen  # the last one
        for name, column in shared_out(self._wanted).items():
            box = self._boxes[name]
            signals = box.blockSignals(True)
            box.setCurrentIndex(column)
            box.blockSignals(signals)
        self._tell()

    def _tell(self) -> None:
        missing = self._boxes[LEAD].currentIndex() <= 0
        words = self.tr("Without it, no lead of the list can be opened.") if missing else ""
        self._lead_note.say(words, Tone.CAUTION)


def _named(shown: Worklist) -> Sequence[str]:
    """The columns, each with the first text that is in it."""
    rows = [cells(line) for line in shown.lines[:_LOOKED_AT]]
    samples = [next((row[at] for row in rows if row[at].strip()), "") for at in range(len(shown.columns))]
    named = [worklist_words.column(name, at + 1) for at, name in enumerate(shown.columns)]
    return [
        f"{name} ({one_line(sample, _LONGEST_SAMPLE)})" if sample else name
        for name, sample in zip(named, samples, strict=True)
    ]
