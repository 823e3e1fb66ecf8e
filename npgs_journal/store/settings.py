"""Private settings: what only the journal itself may remember (the last reader, the last opening)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from npgs_journal.store.engine import CHANGES
from npgs_journal.store.tables import settings

if TYPE_CHECKING:
    from npgs_journal.store.engine import Database

_PUT = insert(settings).prefix_with("OR REPLACE")


class Settings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        with self._database.read() as connection:
            found: str | None = connection.execute(
                select(settings.c.value).where(settings.c.key == key)
            ).scalar()
        return found

    def put(self, key: str, value: str) -> None:
        """Not counted as a change of the journal: it says nothing that was written."""
        with self._database.write(is_content=False) as connection:
            connection.execute(_PUT, {"key": key, "value": value})

    def changes(self) -> int:
        """How many runs of changes the journal has seen (`Database.write`)."""
        return int(self.get(CHANGES) or "0")
