"""Questions before something is given up. The safe answer is the default, and each button says what it will do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.gui.words import translate


class Question(QMessageBox):
    """`agreed` is true once the person chose to go on all the same."""

    def __init__(self, window: QWidget, title: str, words: str, stay: str, go_on: str) -> None:
        super().__init__(window)
        self.setObjectName("question")
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self._stay = self.addButton(stay, QMessageBox.ButtonRole.RejectRole)
        self._stay.setObjectName("question.stay")
        self._go_on = self.addButton(go_on, QMessageBox.ButtonRole.DestructiveRole)
        self._go_on.setObjectName("question.goOn")
        self.setDefaultButton(self._stay)
        self.setEscapeButton(self._stay)

    @property
    def agreed(self) -> bool:
        return self.clickedButton() is self._go_on


def unsent(window: QWidget, lead: str) -> Question:
    named = translate("leave", "What you changed for lead {0} was not sent, and is lost when you close.")
    words = named if lead else translate("leave", "What you typed was not sent, and is lost when you close.")
    go_on = translate("leave", "&Close without sending")
    return Question(window, _title(), words.format(lead), _keep_editing(), go_on)


def switching(window: QWidget, lead: str) -> Question:
    named = translate("leave", "What you changed for lead {0} was not sent, and is lost when you go on.")
    words = named if lead else translate("leave", "What you typed was not sent, and is lost when you go on.")
    go_on = translate("leave", "&Go on without sending")
    return Question(window, _title(), words.format(lead), _keep_editing(), go_on)


def unanswered(window: QWidget, lead: str) -> Question:
    words = translate("leave", "Noojee has not answered yet. If you close now, nobody learns whether lead {0} changed.")
    return Question(
        window, _title(), words.format(lead), translate("leave", "&Keep waiting"), translate("leave", "&Close now")
    )


def unsettled(window: QWidget, lead: str) -> Question:
    words = translate("leave", "It is not settled yet whether lead {0} was updated. Look at it in Noojee first.")
    stay, go_on = translate("leave", "&Stay here"), translate("leave", "&Close all the same")
    return Question(window, _title(), words.format(lead), stay, go_on)


def not_there(window: QWidget, words: str) -> Question:
    stay, go_on = translate("leave", "&Not yet"), translate("leave", "&It is not there: back to the form")
    return Question(window, _title(), words, stay, go_on)


def emptying(window: QWidget, lead: str) -> Question:
    named = translate("leave", "What you changed for lead {0} was not sent, and is lost when the form is emptied.")
    words = named if lead else translate("leave", "What you typed was not sent, and is lost when the form is emptied.")
    go_on = translate("leave", "&Empty the form")
    return Question(window, _title(), words.format(lead), _keep_editing(), go_on)


def _title() -> str:
    return translate("leave", "Lead Editor")


def _keep_editing() -> str:
    return translate("leave", "&Keep editing")
