"""Entries: written, marked, moved, listed by pages, brought back, deleted for good."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Connection,
    bindparam,
    insert,
    select,
    text,
)

from npgs_journal.errors import EntryMissing, JournalDamaged
from npgs_journal.nouns import (
    EVERYTHING,
    Cursor,
    Entry,
    EntryHead,
    EntryId,
    Filter,
    Mark,
    Move,
    Page,
    Progress,
    SilentProgress,
    Space,
)
from npgs_journal.store import changes, filters, rows, sharing
from npgs_journal.store.heads import heads_despite_damage, heads_of_ids, heads_of_seqs, marks_of
from npgs_journal.store.tables import (
    entries,
    entry_texts,
    moves,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from npgs_journal.store.engine import Database

_BATCH = 500
_FAR = 500
"""How many entries in a row may be unreadable before it is said that nothing can be read."""
_WHOLE = (
    select(entries, entry_texts.c.title, entry_texts.c.body, entry_texts.c.prompt)
    .join_from(entries, entry_texts, entry_texts.c.entry == entries.c.seq)
    .where(entries.c.id == bindparam("id"))
)
# The index is merged into one after many entries came in; the next search then reads one, not many.
_TIDY_INDEX = text("INSERT INTO search_index(search_index) VALUES ('optimize')")


class Entries:
    def __init__(self, database: Database) -> None:
        self._database = database

    # Reading -----------------------------------------------------------------------------------

    def page(
        self,
        after: Cursor | None = None,
        limit: int = 50,
        wanted: Filter = EVERYTHING,
        *,
        reads_on: bool = False,
    ) -> Page:
        """List up to `limit` heads of what is wanted, newest first, below `after`.

        Args:
            reads_on: where damage is met, list what can be read, perhaps fewer than `limit`.

        Raises:
            JournalDamaged: damage is met; with `reads_on`, when nothing can be read.
        """
        asked = filters.asked(wanted)
        try:
            with self._database.read() as connection:
                found = _newest(connection, asked, after, limit + 1)
                return _page_of(found, heads_of_seqs(connection, [row.seq for row in found[:limit]]), limit)
        except JournalDamaged:
            if not reads_on:
                raise
        return self._page_despite_damage(asked, after, limit)

    def _page_despite_damage(self, asked: filters.Asked, after: Cursor | None, limit: int) -> Page:
        """Goes over what cannot be read to what can, a good way."""
        unread, place = 0, after
        while unread < _FAR:
            found = self._newest_despite_damage(asked, place, limit + 1)
            heads = heads_despite_damage(self._database, [row.seq for row in found[:limit]])
            page = _page_of(found, heads, limit)
            unread += min(limit, len(found))
            if page.heads or (page.after is None and (after is not None or not found)):
                return page
            if page.after is None:
                break
            place = page.after
        raise JournalDamaged

    def _newest_despite_damage(self, asked: filters.Asked, after: Cursor | None, most: int) -> Sequence[Any]:
        """Raises JournalDamaged where they do not read without the indexes either."""
        with contextlib.suppress(JournalDamaged), self._database.read() as connection:
            return _newest(connection, asked, after, most)
        with self._database.read() as connection:
            return _newest(connection, asked.without_indexes(), after, most)

    def head(self, entry_id: EntryId) -> EntryHead:
        """Raises EntryMissing where `heads` would leave it out."""
        found = self.heads([entry_id])
        if not found:
            raise EntryMissing
        return found[0]

    def heads(self, ids: Sequence[EntryId]) -> tuple[EntryHead, ...]:
        """The heads of `ids`, in that order; ids that are not there are left out."""
        with self._database.read() as connection:
            by_id = {head.id: head for head in heads_of_ids(connection, ids)}
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


# Shared with drafts and versions, inside an open unit of work ------------------------------------------


def _newest(connection: Connection, asked: filters.Asked, after: Cursor | None, most: int) -> Sequence[Any]:
    """The numbers and times of up to `most` entries below `after`."""
    place, facts = "", asked.facts | {"most": most}
    if after is not None:
        place = f"AND ({asked.at}, {asked.seq}) < (:below_us, :below)"
        facts |= {"below_us": after.written_at_us, "below": after.seq}
    newest_first = asked.select(
        f"{asked.seq} AS seq, {asked.at} AS written_at_us",
        place,
        f"ORDER BY {asked.at} DESC, {asked.seq} DESC LIMIT :most",
    )
    return connection.execute(newest_first, facts).all()


def _page_of(found: Sequence[Any], heads: Mapping[int, EntryHead], limit: int) -> Page:
    last = found[limit - 1] if len(found) > limit else None
    return Page(
        tuple(heads[row.seq] for row in found[:limit] if row.seq in heads),
        None if last is None else Cursor(last.written_at_us, last.seq),
    )


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
        marks_of(connection, [row.seq]).get(row.seq, ()),
        Space(row.space),
        bool(row.bring),
        rows.moment_utc(row.edited_at_us),
        rows.moment_utc(row.deleted_at_us),
        row.template,
        row.prompt,
    )


def _batches(new: Iterator[Entry]) -> Iterator[list[Entry]]:
    while batch := list(islice(new, _BATCH)):
        yield batch
