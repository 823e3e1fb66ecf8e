"""Where the answers of a packet take hold: each place as the reader's text and as the journal know it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from npgs_journal.nouns import Answer, How, Label, Spot
from npgs_journal.redaction.clean import belongs_to_sign_before
from npgs_journal.redaction.names import Decided
from npgs_journal.redaction.offers import led_in
from npgs_journal.redaction.placing import Placed, placed
from npgs_journal.share.signs import one_line, spelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns import EntryId
    from npgs_journal.share.pages import ReadEntry


@dataclass(frozen=True, slots=True)
class Found:
    """A place of an answer: in the shown text (`placed`) and in the entry as it was written (`spot`).

    `stays`: its words are printed, by the answer, by "keep once", or since an ordinary word is meant.
    """

    placed: Placed
    spot: Spot
    stays: bool


def spelled_answers(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers as a packet spells them; forms without a letter are left out."""
    return tuple(
        replace(
            answer,
            forms=tuple(form for each in answer.forms if (form := one_line(each))),
            stands_as=one_line(answer.stands_as),
        )
        for answer in answers
    )


class Naming:
    """The answers at work. `counts[i]` is how many places `answers[i]` has changed so far."""

    def __init__(self, answers: Sequence[Answer] = ()) -> None:
        self.answers = spelled_answers(answers)
        self.counts = [0] * len(self.answers)
        self._known: dict[tuple[EntryId, bool], list[Found]] = {}

    def of(self, read: ReadEntry, *, title: bool = False) -> list[Found]:
        """Every place in an entry's title or in its `flat`, whether or not it is held back."""
        asked = (read.entry.id, title)
        if asked not in self._known:
            self._known[asked] = self._of(read, title=title) if self.answers else []
        return self._known[asked]

    def _of(self, read: ReadEntry, *, title: bool) -> list[Found]:
        text = read.title if title else read.flat
        origins = title_origins(read) if title else body_origins(read)
        raw = read.entry.title if title else read.entry.body

        def spot(start: int, end: int) -> Spot:
            return Spot(read.entry.id, origins[start], _whole_end(raw, origins[end - 1] + 1), in_title=title)

        def also(which: int, start: int, end: int) -> bool:
            return is_among(spot(start, end), self.answers[which].also_at)

        found = []
        for one in placed(text, self.answers, also):
            answer, where = self.answers[one.which], spot(one.start, one.end)
            stays = answer.how is How.KEEP or not one.is_meant or is_among(where, answer.kept_at)
            found.append(Found(one, where, stays))
        return found

    def in_title(self, read: ReadEntry, kept: str, origins: Sequence[int]) -> list[Decided]:
        """What to do in `kept`, which is left of the title; `origins` lead back into it."""
        return self._decided(self.of(read, title=True), kept, origins)

    def in_block(self, read: ReadEntry, kept: str, origins: Sequence[int]) -> list[Decided]:
        """The same for what is left of one block; `origins` lead back into `flat`."""
        return self._decided(self.of(read), kept, origins)

    def in_line(self, kept: str) -> list[Decided]:
        """The same for a line of the person's own beside the entries."""
        return self._decided(self.of_line(kept), kept, range(len(kept)))

    def of_line(self, line: str) -> list[Found]:
        """Every place in a line of the person's own beside the entries."""
        found = placed(line, self.answers)
        return [Found(one, Spot(None, one.start, one.end), self._stays(one)) for one in found]

    def _stays(self, one: Placed) -> bool:
        return self.answers[one.which].how is How.KEEP or not one.is_meant

    def _decided(self, found: Sequence[Found], kept: str, origins: Sequence[int]) -> list[Decided]:
        if not self.answers:
            return []
        letters = [(origin, at) for at, origin in enumerate(origins) if origin >= 0]
        decided = [
            self._lot(kept, span, one.placed.which, stays=one.stays)
            for one in found
            if (span := _left_of(one.placed, kept, letters)) is not None
        ]
        # What was held back may have brought the pieces of a name together.
        if any(after != before + 1 for before, after in pairwise(origins)):
            free = _free(kept, decided)
            decided += [
                self._lot(kept, (one.start, one.end), one.which, stays=self._stays(one))
                for one in placed(kept, self.answers, is_whole=False)
                if free[one.start : one.end] == bytes(one.end - one.start)
            ]
        decided.sort(key=lambda one: one.start)
        return decided

    def _lot(self, text: str, span: tuple[int, int], which: int, *, stays: bool) -> Decided:
        start, end = span
        if stays:
            return Decided(start, end, None)
        answer = self.answers[which]
        self.counts[which] += 1
        if answer.how is How.REMOVE:
            return Decided(start, end, "")
        words = answer.stands_as
        if answer.label is Label.DATE:
            start, words = led_in(text, start, words)
        return Decided(start, end, words)


def is_among(spot: Spot, spots: Sequence[Spot]) -> bool:
    """Whether `spot` and one of `spots` share a letter."""
    return any(
        one.entry_id == spot.entry_id
        and one.in_title == spot.in_title
        and one.start < spot.end
        and spot.start < one.end
        for one in spots
    )


def title_origins(read: ReadEntry) -> list[int]:
    """Where each letter of the shown title stands in the title as it was written."""
    raw = spelled(read.entry.title)
    found: list[int] = []
    at = 0
    for word in raw.text.split():
        at = raw.text.index(word, at)
        if found:
            found.append(raw.origins[at - 1])
        found += raw.origins[at : at + len(word)]
        at += len(word)
    return found


def body_origins(read: ReadEntry) -> list[int]:
    """Where each letter of `flat` stands in the body as it was written; a BREAK, where its block ended."""
    found: list[int] = []
    for block in read.blocks:
        if found:
            found.append(found[-1])
        found += [read.body.origins[at] for at in block.origins]
    return found


def _whole_end(raw: str, end: int) -> int:
    while end < len(raw) and belongs_to_sign_before(raw[end]):
        end += 1
    return end


def _left_of(one: Placed, kept: str, letters: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Where in `kept` stands what is left of a place; None when no letter of it is.

    `letters` are (origin, place in `kept`), ascending.
    """
    first, last = bisect_left(letters, (one.start, -1)), bisect_left(letters, (one.end, -1))
    if not any(kept[at].isalnum() for _, at in letters[first:last]):
        return None
    return letters[first][1], letters[last - 1][1] + 1


def _free(kept: str, decided: Sequence[Decided]) -> bytearray:
    taken = bytearray(len(kept))
    for each in decided:
        taken[each.start : each.end] = b"\1" * (each.end - each.start)
    return taken
