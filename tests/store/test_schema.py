from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from support.invented import KEY, invent, key
from support.pages import decrypted

from npgs_journal import store as store_room
from npgs_journal.errors import FolderReadOnly
from npgs_journal.store import open_store, schema
from npgs_journal.store.tables import METADATA


def squeezed(sql: str) -> str:
    return re.sub(r"\s+", "", sql).replace('"', "")


def kept_schema(store):
    with store.reader._database.bare() as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {name: squeezed(sql) for name, sql in found}


def test_the_migrated_schema_is_the_one_of_today(store):
    wanted = {}
    for table in METADATA.sorted_tables:
        wanted[table.name] = squeezed(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        for index in table.indexes:
            wanted[index.name] = squeezed(str(CreateIndex(index).compile(dialect=sqlite.dialect())))
    found = kept_schema(store)
    assert {
        name: sql for name, sql in found.items() if not name.startswith(("search_", "alembic_"))
    } == wanted
    assert found["search_index"] == squeezed(
        "CREATE VIRTUAL TABLE search_index USING fts5(title, body, tokenize='ascii', prefix='1')"
    )


def test_every_constraint_has_a_name():
    for table in METADATA.sorted_tables:
        assert all(each.name for each in table.constraints)


def test_the_schema_number_is_the_newest_revision(store):
    revisions = ScriptDirectory(str(schema.REVISIONS))
    assert revisions.get_current_head() == f"{schema.SCHEMA:04d}"
    with store.reader._database.bare() as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA,)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_deletes_leave_nothing_in_the_index(store):
    with store.reader._database.bare() as connection:
        asked = "SELECT v FROM search_index_config WHERE k = 'secure-delete'"
        assert connection.execute(asked).fetchone() == (1,)


def test_revisions_import_no_table_of_today():
    for file in (schema.REVISIONS / "versions").glob("0*.py"):
        assert "npgs_journal" not in file.read_text("utf-8")


# A journal that is behind ---------------------------------------------------------------------------

NEXT = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None

def upgrade() -> None:
    op.execute("ALTER TABLE entries ADD COLUMN mood TEXT")
    op.execute({last!r})
"""


@pytest.fixture
def tomorrow(tmp_path_factory, monkeypatch):
    """The program of a later day, with one more revision; `last` is its last step."""

    def make(last: str) -> None:
        revisions = tmp_path_factory.mktemp("later") / "migrations"
        shutil.copytree(schema.REVISIONS, revisions)
        (revisions / "versions" / "0002_next.py").write_text(NEXT.format(last=last))
        bring_up = schema.bring_up
        monkeypatch.setattr(store_room, "SCHEMA", 2)
        monkeypatch.setattr(store_room, "bring_up", lambda database: bring_up(database, revisions, 2))

    return make


def columns(path: Path) -> list[str]:
    with open_store(path, key()) as store, store.reader._database.bare() as connection:
        return [row[1] for row in connection.execute("PRAGMA table_info(entries)")]


def test_a_journal_that_is_behind_is_copied_encrypted_and_brought_up(store, path, tomorrow):
    entry = invent("t", "kitchen")
    store.writer.entries.add(entry)
    store.close()
    tomorrow("CREATE TABLE more (a TEXT) STRICT")
    with open_store(path, key(), store.salt) as again:
        assert again.reader.entries.get(entry.id) == entry
    assert "mood" in columns(path)
    copy = path.with_name("journal-before-0002.db")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert b"kitchen" not in copy.read_bytes()
    assert b"kitchen" in decrypted(copy, KEY)


def test_a_step_that_does_not_work_changes_nothing(store, path, tomorrow, monkeypatch):
    entry = invent("t", "kitchen")
    store.writer.entries.add(entry)
    store.close()
    with monkeypatch.context():
        tomorrow("INSERT INTO no_such_table VALUES (1)")
        with pytest.raises(Exception):  # noqa: B017, PT011 - whichever: the step is broken
            open_store(path, key(), store.salt)
    monkeypatch.undo()
    assert "mood" not in columns(path)
    with open_store(path, key(), store.salt) as again:
        assert again.reader.entries.get(entry.id) == entry
        assert again.check(store.salt).findings == ()


def test_an_older_copy_gives_way_to_the_new_one(store, path, tomorrow):
    path.with_name("journal-before-0002.db").write_bytes(b"left by a kill")
    store.close()
    tomorrow("CREATE TABLE more (a TEXT) STRICT")
    open_store(path, key(), store.salt).close()
    assert path.with_name("journal-before-0002.db").stat().st_size > 4096


def test_a_journal_that_is_behind_cannot_be_brought_up_where_nothing_can_be_written(store, path, tomorrow):
    store.close()
    tomorrow("CREATE TABLE more (a TEXT) STRICT")
    with pytest.raises(FolderReadOnly):
        open_store(path, key(), store.salt, read_only=True)
