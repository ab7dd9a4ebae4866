"""The connection editor: from nothing to a connection that works, or from one to another, without touching a file.

It changes nothing outside of itself until it is saved.
"""

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.config import is_zone
from app.core import connection
from app.core.connection import Section
from app.core.tables import Mistake
from app.gui import connection_editor_words as words
from app.gui import connection_saving as saving
from app.gui import connection_words, leave, probe_words
from app.gui.connection_campaign import CampaignPage, Reach, country_of, zone_of_this_computer
from app.gui.connection_dispositions import DispositionsPage
from app.gui.connection_fields import FieldsPage
from app.gui.connection_hands import Hands
from app.gui.connection_more import MorePage
from app.gui.connection_page import SectionPage
from app.gui.connection_server import ServerPage
from app.gui.connection_sources import Sources
from app.gui.connection_steps import Steps
from app.gui.connection_trial import Line
from app.gui.dialog_parts import button, flow, label
from app.gui.note import Note
from app.gui.room import Lines, fit
from app.gui.sheet import Sheet
from app.gui.tasks import ask
from app.gui.tone import Tone

if TYPE_CHECKING:
    from app.connection_file import Opened

_SIZE = (900, 680)
_SOON = 60
"""Milliseconds after the last key, after which all is looked through for mistakes."""
_BESIDE = 640
"""Pixels of width from which the list of pages stands beside them."""


class ConnectionEditor(QDialog):
    """`await`ed through `edit_connection`. Once it is accepted, `saved` is the file."""

    def __init__(self, opened: "Opened | None", hands: Hands, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("connection.editor")
        self.setWindowTitle(self.tr("New connection") if opened is None else self.tr("Edit a connection"))
        self.saved: Path | None = None
        self._hands = hands
        self._opened = opened
        zone = zone_of_this_computer()
        document = opened.document if opened is not None else connection.blank(zone, country_of(zone))
        self._start: dict[str, Any] = copy.deepcopy(dict(document))
        self._asked: set[Section] = set(Section) if opened is not None else set()
        self._mistakes: tuple[Mistake, ...] = ()
        beside = (opened.path.absolute().parent) if opened is not None else hands.folder
        self.server = ServerPage(hands, beside)
        self.campaign = CampaignPage(hands, self._reach)
        if opened is None:
            self.campaign.guessed = str(document["region"])
            self.campaign.preset_zone(zone)
        self.fields, self.dispositions, self.more = FieldsPage(), DispositionsPage(), MorePage()
        Sources(self.fields, hands).offer_fields()
        Sources(self.dispositions, hands).offer_dispositions()
        self.pages: Mapping[Section, SectionPage] = {
            Section.SERVER: self.server,
            Section.CAMPAIGN: self.campaign,
            Section.FIELDS: self.fields,
            Section.DISPOSITIONS: self.dispositions,
            Section.MORE: self.more,
        }
        self._leaving = self.is_saving = False
        self.server.trial.test = self._test
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.look)
        self._build()
        self._fill_pages()
        self.go_to(Section.SERVER)
        self.look()
        fit(self, *_SIZE)
        self.server.point_at()

    def document(self) -> dict[str, Any]:
        """What the file would say now."""
        made = copy.deepcopy(self._start)
        for each in self.pages.values():
            each.fill(made)
        return made

    @property
    def is_changed(self) -> bool:
        return self.document() != self._first or bool(self.server.typed_key)

    @property
    def section(self) -> Section:
        return self._steps.section

    def go_to(self, section: Section) -> None:
        """Show a page. That of before is gone through for what is missing on it."""
        before = self._steps.section
        if section is not before:
            self.pages[before].settle()
            self._asked.add(before)
        self._steps.go(section)
        for each, sheet in self._sheets.items():
            sheet.setVisible(each is section)
        self._title.setText(words.section(section))
        self._about.setText(words.about(section))
        self._back.setEnabled(section is not Section.SERVER)
        self._next.setEnabled(section is not Section.MORE)
        if section is Section.MORE:
            self.more.offer_fields(self.document())
        self.pages[section].come()
        self.look()

    def look(self) -> None:
        """Look through all for mistakes, and show each beside its place."""
        self._soon.stop()
        _, found = connection.check(self.document(), is_zone)
        unnamed = not self.server.name.text  # it takes that of its campaign once it is saved
        mistakes = self._mistakes = tuple(each for each in found if not (unnamed and each.key == "name"))
        for section, page in self.pages.items():
            asked = section in self._asked
            page.tell(mistakes, all_of_them=asked)
            wrong = connection.stopping(mistakes, section)
            self._steps.tell(section, page.in_short(), wrong=bool(wrong), doubtful=page.in_doubt, shown=asked)

    def _build(self) -> None:
        self._steps = Steps()
        self._steps.chosen.connect(self.go_to)
        self._title, self._about = label("connection.title"), label("connection.about")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        self._title.setFont(font)
        page_lines = QVBoxLayout()
        page_lines.addWidget(self._title)
        page_lines.addWidget(self._about)
        self._sheets: dict[Section, Sheet] = {}
        for section, page in self.pages.items():
            sheet = self._sheets[section] = Sheet()
            sheet.setFrameShape(Sheet.Shape.NoFrame)
            sheet.setWidget(page)
            sheet.hide()
            page.changed.connect(self._change)
            page_lines.addWidget(sheet, 1)
        self._across = QHBoxLayout()
        self._across.setSpacing(16)
        self._across.addWidget(self._steps)
        self._across.addLayout(page_lines, 1)
        self._back = button("connection.back", self.tr("&Back"))
        self._next = button("connection.next", self.tr("Ne&xt page"))
        self._save = button("connection.save", self.tr("Sa&ve the connection"))
        close = button("connection.leave", self.tr("&Close"))
        self._back.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._save.clicked.connect(lambda: self._hands.tasks.start(self._try_to_save()))
        close.clicked.connect(self.reject)
        self.note = Note(self._save, aloud=True)
        lines = self._lines = Lines(self)
        lines.addLayout(self._across, 1)
        lines.addWidget(self.note)
        lines.addLayout(flow(self._back, self._next, self._save, close))
        self.server.reached.connect(lambda: self._hands.tasks.start(self._look_for_key()))
        self.campaign.named.connect(self._call_it)

    def _fill_pages(self) -> None:
        for each in self.pages.values():
            each.show_document(self._start)
        self._first = self.document()
        self.fields.order()
        self.dispositions.order()

    def _change(self) -> None:
        """All is looked through in a moment; why it was not saved is no longer true as it stands."""
        if not self.is_saving:
            self.note.say("")
        self._soon.start()

    def _step(self, by: int) -> None:
        every = list(Section)
        at = every.index(self.section) + by
        if 0 <= at < len(every):
            self.go_to(every[at])
            self.pages[every[at]].point_at()

    def _call_it(self, name: str) -> None:
        """A connection without a name is called as its campaign."""
        if not self.server.name.text and name:
            self.server.name.text = name

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._across.direction() is not direction:
            self._across.setDirection(direction)
            self._steps.stand(beside=beside)
            self.look()

    def reject(self) -> None:
        """Esc loses nothing that was typed: it asks. What is being written is waited for."""
        if self.is_saving:
            return
        self.server.trial.cancel()
        if self.is_changed:
            self._hands.tasks.start(self._leave())
        else:
            super().reject()

    async def _leave(self) -> None:
        if self._leaving:
            return
        self._leaving = True
        question = leave.dropping_connection(self)
        await ask(question)
        self._leaving = False
        if question.agreed:
            super().reject()

    async def _reach(self) -> Reach | None:
        """The server to ask, with the key that was typed or that is stored; None where there is none."""
        self.look()
        server = self.server.server
        if any(each.key == "server" for each in self._mistakes) or not server:
            return None
        network = self.server.reach_by()  # before the store is asked: the person may close the window meanwhile
        key = self.server.typed_key or await self._hands.keys.look(server)
        return Reach(server, key, network) if key else None

    async def _look_for_key(self) -> None:
        """Tell whether the server's key is stored."""
        server = self.server.server
        stored = bool(server) and await self._hands.keys.look(server) is not None
        if isValid(self) and server == self.server.server:  # the person may have closed it meanwhile
            self.server.tell_key(stored=stored)

    async def _try_to_save(self) -> None:
        """Save what has no mistake that stops; else show the first one."""
        if self.is_saving:
            return
        for each in self.pages.values():
            each.settle()
        self._asked = set(Section)
        self._call_it(self.campaign.name)
        self.look()
        wrong = next((each for each in Section if connection.stopping(self._mistakes, each)), None)
        if wrong is not None:
            self.go_to(wrong)
            mistakes = connection.stopping(self._mistakes, wrong)
            self.pages[wrong].point_at(mistakes)
            homeless = [each for each in mistakes if not self.pages[wrong].has_place(each)]
            count = len([each for each in self._mistakes if each.stops])
            said = connection_words.mistake(homeless[0]) if homeless else words.not_saved(count)
            self.note.say(said, Tone.PROBLEM)
            return
        self.note.say(words.saving())
        self.is_saving = True
        try:
            await self._save_it()
        finally:
            self.is_saving = False

    async def _save_it(self) -> None:
        document, server, key = self.document(), self.server.server, self.server.typed_key
        rows = {"fields": self.fields.rows, "dispositions": self.dispositions.rows}
        try:
            path = await saving.save(self, self._hands, self._opened, document, rows)
        except saving.NotSavedError:
            self.note.say("")
            return
        if key:
            self._hands.tasks.start(saving.keep_key(self._hands, server, key), lasting=True)
        self.saved = path
        self.accept()

    async def _test(self) -> list[Line]:
        self.server.settle()
        self.look()
        reach = await self._reach()
        if reach is None:
            return [(Tone.CAUTION, words.nothing_to_test())]
        hands = self._hands
        found = await hands.probe(reach.server, reach.key, reach.network)
        while isValid(self) and await hands.sign_in(found.listing.answer, self):
            found = await hands.probe(reach.server, reach.key, reach.network)
        return probe_words.found(found)
