"""Code 110: someone was editing the lead. What they did can't be read from here, so the person looks and decides."""

import json
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.core import dataview, merge
from app.core import edit as edits
from app.core.edit import Edit
from app.core.merge import Choice, Conflict
from app.gui import conflict_words, words
from app.gui.conflict_layout import ConflictLayout
from app.gui.conflict_row import ConflictRow
from app.gui.item_dialog import ItemDialog
from app.gui.tone import Tone


class ConflictDialog(ItemDialog):
    """The person looks elsewhere meanwhile. It shows `conflict`, which is data.

    `changed` is emitted whenever something was recorded or decided; `gave_up`, where Noojee's values stay everywhere.
    """

    look = Signal()
    changed = Signal()
    gave_up = Signal()
    remind = Signal()

    def __init__(
        self,
        conflict: Conflict,
        times: int,
        window: QWidget,
        nice: words.Nice,
        now: Callable[[], datetime],
        problem: Callable[[Edit], str],
        short: Callable[[], bool],
    ) -> None:
        super().__init__(conflict.item, window, nice, problem, short)
        self.setObjectName("conflict")
        self.setWindowTitle(self.tr("Conflict: lead {0} was not updated").format(conflict.item.lead))
        self.conflict = conflict
        self._now = now
        self._doubted = ""
        self._parts = parts = ConflictLayout(self, conflict_words.headline(conflict, times))
        self._rows = [
            ConflictRow(row, conflict, parts.grid, at, nice, parts.table)
            for at, row in enumerate(sorted(conflict.rows, key=lambda each: each.mine is None), start=1)
        ]
        for each in self._rows:
            each.recorded.connect(self._record)
            each.not_seen.connect(self._could_not_see)
            each.unrecorded.connect(self._unrecord)
            each.chosen.connect(self._choose)
            each.page_pasted.connect(self.paste)
        untouched = sum(row.mine is None for row in conflict.rows)
        parts.more.setText(self.tr("&Other values of the lead, which you did not change: {0}").format(untouched))
        parts.more.setVisible(untouched > 0)
        parts.more.toggled.connect(self._unfold)
        since = words.clock(conflict.item.since)
        parts.looked.setText(self.tr("&I looked at the lead in Noojee after {0}").format(since))
        parts.looked.clicked.connect(self._look_done)
        parts.look.clicked.connect(self.look)
        parts.paste.clicked.connect(self.paste)
        parts.remind.clicked.connect(self.remind)
        parts.keep_all.clicked.connect(self._keep_all)
        parts.mine_all.clicked.connect(self._use_all_mine)
        parts.following.clicked.connect(self.go_to_next)
        parts.ticket.clicked.connect(self._copy)
        parts.details.toggled.connect(self._show)
        parts.back.clicked.connect(self.to_form)
        parts.later.clicked.connect(self.reject)
        parts.send.clicked.connect(self._send)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste)
        QShortcut(QKeySequence(Qt.Key.Key_F8), self).activated.connect(self.go_to_next)
        self._show()
        self._order()

    def _order(self) -> None:
        """Tab goes from the top to the bottom, and through the rows on its way."""
        parts = self._parts
        rows = [each for row in self._rows for each in row.stops]
        head = [parts.look, parts.paste, parts.remind, *rows, parts.more, parts.keep_all, parts.mine_all]
        foot = [parts.following, parts.looked, parts.json, parts.ticket, parts.back, parts.details, parts.later]
        way = [*head, *foot, parts.send]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    def say(self, text: str, tone: Tone = Tone.QUIET) -> None:
        self._parts.said.say(text, tone)

    def freeze(self, *, frozen: bool) -> None:
        self._parts.send.setEnabled(not frozen and self._merged() is not None)

    def paste(self) -> None:
        """Take what was copied from Noojee's Data View; where this lead's id isn't in it, only when asked again."""
        mime, lead = QGuiApplication.clipboard().mimeData(), self.conflict.item.lead
        found = dataview.read(mime.html(), mime.text(), self.conflict.item.layout)
        content = f"{mime.text()}\n{mime.html()}"
        if found.values and not dataview.mentions(content, lead) and content != self._doubted:
            self._doubted = content
            doubt = self.tr(
                "Not taken yet: the id of this lead, {0}, is not in it. Is it the page of another lead? If it is the "
                "right one, paste again."
            )
            self.say(doubt.format(lead), Tone.CAUTION)
            return
        for name, value in found.values.items():
            self.conflict = merge.record(self.conflict, name, value)
        if not found.values:
            words_ = self.tr("Nothing of the clipboard is a value of this lead. Copy the Data View, label and value.")
            self.say("\n".join(filter(None, (words_, conflict_words.unmatched(found.unmatched)))), Tone.CAUTION)
            return
        one, more = self.tr("Taken from the clipboard: 1 value."), self.tr("Taken from the clipboard: {0} values.")
        taken = (one if len(found.values) == 1 else more).format(len(found.values))
        strange = dataview.strange(found, lead)
        missing = conflict_words.unmatched(strange) if strange else ""
        self.say("\n".join(filter(None, (taken, missing))))
        self._has_changed()

    def go_to_next(self) -> None:
        """Put the cursor on the next row that is to be decided, or on what else is missing."""
        left = {each.name for each in merge.undecided(self.conflict)}
        at = next((at for at, each in enumerate(self._rows, start=1) if each.has_focus()), 0)
        row = next((each for each in self._rows[at:] + self._rows[:at] if each.name in left), None)
        if row is not None:
            row.go_to()
        elif self.conflict.looked is None:
            self._parts.looked.setFocus()
        else:
            self._parts.send.setFocus()

    def _record(self, name: str, value: str) -> None:
        self.conflict = merge.record(self.conflict, name, value)
        self._has_changed()

    def _could_not_see(self, name: str) -> None:
        self.conflict = merge.could_not_see(self.conflict, name)
        self._has_changed()

    def _unrecord(self, name: str) -> None:
        self.conflict = merge.unrecord(self.conflict, name)
        self._has_changed()

    def _choose(self, name: str, choice: Choice, other: str) -> None:
        self.conflict = merge.choose(self.conflict, name, choice, other)
        self._has_changed()

    def _keep_all(self) -> None:
        self.conflict = merge.keep_all(self.conflict)
        self._has_changed()

    def _use_all_mine(self) -> None:
        self.conflict = merge.use_all_mine(self.conflict)
        self._has_changed()

    def _look_done(self, ticked: bool) -> None:
        self.conflict = merge.looked(self.conflict, self._now() if ticked else None)
        self._has_changed()

    def _has_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _unfold(self, unfolded: bool) -> None:
        for each in self._rows:
            if self.conflict.row(each.name).mine is None:
                each.set_visible(visible=unfolded)
        self._show()

    def _merged(self) -> Edit | None:
        """What can be sent now."""
        edit = merge.merged(self.conflict)
        if edit is None or not merge.changes_anything(self.conflict) or not self._problem(edit):
            return edit
        return None

    def _show(self) -> None:
        parts, conflict = self._parts, self.conflict
        for each in self._rows:
            each.show_row(conflict)
        parts.looked.setChecked(conflict.looked is not None)
        parts.mine_all.setText(conflict_words.use_all_mine(conflict))
        edit = merge.merged(conflict)
        told = conflict_words.progress(conflict)
        if edit is not None:
            wrong = self._problem(edit) if merge.changes_anything(conflict) else ""
            told = f"{told} {wrong or conflict_words.sends(edit, conflict, self._nice)}"
            body = edits.body(edit, conflict.item.layout)
            parts.json.setPlainText(json.dumps(body, indent=2, ensure_ascii=False))
        parts.review.setText(told)
        parts.details.setEnabled(edit is not None)
        parts.json.setVisible(edit is not None and parts.details.isChecked())
        sends = edit is None or merge.changes_anything(conflict)
        parts.send.setText(self.tr("&Send merged update") if sends else self.tr("&Send nothing, and close it"))
        parts.send.setEnabled(self._merged() is not None)

    def _send_by_key(self) -> None:
        if self._parts.send.isEnabled():
            self._send()
        else:
            self.say(self.tr("Not sent yet. {0}").format(self._parts.review.text()), Tone.CAUTION)
            self.go_to_next()

    def _send(self) -> None:
        edit = self._merged()
        if edit is None:
            return
        if merge.changes_anything(self.conflict):
            self.sent.emit(edit)
        else:
            self.gave_up.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(conflict_words.ticket(self.conflict, self._nice, short=self._short()))
        self.say(self.tr("Copied."))
