"""Two small questions: from which day to which, and what a view is called."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from npgs_journal.ui.language import LOCALE, tr
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.writing import LONGEST_NAME

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme


class _Question(QDialog):
    """A heading, a form, and two buttons."""

    def __init__(self, theme: Theme, title: str, done: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.done_button = button(done, "primary", self.accept)
        self.done_button.setDefault(True)
        self.leave = button(tr("Cancel"), on_click=self.reject)
        column, self.form, row = QVBoxLayout(self), QFormLayout(), QHBoxLayout()
        theme.scaled(column, setContentsMargins=(24, 20, 24, 18), setSpacing=16)
        column.addWidget(label(title, "card-title"))
        column.addLayout(self.form)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.done_button)
        column.addLayout(row)


class DaysDialog(_Question):
    """From which day to which; both count."""

    def __init__(self, theme: Theme, since: date, until: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Which days?"), tr("Show them"), parent)
        self.first, self.last = (self._field(day) for day in (since, until))
        self.first.setAccessibleName(tr("First day"))
        self.last.setAccessibleName(tr("Last day"))
        self.form.addRow(tr("First day"), self.first)
        self.form.addRow(tr("Last day"), self.last)

    def chosen(self) -> tuple[date, date]:
        """The two days, the earlier one first, whichever way around they were given."""
        first, last = sorted((_day(self.first.date()), _day(self.last.date())))
        return first, last

    def _field(self, day: date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setLocale(LOCALE)
        field.setCalendarPopup(True)
        field.setDisplayFormat(tr("d MMMM yyyy", "Qt date pattern"))
        return field


class NameDialog(_Question):
    """What a view is called. It opens with the name it has."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("What shall this view be called?"), tr("Keep it"), parent)
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("Name"))
        self.name.selectAll()
        theme.scaled(self.name, setMinimumWidth=260)
        self.form.addRow(tr("Name"), self.name)

    def chosen(self) -> str:
        return self.name.text()


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
