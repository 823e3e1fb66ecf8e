"""Restoring: a backup opened beside the place it is for, looked at, and put there by renames alone.

At every moment a whole journal stands at the place, or is put there by whoever asks next (`is_journal`).
What stood there before is kept beside, whole, under a name of its own.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self

from npgs_journal.backup import form
from npgs_journal.errors import (
    BackupDamaged,
    DiskFull,
    FolderNotEmpty,
    JournalDamaged,
    PlaceNotSafe,
    WrongRecoveryCode,
)
from npgs_journal.nouns import Progress, SilentProgress
from npgs_journal.security import envelope, files, folder
from npgs_journal.security.keys import RootSecret, database_key
from npgs_journal.security.places import is_synced_or_network
from npgs_journal.security.recovery import read_recovery_code
from npgs_journal.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    import filelock

    from npgs_journal.store import OpenStore, Store

    Unlock = Callable[[envelope.Header], RootSecret]

KEPT_BESIDE: Final = "before-restore"
_ROOM_BYTES: Final = 2 * 1024 * 1024


def by_passphrase(typed: str) -> Unlock:
    """The passphrase that the journal had when the backup was made."""
    return lambda header: envelope.unwrap(header, typed)


def by_code(typed: str) -> Unlock:
    """The recovery code. Raises MistypedRecoveryCode at once; WrongRecoveryCode when it is another's."""
    root = read_recovery_code(typed)

    def unlock(header: envelope.Header) -> RootSecret:
        if not envelope.belongs(header, root):
            root.wipe()
            raise WrongRecoveryCode
        return root

    return unlock


def by_root(root: RootSecret) -> Unlock:
    """The secret of the journal that is open."""

    def unlock(header: envelope.Header) -> RootSecret:
        if not envelope.belongs(header, root):
            raise BackupDamaged(reason="another-journal")
        return RootSecret(bytes(root.raw))

    return unlock


@dataclass
class Restoring:
    """A backup that is open in a folder of its own: what it holds can be read, and it can be put in place.

    `made_at` is None where its sealed part does not read. Close it, whatever happens: nothing stays.
    """

    folder: Path
    entries: int
    newest_day: date | None
    seq: int | None
    made_at: datetime | None
    opened: OpenStore = field(repr=False)
    root: RootSecret = field(repr=False)
    lock: filelock.BaseFileLock = field(repr=False)
    is_closed: bool = False

    @property
    def reader(self) -> Store:
        return self.opened.reader

    def close(self) -> None:
        """Close it and remove what was put together. Idempotent."""
        self.let_go()
        folder.remove_parts(self.folder)
        folder.remove_folder(self.folder)

    def let_go(self) -> None:
        """Close it, and leave what was put together where it is."""
        if not self.is_closed:
            self.is_closed = True
            self.opened.close()
            self.root.wipe()
            self.lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.close()


def open_backup(path: Path, unlock: Unlock, target: Path, progress: Progress | None = None) -> Restoring:
    """Open a backup beside `target`, the folder that it may be put into afterwards.

    An older one is brought up to today's shape there; the backup itself is never written to.

    Raises:
        WrongPassphrase, WrongRecoveryCode, NotEnoughMemory: it was not opened.
        BackupDamaged: it is none, or is not as it was made. JournalTooNew: a later version made it.
        PlaceNotSafe: a sync program or a network looks after `target`.
        JournalOpenElsewhere: somebody else has a backup open there just now.
        DiskFull, FolderReadOnly, StorageTrouble, Cancelled. In all of these cases nothing is left.
    """
    target = target.absolute()
    if is_synced_or_network(target):
        raise PlaceNotSafe
    return open_in(path, unlock, folder.restoring(target), progress)


def open_in(path: Path, unlock: Unlock, place: Path, progress: Progress | None = None) -> Restoring:
    """The same in a folder of one's choice, which is emptied of what a kill may have left there."""
    with contextlib.ExitStack() as undo, files.disk_trouble_named():
        root = unlock(form.read_head(path).header)
        undo.callback(root.wipe)
        for missing in [one for one in reversed([place, *place.parents]) if not one.exists()]:
            undo.callback(folder.remove_folder, missing)
        files.make_private_folder(place)
        lock = folder.take_lock(place)
        undo.callback(folder.remove_parts, place)
        undo.callback(lock.release)
        folder.remove_parts(place, but=folder.LOCK)
        head = _put_together(path, place, progress or SilentProgress())
        if not envelope.belongs(head.header, root):
            raise BackupDamaged(reason="head")
        opened = undo.enter_context(_opened(place, root))
        _check(opened, head)
        facts = None
        with contextlib.suppress(BackupDamaged):
            facts = head.facts(root)
        reader = opened.reader
        restoring = Restoring(
            folder=place,
            entries=reader.entries.count(),
            newest_day=reader.entries.newest_day(),
            seq=None if facts is None else facts.seq,
            made_at=None if facts is None else facts.made_at,
            opened=opened,
            root=root,
            lock=lock,
        )
        undo.pop_all()
    return restoring


def _put_together(path: Path, place: Path, progress: Progress) -> form.Head:
    """Write the parts of a journal, and compare the sum on the way."""
    with form.opened(path) as handle:
        total = os.fstat(handle).st_size
        if shutil.disk_usage(place).free < total + _ROOM_BYTES:
            raise DiskFull
        head = form.head_at(handle)
        summed, done = hashlib.sha256(head.above), head.length
        with files.new_file(place / folder.DATABASE) as copy:
            for chunk in form.snapshot_chunks(handle):
                progress.step(done, total)
                summed.update(chunk)
                files.write_on(copy, chunk)
                done += len(chunk)
    if summed.digest() != head.sha256:
        raise BackupDamaged(reason="sum")
    for name in (envelope.KEYS, envelope.KEYS_COPY):
        files.create_private(place / name, head.header.to_bytes())
    files.sync_folder(place)
    progress.step(total, total)
    return head


def _opened(place: Path, root: RootSecret) -> OpenStore:
    try:
        with database_key(root) as key:
            return open_store(place / folder.DATABASE, key)
    except JournalDamaged as error:
        raise BackupDamaged(reason="snapshot") from error


def _check(opened: OpenStore, head: form.Head) -> None:
    """Both checks. A file from elsewhere may hold what none of ours does (a trigger, a view)."""
    report = opened.check(head.header.db_salt)
    if report.findings:
        raise BackupDamaged(reason=report.findings[0])


# Putting it in place -----------------------------------------------------------------------------


def restore(restoring: Restoring, target: Path, *, replace: bool = False) -> Path | None:
    """Put the journal of an opened backup at `target`, and give where what stood there is kept.

    Without `replace` the folder is empty or not there. With it, the folder that is there keeps every file
    under a name beside, also one that does not open any more.

    Raises:
        FolderNotEmpty: something is there already. JournalOpenElsewhere: it is open now.
        FolderReadOnly, StorageTrouble: what stood at `target` stands there.
    """
    target = target.absolute()
    restoring.let_go()
    with files.disk_trouble_named(), contextlib.ExitStack() as held:
        _sync_all(restoring.folder)
        if os.path.lexists(target) and not _is_empty_folder(target):
            if not replace:
                raise FolderNotEmpty
            return _change_places(restoring.folder, target, held)
        with contextlib.suppress(FileNotFoundError):
            target.rmdir()
        restoring.folder.rename(target)
        files.sync_folder(target.parent)
    return None


def _change_places(made: Path, target: Path, held: contextlib.ExitStack) -> Path:
    if folder.is_journal(target) and folder.takes_writing(target):
        lock = folder.take_lock(target)
        held.callback(lock.release)
        if os.name == "nt":  # pragma: no cover - Windows renames no folder with an open file in it
            lock.release()
    whole, kept = folder.restored(target), _free_name(target)
    if whole.is_dir():
        folder.remove_parts(whole)
        whole.rmdir()
    made.rename(whole)
    files.sync_folder(target.parent)
    target.rename(kept)
    try:
        whole.rename(target)
    except OSError:
        kept.rename(target)
        raise
    files.sync_folder(target.parent)
    return kept


def kept_beside(target: Path) -> Path | None:
    """Where what stands at `target` now would be kept by a restore; None where nothing does."""
    target = target.absolute()
    is_free = not os.path.lexists(target) or _is_empty_folder(target)
    return None if is_free else _free_name(target)


def _free_name(target: Path) -> Path:
    number = 1
    while True:
        ending = KEPT_BESIDE if number == 1 else f"{KEPT_BESIDE}-{number}"
        kept = target.with_name(f"{target.name}-{ending}")
        if not os.path.lexists(kept):
            return kept
        number += 1


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink() and not any(path.iterdir())


def _sync_all(place: Path) -> None:
    """The store was closed just now, and may have written last."""
    for path in place.iterdir():
        handle = os.open(path, os.O_RDWR | files.NOT_FOLLOWING)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    files.sync_folder(place)
