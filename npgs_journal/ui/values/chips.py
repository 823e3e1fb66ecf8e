"""The marks of an entry in one row, for windows too narrow for the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from npgs_journal.nouns import Direction, Mark, ValueId
from npgs_journal.ui.language import tr
from npgs_journal.ui.values.glyphs import paint_glyph, stance_token
from npgs_journal.ui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from npgs_journal.ui.theme.theme import Theme


class MarkChip(QAbstractButton):
    """One mark: its sign, its value's name, its stance's tint. A press opens all values."""

    def __init__(self, theme: Theme, mark: Mark, name: str, spoken: str) -> None:
        super().__init__()
        self._theme, self._mark = theme, mark
        self.setText(name)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.ui_font(15, 600))
        return QSize(metrics.horizontalAdvance(self.text()) + self._theme.px(44), self._theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, stance = self._theme, stance_token(self._mark.direction)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color(f"{stance}_soft"))
        painter.setPen(QPen(theme.color(stance), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(8), theme.px(8))
        start = self.style().visualRect(self.layoutDirection(), self.rect(), self._sign_box())
        paint_glyph(
            painter,
            QPointF(start.center()),
            theme.px(14),
            self._mark.direction,
            colour=theme.color(stance),
            is_on=True,
        )
        painter.setFont(theme.ui_font(15, 600))
        painter.setPen(theme.color(f"{stance}_ink"))
        words = self.rect().adjusted(theme.px(30), 0, 0, 0)
        words = self.style().visualRect(self.layoutDirection(), self.rect(), words)
        painter.drawText(
            words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), self.text()
        )

    def _sign_box(self) -> QRect:
        side = self._theme.px(14)
        return QRect(self._theme.px(10), (self.height() - side) // 2, side, side)


class MarkRow(QWidget):
    """As many chips as fit, then "All values (4 marked)"."""

    all_wished = Signal()

    def __init__(self, theme: Theme, names: Mapping[ValueId, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._names = theme, names
        self._chips: list[MarkChip] = []
        self._all = button("", on_click=self.all_wished.emit)
        theme.set_icon(self._all, "chevron-up")
        self._row = QHBoxLayout(self)
        theme.scaled(self._row, setSpacing=8)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._all)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_marks(())

    def show_marks(self, marks: Sequence[Mark]) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(mark) for mark in sorted(marks, key=self._place)]
        for at, chip in enumerate(self._chips):
            self._row.insertWidget(at, chip)
        count = len({mark.value for mark in marks})
        self._all.setText(tr("All values (%Ln marked)", "", count) if count else self.tr("All values"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _place(self, mark: Mark) -> tuple[int, int]:
        """In the official order; lived before under strain."""
        order = list(self._names)
        at = order.index(mark.value) if mark.value in order else len(order)
        return at, int(mark.direction is Direction.UNDER_STRAIN)

    def _chip(self, mark: Mark) -> MarkChip:
        name = self._names.get(mark.value, mark.value)
        is_lived = mark.direction is Direction.LIVED
        spoken = self.tr("{value}, lived") if is_lived else self.tr("{value}, under strain")
        chip = MarkChip(self._theme, mark, name, spoken.format(value=name))
        chip.clicked.connect(self.all_wished)
        return chip

    def _fit(self) -> None:
        gap = self._row.spacing()
        left = self.width() - self._all.sizeHint().width()
        for chip in self._chips:
            wide = chip.sizeHint().width() + gap
            chip.setVisible(wide <= left)
            left -= wide if wide <= left else 0
