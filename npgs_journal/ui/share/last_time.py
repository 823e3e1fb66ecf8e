"""Aliases of last time with this reader. Pure: choices in, choices out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.redaction import has_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from npgs_journal.nouns import Alias, Entry, PacketChoices


def worth_asking(
    choices: PacketChoices, entries: Sequence[Entry], last: Iterable[Alias]
) -> tuple[Alias, ...]:
    """The aliases of last time whose names stand in this packet and were not decided about yet.

    None where it was asked already, or where the word stands for somebody else by now.
    """
    if choices.aliases_asked:
        return ()
    decided = {alias.name for alias in choices.aliases}
    decided |= {form for answer in choices.answers for form in answer.forms}
    taken = {alias.stands_as for alias in choices.aliases} | {one.stands_as for one in choices.answers}
    return tuple(
        alias
        for alias in last
        if alias.name not in decided
        and alias.stands_as not in taken
        and any(has_words(text, alias.name) for entry in entries for text in (entry.title, entry.body))
    )


def as_last_time(choices: PacketChoices, aliases: Iterable[Alias]) -> PacketChoices:
    """Let these names stand as they did."""
    return replace(choices, aliases=(*choices.aliases, *aliases), aliases_asked=True)


def fresh(choices: PacketChoices) -> PacketChoices:
    """Leave every name as it is; it is not asked again for this packet."""
    return replace(choices, aliases_asked=True)
