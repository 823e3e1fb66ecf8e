"""An area one only reads: keys scroll it, and a screen reader hears what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def as_document(area: QAbstractScrollArea, name: str = "") -> None:
    """Let Tab come to `area`, so that arrows and Page Down read on; `name` is what it is called."""
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if name:
        area.setAccessibleName(name)
