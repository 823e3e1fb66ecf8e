"""The values over time as one table: as tall as its rows, and sideways only where the columns need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView, QWidget

from npgs_journal.ui.values.over_delegate import MarksDelegate, WordsDelegate
from npgs_journal.ui.values.over_headers import HEAD_PX, NamesHeader, PeriodsHeader
from npgs_journal.ui.values.table import MEANING_KEY

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from npgs_journal.ui.theme import Theme
    from npgs_journal.ui.values.over_model import OverTimeModel

Index = QModelIndex | QPersistentModelIndex


class OverTimeView(QTableView):
    value_chosen = Signal(int)
    """The row that is the current one now."""
    meaning_wished = Signal()
    """What the value one is at means."""
    revealed = Signal(QRect)
    """Where the current cell is, in this widget: what scrolls around it should show that."""

    def __init__(self, theme: Theme, model: OverTimeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self._needs = self._total = self._widened = 0
        self._marks, self._words = (kind(theme, self, model) for kind in (MarksDelegate, WordsDelegate))
        self.names, self.periods = NamesHeader(theme, model), PeriodsHeader(theme, model)
        self.setVerticalHeader(self.names)
        self.setHorizontalHeader(self.periods)
        self.setModel(model)
        self.setItemDelegate(self._marks)
        self.setAccessibleName(self.tr("Values over time"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move. Up and down choose a value. A question mark tells what it means.")
        )
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.names.sectionPressed.connect(self.choose)
        self.horizontalScrollBar().valueChanged.connect(lambda _: self.periods.viewport().update())
        model.modelReset.connect(self.measure)
        theme.changed.connect(self.measure)

    @property
    def shows_words(self) -> bool:
        return self.itemDelegate() is self._words

    def show_words(self, is_on: bool) -> None:
        """The plain table instead of the marks; the cell one is in stays."""
        self.setItemDelegate(self._words if is_on else self._marks)
        self.measure()
        self.show_newest()  # the totals too, where there is room for them beside that cell
        self.scrollTo(self.currentIndex())

    def choose(self, row: int) -> None:
        """Make `row` the current one; in the newest column when none was current before."""
        column = self.currentIndex().column()
        last_period = self._model.columnCount() - 2
        self.setCurrentIndex(self._model.index(row, column if column >= 0 else max(0, last_period)))

    def show_newest(self) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum())

    # Sizes --------------------------------------------------------------------------------------

    def measure(self) -> None:
        """Find what names, rows and columns need, and fit everything to it."""
        if not self._model.columnCount():
            return
        is_at_newest = self._is_at_newest()
        delegate, px = self._words if self.shows_words else self._marks, self._theme.px
        *needs, total = (
            max(delegate.column_width(column), self.periods.measure(column) + px(6))
            for column in range(self._model.columnCount())
        )
        self._needs, self._total = max(needs), total
        self.names.setFixedWidth(self.names.measure())
        self.names.setDefaultSectionSize(px(delegate.row_px))
        self.periods.setFixedHeight(px(HEAD_PX))
        self._fit(is_at_newest)

    def _is_at_newest(self) -> bool:
        bar = self.horizontalScrollBar()
        return bar.value() == bar.maximum()

    def _fit(self, is_at_newest: bool) -> None:
        """Share out the width that is left, or scroll sideways where there is none.

        `is_at_newest`: the newest column was in sight until now, and stays so.
        """
        last = self._model.columnCount() - 1
        if last < 1:
            return
        left = self.width() - self.names.width() - self._total
        whole = min(last, max(1, left // self._needs))  # of the newest, so that no number is cut in two
        each = max(self._needs, left // whole)
        self.periods.setDefaultSectionSize(each)  # for all of them; one after the other would be slow
        if self._widened < last:  # Qt leaves out a column that was once given a width of its own
            self.periods.resizeSection(self._widened, each)
        self.periods.resizeSection(last, max(self._total, self._total + left - each * whole))
        self._widened = last
        bar = self.horizontalScrollBar().sizeHint().height() if each * last > left else 0
        rows = self._model.rowCount() * self.names.defaultSectionSize()
        self.setFixedHeight(self.periods.height() + rows + bar)
        self.updateGeometries()
        if is_at_newest:
            self.show_newest()
            if self.hasFocus():
                self.scrollTo(self.currentIndex())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_at_newest = self._is_at_newest()
        super().resizeEvent(event)
        self._fit(is_at_newest)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    # The current cell ---------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.names.show_chosen(current.row())
        self.viewport().update()
        if current.isValid():
            self.reveal()
            if current.row() != previous.row():
                self.value_chosen.emit(current.row())

    def reveal(self) -> None:
        rect = self.visualRect(self.currentIndex())
        self.revealed.emit(rect.translated(self.viewport().pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == MEANING_KEY:
            self.meaning_wished.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.choose(0)
        self.viewport().update()
        self.reveal()
