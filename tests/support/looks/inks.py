"""By eye: whether words stand out from what is behind them, measured on what was painted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from support.looks.parts import area_around, name_of, place_in, seen

from npgs_journal.ui.theme.tokens import contrast

FLOOR = 4.5
EDGE_PX = 3
"""Left away all around: borders are no ink."""
LEAST_DOTS = 6
"""So many dots of one colour are a letter's stem; fewer may be the soft edge of something."""


def faint(root: QWidget) -> Iterator[str]:
    """Words whose strongest ink reaches less than 4.5 : 1 over the ground they stand on."""
    picture = root.grab().toImage()
    for part in seen(root):
        if isinstance(part, QLabel | QAbstractButton | QLineEdit) and part.isEnabled() and part.text():
            place = _whole_place(part, root)
            if place is None:
                continue
            best = strongest(picture.copy(_scaled(place, picture)))
            if best < FLOOR:
                yield f"contrast {best:.1f}: {name_of(part)}"


def strongest(picture: QImage) -> float:
    """The highest contrast of a colour that is there in earnest with the colour there is most of."""
    dots = picture.convertToFormat(QImage.Format.Format_RGB32).constBits()
    counted = Counter(memoryview(dots).cast("B").cast("I"))
    (ground, _), *inks = counted.most_common()
    behind = QColor(ground & 0xFFFFFF).name()
    return max(
        (contrast(behind, QColor(ink & 0xFFFFFF).name()) for ink, count in inks if count >= LEAST_DOTS),
        default=1.0,
    )


def _whole_place(part: QWidget, root: QWidget) -> QRect | None:
    """Where `part` is painted in full; None where a part of it is scrolled away."""
    place, area = place_in(part, root), area_around(part)
    if area is not None and not place_in(area.viewport(), root).contains(place):
        return None
    edge = 0 if isinstance(part, QLabel) else EDGE_PX
    inner = place.adjusted(edge, edge, -edge, -edge)
    return inner if inner.isValid() and root.rect().contains(inner) else None


def _scaled(place: QRect, picture: QImage) -> QRect:
    ratio = picture.devicePixelRatio()
    return QRect(
        round(place.x() * ratio),
        round(place.y() * ratio),
        round(place.width() * ratio),
        round(place.height() * ratio),
    )
