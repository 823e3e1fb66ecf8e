"""Counting marked entries the slow and plain way, with nothing of the program but its nouns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from npgs_journal.nouns import Direction, Entry


def recount(
    entries: Iterable[Entry], period_of: Callable[[date], Any], first: date = date.min, last: date = date.max
) -> Counter[tuple[str, Direction, Any]]:
    """(value, direction, period) → how many entries outside the trash hold at least one such mark."""
    found: Counter[tuple[str, Direction, Any]] = Counter()
    for entry in entries:
        if entry.deleted_at is None and first <= entry.day_on <= last:
            held = {(mark.value, mark.direction, period_of(entry.day_on)) for mark in entry.marks}
            found.update(held)
    return found


def both(entries: Iterable[Entry], value: str, first: date, last: date) -> int:
    """How many entries hold `value` lived and under strain."""
    count = 0
    for entry in entries:
        ways = {mark.direction for mark in entry.marks if mark.value == value}
        count += entry.deleted_at is None and first <= entry.day_on <= last and len(ways) > 1
    return count


def concerns(entries: Iterable[Entry], first: date, last: date) -> Counter[str]:
    found: Counter[str] = Counter()
    for entry in entries:
        if entry.deleted_at is None and first <= entry.day_on <= last:
            found.update({concern for mark in entry.marks for concern in mark.concerns})
    return found
