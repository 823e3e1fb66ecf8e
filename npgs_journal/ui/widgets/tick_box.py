"""A box to tick whose words go on in a second line where there is no room beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme

WRAPPED = int(Qt.TextFlag.TextWordWrap.value)
ROW_PX, GAP_PX = 24, 9


class TickBox(QCheckBox):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._beside(), 1), 10_000)
        words = QFontMetrics(self.font()).boundingRect(room, WRAPPED, self.text())
        return max(self._theme.px(ROW_PX), words.height() + 4)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text()) + self._beside()
        return QSize(wide, self._theme.px(ROW_PX))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(longest + self._beside(), self._theme.px(ROW_PX))

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def _beside(self) -> int:
        box = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
        return box + self._theme.px(GAP_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), QStyleOptionButton()
        self.initStyleOption(look)
        look.text = ""
        line = QRect(self.rect())
        line.setHeight(min(self._theme.px(ROW_PX), self.height()))
        look.rect = line
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, look, painter, self)
        words = self.rect().adjusted(self._beside(), 0, 0, 0)
        words = self.style().visualRect(self.layoutDirection(), self.rect(), words)
        painter.setPen(self._theme.color("ink" if self.isEnabled() else "ink3"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, WRAPPED | int(align), self.text())
