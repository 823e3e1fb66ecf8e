"""A journal as a later version of the program would leave it."""

from __future__ import annotations

from pathlib import Path

from npgs_journal import vault
from npgs_journal.store.schema import SCHEMA


def make_newer(folder: Path, passphrase: str) -> None:
    """Raise the journal's schema number by one."""
    with vault.open_journal(folder, passphrase) as journal, journal.writer._database.bare() as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
