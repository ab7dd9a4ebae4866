"""The box “Remember it”, and what becomes of a secret where the credential store can't be had."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui import vault_words
from app.gui.dialog_parts import button, flow
from app.gui.note import Note
from app.gui.tick import Tick
from app.gui.tone import Tone
from app.gui.words import translate
from app.vault import Trouble


class Remember(QWidget):
    """`trying` is emitted when the person wants the store to be tried again; `told`, when other words stand here.

    `name` begins the names of its controls.

    With `offered` false, there is nothing to tick: what is typed is never kept.
    """

    trying = Signal()
    told = Signal()

    def __init__(self, name: str, *, offered: bool = True) -> None:
        super().__init__()
        self._offered = offered
        self._trouble: Trouble | None = None
        self.box = Tick(vault_words.remember())
        self.box.setObjectName(f"{name}.remember")
        self.box.setChecked(True)
        self.box.toggled.connect(lambda _on: self._tell())
        self.note = Note(self.box, aloud=True)
        self.note.setObjectName(f"{name}.kept")
        again = f"{name}.tryAgain"
        self.again = button(again, translate("vault", "&Try the password store again"))
        self.again.clicked.connect(self._try)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.box)
        lines.addWidget(self.note)
        lines.addLayout(flow(self.again))
        self._tell()

    @property
    def wanted(self) -> bool:
        """Whether what was typed is to be kept."""
        return self._offered and self._trouble is None and self.box.isChecked()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """What is wrong with the store; None where nothing is known to be."""
        self._trouble = trouble
        self.again.setEnabled(True)
        self._tell()

    def _try(self) -> None:
        self.again.setEnabled(False)
        self.note.say(vault_words.waiting())
        self.trying.emit()

    def _tell(self) -> None:
        trouble = self._trouble if self._offered else None
        if trouble is not None:
            words = translate("vault", "{0} What you type is kept until you close this program, and written nowhere.")
            self.note.say(words.format(vault_words.why(trouble)), Tone.CAUTION)
        else:
            self.note.say(vault_words.remembered() if self.wanted else vault_words.for_this_run())
        self.box.setVisible(self._offered and trouble is None)
        self.again.setVisible(trouble is not None)
        self.again.setAccessibleDescription(self.note.words)
        self.told.emit()
