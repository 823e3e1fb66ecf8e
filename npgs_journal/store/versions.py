"""Which engine keeps the journal, for the page that says what this program stands on."""

from __future__ import annotations

import sqlcipher3


def engine_versions() -> tuple[str, ...]:
    """Such as ("SQLCipher 4.19.0 community", "SQLite 3.53.4")."""
    connection = sqlcipher3.connect(":memory:")
    try:
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return (f"SQLCipher {cipher}", f"SQLite {sqlcipher3.sqlite_version}")
