"""Entries: written, marked, moved, listed by pages, brought back, deleted for good."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence, Sized
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Connection,
    bindparam,
    exists,
    insert,
    select,
    text,
)

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import (
    EVERYTHING,
    Cursor,
    Entry,
    EntryHead,
    EntryId,
    Filter,
    LedgerState,
    Mark,
    Move,
    Page,
    Progress,
    SilentProgress,
    Space,
    without_places,
)
from npgs_journal.store import changes, filters, rows, sharing
from npgs_journal.store.tables import (
    entries,
    entry_texts,
    ledger,
    ledger_entries,
    moves,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from npgs_journal.store.engine import Database

_BATCH = 500
_SHARED = exists(
    select(ledger.c.seq)
    .join(ledger_entries, ledger_entries.c.line == ledger.c.seq)
    .where(ledger_entries.c.entry_id == entries.c.id, ledger.c.state == LedgerState.RELEASED.value)
).label("shared")
_HEADS = select(
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
    _SHARED,
).join_from(entries, entry_texts, entry_texts.c.entry == entries.c.seq)
_WHOLE = (
    select(entries, entry_texts.c.title, entry_texts.c.body, entry_texts.c.prompt)
    .join_from(entries, entry_texts, entry_texts.c.entry == entries.c.seq)
    .where(entries.c.id == bindparam("id"))
)
# Numbers come as one JSON list, so that the statement stays the same and need not be built anew.
_AMONG = "IN (SELECT value FROM json_each(:among))"
_HEADS_OF_SEQS = _HEADS.where(text(f"entries.seq {_AMONG}"))
_HEADS_OF_IDS = _HEADS.where(text(f"entries.id {_AMONG}"))
_MARKS = text("""
SELECT marks.entry, marks.position, value, direction, span_start, span_end, concern
FROM marks LEFT JOIN mark_concerns ON mark_concerns.entry = marks.entry
    AND mark_concerns.mark_position = marks.position
WHERE marks.entry IN (SELECT value FROM json_each(:among))
ORDER BY marks.entry, marks.position, mark_concerns.position
""")
# The index is merged into one after many entries came in; the next search then reads one, not many.
_TIDY_INDEX = text("INSERT INTO search_index(search_index) VALUES ('optimize')")


class Entries:
    def __init__(self, database: Database) -> None:
        self._database = database

    # Reading -----------------------------------------------------------------------------------

    def page(self, after: Cursor | None = None, limit: int = 50, wanted: Filter = EVERYTHING) -> Page:
        """List up to `limit` heads of what is wanted, newest first, below `after`."""
        asked = filters.asked(wanted)
        place, facts = "", asked.facts | {"most": limit + 1}
        if after is not None:
            place = f"AND ({asked.at}, {asked.seq}) < (:below_us, :below)"
            facts |= {"below_us": after.written_at_us, "below": after.seq}
        newest_first = asked.select(
            f"{asked.seq} AS seq, {asked.at} AS written_at_us",
            place,
            f"ORDER BY {asked.at} DESC, {asked.seq} DESC LIMIT :most",
        )
        with self._database.read() as connection:
            found = connection.execute(newest_first, facts).all()
            shown = found[:limit]
            heads = heads_of_seqs(connection, [row.seq for row in shown])
        last = shown[-1] if len(found) > limit and shown else None
        return Page(
            tuple(heads[row.seq] for row in shown),
            None if last is None else Cursor(last.written_at_us, last.seq),
        )

    def head(self, entry_id: EntryId) -> EntryHead:
        """Raises EntryMissing where `heads` would leave it out."""
        found = self.heads([entry_id])
        if not found:
            raise EntryMissing
        return found[0]

    def heads(self, ids: Sequence[EntryId]) -> tuple[EntryHead, ...]:
        """The heads of `ids`, in that order; ids that are not there are left out."""
        with self._database.read() as connection:
            found = heads_of(connection, connection.execute(_HEADS_OF_IDS, {"among": json.dumps(ids)}).all())
        by_id = {head.id: head for head in found}
        return tuple(by_id[entry_id] for entry_id in ids if entry_id in by_id)

    def get(self, entry_id: EntryId) -> Entry:
        """The whole entry, in the trash or not.

        Raises:
            EntryMissing: there is none with this id.
        """
        with self._database.read() as connection:
            return whole(connection, entry_id)

    def count(self, space: Space | None = None) -> int:
        """How many entries stand outside the trash."""
        asked = filters.asked(Filter(space=space))
        many = asked.select("count(*)")
        with self._database.read() as connection:
            return int(connection.execute(many, asked.facts).scalar_one())

    def newest_day(self) -> date | None:
        """The last own day that an entry outside the trash belongs to."""
        newest = text("SELECT max(day_on) FROM entries WHERE deleted_at_us IS NULL")
        with self._database.read() as connection:
            day = connection.execute(newest).scalar()
        return None if day is None else rows.day_of(day)

    def deleted_before(self, at: datetime) -> tuple[EntryId, ...]:
        """What was put into Recently deleted before that moment."""
        wanted = select(entries.c.id).where(entries.c.deleted_at_us < rows.instant_us(at))
        with self._database.read() as connection:
            return tuple(EntryId(found) for found in connection.execute(wanted).scalars())

    def all_ids(self) -> tuple[EntryId, ...]:
        """Every entry outside the trash, in the order they were kept."""
        wanted = select(entries.c.id).where(entries.c.deleted_at_us.is_(None)).order_by(entries.c.seq)
        with self._database.read() as connection:
            return tuple(EntryId(found) for found in connection.execute(wanted).scalars())

    def days(self, first: date, last: date, wanted: Filter = EVERYTHING) -> dict[date, int]:
        """How many wanted entries each own day from `first` to `last` holds; empty days are left out."""
        asked = filters.asked(filters.within(wanted, first, last))
        by_day = asked.select("entries.day_on, count(*)", "GROUP BY entries.day_on")
        with self._database.read() as connection:
            return {rows.day_of(day): many for day, many in connection.execute(by_day, asked.facts)}

    def moves(self, entry_id: EntryId) -> tuple[Move, ...]:
        """Every move of this entry between the spaces, in the order they were made."""
        with self._database.read() as connection:
            seq = changes.seq_of(connection, entry_id)
            found = connection.execute(select(moves).where(moves.c.entry == seq).order_by(moves.c.seq))
            return tuple(
                Move(rows.moment(row.at_us, 0), Space(row.came_from), Space(row.went_to)) for row in found
            )

    # Writing -----------------------------------------------------------------------------------

    def add(self, entry: Entry) -> None:
        """Keep a new entry.

        Raises:
            ImportRefused: its text or marks cannot be kept exactly (`reason`).
        """
        changes.checked(entry)
        with self._database.write() as connection:
            changes.put_in(connection, changes.next_seq(connection), [entry])

    def add_many(self, new: Iterable[Entry], progress: Progress | None = None) -> int:
        """Keep many new entries, all or none, and say how many.

        Raises:
            ImportRefused: with `line` (the entry's place, from 1) and `reason`. Nothing was kept.
            Cancelled: `progress` was told to stop. Nothing was kept.
        """
        progress = progress or SilentProgress()
        total = len(new) if isinstance(new, Sized) else 0
        done = 0
        with self._database.write() as connection:
            seq = changes.next_seq(connection)
            for batch in _batches(changes.checked(entry, line) for line, entry in enumerate(new, 1)):
                progress.step(done, total)
                changes.put_in(connection, seq + done, batch)
                done += len(batch)
            progress.step(done, total)
            connection.execute(_TIDY_INDEX)
        self._database.checkpoint()
        return done

    def save_text(self, entry_id: EntryId, title: str, body: str, edited_at: datetime) -> None:
        """Put new words in the place of the old (also those that search knows).

        Marks on passages go with the words they stood on. The old words are kept as a version.
        """
        with self._change(entry_id) as (connection, seq):
            if changes.says_otherwise(connection, seq, title, body):
                changes.keep_version(connection, seq, edited_at)
            changes.put_text(connection, seq, title, body, edited_at)
            changes.put_marks(connection, seq, on_passages=())

    def set_marks(self, entry_id: EntryId, new: Sequence[Mark]) -> None:
        """Put `new` in the place of all marks on the whole entry; each value once in each direction.

        Marks on passages belong to the words, and are changed with them (`Drafts.finish`).
        """
        refused = rows.marks_refusal(new)
        if refused:
            raise ValueError(refused)
        with self._change(entry_id) as (connection, seq):
            changes.put_marks(connection, seq, on_entry=new)

    def set_bring(self, entry_id: EntryId, bring: bool) -> None:
        """Mark to bring, or not. An About me entry never is: asked for one, nothing changes."""
        with self._change(entry_id) as (connection, seq):
            space = connection.execute(select(entries.c.space).where(entries.c.seq == seq)).scalar_one()
            changes.change(connection, seq, bring=int(bring and space == Space.MINE.value))

    def move(self, entry_id: EntryId, space: Space, at: datetime) -> None:
        """Put the entry into `space` and keep a line about it. In About me it is no longer to bring."""
        with self._change(entry_id) as (connection, seq):
            before = connection.execute(select(entries.c.space).where(entries.c.seq == seq)).scalar_one()
            if before == space.value:
                return
            values: dict[str, Any] = {"space": space.value}
            if space is Space.ABOUT_ME:
                values["bring"] = 0
            changes.change(connection, seq, **values)
            line = {"entry": seq, "at_us": rows.instant(at)[0], "came_from": before, "went_to": space.value}
            connection.execute(insert(moves), line)

    def set_written_at(self, entry_id: EntryId, at: datetime, day_on: date) -> None:
        at_us, offset_s = rows.instant(at)
        day = rows.day_number(day_on)
        with self._change(entry_id) as (connection, seq):
            changes.change(
                connection, seq, written_at_us=at_us, offset_s=offset_s, day_on=day, month=day // 100
            )

    def trash(self, entry_id: EntryId, at: datetime) -> None:
        """Put the entry into Recently deleted."""
        with self._change(entry_id) as (connection, seq):
            changes.change(connection, seq, deleted_at_us=rows.instant(at)[0])

    def restore(self, entry_id: EntryId) -> None:
        """Bring the entry back from Recently deleted."""
        with self._change(entry_id) as (connection, seq):
            changes.change(connection, seq, deleted_at_us=None)

    def delete_for_good(self, entry_id: EntryId) -> None:
        """Remove the entry, its draft, its words in the search index and in the packet that is being made,
        and empty the write-ahead file.

        A long read that is under way may hold the emptying back; the next change or the close makes
        up for it. What was shared stays in the ledger.
        """
        with self._change(entry_id) as (connection, seq):
            sharing.forget(connection, entry_id)
            changes.take_out(connection, seq, entry_id)
        self._database.checkpoint()

    @contextlib.contextmanager
    def _change(self, entry_id: EntryId) -> Iterator[tuple[Connection, int]]:
        """One unit of work on one entry. Raises EntryMissing where there is none."""
        with self._database.write() as connection:
            yield connection, changes.seq_of(connection, entry_id)


# Shared with search and drafts, inside an open unit of work ------------------------------------------


def heads_of_seqs(connection: Connection, seqs: Sequence[int]) -> dict[int, EntryHead]:
    """The heads of some entries by their numbers."""
    found = connection.execute(_HEADS_OF_SEQS, {"among": json.dumps(seqs)}).all()
    return {row.seq: head for row, head in zip(found, heads_of(connection, found), strict=True)}


def heads_of(connection: Connection, found: Sequence[Any]) -> tuple[EntryHead, ...]:
    marked = _marks_of(connection, [row.seq for row in found])
    return tuple(_head(row, marked) for row in found)


def whole(connection: Connection, entry_id: EntryId) -> Entry:
    """Raises EntryMissing."""
    row = connection.execute(_WHOLE, {"id": entry_id}).first()
    if row is None:
        raise EntryMissing
    return Entry(
        EntryId(row.id),
        rows.moment(row.written_at_us, row.offset_s),
        rows.day_of(row.day_on),
        row.title,
        row.body,
        _marks_of(connection, [row.seq]).get(row.seq, ()),
        Space(row.space),
        bool(row.bring),
        rows.moment_utc(row.edited_at_us),
        rows.moment_utc(row.deleted_at_us),
        row.template,
        row.prompt,
    )


def _marks_of(connection: Connection, seqs: Sequence[int]) -> dict[int, tuple[Mark, ...]]:
    if not seqs:
        return {}
    return rows.joined_marks(connection.execute(_MARKS, {"among": json.dumps(seqs)}))


_SPACES = {space.value: space for space in Space}


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


def _batches(new: Iterator[Entry]) -> Iterator[list[Entry]]:
    while batch := list(islice(new, _BATCH)):
        yield batch
