"""By eye and hand: big enough to hit, whole, inside the window, and nothing over anything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionSpinBox,
    QTableView,
    QWidget,
)
from support.looks.parts import area_around, controls, has_words, name_of, place_in, seen

LEAST_PX = 24
SLACK_PX = 1
"""Rounding of a half pixel here and there is no clipping."""
SEEN_OVER_PX = 3
"""Two parts that share less than this much in both ways only touch."""
BORDER_PX = 2
ICON_GAP_PX = 4
INSET_PX = 2
"""What a line edit keeps free beside its text, both sides."""


def too_small(root: QWidget) -> Iterator[str]:
    """Targets under 24 px."""
    for part in controls(root):
        for what, target in _targets(part):
            if min(target.width(), target.height()) < LEAST_PX:
                yield f"target of {target.width()}x{target.height()} px: {name_of(part)} {what}"


def _targets(part: QWidget) -> Iterator[tuple[str, QSize]]:
    if isinstance(part, QAbstractItemView):
        yield from _rows(part)
        return
    yield "", part.size()
    if isinstance(part, QMenuBar):
        yield from (
            (one.text(), part.actionGeometry(one).size()) for one in part.actions() if one.isVisible()
        )
    if isinstance(part, QComboBox) or (isinstance(part, QDateTimeEdit) and part.calendarPopup()):
        option = QStyleOptionComboBox()
        option.initFrom(part)
        arrow = QStyle.SubControl.SC_ComboBoxArrow
        place = part.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, arrow, part)
        yield "its arrow", place.size()
    elif isinstance(part, QAbstractSpinBox) and part.buttonSymbols() != part.ButtonSymbols.NoButtons:
        option = QStyleOptionSpinBox()
        part.initStyleOption(option)
        for step in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown):
            place = part.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, step, part)
            if not place.isEmpty():
                yield step.name, place.size()


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, QSize]]:
    """The rows and cells in view that can be chosen."""
    model, whole = view.model(), view.viewport().rect()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
    for row in range(model.rowCount(view.rootIndex())):
        for column in range(columns):
            index = model.index(row, column, view.rootIndex())
            place = view.visualRect(index)
            can_be_chosen = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled) and not place.isEmpty()
            if can_be_chosen and place.intersects(whole):
                yield f"row {row}, column {column}", place.size()


def small_in_menu(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        place = menu.actionGeometry(action)
        if action.isVisible() and not action.isSeparator() and place.height() < LEAST_PX:
            yield f"target of {place.width()}x{place.height()} px: menu {action.text()}"


# Clipped ---------------------------------------------------------------------------------------


def clipped(root: QWidget) -> Iterator[str]:
    """Words that do not fit into the place they were given."""
    for part in seen(root):
        lacking = _lacking(part)
        if lacking is not None:
            yield f"clipped by {lacking}: {name_of(part)}"


def _lacking(part: QWidget) -> str | None:
    """What lacks, as words, or None."""
    for kind, look in _LACKING:
        if isinstance(part, kind):
            return look(part)
    return None


def _less_than(given: QSize, needed: QSize) -> str | None:
    wide, high = needed.width() - given.width(), needed.height() - given.height()
    if wide > SLACK_PX or high > SLACK_PX:
        return f"{max(wide, 0)}x{max(high, 0)} px"
    return None


def _lacking_in_label(part: QLabel) -> str | None:
    is_fixed = part.minimumSize() == part.maximumSize()  # it paints its own way inside that
    if not part.text():
        return None if is_fixed else _less_than(part.size(), part.sizeHint())
    if part.wordWrap():
        return _less_than(
            part.size(), QSize(part.minimumSizeHint().width(), part.heightForWidth(part.width()))
        )
    return _less_than(part.size(), part.sizeHint())


def _lacking_in_field(part: QLineEdit) -> str | None:
    words = "" if part.text() else part.placeholderText()  # in text that is there, keys move on
    option = QStyleOptionFrame()
    part.initStyleOption(option)
    inside = part.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, part)
    margins = part.textMargins()
    wide = inside.width() - margins.left() - margins.right() - 2 * INSET_PX
    metrics = QFontMetrics(part.font())
    needed = QSize(metrics.horizontalAdvance(words), metrics.height())
    return _less_than(QSize(wide, inside.height() + SLACK_PX), needed)


def _lacking_in_combo(part: QComboBox) -> str | None:
    option = QStyleOptionComboBox()
    part.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    inside = part.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, part)
    metrics = QFontMetrics(part.font())
    return _less_than(inside.size(), QSize(metrics.horizontalAdvance(part.currentText()), metrics.height()))


def _lacking_in_button(part: QAbstractButton) -> str | None:
    if not part.text():
        return None
    if part.hasHeightForWidth():  # its words go on in another line
        return _less_than(
            part.size(), QSize(part.minimumSizeHint().width(), part.heightForWidth(part.width()))
        )
    metrics, needed = QFontMetrics(part.font()), part.sizeHint().width()
    if isinstance(part, QPushButton):  # where it is tight its padding may give way, its words may not
        icon = 0 if part.icon().isNull() else part.iconSize().width() + ICON_GAP_PX
        needed = min(needed, metrics.horizontalAdvance(part.text()) + icon + 2 * BORDER_PX)
    return _less_than(part.size(), QSize(needed, metrics.height() + 2 * BORDER_PX))


def _lacking_in_bar(part: QMenuBar) -> str | None:
    beyond = [one.text() for one in part.actions() if not part.rect().contains(part.actionGeometry(one))]
    return f"the bar's end, {beyond}" if beyond else None


_LACKING: tuple[tuple[type[QWidget], Callable[..., str | None]], ...] = (
    (QLabel, _lacking_in_label),
    (QAbstractButton, _lacking_in_button),
    (QLineEdit, _lacking_in_field),
    (QComboBox, _lacking_in_combo),
    (QAbstractSpinBox, lambda part: _less_than(part.size(), part.minimumSizeHint())),
    (QMenuBar, _lacking_in_bar),
    (QMenu, lambda part: _less_than(part.size(), part.sizeHint())),
)


# Inside, and beside each other -----------------------------------------------------------------


def outside(root: QWidget) -> Iterator[str]:
    """Parts that reach out of what holds them, where no scrolling downwards brings them in.

    A table alone may scroll sideways.
    """
    looked_for = _looked_for(root)
    for part in seen(root):
        is_area = isinstance(part, QAbstractScrollArea) and not isinstance(part, QTableView)
        if is_area and part.horizontalScrollBar().maximum() > 0:
            yield f"scrolls sideways: {name_of(part)}"
        if part in looked_for and (out := _reach(part, root)):
            yield f"reaches out {out}: {name_of(part)}"


def _looked_for(root: QWidget) -> list[QWidget]:
    """What has words, and what a hand can use."""
    can_be_used = set(controls(root))
    return [one for one in seen(root) if has_words(one) or one in can_be_used]


def _reach(part: QWidget, root: QWidget) -> str:
    """Out of which of its houses, or nothing."""
    house = part.parentWidget()
    while house is not None and (house is root or root.isAncestorOf(house)):
        place, around = place_in(part, house), house.rect()
        area = house.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is house
        if scrolls:
            place.setTop(around.top())
            place.setBottom(around.bottom())
        if not around.adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(place):
            return f"of {type(house).__name__} ({_sides(place, around)})"
        if scrolls:
            part = area
            house = area
        house = house.parentWidget()
    return ""


def _sides(place: QRect, around: QRect) -> str:
    out = (
        ("left", around.left() - place.left()),
        ("top", around.top() - place.top()),
        ("right", place.right() - around.right()),
        ("bottom", place.bottom() - around.bottom()),
    )
    return ", ".join(f"{side} {by} px" for side, by in out if by > 0)


def overlapping(root: QWidget) -> Iterator[str]:
    """Two parts with words or for hands, one over the other."""
    shown = [(one, _shown_place(one, root)) for one in _looked_for(root) if not isinstance(one, QScrollBar)]
    for (one, here), (other, there) in combinations(shown, 2):
        shared = here & there
        if min(shared.width(), shared.height()) < SEEN_OVER_PX:
            continue
        if not (one.isAncestorOf(other) or other.isAncestorOf(one)):
            by = f"{shared.width()}x{shared.height()} px"
            yield f"over each other by {by}: {name_of(one)}, {name_of(other)}"


def _shown_place(part: QWidget, root: QWidget) -> QRect:
    """Where `part` is, less what its scrolling area hides."""
    place, area = place_in(part, root), area_around(part)
    while area is not None:
        place &= place_in(area.viewport(), root)
        area = area_around(area)
    return place
