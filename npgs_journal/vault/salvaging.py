"""Saving what can be read of a damaged journal into a new one. The damaged one stays as it is."""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

from npgs_journal.clock import Clock, SystemClock
from npgs_journal.errors import FolderNotEmpty, JournalMissing
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
from npgs_journal.security.keys import database_key
from npgs_journal.store import Damaged, Salvaged, create_store, open_store

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from npgs_journal.security.keys import RootSecret


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
        DiskFull, FolderReadOnly, StorageTrouble, Cancelled: nothing is left at `to`.
    """
    folder, to = folder.absolute(), to.absolute()
    if not is_journal(folder):
        raise JournalMissing
    if to.resolve().is_relative_to(folder.resolve()):
        raise FolderNotEmpty
    with contextlib.ExitStack() as held, files.disk_trouble_named():
        if takes_writing(folder):
            held.callback(take_lock(folder).release)
        header = envelope.read_header(folder)
        root = held.enter_context(envelope.unwrap(header, passphrase))
        with contextlib.ExitStack() as undo:
            make_empty(to, undo)
            undo.callback(remove_parts, to)
            told, salt = _saved_into(
                to,
                _copied(folder, to),
                root,
                header.db_salt,
                at=(clock or SystemClock()).now(),
                progress=progress or SilentProgress(),
            )
            new = envelope.wrap(root, passphrase, salt, header.cost)
            envelope.write_header(to, new, passphrase)
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


def _saved_into(
    to: Path, copy: Path, root: RootSecret, salt: bytes, *, at: datetime, progress: Progress
) -> tuple[Salvaged, bytes]:
    with database_key(root) as key:
        new_salt = create_store(to / UNFINISHED, key)
        with open_store(to / UNFINISHED, key, new_salt) as opened:
            told = opened.take_from(Damaged(copy, key, salt), at, progress)
    remove_parts(copy.parent)
    remove_folder(copy.parent)
    return told, new_salt
