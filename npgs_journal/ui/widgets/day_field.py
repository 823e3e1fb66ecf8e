"""A field for a day, in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

from npgs_journal.ui.language import LOCALE, tr


class DayField(QDateEdit):
    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setLocale(LOCALE)
        self.setCalendarPopup(True)
        self.setDisplayFormat(tr("d MMMM yyyy", "Qt date pattern"))
        if name:
            self.setAccessibleName(name)

    def day(self) -> date:
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date) -> None:
        self.setDate(QDate(day.year, day.month, day.day))
