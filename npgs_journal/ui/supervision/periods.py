"""The certification periods: how much was logged in each, and what is asked for in words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from npgs_journal.supervision.hours_words import check_note, words
from npgs_journal.supervision.totals import by_period
from npgs_journal.ui.browse.dates import from_to
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import clear, column, in_tab_order
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.nouns.hours import CertificationPeriod, HoursLine
    from npgs_journal.ui.theme import Theme


class Periods(QFrame):
    change_wished = Signal(object)
    """The period; None for a new one."""
    delete_wished = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Certification periods"))
        self.add = button(tr("Add a period"), on_click=partial(self.change_wished.emit, None), size="small")
        self.none = label(tr("From which day to which you count, when somebody asks you to."), "small")
        inside = column(theme, self, gap=8, pad=18)
        inside.addWidget(label(tr("Certification periods"), "card-title"))
        inside.addWidget(self.none)
        self._rows = column(theme, gap=12)
        inside.addLayout(self._rows)
        inside.addWidget(RowOrColumn(theme, (self.add,)))

    def show_periods(
        self, lines: Sequence[HoursLine], periods: Sequence[CertificationPeriod], today: date
    ) -> None:
        clear(self._rows)
        self.none.setVisible(not periods)
        stops: list[QPushButton] = []
        for period, found in by_period(lines, periods) if periods else ():
            made = QWidget()
            inside = column(self._theme, made, gap=4)
            days = words().no_period if period is None else from_to(period.starts_on, period.ends_on, today)
            inside.addWidget(label(days, "strong"))
            inside.addWidget(label(words().time_of(found.minutes), "small"))
            if period is not None:
                stops += self._about(inside, period, days)
            self._rows.addWidget(made)
        in_tab_order(self, (*stops, self.add))

    def _about(
        self, inside: QVBoxLayout, period: CertificationPeriod, days: str
    ) -> tuple[QPushButton, QPushButton]:
        if period.asked:
            asked = words().asked.format(text=period.asked.rstrip(".") + ".", note=check_note())
            inside.addWidget(label(asked, "small"))
        change = button(tr("Change"), on_click=partial(self.change_wished.emit, period), size="small")
        change.setAccessibleName(tr("Change the period {days}").format(days=days))
        delete = button(tr("Take away"), on_click=partial(self.delete_wished.emit, period), size="small")
        delete.setAccessibleName(tr("Take away the period {days}").format(days=days))
        inside.addWidget(RowOrColumn(self._theme, (change, delete)))
        return change, delete
