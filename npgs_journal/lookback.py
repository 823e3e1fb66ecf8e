"""Looking back: where the twelve values stood over time. Counts entries; changes and judges nothing."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from npgs_journal.nouns import ValueCount
from npgs_journal.values import concerns, values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from npgs_journal.nouns import ConcernId, Tally, ValueId
    from npgs_journal.store import Store


class Span(StrEnum):
    """How far back to look. The first three end with today's week or month."""

    WEEKS_4 = "4-weeks"
    MONTHS_3 = "3-months"
    MONTHS_12 = "12-months"
    ALL = "all"


class Step(StrEnum):
    """What one column stands for."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


STEPS = {
    Span.WEEKS_4: Step.WEEK,
    Span.MONTHS_3: Step.WEEK,
    Span.MONTHS_12: Step.MONTH,
    Span.ALL: Step.QUARTER,
}
_WEEKS_BACK = {Span.WEEKS_4: 3, Span.MONTHS_3: 12}
_MONTHS_BACK = 11


@dataclass(frozen=True, slots=True)
class Period:
    """One column, from its first day to its last."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Held:
    """How many entries hold a value lived, under strain, and in both directions."""

    lived: int = 0
    under_strain: int = 0
    both: int = 0

    @property
    def entries(self) -> int:
        return self.lived + self.under_strain - self.both

    def __add__(self, other: Held) -> Held:
        return Held(self.lived + other.lived, self.under_strain + other.under_strain, self.both + other.both)


@dataclass(frozen=True, slots=True)
class Line:
    """One value through all periods. Each entry is in one period, so `total` is their sum."""

    value: ValueId
    cells: tuple[Held, ...]
    total: Held


@dataclass(frozen=True, slots=True)
class OverTime:
    """The twelve values over a span, in the official order.

    `first` and `last` are the days the periods cover; `entries` were written in them, marked or not;
    `in_journal` is how many there are in all. `concerns` are those named in this time, in the order
    of the content.
    """

    step: Step
    periods: tuple[Period, ...]
    lines: tuple[Line, ...]
    concerns: tuple[tuple[ConcernId, int], ...]
    entries: int
    in_journal: int

    @property
    def first(self) -> date:
        return self.periods[0].first

    @property
    def last(self) -> date:
        return self.periods[-1].last

    @property
    def not_noted(self) -> tuple[ValueId, ...]:
        return tuple(line.value for line in self.lines if not line.total.entries)


class Lookback:
    def __init__(self, reader: Store) -> None:
        self._store = reader

    def over_time(self, span: Span, today: date) -> OverTime:
        """The values up to the period of `today`; with `Span.ALL` from the first entry to the last."""
        counts = self._store.counts
        step = STEPS[span]
        first, last = self._reach(span, today)
        periods = _periods(first, last, step)
        count = counts.by_day if step is Step.WEEK else counts.by_month
        tally = count(periods[0].first, periods[-1].last)
        in_journal = tally.entries if span is Span.ALL else self._store.entries.count()
        return OverTime(step, periods, _lines(tally, periods, step), _named(tally), tally.entries, in_journal)

    def named(self, concern: ConcernId, seen: OverTime) -> tuple[int, date] | None:
        """How many entries of this time name the concern, and the day of the first; without About me."""
        return self._store.counts.named(concern, seen.first, seen.last)

    def by_month(self, since: date | None = None, until: date | None = None) -> tuple[ValueCount, ...]:
        """Each value in each month that holds it, oldest month first, then in the official order.

        With `since` or `until` only entries of that day and after, or before, are counted.
        """
        counts, extent = self._store.counts, self._store.counts.extent()
        if extent is None:
            return ()
        if since is None and until is None:
            found: Iterable[ValueCount] = counts.by_month(*extent).counts
        else:
            found = _by_month(counts.by_day(since or extent[0], until or extent[1]).counts)
        order = {value.id: value.order for value in values()}
        return tuple(sorted(found, key=lambda one: (one.starts_on, order.get(one.value, len(order) + 1))))

    def _reach(self, span: Span, today: date) -> tuple[date, date]:
        if span in _WEEKS_BACK:
            return today - timedelta(weeks=_WEEKS_BACK[span]), today
        if span is Span.MONTHS_12:
            return _months_on(today.replace(day=1), -_MONTHS_BACK), today
        first, last = self._store.counts.extent() or (today, today)
        return min(first, today), max(last, today)


def _lines(tally: Tally, periods: tuple[Period, ...], step: Step) -> tuple[Line, ...]:
    place = {period.first: at for at, period in enumerate(periods)}
    found: dict[ValueId, list[Held]] = {value.id: [Held()] * len(periods) for value in values()}
    for one in tally.counts:
        if one.value in found:
            at = place[_start(one.starts_on, step)]
            found[one.value][at] += Held(one.lived, one.under_strain, one.both)
    return tuple(Line(value, tuple(cells), sum(cells, Held())) for value, cells in found.items())


def _named(tally: Tally) -> tuple[tuple[ConcernId, int], ...]:
    return tuple((one.id, tally.concerns[one.id]) for one in concerns() if tally.concerns.get(one.id))


def _by_month(days: Iterable[ValueCount]) -> list[ValueCount]:
    found: defaultdict[tuple[ValueId, date], Held] = defaultdict(Held)
    for one in days:
        found[one.value, _start(one.starts_on, Step.MONTH)] += Held(one.lived, one.under_strain, one.both)
    return [
        ValueCount(value, month, held.lived, held.under_strain, held.both)
        for (value, month), held in found.items()
    ]


# Days, weeks, months, quarters -----------------------------------------------------------------------


def _periods(first: date, last: date, step: Step) -> tuple[Period, ...]:
    """Every period from that of `first` to that of `last`, also those that hold nothing."""
    found = [_period(_start(first, step), step)]
    while found[-1].last < last:
        found.append(_period(found[-1].last + timedelta(days=1), step))
    return tuple(found)


def _period(start: date, step: Step) -> Period:
    if step is Step.WEEK:
        return Period(start, min(start, date.max - timedelta(days=6)) + timedelta(days=6))
    month = start.month + (0 if step is Step.MONTH else 2)
    return Period(start, date(start.year, month, monthrange(start.year, month)[1]))


def _start(day: date, step: Step) -> date:
    """The first day of the period that `day` falls in. A week begins on Monday."""
    if step is Step.WEEK:
        return day - timedelta(days=day.weekday())
    month = day.replace(day=1)
    return month if step is Step.MONTH else month.replace(month=(day.month - 1) // 3 * 3 + 1)


def _months_on(first: date, months: int) -> date:
    """The first of the month that many months later (or earlier)."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)
