"""What fills the form from elsewhere, a link or a lead that was found, needs of the desk."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

from app.core.dataclass import dataclass
from app.core.layout import Layout
from app.gui.dispatch import Dispatch
from app.gui.drafts import Drafts
from app.gui.outgoing import Outgoing
from app.gui.outside import Outside
from app.gui.window import MainWindow


class EditLead(Protocol):
    def __call__(self, lead: str, draft: int = 0) -> Awaitable[None]: ...


@dataclass(frozen=True, slots=True)
class Reach:
    """`edit_lead` and `open_file` are the desk's, with the questions that they ask."""

    window: MainWindow
    outside: Outside
    dispatch: Dispatch
    drafts: Drafts
    outgoing: Callable[[], Outgoing | None]
    practising: Callable[[], bool]
    edit_lead: EditLead
    open_file: Callable[[Path], Awaitable[bool]]

    @property
    def layout(self) -> Layout | None:
        """The connection that is on."""
        page = self.window.page
        return page.layout_of_lead if page is not None else None
