"""An open journal."""

from __future__ import annotations

import contextlib
import threading
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self

from npgs_journal.errors import DiskFull, FolderReadOnly
from npgs_journal.security.folder import DATABASE
from npgs_journal.security.keys import database_key, purpose_key
from npgs_journal.security.recovery import recovery_code
from npgs_journal.security.unsaved import Kept, Reserve
from npgs_journal.store import open_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    import filelock

    from npgs_journal.clock import Clock
    from npgs_journal.nouns import CheckReport, Draft, Progress
    from npgs_journal.security.keys import RootSecret, Secret
    from npgs_journal.store import OpenStore, Store

LONGEST_NAME: Final = 60
_NAME = "journal-name"


@dataclass
class Journal:
    """What every use-case takes from an open journal what it needs from.

    `writer` belongs to one thread and `reader` to another. `last_opened_at` is the opening before this
    one. A journal that `is_read_only` (its folder or its disk takes no more) can be read and searched.
    One that `is_damaged` met a page that is not as it was written, and is only read: what can be.
    `kept_outside` holds drafts that are sealed in the state folder and not in the journal.
    """

    folder: Path
    writer: Store
    reader: Store
    clock: Clock
    is_read_only: bool
    opened: OpenStore = field(repr=False)
    root: RootSecret = field(repr=False)
    db_salt: bytes = field(repr=False)
    lock: filelock.BaseFileLock | None = field(repr=False)
    reserve: Reserve = field(repr=False)
    last_opened_at: datetime | None = None
    kept_outside: tuple[Draft, ...] = field(default=(), repr=False)
    is_damaged: bool = False
    is_closed: bool = False
    _closing: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def word_key(self) -> Secret:
        """What makes the hashes of words that are never let out. It is nowhere in the file."""
        self.must_be_open()
        return purpose_key(self.root, "held-back-words")

    def recovery_code(self) -> str:
        self.must_be_open()
        return recovery_code(self.root)

    def name(self) -> str:
        """What the person calls it, or "". Kept inside: a name can say more than a folder should."""
        return self.reader.settings.get(_NAME) or ""

    def rename(self, name: str) -> None:
        """Keep `name`, as one line of at most 60 characters. "" takes the name away again."""
        whole = name.encode("utf-8", "replace").decode()  # half a character cannot be kept
        line = " ".join(unicodedata.normalize("NFC", whole).split())
        self.writer.settings.put(_NAME, line[:LONGEST_NAME].rstrip())

    def check(self) -> CheckReport:
        """The checks of `check_journal` on the open journal, saves going on. For the reader's thread."""
        self.must_be_open()
        return self.opened.check(self.db_salt)

    def check_apart(self, progress: Progress) -> CheckReport:
        """The same by a connection of its own, for any thread but those two: nothing waits for it.

        Raises:
            Cancelled: `progress` was told to stop.
        """
        self.must_be_open()
        with database_key(self.root) as key:
            return self.opened.check_apart(key, self.db_salt, lambda: progress.step(0, 1))

    def seal_unsaved(self, drafts: Sequence[Draft]) -> Path:
        """Keep `drafts` outside the journal, sealed with its key, until it is next opened here.

        For a lock that cannot wait while the last save cannot be made. Needs no free space for up to
        64 kB (compressed). What was kept outside before stays kept.

        Raises:
            DiskFull, FolderReadOnly, StorageTrouble: that cannot be made either. Nothing was changed.
        """
        self.must_be_open()
        newest = {draft.entry_id: draft for draft in (*self.kept_outside, *drafts)}
        self.reserve.keep(Kept(self.clock.now(), tuple(newest.values())))
        self.kept_outside = tuple(newest.values())
        return self.reserve.path

    def only_read_on(self) -> None:
        """Open the file anew without writing: it is damaged, and stays as it is until somebody decides."""
        self.opened.close()
        self.opened = _open_store(self.folder, self.root, self.opened.by_salt, can_write=False)
        self.opened.renew_by(lambda: database_key(self.root))
        self.opened.refuse_writing()
        self.writer, self.reader = self.opened.writer, self.opened.reader
        self.is_read_only = self.is_damaged = True

    def close(self) -> None:
        """Close the store, let the lock go and wipe the keys, in this order. Idempotent; from any thread.

        Drafts are the caller's: what is neither saved nor sealed by now is gone.
        """
        with self._closing:
            if self.is_closed:
                return
            self.is_closed = True
            with contextlib.ExitStack() as steps:
                steps.callback(self.root.wipe)
                steps.callback(self.reserve.wipe)
                if self.lock is not None:
                    steps.callback(self.lock.release)
                steps.callback(self.opened.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.close()

    def must_be_open(self) -> None:
        if self.is_closed:
            raise ValueError("the journal is closed")


def journal_on(
    folder: Path,
    root: RootSecret,
    db_salt: bytes | None,
    lock: filelock.BaseFileLock | None,
    clock: Clock,
) -> Journal:
    """Open the store and put a journal on it. Without a lock it only reads.

    Args:
        root: belongs to the journal from here on; the caller wipes it when this raises.
        db_salt: the one the key file names; None takes the one that the file starts with.
    """
    opened = _open_store(folder, root, db_salt, can_write=lock is not None)
    opened.renew_by(lambda: database_key(root))
    return Journal(
        folder=folder,
        writer=opened.writer,
        reader=opened.reader,
        clock=clock,
        is_read_only=opened.is_read_only,
        opened=opened,
        root=root,
        db_salt=db_salt or opened.salt,
        lock=lock,
        reserve=Reserve(root),
    )


def _open_store(folder: Path, root: RootSecret, db_salt: bytes | None, *, can_write: bool) -> OpenStore:
    path = folder / DATABASE
    with database_key(root) as key:
        if not can_write:
            return open_store(path, key, db_salt, read_only=True)
        try:
            return open_store(path, key, db_salt)
        except (DiskFull, FolderReadOnly):
            # Nothing can be written here now. What was written can still be read.
            with contextlib.suppress(DiskFull, FolderReadOnly):
                return open_store(path, key, db_salt, read_only=True)
            raise
