"""Carries out what a person wants done with an update: from the banner, the outbox, or by a key."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core import edit as edits
from app.core.dataclass import dataclass
from app.core.draft import fits, outgrown
from app.core.item import Item, NotNowError, State
from app.core.layout import Layout
from app.gui import answer_words, leave, leaving, outbox_words, store_words, words
from app.gui.look import look_at
from app.gui.outgoing import Outgoing
from app.gui.pages import Pages
from app.gui.wish import Wish, WishKind
from app.gui.words import listed, translate
from app.sender.outbox import Outbox
from app.sender.sender import Sender
from app.store import StoreError


@dataclass(frozen=True, slots=True)
class Around:
    """What wishes need of the window: what it shows, and a line for passing words."""

    window: QWidget
    say: Callable[[str], object]
    outgoing: Callable[[], Outgoing | None]
    layout: Callable[[], Layout | None]
    hold_seconds: Callable[[], float]
    follow: Callable[[Item], object]


class Wishes:
    """One wish for an update at a time: a second press of a button while the first is carried out is no second wish."""

    def __init__(self, outbox: Outbox, sender: Sender, around: Around, pages: Pages) -> None:
        self._outbox = outbox
        self._sender = sender
        self._around = around
        self._under_way: set[Wish] = set()
        self._for_one: Mapping[WishKind, Callable[[Item], Awaitable[None]]] = {
            WishKind.UNDO: self._undo,
            WishKind.EDIT: self._edit,
            WishKind.SEND_NOW: self._send_now,
            WishKind.PUT_BACK: self._put_back,
            WishKind.DROP: self._drop,
            WishKind.ARRIVED: self._arrived,
            WishKind.NOT_ARRIVED: self._not_arrived,
            WishKind.SEND_AGAIN: self._again,
            WishKind.SEND_WITHOUT_DISPOSITION: self._without_disposition,
            WishKind.RESOLVE: pages.resolve,
            WishKind.MEND: pages.mend,
            WishKind.LOOK: self._look,
            WishKind.COPY: self._copy,
        }

    async def carry_out(self, wish: Wish) -> None:
        """Do it, or say why it can't be done any more."""
        if wish in self._under_way:
            return
        self._under_way.add(wish)
        try:
            await self._do(wish.kind, wish.item)
        except NotNowError as late:
            self._around.say(outbox_words.headline(late.item, self._outbox.items, late.item.since)[0])
        except StoreError as trouble:
            self._around.say(store_words.not_changed(trouble))
        finally:
            self._under_way.discard(wish)

    async def _do(self, kind: WishKind, number: int) -> None:
        item = self._outbox.find(number)
        if item is not None:
            await self._for_one[kind](item)
        elif kind is WishKind.SEND_ALL:
            for each in self._outbox.items:
                if each.state is State.STALE:
                    with suppress(NotNowError):  # it was dropped or opened meanwhile
                        await self._sender.send_now(each.id)
        elif kind is WishKind.PAUSE:
            self._sender.pause()
        elif kind is WishKind.GO_ON:
            await self._sender.go_on()

    async def _send_now(self, item: Item) -> None:
        await self._sender.send_now(item.id)

    async def _arrived(self, item: Item) -> None:
        await self._outbox.arrived(item.id)

    async def _without_disposition(self, item: Item) -> None:
        self._around.follow(await self._outbox.without_disposition(item.id))

    async def _look(self, item: Item) -> None:
        self._around.say(look_at(item.layout, item.lead))

    async def _copy(self, item: Item) -> None:
        values = words.changes(edits.promise(item.edit, item.layout), item.layout, lambda number: number)
        lines = [item.lead, *(f"{label}: {value}" for label, value in values)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._around.say(translate("wishes", "Your changes of lead {0} are copied.").format(item.lead))

    async def _undo(self, item: Item) -> None:
        """It is kept from going out first; then the form is asked for."""
        await self._edit(await self._outbox.take_back(item.id))

    async def _edit(self, item: Item) -> None:
        outgoing, layout = self._around.outgoing(), self._around.layout()
        lost = outgrown(item, layout) if layout is not None else ()
        if lost:
            told = translate(
                "wishes",
                "“{0}” was changed since, and has no {1} any more: the form can't show this update. Drop it here, and "
                "make the change anew.",
            )
            self._around.say(told.format(item.layout.name, listed(lost)))
        elif outgoing is None or layout is None or not fits(item, layout):
            told = translate(
                "wishes", "This update is for “{0}”. Open that connection first; until then it stays here."
            )
            self._around.say(told.format(item.layout.name))
        elif (outgoing.editing == item.id and item.state is State.DRAFT) or await outgoing.open(item):
            self._around.window.activateWindow()
        else:
            self._around.say(translate("wishes", "It stays in the outbox, and is not sent."))

    async def _put_back(self, item: Item) -> None:
        outgoing = self._around.outgoing()
        if outgoing is not None and outgoing.editing == item.id:
            if outgoing.is_touched and not await self._agreed(leave.loading(self._around.window, item.lead)):
                return
            outgoing.start_over()
        await self._outbox.put_back(item.id, self._around.hold_seconds())

    async def _drop(self, item: Item) -> None:
        if await self._agreed(leave.dropping(self._around.window, item.lead)):
            await self._outbox.cancel(item.id)

    async def _not_arrived(self, item: Item) -> None:
        told = answer_words.not_there(item.lead, _actions(item))
        if await self._agreed(leave.not_there(self._around.window, told)):
            await self._edit(await self._outbox.not_arrived(item.id))

    async def _again(self, item: Item) -> None:
        if item.state is State.UNKNOWN:
            told = answer_words.twice(item.lead, _actions(item))
            if not await self._agreed(leave.sending_again(self._around.window, told)):
                return
        self._around.follow(await self._outbox.again(item.id))

    async def _agreed(self, question: leave.Question) -> bool:
        return await leaving.agreed(question)


def _actions(item: Item) -> tuple[str, ...]:
    return edits.promise(item.edit, item.layout).actions
