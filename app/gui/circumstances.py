"""What the program runs on, as support wants to know it: versions, screens, settings; nothing about people."""

import platform
import sys

from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProxyStyle, QWidget

from app import __version__
from app.core.diagnosis import Screen
from app.core.events import Started
from app.core.resolved import Resolved
from app.core.spelling import Word


def started(window: QWidget, *, detail: bool) -> Started:
    """What the log begins with. `detail`: more than usual is logged."""
    return Started(
        version=Word(__version__),
        python=Word(platform.python_version()),
        qt=Word(qVersion()),
        system=Word(f"{QSysInfo.productType()}-{QSysInfo.productVersion()}"),
        screens=len(QGuiApplication.screens()),
        scale=window.devicePixelRatioF(),
        detail=detail,
    )


def versions_in_a_line() -> str:
    return ", ".join(f"{name} {version}" for name, version in versions()[:4])


def versions() -> list[tuple[str, str]]:
    return [
        ("Lead Editor", __version__ + (" (frozen)" if getattr(sys, "frozen", False) else "")),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("system", QSysInfo.prettyProductName()),
        ("kernel", f"{QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"),
        ("processor", QSysInfo.currentCpuArchitecture()),
        ("platform", QGuiApplication.platformName()),
        ("style", _style()),
        ("locale", f"{QLocale.system().name()}, shown in {QLocale().name()}"),
    ]


def _style() -> str:
    application = QApplication.instance()
    style = application.style() if isinstance(application, QApplication) else None
    if isinstance(style, QProxyStyle):
        style = style.baseStyle()
    return style.name() if style is not None else ""


def screens() -> list[Screen]:
    found = []
    for each in QGuiApplication.screens():
        size, scale = each.size(), each.devicePixelRatio()
        found.append(Screen(round(size.width() * scale), round(size.height() * scale), scale))
    return found


def settings(found: Resolved) -> list[tuple[str, object, str]]:
    """Names, values and where each came from."""
    return [(name, value, found.origins[name].name.lower().replace("_", " ")) for name, value in found.values.items()]
