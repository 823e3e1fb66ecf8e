"""The packet that is being made, kept while it is."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from npgs_journal.nouns import (
    Alias,
    Answer,
    DateShown,
    EntryAsk,
    EntryId,
    HeldBack,
    How,
    Label,
    PacketChoices,
    Spot,
    ValueId,
)
from npgs_journal.store.tables import packets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from npgs_journal.store.engine import Database

_SEEN = "seen"


class Packets:
    """The one packet that is being made: kept so that a lock in between loses no decision."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, choices: PacketChoices, seen: Mapping[EntryId, str] | None = None) -> None:
        """Keep the choices, and by what each chosen entry is known again as it was looked at."""
        row = {"id": 1, "choices": json.dumps({**asdict(choices), _SEEN: dict(seen or {})})}
        with self._database.write() as connection:
            connection.execute(insert(packets).prefix_with("OR REPLACE"), row)

    def unfinished(self) -> PacketChoices | None:
        with self._database.read() as connection:
            found = connection.execute(select(packets.c.choices)).scalar()
        return None if found is None else _choices(json.loads(found))

    def seen(self) -> dict[EntryId, str]:
        """What `save` was told of the entries; nothing where no packet is begun."""
        with self._database.read() as connection:
            found = connection.execute(select(packets.c.choices)).scalar()
        kept = {} if found is None else json.loads(found).get(_SEEN, {})
        return {EntryId(entry_id): known_by for entry_id, known_by in kept.items()}

    def drop(self) -> None:
        with self._database.write() as connection:
            connection.execute(delete(packets))


def _choices(kept: dict[str, Any]) -> PacketChoices:
    """Choices as another version may have kept them: what lacks has its default, what is not known goes."""
    readers: dict[str, Callable[[Any], Any]] = {
        "entry_ids": lambda found: tuple(map(EntryId, found)),
        "held_back": lambda found: tuple(HeldBack(**each) for each in found),
        "aliases": lambda found: tuple(Alias(**each) for each in found),
        "answers": lambda found: tuple(_answer(**each) for each in found),
        "dates": DateShown,
        "would_like": tuple,
        "sentences": tuple,
        "entry_asks": lambda found: tuple(_ask(**each) for each in found),
        "primer": lambda found: tuple(map(ValueId, found)),
        "strain_answered": lambda found: tuple(map(EntryId, found)),
        "private_met": lambda found: tuple((EntryId(one), text) for one, text in found),
    }
    known = {field.name for field in fields(PacketChoices)}
    return PacketChoices(
        **{name: readers.get(name, _as_it_is)(found) for name, found in kept.items() if name in known}
    )


def _as_it_is(found: Any) -> Any:
    return found


def _answer(  # noqa: PLR0917 - the fields of the noun, given by name
    label: str,
    forms: list[str],
    how: str,
    stands_as: str,
    kept_at: list[dict[str, Any]],
    also_at: list[dict[str, Any]],
) -> Answer:
    spots = (tuple(Spot(**each) for each in found) for found in (kept_at, also_at))
    return Answer(Label(label), tuple(forms), How(how), stands_as, *spots)


def _ask(entry_id: str, would_like: list[str], question: str) -> EntryAsk:
    return EntryAsk(EntryId(entry_id), tuple(would_like), question)
