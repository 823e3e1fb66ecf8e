"""Full-text search inside the encrypted file: newest first, bounded, and easily given up."""

from __future__ import annotations

import contextlib
import json
import threading
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from npgs_journal.errors import Cancelled, JournalDamaged, StorageTrouble
from npgs_journal.nouns import EVERYTHING, EntryHead, Filter, Hit
from npgs_journal.store import filters, rows
from npgs_journal.store.heads import heads_despite_damage, heads_of_seqs
from npgs_journal.text.excerpt import around
from npgs_journal.text.folding import Finder, Term, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import TextClause

    from npgs_journal.store.engine import Database
    from npgs_journal.store.filters import Asked

# Numbers first, from narrow rows only; words are read for the few that are shown.
_FOUND = """
SELECT entries.seq, entries.written_at_us
FROM search_index CROSS JOIN entries ON entries.seq = search_index.rowid
WHERE search_index MATCH :question AND {where}
ORDER BY {order} LIMIT :most
"""
_LAST_KEPT, _NEWEST = "search_index.rowid DESC", "entries.written_at_us DESC, entries.seq DESC"
# Where a filter leaves few, they are named first, and the index is read only from the first to the last of
# them. The plus signs keep the engine from asking the index anew for each: it looks each hit up among them.
_AMONG = """
WITH few(seq, at_us{more}) AS MATERIALIZED (SELECT {seq}, {at}{more_of} FROM {source} WHERE {where})
SELECT {columns} FROM few WHERE +few.seq IN (
    SELECT rowid FROM search_index WHERE search_index MATCH :question
        AND rowid BETWEEN (SELECT min(seq) FROM few) AND (SELECT max(seq) FROM few)
        AND +rowid IN (SELECT seq FROM few)
)
"""
_NEWEST_AMONG = _AMONG + "ORDER BY few.at_us DESC, few.seq DESC LIMIT :most"
_DAYS_AMONG = _AMONG + "GROUP BY few.day_on"
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

    def find(
        self, words: str, limit: int = 50, wanted: Filter = EVERYTHING, *, reads_on: bool = False
    ) -> tuple[Hit, ...]:
        """Find wanted entries that hold every word or quoted phrase of `words`, newest first.

        Args:
            reads_on: where damage is met, give those that can be read.

        Raises:
            JournalDamaged: damage is met; with `reads_on`, when no hit can be read.
            Cancelled: `interrupt` was called meanwhile.
        """
        looked_for = terms(words)
        if not looked_for:
            return ()
        try:
            with self._interruptible() as connection:
                return _hits(connection, looked_for, limit, wanted)
        except JournalDamaged:
            if not reads_on:
                raise
        return self._hits_despite_damage(looked_for, limit, wanted)

    def _hits_despite_damage(self, looked_for: Sequence[Term], limit: int, wanted: Filter) -> tuple[Hit, ...]:
        """Raises JournalDamaged where the search index itself does not read, or no hit does."""
        with self._interruptible() as connection:
            seqs = _newest(connection, _question(looked_for), limit, filters.asked(wanted))
        heads = heads_despite_damage(self._database, seqs)
        if seqs and not heads:
            raise JournalDamaged
        finder = Finder(looked_for)
        return tuple(_hit(finder, head, self._body_despite_damage(seq)) for seq, head in heads.items())

    def _body_despite_damage(self, seq: int) -> str:
        with contextlib.suppress(JournalDamaged), self._database.read() as connection:
            return _bodies(connection, [seq]).get(seq, "")
        return ""

    def days(self, words: str, first: date, last: date, wanted: Filter = EVERYTHING) -> dict[date, int]:
        """How many hits each own day from `first` to `last` holds; days without any are left out.

        Raises:
            Cancelled: `interrupt` was called meanwhile.
        """
        looked_for = terms(words)
        if not looked_for:
            return {}
        asked = filters.asked(filters.within(wanted, first, last))
        by_day = _among(_DAYS_AMONG, asked, "few.day_on, count(*)", day_too=True)
        with self._interruptible() as connection:
            found = connection.execute(by_day, asked.facts | {"question": _question(looked_for)})
            return {rows.day_of(day): many for day, many in found}

    @contextlib.contextmanager
    def _interruptible(self) -> Iterator[Connection]:
        self._given_up.clear()
        try:
            with self._database.watched(self._given_up.is_set), self._database.read() as connection:
                yield connection
        except StorageTrouble:
            if self._given_up.is_set():
                raise Cancelled from None
            raise

    def interrupt(self) -> None:
        """Give up the search that is running now, if there is one. May be called from any thread."""
        self._given_up.set()


def _hits(connection: Connection, looked_for: Sequence[Term], limit: int, wanted: Filter) -> tuple[Hit, ...]:
    seqs = _newest(connection, _question(looked_for), limit, filters.asked(wanted))
    heads = heads_of_seqs(connection, seqs)
    bodies = _bodies(connection, seqs)
    finder = Finder(looked_for)
    return tuple(_hit(finder, heads[seq], bodies[seq]) for seq in seqs)


def _bodies(connection: Connection, seqs: Sequence[int]) -> dict[int, str]:
    found = connection.execute(_BODIES, {"among": json.dumps(seqs)})
    return {row.entry: row.body for row in found}


def _newest(connection: Connection, question: str, limit: int, asked: Asked) -> list[int]:
    """The numbers of the newest entries that answer `question`.

    The index gives the entries kept last at once, and all others only by looking at every hit. People
    mostly write in the order of time, so the last kept are taken first; they are the newest unless
    an entry kept before them was written later. Only then every hit is looked at.
    """
    facts = asked.facts | {"question": question, "most": limit}
    if asked.is_narrow:
        among = _among(_NEWEST_AMONG, asked, "few.seq")
        return [row.seq for row in connection.execute(among, facts)]
    found = connection.execute(_in_order(asked, _LAST_KEPT), facts).all()
    if len(found) == limit and found:
        edge = {"oldest_us": min(at_us for _, at_us in found), "first": found[-1].seq}
        if connection.execute(_NEWER_BUT_KEPT_BEFORE, edge).scalar():
            return [row.seq for row in connection.execute(_in_order(asked, _NEWEST), facts)]
    return [seq for seq, _ in sorted(found, key=lambda row: (row.written_at_us, row.seq), reverse=True)]


def _in_order(asked: Asked, order: str) -> TextClause:
    return filters.statement(_FOUND.format(where=asked.where, order=order))


def _among(form: str, asked: Asked, columns: str, *, day_too: bool = False) -> TextClause:
    more, more_of = (", day_on", ", entries.day_on") if day_too else ("", "")
    facts = {"seq": asked.seq, "at": asked.at, "source": asked.source, "where": asked.where}
    return filters.statement(form.format(**facts, columns=columns, more=more, more_of=more_of))


def _question(looked_for: Sequence[Term]) -> str:
    """Write the terms in the index's own language. Tokens hold letters and figures only, and are quoted."""
    return " AND ".join(f'"{" ".join(term.tokens)}"{"*" if term.is_open else ""}' for term in looked_for)


def _hit(finder: Finder, head: EntryHead, body: str) -> Hit:
    at = finder.first(body)
    snippet = head.excerpt if at is None else around(body, at)
    return Hit(head, snippet, finder.spans(head.title), finder.spans(snippet))
