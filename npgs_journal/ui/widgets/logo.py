"""Two circles that meet: the mark of the house, drawn from tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from npgs_journal.ui.widgets.paint import fill, outline

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

# Measured on the design's picture: radius, distance of the centres and pen, in parts of the width.
_RADIUS, _APART, _PEN = 0.305, 0.36, 0.04
_HIGH = 0.66


class Logo(QWidget):
    """A picture that says nothing a reader needs, and takes no input: screen readers pass over it."""

    def __init__(self, theme: Theme, width: int = 68) -> None:
        super().__init__()
        self._theme = theme
        self._wide = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._wide), self._theme.px(self._wide * _HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = min(self.width(), self.height() / _HIGH)
        middle, radius, apart = QRectF(self.rect()).center(), wide * _RADIUS, wide * _APART
        circles = [self._circle(middle + QPointF(side * apart / 2, 0), radius) for side in (-1, 1)]
        accent = self._theme.color("accent")
        tint = self._theme.color("accent")
        tint.setAlphaF(0.22)
        for circle in circles:
            fill(painter, circle, tint)
        fill(painter, circles[0].intersected(circles[1]), accent)
        for circle in circles:
            fill(painter, outline(circle, wide * _PEN), accent)

    def _circle(self, centre: QPointF, radius: float) -> QPainterPath:
        path = QPainterPath()
        path.addEllipse(centre, radius, radius)
        return path
