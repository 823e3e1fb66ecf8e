"""Which entries are offered: those with a value, in a direction, of the last weeks or months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal.nouns import Direction, Filter, Space, ValueId
from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import button
from npgs_journal.ui.widgets.chip import Chip
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.values import values

if TYPE_CHECKING:
    from npgs_journal.clock import Clock
    from npgs_journal.ui.theme import Theme

MINE = Filter(space=Space.MINE)
_ANY = ""
_DAYS = {"2-weeks": 14, "month": 31, "3-months": 92, "year": 366}


class Narrowing(QWidget):
    changed = Signal()
    """`wanted` is another filter now."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._chosen = {"value": _ANY, "direction": _ANY, "days": _ANY}
        by_value = [(_ANY, tr("Any value")), *((value.id, value.label) for value in values())]
        self.value = self._chip(theme, "value", tr("Value"), by_value)
        self.direction = self._chip(
            theme,
            "direction",
            tr("Direction"),
            [
                (_ANY, tr("Lived or under strain")),
                (Direction.LIVED, tr("Lived")),
                (Direction.UNDER_STRAIN, tr("Under strain")),
            ],
        )
        self.days = self._chip(
            theme,
            "days",
            tr("Days"),
            [
                (_ANY, tr("Any day")),
                ("2-weeks", tr("Last 2 weeks")),
                ("month", tr("Last month")),
                ("3-months", tr("Last 3 months")),
                ("year", tr("Last year")),
            ],
        )
        self.all = button(tr("Show all"), "quiet", self.clear, size="small")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(RowOrColumn(theme, (self.value, self.direction, self.days, self.all), gap=6))
        self._show()

    def _chip(self, theme: Theme, what: str, name: str, choices: list[tuple[str, str]]) -> Chip:
        made = Chip(theme, name, choices)
        made.chosen.connect(lambda key: self._put(what, key))
        return made

    @property
    def is_on(self) -> bool:
        return any(self._chosen.values())

    def wanted(self) -> Filter:
        """What may be offered: never About me, never the trash."""
        value, direction, days = (self._chosen[what] for what in ("value", "direction", "days"))
        return replace(
            MINE,
            value=ValueId(value) if value else None,
            direction=Direction(direction) if direction else None,
            since=self._since(days) if days else None,
        )

    def _since(self, days: str) -> date:
        return self._clock.now().date() - timedelta(days=_DAYS[days] - 1)

    def clear(self) -> None:
        self._chosen = dict.fromkeys(self._chosen, _ANY)
        self._show()
        self.changed.emit()

    def _put(self, what: str, key: str) -> None:
        self._chosen[what] = key
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        chips = {"value": self.value, "direction": self.direction, "days": self.days}
        for what, chip in chips.items():
            chip.show_choice(self._chosen[what])
        self.all.setVisible(self.is_on)
