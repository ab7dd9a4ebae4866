"""What is pasted into the conflict dialog: the server's own page, a browser's table, another lead's, and nonsense."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from tests.conflicts import THEIRS, copy, copy_page, key, meet, note, page
from tests.seat import Seat


async def test_a_page_that_is_pasted_into_one_box_is_for_all(seat: Seat) -> None:
    await meet(seat)
    copy(page(seat))
    box = seat.find(QLineEdit, "conflict.Suburb.now")
    box.setFocus()
    key(seat, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert seat.find(QLineEdit, "conflict.Notes.now").text() == THEIRS["Notes"]
    copy("Reservoir")
    box.selectAll()
    key(seat, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "Reservoir"


async def test_the_servers_own_page_is_read_as_a_browser_copies_it(seat: Seat) -> None:
    await meet(seat)
    await copy_page(seat)
    seat.press("conflict.paste")
    for name, value in THEIRS.items():
        assert seat.find(QLineEdit, f"conflict.{name}.now").text() == value
    assert seat.find(QLineEdit, "conflict.FirstPhone.now").text() == seat.server.lead("9856").values["FirstPhone"]
    booked = seat.server.lead("9856").callback or "none booked"
    assert seat.find(QLineEdit, "conflict.njCallBackDate.now").text() == booked


async def test_a_browsers_table_is_read_and_what_does_not_match_is_shown(seat: Seat) -> None:
    await meet(seat)
    mime = QMimeData()
    mime.setHtml(
        "<h1>Lead 9856</h1><table><tr><th>Suburb</th><td>Preston</td></tr><tr><td>Shoe size</td><td>9</td></tr></table>"
    )
    mime.setText("nothing")
    QGuiApplication.clipboard().setMimeData(mime)
    seat.press("conflict.paste")
    assert seat.find(QLineEdit, "conflict.Suburb.now").text() == "Preston"
    assert "“Shoe size 9”" in seat.find(QLabel, "conflict.said").text()
    copy("\ud83d\0 nothing of it")
    seat.press("conflict.paste")
    assert "Nothing of the clipboard" in seat.find(QLabel, "conflict.said").text()
    assert seat.find(QLineEdit, "conflict.Suburb.now").text() == "Preston"


async def test_a_page_of_another_lead_is_not_taken_unless_it_is_pasted_again(seat: Seat) -> None:
    await meet(seat)
    copy("Lead 9860\nSuburb\tReservoir")
    seat.press("conflict.paste")
    assert "is not in it" in seat.find(QLabel, "conflict.said").text()
    assert not seat.find(QLineEdit, "conflict.Suburb.now").text()
    seat.press("conflict.paste")
    assert seat.find(QLineEdit, "conflict.Suburb.now").text() == "Reservoir"


async def test_a_number_with_its_country_is_only_written_differently(seat: Seat) -> None:
    await meet(seat)
    copy("Lead 9856\nFirst phone\t+61 3 5550 1777\nSuburb\t+61 3 5550 1777")
    seat.press("conflict.paste")
    assert "only written differently" in note(seat, "FirstPhone")
    seat.type("conflict.FirstPhone.now", "+61 3 5550 1778")
    assert "Differs" in note(seat, "FirstPhone")
    seat.type("conflict.FirstPhone.now", "+64 3 5550 1777")
    assert "Differs" in note(seat, "FirstPhone")
