"""Counting marked entries over time. Every count is of entries: two marks alike in one entry are one."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from sqlalchemy import text

from npgs_journal.nouns import ConcernId, Tally, ValueCount, ValueId
from npgs_journal.store import rows

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import TextClause

    from npgs_journal.store.engine import Database

_EXTENT = text("""
SELECT (SELECT min(day_on) FROM entries WHERE deleted_at_us IS NULL),
    (SELECT max(day_on) FROM entries WHERE deleted_at_us IS NULL)
""")
_ENTRIES = text(
    "SELECT count(*) FROM entries WHERE deleted_at_us IS NULL AND day_on BETWEEN :first AND :last"
)
_BY_DAY = text("""
SELECT value, day_on, sum(lived), sum(under_strain), sum(lived AND under_strain) FROM (
    SELECT marks.value, entries.day_on,
        max(marks.direction = 'lived') AS lived, max(marks.direction = 'under-strain') AS under_strain
    FROM entries JOIN marks ON marks.entry = entries.seq
    WHERE entries.deleted_at_us IS NULL AND entries.day_on BETWEEN :first AND :last
    GROUP BY entries.seq, marks.value
) GROUP BY value, day_on
""")
# In the order of the table's key, so that ten years are one pass without sorting.
_BY_MONTH = text("""
SELECT value, month * 100 + 1, sum(lived), sum(under_strain), sum(lived AND under_strain)
FROM value_months WHERE month BETWEEN :first / 100 AND :last / 100
GROUP BY value, month
""")
# Few days are looked up by their entries; for years it is quicker to pass over all concerns once, and
# to ask the small index of what is counted anyway.
_CONCERNS_OF_DAYS = text("""
SELECT concern, count(DISTINCT entry)
FROM entries CROSS JOIN mark_concerns ON mark_concerns.entry = entries.seq
WHERE entries.deleted_at_us IS NULL AND entries.day_on BETWEEN :first AND :last
GROUP BY concern
""")
_CONCERNS_OF_MONTHS = text("""
SELECT concern, count(DISTINCT entry) FROM mark_concerns
WHERE EXISTS (
    SELECT 1 FROM value_months
    WHERE value_months.entry = mark_concerns.entry AND month BETWEEN :first / 100 AND :last / 100
) GROUP BY concern
""")
_NAMED = text("""
SELECT count(DISTINCT entry), min(day_on)
FROM mark_concerns JOIN entries ON entries.seq = mark_concerns.entry
WHERE concern = :concern AND deleted_at_us IS NULL AND space = 'mine' AND day_on BETWEEN :first AND :last
""")


class Counts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def extent(self) -> tuple[date, date] | None:
        """The first and the last own day that hold an entry outside the trash; None when none does."""
        with self._database.read() as connection:
            first, last = connection.execute(_EXTENT).one()
        return None if first is None else (rows.day_of(first), rows.day_of(last))

    def by_day(self, first: date, last: date) -> Tally:
        """Count every day from `first` to `last` by itself. Made for weeks, not for years."""
        return self._tally(first, last, _BY_DAY, _CONCERNS_OF_DAYS)

    def by_month(self, first: date, last: date) -> Tally:
        """Count whole months, from that of `first` to that of `last`."""
        return self._tally(_month_start(first), _month_end(last), _BY_MONTH, _CONCERNS_OF_MONTHS)

    def named(self, concern: ConcernId, first: date, last: date) -> tuple[int, date] | None:
        """How many entries from `first` to `last` name the concern, and the own day of the first of them.

        About me is left out: what is said of these entries may go into a packet. None when none is left.
        """
        within = {"concern": concern, "first": rows.day_number(first), "last": rows.day_number(last)}
        with self._database.read() as connection:
            many, day = connection.execute(_NAMED, within).one()
        return (many, rows.day_of(day)) if many else None

    def _tally(self, first: date, last: date, counts: TextClause, concerns: TextClause) -> Tally:
        within = {"first": rows.day_number(first), "last": rows.day_number(last)}
        with self._database.read() as connection:
            return Tally(
                connection.execute(_ENTRIES, within).scalar_one(),
                tuple(_count(*row) for row in connection.execute(counts, within)),
                {ConcernId(concern): many for concern, many in connection.execute(concerns, within)},
            )


def _month_start(day: date) -> date:
    return day.replace(day=1)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _count(value: str, day: int, lived: int, under_strain: int, both: int) -> ValueCount:
    return ValueCount(ValueId(value), rows.day_of(day), lived, under_strain, both)
