"""Saving what can be read of a damaged journal into a new one. The damaged one stays as it is."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from npgs_journal.clock import Clock, SystemClock
from npgs_journal.errors import (
    FolderNotEmpty,
    JournalMissing,
    KeyCostRefused,
    KeysDamaged,
    WrongRecoveryCode,
)
from npgs_journal.nouns import Progress, SilentProgress
from npgs_journal.security import envelope, files
from npgs_journal.security.folder import (
    DATABASE,
    LOOKED_INTO,
    UNFINISHED,
    is_journal,
    make_empty,
    remove_folder,
    remove_parts,
    take_lock,
    takes_writing,
)
from npgs_journal.security.keys import SALT_BYTES, database_key
from npgs_journal.security.recovery import read_recovery_code
from npgs_journal.store import Damaged, Salvaged, create_store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from npgs_journal.security.keys import RootSecret
    from npgs_journal.vault.journal import Journal


def salvage_journal(
    folder: Path,
    passphrase: str,
    to: Path,
    *,
    clock: Clock | None = None,
    progress: Progress | None = None,
) -> Salvaged:
    """Make a new journal at `to`, an empty folder or none yet, of what can be read of the one at `folder`.

    The new one opens by the same passphrase and the same recovery sheet.

    Raises:
        JournalMissing, JournalOpenElsewhere: nothing was tried.
        WrongPassphrase, KeysDamaged, KeyCostRefused, NotEnoughMemory: nothing was opened or made.
        FolderNotEmpty: something is at `to`, or it lies inside `folder`.
        JournalTooNew: a later version wrote it, and only that one can save all of it.
        DiskFull, FolderReadOnly, StorageTrouble, Cancelled: nothing is left at `to`.
    """

    def unlocked(place: Path, held: contextlib.ExitStack) -> _Old:
        header = envelope.read_header(place)
        root = held.enter_context(envelope.unwrap(header, passphrase))
        return _Old(place, root, header.db_salt, header)

    return _salvage_closed(folder, to, unlocked, clock, progress)


def salvage_with_recovery_code(
    folder: Path,
    code: str,
    to: Path,
    *,
    clock: Clock | None = None,
    progress: Progress | None = None,
) -> Salvaged:
    """The same by the recovery code; the key files may be gone, and then the new one opens by it alone.

    Raises:
        MistypedRecoveryCode: not as printed.
        WrongRecoveryCode: nothing at all could be read by it, and no key file vouches for it.
        Else as `salvage_journal`.
    """

    def unlocked(place: Path, held: contextlib.ExitStack) -> _Old:
        root = held.enter_context(read_recovery_code(code))
        with contextlib.suppress(KeysDamaged, KeyCostRefused):
            header = envelope.read_header(place)
            if envelope.belongs(header, root):
                return _Old(place, root, header.db_salt, header)
        with (place / DATABASE).open("rb") as file:
            return _Old(place, root, file.read(SALT_BYTES).ljust(SALT_BYTES, b"\0"), None)

    return _salvage_closed(folder, to, unlocked, clock, progress)


def _salvage_closed(
    folder: Path,
    to: Path,
    unlocked: Callable[[Path, contextlib.ExitStack], _Old],
    clock: Clock | None,
    progress: Progress | None,
) -> Salvaged:
    folder, to = folder.absolute(), to.absolute()
    if not is_journal(folder):
        raise JournalMissing
    with contextlib.ExitStack() as held, files.disk_trouble_named():
        if takes_writing(folder):
            held.callback(take_lock(folder).release)
        old = unlocked(folder, held)
        at = (clock or SystemClock()).now()
        return _salvage(old, to, at, progress or SilentProgress())


def salvage_open(journal: Journal, to: Path, progress: Progress) -> Salvaged:
    """The same of a journal that is open. Its store is closed first; from here on it can only be closed.

    Raises:
        FolderNotEmpty, DiskFull, FolderReadOnly, StorageTrouble, Cancelled: nothing is left at `to`.
    """
    journal.must_be_open()
    journal.opened.close()
    header = None
    with contextlib.suppress(KeysDamaged, KeyCostRefused):
        header = envelope.read_header(journal.folder)
    if header is not None and not envelope.belongs(header, journal.root):
        header = None
    salt = journal.db_salt if header is None else header.db_salt
    with files.disk_trouble_named():
        old = _Old(journal.folder, journal.root, salt, header)
        return _salvage(old, to.absolute(), journal.clock.now(), progress)


@dataclass(frozen=True, slots=True)
class _Old:
    """A damaged journal. Without a key file the new one opens by its recovery sheet alone."""

    folder: Path
    root: RootSecret
    salt: bytes
    header: envelope.Header | None


def _salvage(old: _Old, to: Path, at: datetime, progress: Progress) -> Salvaged:
    """The new file starts with the same salt and has the same key, so the key files stay true."""
    if to.resolve().is_relative_to(old.folder.resolve()):
        raise FolderNotEmpty
    with contextlib.ExitStack() as undo:
        make_empty(to, undo)
        undo.callback(remove_parts, to)
        copy = _copied(old.folder, to)
        with database_key(old.root) as key:
            create_store(to / UNFINISHED, key, old.salt)
            with open_store(to / UNFINISHED, key, old.salt) as opened:
                told = opened.take_from(Damaged(copy, key, old.salt), at, progress)
        if old.header is None and not (told.saved or told.lost):
            raise WrongRecoveryCode
        remove_parts(copy.parent)
        remove_folder(copy.parent)
        if old.header is not None:
            for name in (envelope.KEYS, envelope.KEYS_COPY):
                files.write_private(to / name, old.header.to_bytes())
        (to / UNFINISHED).rename(to / DATABASE)
        files.sync_folder(to)
        undo.pop_all()
    return told


def _copied(folder: Path, to: Path) -> Path:
    """A copy to work on, with the saves that stand beside it: the original is only read."""
    work = to / LOOKED_INTO
    files.make_private_folder(work)
    for name in (DATABASE, f"{DATABASE}-wal"):
        if (folder / name).exists():
            shutil.copyfile(folder / name, work / name)
            (work / name).chmod(0o600)
    return work / DATABASE
