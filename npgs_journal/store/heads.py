"""What lists show of entries: read together, or each by itself where a page of the file is damaged."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, exists, literal, select, text

from npgs_journal.errors import JournalDamaged
from npgs_journal.nouns import EntryHead, EntryId, LedgerState, Mark, Space, without_places
from npgs_journal.store import rows
from npgs_journal.store.tables import entries, entry_texts, ledger, ledger_entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.store.engine import Database

_SHARED = exists(
    select(ledger.c.seq)
    .join(ledger_entries, ledger_entries.c.line == ledger.c.seq)
    .where(ledger_entries.c.entry_id == entries.c.id, ledger.c.state == LedgerState.RELEASED.value)
)


def _heads(shared: Any) -> Any:
    return select(
        entries.c.seq,
        entries.c.id,
        entries.c.written_at_us,
        entries.c.offset_s,
        entries.c.day_on,
        entries.c.space,
        entries.c.bring,
        entries.c.deleted_at_us,
        entries.c.template,
        entry_texts.c.title,
        entry_texts.c.excerpt,
        shared.label("shared"),
    ).join_from(entries, entry_texts, entry_texts.c.entry == entries.c.seq)


# Numbers come as one JSON list, so that the statement stays the same and need not be built anew.
_AMONG = "IN (SELECT value FROM json_each(:among))"
_OF_SEQS = _heads(_SHARED).where(text(f"entries.seq {_AMONG}"))
_OF_SEQS_ALONE = _heads(literal(value=False)).where(text(f"entries.seq {_AMONG}"))
_OF_IDS = _heads(_SHARED).where(text(f"entries.id {_AMONG}"))
_MARKS = text("""
SELECT marks.entry, marks.position, value, direction, span_start, span_end, concern
FROM marks LEFT JOIN mark_concerns ON mark_concerns.entry = marks.entry
    AND mark_concerns.mark_position = marks.position
WHERE marks.entry IN (SELECT value FROM json_each(:among))
ORDER BY marks.entry, marks.position, mark_concerns.position
""")
_SPACES = {space.value: space for space in Space}


def heads_of_seqs(connection: Connection, seqs: Sequence[int], asked: Any = _OF_SEQS) -> dict[int, EntryHead]:
    """The heads of some entries by their numbers."""
    found = connection.execute(asked, {"among": json.dumps(seqs)}).all()
    return {row.seq: head for row, head in zip(found, _heads_of(connection, found), strict=True)}


def heads_of_ids(connection: Connection, ids: Sequence[EntryId]) -> tuple[EntryHead, ...]:
    return _heads_of(connection, connection.execute(_OF_IDS, {"among": json.dumps(ids)}).all())


def heads_despite_damage(database: Database, seqs: Sequence[int]) -> dict[int, EntryHead]:
    """The same of those that can be read, each by itself.

    Where the record of what was shared does not read, an entry is shown without a word of that.
    """
    found: dict[int, EntryHead] = {}
    ways = [_OF_SEQS, _OF_SEQS_ALONE]
    for seq in seqs:
        for way in ways:
            if head := _read_alone(database, seq, way):
                found |= head
                # Once is enough: where that record is what is damaged, every entry would ask for it.
                ways = ways[ways.index(way) :]
                break
    return found


def _read_alone(database: Database, seq: int, way: Any) -> dict[int, EntryHead]:
    """In a unit of its own: a connection that has met a damaged page reads no other."""
    with contextlib.suppress(JournalDamaged), database.read() as connection:
        return heads_of_seqs(connection, [seq], way)
    return {}


def marks_of(connection: Connection, seqs: Sequence[int]) -> dict[int, tuple[Mark, ...]]:
    if not seqs:
        return {}
    return rows.joined_marks(connection.execute(_MARKS, {"among": json.dumps(seqs)}))


def _heads_of(connection: Connection, found: Sequence[Any]) -> tuple[EntryHead, ...]:
    marked = marks_of(connection, [row.seq for row in found])
    return tuple(_head(row, marked) for row in found)


def _head(row: Any, marked: dict[int, tuple[Mark, ...]]) -> EntryHead:
    seq, entry_id, at_us, offset_s, day, space, bring, deleted_at_us, template, title, excerpt, shared = row
    return EntryHead(
        entry_id,
        rows.moment(at_us, offset_s),
        rows.day_of(day),
        title,
        excerpt,
        without_places(marked.get(seq, ())),
        _SPACES[space],
        bool(bring),
        bool(shared),
        rows.moment_utc(deleted_at_us),
        template,
    )
