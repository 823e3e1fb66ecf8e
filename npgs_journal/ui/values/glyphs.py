"""The two equal signs: a disc for lived, an open diamond for under strain."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from npgs_journal.nouns import Direction


def paint_glyph(
    painter: QPainter, centre: QPointF, size: float, direction: Direction, *, colour: QColor, is_on: bool
) -> None:
    """Draw the sign in a square of `size` px around `centre`: on is filled or bold, off an outline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = size / 2
    pen = QPen(colour, size * (0.19 if is_on else 0.11))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if direction is Direction.UNDER_STRAIN:
        reach = half * 1.08
        points = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
        painter.drawPolygon(QPolygonF([centre + point for point in points]))
    else:
        if is_on:
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
        reach = half * (0.86 if is_on else 0.8)
        painter.drawEllipse(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach))
    painter.restore()


def stance_token(direction: Direction) -> str:
    """The colour token of a direction: `lived` or `strain` (with `_soft` and `_ink` beside it)."""
    return "lived" if direction is Direction.LIVED else "strain"
