"""Names and places, each replaced by the plain word that stands for it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.redaction.clean import clean
from npgs_journal.redaction.matching import Span, has_words, is_unspaced, word_spans, would_glue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from npgs_journal.nouns import Alias


_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)", re.IGNORECASE)
_OPENING = frozenset(" \n([{«“¿¡")
_CLOSING = frozenset(" \n.,;:!?…)]}»”")


@dataclass(frozen=True, slots=True)
class Replaced:
    """`origins[i]` is where `text[i]` stood before; every letter of an alias points at its name's start.

    `counts[i]` is how many places of `aliases[i]` were replaced.
    """

    text: str = field(repr=False)
    origins: tuple[int, ...] = field(repr=False)
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """A stretch whose lot is known already: `words` stand for it, "" is nothing, None leaves it as it is."""

    start: int
    end: int
    words: str | None


def replace_names(text: str, aliases: Sequence[Alias], decided: Sequence[Decided] = ()) -> Replaced:
    """Replace whole words of a cleaned `text`: longest names first, in one pass.

    `decided` are places apart from each other, in order; no alias is looked for in what goes. Where nothing
    stands for one, its possessive ending and one of the two spaces around it go too.

    What an alias writes is never looked at again, so "Hope" may become "Will" while "Will" becomes
    "Person A". Endings stay: "Rosa's" becomes "Person A's".
    """
    places = _places(text, aliases, decided)
    counts = Counter(which for _, which in places.items())
    lots: dict[Span, str | None] = {span: stands_as(aliases[which]) for span, which in places.items()}
    lots |= {(each.start, each.end): each.words for each in decided}
    written = _Written()
    at = 0
    for (start, end), words in sorted(lots.items()):
        if words is None:
            continue
        if not words:
            start, end = _with_its_space(text, max(start, at), end)  # noqa: PLW2901 - the wider place
        start = max(start, at)  # noqa: PLW2901 - what went before may have taken the space between
        written.add(text[at:start], range(at, start))
        written.add(words, [start] * len(words))
        at = end
    written.add(text[at:], range(at, len(text)))
    counted = tuple(counts[which] for which in range(len(aliases)))
    return Replaced("".join(written.pieces), tuple(written.origins), counted)


class _Written:
    """Pieces of text one after the other.

    A name in a script without spaces may stand against a Latin word or another name: what takes its
    place gets a space there, so that two words do not become one.
    """

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.origins: list[int] = []

    def add(self, piece: str, origins: Sequence[int]) -> None:
        if not piece:
            return
        before = self.pieces[-1][-1] if self.pieces else ""
        if is_unspaced(piece[0]) or (before and is_unspaced(before)) or not would_glue(before, piece[0]):
            self.pieces.append(piece)
            self.origins += origins
        else:
            self.pieces.append(f" {piece}")
            self.origins += [origins[0], *origins]


def _with_its_space(text: str, start: int, end: int) -> Span:
    """A place that goes, with its possessive ending and one of the spaces around it."""
    ending = _POSSESSIVE.match(text, end)
    end = ending.end() if ending else end
    opens = start == 0 or text[start - 1] in _OPENING
    if opens and text[end : end + 1] == " ":
        return start, end + 1
    if start and text[start - 1] == " " and (end == len(text) or text[end] in _CLOSING):
        return start - 1, end
    return start, end


def stands_as(alias: Alias) -> str:
    return " ".join(clean(alias.stands_as).text.split())


def holds_its_name(alias: Alias) -> bool:
    """Whether the alias would still say the name, whatever the case of its letters."""
    return has_words(stands_as(alias).casefold(), clean(alias.name).text.casefold())


def _places(text: str, aliases: Sequence[Alias], decided: Sequence[Decided]) -> Mapping[Span, int]:
    """The places to replace, none overlapping another, and whose each is."""
    found = {
        span: which
        for which, alias in reversed(list(enumerate(aliases)))  # of two aliases for one name the first counts
        for span in word_spans(text, alias.name)
    }
    taken: dict[Span, int] = {}
    is_taken = bytearray(len(text))
    for each in (one for one in decided if one.words is not None):
        is_taken[each.start : each.end] = b"\1" * (each.end - each.start)
    for span in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if not any(is_taken[slice(*span)]):
            taken[span] = found[span]
            is_taken[slice(*span)] = b"\1" * (span[1] - span[0])
    return taken
