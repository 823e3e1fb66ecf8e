"""Making one backup: a snapshot by the reader, its checks, one file, read back whole, and then its name.

Until the very end the file has a name that nobody takes for a backup, so a kill, a full disk or a stick
pulled out leaves the backups that were there, and nothing that looks like one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from npgs_journal.backup import form
from npgs_journal.backup.choices import Last, choices, clean_up_is_stopped, default_folder, note_made
from npgs_journal.backup.form import Backup, Facts
from npgs_journal.backup.listing import backups_in, name_of, newest_seq, require, verified
from npgs_journal.backup.pages import PageSeals
from npgs_journal.backup.rotation import KEEPS, prune
from npgs_journal.backup.way import PHASES, Phase, Way
from npgs_journal.errors import (
    BackupDamaged,
    BackupNotSound,
    DiskFull,
    FolderReadOnly,
    JournalDamaged,
    JournalError,
    KeysDamaged,
    StorageTrouble,
)
from npgs_journal.nouns import Progress, SilentProgress
from npgs_journal.security import envelope, files
from npgs_journal.security.keys import database_key
from npgs_journal.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from npgs_journal.backup.choices import Source
    from npgs_journal.store import OpenStore

_ROOM_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was read back whole. `trouble` is what kept the second folder from having it, too."""

    backup: Backup
    second: Backup | None = None
    trouble: JournalError | None = None


class Making:
    """A backup on its way, in three steps for three threads: `take` (reader), `finish`, `note` (writer).

    Leave it by `close`, whatever happened: nothing unfinished stays in the folder.
    """

    def __init__(self, source: Source, folder: Path | None = None) -> None:
        """`folder` None is where the person's backups go; only then the second folder and rotation follow.

        Reads the journal's settings: for the reader's thread.
        """
        chosen = choices(source.reader)
        self._source = source
        self._is_usual = folder is None
        self._folder = folder or chosen.folder or default_folder(source.folder)
        self._is_chosen = folder is not None or chosen.folder is not None
        self._second = chosen.second if folder is None else None
        self._keep = KEEPS[chosen.keep]
        self._prunes = self._is_usual and not clean_up_is_stopped(source.reader)
        self._name = name_of(source.root)
        self._seq = 0
        self._snapshot: Path | None = None
        self._part: Path | None = None

    def take(self, progress: Progress | None = None) -> None:
        """Copy the journal as it is now. Saves go on meanwhile.

        Raises:
            PlaceGone: a chosen folder is not there. DiskFull, FolderReadOnly, StorageTrouble, Cancelled.
        """
        way = Way(progress)
        way.go_on()
        with files.disk_trouble_named():
            if self._is_chosen:
                require(self._folder)
            else:
                files.make_private_folder(self._folder)
            self._clear_left()
            folders = [one for one in (self._folder, self._second) if one is not None]
            self._seq = 1 + max(newest_seq(self._name, one) for one in folders)
            needed = 2 * _size(self._source.folder) + _ROOM_BYTES
            if shutil.disk_usage(self._folder).free < needed:
                raise DiskFull
        self._snapshot = self._temp()
        self._source.opened.copy_to(self._snapshot, way.go_on)

    def finish(self, progress: Progress | None = None) -> Made:
        """Check the copy, make the file of it, read that back, give it its name; then rotate.

        Raises:
            BackupNotSound: the copy does not pass the checks. PlaceGone, DiskFull, FolderReadOnly,
            StorageTrouble, Cancelled: there is no new backup, and the old ones are as they were.
        """
        way = Way(progress)
        with files.disk_trouble_named(), _place_gone_named(self._folder):
            backup = self._named(self._checked_and_written(way))
        if self._prunes:
            prune(backups_in(self._folder, self._source.root), self._keep, backup)
        second, trouble = self._second_copy(backup, way)
        way.step(PHASES, 0, 1)
        return Made(backup, second, trouble)

    def note(self, made: Made) -> None:
        """Remember in the journal what was made. For the writer's thread."""
        facts = made.backup.facts
        assert facts is not None
        last = Last(facts.seq, facts.made_at, facts.changes, made.backup.path)
        note_made(self._source.writer, last)

    def close(self) -> None:
        for path in (self._snapshot, self._part):
            if path is not None:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _temp(self) -> Path:
        name = form.file_name(self._name, self._seq)
        return self._folder / f".{name}.{secrets.token_hex(6)}.part"

    def _clear_left(self) -> None:
        """What a kill left of earlier ones of this journal; one process at a time has it open."""
        for left in self._folder.glob(f".{self._name}-*.part*"):
            with contextlib.suppress(OSError):
                left.unlink()

    # The copy ----------------------------------------------------------------------------------

    def _checked_and_written(self, way: Way) -> Facts:
        """The copy is checked beside, on another processor, while the file is made of it here."""
        assert self._snapshot is not None
        try:
            with database_key(self._source.root) as key:
                copy = open_store(self._snapshot, key, read_only=True)
            with copy, ThreadPoolExecutor(1) as beside:
                checked = beside.submit(copy.check_copy, way.go_on)
                try:
                    facts = self._facts(copy)
                    self._write_and_read_back(facts, copy.salt, way)
                except BaseException:
                    way.give_up()
                    raise
                findings = checked.result().findings
        except JournalDamaged as error:
            raise BackupNotSound(findings=1) from error
        if findings:
            raise BackupNotSound(findings=len(findings))
        return facts

    def _facts(self, copy: OpenStore) -> Facts:
        assert self._snapshot is not None
        return Facts(
            seq=self._seq,
            made_at=self._source.clock.now(),
            entries=copy.reader.entries.count(),
            newest_day=copy.reader.entries.newest_day(),
            changes=copy.reader.settings.changes(),
            snapshot_bytes=self._snapshot.stat().st_size,
        )

    # The file ----------------------------------------------------------------------------------

    def _write_and_read_back(self, facts: Facts, salt: bytes, way: Way) -> None:
        source = self._source
        head = form.new_head(envelope.read_header(source.folder), facts, source.root)
        if not envelope.belongs(head.header, source.root):
            raise KeysDamaged
        self._part = self._temp()
        head = self._write(head, Phase(way, 1))
        seals = PageSeals(source.root)
        try:
            found = form.read_back(self._part, Phase(way, 2).step, seals, sums=False)
        except BackupDamaged as error:
            raise BackupNotSound(findings=1) from error
        is_whole = seals.pages * envelope.PAGE_BYTES == facts.snapshot_bytes
        if not is_whole or seals.salt != salt or found != head:
            raise StorageTrouble(reason="not-kept")

    def _named(self, facts: Facts) -> Backup:
        """Give the file, which is whole, its name."""
        assert self._snapshot is not None
        assert self._part is not None
        self._snapshot.unlink()
        self._snapshot = None
        path = self._folder / form.file_name(self._name, self._seq)
        if path.exists():  # one process at a time makes backups of a journal, so this is another's work
            raise StorageTrouble(reason="name-taken")
        files.settle(self._part, path)
        self._part = None
        return Backup(path, self._name, self._seq, path.stat().st_size, facts)

    def _write(self, head: form.Head, told: Phase) -> form.Head:
        """Write the file, down to the disk; gives its head with its sum."""
        assert self._snapshot is not None
        assert self._part is not None
        summed, done = hashlib.sha256(head.above), 0
        total = self._snapshot.stat().st_size
        with files.new_file(self._part) as handle:
            files.write_on(handle, head.above + head.sha256)
            with form.opened(self._snapshot) as snapshot:
                for chunk in form.snapshot_chunks(snapshot):
                    told.step(done, total)
                    summed.update(chunk)
                    files.write_on(handle, chunk)
                    done += len(chunk)
            os.lseek(handle, len(head.above), os.SEEK_SET)
            files.write_on(handle, summed.digest())
        return replace(head, sha256=summed.digest())

    def _second_copy(self, backup: Backup, way: Way) -> tuple[Backup | None, JournalError | None]:
        if self._second is None:
            return None, None
        try:
            copy = copy_over(backup, self._second, Phase(way, PHASES - 1))
            if not verified(copy, self._source.root):
                copy.path.unlink(missing_ok=True)
                return None, StorageTrouble(reason="not-kept")
        except JournalError as error:
            return None, error
        if self._prunes:
            prune(backups_in(self._second, self._source.root), self._keep, copy)
        return copy, None


def make_backup(source: Source, folder: Path | None = None, progress: Progress | None = None) -> Made:
    """Make one, in one go, on whichever thread has the journal for itself.

    Raises:
        As `Making.take` and `Making.finish`.
    """
    making = Making(source, folder)
    try:
        making.take(progress)
        made = making.finish(progress)
        if folder is None:
            with contextlib.suppress(
                DiskFull, FolderReadOnly, StorageTrouble
            ):  # the backup is there all the same
                making.note(made)
    finally:
        making.close()
    return made


def copy_over(backup: Backup, folder: Path, progress: Progress | None = None) -> Backup:
    """Put the same file into another folder, whole or not at all, and read it back.

    Raises:
        PlaceGone, DiskFull, FolderReadOnly, StorageTrouble, Cancelled: nothing of it is there.
    """
    progress = progress or SilentProgress()
    require(folder)
    part = folder / f".{backup.path.name}.{secrets.token_hex(6)}.part"
    with files.disk_trouble_named(), _place_gone_named(folder):
        for left in folder.glob(f".{backup.name}-*.part"):
            left.unlink(missing_ok=True)
        if shutil.disk_usage(folder).free < backup.size_bytes + _ROOM_BYTES:
            raise DiskFull
        try:
            with files.new_file(part) as handle, form.opened(backup.path) as source:
                for number, chunk in enumerate(form.snapshot_chunks(source)):
                    progress.step(number * form.CHUNK_BYTES, backup.size_bytes)
                    files.write_on(handle, chunk)
            try:
                form.read_back(part, _unwatched, _unwatched)
            except BackupDamaged as error:
                raise StorageTrouble(reason="not-kept") from error
            path = folder / backup.path.name
            files.settle(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return replace(backup, path=path)


def _unwatched(*_told: object) -> None:
    return None


def _size(folder: Path) -> int:
    sizes = [path.stat().st_size for path in folder.glob("journal.db*") if path.is_file()]
    return sum(sizes)


@contextlib.contextmanager
def _place_gone_named(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, JournalError):
        require(folder)
        raise
