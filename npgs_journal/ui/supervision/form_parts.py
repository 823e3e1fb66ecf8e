"""What the forms of the hours log are made of: a field under its name, with room for what is amiss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from npgs_journal.supervision.hours_form import FIRST_DAY, LAST_DAY
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import label
from npgs_journal.ui.widgets.day_field import DayField
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.ui.theme import Theme


class Field(QWidget):
    """A name, what is filled in, and below it what is amiss with it."""

    def __init__(self, theme: Theme, name: str, inner: QWidget) -> None:
        super().__init__()
        self.inner = inner
        inner.setAccessibleName(name)
        self.error = label("", "error-hint")
        self.error.hide()
        inside = column(theme, self, gap=4)
        named = label(name, "small")
        named.setBuddy(inner)  # on Linux the name that is heard of a choice is what is chosen
        inside.addWidget(named)
        inside.addWidget(inner)
        inside.addWidget(self.error)

    def complain(self, sentence: str) -> None:
        """Say it beside the field, and lead the keyboard there; "" takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.inner.setAccessibleDescription(sentence)
        if sentence:
            self.inner.setFocus(Qt.FocusReason.OtherFocusReason)
            say(self.inner, sentence)


def day_field() -> DayField:
    made = DayField()
    made.setDateRange(_qt(FIRST_DAY), _qt(LAST_DAY))
    return made


def combo() -> QComboBox:
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
