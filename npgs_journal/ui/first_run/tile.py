"""A choice one can see: a radio button as a tile, with a small picture of the theme above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from npgs_journal.ui.theme import restyle
from npgs_journal.ui.theme.tokens import THEMES

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

_PICTURE_HIGH = 39
_LINES = ((0.42, 3.5, "ink"), (0.6, 3.0, "ink2"), (0.5, 3.0, "ink2"))


class Tile(QRadioButton):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("kind", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole tile takes the click, not the dot alone."""
        return self.rect().contains(pos)


class ThemeTile(Tile):
    """`pictures` are the themes its picture shows side by side; none hides the picture."""

    def __init__(self, theme: Theme, text: str, *pictures: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._pictures = pictures
        self._has_picture = True

    def show_picture(self, has_picture: bool) -> None:
        self._has_picture = has_picture
        restyle(self, picture="yes" if has_picture else "no")
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_picture:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.px(10)
        whole = QRectF(edge, edge, self.width() - 2 * edge, self._theme.px(_PICTURE_HIGH))
        part = whole.width() / len(self._pictures)
        radius = self._theme.px(5)
        for at, name in enumerate(self._pictures):
            tokens = THEMES[name]
            painter.setClipRect(QRectF(whole.left() + at * part, whole.top() - 1, part, whole.height() + 2))
            painter.setPen(QColor(self._theme.tokens["line_strong"]))
            painter.setBrush(QColor(tokens["surface"]))
            painter.drawRoundedRect(whole, radius, radius)
            self._draw_lines(painter, whole, tokens)

    def _draw_lines(self, painter: QPainter, whole: QRectF, tokens: dict[str, str]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        y = whole.top() + whole.height() * 0.22
        for wide, high, token in _LINES:
            painter.setBrush(QColor(tokens[token]))
            line = QRectF(whole.left() + self._theme.px(8), y, whole.width() * wide, self._theme.px(high))
            painter.drawRoundedRect(line, line.height() / 2, line.height() / 2)
            y += whole.height() * 0.21
