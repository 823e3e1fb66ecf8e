"""A theme whose window is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


def let_go(theme: Theme) -> None:
    """Follow the system no more: else each theme that was ever made dresses everything at each news."""
    if theme._is_starting:
        return
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.disconnect(theme._refresh)
    hints.accessibility().contrastPreferenceChanged.disconnect(theme._refresh)
