"""The headers of the values over time: names at the start, days and months above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from npgs_journal.ui.theme import Theme
    from npgs_journal.ui.values.over_model import OverTimeModel

HEAD_PX, NAME_BEFORE_PX, NAME_AFTER_PX = 41, 14, 18
_NAME_PX, _ABOVE_PX = 15, 13
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


def ground(theme: Theme, row: int, *, is_chosen: bool) -> QColor:
    """What a row stands on: the chosen one on a tint, every second one striped."""
    return theme.color("accent_soft" if is_chosen else "surface" if row % 2 else "panel")


class PlainHeader(QHeaderView):
    """Sizes are set from outside, so Qt need not ask each section for its words to reckon one."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, model: OverTimeModel) -> None:
        super().__init__(orientation)
        self._theme, self._model = theme, model
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sectionSizeFromContents(self, _section: int) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("surface"))
        painter.end()
        super().paintEvent(event)


class NamesHeader(PlainHeader):
    """The names of the values. The chosen one is bold, and a click chooses."""

    def __init__(self, theme: Theme, model: OverTimeModel) -> None:
        super().__init__(Qt.Orientation.Vertical, theme, model)
        self._chosen = -1
        self.setSectionsClickable(True)

    def show_chosen(self, row: int) -> None:
        self._chosen = row
        self.viewport().update()

    def measure(self) -> int:
        """The width that the longest name needs when it is bold."""
        metrics = QFontMetrics(self._theme.ui_font(_NAME_PX, 700))
        names = [self._model.name(row) for row in range(self._model.rowCount())]
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return longest + self._theme.px(NAME_BEFORE_PX) + self._theme.px(NAME_AFTER_PX)

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        theme, is_chosen = self._theme, row == self._chosen
        painter.fillRect(rect, ground(theme, row, is_chosen=is_chosen))
        painter.setFont(theme.ui_font(_NAME_PX, 700 if is_chosen else 400))
        painter.setPen(theme.color("ink"))
        before = theme.px(NAME_BEFORE_PX)
        place = self.style().visualRect(self.layoutDirection(), rect, rect.adjusted(before, 0, 0, 0))
        painter.drawText(place, int(_START), self._model.name(row))


class PeriodsHeader(PlainHeader):
    """Two lines: the month or the year where it is new, and under it the day or the month."""

    def __init__(self, theme: Theme, model: OverTimeModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, theme, model)

    def _first_seen(self) -> int:
        """The first column in sight: it says its month or year although the one before, out of sight, did."""
        half = self.defaultSectionSize() // 2
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.logicalIndexAt(self.viewport().width() - half if is_mirrored else half)

    def measure(self, column: int) -> int:
        above, below = self._model.head(column)
        strong = QFontMetrics(self._theme.ui_font(_ABOVE_PX, 600))
        return max(strong.horizontalAdvance(above), strong.horizontalAdvance(below))

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        theme = self._theme
        above, below = self._model.head(column)
        is_said = self._model.is_new_above(column) or column == self._first_seen()
        half = rect.height() // 2
        upper, lower = QRect(rect), QRect(rect)
        upper.setBottom(rect.top() + half)
        lower.setTop(rect.top() + half)
        strong = theme.ui_font(_ABOVE_PX, 600)
        painter.setFont(strong)
        painter.setPen(theme.color("ink2"))
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), above if is_said else "")
        if self._model.is_total(column):
            before = theme.px(8)
            place = self.style().visualRect(self.layoutDirection(), lower, lower.adjusted(before, 0, 0, 0))
            painter.drawText(place, int(_START), below)
            return
        painter.setFont(theme.ui_font(_ABOVE_PX))
        painter.setPen(theme.color("ink3"))
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignCenter), below)
