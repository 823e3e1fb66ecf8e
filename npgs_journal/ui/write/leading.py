"""The lines one writes on: how far apart they stand, and how long one is at most."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat

LEADING = 1.7
PARAGRAPH_GAP = 0.78
MEASURE = 64
"""Characters in a line at most."""
_SAMPLE = "the quick brown fox jumps over a lazy dog, and she said so too. "


def lines_for(font: QFont) -> QTextBlockFormat:
    """The distances between lines and paragraphs in `font`, whose size is in pixels."""
    lines = QTextBlockFormat()
    natural, size = QFontMetricsF(font).lineSpacing(), font.pixelSize()
    lines.setLineHeight(
        100 * LEADING * size / natural, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    lines.setBottomMargin(round(size * PARAGRAPH_GAP))
    return lines


def measure_px(font: QFont) -> int:
    """The width of `MEASURE` average characters."""
    return round(QFontMetricsF(font).horizontalAdvance(_SAMPLE) * MEASURE / len(_SAMPLE))
