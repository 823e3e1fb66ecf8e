"""The list's view. It keeps its own row tops, so ten thousand rows cost a look-up and no layout pass.

QListView asks its delegate for the size of every row after each change, in Python; with rows of two
heights that is a long block of the window. Here the heights follow from one question: does a
heading stand above the row?
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from npgs_journal.ui.browse.list_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_PX, GAP_PX, HEADING_PX = 100, 6, 34
GUTTER_PX = 14
"""Kept free beside the rows for the scroll bar, so that their width never changes with it."""
NEAR_END_ROWS = 12
"""Further entries are asked for when so few rows are left below the window."""


class EntryListView(QListView):
    entry_chosen = Signal(QModelIndex)
    delete_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tops = [0]
        self.setAccessibleName(self.tr("Entries"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(False)
        self.clicked.connect(self.entry_chosen)
        theme.changed.connect(self._measure)

    # Heights --------------------------------------------------------------------------------

    def rows_model(self) -> RowsModel | None:
        model = self.model()
        return model if isinstance(model, RowsModel) else None

    def doItemsLayout(self) -> None:
        self._measure()

    def _measure(self, first: int = 0) -> None:
        """Find the tops of the rows from `first` on; those above stay, however many there are."""
        model = self.rows_model()
        rows = [] if model is None else model.rows
        plain, headed = self._theme.px(ROW_PX + GAP_PX), self._theme.px(ROW_PX + GAP_PX + HEADING_PX)
        first = min(first, len(self._tops) - 1)
        heights = (headed if row.heading else plain for row in rows[first:])
        self._tops[first:] = accumulate(heights, initial=self._tops[first])
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._theme.px(24))
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))
        self._fetch_if_near_end()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._measure(start)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, first, last, list(roles))
        if first.row() != last.row():
            self._measure(first.row())
        else:
            self.viewport().update(self.visualRect(first))

    def reset(self) -> None:
        QAbstractItemView.reset(self)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        QAbstractItemView.scrollContentsBy(self, dx, dy)
        self.viewport().update()
        self._fetch_if_near_end()

    def _fetch_if_near_end(self) -> None:
        model = self.rows_model()
        if model is None or not model.canFetchMore(QModelIndex()):
            return
        if self._row_at(self.verticalOffset() + self.viewport().height()) >= len(model.rows) - NEAR_END_ROWS:
            model.fetchMore(QModelIndex())

    # Places ---------------------------------------------------------------------------------

    def _row_at(self, y: int) -> int:
        return bisect_right(self._tops, y) - 1

    def visualRect(self, index: Index) -> QRect:
        row = index.row()
        if not index.isValid() or row + 1 >= len(self._tops):
            return QRect()
        top, below = self._tops[row], self._tops[row + 1]
        wide = self.width() - self._theme.px(GUTTER_PX)
        start = (
            0 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.viewport().width() - wide
        )
        return QRect(start, top - self.verticalOffset(), wide, below - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._row_at(point.y() + self.verticalOffset())
        model = self.model()
        if model is None or not 0 <= row < model.rowCount():
            return QModelIndex()
        return model.index(row, 0)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        rect, bar, height = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtTop or rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > height:
            bar.setValue(bar.value() + rect.bottom() - height + 1)

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def selectionCommand(
        self, _index: Index, _event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keys and clicks move the focus only. Selected is the entry on the page, and the room says which."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def setSelection(self, _rect: QRect, _command: QItemSelectionModel.SelectionFlag) -> None:
        return

    def show_open(self, row: int) -> None:
        """Mark the row of the entry on the page; -1 when it is in no row."""
        model, flags = self.model(), QItemSelectionModel.SelectionFlag
        if row < 0:
            self.selectionModel().clearSelection()
        else:
            self.selectionModel().select(model.index(row, 0), flags.ClearAndSelect)
        self.viewport().update()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # Keys and paint -------------------------------------------------------------------------

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        model = self.model()
        last = model.rowCount() - 1
        row = self.currentIndex().row()
        page = max(1, self.viewport().height() // self._theme.px(ROW_PX + GAP_PX))
        ways, move = QAbstractItemView.CursorAction, action
        steps = {
            ways.MoveUp: row - 1,
            ways.MovePrevious: row - 1,
            ways.MoveDown: row + 1,
            ways.MoveNext: row + 1,
            ways.MovePageUp: row - page,
            ways.MovePageDown: row + page,
            ways.MoveHome: 0,
            ways.MoveEnd: last,
        }
        return model.index(min(max(steps.get(move, row), 0), last), 0) if last >= 0 else QModelIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entry_chosen.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.delete_wished.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        model = self.model()
        if not self.currentIndex().isValid() and model is not None and model.rowCount():
            self.selectionModel().setCurrentIndex(
                model.index(max(0, self._row_at(self.verticalOffset())), 0),
                self.selectionModel().SelectionFlag.NoUpdate,
            )
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        model, selection = self.model(), self.selectionModel()
        painter = QPainter(self.viewport())
        first = max(0, self._row_at(event.rect().top() + self.verticalOffset()))
        last = min(self._row_at(event.rect().bottom() + self.verticalOffset()), model.rowCount() - 1)
        for row in range(first, last + 1):
            index = model.index(row, 0)
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            states = QStyle.StateFlag.State_Enabled
            if selection.isSelected(index):
                states |= QStyle.StateFlag.State_Selected
            if index == self.currentIndex() and self.hasFocus():
                states |= QStyle.StateFlag.State_HasFocus
            option.state = states
            self.itemDelegate().paint(painter, option, index)
