"""Names and places, each replaced by the plain word that stands for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.redaction.clean import clean
from npgs_journal.redaction.matching import Span, has_words, word_spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from npgs_journal.nouns import Alias


@dataclass(frozen=True, slots=True)
class Replaced:
    """`origins[i]` is where `text[i]` stood before; every letter of an alias points at its name's start.

    `counts[i]` is how many places of `aliases[i]` were replaced.
    """

    text: str = field(repr=False)
    origins: tuple[int, ...] = field(repr=False)
    counts: tuple[int, ...] = ()


def replace_names(text: str, aliases: Sequence[Alias]) -> Replaced:
    """Replace whole words of a cleaned `text`: longest names first, in one pass.

    What an alias writes is never looked at again, so "Hope" may become "Will" while "Will" becomes
    "Person A". Endings stay: "Rosa's" becomes "Person A's".
    """
    places = _places(text, aliases)
    counts = Counter(which for _, which in places.items())
    pieces: list[str] = []
    origins: list[int] = []
    at = 0
    for (start, end), which in sorted(places.items()):
        alias = stands_as(aliases[which])
        pieces += [text[at:start], alias]
        origins += [*range(at, start), *[start] * len(alias)]
        at = end
    counted = tuple(counts[which] for which in range(len(aliases)))
    return Replaced("".join([*pieces, text[at:]]), (*origins, *range(at, len(text))), counted)


def stands_as(alias: Alias) -> str:
    return " ".join(clean(alias.stands_as).text.split())


def holds_its_name(alias: Alias) -> bool:
    """Whether the alias would still say the name, whatever the case of its letters."""
    return has_words(stands_as(alias).casefold(), clean(alias.name).text.casefold())


def _places(text: str, aliases: Sequence[Alias]) -> Mapping[Span, int]:
    """The places to replace, none overlapping another, and whose each is."""
    found = {
        span: which
        for which, alias in reversed(list(enumerate(aliases)))  # of two aliases for one name the first counts
        for span in word_spans(text, alias.name)
    }
    taken: dict[Span, int] = {}
    is_taken = bytearray(len(text))
    for span in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if not any(is_taken[slice(*span)]):
            taken[span] = found[span]
            is_taken[slice(*span)] = b"\1" * (span[1] - span[0])
    return taken
