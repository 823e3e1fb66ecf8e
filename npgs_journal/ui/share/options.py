"""Also include: what goes with each entry. Each default protects the writer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from npgs_journal.nouns import DateShown
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import column, row
from npgs_journal.ui.share.primer_option import PrimerOption
from npgs_journal.ui.share.words import dates_name
from npgs_journal.ui.widgets.basic import IconLabel, label
from npgs_journal.ui.widgets.chip import Chip
from npgs_journal.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.theme import Theme

ORDER = (DateShown.MONTH, DateShown.EXACT, DateShown.NONE)


class Options(QWidget):
    def __init__(self, theme: Theme, model: PacketModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self.values = self._box(tr("Values for each entry"), "show_values")
        self.direction = self._box(tr("Lived or under strain"), "show_direction")
        self.held_mark = self._box(tr("A mark where I held back"), "mark_held_back")
        self.questions = self._box(tr("My questions"), "show_questions")
        self.room = self._box(tr("Room to answer"), "room_to_answer")
        self.primer = PrimerOption(theme, model)
        self.dates = Chip(theme, tr("Dates"), [(str(one), dates_name(one)) for one in ORDER])
        self.dates.chosen.connect(lambda key: self._put(tr("Dates"), dates=DateShown(key)))
        outer = column(theme, self, gap=3)
        outer.addWidget(label(tr("Also include"), "small-strong"))
        outer.addWidget(self.values)
        outer.addWidget(self.direction)
        line = row(theme, gap=9)
        line.addWidget(IconLabel(theme, "calendar-days", size=18))
        line.addWidget(label(tr("Dates"), wraps=False))
        line.addWidget(self.dates)
        line.addStretch(1)
        outer.addLayout(line)
        for one in (self.held_mark, self.questions, self.room, self.primer):
            outer.addWidget(one)

    def _box(self, words: str, choice: str) -> TickBox:
        made = TickBox(self._theme, words)
        made.clicked.connect(lambda checked: self._put(words, **{choice: checked}))
        return made

    def _put(self, label_words: str, **choice: Any) -> None:
        self._model.put(replace(self._model.choices, **choice), label_words)

    def refresh(self) -> None:
        choices = self._model.choices
        self.values.setChecked(choices.show_values)
        self.direction.setChecked(choices.show_direction)
        self.direction.setEnabled(choices.show_values)
        self.held_mark.setChecked(choices.mark_held_back)
        self.questions.setChecked(choices.show_questions)
        self.room.setChecked(choices.room_to_answer)
        self.primer.refresh()
        self.dates.show_choice(str(choices.dates))
