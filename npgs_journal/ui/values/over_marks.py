"""Marks with a number in them, side by side. The shape says the direction; a number never makes it louder."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QPolygonF

from npgs_journal.nouns import Direction
from npgs_journal.ui.theme.fonts import UI_FAMILY, font
from npgs_journal.ui.values.glyphs import paint_glyph, stance_token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter

    from npgs_journal.lookback import Held
    from npgs_journal.ui.theme import Theme

Shown = tuple[Direction, int]
"""A direction and how many entries."""
SIGN_PX, NUMBER_PX, APART_PX = 14, 11, 4
_GLYPH_PX = {Direction.LIVED: 12, Direction.UNDER_STRAIN: 10.5}
"""Both look alike in size: a diamond reaches farther than a disc of the same weight."""
_DISC_HIGH_PX, _DIAMOND_HIGH_PX, _NUMBER_WEIGHT = 16, 23, 700
_CAP_HEIGHT = 0.7
"""Of the letters' size: how high a figure stands."""


def shown(held: Held) -> list[Shown]:
    """What a cell shows, lived first; nothing for a dot."""
    both = ((Direction.LIVED, held.lived), (Direction.UNDER_STRAIN, held.under_strain))
    return [(direction, count) for direction, count in both if count]


def width(theme: Theme, held: Held) -> float:
    """How wide the marks of a cell are together."""
    marks = shown(held)
    apart = theme.px(APART_PX) * max(0, len(marks) - 1)
    return sum(mark_width(theme, *mark) for mark in marks) + apart


def mark_width(theme: Theme, direction: Direction, count: int) -> float:
    if count <= 1:
        return float(theme.px(SIGN_PX if direction is Direction.UNDER_STRAIN else SIGN_PX - 3))
    words = _number_width(theme.px(NUMBER_PX), count)
    if direction is Direction.LIVED:
        return max(float(theme.px(_DISC_HIGH_PX)), words + theme.px(8))
    # The figures reach the slanted sides at half their own height, so the diamond opens sideways only.
    high = theme.px(_DIAMOND_HIGH_PX)
    left_over = 1 - theme.px(NUMBER_PX) * _CAP_HEIGHT / high
    return max(float(high), words / left_over + theme.px(6))


@cache
def _number_width(pixels: int, count: int) -> float:
    """Asked for every mark of every cell, and the same few numbers over and over."""
    return QFontMetricsF(font(UI_FAMILY, pixels, _NUMBER_WEIGHT)).horizontalAdvance(str(count))


def number_font(theme: Theme) -> QFont:
    return theme.ui_font(NUMBER_PX, _NUMBER_WEIGHT)


def paint_marks(
    painter: QPainter, theme: Theme, centre: QPointF, marks: Sequence[Shown], *, is_mirrored: bool
) -> None:
    """Draw the marks around `centre`, the first at the start of the reading direction."""
    ordered = list(reversed(marks)) if is_mirrored else list(marks)
    widths = [mark_width(theme, *mark) for mark in ordered]
    left = centre.x() - (sum(widths) + theme.px(APART_PX) * (len(widths) - 1)) / 2
    for (direction, count), wide in zip(ordered, widths, strict=True):
        paint_mark(painter, theme, QPointF(left + wide / 2, centre.y()), direction, count)
        left += wide + theme.px(APART_PX)


def paint_mark(painter: QPainter, theme: Theme, centre: QPointF, direction: Direction, count: int) -> None:
    colour = theme.color(stance_token(direction))
    if count <= 1:
        size = theme.text_percent / 100 * _GLYPH_PX[direction]
        paint_glyph(painter, centre, size, direction, colour=colour, is_on=True)
        return
    wide = mark_width(theme, direction, count)
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    if direction is Direction.LIVED:
        high = theme.px(_DISC_HIGH_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        pill = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setPen(theme.color("surface"))
    else:
        _outline(painter, theme, centre, wide)
        painter.setPen(theme.color("strain_ink"))
    painter.setFont(number_font(theme))
    box = QRectF(centre.x() - wide, centre.y() - wide, 2 * wide, 2 * wide)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(count))
    painter.restore()


def paint_dot(painter: QPainter, theme: Theme, centre: QPointF) -> None:
    """Nothing was noted."""
    reach = theme.text_percent / 67
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("line_strong"))
    painter.drawEllipse(centre, reach, reach)
    painter.restore()


def _outline(painter: QPainter, theme: Theme, centre: QPointF, wide: float) -> None:
    pen = QPen(theme.color(stance_token(Direction.UNDER_STRAIN)), theme.text_percent / 50)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    across, up = wide / 2 - pen.widthF() / 2, theme.px(_DIAMOND_HIGH_PX) / 2 - pen.widthF() / 2
    points = [QPointF(0, -up), QPointF(across, 0), QPointF(0, up), QPointF(-across, 0)]
    painter.drawPolygon(QPolygonF([centre + point for point in points]))
