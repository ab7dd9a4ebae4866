"""The control for one setting, by what its values are: shown, read, and put to another value."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from app.core.setting import Kind, Setting, Value
from app.gui import setting_words
from app.gui.tick import Tick

_LINES = 3
_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Box:
    """`value` is what the control shows, also where the cursor is still in it; None where that can't be used."""

    setting: Setting
    control: QWidget
    value: Callable[[], Value | None]
    show: Callable[[Value], object]


def box(setting: Setting) -> Box:
    made = {
        Kind.WHOLE: _number,
        Kind.TRUTH: _tick,
        Kind.CHOICE: _choice,
        Kind.TEXTS: _texts,
        Kind.ADDRESS: _address,
    }[setting.kind](setting)
    made.control.setObjectName(f"settings.{setting.key}")
    return made


def _number(setting: Setting) -> Box:
    control = QSpinBox()
    control.setRange(setting.least, setting.most)
    control.setSpecialValueText(setting_words.at_least(setting.name))

    def name(number: int) -> None:
        control.setSuffix(setting_words.unit(setting.name, number))

    def value() -> int:
        control.interpretText()
        return control.value()

    def show(value: Value) -> None:
        control.setValue(value if isinstance(value, int) else setting.least)

    control.valueChanged.connect(name)
    name(control.value())
    return Box(setting, control, value, show)


def _tick(setting: Setting) -> Box:
    control = Tick(setting_words.ticked(setting.name))
    return Box(setting, control, control.isChecked, lambda value: control.setChecked(bool(value)))


def _choice(setting: Setting) -> Box:
    control = QComboBox()
    control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    control.setMinimumContentsLength(_LETTERS)
    for value, words in setting_words.choices(setting.name).items():
        control.addItem(words, value)
    return Box(setting, control, control.currentData, lambda value: control.setCurrentIndex(control.findData(value)))


def _texts(setting: Setting) -> Box:
    control = QPlainTextEdit()
    control.setTabChangesFocus(True)
    margins = 2 * (control.frameWidth() + round(control.document().documentMargin()))
    control.setFixedHeight(_LINES * control.fontMetrics().lineSpacing() + margins)

    def show(value: Value) -> None:
        control.setPlainText("\n".join(value) if isinstance(value, tuple) else "")

    return Box(setting, control, lambda: setting.read(control.toPlainText().splitlines()), show)


def _address(setting: Setting) -> Box:
    control = QLineEdit()

    def show(value: Value) -> None:
        control.setText(str(value))

    return Box(setting, control, lambda: setting.read(control.text().strip()), show)
