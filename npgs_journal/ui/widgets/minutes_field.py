"""A field for minutes, in steps of five; 0 stands for nobody having said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox

from npgs_journal.ui.language import LOCALE, tr

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

MOST_MINUTES = 1440


class MinutesField(QSpinBox):
    def __init__(self, theme: Theme, name: str, least: int = 0) -> None:
        super().__init__()
        self.setLocale(LOCALE)
        self.setRange(least, MOST_MINUTES)
        self.setSingleStep(5)
        if not least:
            self.setSpecialValueText(tr("not said"))
        self.setAccessibleName(name)
        theme.scaled(self.lineEdit(), setTextMargins=(8, 0, 8, 0))
