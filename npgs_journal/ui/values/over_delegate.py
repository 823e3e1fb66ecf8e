"""Draws the cells of the values over time, as marks or as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from npgs_journal.nouns import Direction
from npgs_journal.ui.values import over_marks
from npgs_journal.ui.values.over_headers import ground

if TYPE_CHECKING:
    from npgs_journal.lookback import Held
    from npgs_journal.ui.theme import Theme
    from npgs_journal.ui.values.over_model import OverTimeModel

Index = QModelIndex | QPersistentModelIndex
ROW_PX, WORDS_ROW_PX, LEAST_COLUMN_PX, LEAST_TOTAL_PX = 41, 50, 40, 104
_BEFORE_PX, _BETWEEN_PX, _BESIDE_PX, _AROUND_PX, _TOTAL_PX, _WORDS_PX = 8, 16, 3, 2, 14, 14
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


class MarksDelegate(QStyledItemDelegate):
    """A disc, a diamond, both, or a dot for none; totals as a sign with its number."""

    row_px = ROW_PX

    def __init__(self, theme: Theme, view: QTableView, model: OverTimeModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    # Sizes --------------------------------------------------------------------------------------

    def column_width(self, column: int) -> int:
        """What the widest cell of the column needs."""
        cells = [self._model.held(row, column) for row in range(self._model.rowCount())]
        if self._model.is_total(column):
            return max([self._theme.px(LEAST_TOTAL_PX), *map(self._total_width, cells)])
        widest = max(over_marks.width(self._theme, held) for held in cells)
        return max(self._theme.px(LEAST_COLUMN_PX), round(widest) + self._theme.px(_AROUND_PX))

    def _total_width(self, held: Held) -> int:
        px, parts = self._theme.px, over_marks.shown(held)
        beside = sum(px(over_marks.SIGN_PX + _BESIDE_PX) + self._number_width(count) for _, count in parts)
        return px(_BEFORE_PX) + beside + px(_BETWEEN_PX) * len(parts)

    def _number_width(self, count: int) -> int:
        return QFontMetrics(self._theme.ui_font(_TOTAL_PX, 600)).horizontalAdvance(str(count))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self.column_width(index.column()), self._theme.px(self.row_px))

    # Painting -----------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        current = self._view.currentIndex()
        painter.fillRect(rect, ground(self._theme, index.row(), is_chosen=index.row() == current.row()))
        painter.save()
        if self._model.is_total(index.column()):
            self._paint_total(painter, rect, index)
        else:
            self._paint_cell(painter, rect, index)
        painter.restore()
        if self._view.hasFocus() and index == current:
            self._paint_ring(painter, rect)

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        marks = over_marks.shown(self._model.held(index.row(), index.column()))
        centre = QRectF(rect).center()
        if marks:
            mirrored = self._view.isRightToLeft()
            over_marks.paint_marks(painter, self._theme, centre, marks, is_mirrored=mirrored)
        else:
            over_marks.paint_dot(painter, self._theme, centre)

    def _paint_total(self, painter: QPainter, rect: QRect, index: Index) -> None:
        held, px = self._model.held(index.row(), index.column()), self._theme.px
        if not held.entries:
            words = self._mirrored(rect, rect.adjusted(px(_BEFORE_PX), 0, 0, 0))
            self._say(painter, words, str(index.data()), "ink2")
            return
        # Under strain stands in one column of its own, wherever the numbers before it end.
        lived_width = px(over_marks.SIGN_PX + _BESIDE_PX) + max(
            self._number_width(self._model.held(row, index.column()).lived)
            for row in range(self._model.rowCount())
        )
        places = {
            Direction.LIVED: px(_BEFORE_PX),
            Direction.UNDER_STRAIN: px(_BEFORE_PX + _BETWEEN_PX) + lived_width,
        }
        for direction, count in over_marks.shown(held):
            at = places[direction]
            sign = QRect(QPoint(rect.left() + at, rect.top()), QSize(px(over_marks.SIGN_PX), rect.height()))
            centre = QPointF(QRectF(self._mirrored(rect, sign)).center())
            over_marks.paint_mark(painter, self._theme, centre, direction, 1)
            beside = at + px(over_marks.SIGN_PX + _BESIDE_PX)
            words = self._mirrored(rect, rect.adjusted(beside, 0, 0, 0))
            self._say(painter, words, str(count), "ink", 600)

    def _say(self, painter: QPainter, rect: QRect, words: str, token: str, weight: int = 400) -> None:
        painter.setFont(self._theme.ui_font(_TOTAL_PX, weight))
        painter.setPen(self._theme.color(token))
        painter.drawText(rect, int(_START), words)

    def _mirrored(self, rect: QRect, inside: QRect) -> QRect:
        return self._view.style().visualRect(self._view.layoutDirection(), rect, inside)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("focus"), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), self._theme.px(8), self._theme.px(8))
        painter.restore()


class WordsDelegate(MarksDelegate):
    """The same cells in words."""

    row_px = WORDS_ROW_PX

    def column_width(self, column: int) -> int:
        metrics = QFontMetrics(self._theme.ui_font(_TOTAL_PX))
        rows = range(self._model.rowCount())
        lines = [line for row in rows for line in str(self._model.index(row, column).data()).split("\n")]
        widest = max((metrics.horizontalAdvance(line) for line in lines), default=0)
        return max(self._theme.px(LEAST_COLUMN_PX), widest + 2 * self._theme.px(_WORDS_PX))

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if index.data():
            self._paint_words(painter, rect, index, Qt.AlignmentFlag.AlignCenter)
        else:
            over_marks.paint_dot(painter, self._theme, QRectF(rect).center())

    def _paint_total(self, painter: QPainter, rect: QRect, index: Index) -> None:
        inside = self._mirrored(rect, rect.adjusted(self._theme.px(_BEFORE_PX), 0, 0, 0))
        self._paint_words(painter, inside, index, _START)

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index, how: Qt.AlignmentFlag) -> None:
        painter.setFont(self._theme.ui_font(_TOTAL_PX))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(rect, int(how), str(index.data()))
