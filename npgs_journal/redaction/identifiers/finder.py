"""Possible identifiers in one text, in order and without overlap.

Nothing here says that what it does not find is safe: it finds what has a form, what tables know, and what the
words around give away. docs/decisions tells what is found badly and why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.redaction.identifiers.addresses import addresses
from npgs_journal.redaction.identifiers.dates import ages, dates
from npgs_journal.redaction.identifiers.groups import Groups
from npgs_journal.redaction.identifiers.names import People
from npgs_journal.redaction.identifiers.patterns import structured
from npgs_journal.redaction.identifiers.suggestion import Label, Suggestion
from npgs_journal.redaction.identifiers.tokens import is_without_capitals, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from npgs_journal.redaction.identifiers.tokens import Token

_ORDER = tuple(
    Label(name) for name in ["EMAIL", "URL", "PHONE", "ID", "ADDRESS", "DATE", "AGE", "ORG", "PLACE", "NAME"]
)


def find(text: str) -> list[Suggestion]:
    """What could identify someone in `text`. Offsets are those of Python strings."""
    words = tokens(text)
    small = is_without_capitals(words)
    formed = settled(text, (*structured(text), *dates(text), *ages(text), *addresses(text)))
    taken = _taken(text, words, formed)
    groups = list(Groups(words, taken, small=small).suggestions())
    taken = _taken(text, words, (*formed, *groups))
    people = People(words, text, taken, small=small).suggestions()
    return settled(text, (*formed, *groups, *people))


def _taken(text: str, words: Sequence[Token], spans: Iterable[Suggestion]) -> list[bool]:
    """Which words something else holds already, at least in part."""
    covered = bytearray(len(text))
    for span in spans:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    return [covered.find(1, word.start, word.end) >= 0 for word in words]


def settled(text: str, found: Iterable[Suggestion]) -> list[Suggestion]:
    """Of those that overlap, the firmer kind stays whole, and the longer before the shorter.

    What another loses so is still suggested where nothing covers it.
    """
    kept: list[Suggestion] = []
    covered = bytearray(len(text))
    for each in sorted(found, key=lambda one: (_ORDER.index(one.label), one.start - one.end, one.start)):
        start, end = _trimmed(text, *_uncovered(each, covered))
        if any(sign.isalnum() for sign in text[start:end]):
            covered[start:end] = b"\1" * (end - start)
            kept.append(Suggestion(start, end, each.label, each.strength))
    return sorted(kept, key=lambda one: one.start)


def _uncovered(each: Suggestion, covered: bytearray) -> tuple[int, int]:
    """The first stretch of `each` that nothing else covers; an empty one when all is covered."""
    start = covered.find(0, each.start, each.end)
    if start < 0:
        return each.end, each.end
    end = covered.find(1, start, each.end)
    return start, each.end if end < 0 else end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum() and text[start] not in "@(+#":
        start += 1
    while start < end and not text[end - 1].isalnum() and text[end - 1] not in ").":
        end -= 1
    return start, end
