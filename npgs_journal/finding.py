"""Finding what was written: lists, search, one entry, the days of a calendar, views. Changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.nouns import EVERYTHING

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.nouns import (
        Cursor,
        Entry,
        EntryHead,
        EntryId,
        Filter,
        Hit,
        Page,
        Space,
        Version,
        View,
    )
    from npgs_journal.store import Store


class Finding:
    def __init__(self, reader: Store) -> None:
        self._store = reader

    def page(self, after: Cursor | None = None, limit: int = 50, wanted: Filter = EVERYTHING) -> Page:
        """List wanted entries, newest first, below `after`. One that cannot be read hides no other."""
        return self._store.entries.page(after, limit, wanted, reads_on=True)

    def search(self, words: str, limit: int = 50, wanted: Filter = EVERYTHING) -> tuple[Hit, ...]:
        """Find wanted entries by words, beginnings of words and "quoted phrases", newest first.

        One that cannot be read hides no other.

        Raises:
            Cancelled: `give_up` was called meanwhile.
        """
        return self._store.search.find(words, limit, wanted, reads_on=True)

    def give_up(self) -> None:
        """Stop the search that is running now (newer words were typed). From any thread."""
        self._store.search.interrupt()

    def open(self, entry_id: EntryId) -> Entry:
        """The whole entry. Raises EntryMissing."""
        return self._store.entries.get(entry_id)

    def versions(self, entry_id: EntryId) -> tuple[Version, ...]:
        """What the entry said before, the last kept first. Raises EntryMissing."""
        return self._store.versions.of(entry_id)

    def head(self, entry_id: EntryId) -> EntryHead:
        """What a list shows of the entry. Raises EntryMissing."""
        return self._store.entries.head(entry_id)

    def days(self, first: date, last: date, wanted: Filter = EVERYTHING, words: str = "") -> dict[date, int]:
        """How many wanted entries each own day from `first` to `last` holds; empty days are left out.

        With `words` only those count that hold them.

        Raises:
            Cancelled: `give_up` was called while words were looked for.
        """
        if words.strip():
            return self._store.search.days(words, first, last, wanted)
        return self._store.entries.days(first, last, wanted)

    def views(self) -> tuple[View, ...]:
        """The filters kept under a name, in the order they were kept."""
        return self._store.views.all()

    def count(self, space: Space | None = None) -> int:
        """How many entries stand outside Recently deleted."""
        return self._store.entries.count(space)
