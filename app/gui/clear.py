"""The offer to empty a value in Noojee: an empty box alone never means that."""

from app.gui.tick import Tick


class ClearOffer(Tick):
    """Shown only while it makes sense, and off again whenever it is hidden."""

    def __init__(self, words: str, object_name: str) -> None:
        super().__init__(words)
        self.setObjectName(object_name)
        self.hide()

    @property
    def chosen(self) -> bool:
        return not self.isHidden() and self.isChecked()

    def offer(self, *, sensible: bool) -> None:
        if not sensible:
            self.setChecked(False)
        self.setVisible(sensible)
