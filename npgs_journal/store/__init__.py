"""The encrypted store: nouns in, nouns out, and no row or lazy value leaves it.

A journal's file has two connections. The *writer* makes every change; the *reader* (it cannot
write) lists, searches, copies and checks, so that a long read never makes a save wait. Each belongs
to one thread at a time.
"""

from __future__ import annotations

import contextlib
import functools
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from npgs_journal.errors import FolderReadOnly, JournalDamaged, JournalTooNew
from npgs_journal.security.files import disk_trouble_named, sync_folder
from npgs_journal.store import engine
from npgs_journal.store.agendas import Agendas
from npgs_journal.store.answers import Answers
from npgs_journal.store.check import check_copy, check_open, check_store
from npgs_journal.store.contacts import Contacts
from npgs_journal.store.counts import Counts
from npgs_journal.store.drafts import Drafts
from npgs_journal.store.engine import Database, Driver, beside
from npgs_journal.store.entries import Entries
from npgs_journal.store.held_words import HeldForms
from npgs_journal.store.history import Versions
from npgs_journal.store.hours import Hours, Periods, Requirements
from npgs_journal.store.ledger import Ledger
from npgs_journal.store.meetings import FollowUps, Meetings, Questions
from npgs_journal.store.readers import Readers
from npgs_journal.store.salvage import Damaged, Salvaged, salvage
from npgs_journal.store.schema import SCHEMA, bring_up, copy_before
from npgs_journal.store.search import Search
from npgs_journal.store.settings import Settings
from npgs_journal.store.sharing import Packets
from npgs_journal.store.starts import OwnPrompts, OwnTemplates
from npgs_journal.store.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from npgs_journal.nouns import CheckReport, Progress
    from npgs_journal.security.keys import Secret

__all__ = [
    "Agendas",
    "Answers",
    "Contacts",
    "Counts",
    "Damaged",
    "Drafts",
    "Entries",
    "FollowUps",
    "HeldForms",
    "Hours",
    "Ledger",
    "Meetings",
    "OpenStore",
    "OwnPrompts",
    "OwnTemplates",
    "Packets",
    "Periods",
    "Questions",
    "Readers",
    "Requirements",
    "Salvaged",
    "Search",
    "Settings",
    "Store",
    "Versions",
    "Views",
    "check_store",
    "create_store",
    "open_store",
]


def _never_stop() -> None:
    return None


class Store:
    """Everything that can be asked of one connection."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.entries = Entries(database)
        self.search = Search(database)
        self.counts = Counts(database)
        self.drafts = Drafts(database)
        self.versions = Versions(database)
        self.readers = Readers(database)
        self.packets = Packets(database)
        self.ledger = Ledger(database)
        self.answers = Answers(database)
        self.settings = Settings(database)
        self.templates = OwnTemplates(database)
        self.prompts = OwnPrompts(database)
        self.views = Views(database)
        self.held_words = HeldForms(database)
        self.meetings = Meetings(database)
        self.agendas = Agendas(database)
        self.questions = Questions(database)
        self.follow_ups = FollowUps(database)
        self.hours = Hours(database)
        self.periods = Periods(database)
        self.requirements = Requirements(database)
        self.contacts = Contacts(database)


@dataclass(frozen=True)
class OpenStore:
    """A journal's file, open. `salt` is what the file itself starts with."""

    writer: Store
    reader: Store
    salt: bytes
    is_read_only: bool
    by_salt: bytes | None = None
    """The salt it was opened by, where the file's own was not relied on."""

    def renew_by(self, key: Callable[[], Secret]) -> None:
        """Let a connection that met a damaged page be taken anew, by a key that is made when it is needed."""
        for store in (self.writer, self.reader):
            database = store._database  # noqa: SLF001 - one house
            database.renewed_by = functools.partial(_renewed, database, self, key)

    def refuse_writing(self) -> None:
        """The file is damaged and stays as it is: a write is told so."""
        for store in (self.writer, self.reader):
            store._database.is_damaged = True  # noqa: SLF001 - one house

    def check(self, salt: bytes) -> CheckReport:
        """`check_store` of the open journal, for the reader's thread; `salt` is the key file's."""
        findings = [] if salt == self.salt else ["salt"]
        return check_open(self.writer._database, self.reader._database, findings)  # noqa: SLF001 - one house

    def check_apart(self, key: Secret, salt: bytes, go_on: Callable[[], object] = _never_stop) -> CheckReport:
        """`check` by a connection of its own, so that neither a save nor a search waits. For any thread.

        Raises:
            Cancelled: `go_on` raised it.
        """
        findings = [] if salt == self.salt else ["salt"]
        path = self.reader._database.path  # noqa: SLF001 - one house
        renewed_by = functools.partial(_taken_anew, path, key, self, writes=False)
        apart = Database(path, renewed_by(), writes=False)
        apart.renewed_by = renewed_by
        try:
            with apart.stoppable(go_on):
                return check_open(self.writer._database, apart, findings)  # noqa: SLF001 - one house
        finally:
            apart.close()

    def copy_to(self, path: Path, go_on: Callable[[], object] = _never_stop) -> None:
        """Write an encrypted copy (same key and salt) to a new file. For the reader's thread.

        Raises:
            Cancelled: `go_on` raised it. DiskFull, FolderReadOnly, StorageTrouble. Nothing is left.
        """
        self.writer._database.count_anew()  # noqa: SLF001 - one house
        reader = self.reader._database  # noqa: SLF001 - one house
        with reader.stoppable(go_on):
            reader.copy_to(path)

    def check_copy(self, go_on: Callable[[], object] = _never_stop) -> CheckReport:
        """Whether a copy that nobody writes to is a whole journal. Raises Cancelled when `go_on` does."""
        reader = self.reader._database  # noqa: SLF001 - one house
        with reader.stoppable(go_on):
            return check_copy(reader)

    def take_from(self, damaged: Damaged, at: datetime, progress: Progress) -> Salvaged:
        """Put into this empty file what can be read of a damaged one (`salvage`)."""
        return salvage(damaged, self.writer._database, at, progress)  # noqa: SLF001 - one house

    def close(self) -> None:
        """Close both connections; the last one empties and removes the write-ahead file. Idempotent."""
        self.reader._database.close()  # noqa: SLF001 - one house
        self.writer._database.close()  # noqa: SLF001 - one house

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.close()


def _renewed(database: Database, opened: OpenStore, key: Callable[[], Secret]) -> Driver:
    with key() as held:
        return _taken_anew(database.path, held, opened, writes=database.writes)


def _taken_anew(path: Path, key: Secret, opened: OpenStore, *, writes: bool) -> Driver:
    how = _how(path, read_only=opened.is_read_only)
    connection = engine.connect(path, key, opened.by_salt, how)
    with engine.opening(path, connection):
        engine.first_facts(connection)
        engine.hold_settings(connection, writes=writes, immutable=how != "mode=rw")
    return connection


def create_store(path: Path, key: Secret, salt: bytes | None = None) -> bytes:
    """Make an encrypted file with today's schema and give the 16-byte salt that it starts with.

    Args:
        salt: what it is to start with; None draws one.

    Raises:
        FileExistsError: something stands at `path`; it is left alone.
        NotEncrypted: the engine at hand does not encrypt. Nothing is left behind.
        DiskFull, FolderReadOnly, StorageTrouble: nothing is left behind.
    """
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    except FileExistsError:
        raise
    except OSError:
        with disk_trouble_named():
            raise
    os.close(handle)
    try:
        _fill(path, key, salt)
        salt = engine.look_at(path)
        sync_folder(path.parent)
    except BaseException:
        for ending in ("", "-wal", "-shm"):
            beside(path, ending).unlink(missing_ok=True)
        raise
    return salt


def _fill(path: Path, key: Secret, salt: bytes | None) -> None:
    connection = engine.connect(path, key, salt, "mode=rw")
    with engine.opening(path, connection):
        engine.hold_settings(connection, writes=True)
    database = Database(path, connection, writes=True)
    try:
        bring_up(database)
        database.checkpoint()
    finally:
        database.close()


def open_store(path: Path, key: Secret, salt: bytes | None = None, read_only: bool = False) -> OpenStore:
    """Open both connections to an existing journal; one that is behind is copied, then brought up.

    Args:
        salt: the one the key file names; with it a file whose first 16 bytes are gone still opens.
        read_only: for a folder that cannot be written to. Both connections only read.

    Raises:
        JournalMissing, NotEncrypted, JournalDamaged, JournalTooNew, SettingsNotHeld: it is not opened.
        FolderReadOnly, DiskFull, StorageTrouble: it cannot be opened for writing here.
    """
    file_salt = engine.look_at(path)
    how = _how(path, read_only=read_only)
    with contextlib.ExitStack() as undo:
        writer = _open_one(path, key, salt, how, writes=not read_only)
        undo.callback(writer.close)
        reader = _open_one(path, key, salt, how, writes=False)
        undo.pop_all()
    writer.counts_changes = True
    return OpenStore(Store(writer), Store(reader), file_salt, read_only, salt)


def _how(path: Path, *, read_only: bool) -> str:
    if not read_only:
        return "mode=rw"
    # Without a write-ahead file nothing stands beside the journal, and nothing has to be made there.
    return "mode=ro" if engine.has_wal(path) else "immutable=1"


def _open_one(path: Path, key: Secret, salt: bytes | None, how: str, *, writes: bool) -> Database:
    connection = engine.connect(path, key, salt, how)
    with engine.opening(path, connection):
        application, found = engine.first_facts(connection)
        if application != engine.APPLICATION_ID or found < 1:
            raise JournalDamaged(reason="not-a-journal")
        if found > SCHEMA:
            raise JournalTooNew(schema=found)
        if found < SCHEMA and not writes:
            raise FolderReadOnly
        engine.hold_settings(connection, writes=writes, immutable=how != "mode=rw")
    database = Database(path, connection, writes=writes)
    if found < SCHEMA:
        _bring_up_old(database, found)
    return database


def _bring_up_old(database: Database, found: int) -> None:
    try:
        copy_before(database, found)
        bring_up(database)
    except BaseException:
        database.close()
        raise
