"""The quiet ground behind the unlock and first-run cards."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from npgs_journal.ui.widgets.paint import fill, plain

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

# Heights of each wave at the left edge, at its turning points and at the right edge: (x, y) in
# parts of the window, from the design's picture.
_WAVES = (
    ((0.0, 0.722), (0.155, 0.755), (0.62, 0.652), (0.95, 0.754), (1.0, 0.752)),
    ((0.0, 0.823), (0.36, 0.745), (0.82, 0.835), (1.0, 0.813)),
    ((0.0, 0.848), (0.05, 0.845), (0.37, 0.914), (0.69, 0.845), (1.0, 0.913)),
)
# What each wave is mixed from: a token and how much of it over the canvas, light and dark.
_MIXES = (("line", 0.6, 0.35), ("line_strong", 0.19, 0.08), ("accent", 0.18, 0.09))


class WaveGround(QWidget):
    """Paints only; it takes no input."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        fill(painter, plain(QRectF(self.rect())), self._theme.color("canvas"))
        if self._theme.is_high_contrast:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for points, (token, light, dark) in zip(_WAVES, _MIXES, strict=True):
            fill(painter, self._wave(points), self._mixed(token, dark if self._theme.is_dark else light))

    def _wave(self, points: tuple[tuple[float, float], ...]) -> QPainterPath:
        wide, high = self.width(), self.height()
        path = QPainterPath(QPointF(0, high))
        path.lineTo(QPointF(0, points[0][1] * high))
        for (x0, y0), (x1, y1) in pairwise(points):
            middle = (x0 + x1) / 2 * wide
            path.cubicTo(
                QPointF(middle, y0 * high), QPointF(middle, y1 * high), QPointF(x1 * wide, y1 * high)
            )
        path.lineTo(QPointF(wide, high))
        path.closeSubpath()
        return path

    def _mixed(self, token: str, much: float) -> QColor:
        ground, over = self._theme.color("canvas"), self._theme.color(token)
        return QColor.fromRgbF(
            ground.redF() * (1 - much) + over.redF() * much,
            ground.greenF() * (1 - much) + over.greenF() * much,
            ground.blueF() * (1 - much) + over.blueF() * much,
        )
