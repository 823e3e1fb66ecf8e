"""The people packets are for. A name stands in four more places, and follows when it is changed."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select, update

from npgs_journal.errors import EntryMissing, ReaderExists
from npgs_journal.nouns import Reader, ReaderId
from npgs_journal.store.tables import ledger, meetings, packets, readers, settings

if TYPE_CHECKING:
    from npgs_journal.store.engine import Database

LAST_READER = "last_reader"
"""The key of the private setting that the next packet begins with."""


def reader_name(name: str) -> str:
    """`name` as it is kept: one letter form, no white space around it."""
    return unicodedata.normalize("NFC", name).strip()


def found_or_added(connection: Connection, name: str) -> int:
    """The number of the reader of this name, as `reader_name` gives it; added when new."""
    found = _id_of(connection, name)
    if found is not None:
        return found
    added: int = connection.execute(insert(readers).returning(readers.c.id), {"name": name}).scalar_one()
    return added


class Readers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def find_or_add(self, name: str) -> Reader:
        """The reader of this name (white space around it and letter forms aside), added when new."""
        name = reader_name(name)
        with self._database.write() as connection:
            return Reader(ReaderId(found_or_added(connection, name)), name)

    def all(self) -> tuple[Reader, ...]:
        """Every reader, in the order they were added."""
        with self._database.read() as connection:
            found = connection.execute(select(readers).order_by(readers.c.id))
            return tuple(Reader(ReaderId(row.id), row.name) for row in found)

    def rename(self, reader_id: ReaderId, name: str) -> Reader:
        """Give a reader another name. What was shared follows it: it went to the same person.

        The line in the ledger, the meetings, the packet under way and the reader that is filled in next
        say the new name; a kept copy stays, letter for letter, what it was.

        Raises:
            EntryMissing: there is no such reader.
            ReaderExists: somebody else has that name; `merge` makes one of both.
        """
        name = reader_name(name)
        with self._database.write() as connection:
            old = _name_of(connection, reader_id)
            if _id_of(connection, name) not in {None, reader_id}:
                raise ReaderExists
            connection.execute(update(readers).where(readers.c.id == reader_id).values(name=name))
            _follow(connection, old, name)
        return Reader(reader_id, name)

    def merge(self, reader_id: ReaderId, into: ReaderId) -> Reader:
        """Make one of two that are the same person, under the name of `into`. What was shared follows.

        Raises EntryMissing where one of them is not there.
        """
        with self._database.write() as connection:
            old, name = _name_of(connection, reader_id), _name_of(connection, into)
            if reader_id != into:
                connection.execute(delete(readers).where(readers.c.id == reader_id))
                _follow(connection, old, name)
        return Reader(into, name)

    def remove(self, reader_id: ReaderId) -> None:
        """Take a reader off the list. What was shared keeps the name: it is a record of what left."""
        with self._database.write() as connection:
            name = _name_of(connection, reader_id)
            connection.execute(delete(readers).where(readers.c.id == reader_id))
            is_filled_in = (settings.c.key == LAST_READER) & (settings.c.value == name)
            connection.execute(delete(settings).where(is_filled_in))


def _id_of(connection: Connection, name: str) -> int | None:
    found: int | None = connection.execute(select(readers.c.id).where(readers.c.name == name)).scalar()
    return found


def _name_of(connection: Connection, reader_id: ReaderId) -> str:
    found: str | None = connection.execute(select(readers.c.name).where(readers.c.id == reader_id)).scalar()
    if found is None:
        raise EntryMissing
    return found


def _follow(connection: Connection, old: str, new: str) -> None:
    """Write the new name wherever the journal means this reader."""
    connection.execute(update(ledger).where(ledger.c.reader == old).values(reader=new))
    connection.execute(update(meetings).where(meetings.c.reader == old).values(reader=new))
    is_filled_in = (settings.c.key == LAST_READER) & (settings.c.value == old)
    connection.execute(update(settings).where(is_filled_in).values(value=new))
    begun = connection.execute(select(packets.c.choices)).scalar()
    choices = json.loads(begun) if begun is not None else {}
    if choices and reader_name(choices["reader"]) == old:
        row = {"id": 1, "choices": json.dumps(choices | {"reader": new})}
        connection.execute(insert(packets).prefix_with("OR REPLACE"), row)
