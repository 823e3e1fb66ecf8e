"""The opaque page over the writing while a lock is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import IconLabel, button, label
from npgs_journal.ui.widgets.card_page import CardPage

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class CoverPage(CardPage):
    """Two states: keeping what was typed, and a save that cannot be made."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.is_stuck = False
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=8)
        column.addWidget(IconLabel(theme, "lock", "accent", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = label("", "sheet-title")
        self._line = label("", "second")
        for words in (self._title, self._line):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        self.again = button(self.tr("Try to save again"), "primary", size="big")
        column.addWidget(self.again)
        self.show_card(card)
        self.show_keeping()

    def words(self) -> str:
        return f"{self._title.text()} {self._line.text()}"

    def show_keeping(self) -> None:
        self.is_stuck = False
        self._title.setText(self.tr("Locking your journal"))
        self._line.setText(self.tr("What you wrote is being kept first."))
        self.again.hide()

    def show_stuck(self) -> None:
        self.is_stuck = True
        self._title.setText(self.tr("Your text is covered, and still here"))
        self._line.setText(
            self.tr(
                "It could not be saved yet. Make some room on the disk, or put the stick back in. "
                "This page tries again by itself, and locks after the save."
            )
        )
        self.again.show()
        self.again.setFocus()
