"""Something to look at: a title, one sentence, and choices as equal buttons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.ui.theme import Theme


class NoticeCard(QFrame):
    chosen = Signal(str)

    def __init__(
        self, theme: Theme, title: str, sentence: str, choices: Sequence[str] = (), *, is_low: bool = False
    ) -> None:
        """`is_low`: what can be chosen stands beside the words, where a card over a text must not be tall."""
        super().__init__()
        self.setProperty("kind", "notice")
        self.title = label(title, "strong")
        self.sentence = label(sentence, "error-hint")
        self._theme = theme
        self._whole = whole = QHBoxLayout(self)
        self.set_tight(is_tight=False)
        theme.scaled(whole, setSpacing=12)
        column = QVBoxLayout()
        theme.scaled(column, setSpacing=4)
        whole.addLayout(column, 1)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        self.title.setVisible(bool(title))
        self.buttons = {
            choice: button(choice, on_click=partial(self.chosen.emit, choice)) for choice in choices
        }
        if choices and is_low:
            for made in self.buttons.values():
                whole.addWidget(made)
        elif choices:
            column.addWidget(RowOrColumn(theme, tuple(self.buttons.values()), above=8))

    def set_tight(self, *, is_tight: bool) -> None:
        """Less white around the words, where the window is low."""
        margins = (12, 2, 12, 2) if is_tight else (16, 12, 16, 12)
        self._theme.scaled(self._whole, setContentsMargins=margins)

    def say(self, title: str, sentence: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.setAccessibleName(" ".join(filter(None, (title, sentence))))
        self.show()

    def say_aloud(self, title: str, sentence: str) -> None:
        """For those who hear the window, too: where nobody else tells them."""
        self.say(title, sentence)
        say(self, self.accessibleName())
