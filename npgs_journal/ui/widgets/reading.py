"""An area one only reads: keys scroll it, and a screen reader hears that it is a document."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QAbstractScrollArea

_READS = "reads"


def as_document(area: QAbstractScrollArea, name: str = "") -> None:
    """Let Tab come to `area`, so that arrows and Page Down read on; `name` is what it is called."""
    _tell_of_documents()
    area.setProperty(_READS, True)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if name:
        area.setAccessibleName(name)


@cache
def _tell_of_documents() -> None:
    """Qt itself gives a scrolling area no role."""
    QAccessible.installFactory(_document)


def _document(_class: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and thing.property(_READS):
        return QAccessibleWidget(thing, QAccessible.Role.Document, thing.accessibleName())
    return None
