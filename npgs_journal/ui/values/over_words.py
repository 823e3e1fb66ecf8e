"""The values over time in words: columns, cells, totals. What is shown is what is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.lookback import Step
from npgs_journal.ui.browse.dates import (
    day_number,
    from_to,
    month_name,
    month_words,
    plain_day,
    year_number,
)
from npgs_journal.ui.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.lookback import Held, OverTime, Period


def time_and_entries(seen: OverTime, today: date) -> str:
    """17 August to 12 November. 31 entries."""
    when = from_to(seen.first, last_day(seen, today), today)
    return tr("{when}. %Ln entry(s).", "", seen.entries).format(when=when)


def last_day(seen: OverTime, today: date) -> date:
    """The day the look back ends with: today, unless entries stand ahead of it."""
    return today if today >= seen.periods[-1].first else seen.last


def head_of(seen: OverTime, at: int) -> tuple[str, str]:
    """The two lines above a column: the month over a day, or the year over a month."""
    first = seen.periods[at].first
    if seen.step is Step.WEEK:
        return month_name(first), day_number(first)
    return year_number(first), month_name(first)


def is_new_above(seen: OverTime, at: int) -> bool:
    """Whether the upper line differs from that of the column before."""
    if not at:
        return True
    first, before = seen.periods[at].first, seen.periods[at - 1].first
    return first.year != before.year or (seen.step is Step.WEEK and first.month != before.month)


def period_words(step: Step, period: Period, today: date) -> str:
    """week of 21 September; September 2026; July to September 2026."""
    if step is Step.WEEK:
        return tr("week of {day}").format(day=plain_day(period.first, today))
    if step is Step.MONTH:
        return month_words(period.first)
    return tr("{first} to {last}").format(first=month_words(period.first), last=month_words(period.last))


def cell_words(value: str, when: str, held: Held) -> str:
    """Hopeful, week of 21 September: lived 2, under strain 0."""
    return tr("{value}, {when}: lived {lived}, under strain {strain}").format(
        value=value, when=when, lived=held.lived, strain=held.under_strain
    )


def total_words(value: str, held: Held) -> str:
    if not held.entries:
        return tr("{value}, in all: not noted").format(value=value)
    return cell_words(value, tr("in all"), held)


def table_words(held: Held) -> str:
    """What a cell of the plain table shows: a line for each direction that is there."""
    lines = []
    if held.lived:
        lines.append(tr("lived {lived}").format(lived=held.lived))
    if held.under_strain:
        lines.append(tr("under strain {strain}").format(strain=held.under_strain))
    return "\n".join(lines)


def number_hint(step: Step) -> str:
    return {
        Step.WEEK: tr("A number means more than one entry that week."),
        Step.MONTH: tr("A number means more than one entry that month."),
        Step.QUARTER: tr("Each column is three months. A number means more than one entry in them."),
    }[step]


def entry_counts(held: Held) -> str:
    """Lived in 2 entries. Under strain in 8."""
    if not held.entries:
        return tr("Not noted in this time.")
    lived = tr("Lived in %Ln entry(s).", "", held.lived)
    if not held.under_strain:
        return lived
    if not held.lived:
        return tr("Under strain in %Ln entry(s).", "", held.under_strain)
    strain = tr("Under strain in %Ln.", "", held.under_strain)
    return tr("{lived} {strain}").format(lived=lived, strain=strain)


def not_noted_words(names: Sequence[str]) -> str:
    return tr("Not noted in this time: {values}.").format(values=tr(", ", "between names").join(names))
