"""Moving a journal to another folder, and deleting one for good.

At every moment of a move at least one whole journal stands under its own name: the copy takes its name
when every byte of it has been read back, and only then is anything removed from the old folder. What a
kill leaves there goes at the next opening of the new one, which knows from a sealed note where it came
from. (docs/decisions/0008-several-journals.md)
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from npgs_journal.errors import (
    DiskFull,
    FolderNotEmpty,
    FolderReadOnly,
    JournalOpenElsewhere,
    JournalTooNew,
    KeyCostRefused,
    KeysDamaged,
    PlaceNotSafe,
    SealBroken,
    StorageTrouble,
)
from npgs_journal.security import envelope, files
from npgs_journal.security.folder import (
    COPIES,
    DATABASE,
    LOCK,
    MOVED_FROM,
    UNFINISHED,
    is_journal,
    make_empty,
    remove_folder,
    remove_parts,
    take_lock,
)
from npgs_journal.security.keys import purpose_key
from npgs_journal.security.places import is_synced_or_network
from npgs_journal.security.sealing import seal, unseal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from npgs_journal.nouns import Progress
    from npgs_journal.security.keys import RootSecret
    from npgs_journal.vault.journal import Journal

_CHUNK_BYTES = 1024 * 1024
_LARGEST_NOTE = 64 * 1024
_CONTEXT = "moved from"

log = logging.getLogger(__name__)


def copy_to_new_place(journal: Journal, to: Path, progress: Progress) -> None:
    """Close the store of `journal` and put a whole copy of it at `to`, an empty folder or none yet.

    The old place keeps everything, and its lock, so that nobody writes there meanwhile. From here on
    `journal` can only be left (`leave_old_place`) or closed.

    Raises:
        FolderNotEmpty: something is at `to`, or `to` lies inside the journal's own folder.
        PlaceNotSafe: a sync program or a network looks after `to`.
        DiskFull, FolderReadOnly, StorageTrouble, Cancelled: nothing is left at `to`.
    """
    journal.must_be_open()
    to = to.absolute()
    if to.resolve().is_relative_to(journal.folder.resolve()):
        raise FolderNotEmpty
    if is_synced_or_network(to):
        raise PlaceNotSafe
    journal.opened.close()
    with contextlib.ExitStack() as undo, files.disk_trouble_named():
        make_empty(to, undo)
        undo.callback(remove_parts, to)
        copied = _copy_parts(journal.folder, to, progress)
        files.create_private(to / MOVED_FROM, _note(journal.root, journal.folder, copied[DATABASE]))
        files.sync_folder(to)
        (to / UNFINISHED).rename(to / DATABASE)
        undo.pop_all()
        files.sync_folder(to)


def leave_old_place(journal: Journal, to: Path) -> bool:
    """Remove the old files of a journal that now stands at `to`, and close it.

    Gives whether the old folder is gone: what the person put into it stays, and so does the folder.
    """
    if is_journal(to):
        remove_parts(journal.folder)
    is_gone = _close_and_let_go(journal)
    if not is_journal(journal.folder):
        with contextlib.suppress(OSError):
            (to / MOVED_FROM).unlink()
    return is_gone


def delete_journal(journal: Journal) -> bool:
    """Close `journal` and remove it for good, with what was sealed for it in the state folder.

    Gives whether the folder is gone, too. Copies and packets that stand elsewhere are not known here.

    Raises:
        FolderReadOnly, StorageTrouble: it is closed, and all of it is still there.
    """
    journal.must_be_open()
    journal.opened.close()
    with files.disk_trouble_named():
        (journal.folder / DATABASE).rename(journal.folder / UNFINISHED)
    remove_parts(journal.folder)
    with contextlib.suppress(OSError):
        journal.reserve.path.unlink(missing_ok=True)
    return _close_and_let_go(journal)


def finish_left_move(journal: Journal) -> None:
    """After an opening: remove what a kill left of this journal in the folder it came from.

    Only files that are this journal's, byte for byte as they were copied, are removed. Where somebody
    wrote after the copy was made, both are kept: that one is a journal of its own by now.
    """
    note = journal.folder / MOVED_FROM
    if journal.is_read_only or not note.exists():
        return
    old, copied = _read_note(journal.root, note)
    if old is not None and not old.parent.is_dir():
        return  # its disk is not in: the note waits
    if old is not None and _is_what_was_copied(old, copied, journal):
        remove_parts(old)
    if old is not None:
        remove_folder(old)  # only ever an empty one
    with files.disk_trouble_named():
        note.unlink()


# Copying ---------------------------------------------------------------------------------------


def _copy_parts(old: Path, to: Path, progress: Progress) -> dict[str, str]:
    """Copy every part and read it back; gives the SHA-256 of each by its old name."""
    parts = {name: to / (UNFINISHED if name == DATABASE else name) for name in _parts_of(old)}
    total = sum((old / name).stat().st_size for name in parts)
    if shutil.disk_usage(to).free < total:
        raise DiskFull
    # A chunk is a step; it is copied once and read back once.
    steps, done = 2 * total // _CHUNK_BYTES + 2 * len(parts), 0
    copied: dict[str, str] = {}
    for name, place in parts.items():
        summed = hashlib.sha256()
        with files.new_file(place) as handle:
            for chunk in _chunks(old / name):
                progress.step(done, steps)
                files.write_on(handle, chunk)
                summed.update(chunk)
                done += 1
        copied[name] = summed.hexdigest()
    for name, place in parts.items():
        found = hashlib.sha256()
        for chunk in _chunks(place):
            progress.step(min(done, steps - 1), steps)
            found.update(chunk)
            done += 1
        if found.hexdigest() != copied[name]:
            raise StorageTrouble(reason="copy-differs")
    progress.step(steps, steps)
    return copied


def _parts_of(folder: Path) -> list[str]:
    """The files a journal is made of; one that a kill left unsaved rows in has a write-ahead file, too."""
    names = [DATABASE, f"{DATABASE}-wal", envelope.KEYS, envelope.KEYS_COPY]
    names += [copy.name for copy in sorted(folder.glob(COPIES))]
    return [name for name in names if (folder / name).is_file()]


def _chunks(path: Path) -> Iterator[bytes]:
    handle = os.open(path, os.O_RDONLY | files.NOT_FOLLOWING)
    try:
        if hasattr(os, "posix_fadvise"):
            # Read what is on the disk, not what is still remembered of the writing.
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := os.read(handle, _CHUNK_BYTES):
            yield chunk
    finally:
        os.close(handle)


# The note, and the end of a move -----------------------------------------------------------------


def _note(root: RootSecret, old: Path, sha256: str) -> bytes:
    told = json.dumps({"from": str(old), "sha256": sha256}).encode("ascii")
    with purpose_key(root, _CONTEXT) as key:
        return seal(key, told, _CONTEXT)


def _read_note(root: RootSecret, note: Path) -> tuple[Path | None, str]:
    """Where the journal came from and what its file was. No place for a note that is not ours."""
    try:
        with files.disk_trouble_named(), purpose_key(root, _CONTEXT) as key:
            told = json.loads(unseal(key, files.read_small(note, _LARGEST_NOTE), _CONTEXT))
    except (SealBroken, FolderReadOnly, StorageTrouble, DiskFull) as trouble:
        log.warning("the note of a move cannot be read (%s)", trouble.code)
        return None, ""
    return Path(told["from"]), told["sha256"]


def _is_what_was_copied(old: Path, copied: str, journal: Journal) -> bool:
    if not old.is_dir() or old.samefile(journal.folder):
        return False
    if not is_journal(old):
        return _has_its_keys(old, journal.root)
    try:
        lock = take_lock(old)
    except (JournalOpenElsewhere, OSError):
        return False
    try:
        found = hashlib.sha256()
        for chunk in _chunks(old / DATABASE):
            found.update(chunk)
        return found.hexdigest() == copied and _has_its_keys(old, journal.root)
    finally:
        lock.release()


def _has_its_keys(old: Path, root: RootSecret) -> bool:
    with contextlib.suppress(KeysDamaged, KeyCostRefused, JournalTooNew):
        return envelope.belongs(envelope.read_header(old), root)
    return False


def _close_and_let_go(journal: Journal) -> bool:
    """Close, and remove the lock (which could not go while it was held) and the folder, once empty."""
    journal.close()
    if not is_journal(journal.folder):
        with contextlib.suppress(OSError):
            (journal.folder / LOCK).unlink()
        remove_folder(journal.folder)
    return not journal.folder.exists()
