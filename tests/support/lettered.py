"""A page as a list of letters, each with an identity of its own, and marks as sets of those identities.

It knows nothing of Qt, of places or of formats: what a mark should cover is reckoned here from what was
done, letter by letter.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace

from npgs_journal.nouns import ConcernId, Direction, Mark, ValueId

_IDENTITIES = itertools.count(1)


@dataclass(frozen=True)
class Letter:
    sign: str
    identity: int = field(default_factory=lambda: next(_IDENTITIES))


@dataclass(frozen=True)
class Marked:
    value: ValueId
    direction: Direction
    concerns: tuple[ConcernId, ...]
    letters: frozenset[int]

    @property
    def kind(self) -> tuple[ValueId, Direction]:
        return self.value, self.direction


Clip = tuple[tuple[Letter, ...], tuple[Marked, ...]]


@dataclass(frozen=True)
class Lettered:
    letters: tuple[Letter, ...] = ()
    marks: tuple[Marked, ...] = ()

    @property
    def body(self) -> str:
        return "".join(letter.sign for letter in self.letters)

    def kept(self) -> set[Mark]:
        """The marks with their places, concerns in the order of the alphabet.

        Nothing for those that stand on spaces alone; one for two of a kind on the same words.
        """
        named: dict[tuple[ValueId, Direction, int, int], set[ConcernId]] = {}
        for mark in self.marks:
            at = [place for place, letter in enumerate(self.letters) if letter.identity in mark.letters]
            if at and self.body[at[0] : at[-1] + 1].strip():
                assert at == list(range(at[0], at[-1] + 1)), "a mark in two pieces"
                named.setdefault((*mark.kind, at[0], at[-1] + 1), set()).update(mark.concerns)
        return {Mark(one[0], one[1], tuple(sorted(told)), *one[2:]) for one, told in named.items()}

    # What can be done to it ----------------------------------------------------------------------

    def without(self, start: int, end: int) -> Lettered:
        gone = {letter.identity for letter in self.letters[start:end]}
        marks = (replace(mark, letters=mark.letters - gone) for mark in self.marks)
        kept = (*self.letters[:start], *self.letters[end:])
        return Lettered(kept, tuple(mark for mark in marks if mark.letters))

    def around(self, start: int, end: int) -> tuple[Marked, ...]:
        """The marks that hold both the letter before `start` and the one at `end`."""
        if not start or end >= len(self.letters):
            return ()
        both = {self.letters[start - 1].identity, self.letters[end].identity}
        return tuple(mark for mark in self.marks if both <= mark.letters)

    def put(self, start: int, end: int, text: str, also: tuple[Marked, ...] = ()) -> Lettered:
        """`text` in the place of the letters from `start` to `end`; `also` marks take it in, too."""
        new = tuple(map(Letter, text))
        taking = (*self.around(start, end), *also)
        grown = [
            replace(mark, letters=mark.letters | {letter.identity for letter in new})
            if mark in taking
            else mark
            for mark in self.marks
        ]
        held = (*self.letters[:start], *new, *self.letters[start:])
        end += len(new)
        return Lettered(held, tuple(grown)).without(start + len(new), end)

    def on_all(self, start: int, end: int) -> tuple[Marked, ...]:
        there = {letter.identity for letter in self.letters[start:end]}
        return tuple(mark for mark in self.marks if there and there <= mark.letters)

    def clip(self, start: int, end: int) -> Clip:
        there = {letter.identity for letter in self.letters[start:end]}
        parts = (replace(mark, letters=mark.letters & there) for mark in self.marks)
        return self.letters[start:end], tuple(part for part in parts if part.letters)

    def paste(self, start: int, end: int, clip: Clip) -> Lettered:
        letters, marks = clip
        kinds = {mark.kind for mark in self.around(start, end)}
        pasted = self.put(start, end, "".join(letter.sign for letter in letters))
        new = pasted.letters[start : start + len(letters)]
        copies = {old.identity: copy.identity for old, copy in zip(letters, new, strict=True)}
        own = (
            replace(mark, letters=frozenset(copies[one] for one in mark.letters))
            for mark in marks
            if mark.kind not in kinds
        )
        return replace(pasted, marks=(*pasted.marks, *own))

    def mark(self, start: int, end: int, value: ValueId, direction: Direction) -> Lettered:
        while start < end and self.letters[start].sign.isspace():
            start += 1
        while start < end and self.letters[end - 1].sign.isspace():
            end -= 1
        there = frozenset(letter.identity for letter in self.letters[start:end])
        return replace(self, marks=(*self.marks, Marked(value, direction, (), there))) if there else self

    def at(self, start: int, end: int) -> tuple[Marked, ...]:
        there = {letter.identity for letter in self.letters[start:end]}
        return tuple(mark for mark in self.marks if mark.letters & there)

    def unmark(self, gone: tuple[Marked, ...]) -> Lettered:
        return replace(self, marks=tuple(mark for mark in self.marks if mark not in gone))

    def reopened(self) -> Lettered:
        """What the journal holds of it: marks on spaces alone are gone, and twins are one."""
        return replace(
            self,
            marks=tuple(
                Marked(
                    mark.value,
                    mark.direction,
                    mark.concerns,
                    frozenset(letter.identity for letter in self.letters[mark.start : mark.end]),
                )
                for mark in self.kept()
            ),
        )
