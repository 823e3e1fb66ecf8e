"""The marks on passages of the page: put on, taken off, carried along, and told to the journal."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from itertools import count, pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from npgs_journal.nouns import ConcernId, Direction, Mark, ValueId
from npgs_journal.ui.write.tags import (
    Passage,
    Tag,
    Units,
    form_of,
    in_order,
    passages_in,
    runs_between,
    runs_of,
    tags_around,
    tags_at,
    tags_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from PySide6.QtGui import QTextDocument

    from npgs_journal.ui.write.tags import Run, Tags


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
        return in_order(met)

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
