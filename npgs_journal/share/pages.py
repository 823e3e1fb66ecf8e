"""An entry's text on its way into a packet, letter by letter, with its styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from npgs_journal.nouns import Alias, Block, Entry, EntryId, Mark, Style
from npgs_journal.redaction import BREAK, MARK, Cleaned, hold_back, passage_spans, replace_names
from npgs_journal.redaction.matching import is_word_sign
from npgs_journal.share.lists import renumbered
from npgs_journal.share.naming.places import Naming
from npgs_journal.share.signs import drawable, one_line, spelled
from npgs_journal.share.spoken import PARTING
from npgs_journal.text.markdown import LetterBlock, letter_blocks, runs, unsigned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from npgs_journal.redaction.names import Decided

Span = tuple[int, int]


@dataclass(frozen=True)
class ReadEntry:
    """An entry, cleaned and read. `flat` is its whole shown text, blocks parted by BREAK."""

    entry: Entry
    title: str
    body: Cleaned
    blocks: tuple[LetterBlock, ...]

    @cached_property
    def flat(self) -> str:
        return BREAK.join(block.text for block in self.blocks)

    def texts(self) -> Iterator[str]:
        """The texts that names are looked for in."""
        yield self.title
        yield from (block.text for block in self.blocks)

    def holds(self, passage: str) -> bool:
        """Whether a spelled passage stands in the title or the body, as it is shown or as it was typed."""
        shown = any(
            passage_spans(text, way) for text in (self.title, self.flat) for way in spellings(passage)
        )
        return shown or bool(passage_spans(self.body.text, passage))

    def shown(self, typed: Iterable[Span]) -> list[Span]:
        """The letters of `flat` that were typed inside the spans of the cleaned body."""
        wanted = {at for start, end in typed for at in range(start, end)}
        found, at = [], 0
        for block in self.blocks:
            found += [at + letter for letter, origin in enumerate(block.origins) if origin in wanted]
            at += len(block.text) + 1
        return [(letter, letter + 1) for letter in found]

    def letters_of(self, mark: Mark) -> list[int]:
        """The letters of `flat` that a mark on a passage is about: those of words, else every sign."""
        if mark.start is None or mark.end is None:
            return []
        shown = [at for at, _ in self.shown(self.typed([(mark.start, mark.end)]))]
        seen = [at for at in shown if not self.flat[at].isspace()]
        return [at for at in seen if is_word_sign(self.flat[at])] or seen

    def typed(self, cuts: Iterable[Span]) -> list[Span]:
        """The letters of the cleaned body that stand inside spans of the entry's own body."""
        return [
            (at, at + 1)
            for start, end in cuts
            for at, origin in enumerate(self.body.origins)
            if start <= origin < end
        ]


def read_entry(entry: Entry) -> ReadEntry:
    body = spelled(entry.body)
    return ReadEntry(entry, one_line(entry.title), body, letter_blocks(body.text))


@dataclass(frozen=True, slots=True)
class Holding:
    """What is held back: texts wherever they stand, and stretches of one entry's body."""

    everywhere: tuple[str, ...] = field(repr=False)
    cuts: Mapping[EntryId, Sequence[Span]] = field(repr=False)
    mark: bool = False


class Pages:
    """Writes titles and blocks as the reader will see them, and counts the names it replaced."""

    def __init__(
        self, holding: Holding, aliases: Sequence[Alias], mark_text: str, naming: Naming | None = None
    ) -> None:
        self._holding, self._aliases, self._mark_text = holding, aliases, mark_text
        self._naming = naming or Naming()
        self._spellings = list(dict.fromkeys(way for text in holding.everywhere for way in spellings(text)))
        self.counts = [0] * len(aliases)
        self._left: dict[EntryId, frozenset[int]] = {}

    def title(self, read: ReadEntry) -> str:
        kept = hold_back(read.title, self._spellings, mark=self._holding.mark)
        decided = self._naming.in_title(read, kept.text, kept.origins)
        return self._finished(kept.text, [Style.PLAIN] * len(kept.text), decided)[0]

    def line(self, parts: Sequence[str]) -> str:
        """What stays of the person's own words beside the entries, on one line."""
        kept = [text for part in parts if (text := self._held(part))]
        # Once more as one: what was parted by something held back may stand side by side now.
        text = self._held(PARTING.join(kept))
        return self._finished(text, [Style.PLAIN] * len(text), self._naming.in_line(text))[0]

    def _held(self, text: str) -> str:
        return hold_back(text, self._spellings, mark=self._holding.mark).text

    def left_in_line(self, text: str) -> frozenset[int]:
        """Which letters of a line beside the entries are not held back."""
        return frozenset(hold_back(text, self._spellings).origins)

    def left(self, read: ReadEntry, *, title: bool = False) -> frozenset[int]:
        """Which letters of the title, or of `flat`, are not held back."""
        if title:
            return frozenset(hold_back(read.title, self._spellings).origins)
        if read.entry.id not in self._left:
            self._left[read.entry.id] = frozenset()
            list(self._kept(read))
        return self._left[read.entry.id]

    def marks(self, read: ReadEntry) -> tuple[Mark, ...]:
        """The marks that may be named, once the blocks are written.

        One on a passage counts while some of the passage is left: else it would hint at what is gone.
        """
        left = self._left.get(read.entry.id, frozenset())
        return tuple(
            mark
            for mark in read.entry.marks
            if not mark.is_on_passage or not left.isdisjoint(read.letters_of(mark))
        )

    def blocks(self, read: ReadEntry) -> tuple[Block, ...]:
        written = [self._block(*each) for each in self._kept(read)]
        return renumbered(read.blocks, written)

    def _kept(self, read: ReadEntry) -> Iterator[tuple[LetterBlock, str, list[Style], list[Decided]]]:
        """Each block with what is left of it, and what was decided about the names in that."""
        if not read.blocks:
            return
        passages = self._holding.everywhere
        typed = [span for passage in passages for span in passage_spans(read.body.text, passage)]
        typed += read.typed(self._holding.cuts.get(read.entry.id, ()))
        kept = hold_back(
            read.flat, self._spellings, read.shown(typed) if typed else (), mark=self._holding.mark
        )
        self._left[read.entry.id] = frozenset(kept.origins)
        at, flat_at = 0, 0
        for block, text in zip(read.blocks, kept.text.split(BREAK), strict=True):
            places = kept.origins[at : at + len(text)]
            decided = self._naming.in_block(read, text, places)
            yield block, text, _styles_at(block.styles, (place - flat_at for place in places)), decided
            at += len(text) + 1
            flat_at += len(block.text) + 1

    def _block(
        self, block: LetterBlock, text: str, styles: Sequence[Style], decided: Sequence[Decided]
    ) -> Block:
        finished, finished_styles = self._finished(text, styles, decided)
        return Block(block.kind, runs(finished, finished_styles), block.level, block.label)

    def _finished(
        self, text: str, styles: Sequence[Style], decided: Sequence[Decided] = ()
    ) -> tuple[str, list[Style]]:
        """Replace names, write out the marks, and put boxes where nothing can be drawn."""
        given = [decided] if decided else []
        replaced = replace_names(text, self._aliases, *given)
        self.counts = [so_far + count for so_far, count in zip(self.counts, replaced.counts, strict=True)]
        marked, marked_styles = self._marked(replaced.text, [styles[at] for at in replaced.origins])
        drawn = drawable(marked)
        return drawn.text, [marked_styles[at] for at in drawn.origins]

    def _marked(self, text: str, styles: list[Style]) -> tuple[str, list[Style]]:
        if MARK not in text:
            return text, styles
        written: list[Style] = []
        for letter, style in zip(text, styles, strict=True):
            written += [Style.EMPHASIS] * len(self._mark_text) if letter == MARK else [style]
        return text.replace(MARK, self._mark_text), written


def _styles_at(styles: Sequence[Style], places: Iterable[int]) -> list[Style]:
    """The styles at `places`; a letter that was added looks like the one before it."""
    found: list[Style] = []
    for place in places:
        before = found[-1] if found else Style.PLAIN
        found.append(styles[place] if place >= 0 else before)
    return found


def spellings(passage: str) -> list[str]:
    """A spelled passage as given, and without its signs for bold and italic, as it is shown."""
    return list(dict.fromkeys([passage, unsigned(passage)]))
