"""The search box: a lens before the words, a cross behind them, and keys that lead out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import IconLabel, icon_button

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

AROUND_PX = 28
"""Border, padding and inset of the field, both sides."""
BESIDE_PX = 26
"""For the lens, and for the cross."""
DOWN_KEYS = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchField(QLineEdit):
    left = Signal()
    """Esc: the words are gone, and the keyboard wants to be elsewhere."""
    list_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText(tr("Search entries"))
        self.setAccessibleName(tr("Search entries"))
        self.setClearButtonEnabled(False)
        inside = QHBoxLayout(self)
        theme.scaled(inside, setContentsMargins=(10, 0, 0, 0))
        inside.addWidget(IconLabel(theme, "search", "ink2", 18))
        inside.addStretch(1)
        self.cross = icon_button(
            theme, "x", tr("Clear the search"), self.clear_words, kind="in-field", size=16
        )
        theme.scaled(self.cross, setFixedSize=(BESIDE_PX, BESIDE_PX))
        inside.addWidget(self.cross)
        self.cross.hide()
        self.textChanged.connect(lambda words: self.cross.setVisible(bool(words)))
        theme.scaled(self, setFixedHeight=38)
        theme.changed.connect(self._dress)
        self._dress()

    def clear_words(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        beside = self._theme.px(BESIDE_PX)
        self.setTextMargins(beside, 0, beside, 0)
        words = QFontMetrics(self._theme.ui_font()).horizontalAdvance(self.placeholderText())
        self.setMinimumWidth(words + 2 * beside + self._theme.px(AROUND_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in DOWN_KEYS:
            self.list_wished.emit()
        else:
            super().keyPressEvent(event)
