"""By ear: what a screen reader is told of every part of a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollBar, QWidget
from support.looks.parts import TAKES_INPUT, name_of

ROLE, NAME = QAccessible.Role, QAccessible.Text.Name
MUTE = {ROLE.NoRole, ROLE.Client}
NEED_NO_NAME = {
    *(ROLE.Client, ROLE.Border, ROLE.Pane, ROLE.Grouping, ROLE.LayeredPane, ROLE.Splitter, ROLE.MenuBar),
    *(ROLE.ScrollBar, ROLE.Separator, ROLE.Whitespace, ROLE.Grip, ROLE.ToolBar, ROLE.StatusBar, ROLE.Section),
    ROLE.NoRole,
}
"""What only holds or parts other things. Anything else that is shown says what it is."""


def unnamed(root: QWidget) -> Iterator[str]:
    """Parts without a name or without a role, and states that say another thing than the widget does."""
    told = QAccessible.queryAccessibleInterface(root)
    assert told is not None
    yield from _within(told, name_of(root))


def spoken(root: QWidget) -> int:
    """How many parts are told of at all."""
    return _count(QAccessible.queryAccessibleInterface(root))


def _count(told: QAccessibleInterface) -> int:
    children = (told.child(at) for at in range(told.childCount()))
    return 1 + sum(_count(child) for child in children if child is not None and not child.state().invisible)


def _within(told: QAccessibleInterface, house: str) -> Iterator[str]:
    thing = told.object()
    widget = thing if isinstance(thing, QWidget) else None
    if told.state().invisible or isinstance(widget, QScrollBar):
        return
    here = name_of(widget) if widget is not None else f"{house} > {told.role().name}"
    yield from (f"{what}: {here}" for what in _faults(told, widget))
    for at in range(told.childCount()):
        child = told.child(at)
        if child is not None:
            yield from _within(child, here)


def _faults(told: QAccessibleInterface, widget: QWidget | None) -> Iterator[str]:
    role = told.role()
    takes_input = widget is not None and (
        isinstance(widget, TAKES_INPUT) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    )
    if role in MUTE and takes_input:
        yield "has no role"
    if not told.text(NAME).strip() and (role not in NEED_NO_NAME or (takes_input and role != ROLE.MenuBar)):
        yield f"has no name ({role.name})"
    if widget is not None:
        yield from _false_states(told, widget)


def _false_states(told: QAccessibleInterface, widget: QWidget) -> Iterator[str]:
    state = told.state()
    if bool(state.disabled) == widget.isEnabled():
        yield "is told as off or on, and is not"
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and not state.focusable:
        yield "takes the keyboard and does not tell"
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        if not state.checkable:
            yield "can be pressed in and does not tell"
        if bool(state.checked) != widget.isChecked():
            yield "tells another press than it shows"
    hides = isinstance(widget, QLineEdit) and widget.echoMode() == QLineEdit.EchoMode.Password
    if hides and not state.passwordEdit:
        yield "hides letters and does not tell"
