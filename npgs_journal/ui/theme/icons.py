"""Lucide outlines, drawn in a token's colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from npgs_journal.assets import asset

STROKE = "1.75"


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (
        asset(f"icons/{name}.svg").read_text("utf-8").replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    )


@lru_cache(maxsize=256)
def draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """`size` is in logical pixels; `ratio` is the screen's device pixel ratio."""
    svg = _drawing(name).replace("currentColor", QColor(colour).name())
    side = round(size * ratio)
    drawn = QPixmap(side, side)
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
