"""Says that the program waits for the credential store, once that takes long, and lets the person go on without it."""

from PySide6.QtCore import QTimer

from app.gui import vault_words
from app.gui.banner import Banner, Choice
from app.gui.tone import Tone
from app.gui.words import translate
from app.vault import Vault

SECONDS = 3.0
"""How long a store may take before it is told: one that is unlocked answers in a fraction of it."""


class Patience:
    """Looks after `vault`, and speaks in `banner` while that has nothing else to say: others use it meanwhile."""

    def __init__(self, vault: Vault, banner: Banner, seconds: float = SECONDS) -> None:
        self._vault = vault
        self._banner = banner
        self._words = ""
        self._timer = QTimer()
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self._tell)
        vault.changed = self._changed
        self._changed()

    def stop(self) -> None:
        """Say nothing any more."""
        self._vault.changed = lambda: None
        self._be_silent()

    def _changed(self) -> None:
        if not self._vault.waits:
            self._be_silent()
        elif not self._timer.isActive():
            self._timer.start()

    def _tell(self) -> None:
        if self._banner.words:
            return
        self._words = vault_words.waiting()
        without = Choice(translate("vault", "Go on without it for now"), self._vault.give_up, "vault.goOn")
        self._banner.say(self._words, Tone.CAUTION, (without,))

    def _be_silent(self) -> None:
        self._timer.stop()
        if self._words and self._banner.words == self._words:
            self._banner.clear()
        self._words = ""
