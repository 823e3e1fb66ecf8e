"""Entries and drafts by number, for tests that open journals and break them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from npgs_journal.nouns import Draft, Entry, EntryId

WORDS = "open sesame"


def entry(number: int) -> Entry:
    at = datetime(2026, 11, number, 9, tzinfo=UTC)
    return Entry(EntryId(f"{number:032x}"), at, at.date(), f"Entry {number}", f"Body {number}")


def draft(number: int, **changes) -> Draft:
    """A new page, begun at half past one at night."""
    at = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
    new = Draft(EntryId(f"{number:032x}"), at, f"Draft {number}", f"Typed {number}", is_new=True)
    return replace(new, **changes)
