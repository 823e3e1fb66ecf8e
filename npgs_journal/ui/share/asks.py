"""What is wanted from the talk, as choices: for the whole packet and for each entry. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from npgs_journal.nouns import EntryAsk
from npgs_journal.values import asks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from npgs_journal.nouns import EntryId, PacketChoices


class Wish(NamedTuple):
    """Offered asks that are picked, by their words in the content file's order, and own words beside them."""

    picked: tuple[str, ...]
    own: str

    @classmethod
    def of(cls, would_like: Iterable[str]) -> Wish:
        wanted = tuple(would_like)
        offered = [ask.label for ask in asks()]
        own = "; ".join(text for text in wanted if text not in offered)
        return cls(tuple(text for text in offered if text in wanted), own)

    def as_printed(self) -> tuple[str, ...]:
        return (*self.picked, *([self.own] if self.own.strip() else []))


def ask_of(choices: PacketChoices, entry_id: EntryId) -> EntryAsk:
    """What is asked about one entry; an empty one where nothing is."""
    return next((ask for ask in choices.entry_asks if ask.entry_id == entry_id), EntryAsk(entry_id))


def with_ask(choices: PacketChoices, ask: EntryAsk) -> PacketChoices:
    """Put `ask` in place of the one about the same entry; an empty one leaves nothing behind."""
    others = without(choices.entry_asks, {ask.entry_id})
    is_empty = not ask.would_like and not ask.question.strip()
    return replace(choices, entry_asks=others if is_empty else (*others, ask))


def without(known: Iterable[EntryAsk], gone: Collection[EntryId]) -> tuple[EntryAsk, ...]:
    return tuple(ask for ask in known if ask.entry_id not in gone)
