"""The folder of a journal: its names, and the lock that one process holds."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Final

import filelock

from npgs_journal.errors import JournalOpenElsewhere

if TYPE_CHECKING:
    from pathlib import Path

DATABASE: Final = "journal.db"
LOCK: Final = "lock"


def is_journal(folder: Path) -> bool:
    """Whether a journal is at `folder`. Looks at names only, so it may also be asked of an open one."""
    with contextlib.suppress(OSError, ValueError):
        return (folder / DATABASE).is_file()
    return False


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
