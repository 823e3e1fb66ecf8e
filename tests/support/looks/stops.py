"""By keys: where Tab leads, and whether one sees where one is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from support.looks.parts import area_around, controls, name_of, place_in, stops_on_tab

MOST_SECTIONS = 6
"""A date field has a stop for day, month and year."""


def tab_round(root: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[QWidget]:
    """Press Tab until one has been everywhere; each stop while the keyboard is there.

    Staying put for long is a trap, and ends it.
    """
    stops: set[QWidget] = set()
    now, stayed = QApplication.focusWidget(), 0
    while stayed <= MOST_SECTIONS:
        before = now
        QTest.keyClick(before or root, key)
        QApplication.processEvents()
        now = QApplication.focusWidget()
        stayed = stayed + 1 if now is before else 0
        if now is None or (now in stops and now is not before):
            return
        if now is not before:
            stops.add(now)
            yield now


def hidden_or_unreached(root: QWidget) -> Iterator[str]:
    """Controls that Tab never comes to, and stops that cannot be seen while the keyboard is there."""
    now = QApplication.focusWidget()
    reached: set[QWidget] = set() if now is None else {now}  # an only stop keeps the keyboard
    for stop in tab_round(root):
        reached.add(stop)
        if hidden := _hidden(stop, root):
            yield f"{hidden} while it has the keyboard: {name_of(stop)}"
    for part in controls(root):
        if part.isEnabled() and part not in reached and not _is_reached_otherwise(part, reached):
            yield f"Tab never comes to it: {name_of(part)}"


def _is_reached_otherwise(part: QWidget, reached: set[QWidget]) -> bool:
    """A menu bar has its key; of radio buttons one is the stop; what is inside a stop belongs to it."""
    if part.inherits("QMenuBar"):
        return True
    if isinstance(part, QAbstractButton) and not part.isChecked() and _is_one_of_several(part):
        return True
    return any(stop.isAncestorOf(part) for stop in reached if not stop.isWindow()) and not stops_on_tab(part)


def _is_one_of_several(part: QAbstractButton) -> bool:
    """Arrows lead to it from the one that is chosen."""
    group = part.group()
    if group is not None and group.exclusive():
        return group.checkedButton() in group.buttons()
    house = part.parentWidget()
    beside = house.findChildren(type(part), options=Qt.FindChildOption.FindDirectChildrenOnly)
    return part.autoExclusive() and any(one.isChecked() for one in beside)


def _hidden(stop: QWidget, root: QWidget) -> str:
    place = place_in(stop, root) if root.isAncestorOf(stop) else stop.rect()
    if not root.isAncestorOf(stop):
        return "outside the window"
    if not stop.isVisible():
        return "not shown"
    area, shown = area_around(stop), place
    while area is not None:
        shown &= place_in(area.viewport(), root)
        area = area_around(area)
    shown &= root.rect()
    least = min(24, place.height())
    if shown.width() < min(24, place.width()) or shown.height() < least:
        return f"out of sight ({shown.width()}x{shown.height()} px of it are seen)"
    there = root.childAt(shown.center())
    if there is not None and not (there is stop or stop.isAncestorOf(there) or there.isAncestorOf(stop)):
        return f"under {name_of(there)}"
    return ""
