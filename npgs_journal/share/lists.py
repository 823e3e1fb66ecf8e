"""Numbers of lists, counted anew after something was held back, so that no gap tells of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.nouns import Block, BlockKind
from npgs_journal.text.markdown import BULLET, LetterBlock

if TYPE_CHECKING:
    from collections.abc import Sequence


def renumbered(before: Sequence[LetterBlock], after: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of `after` that still hold text, their numbers in one row again.

    `after[i]` is what is left of `before[i]`. An item that lost its first paragraph gives its label
    to the next one; one that lost everything gives its number to the next item.
    """
    counter = _Counter()
    kept: list[Block] = []
    for was, block in zip(before, after, strict=True):
        label = counter.label(was, is_kept=bool(block.runs))
        if block.runs:
            kept.append(replace(block, label=label))
    return tuple(kept)


class _Counter:
    """Follows the lists of one entry. Per level: the original number last seen, and the next to give."""

    def __init__(self) -> None:
        self._seen: dict[int, int] = {}
        self._next: dict[int, int] = {}
        self._waiting: dict[int, str] = {}

    def label(self, was: LetterBlock, *, is_kept: bool) -> str:
        if was.kind is not BlockKind.LIST_ITEM:
            self._leave(0)
            return ""
        self._leave(was.level)
        if was.label:
            self._waiting[was.level] = was.label
            self._start(was)
        if not is_kept or was.level not in self._waiting:
            return ""
        return self._give(was.level)

    def _leave(self, level: int) -> None:
        """Forget the lists that are deeper than `level`: they are closed."""
        for known in (self._seen, self._next, self._waiting):
            for deeper in [at for at in known if at > level]:
                del known[deeper]

    def _start(self, was: LetterBlock) -> None:
        if was.label == BULLET:
            self._seen.pop(was.level, None)
            return
        number = int(was.label.rstrip("."))
        if self._seen.get(was.level) != number - 1:
            self._next[was.level] = number
        self._seen[was.level] = number

    def _give(self, level: int) -> str:
        label = self._waiting.pop(level)
        if label == BULLET:
            return label
        number = self._next[level]
        self._next[level] = number + 1
        return f"{number}."
