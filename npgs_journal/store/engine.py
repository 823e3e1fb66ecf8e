"""The one place that names the database driver: connections, their guards and their trouble.

Every connection is keyed before its first read, has its settings read back, and is refused
otherwise. The standard library's driver would take the same calls and write in the clear.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as driver

from npgs_journal.errors import (
    JournalDamaged,
    JournalError,
    JournalMissing,
    JournalMoved,
    NotEncrypted,
    SettingsNotHeld,
    StorageTrouble,
    WeakSalt,
)
from npgs_journal.security.files import disk_trouble_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from npgs_journal.security.keys import Secret

APPLICATION_ID = 0x4E504753  # "NPGS"
PAGE_BYTES = 4096
SALT_BYTES = 16
_KEY_BYTES = 32
_PLAIN_START = b"SQLite"
_PROBE_BYTES = 1024 * 1024
_BUSY_S = 5.0
_PAGES_TO_CHECKPOINT = 1000
_STEPS_BETWEEN_LOOKS = 20_000

CHANGES = "changes"
"""The private setting that counts runs of changes: one between any two backups, or openings."""
_COUNT_CHANGE = """
INSERT INTO settings (key, value) VALUES (?, '1')
ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)
"""

Driver = Any  # sqlcipher3 carries no types
DRIVER_DAMAGE: type[Exception] = driver.DatabaseError
"""What the driver raises when a page does not read."""

_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("temp_store", "2", "2"),
    ("secure_delete", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("mmap_size", "0", "0"),
)
_DURABLE: tuple[tuple[str, str, str], ...] = (("journal_mode", "WAL", "wal"), ("synchronous", "FULL", "2"))
_FLUSHED: tuple[tuple[str, str, str], ...] = (("fullfsync", "1", "1"), ("checkpoint_fullfsync", "1", "1"))
_QUIET: tuple[tuple[str, str, str], ...] = (("query_only", "ON", "1"),)

_KEPT_PRAGMAS = frozenset(name for name, _, _ in (*_SETTINGS, *_DURABLE, *_FLUSHED, *_QUIET)) | {
    "temp_store_directory",
    "writable_schema",
    "key",
    "hexkey",
    "rekey",
    "hexrekey",
}
_DENIED_FUNCTIONS = frozenset({"load_extension", "sqlcipher_export"})


# Connecting ------------------------------------------------------------------------------------


def look_at(path: Path) -> bytes:
    """Judge the file from outside, and give its salt (its first 16 bytes).

    Only before any connection to it is open: closing this handle would drop the engine's own locks.

    Raises:
        JournalMissing: nothing there. NotEncrypted: it starts like a plain database file.
        JournalDamaged: empty or cut inside a page, which the engine would take for a new journal.
    """
    try:
        with path.open("rb") as file:
            start = file.read(SALT_BYTES)
            size_bytes = os.fstat(file.fileno()).st_size
    except FileNotFoundError as error:
        raise JournalMissing from error
    except OSError as error:
        raise StorageTrouble(reason="cannot-read") from error
    if start.startswith(_PLAIN_START):
        raise NotEncrypted
    # With a write-ahead file beside it, a cut page is a checkpoint that the next open completes.
    if size_bytes < PAGE_BYTES or (size_bytes % PAGE_BYTES and not has_wal(path)):
        raise JournalDamaged(reason="size")
    return start


def has_wal(path: Path) -> bool:
    """Whether saves stand beside the file that are not yet in it."""
    try:
        return beside(path, "-wal").stat().st_size > 0
    except FileNotFoundError:
        return False


def can_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def connect(path: Path, key: Secret, salt: bytes | None, how: str) -> Driver:
    """Open and key one connection to an existing file, without reading from it.

    Args:
        how: the end of the address: "mode=rw", or "immutable=1" where nothing can be written.
    """
    address = f"{path.absolute().as_uri()}?{how}"
    try:
        connection = driver.connect(
            address, uri=True, timeout=_BUSY_S, isolation_level=None, check_same_thread=False
        )
    except driver.Error as error:
        raise StorageTrouble(reason="cannot-open") from error
    try:
        _set_key(connection, key, salt)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_key(connection: Driver, key: Secret, salt: bytes | None) -> None:
    form = _key_form(key, salt)
    try:
        connection.set_key(form)
    finally:
        form[:] = bytes(len(form))
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise NotEncrypted
    # The engine would print its own complaints to the terminal; the person reads ours instead.
    connection.execute("PRAGMA cipher_log_level = NONE")


def _key_form(key: Secret, salt: bytes | None) -> bytearray:
    """x'…' around the key (and the salt) in hexadecimal. Any other length would be taken as a passphrase."""
    if len(key.raw) != _KEY_BYTES:
        raise ValueError("the database key has 32 bytes")
    if salt is not None and len(salt) != SALT_BYTES:
        raise WeakSalt
    digits = b"0123456789abcdef"
    form = bytearray(b"x'")
    for byte in (*key.raw, *(salt or b"")):
        form.append(digits[byte >> 4])
        form.append(digits[byte & 15])
    form += b"'"
    assert len(form) in {67, 99}
    return form


def hold_settings(connection: Driver, *, writes: bool, immutable: bool = False) -> None:
    """Set what the journal needs and read each one back.

    Raises:
        SettingsNotHeld: one did not read back as set.
        JournalDamaged: the first page does not open with this key.
    """
    wanted = _SETTINGS if immutable else (*_SETTINGS, *_DURABLE)
    if sys.platform == "darwin" and not immutable:  # only there a flush has to be asked for twice
        wanted = (*wanted, *_FLUSHED)
    if not writes:
        wanted = (*wanted, *_QUIET)
    for name, value, read_back in wanted:
        connection.execute(f"PRAGMA {name} = {value}")
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is None or str(row[0]) != read_back:
            raise SettingsNotHeld(setting=name)


def first_facts(connection: Driver) -> tuple[int, int]:
    """Read the application id and the schema's number: the first read, which proves key and page."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    return application, schema


class _Guard:
    """Refuses, from inside the engine, what would undo a setting or carry text out of the file."""

    def __init__(self) -> None:
        self.copying = False

    def __call__(self, action: int, first: str | None, second: str | None, *_where: str | None) -> int:
        if action == driver.SQLITE_ATTACH:
            # VACUUM INTO attaches its target by itself.
            return int(driver.SQLITE_OK if self.copying else driver.SQLITE_DENY)
        if action == driver.SQLITE_PRAGMA and second is not None and first in _KEPT_PRAGMAS:
            return int(driver.SQLITE_OK if self.copying and first == "query_only" else driver.SQLITE_DENY)
        if action == driver.SQLITE_FUNCTION and second in _DENIED_FUNCTIONS:
            return int(driver.SQLITE_DENY)
        return int(driver.SQLITE_OK)


# An open file ----------------------------------------------------------------------------------


class Database:
    """One connection to a journal's file, and the only way in the store to speak through it.

    `read` and `write` are units of work: each sees, or makes, one state of the journal.
    """

    def __init__(self, path: Path, connection: Driver, *, writes: bool) -> None:
        self.path, self.writes = path, writes
        self._driver, self._waiting = connection, [connection]
        self._stood_at = _standing(path)
        self._guard = _Guard()
        self._owes_checkpoint = self._holds_checkpoints = False
        self.counts_changes = self._is_counted = False
        self.renewed_by: Callable[[], Driver] | None = None
        """Gives another connection, keyed and guarded, for one that met a damaged page."""
        self._is_spoiled = False
        self._is_given_up: Callable[[], bool] | None = None
        self.is_damaged = False
        """What is written here is refused: the file stays as it is."""
        # Closing under a statement that still runs would take the process down.
        self._in_use = threading.RLock()
        connection.set_authorizer(self._guard)
        self._reading = create_engine(
            "sqlite://",
            creator=self._hand_over,
            module=driver,
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            hide_parameters=True,
        )
        self._writing = self._reading.execution_options(writes=True)
        event.listen(self._reading, "begin", _begin)

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """Read from one state of the journal.

        Raises:
            JournalDamaged, StorageTrouble: and their like, instead of what the driver says.
        """
        self._renew()
        with self._trouble_named(), self._reading.connect() as connection:
            yield connection

    @contextlib.contextmanager
    def write(self, *, is_content: bool = True) -> Iterator[Connection]:
        """Make one change, whole or not at all. It is on the disk when this returns.

        Of a run of changes the first is counted (`CHANGES`), unless it is no content: a backup tells by
        the count whether there is anything new.

        Raises:
            JournalMoved, DiskFull, FolderReadOnly, StorageTrouble, JournalDamaged: nothing was changed.
        """
        if self.is_damaged:
            raise JournalDamaged
        self.stand()
        self._renew()
        with self._in_use:
            counts = is_content and self.counts_changes and not self._is_counted
            with self._trouble_named(), self._writing.begin() as connection:
                yield connection
                if counts:
                    connection.exec_driver_sql(_COUNT_CHANGE, (CHANGES,))
            self._is_counted = self._is_counted or counts
        if self._owes_checkpoint:
            self.checkpoint(patience_ms=0)

    def count_anew(self) -> None:
        """Let the next change be counted: what is in the journal up to now is about to be copied."""
        with self._in_use:
            self._is_counted = False

    @contextlib.contextmanager
    def bare(self) -> Iterator[Driver]:
        """The driver's own connection, outside any unit: for checkpoints, checks and copies."""
        self._renew()
        with self._trouble_named():
            held = self._reading.raw_connection()
            try:
                yield held.driver_connection
            finally:
                held.close()

    @contextlib.contextmanager
    def stoppable(self, go_on: Callable[[], object]) -> Iterator[None]:
        """Let what runs inside be stopped by `go_on`, which is asked often and raises Cancelled to do so."""
        stopped: list[BaseException] = []

        def is_given_up() -> bool:
            if not stopped:
                try:
                    go_on()
                except BaseException as stop:  # noqa: BLE001 - the engine swallows it; it is raised again below
                    stopped.append(stop)
            return bool(stopped)

        try:
            with self.watched(is_given_up):
                yield
        except JournalError:
            if not stopped:
                raise
        if stopped:
            raise stopped[0]

    @contextlib.contextmanager
    def watched(self, is_given_up: Callable[[], bool]) -> Iterator[None]:
        """Let what runs inside be given up: the engine asks `is_given_up` every few thousand steps."""
        self._is_given_up = is_given_up
        self._driver.set_progress_handler(is_given_up, _STEPS_BETWEEN_LOOKS)
        try:
            yield
        finally:
            self._is_given_up = None
            self._driver.set_progress_handler(None, 0)

    def stand(self) -> None:
        """Make sure that the open file is still the one at its path.

        Raises:
            JournalMoved: another file, or none, stands there: a save would go where nobody looks.
            StorageTrouble: the whole folder is gone (a stick pulled out).
        """
        if _standing(self.path) == self._stood_at:
            return
        if not self.path.parent.is_dir():
            raise StorageTrouble(reason="folder-gone")
        raise JournalMoved

    def checkpoint(self, patience_ms: int = 200) -> bool:
        """Bring all saves into the file and empty the write-ahead file.

        False when a read that is under way was in the way; the next change then tries again.
        """
        if self._holds_checkpoints:
            self._owes_checkpoint = True
            return False
        with self.bare() as connection:
            connection.execute(f"PRAGMA busy_timeout = {patience_ms}")
            try:
                (blocked, *_pages) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                connection.execute(f"PRAGMA busy_timeout = {int(_BUSY_S * 1000)}")
        self._owes_checkpoint = bool(blocked)
        return not blocked

    @contextlib.contextmanager
    def without_checkpoints(self) -> Iterator[None]:
        """Leave the main file as it is meanwhile: a check of its pages must not meet half a checkpoint."""
        with self.bare() as connection:
            connection.execute("PRAGMA wal_autocheckpoint = 0")
        self._holds_checkpoints = True
        try:
            yield
        finally:
            self._holds_checkpoints = False
            with self.bare() as connection:
                connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_TO_CHECKPOINT}")

    def copy_to(self, path: Path) -> None:
        """Write an encrypted copy of the whole journal (same key, same salt) to a new private file.

        Raises:
            DiskFull, FolderReadOnly, StorageTrouble: there, or here. Nothing is left of it.
        """
        with disk_trouble_named():
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with self.bare() as connection:
                self._vacuum_into(connection, path)
        except StorageTrouble:
            trouble = _trouble_at(path)
            path.unlink(missing_ok=True)
            raise trouble from None
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def _vacuum_into(self, connection: Driver, path: Path) -> None:
        self._guard.copying = True
        connection.execute("PRAGMA query_only = OFF")
        try:
            connection.execute("VACUUM INTO ?", (str(path),))
        finally:
            connection.execute(f"PRAGMA query_only = {'OFF' if self.writes else 'ON'}")
            self._guard.copying = False

    def distrust(self) -> None:
        """Take another connection at the next unit: this one met damage."""
        self._is_spoiled = True

    def _renew(self) -> None:
        """Take another connection where this one met a damaged page: it would read nothing any more.

        One page that is not as it was sealed must not keep anybody from the rest.
        """
        if not self._is_spoiled or self.renewed_by is None:
            return
        with self._in_use:
            fresh = self.renewed_by()
            self._is_spoiled = False
            self._reading.dispose()
            with contextlib.suppress(driver.Error):
                self._driver.close()
            self._driver, self._waiting = fresh, [fresh]
            fresh.set_authorizer(self._guard)
            if self._is_given_up is not None:
                fresh.set_progress_handler(self._is_given_up, _STEPS_BETWEEN_LOOKS)

    def _hand_over(self) -> Driver:
        """Give the keyed connection to the pool. A second one is never made behind our back."""
        if not self._waiting:
            raise StorageTrouble(reason="connection-gone")
        return self._waiting.pop()

    def close(self) -> None:
        """Close, when what another thread does here has ended. What is asked later is told so."""
        with self._in_use:
            self._waiting.clear()
            self._reading.dispose()
            with contextlib.suppress(driver.Error):
                self._driver.close()

    @contextlib.contextmanager
    def _trouble_named(self) -> Iterator[None]:
        try:
            with self._in_use:
                yield
        except DBAPIError as error:
            raise self._named(error, error.orig) from error
        except driver.DatabaseError as error:
            raise self._named(error, error) from error

    def _named(self, error: BaseException, met: BaseException | None) -> BaseException:
        """Tell trouble apart by class and by looking at the world; messages are never read."""
        if isinstance(met, driver.OperationalError):
            try:
                self.stand()
            except JournalError as trouble:
                return trouble
            return _world_trouble(self.path)
        if type(met) is not driver.DatabaseError:
            return error
        self._is_spoiled = True
        return JournalDamaged()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _standing(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _world_trouble(path: Path) -> JournalError:
    """What keeps a save from being made at `path`, seen by trying to write there."""
    try:
        with disk_trouble_named():
            _probe(path)
    except JournalError as trouble:
        return trouble
    return StorageTrouble(reason="unknown")


def _trouble_at(copy: Path) -> JournalError:
    """What kept a copy from being written; part of it still takes its room."""
    if not copy.parent.is_dir():
        return StorageTrouble(reason="folder-gone")
    return _world_trouble(copy)


def _probe(path: Path) -> None:
    """Try to write beside the journal as much as a save might need, as far out as a file of ours reaches."""
    reach = max((each.stat().st_size for each in (path, beside(path, "-wal")) if each.exists()), default=0)
    probe = beside(path, ".probe")
    handle = os.open(probe, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600)
    try:
        os.lseek(handle, reach, os.SEEK_SET)
        written = 0
        while written < _PROBE_BYTES:
            written += os.write(handle, bytes(_PROBE_BYTES - written))
        os.fsync(handle)
    finally:
        os.close(handle)
        probe.unlink(missing_ok=True)


@contextlib.contextmanager
def opening(path: Path, connection: Driver) -> Iterator[Driver]:
    """Close `connection` again when what is done to it while opening meets trouble, and name that.

    Raises:
        JournalDamaged: it does not read although the key is right (the key was judged before).
        FolderReadOnly, DiskFull, StorageTrouble: the file beside it that it needs could not be made.
    """
    try:
        yield connection
    except BaseException as error:
        connection.close()
        if isinstance(error, driver.OperationalError):
            raise _world_trouble(path) from error
        if isinstance(error, driver.DatabaseError):
            raise JournalDamaged(reason="first-page") from error
        raise
