"""Private answers start held back, once for each answer as it stands. Pure: choices in, choices out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.templates import private_stretches
from npgs_journal.ui.share import state

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from npgs_journal.nouns import EntryId, PacketChoices


def with_private_held(
    choices: PacketChoices, bodies: Mapping[EntryId, str], questions: Iterable[str]
) -> PacketChoices:
    """Hold back every answer to a private question that this packet has not met as it stands now.

    One that was brought back stays so until its words change; then it is another answer. What was met
    in an entry is forgotten when the entry leaves the packet.
    """
    asked = tuple(questions)
    met = [one for one in choices.private_met if one[0] in choices.entry_ids]
    for entry_id in choices.entry_ids:
        body = bodies.get(entry_id)
        if body is None:
            continue
        stretches = [stretch for stretch, _ in private_stretches(body, asked)]
        before = {text for one, text in met if one == entry_id}
        fresh = [stretch for stretch in stretches if body[slice(*stretch)] not in before]
        if fresh:
            held = (*state.held_ranges(choices, entry_id), *fresh)
            choices = state.with_ranges(choices, entry_id, body, state.joined(held))
        met = [one for one in met if one[0] != entry_id]
        met += [(entry_id, body[slice(*stretch)]) for stretch in stretches]
    return choices if tuple(met) == choices.private_met else replace(choices, private_met=tuple(met))


def private_at(
    choices: PacketChoices, entry_id: EntryId, body: str, at: int, questions: Iterable[str]
) -> state.Range | None:
    """The private answer around an offset, as long as all of it is held back."""
    for (start, end), _ in private_stretches(body, questions):
        if start <= at <= end and state.is_held(choices, entry_id, start, end):
            return start, end
    return None
