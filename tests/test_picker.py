"""The box to choose from a list that comes while somebody types."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from app.gui.picker import Picker
from tests.person import Person
from tests.seat import until

CHOICES = (("41", "Melbourne sales (41)"), ("61", "Auckland renewals (61)"))


@pytest.fixture
def dialog() -> Iterator[QDialog]:
    dialog = QDialog()
    lines = QVBoxLayout(dialog)
    lines.addWidget(Picker("box"))
    lines.addWidget(QLineEdit())
    yield dialog
    dialog.close()


async def begin(dialog: QDialog) -> Picker:
    """The box, with the cursor in it."""
    picker = dialog.findChild(Picker, "box")
    assert picker is not None
    dialog.show()
    dialog.activateWindow()
    picker.setFocus()
    await until(picker.hasFocus)
    return picker


async def test_who_types_goes_on_where_they_were_when_the_list_comes(dialog: QDialog) -> None:
    picker, person, chosen = await begin(dialog), Person(), list[str]()
    picker.chosen.connect(lambda: chosen.append(picker.value))
    await person.type("ml")
    await person.press(Qt.Key.Key_Left)
    picker.offer(CHOICES)
    await person.type("e")
    assert picker.currentText() == "mel"
    await person.tab()
    assert (picker.currentText(), chosen) == ("Melbourne sales (41)", ["41"])


async def test_what_is_typed_takes_the_place_of_what_was_chosen_meanwhile(dialog: QDialog) -> None:
    picker, person = await begin(dialog), Person()
    picker.offer(CHOICES)
    picker.set_value("41")
    await person.type("auck")
    await person.tab()
    assert picker.value == "61"


async def test_the_same_one_typed_in_part_is_shown_whole_and_is_no_other_choice(dialog: QDialog) -> None:
    picker, person, chosen = await begin(dialog), Person(), list[str]()
    picker.offer(CHOICES)
    picker.set_value("41")
    picker.chosen.connect(lambda: chosen.append(picker.value))
    await person.type("mel")
    await person.tab()
    assert (picker.currentText(), chosen) == ("Melbourne sales (41)", [])
