"""Looking inside a backup of the journal that is open: bringing entries back, and what still holds one."""

from __future__ import annotations

import contextlib
import dataclasses
import secrets
from typing import TYPE_CHECKING

from npgs_journal.backup.listing import all_backups
from npgs_journal.backup.restoring import by_root, open_in
from npgs_journal.errors import EntryMissing, JournalError
from npgs_journal.nouns import EntryId, SilentProgress
from npgs_journal.security import files
from npgs_journal.security.folder import LOOKED_INTO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from npgs_journal.backup.choices import Source
    from npgs_journal.backup.form import Backup
    from npgs_journal.backup.restoring import Restoring, Unlock
    from npgs_journal.nouns import Entry, Progress
    from npgs_journal.store import Store


@dataclasses.dataclass(frozen=True, slots=True)
class Holding:
    """Backups on this computer that hold parts of an entry, and those of which that cannot be told."""

    backups: tuple[Backup, ...]
    unknown: tuple[Backup, ...] = ()


def look_inside(
    source: Source, path: Path, unlock: Unlock | None = None, progress: Progress | None = None
) -> Restoring:
    """Open a backup to read in it; without `unlock` one of this very journal. Close it afterwards.

    Raises:
        As `open_backup`.
    """
    return open_in(path, unlock or by_root(source.root), source.folder / LOOKED_INTO, progress)


def bring_back(
    inside: Restoring,
    writer: Store,
    wanted: Sequence[EntryId] | None = None,
    progress: Progress | None = None,
) -> int:
    """Bring entries back into the open journal, and say how many came. Nothing that is there is changed.

    Without `wanted` everything comes that the journal does not have. An entry that was asked for and is
    there with other words comes beside, as an entry of its own; one that is the same does not come.

    Raises:
        EntryMissing: one that was asked for is not in the backup. Cancelled: nothing was brought.
    """
    reader = inside.reader
    if wanted is None:
        missing = [one for one in reader.entries.all_ids() if _there(writer, one) is None]
        return writer.entries.add_many(map(reader.entries.get, missing), progress) if missing else 0
    coming = [
        one for one in (_beside(writer, reader.entries.get(each)) for each in wanted) if one is not None
    ]
    return writer.entries.add_many(coming, progress) if coming else 0


def _beside(writer: Store, entry: Entry) -> Entry | None:
    entry = dataclasses.replace(entry, deleted_at=None)
    there = _there(writer, entry.id)
    if there is None:
        return entry
    if (there.title, there.body) == (entry.title, entry.body):
        return None
    return dataclasses.replace(entry, id=EntryId(secrets.token_hex(16)))


def _there(store: Store, entry_id: EntryId) -> Entry | None:
    with contextlib.suppress(EntryMissing):
        return store.entries.get(entry_id)
    return None


def holding(source: Source, entry_id: EntryId, progress: Progress | None = None) -> Holding:
    """Look into every backup on this computer for an entry, finished or not. For the reader's thread.

    Raises Cancelled.
    """
    progress = progress or SilentProgress()
    found = all_backups(source)
    hold, unknown = [], []
    for number, backup in enumerate(found):
        progress.step(number, len(found))
        try:
            with look_inside(source, backup.path) as inside:
                if _holds(inside.reader, entry_id):
                    hold.append(backup)
        except JournalError:
            unknown.append(backup)
    return Holding(tuple(hold), tuple(unknown))


def _holds(store: Store, entry_id: EntryId) -> bool:
    return _there(store, entry_id) is not None or store.drafts.get(entry_id) is not None


def remove_backups(backups: Iterable[Backup]) -> int:
    """Remove backups that somebody chose to remove, and say how many are gone.

    Only after a fresh one was made: the caller sees to that.

    Raises:
        FolderReadOnly, StorageTrouble: some of them are still there.
    """
    gone = 0
    with files.disk_trouble_named():
        for backup in backups:
            backup.path.unlink(missing_ok=True)
            files.sync_folder(backup.path.parent)
            gone += 1
    return gone
