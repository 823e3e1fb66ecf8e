"""Making a journal: all of it, or nothing left behind."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from npgs_journal.clock import Clock, SystemClock
from npgs_journal.security import envelope, files
from npgs_journal.security.folder import DATABASE, UNFINISHED, make_empty, remove_parts, take_lock
from npgs_journal.security.keys import KeyCost, RootSecret, calibrated_cost, database_key
from npgs_journal.store import create_store
from npgs_journal.vault.journal import Journal, journal_on
from npgs_journal.vault.settling import settle_in

if TYPE_CHECKING:
    from pathlib import Path


def create_journal(
    folder: Path, passphrase: str, cost: KeyCost | None = None, clock: Clock | None = None
) -> Journal:
    """Make a journal in `folder`, which must be empty or not there yet, and open it.

    Args:
        cost: None is what takes about a second on this computer.

    Raises:
        FolderNotEmpty: something is there already.
        PassphraseRefused, NotEnoughMemory: no key can be made of it.
        NotEncrypted, DiskFull, FolderReadOnly, StorageTrouble: it did not work out. In all of these
            cases nothing is left behind.
    """
    folder = folder.absolute()
    with contextlib.ExitStack() as undo, files.disk_trouble_named():
        make_empty(folder, undo)
        undo.callback(remove_parts, folder)
        lock = take_lock(folder)
        undo.callback(lock.release)
        root = undo.enter_context(RootSecret.fresh())
        db_salt = _fill(folder, root, passphrase, cost or calibrated_cost())
        journal = undo.enter_context(journal_on(folder, root, db_salt, lock, clock or SystemClock()))
        settle_in(journal)
        undo.pop_all()
    return journal


def _fill(folder: Path, root: RootSecret, passphrase: str, cost: KeyCost) -> bytes:
    """Write the encrypted file and the key files. The file takes its name last: then it is a journal."""
    unfinished = folder / UNFINISHED
    with database_key(root) as key:
        db_salt = create_store(unfinished, key)
    envelope.write_header(folder, envelope.wrap(root, passphrase, db_salt, cost), passphrase)
    unfinished.rename(folder / DATABASE)
    files.sync_folder(folder)
    return db_salt
