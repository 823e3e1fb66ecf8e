"""A concern in one sentence of the person's own: how often, since when, what. Counts in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.browse.dates import month_alone
from npgs_journal.ui.language import tr

if TYPE_CHECKING:
    from datetime import date


def sentence(said: str, count: int, first: date, today: date) -> str:
    """Four times since August I was asked to press someone."""
    times = times_words(count)
    if (first.year, first.month) == (today.year, today.month):
        return tr("{times} this month {what}.").format(times=times, what=said)
    month = month_alone(first, today)
    return tr("{times} since {month} {what}.").format(times=times, month=month, what=said)


def times_words(count: int) -> str:
    """Four times. Beyond twenty the figure is easier to read than the word."""
    few = _few()
    return few[count - 1] if 0 < count <= len(few) else tr("%Ln time(s)", "", count)


def _few() -> tuple[str, ...]:
    return (
        tr("Once"),
        tr("Twice"),
        tr("Three times"),
        tr("Four times"),
        tr("Five times"),
        tr("Six times"),
        tr("Seven times"),
        tr("Eight times"),
        tr("Nine times"),
        tr("Ten times"),
        tr("Eleven times"),
        tr("Twelve times"),
        tr("Thirteen times"),
        tr("Fourteen times"),
        tr("Fifteen times"),
        tr("Sixteen times"),
        tr("Seventeen times"),
        tr("Eighteen times"),
        tr("Nineteen times"),
        tr("Twenty times"),
    )
