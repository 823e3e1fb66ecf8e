"""Totals of the hours log in words: how much there is, by what, and never how much is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from npgs_journal.supervision.hours_words import words
from npgs_journal.supervision.totals import totals
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import clear, column
from npgs_journal.ui.widgets.basic import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns.hours import HoursLine
    from npgs_journal.ui.theme import Theme


class Sums(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Totals"))
        inside = column(theme, self, gap=6, pad=18)
        inside.addWidget(label(tr("Totals"), "card-title"))
        self._rows = column(theme, gap=4)
        inside.addLayout(self._rows)

    def show_lines(self, lines: Sequence[HoursLine]) -> None:
        clear(self._rows)
        said, found = words(), totals(lines)
        self._say(tr("All together: {time}").format(time=said.time_of(found.minutes)), "strong")
        by_format = [(said.formats[each], minutes) for each, minutes in found.by_format]
        by_domain = [(each or said.no_domain, minutes) for each, minutes in found.by_domain]
        for heading, rows in ((said.by_format, by_format), (said.by_domain, by_domain)):
            if rows:
                self._say(heading, "strong")
            for name, minutes in rows:
                self._say(tr("{name}: {time}").format(name=name, time=said.time_of(minutes)), "small")

    def _say(self, text: str, kind: str) -> None:
        self._rows.addWidget(label(text, kind))
