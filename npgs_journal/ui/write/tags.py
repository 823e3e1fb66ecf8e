"""What letters carry: marks named in a property of their character format, and places to find them by.

That property is on Qt's undo stack with the letters, so a mark survives delete and undo; a pair of cursors
would not. Places here are Qt's, counted in UTF-16 units; in a `Mark` they are Python's.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextFormat

from npgs_journal.nouns import ConcernId, Direction, ValueId

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

_WIDE = re.compile("[\U00010000-\U0010ffff]")
TAGS = QTextFormat.Property.UserProperty.value + 1


@dataclass(frozen=True, slots=True)
class Tag:
    """A mark as letters carry it. `key` tells two marks on one value apart, and nothing else."""

    key: int
    value: ValueId
    direction: Direction
    concerns: tuple[ConcernId, ...] = ()

    @property
    def kind(self) -> tuple[ValueId, Direction]:
        return self.value, self.direction


Tags = tuple[Tag, ...]
Run = tuple[int, int, Tags]
"""Start, end, and what the letters between carry."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighboring letters that carry the same mark; `start` and `end` in UTF-16 units."""

    tag: Tag
    start: int
    end: int


# Letters and what they carry ---------------------------------------------------------------------


def tags_of(form: QTextFormat) -> Tags:
    kept = form.property(TAGS)
    return _read(kept) if kept else ()


def form_of(tags: Collection[Tag]) -> QTextCharFormat:
    """The format of letters that carry `tags`; a page has no other formats of its own."""
    form = QTextCharFormat()
    if tags:
        rows = [[tag.key, tag.value, tag.direction, tag.concerns] for tag in in_order(tags)]
        form.setProperty(TAGS, json.dumps(rows))
    return form


@lru_cache(maxsize=4096)
def _read(kept: str) -> Tags:
    return tuple(
        Tag(key, ValueId(value), Direction(direction), tuple(map(ConcernId, concerns)))
        for key, value, direction, concerns in json.loads(kept)
    )


def in_order(tags: Collection[Tag]) -> Tags:
    return tuple(sorted(tags, key=lambda tag: tag.key))


def tags_at(document: QTextDocument, place: int) -> Tags:
    """What the letter (or the end of a paragraph) at `place` carries."""
    block = document.findBlock(place)
    if not block.isValid():
        return ()
    if place == block.position() + block.length() - 1:
        after = block.next()
        return tags_of(after.charFormat()) if after.isValid() else ()
    # Not by a cursor: to set one down costs more than to look through the paragraph.
    return next((tags for start, end, tags in runs_of(block) if start <= place < end), ())


def tags_around(document: QTextDocument, start: int, end: int) -> Tags:
    """The marks that words put between the letter before `start` and the one at `end` belong to.

    Those of both neighbors: inside a passage its mark, at its edges none.
    """
    before = tags_at(document, start - 1) if start else ()
    return tuple(tag for tag in tags_at(document, end) if tag in before) if before else ()


def runs_of(block: QTextBlock) -> Iterator[Run]:
    """The marked stretches of a paragraph, in places of the document. Its end is not among them."""
    begin = block.position()
    for stretch in block.textFormats():
        tags = tags_of(stretch.format)
        if tags:
            yield begin + stretch.start, begin + stretch.start + stretch.length, tags


def runs_between(document: QTextDocument, start: int, end: int) -> Iterator[Run]:
    """The marked stretches from `start` to `end`, in order; ends of paragraphs count as letters."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        for first, last, tags in runs_of(block):
            if first < end and last > start:
                yield max(first, start), min(last, end), tags
        close, block = block.position() + block.length() - 1, block.next()
        if start <= close < end and block.isValid() and (tags := tags_of(block.charFormat())):
            yield close, close + 1, tags


def passages_in(runs: Iterator[Run]) -> tuple[Passage, ...]:
    """Neighboring letters with one mark put together, by where they start."""
    found: list[Passage] = []
    open_now: dict[Tag, Passage] = {}
    for start, end, tags in runs:
        going_on = {tag: each for tag, each in open_now.items() if each.end == start and tag in tags}
        found += [each for tag, each in open_now.items() if tag not in going_on]
        open_now = {
            tag: replace(going_on[tag], end=end) if tag in going_on else Passage(tag, start, end)
            for tag in tags
        }
    return tuple(sorted([*found, *open_now.values()], key=lambda each: (each.start, each.end, each.tag.key)))


# Places ------------------------------------------------------------------------------------------


class Units:
    """Between places of a Python string and Qt's: a letter beyond U+FFFF is one here and two there."""

    def __init__(self, text: str) -> None:
        wide = () if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._wide = wide
        self._wide_units = [at + before for before, at in enumerate(wide)]

    def units(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)

    def offset(self, units: int, *, is_end: bool = False) -> int:
        """Half a letter is never parted: a start inside of one falls before it, an end behind it."""
        before = bisect_left(self._wide_units, units)
        is_inside = before > 0 and self._wide_units[before - 1] == units - 1
        return units - before + int(is_inside and is_end)
