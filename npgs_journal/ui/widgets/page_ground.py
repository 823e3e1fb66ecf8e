"""What a room lies on: a sheet with its upper corner rounded, on the canvas of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from npgs_journal.ui.theme import Theme

CORNER_PX = 14


def paint_page(page: QWidget, theme: Theme) -> None:
    """Draw it under everything that stands in `page`; its line parts it from the rail and the menus."""
    painter, radius = QPainter(page), theme.px(CORNER_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(page.rect(), theme.color("canvas"))
    painter.setBrush(theme.color("surface"))
    painter.setPen(QPen(theme.color("line"), 1))
    reads_leftwards = page.layoutDirection() is Qt.LayoutDirection.RightToLeft
    beyond = 2 * radius
    sheet = QRectF(page.rect()).adjusted(0.5, 0.5, -0.5, beyond)
    sheet.adjust(-beyond if reads_leftwards else 0, 0, 0 if reads_leftwards else beyond, 0)
    painter.drawRoundedRect(sheet, radius, radius)
