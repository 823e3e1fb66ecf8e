"""How much of a page's white margin is left out of a small picture of it. Never any ink. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from npgs_journal.share import PageImage

MARGIN = 0.05
"""What is left of the margin, as a share of the page's width."""
_WHITE = b"\xff"


@dataclass(frozen=True, slots=True)
class Trim:
    """A part of a page, as shares of its width and height from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    def holds(self, other: Trim) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def widened(self, other: Trim) -> Trim:
        return Trim(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def with_margin(self) -> Trim:
        """The same middle of every page: as much is cut at the end as at the start, little at the foot."""
        side = max(0.0, min(self.left, 1 - self.right) - MARGIN)
        top = max(0.0, self.top - MARGIN)
        return Trim(side, top, 1 - side, max(1 - top, self.bottom))

    def inside(self, width: int, height: int) -> QRect:
        """The part in pixels of a picture of the whole page."""
        left, top = round(self.left * width), round(self.top * height)
        return QRect(left, top, round(self.right * width) - left, round(self.bottom * height) - top)


NO_TRIM = Trim(0, 0, 1, 1)


def ink_of(image: PageImage) -> Trim:
    """The smallest part that holds everything that is not white; the page's middle when all is white."""
    stride = 4 * image.width
    left, right, top, bottom = image.width, 0, image.height, 0
    for line in range(image.height):
        row = image.rgba[line * stride : (line + 1) * stride]
        start = stride - len(row.lstrip(_WHITE))
        if start == stride:
            continue
        left = min(left, start // 4)
        right = max(right, -(-len(row.rstrip(_WHITE)) // 4))
        top, bottom = min(top, line), line + 1
    if right == 0:
        return Trim(0.5, 0.5, 0.5, 0.5)
    wide, tall = image.width, image.height
    return Trim(left / wide, top / tall, right / wide, bottom / tall)
