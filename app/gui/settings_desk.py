"""The settings' window, what comes of it at once, and what is to be mended in the sources of settings."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app import connections
from app.core.events import policy_troubled
from app.core.policy_trouble import Trouble, Wrong, troubles
from app.core.resolved import resolve
from app.gui import policy_words, updates
from app.gui.outside import Outside
from app.gui.preferences import choose
from app.gui.tasks import Tasks, ask
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate


class SettingsDesk:
    """`heeding` is told when what is set may have changed: whoever shows something by it adds itself."""

    def __init__(self, window: MainWindow, tasks: Tasks, outside: Outside) -> None:
        self.heeding: list[Callable[[], object]] = []
        self._window = window
        self._tasks = tasks
        self._outside = outside
        self._told = ""
        self._asking = False
        window.setting.connect(lambda: tasks.start(self._set()))
        updates.offer(window, outside)

    def tell(self, unread: Path | None = None) -> None:
        """Say what can't be used of what is set for everybody; else, where settings that can't be read are kept."""
        found = list(troubles(self._outside.layers))
        self._tasks.start(self._tell_of_gone(found))
        told = [policy_words.told(each) for each in found]
        if told:
            self._show(told)
        elif unread is not None:
            words = translate(
                "session",
                "Your settings could not be read whole. What was understood counts, else the usual; nothing is lost: "
                "what was there is kept as {0}.",
            ).format(unread)
            self._say(words)

    def _show(self, told: Sequence[str]) -> None:
        self._say(policy_words.all_told(told))

    def _say(self, words: str) -> None:
        """In place of what was said here before; else, what is over the form stays, with what can be done about it."""
        trouble = self._window.trouble
        if trouble.words and trouble.words != self._told:
            self._window.statusBar().showMessage(words, 12000)
            return
        self._told = words
        trouble.say(words, Tone.CAUTION, (self._window.close_trouble(),))

    async def _tell_of_gone(self, found: list[Trouble]) -> None:
        """Of deployed connections whose file is not there: with all else that was `found`, once a disk has said so."""
        outside = self._outside
        paths = outside.deployed()
        if not paths:
            return
        missing = await connections.missing(paths)
        origin = outside.resolved().origins["connections"]
        gone = [Trouble(Wrong.GONE, origin, each, "connections") for each in missing]
        for each in gone[:1]:
            outside.traces.note(policy_troubled(each))
        if gone:
            self._show([policy_words.told(each) for each in (*gone, *found)])

    async def _set(self) -> None:
        if self._asking:
            return
        from app.gui.settings_dialog import SettingsDialog  # noqa: PLC0415 - for who opens it

        self._asking = True
        outside = self._outside
        try:
            dialog = SettingsDialog(outside.resolved(), resolve(outside.layers), self._window)
            if await ask(dialog) != SettingsDialog.DialogCode.Accepted:
                return
            choose(outside.settings, outside.layers, dialog.chosen())
            self._tell_where_not_kept()
        finally:
            self._asking = False
        outside.veil.look()
        for each in self.heeding:
            each()

    def _tell_where_not_kept(self) -> None:
        """Qt itself says nothing of what it can't write."""
        settings, trouble = self._outside.settings, self._window.trouble
        if not settings.isWritable():
            words = translate("session", "These settings count until the program ends: {0} can't be written to.")
            trouble.say(words.format(settings.fileName()), Tone.CAUTION, (self._window.close_trouble(),))
