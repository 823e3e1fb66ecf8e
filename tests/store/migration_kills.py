"""A migration is killed at each of its system calls, then the journal is opened once more.

`python migration_kills.py FOLDER STEP` prints one line of JSON: for each kind of call how many points were
tried, and what was wrong after any of them. STEP is how many points lie between two that are tried.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections import Counter
from pathlib import Path

from support.invented import LATER, entry_id, invent, key
from support.killed import calls_of, heard, killed_at, points

from npgs_journal import store as store_room
from npgs_journal.nouns import Direction, Draft, Mark, ValueId
from npgs_journal.store import create_store, engine, open_store, schema
from npgs_journal.store.tables import METADATA

MANY = 60
MARKS = (
    Mark(ValueId("hopeful"), Direction.LIVED),
    Mark(ValueId("hopeful"), Direction.UNDER_STRAIN, (), 0, 5),
)
NEXT = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None

def upgrade() -> None:
    op.execute("ALTER TABLE entries ADD COLUMN mood TEXT")
    op.execute("UPDATE entries SET mood = 'calm'")
"""


def tomorrow(folder: Path) -> None:
    """From here on this is the program of a later day, with one more revision."""
    revisions = folder / "migrations"
    shutil.copytree(schema.REVISIONS, revisions)
    (revisions / "versions" / "0002_next.py").write_text(NEXT)
    bring_up = schema.bring_up
    store_room.SCHEMA = 2
    store_room.bring_up = lambda database: bring_up(database, revisions, 2)


def fill(path: Path, say: int) -> None:
    salt = create_store(path, key())
    with open_store(path, key(), salt) as store:
        bodies = [f"words {number} " * 80 for number in range(MANY)]
        store.writer.entries.add_many([invent(f"t{n}", body, marks=MARKS) for n, body in enumerate(bodies)])
        store.writer.entries.save_text(entry_id(3), "t", "changed", LATER)
        store.writer.entries.trash(entry_id(4), LATER)
        store.writer.drafts.put(Draft(entry_id(9_000_001), LATER, "d", "left behind", is_new=True), LATER)
        store.writer.readers.find_or_add("Dana")
        store.writer.settings.put("journal-name", "The blue one")
        told = fingerprint(store.reader._database)
    os.write(say, json.dumps([salt.hex(), told]).encode())


def fingerprint(database: engine.Database) -> str:
    """A hash of every row of every table, by the columns there are before the change."""
    seen = hashlib.sha256()
    with database.bare() as connection:
        for table in METADATA.sorted_tables:
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            seen.update(
                repr((table.name, connection.execute(_rows(columns, table.name)).fetchall())).encode()
            )
        found = "SELECT rowid FROM search_index WHERE search_index MATCH 'words' ORDER BY rowid"
        seen.update(repr(connection.execute(found).fetchall()).encode())
    return seen.hexdigest()


def _rows(columns: str, table: str) -> str:
    return f'SELECT {columns} FROM "{table}" ORDER BY {columns}'


def look(path: Path, salt: bytes, say: int) -> None:
    """What is there after one more opening, and in the copy of before."""
    with open_store(path, key(), salt) as store:
        with store.reader._database.bare() as connection:
            moods = connection.execute("SELECT count(*) FROM entries WHERE mood = 'calm'").fetchone()[0]
        told = [fingerprint(store.reader._database), moods, list(store.check(salt).findings)]
    copy = engine.Database(path, engine.connect(copy_of(path), key(), salt, "immutable=1"), writes=False)
    with copy.bare() as connection:
        told.append(connection.execute("PRAGMA user_version").fetchone()[0])
    told.append(fingerprint(copy))
    copy.close()
    os.write(say, json.dumps(told).encode())


def copy_of(path: Path) -> Path:
    return path.with_name("journal-before-0002.db")


def migrate(path: Path, salt: bytes, _say: int) -> None:
    open_store(path, key(), salt).close()


def main() -> None:
    folder, step = Path(sys.argv[1]), int(sys.argv[2])
    original = folder / "original"
    original.mkdir()
    told, fresh = json.loads(heard(fill, original / "journal.db"))
    salt = bytes.fromhex(told)
    whole = [fresh, MANY, [], 1, fresh]
    tomorrow(folder)
    # Once in this process, of a journal of its own: what is imported on the way is no call of a migration.
    rehearsed = Path(shutil.copytree(original, folder / "rehearsed"))
    open_store(rehearsed / "journal.db", key(), salt).close()
    counted = Path(shutil.copytree(original, folder / "counted"))
    called = calls_of(folder / "log", migrate, counted / "journal.db", salt)
    tried: Counter[str] = Counter()
    wrong = []
    for call, number in points(called, step):
        place = Path(shutil.copytree(original, folder / f"{call}-{number}"))
        was_killed, _ = killed_at(call, number, migrate, place / "journal.db", salt)
        found = json.loads(heard(look, place / "journal.db", salt) or b"[]")
        if found != whole:
            wrong.append([call, number, found])
        tried[call] += was_killed
        shutil.rmtree(place)
    print(json.dumps({"called": called, "points": tried, "wrong": wrong}))


if __name__ == "__main__":
    main()
