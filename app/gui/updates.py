"""The entry of the menu that checks for updates: opens the address that was configured. Nothing is fetched here."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.gui import setting_words
from app.gui.outside import Outside
from app.gui.window import MainWindow
from app.gui.words import translate


def offer(window: MainWindow, outside: Outside) -> None:
    """Offer what is set."""
    set_here, action = outside.preferences(), window.commands["updates"]
    address = set_here.updates_address
    if not set_here.check_for_updates:
        who = setting_words.off(locked=outside.resolved().locked("check_for_updates"))
        action.setText(translate("updates", "Check for updates: {0}").format(who))
    elif address:
        action.triggered.connect(lambda: _open(window, address))
        action.setEnabled(True)
    action.setVisible(bool(address) or not set_here.check_for_updates)


def _open(window: MainWindow, address: str) -> None:
    words = translate("updates", "Opened in your browser.")
    if not QDesktopServices.openUrl(QUrl(address)):
        words = translate("updates", "Open {0} in your browser.").format(address)
    window.statusBar().showMessage(words, 12000)
