"""What the person says beside the entries: wishes for the talk, a question, sentences, from last time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from npgs_journal.share.signs import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from npgs_journal.nouns import EntryId, PacketChoices
    from npgs_journal.share.words import Words

PARTING = "; "
"""Stands between two wishes on one line."""


class Spoken(NamedTuple):
    """`sentence` has a place for the words; `parts` are the person's, each on one line, not yet redacted."""

    sentence: str
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        return PARTING.join(self.parts)

    @property
    def label(self) -> str:
        """What stands before the words."""
        return self.sentence.partition("{")[0]


def spoken_at_top(choices: PacketChoices, said: Words) -> tuple[Spoken, ...]:
    """Wishes, question and sentences for the whole packet; nothing that was left empty."""
    sentences = filter(None, map(one_line, choices.sentences))
    asks = _asks(choices, choices.would_like, choices.question, said)
    return (*asks, *(Spoken("{text}", (each,)) for each in sentences))


def spoken_from_last_time(choices: PacketChoices, said: Words) -> tuple[Spoken, ...]:
    text = one_line(choices.from_last_time)
    return (Spoken(said.from_last_time, (text,)),) if text else ()


def spoken_about(choices: PacketChoices, entry_id: EntryId, said: Words) -> tuple[Spoken, ...]:
    """Wishes and question about one entry."""
    return tuple(
        each
        for ask in choices.entry_asks
        if ask.entry_id == entry_id
        for each in _asks(choices, ask.would_like, ask.question, said)
    )


def spoken(choices: PacketChoices, said: Words) -> Iterator[Spoken]:
    """All of it, in the packet's order."""
    yield from spoken_at_top(choices, said)
    yield from spoken_from_last_time(choices, said)
    for entry_id in dict.fromkeys(choices.entry_ids):
        yield from spoken_about(choices, entry_id, said)


def _asks(
    choices: PacketChoices, would_like: Sequence[str], question: str, said: Words
) -> tuple[Spoken, ...]:
    wishes = tuple(filter(None, map(one_line, would_like)))
    asked = tuple(filter(None, [one_line(question)])) if choices.show_questions else ()
    both = (Spoken(said.would_like, wishes), Spoken(said.question, asked))
    return tuple(each for each in both if each.parts)
