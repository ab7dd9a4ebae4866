"""One line of the history in full, as text that can be read, selected and copied."""

from PySide6.QtGui import QFont, QGuiApplication, QTextCharFormat, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from app.core.digits import Veil, veiled, whole
from app.core.history import Entry
from app.gui import conflict_words, history_words, outcome_words
from app.gui.history_words import NiceIn
from app.gui.visible import isolated, plain, visible
from app.gui.words import translate

_LONGEST_LINE = 1000
"""Characters. Qt lays out a line whole, which takes half a second for 100 kB without a space; and only what is seen."""


class HistoryDetail(QPlainTextEdit):
    """Shows every value of one attempt, the request as it was sent, and what came back. Huge lines are broken."""

    def __init__(self, nice: NiceIn, veil: Veil = whole) -> None:
        super().__init__()
        self._nice = nice
        self._veil = veil
        self._entry: Entry | None = None
        self._text = ""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setPlaceholderText(self.tr("Choose a line to see all of it here."))

    def show_entry(self, entry: Entry | None) -> None:
        if entry is not None and entry == self._entry:
            return
        self._entry = entry
        self.clear()
        if entry is None:
            return
        parts = _parts(entry, self._nice, self._veil)
        self._text = plain("\n\n".join("\n".join((heading, *lines)) for heading, lines in parts))
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for number, (heading, lines) in enumerate(parts):
            if number:
                cursor.insertText("\n\n", QTextCharFormat())
            cursor.insertText(heading, bold)
            for line in lines:
                for piece in _pieces(line):
                    cursor.insertText(f"\n{piece}", QTextCharFormat())
        cursor.endEditBlock()
        self.moveCursor(cursor.MoveOperation.Start)

    def copy_all(self) -> None:
        """Put all of it on the clipboard, each line whole."""
        QGuiApplication.clipboard().setText(self._text)


def _parts(entry: Entry, nice: NiceIn, veil: Veil) -> list[tuple[str, list[str]]]:
    """Headings, each with its lines."""
    made, item = entry.attempt, entry.item
    answered = translate("history", "not yet")
    if made.ended is not None:
        answered = history_words.when(made.ended, seconds=True)
    times = (
        translate("history", "Sent: {0}").format(history_words.when(made.began, seconds=True)),
        translate("history", "Answered: {0}").format(answered),
        translate("history", "By: {0}").format(isolated(visible(made.who))),
    )
    came = [
        translate("history", "Answer: {0}").format(veil(outcome_words.reply(made.answer), item.lead)),
        translate("history", "Connection: {0}, {1}").format(isolated(visible(item.layout.name)), item.layout.server),
    ]
    changed = [
        f"{isolated(visible(each.label))}: {veil(history_words.before_and_after(each))}"
        for each in history_words.changes(entry, nice)
    ]
    region = item.layout.region
    decided = conflict_words.told(entry.merge, lambda number: nice(number, region)) if entry.merge else []
    told = [isolated(visible(veil(each))) for each in decided]
    merge = [(translate("history", "The conflict"), told)] if told else []
    return [
        (
            translate("history", "Lead {0}").format(isolated(visible(item.lead))),
            [veil(outcome_words.explained(entry), item.lead), " · ".join(times)],
        ),
        (translate("history", "What was sent"), changed),
        (translate("history", "What came back"), came),
        *merge,
        (translate("history", "The request, as JSON"), history_words.request(veiled(made.sent, veil)).split("\n")),
    ]


def _pieces(line: str) -> list[str]:
    """`line`, whose values may have lines of their own, in pieces that are quickly laid out."""
    return [
        each[start : start + _LONGEST_LINE]
        for each in line.split("\n")
        for start in range(0, max(len(each), 1), _LONGEST_LINE)
    ]
