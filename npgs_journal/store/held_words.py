"""The private list of words never to let out: hashes only. The key that makes them is not in this file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from npgs_journal.nouns import HeldForm
from npgs_journal.store.tables import held_words

if TYPE_CHECKING:
    from npgs_journal.store.engine import Database

_PUT = insert(held_words).prefix_with("OR IGNORE")


class HeldForms:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, form: HeldForm) -> None:
        with self._database.write() as connection:
            connection.execute(_PUT, {"digest": form.digest, "word_count": form.word_count})

    def remove(self, form: HeldForm) -> bool:
        """Whether it was there."""
        gone = delete(held_words).where(held_words.c.digest == form.digest)
        with self._database.write() as connection:
            return connection.execute(gone).rowcount > 0

    def all(self) -> tuple[HeldForm, ...]:
        """Every form, in no order that tells when it came."""
        with self._database.read() as connection:
            found = connection.execute(select(held_words).order_by(held_words.c.digest))
            return tuple(HeldForm(row.digest, row.word_count) for row in found)

    def count(self) -> int:
        with self._database.read() as connection:
            return int(connection.execute(select(func.count()).select_from(held_words)).scalar_one())

    def clear(self) -> None:
        with self._database.write() as connection:
            connection.execute(delete(held_words))
