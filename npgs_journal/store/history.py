"""Earlier versions of an entry: listed, brought back, and thinned out as they grow old.

They are ordered by their own running number: a clock that was set back reorders nothing.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, bindparam, delete, select

from npgs_journal.errors import EntryMissing, VersionMissing
from npgs_journal.nouns import Version, VersionId
from npgs_journal.store import changes, rows
from npgs_journal.store.entries import whole
from npgs_journal.store.tables import drafts, entries, versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from npgs_journal.nouns import Entry, EntryId
    from npgs_journal.store.engine import Database

EVERY_ONE_FOR: Final = timedelta(days=7)
ONE_A_DAY_FOR: Final = timedelta(days=31)
"""How long every version is kept, and from then on the last of each day; later the last of each month."""

_US: Final = timedelta(microseconds=1)
_OF_ENTRY = select(versions).where(versions.c.entry == bindparam("entry")).order_by(versions.c.seq.desc())
_ONE = select(versions).where(versions.c.entry == bindparam("entry"), versions.c.seq == bindparam("version"))
_KEPT = select(versions.c.entry, versions.c.seq, versions.c.kept_at_us, versions.c.reason).order_by(
    versions.c.entry, versions.c.seq.desc()
)
_DROP = delete(versions).where(versions.c.seq == bindparam("version"))
_DROP_DRAFT = delete(drafts).where(drafts.c.entry_id == bindparam("id"))


class Versions:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, entry_id: EntryId) -> tuple[Version, ...]:
        """What this entry said before, the last kept first. What it says now is not among them.

        Raises:
            EntryMissing: there is none with this id.
        """
        with self._database.read() as connection:
            seq = changes.seq_of(connection, entry_id)
            return tuple(map(_version, connection.execute(_OF_ENTRY, {"entry": seq})))

    def restore(self, entry_id: EntryId, version_id: VersionId, at: datetime) -> Entry:
        """Let the entry say what it said then, and keep what it says now as a version.

        The marks on passages are those of then; all else about the entry stays.

        Raises:
            EntryMissing: there is none with this id outside Recently deleted.
            VersionMissing: it is not kept, or not any more. Nothing was changed.
        """
        with self._database.write() as connection:
            seq = changes.seq_of(connection, entry_id)
            if connection.execute(select(entries.c.deleted_at_us).where(entries.c.seq == seq)).scalar():
                raise EntryMissing
            row = connection.execute(_ONE, {"entry": seq, "version": version_id}).first()
            if row is None:
                raise VersionMissing
            changes.keep_version(connection, seq, at, "restored")
            changes.put_text(connection, seq, row.title, row.body, at)
            changes.put_marks(connection, seq, on_passages=rows.marks_of(row.marks))
            connection.execute(_DROP_DRAFT, {"id": entry_id})
            return whole(connection, entry_id)

    def thin(self, now: datetime) -> int:
        """Let go of what has grown old (`grown_old`), and say of how many. None of it stays in the file."""
        with self._database.read() as connection:
            if not _old_ones(connection, now):
                return 0
        with self._database.write() as connection:
            old = _old_ones(connection, now)
            connection.execute(_DROP, [{"version": seq} for seq in old])
        self._database.checkpoint()
        return len(old)


def _old_ones(connection: Connection, now: datetime) -> list[int]:
    now_us = rows.instant(now)[0]
    kept = ((row.entry, row.seq, row.kept_at_us, row.reason) for row in connection.execute(_KEPT))
    return list(grown_old(kept, now_us))


def grown_old(kept: Iterable[tuple[int, int, int, str]], now_us: int) -> Iterator[int]:
    """The versions that need no longer be kept.

    All of the last seven days stay, then the last of each day (UTC) for a month, then the last of each
    month; and always what stood there before a version was brought back.

    Args:
        kept: (entry, running number, when it was replaced, why), an entry's last first.
    """
    met: set[tuple[int, int]] = set()
    for entry, seq, kept_at_us, reason in kept:
        age = (now_us - kept_at_us) * _US
        if age < EVERY_ONE_FOR:
            continue
        at = rows.moment(kept_at_us, 0)
        day = rows.day_number(at.date())
        span = (entry, day if age < ONE_A_DAY_FOR else day // 100)
        if span in met and reason != "restored":
            yield seq
        met.add(span)


def _version(row: Any) -> Version:
    return Version(
        VersionId(row.seq),
        rows.moment(row.at_us, 0),
        row.title,
        row.body,
        rows.marks_of(row.marks),
    )
