"""Draws an SVG that was found harmless into pixels; paper takes pictures of pixels only."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def drawn(data: bytes, largest: tuple[int, int]) -> bytes:
    """A PNG as large as fits, b'' if the drawing can't be read."""
    renderer = QSvgRenderer(QByteArray(data))
    box = (
        renderer.viewBoxF().size() if not renderer.viewBoxF().isEmpty() else renderer.defaultSize().toSizeF()
    )
    if not renderer.isValid() or box.isEmpty():
        return b""
    fit = box.scaled(QSize(*largest).toSizeF(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
    image = QImage(fit.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
