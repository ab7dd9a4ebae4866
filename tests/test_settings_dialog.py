"""What a person can set, and what a settings file can hold that nobody meant."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QMainWindow, QPushButton, QSpinBox

from app.gui.preferences import Preferences
from app.gui.settings_dialog import SettingsDialog
from app.gui.tasks import ask
from tests.seat import until
from tests.test_access import access_keys, nameless

USUAL = Preferences(hold_seconds=10, at_once=2, history_days=30)


def in_file(path: Path, text: str) -> QSettings:
    """Settings as a person wrote them with an editor."""
    path.write_text(f"[General]\n{text}\n", encoding="utf-8")
    return QSettings(str(path), QSettings.Format.IniFormat)


def test_nothing_set_is_the_usual(settings: QSettings) -> None:
    assert Preferences() == USUAL
    assert Preferences.read(settings) == USUAL


def test_what_is_written_is_read_again_from_the_file(settings: QSettings, tmp_path: Path) -> None:
    chosen = Preferences(hold_seconds=0, at_once=6, history_days=3650)
    chosen.write(settings)
    assert Preferences.read(settings) == chosen
    settings.sync()
    assert Preferences.read(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)) == chosen


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "ten",
        "10.5",
        "1e3",
        "1, 2",
        "0x10",
        "1_0",
        "\u0661\u0660",
        "9" * 5000,
        "@Invalid()",
        "@Size(1 2)",
        "@ByteArray(7)",
        "true",
        '"',
        "\\xd800",
    ],
)
def test_nonsense_counts_as_not_said(tmp_path: Path, nonsense: str) -> None:
    text = "\n".join(f"{name}={nonsense}" for name in ("holdSeconds", "atOnce", "historyDays"))
    assert Preferences.read(in_file(tmp_path / "settings.ini", text)) == USUAL


@pytest.mark.parametrize("value", [True, None, 3.5, [], {}, b"7"])
def test_what_is_no_number_counts_as_not_said(settings: QSettings, value: object) -> None:
    settings.setValue("atOnce", value)
    assert Preferences.read(settings) == USUAL


@pytest.mark.parametrize(
    ("said", "meant"), [("-1", (0, 1, 1)), ("0", (0, 1, 1)), ("31", (30, 6, 31)), ("999999999", (30, 6, 3650))]
)
def test_what_is_out_of_its_limits_is_the_nearest_limit(tmp_path: Path, said: str, meant: tuple[int, int, int]) -> None:
    text = "\n".join(f"{name}={said}" for name in ("holdSeconds", "atOnce", "historyDays"))
    assert Preferences.read(in_file(tmp_path / "settings.ini", text)) == Preferences(*meant)


class Chooser:
    """A person before the settings, which are over a window."""

    def __init__(self, preferences: Preferences) -> None:
        self.window = QMainWindow()
        self.dialog = SettingsDialog(preferences, self.window)
        self.chosen: Preferences | None = None
        self._result = asyncio.ensure_future(self._ask())

    async def _ask(self) -> int:
        self.window.show()
        result = await ask(self.dialog)
        self.chosen = self.dialog.preferences()
        return result

    async def result(self) -> int:
        return await self._result

    def box(self, name: str) -> QSpinBox:
        found = self.dialog.findChild(QSpinBox, name)
        assert found is not None
        return found

    def type(self, name: str, text: str) -> None:
        box = self.box(name)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)

    def press(self, name: str) -> None:
        button = self.dialog.findChild(QPushButton, name)
        assert button is not None
        QTest.keyClick(button, Qt.Key.Key_Space)


async def test_the_boxes_show_what_is_set_and_give_what_is_typed() -> None:
    chooser = Chooser(Preferences(hold_seconds=3, at_once=4, history_days=1))
    await until(chooser.dialog.isVisible)
    texts = [chooser.box(f"settings.{name}").text() for name in ("holdSeconds", "atOnce", "historyDays")]
    assert texts == ["3 s", "4", "1 day"]
    chooser.type("settings.atOnce", "6")
    chooser.type("settings.historyDays", "90")
    chooser.type("settings.holdSeconds", "20")
    assert chooser.box("settings.historyDays").text() == "90 days"
    QTest.keyClick(chooser.dialog, Qt.Key.Key_Return)  # with the cursor still in a box
    assert await chooser.result() == QDialog.DialogCode.Accepted
    assert chooser.chosen == Preferences(20, 6, 90)


async def test_nothing_beyond_the_limits_can_be_typed() -> None:
    chooser = Chooser(USUAL)
    await until(chooser.dialog.isVisible)
    for name, typed, most in (("holdSeconds", "99", 30), ("atOnce", "7", 6), ("historyDays", "99999", 3650)):
        chooser.type(f"settings.{name}", typed)
        assert chooser.box(f"settings.{name}").value() <= most
        chooser.box(f"settings.{name}").setValue(100_000)
        assert chooser.box(f"settings.{name}").value() == most
        chooser.box(f"settings.{name}").setValue(-1)
    assert chooser.dialog.preferences() == Preferences(0, 1, 1)
    chooser.press("settings.leave")
    await chooser.result()


async def test_left_alone_it_is_not_accepted() -> None:
    chooser = Chooser(USUAL)
    await until(chooser.dialog.isVisible)
    QTest.keyClick(chooser.dialog, Qt.Key.Key_Escape)
    assert await chooser.result() == QDialog.DialogCode.Rejected


async def test_each_box_says_what_it_is_for() -> None:
    chooser = Chooser(Preferences(hold_seconds=0))
    await until(chooser.dialog.isVisible)
    hold = chooser.box("settings.holdSeconds")
    assert hold.text() == "none: goes out at once"
    assert "At least 5 s where the disposition has actions" in hold.accessibleDescription()
    assert hold.accessibleName() == "Undo window"
    assert nameless(chooser.dialog) == []
    assert [key for key, times in access_keys(chooser.dialog).items() if times > 1] == []
    told = [each.text() for each in chooser.dialog.findChildren(QLabel) if each.isVisible()]
    assert any("deleted for good" in each for each in told)
    assert QApplication.activeModalWidget() is chooser.dialog
    chooser.press("settings.leave")
    await chooser.result()


async def test_a_language_is_chosen_by_its_own_name() -> None:
    chooser = Chooser(USUAL)
    await until(chooser.dialog.isVisible)
    languages = chooser.dialog.findChild(QComboBox, "settings.language")
    assert languages is not None
    assert [languages.itemText(each) for each in range(languages.count())] == ["as the system's", "English", "Deutsch"]
    assert languages.currentText() == "as the system's"
    languages.setCurrentText("Deutsch")
    chooser.press("settings.use")
    assert await chooser.result() == QDialog.DialogCode.Accepted
    assert chooser.chosen == Preferences(10, 2, 30, language="de")
