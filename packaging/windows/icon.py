"""Draws the icon in all its sizes, and the picture of the setup's first page, by Qt, from the drawing in resources/.

python.exe icon.py DRAWING.svg ICON.ico PAGE.bmp
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
"""Windows shows 16, 24, 32 and 48 at 100 %, and these times 125 to 200 % elsewhere."""


def drawn(drawing: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    return image


def page(drawing: QSvgRenderer) -> QImage:
    """What stands at the left of the setup's first and last page, in NSIS's measure."""
    width, height, size = 164, 314, 96
    image = QImage(width, height, QImage.Format.Format_RGB32)
    ground = QLinearGradient(0, 0, 0, height)
    ground.setColorAt(0, QColor("#e8eef7"))
    ground.setColorAt(1, QColor("#b9cbe6"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(image.rect(), ground)
    drawing.render(painter, QRectF((width - size) / 2, 48, size, size))
    painter.end()
    return image


def as_png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def as_bitmap(image: QImage) -> bytes:
    """As all that reads icons can read it: rows from the bottom, and a mask that the alpha makes needless."""
    size = image.width()
    pixels: Any = image.constBits()
    rows = [bytes(pixels[row * size * 4 : (row + 1) * size * 4]) for row in range(size - 1, -1, -1)]
    mask = bytes((size + 31) // 32 * 4 * size)
    head = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, size * size * 4 + len(mask), 0, 0, 0, 0)
    return head + b"".join(rows) + mask


def icon(drawing: QSvgRenderer) -> bytes:
    images = [(size, drawn(drawing, size)) for size in SIZES]
    blocks = [(size, as_png(image) if size == 256 else as_bitmap(image)) for size, image in images]
    place = 6 + 16 * len(blocks)
    directory = struct.pack("<HHH", 0, 1, len(blocks))
    for size, block in blocks:
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(block), place)
        place += len(block)
    return directory + b"".join(block for _, block in blocks)


if __name__ == "__main__":
    found = QSvgRenderer(sys.argv[1])
    Path(sys.argv[2]).write_bytes(icon(found))
    if not page(found).save(sys.argv[3]):
        sys.exit(f"{sys.argv[3]} can't be written.")
