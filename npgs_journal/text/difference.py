"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_PAIRS = 4_000_000
"""Two stretches of more words than this, multiplied, differ as a whole: nobody reads them word by word."""

_WORD = re.compile(r"\w+|[^\w\s]|\s+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A stretch of both texts: where they are the same, or what each has in its place."""

    is_same: bool
    before: str = field(repr=False)
    after: str = field(repr=False)


def difference(before: str, after: str) -> tuple[Pair, ...]:
    """Compare two texts, by lines first and then by words where lines differ.

    Joined, the pairs' texts are the two texts; what is the same and what differs take turns.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    parts = [
        part
        for is_same, left, right in _parts(old, new)
        for part in ([(is_same, left, right)] if is_same else _by_words("".join(left), "".join(right)))
    ]
    pairs: list[Pair] = []
    for is_same, left, right in parts:
        pair = Pair(is_same, "".join(left), "".join(right))
        if pairs and pairs[-1].is_same is is_same:
            last = pairs.pop()
            pair = Pair(is_same, last.before + pair.before, last.after + pair.after)
        pairs.append(pair)
    return tuple(pairs)


_Part = tuple[bool, "Sequence[str]", "Sequence[str]"]


def _by_words(before: str, after: str) -> list[_Part]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) * len(new) > MOST_PAIRS:
        return [(False, old, new)]
    return _joined(_parts(old, new))


def _parts(old: Sequence[str], new: Sequence[str]) -> Iterator[_Part]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, low, high, new_low, new_high in matcher.get_opcodes():
        yield kind == "equal", old[low:high], new[new_low:new_high]


def _joined(parts: Iterator[_Part]) -> list[_Part]:
    """Take spaces between two words that differ along: they are one place to a reader."""
    joined: list[_Part] = []
    listed = list(parts)
    for at, (is_same, left, right) in enumerate(listed):
        is_gap = is_same and not "".join(left).strip() and 0 < at < len(listed) - 1
        if joined and not joined[-1][0] and (is_gap or not is_same):
            _, before, after = joined[-1]
            joined[-1] = (False, [*before, *left], [*after, *right])
        else:
            joined.append((is_same, left, right))
    return joined
