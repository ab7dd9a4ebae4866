"""The commands Undo and Redo: what they would do now, in words; and doing it, in the form or with what was sent."""

from collections.abc import Callable

from app.core.steps import Undoes, undoes
from app.gui.commands import Commands
from app.gui.editor import EditorPage
from app.gui.words import translate


class Undoing:
    """`take_back` takes back the update that was sent last, while it is held."""

    def __init__(self, commands: Commands, take_back: Callable[[], object]) -> None:
        self._commands = commands
        self._take_back = take_back
        self._page: EditorPage | None = None
        self._held = False

    def take(self, page: EditorPage) -> None:
        """It is about the form of this page from now on."""
        if self._page is not None:
            self._page.steps.moved.disconnect(self._show)
        self._page = page
        page.steps.is_command = self._commands.has
        page.steps.moved.connect(self._show)
        self._show()

    def hold(self, *, held: bool) -> None:
        """Whether an update that was just sent can still be taken back."""
        self._held = held
        self._show()

    def undo(self) -> None:
        if self._undoes() is Undoes.SEND:
            self._take_back()
        elif self._page is not None:
            self._page.steps.undo()

    def redo(self) -> None:
        if self._page is not None:
            self._page.steps.redo()

    def _undoes(self) -> Undoes:
        page = self._page
        frozen = page is not None and page.form.is_frozen
        return undoes(page.steps.steps if page is not None else None, frozen=frozen, held=self._held)

    def _show(self) -> None:
        found = self._undoes()
        words = {
            Undoes.NOTHING: translate("commands", "&Undo"),
            Undoes.TYPING: translate("commands", "&Undo typing"),
            Undoes.CHANGE: translate("commands", "&Undo the last change"),
            Undoes.SEND: translate("commands", "&Undo: take the update back"),
        }
        self._commands["undo"].setText(words[found])
        self._commands.enable("undo", on=found is not Undoes.NOTHING)
        self._commands.enable("redo", on=self._page is not None and self._page.steps.can_redo)
