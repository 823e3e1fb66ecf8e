"""Whom a person can turn to, in the person's order. A visit reads; only a change writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from npgs_journal.nouns.contacts import Contact, ContactId
from npgs_journal.store.rows import day_number, day_of
from npgs_journal.store.tables import contacts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.store.engine import Database


class Contacts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Contact, ...]:
        """What was kept; one that came with the journal and was not changed has no name here."""
        with self._database.read() as connection:
            found = connection.execute(select(contacts).order_by(contacts.c.position, contacts.c.id))
            return tuple(
                Contact(
                    row.name,
                    row.reach,
                    row.note,
                    None if row.checked_on is None else day_of(row.checked_on),
                    row.built_in,
                    bool(row.hidden),
                    ContactId(row.id),
                )
                for row in found
            )

    def put_all(self, kept: Sequence[Contact]) -> None:
        """Let these, in this order, be all there are. Those that have an id keep it."""
        with self._database.write() as connection:
            connection.execute(delete(contacts))
            # Those with an id first: a new one must not be given the number of one that is still to come.
            for position, one in sorted(enumerate(kept), key=lambda each: each[1].id is None):
                row = {
                    "position": position,
                    "built_in": one.built_in,
                    "name": one.name,
                    "reach": one.reach,
                    "note": one.note,
                    "checked_on": None if one.checked_on is None else day_number(one.checked_on),
                    "hidden": int(one.is_hidden),
                }
                connection.execute(insert(contacts), row if one.id is None else row | {"id": one.id})
