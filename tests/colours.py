"""The themes that people have, as palettes, and how well what is shown in them can be read: measured in its pixels."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTableView,
    QWidget,
)

from app.core import contrast
from app.gui import legible
from app.gui.tone import parts

_SCALE = 3
"""Pictures are so much larger than on the screen: the strokes of letters then have pixels of their whole colour."""
_LEAST_SHARE = 0.002
"""Of a picture's pixels, what a colour needs to count as that of a text, and not of an edge."""


def light() -> QPalette:
    """The colours that Qt's own style has on a light desktop."""
    palette = QPalette(QColor("#efefef"), QColor("#efefef"))
    role = QPalette.ColorRole
    palette.setColor(role.PlaceholderText, QColor(0, 0, 0, 128))
    palette.setColor(role.Highlight, QColor("#308cc6"))
    palette.setColor(role.HighlightedText, QColor("#ffffff"))
    return palette


def dark() -> QPalette:
    """The colours that Qt's own style has on a dark desktop."""
    palette = QPalette(QColor("#323232"), QColor("#323232"))
    role = QPalette.ColorRole
    for each in (role.WindowText, role.Text, role.ButtonText, role.BrightText):
        palette.setColor(each, QColor("#ffffff"))
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor("#828282"))
    palette.setColor(role.Base, QColor("#242424"))
    palette.setColor(role.AlternateBase, QColor("#2b2b2b"))
    palette.setColor(role.PlaceholderText, QColor(255, 255, 255, 128))
    palette.setColor(role.Highlight, QColor("#308cc6"))
    palette.setColor(role.HighlightedText, QColor("#ffffff"))
    palette.setColor(role.Link, QColor("#308cc6"))
    return palette


def high(ground: str, text: str, link: str, disabled: str, selected: str, on: str) -> QPalette:
    """One of the system's contrast themes: `on` is the ground of what is `selected`."""
    palette = QPalette(QColor(ground), QColor(ground))
    role = QPalette.ColorRole
    for each in (role.WindowText, role.Text, role.ButtonText, role.BrightText, role.ToolTipText):
        palette.setColor(each, QColor(text))
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(disabled))
    for each in (role.Base, role.AlternateBase, role.ToolTipBase, role.Button):
        palette.setColor(each, QColor(ground))
    faint = QColor(text)
    faint.setAlpha(128)
    palette.setColor(role.PlaceholderText, faint)
    palette.setColor(role.Link, QColor(link))
    palette.setColor(role.Highlight, QColor(on))
    palette.setColor(role.HighlightedText, QColor(selected))
    return palette


def themes() -> dict[str, QPalette]:
    """Light, dark, and four like the contrast themes of Windows; each as the program makes it legible."""
    made = {
        "light": light(),
        "dark": dark(),
        "black": high("#000000", "#ffffff", "#ffff00", "#3ff23f", "#000000", "#1aebff"),
        "white": high("#ffffff", "#000000", "#00009f", "#600000", "#ffffff", "#37006e"),
        "dusk": high("#2d3236", "#ffffff", "#70ebde", "#a6a6a6", "#212d3b", "#a1bfde"),
        "desert": high("#fffaef", "#3d3d3d", "#1c5e75", "#676767", "#fff5e3", "#903909"),
    }
    for each in made.values():
        legible.mend(each)
    return made


def picture(widget: QWidget, place: QRect, scale: int = _SCALE) -> QImage:
    image = QImage(place.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    widget.window().render(painter, QPoint(), QRect(widget.mapTo(widget.window(), place.topLeft()), place.size()))
    painter.end()
    return image


def contrasts(window: QWidget, known: set[str], *, also_off: bool = False) -> Iterator[tuple[float, str]]:
    """For each text that is to be seen in `window`: how well it is told from its ground, and what it is.

    What is `known` is left out, and what is seen comes into it.
    """
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or not (widget.isEnabled() or also_off):
            continue
        for words, place in texts(widget):
            seen = place.intersected(widget.visibleRegion().boundingRect())
            if words.strip() and seen.width() > 8 and seen.height() == place.height():
                told = f"{type(widget).__name__} {widget.objectName()} “{words[:40]}”"
                if (key := f"{told} {widget.isEnabled()}") not in known:
                    known.add(key)
                    yield of(picture(widget, seen)), told


def texts(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """The texts of a control, and where they are in it."""
    if isinstance(widget, QLabel):
        yield widget.text(), widget.rect()
    elif isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxContents
        yield widget.text(), widget.style().subElementRect(part, option, widget)
    elif isinstance(widget, QPushButton):
        yield widget.text(), widget.rect().adjusted(6, 5, -6, -5)
    elif isinstance(widget, QAbstractButton):
        yield widget.text(), widget.rect().adjusted(3, 4, -3, -4)
    elif isinstance(widget, QLineEdit):
        yield widget.text() or widget.placeholderText(), widget.rect().adjusted(4, 4, -4, -4)
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        yield widget.currentText(), widget.rect().adjusted(4, 4, -24, -4)
    elif isinstance(widget, QPlainTextEdit):
        first = widget.fontMetrics().lineSpacing()
        yield widget.toPlainText() or widget.placeholderText(), QRect(4, 4, widget.width() - 24, first + 2)
    elif isinstance(widget, QMenuBar):
        yield from ((each.text(), widget.actionGeometry(each)) for each in widget.actions() if each.isVisible())


def rows(table: QTableView) -> Iterator[tuple[float, str]]:
    """The same for each cell of a table, and for the row that is selected."""
    model = table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            place = table.visualRect(index).translated(table.viewport().pos())
            words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            if words and place.width() > 8 and table.rect().contains(place):
                yield of(picture(table, place.adjusted(2, 3, -2, -3))), f"cell “{words[:40]}”"


def of(image: QImage) -> float:
    """How well the text of a picture is told from its ground, which is most of it."""
    counted = Counter(memoryview(image.constBits()).cast("I"))
    (ground, _), *others = counted.most_common()
    enough = max(2.0, _LEAST_SHARE * image.width() * image.height())
    behind = parts(QColor(ground))
    return max((contrast.ratio(parts(QColor(each)), behind) for each, times in others if times >= enough), default=21)


def dressed(application: QApplication, palette: QPalette | None) -> None:
    application.setPalette(palette or QPalette())
