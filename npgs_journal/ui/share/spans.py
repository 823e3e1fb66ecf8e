"""An entry as the person sees it while reviewing: its text in pieces, with the words "held back" between.

The shown text is longer than the entry, and Qt counts UTF-16 units where Python counts characters.
`Shown` walks both ways. Pure.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.ui.share.state import Range


class Source(Enum):
    TITLE = "title"
    BODY = "body"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one look. `start` is its offset in its source; `at` its place as shown (UTF-16)."""

    text: str
    source: Source
    start: int
    at: int
    is_held: bool = False
    is_name: bool = False

    @property
    def until(self) -> int:
        return self.at + units(self.text)


@dataclass(frozen=True, slots=True)
class Shown:
    pieces: tuple[Piece, ...]

    def place(self, at: int) -> tuple[Source, int]:
        """Where a shown place lies: in the title or in the body, as a Python offset.

        A place inside added words counts as the end of what stands before them.
        """
        last = (Source.TITLE, 0)
        for piece in self.pieces:
            if piece.source is Source.ADDED:
                continue
            if at < piece.at:
                break
            inside = characters(piece.text, min(at, piece.until) - piece.at)
            last = (piece.source, piece.start + inside)
            if at < piece.until:
                break
        return last

    def shown_at(self, source: Source, offset: int, *, late: bool = False) -> int:
        """The shown place (UTF-16) of an offset of the title or the body.

        Where added words stand at the offset, the place is before them, or behind them when `late`.
        """
        place = 0
        for piece in self.pieces:
            if piece.source is not source or piece.start > offset:
                continue
            inside = min(offset - piece.start, len(piece.text))
            place = piece.at + units(piece.text[:inside])
            if not late and offset <= piece.start + len(piece.text):
                break
        return place


def units(text: str) -> int:
    """How many UTF-16 units Qt counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, count: int) -> int:
    """How many Python characters the first `count` UTF-16 units are."""
    if text.isascii():
        return min(count, len(text))
    seen = 0
    for number, sign in enumerate(text):
        if seen >= count:
            return number
        seen += 2 if ord(sign) > 0xFFFF else 1  # noqa: PLR2004 - the basic plane
    return len(text)


@dataclass(frozen=True, slots=True)
class Looks:
    """Where something stands in one text: in order, and no two of a kind over each other."""

    held: tuple[Range, ...] = ()
    names: tuple[Range, ...] = ()


def shown(title: str, body: str, in_title: Looks, in_body: Looks, words: str) -> Shown:
    """Lay the title and the body out, each held-back stretch followed by `words`."""
    pieces: list[Piece] = []
    if title:
        _add(pieces, title, Source.TITLE, in_title, words)
        _append(pieces, "\n", Source.ADDED, 0)
    _add(pieces, body, Source.BODY, in_body, words)
    return Shown(tuple(pieces))


def _add(pieces: list[Piece], text: str, source: Source, looks: Looks, words: str) -> None:
    cuts = {0, len(text)}
    for low, high in (*looks.held, *looks.names):
        cuts |= {low, high}
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    ends = {high for _, high in looks.held}
    for low, high in itertools.pairwise(edges):
        held, named = _within(low, high, looks.held), _within(low, high, looks.names)
        _append(pieces, text[low:high], source, low, is_held=held, is_name=named and not held)
        if high in ends:
            _append(pieces, words, Source.ADDED, 0)


def _within(low: int, high: int, ranges: Sequence[Range]) -> bool:
    before = bisect_right(ranges, low, key=lambda span: span[0])
    return before > 0 and high <= ranges[before - 1][1]


def _append(
    pieces: list[Piece],
    text: str,
    source: Source,
    start: int,
    *,
    is_held: bool = False,
    is_name: bool = False,
) -> None:
    at = pieces[-1].until if pieces else 0
    pieces.append(Piece(text, source, start, at, is_held, is_name))
