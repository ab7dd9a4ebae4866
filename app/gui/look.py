"""The way from a lead here to the same lead in Noojee's own screens."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.core.layout import Layout
from app.gui.words import translate


def look_at(layout: Layout, lead: str) -> str:
    """Show the lead in Noojee, with its id on the clipboard. What to do, in words, is returned."""
    QGuiApplication.clipboard().setText(lead)
    address = layout.look_at(lead)
    if address and QDesktopServices.openUrl(QUrl(address)):
        return translate("look", "Opened in your browser. The lead's id is copied.")
    if address:
        return translate("look", "Open {0} in your browser. The lead's id is copied.").format(address)
    words = translate(
        "look", "In Noojee: Call Editor, Find Calls, the newest row of lead {0}. The lead's id is copied."
    )
    return words.format(lead)
