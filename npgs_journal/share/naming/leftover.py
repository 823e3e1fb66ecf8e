"""What a finished packet still says that could identify someone: shown, and never a reason to refuse it.

The release check has proven by then that the file says just this packet, letter for letter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.nouns import DateShown, How, Label
from npgs_journal.redaction.forms import key_of
from npgs_journal.redaction.holding import BREAK
from npgs_journal.redaction.identifiers import Strength
from npgs_journal.redaction.matching import word_spans
from npgs_journal.redaction.offers import is_month_alone, ways_to_say
from npgs_journal.redaction.placing import suggestions
from npgs_journal.share.intended import block_words
from npgs_journal.share.naming.places import spelled_answers
from npgs_journal.share.signs import one_line
from npgs_journal.share.sources import fixed_lines, spoken_lines
from npgs_journal.share.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from npgs_journal.nouns import Packet, PacketChoices


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words in the packet that nothing was decided about. `is_held`: they are never to be let out."""

    label: Label
    words: str = field(repr=False)
    strength: Strength
    is_held: bool = False


def leftovers(
    packet: Packet,
    choices: PacketChoices,
    held_words: Callable[[str], Sequence[tuple[int, int]]] | None = None,
) -> tuple[Leftover, ...]:
    """What the finder, and the list of words never let out, see in the packet and no answer speaks of.

    Each identifier once, in reading order. Aliases and the words for a kind are not seen, nor the names
    of reader and writer, nor months where the packet itself shows them.
    """
    known, own = _known(choices), _own(packet, choices)
    found: dict[tuple[Label, str], Leftover] = {}
    for text in _texts(packet, choices):
        for one in _seen(_without(text, own), held_words or (lambda _: ())):
            key = key_of(one.words)
            shows_months = one.label is Label.DATE and choices.dates is not DateShown.NONE
            if key not in known and not (shows_months and is_month_alone(one.words)):
                found.setdefault((one.label, key), one)
    return tuple(found.values())


def _texts(packet: Packet, choices: PacketChoices) -> Iterator[str]:
    for entry in packet.entries:
        yield entry.title
        yield BREAK.join(block_words(block) for block in entry.blocks)
    yield from spoken_lines(packet, fixed_lines(packet, choices))


def _seen(text: str, held_words: Callable[[str], Sequence[tuple[int, int]]]) -> Iterator[Leftover]:
    held = list(held_words(text))
    seen = suggestions(text)
    for each in seen:
        is_held = any(start < each.end and each.start < end for start, end in held)
        strength = Strength.SURE if is_held else each.strength
        yield Leftover(each.label, text[each.start : each.end], strength, is_held)
    for start, end in held:
        if not any(each.start < end and start < each.end for each in seen):
            yield Leftover(Label.WORD, text[start:end], Strength.SURE, True)


def _known(choices: PacketChoices) -> frozenset[str]:
    """What may stand: kept by an answer, or the name of the reader or the writer."""
    kept = (one for one in choices.answers if one.how is How.KEEP or one.kept_at)
    people = [one_line(name) for name in (choices.reader, choices.from_name)]
    return frozenset(
        [
            *(key_of(form) for one in spelled_answers(tuple(kept)) for form in one.forms),
            *(key_of(part) for name in people for part in (name, *name.split())),
        ]
    )


def _own(packet: Packet, choices: PacketChoices) -> list[str]:
    """What the packet itself wrote."""
    of_answers = (way for one in spelled_answers(choices.answers) for way in ways_to_say(one))
    of_aliases = (one_line(alias.stands_as) for alias in choices.aliases)
    return [word for word in (*of_answers, *of_aliases, words(packet.language).held_back) if word]


def _without(text: str, own: Sequence[str]) -> str:
    """`text` without the packet's own words: "Place 1 told me about Place 2" is no street."""
    for word in sorted(own, key=len, reverse=True):
        for start, end in word_spans(text, word):
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
