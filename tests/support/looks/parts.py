"""The visible parts of a window, and words to name one by in a report."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

TAKES_INPUT = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)


def seen(root: QWidget) -> Iterator[QWidget]:
    """Every visible widget inside `root`, in the order they were made."""
    return (part for part in root.findChildren(QWidget) if part.isVisible())


def controls(root: QWidget) -> list[QWidget]:
    """What a hand can use. A scroll bar is a part of its area: keys and wheel do the same."""
    return [
        part
        for part in seen(root)
        if isinstance(part, TAKES_INPUT) and not isinstance(part, QScrollBar) and not _is_inside_one(part)
    ]


def _is_inside_one(part: QWidget) -> bool:
    """The line edit of a spin box or combo box is the box's own; so is a calendar's grid of days."""
    parent = part.parentWidget()
    return isinstance(parent, QAbstractSpinBox | QComboBox)


def name_of(part: QWidget) -> str:
    """Class, words and the nearest named neighbourhood, for whoever mends it."""
    said = part.accessibleName() or str(part.property("text") or part.property("title") or "")
    around, house = "", part.parentWidget()
    while house is not None and not around:
        kind = type(house).__name__
        around = kind if kind[0] != "Q" else ""
        house = house.parentWidget()
    return f"{around}/{type(part).__name__} {said[:50]!r}"


def place_in(part: QWidget, house: QWidget) -> QRect:
    return QRect(part.mapTo(house, QPoint(0, 0)), part.size())


def area_around(part: QWidget) -> QAbstractScrollArea | None:
    """The scrolling area whose content `part` belongs to."""
    house = part.parentWidget()
    while house is not None:
        area = house.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is house:
            return area
        house = area
    return None


def stops_on_tab(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled()


def has_words(part: QWidget) -> bool:
    return isinstance(part, QLabel | QAbstractButton) and bool(part.text())
