"""One quiet line that says where the words on the page are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import IconLabel, label
from npgs_journal.ui.write.keeper import SaveState

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme


class SaveLine(QWidget):
    """ "Saved in your locked journal" stands here only after the journal said so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tick = IconLabel(theme, "check", "ink3", 16)
        self._words, self._dot = label("", "small", wraps=False), label("·", "small", wraps=False)
        self._count = label("", "small", wraps=False)
        self._dot.setAccessibleName(" ")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.scaled(row, setSpacing=8)
        for part in (self._tick, self._words, self._dot, self._count):
            row.addWidget(part)
        row.addStretch(1)
        self.show_state(SaveState.UNTOUCHED)
        self.show_count(0)

    def show_state(self, state: SaveState) -> None:
        words = {
            SaveState.UNTOUCHED: self.tr("Saves by itself in your locked journal"),
            SaveState.SAVING: self.tr("Saving…"),
            SaveState.SAVED: self.tr("Saved in your locked journal"),
            SaveState.TROUBLE: self.tr("Not saved yet. Your text is still here."),
        }
        self._words.setText(words[state])
        self._tick.setVisible(state is SaveState.SAVED)

    def show_count(self, words: int) -> None:
        self._count.setText(tr("%Ln word(s)", "", words))
        for part in (self._dot, self._count):
            part.setVisible(words > 0)

    def show_note(self, words: str) -> None:
        """Say something in place of the state, until the state next changes."""
        self._words.setText(words)

    def text(self) -> str:
        return self._words.text()

    def count_text(self) -> str:
        return self._count.text()
