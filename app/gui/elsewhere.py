"""What happens to the form's lead elsewhere: it is looked at in Noojee; in practice, a colleague gets in the way."""

from collections.abc import Callable

from app.core.check import Part, Place
from app.core.layout import Layout
from app.gui import colleague
from app.gui.look import look_at
from app.gui.outside import Outside
from app.gui.window import MainWindow
from app.gui.words import clock, translate

_SHORT, _LONG = 8000, 12000
"""Milliseconds for which words stand in the status bar."""


class Elsewhere:
    """Answers the window's wishes. `layout` gives the connection that is on, if any."""

    def __init__(self, window: MainWindow, outside: Outside, layout: Callable[[], Layout | None]) -> None:
        self._window = window
        self._outside = outside
        self._layout = layout
        window.looking.connect(self._look)
        window.colleague_wanted.connect(self._let_colleague)

    def _look(self) -> None:
        lead, layout = self._lead(), self._layout()
        if lead and layout is not None:
            self._window.statusBar().showMessage(look_at(layout, lead), _SHORT)

    def _let_colleague(self, what: str) -> None:
        lead, page, them = self._lead(), self._window.page, self._outside.colleague
        if not lead or page is None:
            return
        when = clock(self._outside.time.now())
        told = {
            "edits": lambda: colleague.edits(them, page.form.edit(), page.layout_of_lead, when),
            "opens": lambda: colleague.opens(them, lead),
            "closes": lambda: colleague.closes(them, lead),
        }[what]()
        self._window.statusBar().showMessage(told, _LONG)

    def _lead(self) -> str:
        """The lead that the form is about; "" where none is typed, and the person is told."""
        page = self._window.page
        if page is None or self._layout() is None:
            return ""
        lead = page.form.edit().lead.strip()
        if not lead:
            self._window.statusBar().showMessage(translate("elsewhere", "Type the lead's id first."), _SHORT)
            page.form.focus(Place(Part.LEAD))
        return lead
