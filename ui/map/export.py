"""Pictures of a map for files."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsScene


def as_png(scene: QGraphicsScene, area: QRectF, factor: float, ground: QColor) -> bytes:
    """Return part of a scene as a PNG picture, `factor` pixels for each scene unit."""
    image = QImage(
        max(1, round(area.width() * factor)),
        max(1, round(area.height() * factor)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), area)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())


def as_svg(
    scene: QGraphicsScene, area: QRectF, dots_per_inch: int, ground: QColor, words: tuple[str, str]
) -> bytes:
    """Return part of a scene as an SVG drawing with a title and a description.

    `dots_per_inch` is the screen's: cards were measured with it.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(area.width()), round(area.height())))
    generator.setViewBox(area)
    generator.setResolution(dots_per_inch)
    generator.setTitle(words[0])
    generator.setDescription(words[1])
    painter = QPainter(generator)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, ground)
    scene.render(painter, area, area)
    painter.end()
    return bytes(data.data())
