"""Which lines are shown: all of them, those of the period that holds today, or of days one names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from npgs_journal.ui.browse.asking import DaysDialog
from npgs_journal.ui.browse.dates import from_to
from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.chip import Chip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.nouns.hours import CertificationPeriod
    from npgs_journal.ui.session import Session

ALL, PERIOD, OWN = "all", "period", "own"


class Days(Chip):
    changed = Signal()
    not_there = Signal(str)

    def __init__(self, session: Session) -> None:
        choices = [
            (ALL, tr("All days")),
            (PERIOD, tr("This certification period")),
            (OWN, tr("From one day to another…")),
        ]
        super().__init__(session.theme, tr("Days shown"), choices)
        self._session = session
        self._key, self._own = ALL, (session.today, session.today)
        self._periods: Sequence[CertificationPeriod] = ()
        self.chosen.connect(self._on_chosen)
        self._show()

    def know(self, periods: Sequence[CertificationPeriod]) -> None:
        self._periods = periods
        if self._key == PERIOD and self._now() is None:
            self._key = ALL
        self._show()

    def wanted(self) -> tuple[date | None, date | None]:
        period = self._now()
        if self._key == OWN:
            return self._own
        if self._key == PERIOD and period is not None:
            return period.starts_on, period.ends_on
        return None, None

    def _now(self) -> CertificationPeriod | None:
        """Of those that hold today, the one that begins last."""
        today = self._session.today
        held = [one for one in self._periods if one.starts_on <= today <= one.ends_on]
        return held[-1] if held else None

    def _on_chosen(self, key: str) -> None:
        if key == PERIOD and self._now() is None:
            self.not_there.emit(tr("No period holds today. You can add one below the totals."))
        elif key != OWN or self._ask():
            self._key = key
            self.changed.emit()
        self._show()

    def _ask(self) -> bool:
        asked = DaysDialog(self._session.theme, *self._own, self)
        is_said = bool(asked.exec())
        if is_said:
            self._own = asked.chosen()
        asked.deleteLater()
        return is_said

    def _show(self) -> None:
        self.show_choice(self._key)
        if self._key == OWN:
            self.say(from_to(*self._own, self._session.today))
