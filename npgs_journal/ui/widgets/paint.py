"""Filling shapes in the first window without touching Qt's enums (see widgets/basic.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPainterPathStroker, QPalette

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF


def brush_of(colour: QColor) -> QBrush:
    """A solid brush. Making one directly, or a pen, looks at the `Qt` namespace; a palette's does not."""
    held = QPalette()
    held.setColor(QPalette.ColorRole.Window, colour)
    return held.window()


def fill(painter: QPainter, shape: QPainterPath, colour: QColor) -> None:
    painter.fillPath(shape, brush_of(colour))


def outline(shape: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return stroker.createStroke(shape)


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    return shape


def plain(rect: QRectF) -> QPainterPath:
    shape = QPainterPath()
    shape.addRect(rect)
    return shape
