"""A question of one's own: its words, and the value it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from npgs_journal.nouns import ValueId
from npgs_journal.prompts import LONGEST, Prompt, tidy
from npgs_journal.ui.language import tr
from npgs_journal.ui.starting.parts import Sheet
from npgs_journal.ui.widgets.basic import label
from npgs_journal.values import values

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

SIZE_PX = (560, 290)


class PromptSheet(Sheet):
    def __init__(self, theme: Theme, prompt: Prompt | None, parent: QWidget | None = None) -> None:
        """`prompt` is the one that is changed; None for a new one."""
        title = tr("A question of your own") if prompt is None else tr("Change this question")
        super().__init__(theme, title, SIZE_PX, parent)
        self.words = self.field(tr("The question"), "" if prompt is None else prompt.text, LONGEST)
        heading, self.value = label(tr("Which value it belongs to"), "strong"), QComboBox()
        heading.setBuddy(self.value)
        self.value.setAccessibleName(heading.text())
        self.value.addItem(tr("None of the twelve"), "")
        for one in values():
            self.value.addItem(one.label, one.id)
        if prompt is not None and prompt.value is not None:
            self.value.setCurrentIndex(self.value.findData(prompt.value))
        self.column.addWidget(heading)
        self.column.addWidget(self.value)
        self.column.addStretch(1)
        self.words.returnPressed.connect(self.check)
        self.words.setFocus()

    def filled_in(self) -> Prompt:
        value = self.value.currentData()
        return Prompt(tidy(self.words.text()), ValueId(value) if value else None)

    def needed(self) -> str:
        return "" if tidy(self.words.text()) else tr("Write the question first.")
