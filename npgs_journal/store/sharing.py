"""The packet that is being made, kept while it is."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert, select, update

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
from npgs_journal.store.tables import entries, entry_texts, packets
from npgs_journal.text.folding import search_text

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


def forget(connection: Connection, entry_id: EntryId) -> None:
    """Take an entry out of the packet that is being made, with every word that stands there for its sake.

    A packet of nothing else is given up. Names and passages that stand in another chosen entry stay.
    """
    found = connection.execute(select(packets.c.choices)).scalar()
    if found is None or entry_id not in found:
        return
    kept = json.loads(found)
    left = [one for one in kept["entry_ids"] if one != entry_id]
    if not left:
        connection.execute(delete(packets))
        return
    said = _said_in(connection, left)
    kept["entry_ids"] = left
    kept["strain_answered"] = [one for one in kept.get("strain_answered", ()) if one != entry_id]
    kept["private_met"] = [one for one in kept.get("private_met", ()) if one[0] != entry_id]
    for name in ("held_back", "entry_asks"):
        kept[name] = [one for one in kept.get(name, ()) if one["entry_id"] != entry_id]
    kept["held_back"] = [one for one in kept["held_back"] if one["entry_id"] or _stands(said, one["text"])]
    kept["aliases"] = [one for one in kept.get("aliases", ()) if _stands(said, one["name"])]
    answers = [_left_of(one, entry_id, said) for one in kept.get("answers", ())]
    kept["answers"] = [one for one in answers if one["forms"]]
    kept.get(_SEEN, {}).pop(entry_id, None)
    connection.execute(update(packets).values(choices=json.dumps(kept)))


def _said_in(connection: Connection, entry_ids: list[str]) -> str:
    wanted = select(entry_texts.c.title, entry_texts.c.body).join(
        entries, entries.c.seq == entry_texts.c.entry
    )
    found = connection.execute(wanted.where(entries.c.id.in_(entry_ids)))
    return "\n".join(search_text(f"{row.title}\n{row.body}") for row in found)


def _stands(said: str, words: str) -> bool:
    return search_text(words).strip() in said


def _left_of(answer: dict[str, Any], entry_id: EntryId, said: str) -> dict[str, Any]:
    spots = {
        name: [spot for spot in answer[name] if spot["entry_id"] != entry_id]
        for name in ("kept_at", "also_at")
    }
    return answer | spots | {"forms": [form for form in answer["forms"] if _stands(said, form)]}


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
