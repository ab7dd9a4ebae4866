"""The buttons under the box of a call-back: times to choose instead of what was typed."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.gui.callback_words import offer
from app.gui.flow import Flow


class Offers(Flow):
    """`chosen` is emitted with the wall time of the button that is pressed."""

    chosen = Signal(datetime)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[QPushButton] = []
        self._shown: tuple[datetime, ...] = ()

    def show_times(self, times: tuple[datetime, ...], now: datetime) -> None:
        """Offer these. Buttons that are there already stay, with the cursor that may be on one."""
        if times == self._shown:
            return
        self._shown = times
        for button in self._buttons:
            button.hide()
            self.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for place, when in enumerate(times):
            button = QPushButton(offer(when, now))
            button.setObjectName(f"callback.offer.{place}")
            button.setAutoDefault(True)
            button.clicked.connect(partial(self.chosen.emit, when))
            self.addWidget(button)
            self._buttons.append(button)

    def freeze(self, *, frozen: bool) -> None:
        for each in self._buttons:
            each.setEnabled(not frozen)
