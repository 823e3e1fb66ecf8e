"""Two small questions: from which day to which, and what a view is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.day_field import DayField
from npgs_journal.writing import LONGEST_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from npgs_journal.ui.theme.theme import Theme


class _Question(QDialog):
    """A heading, fields under their names, and two buttons. The keyboard begins in the first field."""

    def __init__(
        self, theme: Theme, title: str, done: str, fields: Mapping[str, QWidget], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.done_button = button(done, "primary", self.accept)
        self.done_button.setDefault(True)
        self.leave = button(tr("Cancel"), on_click=self.reject)
        column, form, row = QVBoxLayout(self), QFormLayout(), QHBoxLayout()
        theme.scaled(column, setContentsMargins=(24, 20, 24, 18), setSpacing=16)
        column.addWidget(label(title, "card-title"))
        for name, field in fields.items():
            field.setAccessibleName(name)
            form.addRow(name, field)
        column.addLayout(form)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.done_button)
        column.addLayout(row)


class DaysDialog(_Question):
    """From which day to which; both count."""

    def __init__(self, theme: Theme, since: date, until: date, parent: QWidget | None = None) -> None:
        first, last = DayField(), DayField()
        first.set_day(since)
        last.set_day(until)
        fields = {tr("First day"): first, tr("Last day"): last}
        super().__init__(theme, tr("Which days?"), tr("Show them"), fields, parent)
        self.first, self.last = first, last

    def chosen(self) -> tuple[date, date]:
        """The two days, the earlier one first, whichever way around they were given."""
        first, last = sorted((self.first.day(), self.last.day()))
        return first, last


class NameDialog(_Question):
    """What a view is called. It opens with the name it has."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        field = QLineEdit(name)
        super().__init__(
            theme, tr("What shall this view be called?"), tr("Keep it"), {tr("Name"): field}, parent
        )
        self.name = field
        self.name.setMaxLength(LONGEST_NAME)
        self.name.selectAll()
        theme.scaled(self.name, setMinimumWidth=260)

    def chosen(self) -> str:
        return self.name.text()
