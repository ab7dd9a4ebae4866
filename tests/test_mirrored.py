"""The window in a language that is written from right to left: it is mirrored, and numbers are not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLibraryInfo, QPoint, Qt, QTranslator
from PySide6.QtGui import QImage, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QSlider, QWidget

from app.gui.priority import Scale
from app.gui.visible import isolated, plain
from app.gui.wish import Wish, WishKind
from tests.conflicts import meet
from tests.leftwards import Leftwards
from tests.seat import Seat, until

NUMBER = "03 5550 1777"
READ = "(03) 5550 1777"


@pytest.fixture(autouse=True)
def _mirrored(qapp: QApplication) -> Iterator[None]:
    words = Leftwards()
    qapp.installTranslator(words)
    QApplication.sendPostedEvents()
    yield
    qapp.removeTranslator(words)
    QApplication.sendPostedEvents()


def place(seat: Seat, name: str) -> int:
    """Where the middle of a control is, from the left of its window."""
    control = seat.find(QWidget, name)
    return control.mapTo(control.window(), QPoint(control.width() // 2, 0)).x()


async def test_the_form_is_mirrored(seat: Seat) -> None:
    assert place(seat, "leadId") > seat.window.width() / 2
    assert place(seat, "phone.FirstPhone") > place(seat, "phone.FirstPhone.noChange")
    assert place(seat, "send") < place(seat, "details.show")
    assert place(seat, "callback.book") > place(seat, "callback.when")


async def test_the_buttons_of_a_message_begin_on_the_right(seat: Seat) -> None:
    seat.fill("404404", NUMBER)
    await seat.send()
    names = [each.objectName() for each in seat.window.banner.findChildren(QPushButton) if each.isVisible()]
    places = [place(seat, each) for each in names]
    assert len(places) > 1
    assert places == sorted(places, reverse=True)
    first = seat.find(QPushButton, names[0])
    assert first.mapTo(seat.window, QPoint(first.width(), 0)).x() > seat.window.width() - 40


async def test_a_number_reads_from_left_to_right(seat: Seat) -> None:
    """Alone it does so by itself; in a sentence of a language written leftwards it has to be set apart."""
    seat.fill(number=NUMBER)
    box = seat.find(QLineEdit, "phone.FirstPhone")
    behind = box.cursorRect().x()
    box.setCursorPosition(0)
    assert behind > box.cursorRect().x()
    assert f"\u2068{READ}\u2069" in seat.summary
    assert seat.beside("phone.FirstPhone") == isolated(READ)
    await seat.send()
    assert seat.sent()["FirstPhone"] == "0355501777"
    assert seat.sent()["njCallBackDate"] == "2026/11/25 10:00"
    assert plain(isolated(READ)) == READ


async def test_digits_stand_in_their_order_within_a_sentence(seat: Seat) -> None:
    seat.fill(number=NUMBER)
    layout = QTextLayout(seat.summary)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    start = seat.summary.index(READ)
    places = [line.cursorToX(start + each)[0] for each in range(1, len(READ))]  # type: ignore[index]  # with the cursor
    assert places == sorted(places)
    assert line.cursorToX(1)[0] > places[-1]  # type: ignore[index]  # the sentence itself runs leftwards


async def test_sooner_stays_sooner(seat: Seat) -> None:
    """The slider is mirrored, and the marks under it with it: the four built-in priorities are at the sooner end."""
    seat.press("priority.set")
    scale = seat.window.findChild(Scale)
    assert scale is not None
    seat.find(QSlider, "priority.slider").setValue(4)
    picture = scale.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = picture.pixel(0, 0)
    marks = [x for x in range(picture.width()) if picture.pixel(x, 2) != ground]
    assert marks
    assert min(marks) > picture.width() * 0.8


async def test_a_conflict_and_the_lists_are_mirrored(seat: Seat) -> None:
    dialog = await meet(seat)
    keep, mine = (seat.find(QRadioButton, f"conflict.Suburb.{each}") for each in ("keep", "mine"))
    assert keep.mapTo(dialog, QPoint()).x() > mine.mapTo(dialog, QPoint()).x()
    assert place(seat, "conflict.look") > place(seat, "conflict.paste")
    seat.window.wishing.emit(Wish(WishKind.SHOW))
    await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == "outbox.window")
    assert place(seat, "outbox.needsMe") > place(seat, "outbox.pause")
    rows = [each for each in seat.window.findChildren(QLabel, "outbox.change") if each.isVisible()]
    assert rows


def test_qt_mirrors_for_a_language_that_is_written_so(qapp: QApplication) -> None:
    """By a word of its own translation, which comes with the language: nothing of ours has to ask for it."""
    qapp.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    arabic = QTranslator()
    assert arabic.load("qtbase_ar", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(arabic)
    try:
        QApplication.sendPostedEvents()
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    finally:
        qapp.removeTranslator(arabic)
        QApplication.sendPostedEvents()
