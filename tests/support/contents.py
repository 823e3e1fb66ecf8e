"""All that a journal says, as one hash: two journals with the same hash hold the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

from npgs_journal.security.keys import Secret
from npgs_journal.store import engine

NOT_CONTENT = frozenset({"sqlite_sequence"})
KEPT_BY_OPENING = ("last_opened_at", "backup_last", "changes")


def content_hash(path: Path, key: Secret, salt: bytes | None = None) -> str:
    """Every row of every table of the encrypted file at `path`, which nobody has open."""
    connection = engine.connect(path, key, salt, "mode=rw")
    try:
        summed = hashlib.sha256()
        listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%'"
        for (name,) in sorted(connection.execute(listed).fetchall()):
            if name in NOT_CONTENT:
                continue
            for row in sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"').fetchall())):
                if name == "settings" and any(repr(key) in row for key in KEPT_BY_OPENING):
                    continue
                summed.update(f"{name}{row}\n".encode())
        found = connection.execute("SELECT rowid, title, body FROM search_index ORDER BY rowid").fetchall()
        summed.update(repr(found).encode())
        return summed.hexdigest()
    finally:
        connection.close()
