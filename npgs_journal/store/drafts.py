"""Drafts: what is on the page between two commits of the entry. Small rows, saved twice a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, insert, select

from npgs_journal.nouns import Draft, Entry, EntryId
from npgs_journal.store import changes, rows
from npgs_journal.store.entries import whole
from npgs_journal.store.tables import drafts, entries

if TYPE_CHECKING:
    from datetime import date, datetime

    from npgs_journal.store.engine import Database

_PUT = insert(drafts).prefix_with("OR REPLACE")
_ONE = select(drafts).where(drafts.c.entry_id == bindparam("id"))
_DROP = delete(drafts).where(drafts.c.entry_id == bindparam("id"))


class Drafts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, draft: Draft, saved_at: datetime) -> None:
        """Keep what is on the page; it takes the place of what was kept for this entry before."""
        with self._database.write() as connection:
            connection.execute(_PUT, rows.draft_row(draft, saved_at))

    def get(self, entry_id: EntryId) -> Draft | None:
        with self._database.read() as connection:
            row = connection.execute(_ONE, {"id": entry_id}).first()
        return None if row is None else rows.draft_of(row)

    def all(self) -> tuple[Draft, ...]:
        """Every kept draft, the one kept first first."""
        with self._database.read() as connection:
            wanted = select(drafts).order_by(drafts.c.saved_at_us, drafts.c.entry_id)
            return tuple(map(rows.draft_of, connection.execute(wanted)))

    def drop(self, entry_id: EntryId) -> None:
        with self._database.write() as connection:
            connection.execute(_DROP, {"id": entry_id})

    def finish(self, draft: Draft, day_on: date, edited_at: datetime, *, keeps_version: bool = True) -> Entry:
        """Make the entry say what the draft says, and drop the draft: all of it or nothing.

        A new draft becomes an entry with everything it carries. Of an entry that was there before,
        only the words change, with the marks on passages, the prompt and the template; its other marks,
        space, time and place in the trash are its own. A new draft
        whose entry is there already (a page that went on after its first commit) is the whole truth
        about it. Unchanged words leave `edited_at` as it was; words that are replaced are kept as a version,
        in the same unit of work, unless they are not worth one (`keeps_version`).
        """
        with self._database.write() as connection:
            seq = connection.execute(select(entries.c.seq).where(entries.c.id == draft.entry_id)).scalar()
            if seq is None:
                new = changes.checked(_entry_of(draft, day_on))
                changes.put_in(connection, changes.next_seq(connection), [new])
            else:
                if keeps_version and changes.says_otherwise(connection, seq, draft.title, draft.body):
                    changes.keep_version(connection, seq, edited_at)
                _finish_known(connection, seq, draft, day_on, edited_at)
            connection.execute(_DROP, {"id": draft.entry_id})
            return whole(connection, draft.entry_id)


def _entry_of(draft: Draft, day_on: date) -> Entry:
    return Entry(
        draft.entry_id,
        draft.written_at,
        day_on,
        draft.title,
        draft.body,
        draft.marks,
        draft.space,
        draft.bring,
        template=draft.template,
        prompt=draft.prompt,
    )


def _finish_known(connection: Connection, seq: int, draft: Draft, day_on: date, edited_at: datetime) -> None:
    changes.checked(_entry_of(draft, day_on))
    if changes.says_otherwise(connection, seq, draft.title, draft.body):
        changes.put_text(connection, seq, draft.title, draft.body, edited_at)
    changes.put_start(connection, seq, draft.template, draft.prompt)
    on_passages = [mark for mark in draft.marks if mark.is_on_passage]
    if draft.is_new:
        carried = rows.entry_row(seq, _entry_of(draft, day_on))
        for name in ("seq", "id", "edited_at_us", "deleted_at_us"):
            del carried[name]
        changes.change(connection, seq, **carried)
        on_entry = [mark for mark in draft.marks if not mark.is_on_passage]
        changes.put_marks(connection, seq, on_entry=on_entry, on_passages=on_passages)
    else:
        changes.put_marks(connection, seq, on_passages=on_passages)
