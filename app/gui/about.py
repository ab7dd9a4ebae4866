"""What the program is, and under which licences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app import __version__
from app.gui.words import translate


def show(window: QWidget) -> None:
    """Over `window`, with its icon. Nothing waits for it to be closed."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setObjectName("about")
    box.setWindowTitle(translate("about", "About Lead Editor"))
    box.setText(translate("about", "Lead Editor {0}").format(__version__))
    box.setInformativeText(
        translate(
            "about",
            "Edits one lead of Noojee Contact and sends the change through its updateLeadFast call.\n"
            "Free software under the MIT licence. Uses Qt for Python under the LGPL.",
        )
    )
    box.setIconPixmap(window.windowIcon().pixmap(64, 64))
    box.open()
