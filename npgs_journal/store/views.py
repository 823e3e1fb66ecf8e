"""Views: a filter and words to find, kept under a name inside the journal."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from npgs_journal.nouns import ConcernId, Direction, Filter, Space, ValueId, View, ViewId

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from npgs_journal.store.engine import Database

_ALL = text("SELECT id, name, words, wanted FROM views ORDER BY id")
_NAMES = text("SELECT name FROM views WHERE id != :id")
_KEEP = text("INSERT INTO views (name, words, wanted) VALUES (:name, :words, :wanted)")
_RENAME = text("UPDATE views SET name = :name WHERE id = :id")
_DELETE = text("DELETE FROM views WHERE id = :id")
_NO_VIEW = ViewId(0)
_READ: dict[str, Callable[[Any], Any]] = {
    "value": ValueId,
    "direction": Direction,
    "concern": ConcernId,
    "space": Space,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
    "same_day": date.fromisoformat,
}


class Views:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[View, ...]:
        """In the order they were kept."""
        with self._database.read() as connection:
            return tuple(
                View(ViewId(row.id), row.name, row.words, _filter(row.wanted))
                for row in connection.execute(_ALL)
            )

    def keep(self, name: str, words: str, wanted: Filter) -> View:
        """Keep a new one. Where `name` is taken already it gets a number behind it."""
        with self._database.write() as connection:
            free = _free(connection, name, _NO_VIEW)
            row = {"name": free, "words": words, "wanted": _written(wanted)}
            kept = connection.execute(_KEEP, row)
            return View(ViewId(kept.lastrowid), free, words, wanted)

    def rename(self, view_id: ViewId, name: str) -> None:
        """Give it another name, with a number behind it where another view has that one."""
        with self._database.write() as connection:
            connection.execute(_RENAME, {"id": view_id, "name": _free(connection, name, view_id)})

    def delete(self, view_id: ViewId) -> None:
        with self._database.write() as connection:
            connection.execute(_DELETE, {"id": view_id})


def _free(connection: Connection, name: str, view_id: ViewId) -> str:
    taken = set(connection.execute(_NAMES, {"id": view_id}).scalars())
    free, number = name, 2
    while free in taken:
        free, number = f"{name} {number}", number + 1
    return free


def _written(wanted: Filter) -> str:
    asked = {each.name: getattr(wanted, each.name) for each in fields(wanted)}
    return json.dumps({name: _plain(fact) for name, fact in asked.items() if fact is not None})


def _plain(fact: Any) -> Any:
    return fact.isoformat() if isinstance(fact, date) else fact


def _filter(written: str) -> Filter:
    asked = json.loads(written)
    return Filter(**{name: _READ.get(name, _as_it_is)(fact) for name, fact in asked.items()})


def _as_it_is(fact: Any) -> Any:
    return fact
