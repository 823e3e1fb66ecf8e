"""The names of a packet, a row for each: what it is, and what stands for it. One tab stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem

from npgs_journal.nouns import How
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_words
from npgs_journal.ui.share.naming import Kind, how_of, in_order, kind_of
from npgs_journal.ui.share.two_lines import BOX_PX, HEADING, HEADING_PX, Index, TwoLines, dress_list

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent

    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.theme import Theme

OUTCOME = int(Qt.ItemDataRole.UserRole) + 11
IS_PLAIN = OUTCOME + 1
"""The row says a question, or that something stays: no arrow to another word."""
LINE_KEY = int(Qt.ItemDataRole.UserRole) + 100
"""For the program alone: nobody is shown or told it."""

ROW_PX, SIDE_PX, ARROW_PX, GAP_PX = 36, 6, 16, 8
MOST_PX, LOW_PX = 300, 172
"""So high it may be; lower while the answers to one name stand under it."""
ROUNDING_PX = 2
_MOST_OF_ROW = 0.55


class NameRows(TwoLines):
    """A box to tick, the name, an arrow, and the word that stands for it in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        px = self._theme.px
        tall = px(ROW_PX) + (px(HEADING_PX) if index.data(HEADING) else 0)
        return QSize(self._view.viewport().width(), tall)

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
        inner = whole.adjusted(px(SIDE_PX), 0, -px(SIDE_PX), 0)
        if self._has_box(index):
            is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            self._paint_box(painter, self.box_in(inner), is_on=is_on)
            inner = self._side(inner, inner.adjusted(px(BOX_PX + GAP_PX), 0, 0, 0))
        self._paint_words(painter, inner, index)
        painter.restore()

    def editorEvent(self, *_of_qt: object) -> bool:
        """The list itself knows what a click on a box means."""
        return False

    def box_in(self, inner: QRect) -> QRect:
        side = self._theme.px(BOX_PX)
        box = QRect(inner.x(), inner.y() + (inner.height() - side) // 2, side, side)
        return self._side(inner, box)

    def _paint_words(self, painter: QPainter, inner: QRect, index: Index) -> None:
        theme, px = self._theme, self._theme.px
        plain, bold = theme.ui_font(15), theme.ui_font(15, 600)
        name, outcome = str(index.data() or ""), str(index.data(OUTCOME) or "")
        has_arrow = not index.data(IS_PLAIN)
        between = px(ARROW_PX + 2 * GAP_PX) if has_arrow else px(GAP_PX)
        room = max(0, inner.width() - between)
        painter.setFont(bold)
        ends = painter.fontMetrics().horizontalAdvance(outcome) + ROUNDING_PX
        painter.setFont(plain)
        starts = painter.fontMetrics().horizontalAdvance(name) + ROUNDING_PX
        ends = min(ends, max(int(room * _MOST_OF_ROW), room - starts))
        wide = min(starts, room - ends)
        painter.setPen(theme.color("ink"))
        self._text(painter, self._part(inner, 0, wide), name)
        if has_arrow:
            at = self._part(inner, wide + px(GAP_PX), px(ARROW_PX))
            icon = "arrow-left" if self._is_mirrored() else "arrow-right"
            drawn = theme.pixmap(icon, "ink2", ARROW_PX)
            painter.drawPixmap(at.x(), at.center().y() - px(ARROW_PX) // 2, drawn)
        painter.setFont(bold)
        painter.setPen(theme.color("ink"))
        self._text(painter, self._part(inner, wide + between, ends), outcome)

    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _part(self, inner: QRect, start: int, wide: int) -> QRect:
        return self._side(inner, QRect(inner.x() + start, inner.y(), max(0, wide), inner.height()))


class NameList(QListWidget):
    """Open questions first, then by kind. Arrows go from name to name, Space ticks."""

    line_chosen = Signal(str)
    """The key of the line that is looked at now."""
    line_opened = Signal(str)
    """Enter or a click: it is to be answered."""
    turned = Signal(str)
    """Its box was ticked or cleared."""
    letter = Signal(str, str)
    """A letter key on a line: the line's key and the letter. Arrows sideways come as "Left" and "Right"."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._listing = self._is_low = False
        self._room_px = 1000
        dress_list(self, theme, tr("Names and other identifiers"))
        self.setItemDelegate(NameRows(self, theme))
        self.currentItemChanged.connect(self._on_current)
        theme.changed.connect(self.fit)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """The row that was looked at stays the one, where it is still there."""
        now, at = self.current(), self.verticalScrollBar().value()
        ordered = in_order(lines)
        self._listing = True
        while self.count() > len(ordered):
            self.takeItem(self.count() - 1)
        while self.count() < len(ordered):
            self.addItem(QListWidgetItem())
        kind: Kind | None = None
        for row, line in enumerate(ordered):
            self._fill(self.item(row), line, is_first=kind_of(line) is not kind)
            kind = kind_of(line)
        self._listing = False
        self.choose(now)
        self.fit()
        self.verticalScrollBar().setValue(at)

    def _fill(self, item: QListWidgetItem, line: Line, *, is_first: bool) -> None:
        how = how_of(line)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags if how is None else flags | Qt.ItemFlag.ItemIsUserCheckable)
        ticked = Qt.CheckState.Unchecked if how is How.KEEP else Qt.CheckState.Checked
        words = name_words.row(line)
        facts = {
            Qt.ItemDataRole.DisplayRole: name_words.said(line),
            Qt.ItemDataRole.CheckStateRole: None if how is None else ticked.value,
            Qt.ItemDataRole.AccessibleTextRole: words,
            Qt.ItemDataRole.ToolTipRole: words,
            HEADING: name_words.heading(kind_of(line)) if is_first else "",
            LINE_KEY: line.key,
            OUTCOME: name_words.outcome(line),
            IS_PLAIN: how is None,
        }
        for role, fact in facts.items():
            if item.data(role) != fact:
                item.setData(role, fact)

    def fit(self) -> None:
        """As tall as its rows, up to a height; then it scrolls."""
        px = self._theme.px
        rows = sum(self.sizeHintForRow(at) for at in range(min(self.count(), 20)))
        low = max(px(ROW_PX + HEADING_PX), min(px(LOW_PX), self._room_px // 3))
        self.setFixedHeight(min(low if self._is_low else px(MOST_PX), rows))

    def set_room(self, room_px: int) -> None:
        """How high the pane is that the list and the answers stand in."""
        self._room_px = room_px
        self.fit()

    def make_low(self, *, is_low: bool) -> None:
        self._is_low = is_low
        self.fit()
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def current(self) -> str:
        item = self.currentItem()
        return "" if item is None else str(item.data(LINE_KEY))

    def keys(self) -> list[str]:
        return [str(self.item(at).data(LINE_KEY)) for at in range(self.count())]

    def choose(self, key: str) -> None:
        """Look at this line; at the first where it is not there."""
        keys = self.keys()
        if keys:
            self.setCurrentRow(keys.index(key) if key in keys else 0, _CHOOSE)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._listing:
            self.line_chosen.emit(str(item.data(LINE_KEY)))

    # Keys and clicks --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, pressed = self.current(), Qt.Key(event.key())
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if not key or not plain:
            super().keyPressEvent(event)
        elif pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.line_opened.emit(key)
        elif pressed == Qt.Key.Key_Space:
            self.turned.emit(key)
        elif pressed in _SIDEWAYS:
            self.letter.emit(key, _SIDEWAYS[pressed])
        elif event.text().strip():
            self.letter.emit(key, event.text().upper())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        item = self.itemAt(place)
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return
        key = str(item.data(LINE_KEY))
        (self.turned if self._is_on_box(item, place) else self.line_opened).emit(key)

    def _is_on_box(self, item: QListWidgetItem, place: QPoint) -> bool:
        if item.data(Qt.ItemDataRole.CheckStateRole) is None:
            return False
        row, px = self.visualItemRect(item), self._theme.px
        if item.data(HEADING):
            row = row.adjusted(0, px(HEADING_PX), 0, 0)
        side = px(SIDE_PX + BOX_PX + GAP_PX // 2)
        box = QRect(row.x(), row.y(), side, row.height())
        return QStyle.visualRect(self.layoutDirection(), row, box).contains(place)


_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_SIDEWAYS = {Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right"}
