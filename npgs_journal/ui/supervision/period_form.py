"""A certification period: its days, and what is asked for, in words to choose or of one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from npgs_journal.errors import HoursNotTaken
from npgs_journal.nouns.hours import CertificationPeriod, Requirement
from npgs_journal.supervision.hours_form import LONGEST
from npgs_journal.supervision.hours_words import check_note
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.supervision.form_parts import Field, combo, day_field
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.ui.theme import Theme


class PeriodForm(QWidget):
    done_wished = Signal(object)
    preset_wished = Signal(object)
    """A requirement to add, or to word anew."""
    preset_unwished = Signal(object)
    """A requirement of one's own to take off the list."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._before: CertificationPeriod | None = None
        self.title = label("", "card-title")
        self.first, self.last = day_field(), day_field()
        self.presets, self.asked = combo(), QLineEdit()
        self.asked.setMaxLength(LONGEST)
        self.keep = button(tr("Keep these words to choose"), on_click=self._on_keep, size="small")
        self.reword = button(tr("Change the chosen words"), on_click=self._on_reword, size="small")
        self.remove = button(tr("Take the chosen words away"), on_click=self._on_remove, size="small")
        self.do = button(tr("Keep the period"), "primary", self._on_do)
        self.cancel = button(tr("Cancel"), on_click=self.left.emit)
        inside = column(theme, self, gap=10)
        inside.addWidget(self.title)
        inside.addWidget(Field(theme, tr("First day"), self.first))
        self.last_field = Field(theme, tr("Last day"), self.last)
        inside.addWidget(self.last_field)
        inside.addWidget(Field(theme, tr("Words to choose from"), self.presets))
        inside.addWidget(Field(theme, tr("What is asked for, in words"), self.asked))
        inside.addWidget(label(check_note(), "hint"))
        inside.addWidget(RowOrColumn(theme, (self.keep, self.reword, self.remove)))
        inside.addWidget(RowOrColumn(theme, (self.do, self.cancel), above=6))
        self.presets.activated.connect(lambda _: self._on_chosen())
        self.asked.textChanged.connect(lambda _: self._offer())
        self.asked.returnPressed.connect(self._on_do)

    def open(self, period: CertificationPeriod | None, today: date) -> None:
        self._before = period
        self.title.setText(tr("Change this period") if period is not None else tr("Add a period"))
        self.first.set_day(period.starts_on if period is not None else date_of_year(today, 1, 1))
        self.last.set_day(period.ends_on if period is not None else date_of_year(today, 12, 31))
        self.asked.setText(period.asked if period is not None else "")
        self.last_field.complain("")
        self._show_preset()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_presets(self, presets: Sequence[Requirement]) -> None:
        self.presets.clear()
        self.presets.addItem(tr("Words of your own"), None)
        for each in presets:
            self.presets.addItem(each.text, each)
        self._show_preset()

    def refuse(self, error: BaseException) -> None:
        self.last_field.complain(message(error))

    def _show_preset(self) -> None:
        self.presets.setCurrentIndex(max(0, self.presets.findText(self.asked.text())))
        self._offer()

    def _offer(self) -> None:
        """Only what would do something is there: the journal's own words are not changed."""
        chosen, text = self._chosen(), self.asked.text().strip()
        is_own = chosen is not None and chosen.own_id is not None
        is_new = bool(text) and self.presets.findText(text) < 0
        for made, is_wanted in ((self.keep, is_new), (self.reword, is_own and is_new), (self.remove, is_own)):
            if made.hasFocus() and not is_wanted:
                self.asked.setFocus(Qt.FocusReason.OtherFocusReason)
            made.setVisible(is_wanted)

    def _chosen(self) -> Requirement | None:
        found: Requirement | None = self.presets.currentData()
        return found

    def _on_chosen(self) -> None:
        chosen = self._chosen()
        self.asked.setText(chosen.text if chosen is not None else "")
        self._offer()

    def _on_keep(self) -> None:
        self.preset_wished.emit(Requirement(self.asked.text()))

    def _on_reword(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.preset_wished.emit(replace(chosen, text=self.asked.text()))

    def _on_remove(self) -> None:
        self.preset_unwished.emit(self._chosen())

    def _on_do(self) -> None:
        self.last_field.complain("")
        made = CertificationPeriod(self.first.day(), self.last.day(), self.asked.text())
        if made.ends_on < made.starts_on:
            self.refuse(HoursNotTaken(reason="period"))
            return
        self.done_wished.emit(replace(made, id=self._before.id) if self._before is not None else made)


def date_of_year(today: date, month: int, day: int) -> date:
    return today.replace(month=month, day=day)
