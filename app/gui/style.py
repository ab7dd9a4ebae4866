"""The platform's own style, with nothing to click that is smaller than a hand that shakes can hit, and legible."""

import os
from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOption, QWidget

from app.gui.focus_ring import FocusRing
from app.gui.legible import Legible

TARGET = 24
"""Pixels, device independent: the least side of what is clicked (WCAG 2.2, 2.5.8)."""
_LINE = 12
"""What is lower than this is a line between two entries of a menu."""
_PICTURES = 2048
"""Kilobytes of drawn controls that Qt keeps for the next time. With its own 10,240, each update of a day adds half a
megabyte until they are full."""
_CONTENTS = QStyle.ContentsType
_CLICKED = {
    *(_CONTENTS.CT_PushButton, _CONTENTS.CT_ToolButton, _CONTENTS.CT_CheckBox, _CONTENTS.CT_RadioButton),
    *(_CONTENTS.CT_LineEdit, _CONTENTS.CT_ComboBox, _CONTENTS.CT_SpinBox, _CONTENTS.CT_Slider),
    *(_CONTENTS.CT_MenuItem, _CONTENTS.CT_MenuBarItem, _CONTENTS.CT_ItemViewItem, _CONTENTS.CT_TabBarTab),
}


class RoomyStyle(QProxyStyle):
    """As long as there is the style, `ring` is the line around what has the focus, and `legible` mends the colours."""

    ring: FocusRing
    legible: Legible

    def sizeFromContents(  # noqa: N802 - Qt's name
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        made = super().sizeFromContents(kind, option, size, cast("QWidget", widget))
        return made.expandedTo(QSize(TARGET, TARGET)) if kind in _CLICKED and made.height() >= _LINE else made


_PAINTS_ALONE = "QT_NO_GUI_THREADPOOL"
"""What Qt looks for at the first paint. Otherwise other threads fill each large area while the window's waits for them:
twenty times in a paint of the whole form, as long as the system takes to wake them, to spare half a millisecond."""


def use() -> None:
    """Before there is a window: each that is there would be laid out again."""
    os.environ.setdefault(_PAINTS_ALONE, "1")
    QPixmapCache.setCacheLimit(_PICTURES)
    application = QApplication.instance()
    if isinstance(application, QApplication) and not isinstance(application.style(), RoomyStyle):
        style = RoomyStyle()
        application.setStyle(style)
        style.legible = Legible(application)
        style.ring = FocusRing(application)
