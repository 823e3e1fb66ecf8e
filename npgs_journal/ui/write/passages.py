"""Marks on passages as the letters of a document carry them.

Each marked letter names its marks in one property of its character format. That property is on Qt's undo
stack with the letters, so a mark survives delete and undo; a pair of cursors would not. Places here are
Qt's, counted in UTF-16 units; in a `Mark` they are Python's.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count, pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat

from npgs_journal.nouns import ConcernId, Direction, Mark, ValueId

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

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
        rows = [[tag.key, tag.value, tag.direction, tag.concerns] for tag in _in_order(tags)]
        form.setProperty(TAGS, json.dumps(rows))
    return form


@lru_cache(maxsize=4096)
def _read(kept: str) -> Tags:
    return tuple(
        Tag(key, ValueId(value), Direction(direction), tuple(map(ConcernId, concerns)))
        for key, value, direction, concerns in json.loads(kept)
    )


def _in_order(tags: Collection[Tag]) -> Tags:
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


# A document's marks ------------------------------------------------------------------------------


class Passages:
    """The marks on passages of one document. Every change is a step of undo, unless undo is off."""

    def __init__(self, document: QTextDocument) -> None:
        self._document, self._keys = document, count(1)
        self.may_have_any = False
        """Off until the first mark: a text without marks is never searched for them."""

    def lay(self, body: str, marks: Sequence[Mark]) -> None:
        """Put the marks of a text that was just loaded on its letters."""
        units = Units(body)
        fresh = [
            (units.units(mark.start), units.units(mark.end), self._tag(mark))
            for mark in marks
            if mark.start is not None and mark.end is not None
        ]
        self.may_have_any = bool(fresh)
        edges = sorted({edge for start, end, _ in fresh for edge in (start, end)})
        for start, end in pairwise(edges):
            tags = [tag for first, last, tag in fresh if first <= start and end <= last]
            if tags:
                self._set(start, end, tags)

    def marks(self, raw: str) -> tuple[Mark, ...]:
        """The marks as the journal keeps them; `raw` is the document's text. None on mere spaces.

        NUL is never kept, so it does not count.
        """
        has_nul = "\0" in raw
        units, named = Units(raw), dict[tuple[ValueId, Direction, int, int], dict[ConcernId, None]]()
        for each in self.all():
            # Half a letter that stands alone is lost on the way to Python; no mark may reach beyond the text.
            start, end = units.offset(each.start), min(units.offset(each.end, is_end=True), len(raw))
            tag = each.tag
            if raw[start:end].strip():
                if has_nul:
                    start, end = (place - raw.count("\0", 0, place) for place in (start, end))
                # One passage holds each value once in each direction, also when two have come to be one.
                named.setdefault((*tag.kind, start, end), {}).update(dict.fromkeys(tag.concerns))
        return tuple(
            Mark(value, direction, tuple(concerns), start, end)
            for (value, direction, start, end), concerns in named.items()
        )

    def all(self) -> tuple[Passage, ...]:
        if not self.may_have_any:
            return ()
        return passages_in(runs_between(self._document, 0, self._document.characterCount()))

    def tags_in(self, start: int, end: int) -> Tags:
        """The marks on the words from `start` to `end`; with nothing between, on the letter there."""
        if not self.may_have_any:
            return ()
        if start == end:
            return tags_at(self._document, start)
        met = {tag for _, _, tags in runs_between(self._document, start, end) for tag in tags}
        return _in_order(met)

    def reach(self, place: int, tag: Tag) -> Passage:
        """The passage around the letter at `place`, which carries `tag`."""
        end = place
        for first, last, tags in runs_between(self._document, place, self._document.characterCount()):
            if first != end or tag not in tags:
                break
            end = last
        start, block = place, self._document.findBlock(place)
        while block.isValid():
            for first, last, tags in reversed(list(runs_of(block))):
                if first < start:
                    if last < start or tag not in tags:
                        break
                    start = first
            if start != block.position() or not start or tag not in tags_of(block.charFormat()):
                break
            start, block = start - 1, block.previous()
        return Passage(tag, start, end)

    def around(self, start: int, end: int) -> Tags:
        return tags_around(self._document, start, end) if self.may_have_any else ()

    def on_every_letter(self, start: int, end: int) -> Tags:
        """The marks that all the letters from `start` to `end` carry."""
        if not self.may_have_any or start == end:
            return ()
        runs = list(runs_between(self._document, start, end))
        if sum(last - first for first, last, _ in runs) != end - start:
            return ()
        return tuple(tag for tag in runs[0][2] if all(tag in tags for _, _, tags in runs))

    def copied(self, start: int, end: int) -> tuple[Run, ...]:
        """What the words from `start` to `end` carry, counted from `start`."""
        if not self.may_have_any:
            return ()
        runs = runs_between(self._document, start, end)
        return tuple((first - start, last - start, tags) for first, last, tags in runs)

    # Changing ------------------------------------------------------------------------------------

    def mark(self, start: int, end: int, value: ValueId, direction: Direction) -> bool:
        """Mark the words from `start` to `end`, without the spaces at their ends; False if there are none."""
        cursor = self._cursor(start, end)
        words = cursor.selectedText()
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start >= end:
            return False
        tag = self._tag(Mark(value, direction))
        self._change(start, end, lambda tags: (*tags, tag))
        return True

    def unmark(self, passages: Sequence[Passage]) -> None:
        with self._one_step():
            for each in passages:
                self._swap(each, ())

    def set_concerns(self, passages: Sequence[Passage], concerns: tuple[ConcernId, ...]) -> None:
        with self._one_step():
            for each in passages:
                self._swap(each, (replace(each.tag, concerns=concerns),))

    def _swap(self, passage: Passage, new: Tags) -> None:
        self._change(
            passage.start,
            passage.end,
            lambda tags: (*(tag for tag in tags if tag != passage.tag), *new),
        )

    def carry(self, start: int, end: int, tags: Collection[Tag]) -> None:
        """Have the letters from `start` to `end` carry `tags` and nothing else."""
        if start < end:
            self._set(start, end, tags)

    def lay_over(self, start: int, runs: Sequence[Run]) -> None:
        """Let words that were just put at `start` carry what they brought along, as marks of their own.

        A mark that they stand inside of is not doubled.
        """
        fresh: dict[Tag, Tag] = {}
        for first, last, brought in runs:
            here = self.tags_in(start + first, start + last)
            kinds = {tag.kind for tag in here}
            own = [
                fresh.setdefault(tag, replace(tag, key=next(self._keys)))
                for tag in brought
                if tag.kind not in kinds
            ]
            if own:
                self._set(start + first, start + last, (*here, *own))

    def _change(self, start: int, end: int, to: Callable[[Tags], Collection[Tag]]) -> None:
        with self._one_step():
            marked = list(runs_between(self._document, start, end)) if self.may_have_any else []
            place = start
            for first, last, tags in [*marked, (end, end, ())]:
                if place < first:
                    self._set(place, first, to(()))
                if first < last:
                    self._set(first, last, to(tags))
                place = last

    def _set(self, start: int, end: int, tags: Collection[Tag]) -> None:
        self.may_have_any = self.may_have_any or bool(tags)
        self._cursor(start, end).setCharFormat(form_of(tags))

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _tag(self, mark: Mark) -> Tag:
        return Tag(next(self._keys), mark.value, mark.direction, mark.concerns)

    @contextmanager
    def _one_step(self) -> Iterator[None]:
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()
