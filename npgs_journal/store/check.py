"""Is everything as it was written? Looks, and changes no word of the journal."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from npgs_journal.errors import (
    FolderReadOnly,
    JournalDamaged,
    JournalError,
    JournalMissing,
    JournalTooNew,
)
from npgs_journal.nouns import CheckReport
from npgs_journal.store import engine
from npgs_journal.store.changes import COUNTED
from npgs_journal.store.engine import Database, Driver
from npgs_journal.store.schema import SCHEMA
from npgs_journal.store.tables import METADATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from npgs_journal.security.keys import Secret

_COUNTS = {
    "entries": "SELECT count(*) FROM entries",
    "texts": "SELECT count(*) FROM entry_texts",
    "indexed": "SELECT count(*) FROM search_index_docsize",
}
_KEPT = "SELECT value, month, entry, lived, under_strain, written_at_us FROM value_months"
_MARKED = COUNTED.format(among="")
_COUNTS_DIFFER = f"SELECT EXISTS ({_KEPT} EXCEPT {_MARKED}) OR EXISTS ({_MARKED} EXCEPT {_KEPT})"
_SHADOWS = ("", "_config", "_content", "_data", "_docsize", "_idx")
_OWN_NAMES = (
    {table.name for table in METADATA.sorted_tables}
    | {str(index.name) for table in METADATA.sorted_tables for index in table.indexes}
    | {f"search_index{shadow}" for shadow in _SHADOWS}
    | {"alembic_version"}
)


def check_store(path: Path, key: Secret, salt: bytes) -> CheckReport:
    """Look at a journal that is not open: its outside, every page, every row, the search index.

    Saves that a kill left beside the file are brought into it first where that can be done; a check
    without it would give false alarms.

    Raises:
        JournalMissing: nothing there. FolderReadOnly: such saves cannot be brought in.
        JournalTooNew: a later version wrote it, and knows what belongs in it.
        JournalMoved, StorageTrouble: it was taken away meanwhile.
    """
    findings: list[str] = []
    try:
        file_salt = engine.look_at(path)
    except JournalMissing:
        raise
    except JournalError as error:
        return CheckReport((f"{error.code}:outside",), 0, 0)
    if file_salt != salt:
        findings.append("salt")
    return _inside(path, key, salt, findings)


def _inside(path: Path, key: Secret, salt: bytes, findings: list[str]) -> CheckReport:
    can_write = engine.can_write(path)
    if not can_write and engine.has_wal(path):
        raise FolderReadOnly

    def connected() -> Driver:
        connection = engine.connect(path, key, salt, "mode=rw" if can_write else "immutable=1")
        with engine.opening(path, connection):
            facts[:] = engine.first_facts(connection)
            engine.hold_settings(connection, writes=can_write, immutable=not can_write)
        return connection

    facts: list[int] = []
    try:
        database = Database(path, connected(), writes=can_write)
    except JournalDamaged:
        # Where that page reads, it is another one on which the names of all tables stand.
        return CheckReport((*findings, "cipher-pages" if facts else "first-page"), 0, 0)
    database.renewed_by = connected
    try:
        application, schema = facts
        if application == engine.APPLICATION_ID and schema > SCHEMA:
            raise JournalTooNew(schema=schema)
        if can_write:
            database.checkpoint()
        if application != engine.APPLICATION_ID or schema < 1:
            findings.append("schema-number")
        return _report(database, findings)
    finally:
        database.close()


def check_open(writer: Database, reader: Database, findings: list[str]) -> CheckReport:
    """The same of an open journal, through its own connections; saves may go on meanwhile."""
    if writer.writes:
        writer.checkpoint()
    with writer.without_checkpoints():
        return _report(reader, findings)


def check_copy(database: Database) -> CheckReport:
    """Whether a copy is a whole journal: its structure, its search index, its names and how many rows it has.

    It reads every page; their seals are looked at elsewhere. What could be inconsistent between rows was so
    in the journal before, and is for `check_store`.
    """
    findings: list[str] = []
    with _asked(database, findings, "structure") as connection:
        if not _is_sound(connection):
            findings.append("structure")
    with _asked(database, findings, "rows") as connection:
        if not _names(connection) <= _OWN_NAMES:
            findings.append("names")
    pages, counts = _counted(database, findings)
    return CheckReport(tuple(dict.fromkeys(findings)), pages, counts["entries"])


def _counted(database: Database, findings: list[str]) -> tuple[int, dict[str, int]]:
    """How many pages there are, and rows of each kind; 0 where that does not read."""
    pages, counts = 0, dict.fromkeys(_COUNTS, 0)
    is_all_read = True
    with _asked(database, findings, "rows") as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    for name, asked in _COUNTS.items():
        is_read = False
        with _asked(database, findings, "rows") as connection:
            (counts[name],) = connection.execute(asked).fetchone()
            is_read = True
        is_all_read = is_all_read and is_read
    if is_all_read and len(set(counts.values())) != 1:
        findings.append("row-counts")
    return pages, counts


def _report(database: Database, findings: list[str]) -> CheckReport:
    """Ask one question after another. What does not read is said so, never that the answer was bad."""
    with database.bare() as connection:
        if connection.execute("PRAGMA cipher_integrity_check").fetchone():
            findings.append("cipher-pages")
            database.distrust()
    with _asked(database, findings, "structure") as connection:
        if not _is_sound(connection):
            findings.append("structure")
    with _asked(database, findings, "rows") as connection:
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            findings.append("foreign-keys")
    with _asked(database, findings, "rows") as connection:
        if not _names(connection) <= _OWN_NAMES:
            findings.append("names")
    pages, counts = _counted(database, findings)
    with _asked(database, findings, "rows") as connection:
        if connection.execute(_COUNTS_DIFFER).fetchone()[0]:
            findings.append("value-counts")
    if findings:
        # A file that was taken away meanwhile (a stick pulled out) is no damage.
        database.stand()
        database.distrust()
    facts: dict[str, str | int] = {"pages": pages, **counts}
    return CheckReport(tuple(dict.fromkeys(findings)), pages, counts["entries"], facts)


def _is_sound(connection: Driver) -> bool:
    """Rows, indexes and the search index (which `integrity_check` covers) are consistent in themselves."""
    connection.execute("BEGIN")
    try:
        # The search index remembers its layout until it is next asked, and the check alone does not
        # ask: after another connection's delete it would call a sound index damaged.
        connection.execute("SELECT rowid FROM search_index WHERE search_index MATCH 'x' LIMIT 1").fetchall()
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    finally:
        connection.rollback()


def _names(connection: Driver) -> set[str]:
    found = connection.execute("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    return {name for (name,) in found}


@contextlib.contextmanager
def _asked(database: Database, findings: list[str], code: str) -> Iterator[Driver]:
    """A page that cannot be read stops one question, not the others: each gets a connection that reads."""
    with database.bare() as connection:
        try:
            yield connection
        except engine.DRIVER_DAMAGE:
            findings.append(code)
            database.distrust()
