"""Buttons side by side where they fit, one under the other where the words or the letters are longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from npgs_journal.ui.theme import Theme


class RowOrColumn(QWidget):
    def __init__(
        self, theme: Theme, parts: Sequence[QWidget], *, gap: int = 8, above: int = 0, is_spread: bool = False
    ) -> None:
        """`gap` is between the parts, `above` over them, in px at 100 %; spread out or close at the start."""
        super().__init__()
        self._parts = parts
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        theme.scaled(self._line, setSpacing=gap, setContentsMargins=(0, above, 0, 0))
        for at, part in enumerate(parts):
            if at and is_spread:
                self._line.addStretch(1)
            self._line.addWidget(part)
        if not is_spread:
            self._line.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest part alone."""
        widest = max((part.minimumSizeHint().width() for part in self._shown()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """A part got other words, came or went."""
        is_asked = event.type() == QEvent.Type.LayoutRequest
        if is_asked:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        shown = self._shown()
        needed = sum(part.sizeHint().width() + self._line.spacing() for part in shown) - self._line.spacing()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if needed <= self.width() else ways.TopToBottom)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]
