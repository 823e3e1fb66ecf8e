"""The hours log: its lines, its certification periods, and what certifying bodies may ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.errors import HoursNotTaken
from npgs_journal.supervision.hours_form import kept_line, one_line
from npgs_journal.supervision.hours_words import requirements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.nouns.hours import (
        CertificationPeriod,
        HoursId,
        HoursLine,
        PeriodId,
        Requirement,
        RequirementId,
    )
    from npgs_journal.store import Store


class Hours:
    def __init__(self, store: Store) -> None:
        """`store`: the reader's, or the writer's for what changes something."""
        self._store = store

    # Lines -----------------------------------------------------------------------------------------

    def lines(self, since: date | None = None, until: date | None = None) -> tuple[HoursLine, ...]:
        """Oldest first; both days count as well."""
        return self._store.hours.lines(since, until)

    def add(self, line: HoursLine) -> HoursLine:
        """Log one line; give it back as it was kept, with its id.

        Raises:
            HoursNotTaken: its minutes or its day cannot be ("minutes", "day").
        """
        (kept,) = self.add_all([line])
        return kept

    def add_all(self, lines: Sequence[HoursLine]) -> tuple[HoursLine, ...]:
        """Log all of them, or none."""
        kept = [kept_line(line) for line in lines]
        ids = self._store.hours.add(kept)
        return tuple(replace(line, id=line_id) for line, line_id in zip(kept, ids, strict=True))

    def change(self, line: HoursLine) -> HoursLine | None:
        """Let the line with that id be this; None when it is there no more. Raises as `add` does."""
        kept = kept_line(line)
        return kept if self._store.hours.change(kept) else None

    def delete(self, line_id: HoursId) -> None:
        self._store.hours.delete(line_id)

    def delete_all(self, line_ids: Sequence[HoursId]) -> None:
        """Take all of them away, or none."""
        self._store.hours.delete_all(line_ids)

    # Periods ---------------------------------------------------------------------------------------

    def periods(self) -> tuple[CertificationPeriod, ...]:
        return self._store.periods.all()

    def put_period(self, period: CertificationPeriod) -> CertificationPeriod:
        """Keep a new period, or change the one with its id.

        Raises:
            HoursNotTaken: it ends before it begins ("period").
        """
        if period.ends_on < period.starts_on:
            raise HoursNotTaken(reason="period")
        kept = replace(period, asked=one_line(period.asked))
        return replace(kept, id=self._store.periods.put(kept))

    def delete_period(self, period_id: PeriodId) -> None:
        self._store.periods.delete(period_id)

    # What may be asked for -------------------------------------------------------------------------

    def requirements(self) -> tuple[Requirement, ...]:
        """The journal's own, then those added here. Each is shown with `hours_words.check_note`."""
        return requirements() + self._store.requirements.all()

    def put_requirement(self, requirement: Requirement) -> bool:
        """Add one, or reword one that was added here; False when it says nothing new."""
        kept = replace(requirement, text=one_line(requirement.text))
        if not kept.text or kept.text in {one.text for one in requirements()}:
            return False
        return self._store.requirements.put(kept)

    def delete_requirement(self, own_id: RequirementId) -> None:
        """Take away one that was added here. Periods that name its words keep them."""
        self._store.requirements.delete(own_id)
