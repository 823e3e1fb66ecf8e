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
SELECT entries.seq FROM search_index JOIN entries ON entries.seq = search_index.rowid
WHERE search_index MATCH :question AND entries.deleted_at_us IS NULL {among}
ORDER BY entries.written_at_us DESC, entries.seq DESC LIMIT :most
"""
_ANYWHERE = text(_FOUND.format(among=""))
_IN_ONE = text(_FOUND.format(among="AND entries.space = :space"))
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
    asked = {"question": _question(looked_for), "most": limit}
    if spaces is None or len(spaces) == len(Space):
        seqs = connection.execute(_ANYWHERE, asked).scalars().all()
    else:
        (space,) = spaces
        seqs = connection.execute(_IN_ONE, asked | {"space": space.value}).scalars().all()
    heads = heads_of_seqs(connection, seqs)
    found = connection.execute(_BODIES, {"among": json.dumps(list(seqs))})
    bodies = {row.entry: row.body for row in found}
    finder = Finder(looked_for)
    return tuple(_hit(finder, heads[seq], bodies[seq]) for seq in seqs)


def _question(looked_for: Sequence[Term]) -> str:
    """Write the terms in the index's own language. Tokens hold letters and figures only, and are quoted."""
    return " AND ".join(f'"{" ".join(term.tokens)}"{"*" if term.is_open else ""}' for term in looked_for)


def _hit(finder: Finder, head: EntryHead, body: str) -> Hit:
    at = finder.first(body)
    snippet = head.excerpt if at is None else around(body, at)
    return Hit(head, snippet, finder.spans(head.title), finder.spans(snippet))
