"""From a filter to SQL: from which rows the entries are found, and what must hold of them.

The few are found first. What left in a packet, a value, a concern each have an index of their own; the
rest is asked while the list is walked, newest first, which is quick because it is held by many. Every
piece of SQL stands here as it is; what a person chose comes in as a bound fact only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from npgs_journal.nouns import Direction, Filter, Space
from npgs_journal.store import rows

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import TextClause

_SENT = """(
    SELECT DISTINCT entry_id FROM ledger_entries JOIN ledger ON ledger.seq = line
    WHERE ledger.state = 'released'
) AS sent CROSS JOIN entries ON entries.id = sent.entry_id"""
_WAS_SENT = """EXISTS (
    SELECT 1 FROM ledger_entries JOIN ledger ON ledger.seq = line
    WHERE ledger_entries.entry_id = entries.id AND ledger.state = 'released'
)"""
_ONE_MARK = "EXISTS (SELECT 1 FROM marks WHERE marks.entry = entries.seq AND {all_of_it})"
_ONE_CONCERN = """EXISTS (
    SELECT 1 FROM marks JOIN mark_concerns ON mark_concerns.entry = marks.entry
        AND mark_concerns.mark_position = marks.position
    WHERE marks.entry = entries.seq AND mark_concerns.concern = :concern AND {all_of_it}
)"""
_PLAIN = "entries NOT INDEXED"
_NOTED = "value_months AS noted INDEXED BY ix_value_months_newest"
_NAMED = """(
    SELECT DISTINCT entry FROM mark_concerns WHERE concern = :concern
) AS named CROSS JOIN entries ON entries.seq = named.entry"""
_NOTED_WAY = {Direction.LIVED: "noted.lived = 1", Direction.UNDER_STRAIN: "noted.under_strain = 1"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One filter in SQL. `seq` and `at` name the columns with an entry's number and its instant.

    `is_narrow`: few entries answer, or an index leads to them, so that they can be named before a search
    looks at every word.
    """

    source: str
    seq: str
    at: str
    where: str
    facts: dict[str, Any]
    is_narrow: bool

    def without_indexes(self) -> Asked:
        """The same by the entries' own rows alone, where nothing else leads to them."""
        return replace(self, source=_PLAIN) if self.source == "entries" else self

    def select(self, columns: str, *more: str) -> TextClause:
        """`columns` of the entries that answer; `more` narrows, groups or orders them."""
        return statement(" ".join(("SELECT", columns, "FROM", self.source, "WHERE", self.where, *more)))


def asked(wanted: Filter) -> Asked:
    facts = _facts(wanted)
    of_entry = [*_of_row(wanted, facts), *_of_days(wanted)]
    if wanted.shared and not wanted.deleted:
        return _on_entries(_SENT, [*of_entry, *_of_marks(facts)], facts, is_narrow=True)
    if wanted.concern is not None and not wanted.deleted:
        return _on_entries(_NAMED, [*of_entry, *_of_marks(facts)], facts, is_narrow=True)
    if wanted.value is not None and not wanted.deleted:
        return _on_values(wanted, of_entry, facts)
    is_narrow = wanted.deleted or wanted.space is Space.ABOUT_ME or bool(wanted.bring)
    is_narrow |= bool(facts.keys() & {"since", "until", "day", "template"})
    return _on_entries("entries", [*of_entry, *_of_marks(facts)], facts, is_narrow=is_narrow)


def within(wanted: Filter, first: date, last: date) -> Filter:
    """The same, and only of these days."""
    since = first if wanted.since is None else max(first, wanted.since)
    until = last if wanted.until is None else min(last, wanted.until)
    return replace(wanted, since=since, until=until)


@cache
def statement(sql: str) -> TextClause:
    """Each shape of question is read once; there are as many as kinds of chips, not as values."""
    return text(sql)


def _on_entries(source: str, where: list[str], facts: dict[str, Any], *, is_narrow: bool) -> Asked:
    return Asked(source, "entries.seq", "entries.written_at_us", " AND ".join(where), facts, is_narrow)


def _on_values(wanted: Filter, of_entry: list[str], facts: dict[str, Any]) -> Asked:
    """Along the value's own rows. Entries are looked at only where more is asked of them than that."""
    where = ["noted.value = :value"]
    if wanted.direction is not None:
        where.append(_NOTED_WAY[wanted.direction])
    if wanted.since is not None:
        where.append("noted.month >= :since / 100")
    if wanted.until is not None:
        where.append("noted.month <= :until / 100")
    source = _NOTED
    more = [each for each in of_entry if each != _IN_TRASH[False]]  # the trash has no such rows
    if more:
        source += " CROSS JOIN entries ON entries.seq = noted.entry"
    return Asked(source, "noted.entry", "noted.written_at_us", " AND ".join([*where, *more]), facts, True)


def _facts(wanted: Filter) -> dict[str, Any]:
    """What is bound, and by its keys what is asked."""
    since, until, same = wanted.since, wanted.until, wanted.same_day
    found = {
        "value": wanted.value,
        "direction": None if wanted.direction is None else wanted.direction.value,
        "concern": wanted.concern,
        "space": None if wanted.space is None else wanted.space.value,
        "template": wanted.template,
        "since": None if since is None else rows.day_number(since),
        "until": None if until is None else rows.day_number(until),
        "day": None if same is None else same.month * 100 + same.day,
        "year": None if same is None else same.year,
    }
    return {name: fact for name, fact in found.items() if fact is not None}


_IN_TRASH = {False: "entries.deleted_at_us IS NULL", True: "entries.deleted_at_us IS NOT NULL"}


def _of_row(wanted: Filter, facts: dict[str, Any]) -> list[str]:
    found = [_IN_TRASH[wanted.deleted]]
    if "space" in facts:
        found.append("entries.space = :space")
    if wanted.bring is not None:
        # A figure, not a fact: only so the small index of what is to bring can be used.
        found.append(f"entries.bring = {int(wanted.bring)}")
    if wanted.template:
        found.append("entries.template = :template AND entries.template != ''")
    elif wanted.template is not None:
        found.append("entries.template = :template")
    if wanted.shared is not None:
        found.append(_WAS_SENT if wanted.shared else f"NOT {_WAS_SENT}")
    return found


def _of_days(wanted: Filter) -> list[str]:
    found = []
    if wanted.since is not None and wanted.since == wanted.until:
        found.append("entries.day_on = :since")
    else:
        found += ["entries.day_on >= :since"] if wanted.since is not None else []
        found += ["entries.day_on <= :until"] if wanted.until is not None else []
    if wanted.same_day is not None:
        found.append("entries.day_on % 10000 = :day AND entries.day_on / 10000 != :year")
    return found


def _of_marks(facts: dict[str, Any]) -> list[str]:
    """One mark that is all that is asked of marks."""
    of_one = " AND ".join(f"marks.{name} = :{name}" for name in ("value", "direction") if name in facts)
    if "concern" in facts:
        return [_ONE_CONCERN.format(all_of_it=of_one or "1")]
    return [_ONE_MARK.format(all_of_it=of_one)] if of_one else []
