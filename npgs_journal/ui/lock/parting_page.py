"""The page while a journal is moved or deleted: work with its progress, then how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import IconLabel, button, label
from npgs_journal.ui.widgets.card_page import CardPage

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class PartingPage(CardPage):
    """Three states: at work, at its last step (which cannot be stopped any more), and told."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title_of_trouble = ""
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=10)
        column.addWidget(IconLabel(theme, "folder-open", "accent", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = label("", "sheet-title")
        self.line = label("", "second")
        for words in (self.title, self.line):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = button(self.tr("Cancel"), size="big")
        self.go_on = button(self.tr("Go on"), "primary", size="big")
        for widget in (self.bar, self.cancel, self.go_on):
            column.addWidget(widget)
            widget.hide()
        self.show_card(card)

    def show_work(self, title: str, line: str) -> None:
        self._say(title, line)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)

    def show_step(self, done: int, total: int) -> None:
        self.bar.show()
        self.cancel.show()
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_last_step(self) -> None:
        self.bar.hide()
        self.cancel.hide()

    def tell(self, title: str, line: str) -> None:
        self.show_last_step()
        self._say(title, line)
        self.go_on.show()
        self.go_on.setFocus()

    def _say(self, title: str, line: str) -> None:
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
