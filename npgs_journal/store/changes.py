"""The steps that change an entry, for use inside a unit of work that is already open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

from npgs_journal.errors import EntryMissing, ImportRefused
from npgs_journal.store import rows
from npgs_journal.store.tables import (
    drafts,
    entries,
    entry_texts,
    mark_concerns,
    marks,
    search_index,
    value_months,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from npgs_journal.nouns import Entry, EntryId, Mark

_SEQ = select(entries.c.seq).where(entries.c.id == bindparam("id"))
_START = text("UPDATE entries SET template = :template WHERE seq = :seq AND template <> :template")
_PROMPT = text("UPDATE entry_texts SET prompt = :prompt WHERE entry = :seq AND prompt <> :prompt")
_NEXT = select(func.coalesce(func.max(entries.c.seq), 0) + 1)
_INDEX_IN = insert(search_index).values(
    rowid=bindparam("rowid"), title=bindparam("title"), body=bindparam("body")
)
_INDEX_OUT = delete(search_index).where(search_index.c.rowid == bindparam("row"))
# Taken out and put in anew within one flush, the words of a long entry leave the engine's index with a wrong
# sum when the entry is later deleted, and a check would call a sound journal damaged.
_INDEX_FLUSH = text("INSERT INTO search_index(search_index) VALUES ('flush')")
_KEEP_VERSION = text("""
INSERT INTO versions (entry, at_us, kept_at_us, reason, title, body, marks)
SELECT entries.seq, coalesce(edited_at_us, written_at_us), :kept_at_us, :reason, title, body, :marks
FROM entries JOIN entry_texts ON entry_texts.entry = entries.seq
WHERE entries.seq = :seq AND (title <> '' OR body <> '')
""")
_MARKS_OF = text("""
SELECT marks.entry, marks.position, value, direction, span_start, span_end, concern
FROM marks LEFT JOIN mark_concerns ON mark_concerns.entry = marks.entry
    AND mark_concerns.mark_position = marks.position
WHERE marks.entry = :seq
ORDER BY marks.position, mark_concerns.position
""")
COUNTED = """
SELECT marks.value, entries.month, entries.seq,
    max(marks.direction = 'lived'), max(marks.direction = 'under-strain'), entries.written_at_us
FROM entries JOIN marks ON marks.entry = entries.seq
WHERE entries.deleted_at_us IS NULL{among}
GROUP BY marks.entry, marks.value
"""
"""What `value_months` holds, in its columns' order; `among` narrows it to some entries."""
_NOTE_VALUES = text(
    "INSERT INTO value_months (value, month, entry, lived, under_strain, written_at_us) "
    + COUNTED.format(among=" AND entries.seq BETWEEN :first AND :last")
)


def seq_of(connection: Connection, entry_id: EntryId) -> int:
    """Find the entry's own number.

    Raises:
        EntryMissing: there is none with this id.
    """
    seq: int | None = connection.execute(_SEQ, {"id": entry_id}).scalar()
    if seq is None:
        raise EntryMissing
    return seq


def next_seq(connection: Connection) -> int:
    seq: int = connection.execute(_NEXT).scalar_one()
    return seq


def checked(entry: Entry, line: int | None = None) -> Entry:
    """Give `entry` back when it can be kept exactly.

    Raises:
        ImportRefused: with `reason`, and with `line` where one is known.
    """
    reason = rows.entry_refusal(entry)
    if reason is not None:
        raise ImportRefused(reason=reason) if line is None else ImportRefused(line=line, reason=reason)
    return entry


def put_in(connection: Connection, first_seq: int, new: Sequence[Entry]) -> None:
    """Write whole entries with their marks and their place in the search index."""
    numbered = list(enumerate(new, first_seq))
    connection.execute(insert(entries), [rows.entry_row(seq, entry) for seq, entry in numbered])
    connection.execute(
        insert(entry_texts),
        [rows.text_row(seq, entry.title, entry.body, entry.prompt) for seq, entry in numbered],
    )
    connection.execute(_INDEX_IN, [rows.index_row(seq, entry.title, entry.body) for seq, entry in numbered])
    _put_marks(connection, [(seq, entry.marks) for seq, entry in numbered if entry.marks])
    connection.execute(_NOTE_VALUES, {"first": first_seq, "last": first_seq + len(new) - 1})


def put_marks(
    connection: Connection,
    seq: int,
    *,
    on_entry: Sequence[Mark] | None = None,
    on_passages: Sequence[Mark] | None = None,
) -> None:
    """Put new marks in the place of those on the whole entry, on its passages, or both.

    Those that are not given stay as they are.
    """
    found = connection.execute(_MARKS_OF, {"seq": seq}).all()
    here = rows.joined_marks(found).get(seq, ())
    whole = [mark for mark in here if not mark.is_on_passage] if on_entry is None else on_entry
    parts = [mark for mark in here if mark.is_on_passage] if on_passages is None else on_passages
    if (*whole, *parts) == here:
        return
    connection.execute(delete(mark_concerns).where(mark_concerns.c.entry == seq))
    connection.execute(delete(marks).where(marks.c.entry == seq))
    _put_marks(connection, [(seq, (*whole, *parts))])
    note_values(connection, seq)


def note_values(connection: Connection, seq: int) -> None:
    """Bring what is kept for counting in line with the entry's marks, its month and its place."""
    connection.execute(delete(value_months).where(value_months.c.entry == seq))
    connection.execute(_NOTE_VALUES, {"first": seq, "last": seq})


def _put_marks(connection: Connection, new: Sequence[tuple[int, Sequence[Mark]]]) -> None:
    mark_rows = [row for seq, own in new for row in rows.mark_rows(seq, own)]
    concern_rows = [row for seq, own in new for row in rows.concern_rows(seq, own)]
    if mark_rows:
        connection.execute(insert(marks), mark_rows)
    if concern_rows:
        connection.execute(insert(mark_concerns), concern_rows)


def put_text(connection: Connection, seq: int, title: str, body: str, edited_at: datetime | None) -> None:
    """Put new words in the place of an entry's, and of what search knows of it."""
    text = rows.text_row(seq, title, body)
    del text["entry"], text["prompt"]
    connection.execute(update(entry_texts).where(entry_texts.c.entry == seq).values(**text))
    connection.execute(_INDEX_OUT, {"row": seq})
    connection.execute(_INDEX_FLUSH)
    connection.execute(_INDEX_IN, rows.index_row(seq, title, body))
    change(connection, seq, edited_at_us=rows.instant_us(edited_at))


def says_otherwise(connection: Connection, seq: int, title: str, body: str) -> bool:
    """Whether those are other words than the entry says now."""
    text = rows.text_row(seq, title, body)
    kept = connection.execute(
        select(entry_texts.c.title, entry_texts.c.body).where(entry_texts.c.entry == seq)
    ).one()
    return (kept.title, kept.body) != (text["title"], text["body"])


def keep_version(connection: Connection, seq: int, at: datetime, reason: str = "changed") -> None:
    """Keep what the entry says now, with the marks on its passages, before it says something else."""
    found = connection.execute(_MARKS_OF, {"seq": seq}).all()
    marks = rows.marks_text(mark for mark in rows.joined_marks(found).get(seq, ()) if mark.is_on_passage)
    kept_at_us = rows.instant_us(at)
    connection.execute(
        _KEEP_VERSION, {"seq": seq, "kept_at_us": kept_at_us, "reason": reason, "marks": marks}
    )


def put_start(connection: Connection, seq: int, template: str, prompt: str) -> None:
    """Keep how the entry was started: the way's id, and the question that was answered."""
    connection.execute(_START, {"seq": seq, "template": template})
    connection.execute(_PROMPT, {"seq": seq, "prompt": prompt})


def change(connection: Connection, seq: int, **values: Any) -> None:
    connection.execute(update(entries).where(entries.c.seq == seq).values(**values))
    if not values.keys().isdisjoint({"month", "written_at_us", "deleted_at_us"}):
        note_values(connection, seq)


def take_out(connection: Connection, seq: int, entry_id: EntryId) -> None:
    """Remove an entry wherever it stands; marks and moves follow by their foreign keys."""
    connection.execute(_INDEX_OUT, {"row": seq})
    connection.execute(delete(mark_concerns).where(mark_concerns.c.entry == seq))
    connection.execute(delete(drafts).where(drafts.c.entry_id == entry_id))
    connection.execute(delete(entries).where(entries.c.seq == seq))
