"""The folder of a journal: its names, making and emptying it, and the lock that one process holds.

What stands beside it for a moment while a backup is restored has its names here, too.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Final

import filelock

from npgs_journal.errors import FolderNotEmpty, JournalOpenElsewhere
from npgs_journal.security import envelope, files

if TYPE_CHECKING:
    from pathlib import Path

DATABASE: Final = "journal.db"
LOCK: Final = "lock"
UNFINISHED: Final = "journal.db.new"
"""The encrypted file before it takes its name (or after it has lost it): then there is no journal here."""
MOVED_FROM: Final = "moved-from"
"""Says, sealed, where a journal came from, until nothing of it stands there any more."""
COPIES: Final = "journal-before-*.db"
"""What the store keeps of a journal before it changes its shape."""
COME_FORWARD: Final = "come-forward"
"""Empty. Another window asks the one that has the journal open to come to the front."""
_ENDINGS: Final = ("", "-wal", "-shm", "-journal", ".probe")
LOOKED_INTO: Final = "looked-into"
"""A folder in the journal's, for the copy of a backup while somebody looks inside."""


def is_journal(folder: Path) -> bool:
    """Whether a journal is at `folder`. Looks at names only, so it may also be asked of an open one.

    A restore that a kill stopped between its last two renames is ended here: everybody asks this first,
    and where nothing stands nobody can be writing.
    """
    with contextlib.suppress(OSError, ValueError):
        if not os.path.lexists(folder) and restored(folder).is_dir():
            restored(folder).rename(folder)
        return (folder / DATABASE).is_file()
    return False


def restoring(folder: Path) -> Path:
    """Where a journal that is to stand at `folder` is put together."""
    return folder.with_name(f".{folder.name}.restoring")


def restored(folder: Path) -> Path:
    """The same, whole, when it is about to take the place of what stands at `folder`."""
    return folder.with_name(f".{folder.name}.restored")


def remove_left_restore(folder: Path) -> None:
    """Remove what a kill left of a restore beside the journal that stands at `folder`.

    One that somebody is looking at just now is locked, and stays.
    """
    for place in (restoring(folder), restored(folder), folder / LOOKED_INTO):
        if place.is_dir() and not place.is_symlink():
            with contextlib.suppress(JournalOpenElsewhere, OSError):
                take_lock(place).release()
                remove_parts(place)
                remove_folder(place)


def takes_writing(folder: Path) -> bool:
    return os.access(folder, os.W_OK) and os.access(folder / DATABASE, os.W_OK)


def take_lock(folder: Path) -> filelock.BaseFileLock:
    """Take the folder's lock, which one process at a time can hold; any thread may release it.

    The file stays where it is on release: taking it away would let two processes lock two files of
    the same name.

    Raises:
        JournalOpenElsewhere: another process, or this one, has the journal open.
        OSError: the file system has no such locks, or no room for the file.
    """
    lock = filelock.FileLock(
        folder / LOCK,
        mode=0o600,
        thread_local=False,
        fallback_to_soft=False,
        preserve_lock_file=True,
    )
    try:
        lock.acquire(blocking=False)
    except filelock.Timeout as error:
        raise JournalOpenElsewhere from error
    return lock


def ask_to_come_forward(folder: Path) -> None:
    """Ask the window that has the journal open to come to the front. Where that cannot be asked, it stays."""
    with contextlib.suppress(OSError):
        files.create_private(folder / COME_FORWARD, b"")


def is_asked_to_come_forward(folder: Path) -> bool:
    """Whether somebody asked since the last time; the request is taken away."""
    with contextlib.suppress(OSError):
        (folder / COME_FORWARD).unlink()
        return True
    return False


def make_empty(folder: Path, undo: contextlib.ExitStack) -> None:
    """Make `folder` where it is not there yet, and hand what was made to `undo`.

    Raises:
        FolderNotEmpty: something is there already, and is left alone.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise FolderNotEmpty
    if folder.exists():
        if (folder / UNFINISHED).exists() and not (folder / DATABASE).exists():
            # A kill while a journal was being made, moved here or deleted: nobody can be writing in it.
            remove_parts(folder)
        if any(folder.iterdir()):
            raise FolderNotEmpty
    for missing in [one for one in reversed([folder, *folder.parents]) if not one.exists()]:
        undo.callback(remove_folder, missing)
    files.make_private_folder(folder)


def remove_parts(folder: Path, *, but: str = "") -> None:
    """Remove every file of a journal's, `but` one; what is not ours stays.

    The encrypted file goes first, then nothing is a journal; the key files go last, for they tell whose
    the rest was when a kill comes in between.
    """
    names = [name + ending for name in (DATABASE, UNFINISHED) for ending in _ENDINGS]
    names += [copy.name for copy in sorted(folder.glob(COPIES))]
    names += [MOVED_FROM, COME_FORWARD, LOCK, envelope.KEYS, envelope.KEYS_COPY]
    if (inside := folder / LOOKED_INTO).is_dir():
        remove_parts(inside)
        remove_folder(inside)
    for name in [one for one in names if one != but]:
        for path in (folder / name, *files.leftovers(folder / name)):
            with contextlib.suppress(OSError):
                path.unlink()


def remove_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()
