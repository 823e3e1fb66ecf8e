"""The recovery code, typed in two parts: short enough to check against the sheet one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from npgs_journal.ui.theme import Theme

FIRST_GROUPS, LAST_GROUPS = 5, 4
"""The code has nine groups of four signs."""


class CodeFields(QWidget):
    entered = Signal()
    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=6)
        self.first = self._field(column, self.tr("The first five groups"), "XXXX-XXXX-XXXX-XXXX-XXXX")
        self.last = self._field(column, self.tr("The last four groups"), "XXXX-XXXX-XXXX-XXXX")
        self.setFocusProxy(self.first)
        self.first.returnPressed.connect(self.last.setFocus)
        self.last.returnPressed.connect(self.entered)

    def text(self) -> str:
        """Both parts as typed; dashes, spaces and case are the reader's business."""
        return f"{self.first.text()}-{self.last.text()}"

    def clear(self) -> None:
        self.first.clear()
        self.last.clear()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.first.setFocus()

    def _field(self, column: QVBoxLayout, name: str, shape: str) -> QLineEdit:
        words = label(name, "strong")
        made = QLineEdit()
        made.setProperty("grade", "big")
        made.setAccessibleName(name)
        made.setPlaceholderText(shape)
        hints = Qt.InputMethodHint
        made.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhPreferUppercase
        )
        words.setBuddy(made)
        made.textEdited.connect(lambda _: self.edited.emit())
        column.addWidget(words)
        column.addWidget(made)
        return made
