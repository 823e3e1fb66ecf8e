"""The list of lines: one tab stop, arrows move, Enter changes a line, Delete takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from npgs_journal.ui.language import tr
from npgs_journal.ui.supervision.hours_model import ABOUT, KINDS, SO_FAR, HoursModel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from npgs_journal.ui.theme import Theme

ROW_PX, LINE_PX, PAD_PX = 84, 23, 10


class HoursDelegate(QStyledItemDelegate):
    """Three lines: the day with the sum at its end, what kind, with whom. What is too long is shortened."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, px = self._theme, self._theme.px
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        inside = rect.adjusted(px(PAD_PX), px(7), -px(PAD_PX), 0)
        bold, plain = theme.ui_font(15, 600), theme.ui_font(14)
        total = str(index.data(SO_FAR))
        wide = QFontMetrics(plain).horizontalAdvance(total) + px(PAD_PX)
        # The sum gives way where there is little room: it stands in what is heard, and in the totals.
        wide = wide if wide * 2 < inside.width() else 0
        if wide:
            self._draw(painter, inside, (0, inside.width()), total, plain, end=True)
        self._draw(painter, inside, (0, inside.width() - wide), str(index.data()), bold)
        self._draw(painter, inside, (1, inside.width()), str(index.data(KINDS)), plain)
        self._draw(painter, inside, (2, inside.width()), str(index.data(ABOUT)), plain)
        painter.restore()

    def _draw(
        self,
        painter: QPainter,
        inside: QRect,
        at: tuple[int, int],
        text: str,
        font: QFont,
        *,
        end: bool = False,
    ) -> None:
        """`at`: which of the lines, and how wide."""
        line, wide = at
        high = self._theme.px(LINE_PX)
        place = QRect(inside.left(), inside.top() + line * high, wide, high)
        place = QStyle.visualRect(self._view.layoutDirection(), inside, place)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink" if line == 0 and not end else "ink2"))
        side = Qt.AlignmentFlag.AlignTrailing if end else Qt.AlignmentFlag.AlignLeading
        side = QStyle.visualAlignment(self._view.layoutDirection(), side | Qt.AlignmentFlag.AlignVCenter)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(place, int(side), shown)


class HoursList(QListView):
    change_wished = Signal()
    delete_wished = Signal()

    def __init__(self, theme: Theme, model: HoursModel) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(HoursDelegate(theme, self))
        self.setAccessibleName(tr("Lines of the hours log"))
        self.setAccessibleDescription(tr("Enter changes a line. Delete takes it away."))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _: self.change_wished.emit())
        theme.scaled(self, setMinimumHeight=ROW_PX * 2)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.change_wished.emit()
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.delete_wished.emit()
        else:
            super().keyPressEvent(event)
