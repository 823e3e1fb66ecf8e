"""Which entries are offered: those with a value, in a direction, of the last weeks or months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal.nouns import Direction, Filter, Space, ValueId
from npgs_journal.ui.browse.asking import DaysDialog
from npgs_journal.ui.browse.dates import from_to
from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import button
from npgs_journal.ui.widgets.chip import Chip
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.values import values

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.theme import Theme

MINE = Filter(space=Space.MINE)
_ANY = ""
_DAYS = {"2-weeks": 14, "month": 31, "3-months": 92, "year": 366}
_BETWEEN = "between"


class Narrowing(QWidget):
    changed = Signal()
    """`wanted` is another filter now."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        theme = session.theme
        self._session = session
        self._between = (session.today, session.today)
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
                (_BETWEEN, tr("From one day to another…")),
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
        value, direction = self._chosen["value"], self._chosen["direction"]
        first, last = self._days()
        return replace(
            MINE,
            value=ValueId(value) if value else None,
            direction=Direction(direction) if direction else None,
            since=first,
            until=last,
        )

    def _days(self) -> tuple[date | None, date | None]:
        days = self._chosen["days"]
        if days == _BETWEEN:
            return self._between
        return (self._session.today - timedelta(days=_DAYS[days] - 1), None) if days else (None, None)

    def clear(self) -> None:
        self._chosen = dict.fromkeys(self._chosen, _ANY)
        self._show()
        self.changed.emit()

    def _put(self, what: str, key: str) -> None:
        if key == _BETWEEN and not self._ask_days():
            self._show()
            return
        self._chosen[what] = key
        self._show()
        self.changed.emit()

    def _ask_days(self) -> bool:
        first, last = self._days()
        today = self._session.today
        asked = DaysDialog(
            self._session.theme, first or today - timedelta(days=_DAYS["month"]), last or today, self
        )
        is_said = bool(asked.exec())
        if is_said:
            self._between = asked.chosen()
        asked.deleteLater()
        return is_said

    def _show(self) -> None:
        chips = {"value": self.value, "direction": self.direction, "days": self.days}
        for what, chip in chips.items():
            chip.show_choice(self._chosen[what])
        if self._chosen["days"] == _BETWEEN:
            self.days.say(from_to(*self._between, self._session.today))
        self.all.setVisible(self.is_on)
