"""What a screen reader and a keyboard find: names for every control, words tied to it, legible colours, access keys."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.core.item import State
from app.gui.tone import Tone, ground, ink
from tests.seat import Seat, Seats, until

DARK = QPalette(QColor("#323232"), QColor("#323232"))


def nameless(window: QWidget) -> list[str]:
    """The controls below `window` that take the focus and have no name for a screen reader."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(window) or widget.focusProxy():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def access_keys(window: QWidget) -> Counter[str]:
    """How often each letter is an access key on what is visible."""
    texts = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    texts += [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    return Counter(found[1].casefold() for text in texts if (found := re.search(r"&([^&\s])", text)))


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


async def test_every_control_of_the_form_has_a_name(seat: Seat) -> None:
    seat.press("details.show")
    seat.press("phone.Mobile.noChange")
    assert nameless(seat.window) == []


async def test_every_control_of_the_start_page_has_a_name(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    assert nameless(seat.window) == []


async def test_every_control_of_the_dialogs_has_a_name(take_seat: Seats) -> None:
    seat = await take_seat(key="wrong")
    seat.type("leadId", "9858")
    seat.press("callback.book")
    await seat.send()
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert nameless(dialog) == []
    seat.type("key.text", seat.key)
    seat.press("key.use")
    await until(lambda: seat.states == [State.CONFLICT])
    await seat.settle()
    dialog = await seat.open_conflict()
    assert nameless(dialog) == []
    assert [key for key, times in access_keys(dialog).items() if times > 1] == []


async def test_no_access_key_is_there_twice(seat: Seat) -> None:
    menus = Counter(each.text().partition("&")[2][:1].casefold() for each in seat.window.menuBar().actions())
    assert [key for key, times in (access_keys(seat.window) + menus).items() if times > 1] == []


async def test_words_beside_a_field_are_its_description(seat: Seat) -> None:
    seat.type("phone.Mobile", "12ab")
    await seat.send()
    interface = QAccessible.queryAccessibleInterface(seat.find(QWidget, "phone.Mobile"))
    assert interface is not None
    assert interface.text(QAccessible.Text.Description) == "A number has only digits, and perhaps one + in front."


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("palette", [QPalette(QColor("#efefef"), QColor("#efefef")), DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", Tone)
def test_words_are_legible(palette: QPalette, tone: Tone) -> None:
    window = palette.color(QPalette.ColorRole.Window)
    assert contrast(ink(tone, palette), window) >= 4.5
    assert contrast(palette.color(QPalette.ColorRole.WindowText), ground(tone, palette)) >= 4.5
