"""The page of the connection editor with the dispositions of the template's set."""

from PySide6.QtWidgets import QComboBox

from app.core.connection import Row
from app.core.layout import CallbackRule
from app.core.pasting import join, split
from app.gui.connection_fields import assert_line
from app.gui.connection_rows import RowsPage
from app.gui.tick import Tick
from app.gui.words import translate


def callback_words(rule: str) -> str:
    said = {
        CallbackRule.REQUIRED: translate("connection", "required"),
        CallbackRule.OPTIONAL: translate("connection", "optional"),
        CallbackRule.NONE: translate("connection", "none"),
    }
    return said.get(CallbackRule(rule), rule) if rule in set(CallbackRule) else rule


def shown_callback(row: Row) -> str:
    return callback_words(_rule(row))


def shown_actions(row: Row) -> str:
    said = row.table.get("actions", [])
    return join(map(str, said)) if isinstance(said, list) else str(said)


def shown_priority(row: Row) -> str:
    return str(row.table.get("priority", ""))


def shown_closes(row: Row) -> str:
    return translate("connection", "yes") if row.table.get("closes") is True else ""


class DispositionsPage(RowsPage):
    def __init__(self) -> None:
        columns = (
            (translate("connection", "Name"), lambda row: row.name),
            (translate("connection", "Call-back"), shown_callback),
            (translate("connection", "Priority"), shown_priority),
            (translate("connection", "Actions"), shown_actions),
            (translate("connection", "Closes"), shown_closes),
        )
        super().__init__("dispositions", columns, translate("connection", "Dispositions"))
        self._name = self.add_box("name", self.tr("&Name"), self.tr("Exactly as in the disposition set."))
        self._callback = QComboBox()
        self._callback.setObjectName("connection.dispositions.callback")
        for rule in CallbackRule:
            self._callback.addItem(callback_words(rule), str(rule))
        self.below.add(self.tr("Call-bac&k"), self._callback)
        self._priority = self.add_box(
            "priority", self.tr("&Priority"), self.tr("Optional: the priority, 0 to 100, that it gives the lead.")
        )
        self._actions = self.add_box(
            "actions",
            self.tr("Act&ions"),
            self.tr("Optional: what Noojee does then, in your words, with commas. Shown before anything is sent."),
        )
        self._closes = Tick(self.tr("The lead is not called again"))
        self._closes.setObjectName("connection.dispositions.closes")
        self.below.add(self.tr("Cl&oses"), self._closes)
        assert_line(self._name.edit).textChanged.connect(lambda text: self.change("name", text.strip()))
        assert_line(self._priority.edit).textChanged.connect(self._type_priority)
        assert_line(self._actions.edit).textChanged.connect(lambda text: self.change("actions", split(text) or None))
        self._callback.activated.connect(lambda _at: self._choose_callback())
        self._closes.toggled.connect(self._tick)
        self.finish()

    def in_short(self) -> str:
        return str(len(self.rows)) if self.rows else self.tr("none: they are optional")

    def show_row(self, row: Row) -> None:
        self._name.text = row.name
        rule = _rule(row)
        if self._callback.findData(rule) < 0:
            self._callback.addItem(rule, rule)
        self._callback.setCurrentIndex(self._callback.findData(rule))
        self._priority.text = shown_priority(row)
        self._actions.text = shown_actions(row)
        self._closes.setChecked(row.table.get("closes") is True)

    def _type_priority(self, text: str) -> None:
        typed = text.strip()
        self.change("priority", int(typed) if typed.isascii() and typed.isdigit() else typed or None)

    def _choose_callback(self) -> None:
        rule, row = str(self._callback.currentData()), self.row
        if row is not None:
            self.change("callback", rule if rule != CallbackRule.OPTIONAL or "callback" in row.table else None)

    def _tick(self, ticked: bool) -> None:
        if self.row is not None:
            self.change("closes", True if ticked else False if "closes" in self.row.table else None)


def _rule(row: Row) -> str:
    return str(row.table.get("callback", CallbackRule.OPTIONAL))
