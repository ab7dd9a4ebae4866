"""Questions before something is given up. The safe answer is the default, and each button says what it will do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.core.dataclass import dataclass
from app.gui.words import listed, mention, translate


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


def keeps(
    window: QWidget, going: Sequence[str], left: int, needing: int, *, paused: bool, without_key: int
) -> Question:
    """`going` are the leads of updates that are still under way.

    `left` is how many have not gone out, `without_key`, how many of them need a key before they can, and `needing`,
    how many need the person.
    """
    told = []
    if going:
        words = translate("leave", "Noojee has not answered yet for lead {0}. The next start asks you to look at it.")
        told.append(words.format(listed(going)))
    if left == 1:
        told.append(translate("leave", "1 update has not gone out yet."))
        told.append(_paused() if paused else _when_one_goes(without_key))
    elif left:
        told.append(translate("leave", "{0} updates have not gone out yet.").format(left))
        told.append(_paused() if paused else _when_they_go(left, without_key))
    if needing:
        one, more = translate("leave", "1 update needs you."), translate("leave", "{0} updates need you.")
        told.append((one if needing == 1 else more).format(needing))
    told.append(translate("leave", "Everything is kept."))
    stay, go_on = translate("leave", "&Stay here"), translate("leave", "&Close")
    return Question(window, _title(), " ".join(told), stay, go_on)


def loses(window: QWidget, going: Sequence[str], waiting: int, drafts: int) -> Question:
    """As `keeps`, where nothing is kept beyond this run. `waiting` have not gone out or need the person."""
    told = []
    if going:
        words = translate("leave", "Noojee has not answered yet for lead {0}. Look at it: the next start won't ask.")
        told.append(words.format(listed(going)))
    if waiting:
        one = translate("leave", "1 update in the outbox is lost when you close: nothing is kept beyond this run.")
        more = translate("leave", "{0} updates in the outbox are lost when you close: nothing is kept beyond this run.")
        told.append((one if waiting == 1 else more).format(waiting))
    if drafts:
        one = translate("leave", "1 draft is lost when you close.")
        more = translate("leave", "{0} drafts are lost when you close.")
        told.append((one if drafts == 1 else more).format(drafts))
    stay, go_on = translate("leave", "&Stay here"), translate("leave", "&Close and lose them")
    return Question(window, _title(), " ".join(told), stay, go_on)


def beginning_anew(window: QWidget, path: Path) -> Question:
    """The outbox's file `path` can't be opened with the key that there is."""
    words = translate(
        "leave",
        "Begin a new outbox? What waits in the old one does not go out then, and what was sent before is not shown. "
        "The old file is kept: {0} gets a name with today's date, in {1}.",
    )
    stay, go_on = translate("leave", "&Not yet"), translate("leave", "&Begin a new one")
    return Question(window, _title(), words.format(path.name, path.parent), stay, go_on)


def second(window: QWidget, when: str) -> Question:
    """An update of the same lead, of the time `when`, has not gone out yet."""
    words = translate(
        "leave",
        "An update of this lead from {0} has not gone out yet. This one would be another, after it; the two are not "
        "joined. To change that one instead, open it in the outbox.",
    )
    stay, go_on = translate("leave", "&Not now"), translate("leave", "&Send this one after it")
    return Question(window, _title(), words.format(when), stay, go_on)


@dataclass(frozen=True, slots=True)
class Leads:
    """The lead that an update was for, and the one that it is for now."""

    before: str
    now: str


def another_lead(window: QWidget, _about: str, leads: Leads) -> Question:
    words = translate(
        "leave",
        "This is the update of lead {0}, and the id says {1} now. Sent like this, lead {1} gets all that the form "
        "holds, and lead {0} gets nothing.",
    )
    stay, go_on = translate("leave", "&Back to the form"), translate("leave", "&Send it to lead {0}")
    go_on = go_on.format(mention(leads.now))
    return Question(window, _title(), words.format(leads.before, leads.now), stay, go_on)


def loading(window: QWidget, lead: str) -> Question:
    named = translate("leave", "What you changed for lead {0} was not sent, and is lost when another update is opened.")
    words = named if lead else translate("leave", "What you typed was not sent, and is lost when an update is opened.")
    go_on = translate("leave", "&Open the update")
    return Question(window, _title(), words.format(lead), _keep_editing(), go_on)


def dropping(window: QWidget, lead: str) -> Question:
    words = translate("leave", "Drop the update of lead {0}? It is never sent then.").format(lead)
    return Question(window, _title(), words, translate("leave", "&Keep it"), translate("leave", "&Drop it"))


def sending_again(window: QWidget, words: str) -> Question:
    return Question(window, _title(), words, translate("leave", "&Not yet"), translate("leave", "&Send it again"))


def not_there(window: QWidget, words: str) -> Question:
    stay, go_on = translate("leave", "&Not yet"), translate("leave", "&It is not there: back to the form")
    return Question(window, _title(), words, stay, go_on)


def emptying(window: QWidget, lead: str) -> Question:
    named = translate("leave", "What you changed for lead {0} was not sent, and is lost when the form is emptied.")
    words = named if lead else translate("leave", "What you typed was not sent, and is lost when the form is emptied.")
    go_on = translate("leave", "&Empty the form")
    return Question(window, _title(), words.format(lead), _keep_editing(), go_on)


def dropping_draft(window: QWidget, lead: str, when: str) -> Question:
    named = translate("leave", "Drop what you typed for lead {0} on {1}? It was never sent, and is gone for good.")
    words = (
        named if lead else translate("leave", "Drop what you typed on {1}? It was never sent, and is gone for good.")
    )
    stay, go_on = translate("leave", "&Keep the draft"), translate("leave", "&Drop it")
    return Question(window, _title(), words.format(lead, when), stay, go_on)


def dropping_connection(window: QWidget) -> Question:
    words = translate("connection", "What you changed in this connection was not saved, and is lost when you close.")
    stay, go_on = translate("connection", "&Keep editing"), translate("connection", "&Close without saving")
    return Question(window, _title(), words, stay, go_on)


def removing_connection(window: QWidget, name: str) -> Question:
    words = translate(
        "leave",
        "Take {0} from the list? Its file is not deleted: it gets a name with today's date, in the folder where it is. "
        "What was sent with it stays in the outbox and the history.",
    )
    go_on = translate("leave", "&Take it from the list")
    return Question(window, _title(), words.format(name), translate("leave", "&Keep it"), go_on)


def forgetting_key(window: QWidget, server: str) -> Question:
    words = translate("leave", "Forget the key of {0}? What waits to be sent there stays, until a key is given again.")
    go_on = translate("leave", "&Forget the key")
    return Question(window, _title(), words.format(server), translate("leave", "&Keep it"), go_on)


def filling(window: QWidget, lead: str, *, kept: bool) -> Question:
    """A link is to fill the form for the lead that something was typed for. `kept` is whether that comes back."""
    words = translate("leave", "What the form holds for lead {0} was not sent, and a link wants to take its place.")
    rest = translate("leave", "It is then kept as a draft.")
    if not kept:
        rest = translate("leave", "It is then lost.")
    go_on = translate("leave", "&Fill it as the link says")
    return Question(window, _title(), f"{words.format(lead)} {rest}", _keep_editing(), go_on)


def _when_one_goes(without_key: int) -> str:
    if without_key:
        return translate("leave", "It waits until its server gets an API key that it accepts.")
    return translate("leave", "It goes out at the next start.")


def _when_they_go(left: int, without_key: int) -> str:
    if not without_key:
        return translate("leave", "They go out at the next start.")
    if without_key == left:
        return translate("leave", "They wait until their server gets an API key that it accepts.")
    words = translate("leave", "{0} of them: as soon as their server gets an API key. The others: at the next start.")
    return words.format(without_key)


def _paused() -> str:
    return translate("leave", "The outbox is paused, and stays so.")


def _title() -> str:
    return translate("leave", "Lead Editor")


def _keep_editing() -> str:
    return translate("leave", "&Keep editing")
