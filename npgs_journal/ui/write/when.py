"""Changing when an entry was written."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from npgs_journal.ui.language import LOCALE, clock_form
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.day_field import DayField

if TYPE_CHECKING:
    from datetime import datetime

    from npgs_journal.ui.theme.theme import Theme


class WhenDialog(QDialog):
    """Asks for a day and a time. The offset the entry was written under stays."""

    def __init__(self, theme: Theme, at: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self.setWindowTitle(self.tr("Date and time"))
        self.day, self.hour = DayField(self.tr("Day")), QTimeEdit()
        self.day.set_day(at.date())
        self.hour.setLocale(LOCALE)
        self.hour.setDisplayFormat(clock_form())
        self.hour.setTime(QTime(at.hour, at.minute))
        self.hour.setAccessibleName(self.tr("Time"))
        theme.scaled(self.hour.lineEdit(), setTextMargins=(8, 0, 8, 0))
        self.keep = button(self.tr("Change it"), "primary", self.accept)
        self.keep.setDefault(True)
        leave = button(self.tr("Leave it as it is"), on_click=self.reject)
        column, form, row = QVBoxLayout(self), QFormLayout(), QHBoxLayout()
        theme.scaled(column, setContentsMargins=(24, 20, 24, 18), setSpacing=16)
        column.addWidget(label(self.tr("When was this?"), "card-title"))
        form.addRow(self.tr("Day"), self.day)
        form.addRow(self.tr("Time"), self.hour)
        column.addLayout(form)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.keep)
        column.addLayout(row)

    def chosen(self) -> datetime:
        """The new instant; seconds stay when day and time stay."""
        day, hour = self.day.day(), self.hour.time()
        chosen = self._at.replace(
            year=day.year, month=day.month, day=day.day, hour=hour.hour(), minute=hour.minute()
        ).replace(second=0, microsecond=0)
        beneath = timedelta(seconds=self._at.second, microseconds=self._at.microsecond)
        same_minute = (chosen.hour, chosen.minute) == (self._at.hour, self._at.minute)
        return chosen + beneath if same_minute else chosen
