"""Rows of a title and a smaller line, with a check box where they can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

TITLE = int(Qt.ItemDataRole.DisplayRole)
SECOND = int(Qt.ItemDataRole.UserRole) + 1
HEADING = int(Qt.ItemDataRole.UserRole) + 2
"""A heading that stands above the row, or ""."""
ENTRY_ID = int(Qt.ItemDataRole.UserRole) + 3

PAD_PX, SIDE_PX, TITLE_PX, SECOND_PX, HEADING_PX, BOX_PX = 9, 12, 21, 19, 30, 20


class TwoLines(QStyledItemDelegate):
    """With one line for the title every row has a second line, so its height asks for no words."""

    def __init__(self, view: QListView, theme: Theme, title_lines: int = 2) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._title_lines = title_lines
        self._one_line_px: tuple[int, int] | None = None
        theme.changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        self._one_line_px = None
        self._view.scheduleDelayedItemsLayout()

    # Sizes ----------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        px, wide = self._theme.px, self._view.viewport().width()
        if self._title_lines == 1:
            return QSize(wide, self._one_line_height(index))
        lines = len(self._title(index, self._text_width(wide, index)))
        tall = px(PAD_PX * 2 + TITLE_PX * lines) + (px(SECOND_PX) if index.data(SECOND) else 0)
        return QSize(wide, tall + (px(HEADING_PX) if index.data(HEADING) else 0))

    def _one_line_height(self, index: Index) -> int:
        """Every row is asked, thousands of them, and again with each page of rows that comes."""
        if self._one_line_px is None:
            px = self._theme.px
            plain = px(PAD_PX * 2 + TITLE_PX) + px(SECOND_PX)
            self._one_line_px = (plain, plain + px(HEADING_PX))
        return self._one_line_px[bool(index.data(HEADING))]

    def _text_width(self, wide: int, index: Index) -> int:
        box = BOX_PX + 12 if self._has_box(index) else 0
        return max(1, wide - self._theme.px(SIDE_PX * 2 + box))

    def _has_box(self, index: Index) -> bool:
        return index.data(Qt.ItemDataRole.CheckStateRole) is not None

    def _title(self, index: Index, wide: int) -> list[str]:
        """The title in at most `title_lines` lines; the last ends with an ellipsis when it is cut."""
        text, font = str(index.data(TITLE) or ""), self._theme.ui_font(15, 600)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        units = text.encode("utf-16-le")
        lines: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(wide)
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            is_last = len(lines) == self._title_lines - 1
            lines.append(units[start : None if is_last else end].decode("utf-16-le", "replace").strip())
            if is_last:
                break
        layout.endLayout()
        return lines or [""]

    # Paint ----------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        px = self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(HEADING):
            self._paint_heading(painter, whole, str(index.data(HEADING)))
            whole = whole.adjusted(0, px(HEADING_PX), 0, 0)
        self._paint_ground(painter, whole, state)
        inner = whole.adjusted(px(SIDE_PX), px(PAD_PX), -px(SIDE_PX), -px(PAD_PX))
        if self._has_box(index):
            box = QRect(inner.x(), inner.y(), px(BOX_PX), px(BOX_PX))
            is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            self._paint_box(painter, self._side(inner, box), is_on=is_on)
            inner = self._side(inner, inner.adjusted(px(BOX_PX + 12), 0, 0, 0))
        self._paint_words(painter, inner, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, whole: QRect, words: str) -> None:
        painter.setFont(self._theme.ui_font(14, 600))
        painter.setPen(self._theme.color("ink2"))
        px = self._theme.px
        self._text(painter, QRect(whole.x() + px(4), whole.y(), whole.width() - px(8), px(HEADING_PX)), words)

    def _paint_ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        ground = QRectF(place).adjusted(1, 1, -1, -1)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.setPen(QPen(theme.color("accent"), 1) if theme.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(ground, theme.px(10), theme.px(10))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), theme.px(10), theme.px(10))

    def _paint_box(self, painter: QPainter, place: QRect, *, is_on: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("accent" if is_on else "line_strong"), 2))
        painter.setBrush(theme.color("accent" if is_on else "raised"))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), theme.px(5), theme.px(5))
        if is_on:
            tick = theme.pixmap("check", "accent_ink", 14)
            side = tick.deviceIndependentSize()
            middle = QPointF(place.center()) + QPointF(0.5, 0.5)
            painter.drawPixmap(middle - QPointF(side.width() / 2, side.height() / 2), tick)

    def _paint_words(self, painter: QPainter, inner: QRect, index: Index) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.ui_font(15, 600))
        painter.setPen(theme.color("ink"))
        top = inner.y()
        for line in self._title(index, inner.width()):
            self._text(painter, QRect(inner.x(), top, inner.width(), px(TITLE_PX)), line)
            top += px(TITLE_PX)
        if index.data(SECOND):
            painter.setFont(theme.ui_font(14))
            painter.setPen(theme.color("ink2"))
            place = QRect(inner.x(), top, inner.width(), px(SECOND_PX))
            self._text(painter, place, str(index.data(SECOND)))

    def _side(self, whole: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), whole, part)

    def _text(self, painter: QPainter, place: QRect, words: str) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)


def dress_list(view: QListView, theme: Theme, name: str, title_lines: int = 2) -> None:
    """The looks and keys every list of the packet has."""
    view.setAccessibleName(name)
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setItemDelegate(TwoLines(view, theme, title_lines))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setTabKeyNavigation(False)
