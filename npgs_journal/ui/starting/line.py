"""The question a page answers: a quiet line above the text. It is no part of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import icon_button, label

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class PromptLine(QFrame):
    away_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "second")
        self.away = icon_button(
            theme, "x", self.tr("Take this question away"), self.away_wished.emit, size=18
        )
        theme.scaled(self.away, setFixedSize=(28, 28))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.scaled(row, setSpacing=8)
        row.addWidget(self.words, 1)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_prompt(self, prompt: str, can_change: bool) -> None:
        self.words.setText(prompt)
        self.words.setAccessibleName(self.tr("The question: {question}").format(question=prompt))
        self.away.setVisible(can_change)
        self.setVisible(bool(prompt))
