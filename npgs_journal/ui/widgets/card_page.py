"""A page with one card in its middle over the quiet ground, as unlock and lock show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import frame
from npgs_journal.ui.widgets.paint import fill, rounded
from npgs_journal.ui.widgets.scrolled import scrolled
from npgs_journal.ui.widgets.waves import WaveGround

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

CARD_WIDE = 440
_SHADOW_STEPS = 10


class _Stage(QWidget):
    """Holds the card and paints its soft shadow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.card: QWidget | None = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if self.card is None or self._theme.is_high_contrast:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QColor(0, 0, 0)
        shade.setAlphaF(0.012 if self._theme.is_dark else 0.004)
        around = QRectF(self.card.geometry())
        for step in range(_SHADOW_STEPS):
            out = 2.6 * step
            fill(painter, rounded(around.adjusted(-out, 8 - out, out, 8 + out), 18 + out), shade)


class CardPage(WaveGround):
    """`show_card` puts a widget into the sheet; `foot` is a layout at the page's foot."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._stage = _Stage(theme)
        self.sheet: QFrame = frame("sheet")
        self.sheet.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._stage.card = self.sheet
        self._inside = QVBoxLayout(self.sheet)
        theme.scaled(self._inside, setContentsMargins=(40, 38, 40, 32), setSpacing=0)
        self._shown: QWidget | None = None
        self.below = QVBoxLayout()
        theme.scaled(self.below, setContentsMargins=(0, 14, 0, 0))
        self.foot = QHBoxLayout()
        theme.scaled(self.foot, setContentsMargins=(0, 0, 0, 22), setSpacing=8)
        self._arrange()
        self.area = scrolled(self._stage)
        whole = QStackedLayout(self)
        whole.addWidget(self.area)
        theme.changed.connect(self._fit)

    def show_card(self, card: QWidget) -> None:
        """Replace what the sheet holds."""
        if self._shown is not None:
            self._inside.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = card
        self._inside.addWidget(card)
        card.show()
        self._fit()

    def _arrange(self) -> None:
        column = QVBoxLayout(self._stage)
        self._theme.scaled(column, setContentsMargins=(24, 20, 24, 0), setSpacing=0)
        column.addStretch(9)
        # Not by alignment, which would lose the height that wrapped words need at this width.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sheet)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addLayout(self.below)
        column.addStretch(10)
        column.addLayout(self.foot)

    def _fit(self) -> None:
        self.sheet.setFixedWidth(min(self._theme.px(CARD_WIDE), max(320, self.width() - 48)))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._fit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()
