"""Finding what was written: lists, search, one entry, the days of a calendar. Changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.nouns import (
        Cursor,
        Direction,
        Entry,
        EntryHead,
        EntryId,
        Hit,
        Page,
        Space,
        ValueId,
    )
    from npgs_journal.store import Store


class Finding:
    def __init__(self, reader: Store) -> None:
        self._store = reader

    def page(
        self,
        after: Cursor | None = None,
        limit: int = 50,
        *,
        space: Space | None = None,
        bring: bool | None = None,
        deleted: bool = False,
        on: date | None = None,
        since: date | None = None,
        until: date | None = None,
        value: ValueId | None = None,
        direction: Direction | None = None,
    ) -> Page:
        """List entries, newest first, below `after`. See `Entries.page`."""
        return self._store.entries.page(
            after,
            limit,
            space=space,
            bring=bring,
            deleted=deleted,
            on=on,
            since=since,
            until=until,
            value=value,
            direction=direction,
        )

    def search(self, words: str, limit: int = 50, spaces: frozenset[Space] | None = None) -> tuple[Hit, ...]:
        """Find entries by words, beginnings of words and "quoted phrases", newest first, no trash.

        Raises:
            Cancelled: `give_up` was called meanwhile.
        """
        return self._store.search.find(words, limit, spaces)

    def give_up(self) -> None:
        """Stop the search that is running now (newer words were typed). From any thread."""
        self._store.search.interrupt()

    def open(self, entry_id: EntryId) -> Entry:
        """The whole entry. Raises EntryMissing."""
        return self._store.entries.get(entry_id)

    def head(self, entry_id: EntryId) -> EntryHead:
        """What a list shows of the entry. Raises EntryMissing."""
        return self._store.entries.head(entry_id)

    def days(self, first: date, last: date) -> dict[date, int]:
        """How many entries each own day from `first` to `last` holds; empty days are left out."""
        return self._store.entries.days(first, last)

    def count(self, space: Space | None = None) -> int:
        """How many entries stand outside Recently deleted."""
        return self._store.entries.count(space)
