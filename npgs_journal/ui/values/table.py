"""The value panel's table: one tab stop, arrows move, Space toggles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from npgs_journal.nouns import Direction
from npgs_journal.ui.values.glyphs import paint_glyph, stance_token
from npgs_journal.ui.values.model import DIRECTIONS, ValueModel

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme

ROW_PX, TOGGLE_PX, TOGGLE_HIGH_PX, COLUMN_PX = 38, 42, 28, 52
MEANING_KEY = Qt.Key.Key_Question
TOGGLE_KEYS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select}


class ValueDelegate(QStyledItemDelegate):
    """Draws a name, or a toggle: off a grey outline, on a tint, a coloured border and a full sign."""

    def __init__(self, theme: Theme, view: QTableView, model: ValueModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(COLUMN_PX if index.column() else 140), self._theme.px(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        if index.column() == 0:
            self._paint_name(painter, rect, index)
        else:
            self._paint_toggle(painter, QRectF(rect), index)

    def _paint_name(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        is_on = any(self._model.is_on(index.row(), way) for way in DIRECTIONS if way is not None)
        painter.setFont(self._theme.ui_font(15, 600 if is_on else 400))
        painter.setPen(self._theme.color("ink" if is_on else "ink2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        name = QFontMetrics(painter.font()).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, rect.width() - self._theme.px(4)
        )
        letter = self._model.letters[index.row()]
        if self._view.hasFocus() and letter and letter in name.casefold():
            at = name.casefold().index(letter)
            name = f"{name[:at]}&{name[at:]}"
            flags |= int(Qt.TextFlag.TextShowMnemonic.value)
        painter.drawText(rect, flags, name)

    def _paint_toggle(
        self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        direction = DIRECTIONS[index.column()]
        if direction is None:
            return
        theme, stance = self._theme, stance_token(direction)
        is_on = self._model.is_on(index.row(), direction)
        box = QRectF(0, 0, theme.px(TOGGLE_PX), theme.px(TOGGLE_HIGH_PX))
        box.moveCenter(rect.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color(f"{stance}_soft" if is_on else "raised"))
        painter.setPen(QPen(theme.color(stance if is_on else "line"), 1.5 if is_on else 1))
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        colour = theme.color(stance if is_on else "line_strong")
        paint_glyph(painter, box.center(), theme.px(14), direction, colour=colour, is_on=is_on)
        if self._model.is_in_text(index.row(), direction):
            self._paint_line(painter, box, direction)
        if self._view.hasFocus() and index == self._view.currentIndex():
            self._paint_ring(painter, box)
        painter.restore()

    def _paint_line(self, painter: QPainter, box: QRectF, direction: Direction) -> None:
        """The line that marked words have, below the sign."""
        pen = QPen(self._theme.color(stance_token(direction)), max(1.0, self._theme.px(15) / 10))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if direction is Direction.UNDER_STRAIN:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        half, low = self._theme.px(9), box.bottom() - self._theme.px(4)
        painter.drawLine(QPointF(box.center().x() - half, low), QPointF(box.center().x() + half, low))

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("focus"), 2))
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), self._theme.px(9), self._theme.px(9))


class ValueTable(QTableView):
    meaning_wished = Signal()
    """What the value one is at means."""
    moved = Signal(int)
    """To the value of that row."""

    def __init__(self, theme: Theme, model: ValueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.setModel(model)
        self.setItemDelegate(ValueDelegate(theme, self, model))
        self.setAccessibleName(self.tr("Values in this entry"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move. The underlined letter goes to a value, with Shift to its Under strain. "
                "Space turns a mark on or off. A question mark tells what a value means."
            )
        )
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTableView { background: transparent; border: none; }")
        self._columns = 0
        self._scale()
        theme.changed.connect(self._scale)

    def set_columns(self, width: int) -> None:
        """Make the two columns of toggles as wide as the words above them."""
        self._columns = width
        self._scale()

    def _scale(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(1)
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            across.resizeSection(column, max(self._columns, self._theme.px(COLUMN_PX)))
        down.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self._theme.px(ROW_PX))
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 1))
        super().focusInEvent(event)
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The value one is at stays in view when what stands below takes room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TOGGLE_KEYS and self.currentIndex().isValid():
            self._model.toggle(self.currentIndex())
        elif event.key() == MEANING_KEY:
            self.meaning_wished.emit()
        elif not self._go_to_letter(event):
            super().keyPressEvent(event)

    def _go_to_letter(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        letter = event.text().casefold()
        if held or not letter or letter not in self._model.letters:
            return False
        is_strain = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.setCurrentIndex(self._model.index(self._model.letters.index(letter), 2 if is_strain else 1))
        return True

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(current.row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._model.toggle(index)

    def toggle_centre(self, row: int, column: int) -> QPointF:
        """Where a finger would go for that toggle, in the viewport."""
        return QPointF(self.visualRect(self._model.index(row, column)).center())
