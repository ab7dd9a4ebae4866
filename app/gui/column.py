"""A column of the form: groups of rows under each other, each under its heading."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.gui.row import Rows


def column(*groups: tuple[str, Rows]) -> QWidget:
    made = QWidget()
    lines = QVBoxLayout(made)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(8)
    for place, (title, rows) in enumerate(groups):
        if place:
            lines.addSpacing(12)
        heading = QLabel(title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        lines.addWidget(heading)
        lines.addLayout(rows)
    lines.addStretch(1)
    return made
