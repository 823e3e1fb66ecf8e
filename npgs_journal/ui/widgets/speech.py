"""Telling a screen reader, politely: it finishes what it is saying, and no focus moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def say(where: QWidget, words: str) -> None:
    """`where` is what the words are about. Nothing is said for no words."""
    if not words:
        return
    event = QtGui.QAccessibleAnnouncementEvent(where, words)
    event.setPoliteness(QtGui.QAccessible.AnnouncementPoliteness.Polite)
    QtGui.QAccessible.updateAccessibility(event)
