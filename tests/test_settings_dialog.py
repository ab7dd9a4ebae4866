"""The settings' window: what a person can set, what a policy has set, and what a file can hold that nobody meant."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from app.core.policy import SETTINGS
from app.core.resolved import Layer, Layers, Origin, resolve
from app.core.setting import Kind, Setting, Value
from app.gui import setting_words
from app.gui.lock_sign import LockSign
from app.gui.preferences import Preferences, choose
from app.gui.settings_dialog import SettingsDialog
from app.gui.tasks import ask
from tests.seat import until
from tests.settings import VALUES
from tests.test_access import access_keys, nameless

USUAL = Preferences(hold_seconds=10, at_once=2, history_days=30)
OFFERED = [each for each in SETTINGS.values() if each.offered]


def in_file(path: Path, text: str) -> QSettings:
    """Settings as a person wrote them with an editor."""
    path.write_text(f"[General]\n{text}\n", encoding="utf-8")
    return QSettings(str(path), QSettings.Format.IniFormat)


def test_nothing_set_is_the_usual(settings: QSettings) -> None:
    assert Preferences() == USUAL
    assert Preferences.read(settings) == USUAL


def test_what_is_written_is_read_again_from_the_file(settings: QSettings, tmp_path: Path) -> None:
    chosen = Preferences(hold_seconds=0, at_once=6, history_days=3650, second_look=("A", "B, and ü"), worklists=False)
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
    text = "\n".join(f"{name}={nonsense}" for name in ("holdSeconds", "atOnce", "historyDays", "logLevel"))
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


def test_nonsense_of_a_person_leaves_what_was_deployed(tmp_path: Path) -> None:
    deployed = [Layer(Origin.DEPLOYED, {"at_once": 4})]
    assert Preferences.read(in_file(tmp_path / "settings.ini", "atOnce=many"), deployed).at_once == 4


def test_what_would_count_anyway_is_no_choice(settings: QSettings) -> None:
    deployed = [Layer(Origin.DEPLOYED, {"at_once": 4, "second_look": ["Sale"]})]
    choose(settings, deployed, {"at_once": 2, "second_look": ()})
    assert Preferences.read(settings, deployed) == Preferences()
    choose(settings, deployed, {"at_once": 4, "second_look": ("Sale",)})
    assert not settings.contains("atOnce")
    assert Preferences.read(settings, ()).at_once == 2


class Chooser:
    """A person before the settings, which are over a window."""

    def __init__(self, *layers: Layer, without: Layers = ()) -> None:
        self.window = QMainWindow()
        self.dialog = SettingsDialog(resolve(layers), resolve(without), self.window)
        self.before = self.dialog.chosen()
        self.chosen: dict[str, Value] = {}
        self.after: dict[str, Value] = {}
        self._result = asyncio.ensure_future(self._ask())

    async def _ask(self) -> int:
        self.window.show()
        result = await ask(self.dialog)
        now = self.after = self.dialog.chosen()
        self.chosen = {name: value for name, value in now.items() if value != self.before[name]}
        return result

    async def result(self) -> int:
        return await self._result

    def box(self, name: str) -> QSpinBox:
        found = self.dialog.findChild(QSpinBox, name)
        assert found is not None
        return found

    def control(self, setting: Setting) -> QWidget:
        found = self.dialog.findChild(QWidget, f"settings.{setting.key}")
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


def person(**said: Value) -> Layer:
    return Layer(Origin.PERSON, said)


async def test_the_boxes_show_what_is_set_and_give_what_is_typed() -> None:
    chooser = Chooser(person(hold_seconds=3, at_once=4, history_days=1))
    await until(chooser.dialog.isVisible)
    texts = [chooser.box(f"settings.{name}").text() for name in ("holdSeconds", "atOnce", "historyDays")]
    assert texts == ["3 s", "4", "1 day"]
    chooser.type("settings.atOnce", "6")
    chooser.type("settings.historyDays", "90")
    chooser.type("settings.holdSeconds", "20")
    assert chooser.box("settings.historyDays").text() == "90 days"
    QTest.keyClick(chooser.dialog, Qt.Key.Key_Return)  # with the cursor still in a box
    assert await chooser.result() == QDialog.DialogCode.Accepted
    assert chooser.chosen == {"hold_seconds": 20, "at_once": 6, "history_days": 90}


@pytest.mark.parametrize("setting", OFFERED, ids=lambda each: each.name)
async def test_each_is_shown_as_it_is_set(setting: Setting) -> None:
    for value in VALUES[setting.name]:
        chooser = Chooser(person(**{setting.name: value}))
        await until(chooser.dialog.isVisible)
        assert chooser.before[setting.name] == value
        assert chooser.control(setting).isEnabled()
        chooser.press("settings.leave")
        await chooser.result()


async def test_each_is_changed_by_keys() -> None:
    chooser = Chooser()
    await until(chooser.dialog.isVisible)
    for setting in OFFERED:
        control = chooser.control(setting)
        control.setFocus()
        if isinstance(control, QCheckBox):
            QTest.keyClick(control, Qt.Key.Key_Space)
        elif isinstance(control, QPlainTextEdit):
            QTest.keyClicks(control, "Sale")
        else:
            QTest.keyClick(control, Qt.Key.Key_Down)
    chooser.press("settings.use")
    assert await chooser.result() == QDialog.DialogCode.Accepted
    assert chooser.chosen == {
        "hold_seconds": 9,
        "at_once": 1,
        "history_days": 29,
        "second_look": ("Sale",),
        "hide_digits": True,
        "short_numbers": True,
        "recent_leads": False,
        "worklists": False,
        "outside_calling_hours": "warn",
        "log_level": "debug",
        "language": "en",
    }


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("origin", [Origin.MACHINE, Origin.USER])
async def test_what_a_policy_has_set_is_shown_and_can_not_be_changed(setting: Setting, origin: Origin) -> None:
    value = VALUES[setting.name][0]
    chooser = Chooser(Layer(origin, {setting.name: value}), person(**{setting.name: VALUES[setting.name][1]}))
    await until(chooser.dialog.isVisible)
    control = chooser.control(setting)
    assert not control.isEnabled()
    assert control.accessibleDescription().startswith("Set by your organisation.")
    assert len([each for each in chooser.dialog.findChildren(LockSign) if not each.isHidden()]) == 1
    assert setting.name not in chooser.before
    chooser.press("settings.defaults")
    chooser.press("settings.use")
    await chooser.result()
    assert setting.name not in chooser.after


async def test_what_a_person_can_not_set_is_not_shown_where_nobody_has_set_it() -> None:
    chooser = Chooser()
    await until(chooser.dialog.isVisible)
    assert chooser.dialog.findChild(QWidget, "settings.connections") is None
    assert chooser.dialog.findChild(LockSign) is None
    chooser.press("settings.leave")
    await chooser.result()


async def test_the_defaults_are_what_would_count_without_a_choice() -> None:
    deployed = Layer(Origin.DEPLOYED, {"at_once": 4})
    chosen = person(at_once=1, hide_digits=True, language="de", second_look=("Sale",))
    chooser = Chooser(chosen, deployed, without=[deployed])
    await until(chooser.dialog.isVisible)
    chooser.press("settings.defaults")
    assert chooser.dialog.isVisible()  # they are shown first
    chooser.press("settings.use")
    await chooser.result()
    assert chooser.chosen == {"at_once": 4, "hide_digits": False, "language": "", "second_look": ()}


async def test_a_text_that_can_not_be_used_is_told_beside_it() -> None:
    chooser = Chooser()
    await until(chooser.dialog.isVisible)
    control = chooser.control(SETTINGS["second_look"])
    assert isinstance(control, QPlainTextEdit)
    control.setPlainText("x" * 2000)
    chooser.press("settings.use")
    assert chooser.dialog.isVisible()
    assert "too long" in control.accessibleDescription()
    assert QApplication.focusWidget() is control
    control.setPlainText("Sale\n\n  Callback \nSale")
    chooser.press("settings.use")
    await chooser.result()
    assert chooser.chosen == {"second_look": ("Sale", "Callback")}


async def test_nothing_beyond_the_limits_can_be_typed() -> None:
    chooser = Chooser()
    await until(chooser.dialog.isVisible)
    for name, typed, most in (("holdSeconds", "99", 30), ("atOnce", "7", 6), ("historyDays", "99999", 3650)):
        chooser.type(f"settings.{name}", typed)
        assert chooser.box(f"settings.{name}").value() <= most
        chooser.box(f"settings.{name}").setValue(100_000)
        assert chooser.box(f"settings.{name}").value() == most
        chooser.box(f"settings.{name}").setValue(-1)
    assert chooser.dialog.chosen() == chooser.before | {"hold_seconds": 0, "at_once": 1, "history_days": 1}
    chooser.press("settings.leave")
    await chooser.result()


async def test_left_alone_it_is_not_accepted() -> None:
    chooser = Chooser()
    await until(chooser.dialog.isVisible)
    QTest.keyClick(chooser.dialog, Qt.Key.Key_Escape)
    assert await chooser.result() == QDialog.DialogCode.Rejected


async def test_each_box_says_what_it_is_for() -> None:
    everything = Layer(Origin.MACHINE, {"check_for_updates": False, "updates_address": "", "connections": ["a"]})
    chooser = Chooser(person(hold_seconds=0), everything)
    await until(chooser.dialog.isVisible)
    hold = chooser.box("settings.holdSeconds")
    assert hold.text() == "none: goes out at once"
    assert "At least 5 s where the disposition has actions" in hold.accessibleDescription()
    assert hold.accessibleName() == "Undo window"
    for setting in SETTINGS.values():
        name = chooser.control(setting).accessibleName()
        assert name == setting_words.label(setting.name).replace("&", "")
    assert nameless(chooser.dialog) == []
    assert [key for key, times in access_keys(chooser.dialog).items() if times > 1] == []
    told = [each.text() for each in chooser.dialog.findChildren(QLabel) if each.isVisible()]
    assert any("deleted for good" in each for each in told)
    assert QApplication.activeModalWidget() is chooser.dialog
    chooser.press("settings.leave")
    await chooser.result()


async def test_a_language_is_chosen_by_its_own_name() -> None:
    chooser = Chooser()
    await until(chooser.dialog.isVisible)
    languages = chooser.dialog.findChild(QComboBox, "settings.language")
    assert languages is not None
    assert [languages.itemText(each) for each in range(languages.count())] == ["as the system's", "English", "Deutsch"]
    assert languages.currentText() == "as the system's"
    languages.setCurrentText("Deutsch")
    chooser.press("settings.use")
    assert await chooser.result() == QDialog.DialogCode.Accepted
    assert chooser.chosen == {"language": "de"}


def test_each_setting_has_its_words() -> None:
    for setting in SETTINGS.values():
        assert setting_words.label(setting.name)
        assert setting_words.section(setting.section)
        assert isinstance(setting_words.note(setting.name), str)
        assert not setting_words.unit(setting.name, 2) or setting.kind is Kind.WHOLE
        if setting.kind is Kind.TRUTH:
            assert setting_words.ticked(setting.name)
        if setting.kind is Kind.CHOICE:
            assert list(setting_words.choices(setting.name)) == list(setting.choices)
