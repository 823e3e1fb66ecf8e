"""Sums of the hours log. They say how much there is, and never how much is left."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from npgs_journal.nouns.hours import MeetingFormat, MeetingMode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from npgs_journal.nouns.hours import CertificationPeriod, HoursLine


@dataclass(frozen=True, slots=True)
class Totals:
    """Minutes: all of them, and by what. A format, mode or domain without a line is left out.

    Domains are in the order of their letters; "" (no domain named) is the last.
    """

    minutes: int
    by_format: tuple[tuple[MeetingFormat, int], ...]
    by_mode: tuple[tuple[MeetingMode, int], ...]
    by_domain: tuple[tuple[str, int], ...]


def totals(lines: Iterable[HoursLine]) -> Totals:
    formats: Counter[MeetingFormat] = Counter()
    modes: Counter[MeetingMode] = Counter()
    domains: Counter[str] = Counter()
    for line in lines:
        formats[line.format] += line.minutes
        modes[line.mode] += line.minutes
        domains[line.domain] += line.minutes
    return Totals(
        formats.total(),
        tuple((each, formats[each]) for each in MeetingFormat if formats[each]),
        tuple((each, modes[each]) for each in MeetingMode if modes[each]),
        tuple(sorted(domains.items(), key=lambda each: (not each[0], each[0].casefold(), each[0]))),
    )


def by_period(
    lines: Sequence[HoursLine], periods: Sequence[CertificationPeriod]
) -> tuple[tuple[CertificationPeriod | None, Totals], ...]:
    """The totals of each period, in order; then, under None, of lines that no period holds, if there are any.

    Periods may lie over each other: a line counts in each that holds its day.
    """
    found: list[tuple[CertificationPeriod | None, Totals]] = [
        (period, totals(line for line in lines if is_in(line, period))) for period in periods
    ]
    outside = [line for line in lines if not any(is_in(line, period) for period in periods)]
    if outside:
        found.append((None, totals(outside)))
    return tuple(found)


def is_in(line: HoursLine, period: CertificationPeriod) -> bool:
    return period.starts_on <= line.on <= period.ends_on


def so_far(lines: Iterable[HoursLine]) -> tuple[int, ...]:
    """For each line, the minutes of it and of all before it."""
    return tuple(accumulate(line.minutes for line in lines))
