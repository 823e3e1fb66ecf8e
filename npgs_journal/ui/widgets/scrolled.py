"""Pages that scroll downwards when they must, never sideways, in lines that are not too long to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

_ALWAYS_OFF, _NO_FOCUS = 1, 0  # as numbers: see widgets/basic.py
MEASURE_PX = 720
"""At 100 %: about the 64 letters a line may hold, and a card's padding."""


def scrolled(inner: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """`parent`: where the area will lie. Given here, all that `inner` holds is styled once and not twice."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("horizontalScrollBarPolicy", _ALWAYS_OFF)
    area.setProperty("focusPolicy", _NO_FOCUS)
    inner.setProperty("kind", "scrolled")
    area.setWidget(inner)
    return area


def measured(theme: Theme, card: QWidget) -> QHBoxLayout:
    """`card` as wide as a comfortable line, at the start of its row.

    A maximum width alone would let the column above reckon the card's height for the full width.
    """
    theme.scaled(card, setMaximumWidth=MEASURE_PX)
    row = QHBoxLayout()
    row.addWidget(card, 1)
    row.addStretch(0)
    return row
