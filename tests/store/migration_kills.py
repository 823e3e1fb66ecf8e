"""A migration is killed at its n-th system call of a kind, then the journal is opened once more.

`python migration_kills.py FOLDER STEP` prints one line of JSON: for each kind of call how many points there
were, and what was wrong after any of them. STEP is how many points lie between two that are tried.
This process never opens the file: it forks those that do, and lets strace take hold of them.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from support.invented import entry_id, invent, key

from npgs_journal import store as store_room
from npgs_journal.store import create_store, open_store, schema

CALLS = ("pwrite64", "fsync", "ftruncate", "openat", "unlink", "fcntl")
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
        store.writer.entries.add_many([invent(f"t{number}", f"words {number} " * 80) for number in range(60)])
    os.write(say, salt)


def look(path: Path, salt: bytes, say: int) -> None:
    with open_store(path, key(), salt) as store:
        told = [(head.title, store.reader.entries.get(head.id).body) for head in heads(store)]
        with store.reader._database.bare() as connection:
            moods = connection.execute("SELECT count(*) FROM entries WHERE mood = 'calm'").fetchone()[0]
        fine = len(told) == 60 and all(body == f"words {title[1:]} " * 80 for title, body in told)
        os.write(say, json.dumps([fine, moods, list(store.check(salt).findings)]).encode())


def heads(store):
    return store.reader.entries.heads([entry_id(number) for number in range(1, 61)])


def migrate(path: Path, salt: bytes) -> None:
    os.kill(os.getpid(), signal.SIGSTOP)
    open_store(path, key(), salt).close()


def forked(work, *given) -> int:
    child = os.fork()
    if child == 0:
        try:
            work(*given)
            os._exit(0)
        finally:
            os._exit(1)
    return child


def heard(work, *given) -> bytes:
    hear, say = os.pipe()
    child = forked(work, *given, say)
    os.close(say)
    told = b""
    while piece := os.read(hear, 65536):
        told += piece
    os.close(hear)
    os.waitpid(child, 0)
    return told


def killed_at(path: Path, salt: bytes, call: str, number: int) -> bool:
    """Whether the migration met its `number`-th call of that kind, and died there."""
    child = forked(migrate, path, salt)
    os.waitpid(child, os.WUNTRACED)
    inject = f"inject={call}:signal=KILL:when={number}"
    watch = ["strace", "-f", "-e", f"trace={call}", "-e", inject, "-o", os.devnull, "-p", str(child)]
    watcher = subprocess.Popen(watch, stderr=subprocess.PIPE, text=True)
    assert watcher.stderr is not None
    assert "attached" in watcher.stderr.readline()
    os.kill(child, signal.SIGCONT)
    _, status = os.waitpid(child, 0)
    watcher.communicate()
    return os.WIFSIGNALED(status)


def main() -> None:
    folder, step = Path(sys.argv[1]), int(sys.argv[2])
    original = folder / "original"
    original.mkdir()
    salt = heard(fill, original / "journal.db")
    tomorrow(folder)
    points, wrong = {}, []
    for call in CALLS:
        number = 1
        while True:
            place = folder / f"{call}-{number}"
            shutil.copytree(original, place)
            was_killed = killed_at(place / "journal.db", salt, call, number)
            told = json.loads(heard(look, place / "journal.db", salt) or b"[false, -1, []]")
            if told != [True, 60, []]:
                wrong.append([call, number, told])
            if not (place / "journal-before-0002.db").exists():
                wrong.append([call, number, "no copy"])
            shutil.rmtree(place)
            if not was_killed:
                break
            points[call] = points.get(call, 0) + 1
            number += step
    print(json.dumps({"points": points, "wrong": wrong}))


if __name__ == "__main__":
    main()
