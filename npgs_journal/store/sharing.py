"""The packet that is being made, kept while it is."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from npgs_journal.nouns import (
    Alias,
    DateShown,
    EntryAsk,
    EntryId,
    HeldBack,
    PacketChoices,
    ValueId,
)
from npgs_journal.store.tables import packets

if TYPE_CHECKING:
    from npgs_journal.store.engine import Database


class Packets:
    """The one packet that is being made: kept so that a lock in between loses no decision."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, choices: PacketChoices) -> None:
        row = {"id": 1, "choices": json.dumps(asdict(choices))}
        with self._database.write() as connection:
            connection.execute(insert(packets).prefix_with("OR REPLACE"), row)

    def unfinished(self) -> PacketChoices | None:
        with self._database.read() as connection:
            found = connection.execute(select(packets.c.choices)).scalar()
        return None if found is None else _choices(json.loads(found))

    def drop(self) -> None:
        with self._database.write() as connection:
            connection.execute(delete(packets))


def _choices(kept: dict[str, Any]) -> PacketChoices:
    kept["entry_ids"] = tuple(map(EntryId, kept["entry_ids"]))
    kept["held_back"] = tuple(HeldBack(**each) for each in kept["held_back"])
    kept["aliases"] = tuple(Alias(**each) for each in kept["aliases"])
    kept["dates"] = DateShown(kept["dates"])
    kept["would_like"] = tuple(kept["would_like"])
    kept["entry_asks"] = tuple(_ask(**each) for each in kept["entry_asks"])
    kept["primer"] = tuple(map(ValueId, kept["primer"]))
    return PacketChoices(**kept)


def _ask(entry_id: str, would_like: list[str], question: str) -> EntryAsk:
    return EntryAsk(EntryId(entry_id), tuple(would_like), question)
