"""Invented entries, and a store to put them in."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from npgs_journal.nouns import Entry, EntryHead, EntryId
from npgs_journal.security.keys import Secret
from npgs_journal.store import OpenStore, create_store, open_store

KEY = bytes(range(32))
START = datetime(2026, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=-5)))
LATER = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
_NUMBERS = itertools.count(1)


def key() -> Secret:
    return Secret(KEY)


def entry_id(number: int) -> EntryId:
    return EntryId(f"{number:032x}")


def invent(title: str = "", body: str = "", *, at: datetime | None = None, **fields: Any) -> Entry:
    """A new entry, one hour after the one invented before it unless `at` says otherwise."""
    number = next(_NUMBERS)
    at = START + timedelta(hours=number) if at is None else at
    fields.setdefault("day_on", date(at.year, at.month, at.day))
    return Entry(entry_id(number), at, title=title, body=body, **fields)


@contextmanager
def fresh_store(folder: Path) -> Iterator[OpenStore]:
    path = folder / "journal.db"
    salt = create_store(path, key())
    with open_store(path, key(), salt) as store:
        yield store


def head_of(entry: Entry, **fields: Any) -> EntryHead:
    """The head that a list must show of a short plain entry."""
    return EntryHead(
        entry.id,
        entry.written_at,
        entry.day_on,
        entry.title,
        entry.body,
        entry.marks,
        entry.space,
        entry.bring,
        deleted_at=entry.deleted_at,
        template=entry.template,
        **fields,
    )
