"""The outbox's file is opened at the start, or the window says why not and the person chooses how to go on."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from app.core.events import StoreRecovered, store_troubled
from app.core.trace import Event
from app.gui import leave, leaving, opening_words, store_words
from app.gui.banner import Choice
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate
from app.outbox_file import OutboxFile
from app.store import Store, StoreError, Trouble
from app.vault import Trouble as VaultTrouble
from app.vault import VaultError


class Opening:
    """`again` is called once there may be a way: it asks for `store` then. `note` writes down what was met."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        file: OutboxFile,
        again: Callable[[], object],
        note: Callable[[Event], object],
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._file = file
        self._again = again
        self._note = note
        self._way: Callable[[], Awaitable[Store]] = file.open
        self._why = VaultTrouble.NONE
        self._aside: Path | None = None
        self._words = ""

    async def store(self) -> Store | None:
        """None where there is none now. Without a credential store, it is one for this run alone."""
        try:
            return await self._open()
        except StoreError as trouble:
            self.tell_trouble(trouble)
        except VaultError as trouble:
            self._why = trouble.trouble
            words = opening_words.no_key(self._why, self._file.path, there=self._file.is_there())
            without = Choice(translate("opening", "Go on without it for this run"), self._go_on, "store.forTheRun")
            self._say(words, Tone.PROBLEM, self._try_again(), without)
        return None

    def tell(self, store: Store) -> None:
        """`store` is in use now: say what the person has to know of it."""
        if self._words and self._window.trouble.words == self._words:
            self._window.trouble.clear()
        self._words = ""
        close = self._window.close_trouble()
        found = store.recovered
        if found is not None:
            self._note(StoreRecovered(found.items, found.attempts, found.lost))
            self._say(store_words.recovered(found), Tone.CAUTION, close)
        elif not store.lasting:
            self._words = opening_words.for_the_run(self._why, self._file.path, there=self._file.is_there())
            self._window.trouble.stand(self._words, Tone.CAUTION, (close,))
        elif self._aside is not None:
            self._say(opening_words.begun_anew(self._aside), Tone.CAUTION, close)

    def tell_trouble(self, trouble: StoreError) -> None:
        self._note(store_troubled(trouble.trouble, trouble.detail))
        if trouble.trouble is Trouble.OTHER_KEY:
            anew = Choice(translate("opening", "Begin a new one…"), self._ask_to_begin, "store.beginAnew")
            self._say(store_words.not_opened(trouble), Tone.PROBLEM, self._try_again(), anew)
        else:
            self._say(store_words.not_opened(trouble), Tone.PROBLEM, self._try_again())

    async def _open(self) -> Store:
        way, self._way = self._way, self._file.open
        try:
            return await way()
        except VaultError as trouble:
            if trouble.trouble is not VaultTrouble.NONE:
                raise
            self._why = trouble.trouble
        return await self._file.open_for_the_run()

    def _say(self, words: str, tone: Tone, *choices: Choice) -> None:
        self._words = words
        self._window.trouble.say(words, tone, choices)

    def _try_again(self) -> Choice:
        return Choice(translate("dispatch", "Try again"), self._again, "store.tryAgain")

    def _go_on(self) -> None:
        self._way = self._file.open_for_the_run
        self._again()

    def _ask_to_begin(self) -> None:
        self._tasks.start(self._begin_if_agreed())

    async def _begin_if_agreed(self) -> None:
        if await leaving.agreed(leave.beginning_anew(self._window, self._file.path)):
            self._way = self._begin
            self._again()

    async def _begin(self) -> Store:
        store, self._aside = await self._file.open_anew()
        return store
