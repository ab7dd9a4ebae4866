"""The last page of the connection editor: what most connections never need."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout

from app.core import connection
from app.core.layout import Kind, OutOfHours, ServerProfile
from app.gui.connection_page import AROUND, SectionPage
from app.gui.dialog_parts import label
from app.gui.picker import Picker
from app.gui.row import Rows
from app.gui.tick import Tick

_PLACES = ("zone", "state", "postcode")
_REGIONS = ("AU", "NZ", "GB", "US")
"""Whose calling hours are known (resources)."""


class MorePage(SectionPage):
    def __init__(self) -> None:
        super().__init__()
        self._ticks: list[tuple[str, QCheckBox, bool]] = []
        rows = Rows()
        self.add_line(
            rows,
            "call_editor",
            self.tr("&Web page of a lead"),
            self.tr(
                "The address that shows a lead in Noojee, with {lead} where its id goes. Without it the program says "
                "where to click."
            ),
            name="callEditor",
            example="https://contact.example.com/callEditor?lead={lead}",
        )
        hints = (
            self.tr("The field that holds a time zone, such as Australia/Perth."),
            self.tr("The field that holds a state: its letters or its full name."),
            self.tr("The field that holds a postcode. The form then shows the lead's own clock."),
        )
        labels = (self.tr("Lead's time &zone"), self.tr("Lead's sta&te"), self.tr("Lead's &postcode"))
        self._places: list[Picker] = []
        for each, words, hint in zip(_PLACES, labels, hints, strict=True):
            self._places.append(self.add_picker(rows, f"lead_place.{each}", words, hint, name=each))
        hours = self.add_picker(
            rows,
            "calling_hours.region",
            self.tr("Calling &hours of"),
            self.tr("Whose hours a call-back is held to: AU, NZ, GB or US. Otherwise the connection's country."),
            name="hoursRegion",
        )
        hours.offer((each, each) for each in _REGIONS)
        self._outside = QComboBox()
        self._outside.setObjectName("connection.outside")
        self._outside.addItem(self.tr("warn, and send it all the same"), str(OutOfHours.WARN))
        self._outside.addItem(self.tr("send it only where the customer asked for it"), str(OutOfHours.BLOCK))
        self._outside.activated.connect(lambda _at: self.changed.emit())
        rows.add(self.tr("&Outside of them"), self._outside)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*AROUND)
        lines.addLayout(rows)
        lines.addWidget(
            label("connection.profile", self.tr("How this server behaves, once you have seen that it does:"))
        )
        usual = ServerProfile()
        for name, words in (
            ("lead_id_in_url", self.tr("It wants the lead's &id in the address of the request (older servers)")),
            ("keep_callback", self.tr("It can &keep the call-back that is booked (sent as <No Change>)")),
            ("send_untouched", self.tr("&Untouched fields are sent as <No Change> instead of left out")),
            ("clear_phone", self.tr("A phone number can be cleare&d")),
        ):
            box = Tick(words)
            box.setObjectName(f"connection.{name}")
            box.toggled.connect(lambda _ticked: self.changed.emit())
            self._ticks.append((name, box, bool(getattr(usual, name))))
            lines.addWidget(box)
        lines.addStretch(1)

    def show_document(self, document: dict[str, Any]) -> None:
        super().show_document(document)
        self._outside.setCurrentIndex(max(self._outside.findData(connection.get(document, "calling_hours.outside")), 0))
        for name, box, usual in self._ticks:
            said = connection.get(document, f"server_profile.{name}", usual)
            box.setChecked(said if isinstance(said, bool) else usual)

    def fill(self, document: dict[str, Any]) -> None:
        super().fill(document)
        connection.put(document, "calling_hours.outside", self._outside.currentData(), str(OutOfHours.WARN))
        for name, box, usual in self._ticks:
            connection.put(document, f"server_profile.{name}", box.isChecked(), usual)

    def offer_fields(self, document: dict[str, Any]) -> None:
        """The fields that can tell where a lead is: those without a phone number."""
        rows = connection.rows_of(document, "fields")
        names = [each.name for each in rows if each.table.get("kind") != str(Kind.PHONE) and each.name]
        for each in self._places:
            each.offer((name, name) for name in names)

    def in_short(self) -> str:
        return self.tr("optional")
