"""The entry of the menu that checks for updates: opens the address that was configured. Nothing is fetched here."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.core.policy import Updates
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate
from app.policy import PolicyError


async def offer(window: MainWindow, read: Callable[[], Updates]) -> None:
    """Offer what `read` says, which a thread does: it reads files or the registry."""
    try:
        said = await asyncio.to_thread(read)
    except PolicyError as error:
        words = translate("updates", "What is set for this computer can't be used, and doesn't count. {0}").format(
            error
        )
        if window.trouble.words:  # with what can be done about it
            window.statusBar().showMessage(words, 12000)
        else:
            window.trouble.say(words, Tone.CAUTION, (window.close_trouble(),))
        return
    action = window.commands["updates"]
    if said.off:
        action.setText(translate("updates", "Check for updates: switched off by your organisation"))
    elif said.address:
        action.triggered.connect(lambda: _open(window, said.address))
        action.setEnabled(True)
    action.setVisible(said.off or bool(said.address))


def _open(window: MainWindow, address: str) -> None:
    words = translate("updates", "Opened in your browser.")
    if not QDesktopServices.openUrl(QUrl(address)):
        words = translate("updates", "Open {0} in your browser.").format(address)
    window.statusBar().showMessage(words, 12000)
