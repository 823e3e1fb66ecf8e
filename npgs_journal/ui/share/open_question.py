"""Save it open? What an open file means, and two equal answers; neither is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import FocusCard, column, row
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class OpenQuestion(FocusCard):
    """What it means always stands there. `answers` are hidden until somebody wishes to save."""

    save_wished = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        inside = column(theme, self, gap=8, pad=18)
        sentence = tr("An open file can be read by anyone who has it, and you cannot take it back.")
        self.setAccessibleName(tr("This file will be open"))
        self.setAccessibleDescription(sentence)
        inside.addWidget(label(tr("This file will be open"), "card-title"))
        inside.addWidget(label(sentence, "second"))
        self.answers = QWidget()
        line = row(theme, self.answers, gap=10)
        self.save_open = button(tr("Save it open"), on_click=self.save_wished.emit)
        self.not_now = button(tr("Not now"), on_click=self.put_off.emit)
        line.addWidget(self.save_open, 1)
        line.addWidget(self.not_now, 1)
        inside.addWidget(self.answers)
