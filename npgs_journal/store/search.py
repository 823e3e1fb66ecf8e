"""Full-text search inside the encrypted file: newest first, bounded, and easily given up."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from npgs_journal.errors import Cancelled, StorageTrouble
from npgs_journal.nouns import EntryHead, Hit, Space
from npgs_journal.store.entries import heads_of_seqs
from npgs_journal.text.excerpt import around
from npgs_journal.text.folding import Finder, Term, terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.store.engine import Database

# Numbers first, from narrow rows only; words are read for the few that are shown.
_FOUND = """
SELECT entries.seq, entries.written_at_us
FROM search_index CROSS JOIN entries ON entries.seq = search_index.rowid
WHERE search_index MATCH :question AND entries.deleted_at_us IS NULL AND entries.space IN (:space, :other)
ORDER BY {order} LIMIT :most
"""
_LAST_KEPT = text(_FOUND.format(order="search_index.rowid DESC"))
_NEWEST = text(_FOUND.format(order="entries.written_at_us DESC, entries.seq DESC"))
_NEWER_BUT_KEPT_BEFORE = text("""
SELECT EXISTS (
    SELECT 1 FROM entries WHERE deleted_at_us IS NULL AND written_at_us >= :oldest_us AND seq < :first
)
""")
_BODIES = text("SELECT entry, body FROM entry_texts WHERE entry IN (SELECT value FROM json_each(:among))")


class Search:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._given_up = threading.Event()

    def find(self, words: str, limit: int = 50, spaces: frozenset[Space] | None = None) -> tuple[Hit, ...]:
        """Find entries that hold every word or quoted phrase of `words`, newest first, no trash.

        Raises:
            Cancelled: `interrupt` was called meanwhile.
        """
        looked_for = terms(words)
        if not looked_for or (spaces is not None and not spaces):
            return ()
        self._given_up.clear()
        try:
            with self._database.watched(self._given_up.is_set), self._database.read() as connection:
                return _hits(connection, looked_for, limit, spaces)
        except StorageTrouble:
            if self._given_up.is_set():
                raise Cancelled from None
            raise

    def interrupt(self) -> None:
        """Give up the search that is running now, if there is one. May be called from any thread."""
        self._given_up.set()


def _hits(
    connection: Connection, looked_for: Sequence[Term], limit: int, spaces: frozenset[Space] | None
) -> tuple[Hit, ...]:
    seqs = _newest(connection, _question(looked_for), limit, sorted(spaces or Space))
    heads = heads_of_seqs(connection, seqs)
    found = connection.execute(_BODIES, {"among": json.dumps(seqs)})
    bodies = {row.entry: row.body for row in found}
    finder = Finder(looked_for)
    return tuple(_hit(finder, heads[seq], bodies[seq]) for seq in seqs)


def _newest(connection: Connection, question: str, limit: int, spaces: list[Space]) -> list[int]:
    """The numbers of the newest entries that answer `question`.

    The index gives the entries kept last at once, and all others only by looking at every hit. People
    mostly write in the order of time, so the last kept are taken first; they are the newest unless
    an entry kept before them was written later. Only then every hit is looked at.
    """
    asked = {"question": question, "most": limit, "space": spaces[0].value, "other": spaces[-1].value}
    found = connection.execute(_LAST_KEPT, asked).all()
    if len(found) == limit and found:
        edge = {"oldest_us": min(at_us for _, at_us in found), "first": found[-1].seq}
        if connection.execute(_NEWER_BUT_KEPT_BEFORE, edge).scalar():
            return [row.seq for row in connection.execute(_NEWEST, asked)]
    return [seq for seq, _ in sorted(found, key=lambda row: (row.written_at_us, row.seq), reverse=True)]


def _question(looked_for: Sequence[Term]) -> str:
    """Write the terms in the index's own language. Tokens hold letters and figures only, and are quoted."""
    return " AND ".join(f'"{" ".join(term.tokens)}"{"*" if term.is_open else ""}' for term in looked_for)


def _hit(finder: Finder, head: EntryHead, body: str) -> Hit:
    at = finder.first(body)
    snippet = head.excerpt if at is None else around(body, at)
    return Hit(head, snippet, finder.spans(head.title), finder.spans(snippet))
