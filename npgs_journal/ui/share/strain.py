"""What of a packet is marked under strain, and whether that is decided. Pure.

Nothing is hidden because of a mark; the person is asked once, and no answer is set beforehand.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from npgs_journal.nouns import Direction
from npgs_journal.ui.share import state

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from npgs_journal.nouns import Entry, EntryId, Mark, PacketChoices


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of an entry (offsets into its body), or the entry as a whole (None, None)."""

    entry_id: EntryId
    start: int | None = None
    end: int | None = None

    @property
    def is_whole(self) -> bool:
        return self.start is None


def open_places(choices: PacketChoices, entries: Mapping[EntryId, Entry]) -> tuple[Place, ...]:
    """What is still to be decided, in the packet's order. What is held back already asks nothing."""
    return tuple(
        place
        for entry_id in choices.entry_ids
        if entry_id in entries and entry_id not in choices.strain_answered
        for place in _places(choices, entries[entry_id])
    )


def _places(choices: PacketChoices, entry: Entry) -> Iterator[Place]:
    marks = sorted({_span(mark) for mark in entry.marks if mark.direction is Direction.UNDER_STRAIN})
    if (-1, -1) in marks:
        yield Place(entry.id)
    for start, end in marks:
        low, high = state.trimmed(entry.body, start, end) if start >= 0 else (0, 0)
        if low < high and not state.is_held(choices, entry.id, low, high):
            yield Place(entry.id, low, high)


def _span(mark: Mark) -> tuple[int, int]:
    return (-1, -1) if mark.start is None or mark.end is None else (mark.start, mark.end)


def answered(choices: PacketChoices, places: Iterable[Place]) -> PacketChoices:
    """It is decided for the entries of these places; those that are in the packet no more are passed over."""
    ids = dict.fromkeys((*choices.strain_answered, *(place.entry_id for place in places)))
    return replace(choices, strain_answered=tuple(one for one in ids if one in choices.entry_ids))


def held(choices: PacketChoices, places: Iterable[Place], entries: Mapping[EntryId, Entry]) -> PacketChoices:
    """Hold these back: a passage by itself, an entry as a whole by leaving it out of the packet."""
    for place in places:
        if place.start is None or place.end is None:
            choices = state.without_entry(choices, place.entry_id)
        elif place.entry_id in choices.entry_ids and not state.is_held(
            choices, place.entry_id, place.start, place.end
        ):
            body = entries[place.entry_id].body
            choices = state.turn_passage(choices, place.entry_id, body, place.start, place.end)
    return choices
