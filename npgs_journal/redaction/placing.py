"""Where answers take hold in one text, each place precise and none overlapping another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from npgs_journal.nouns import Label
from npgs_journal.redaction.forms import NAMED, folded, form_spans, is_bound, key_of
from npgs_journal.redaction.holding import BREAK
from npgs_journal.redaction.identifiers import Strength, Suggestion, find
from npgs_journal.redaction.identifiers.tables import is_surname
from npgs_journal.redaction.identifiers.tokens import Shape, is_without_capitals, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from npgs_journal.nouns import Answer


@dataclass(frozen=True, slots=True)
class Placed:
    """A place of `answers[which]`. `strength` is the finder's, None where it saw nothing.

    `is_meant` is False for an ordinary word that only looks like the name: it is left alone.
    """

    start: int
    end: int
    which: int
    strength: Strength | None = None
    is_meant: bool = True


@lru_cache(maxsize=256)
def suggestions(text: str) -> tuple[Suggestion, ...]:
    """What the finder sees in a text whose blocks are parted by BREAK."""
    found = [piece for each in find(text.replace(BREAK, "\n")) for piece in _within_blocks(text, each)]
    joined: list[Suggestion] = []
    for each in found:
        if joined and _is_surname_of(text, joined[-1], each):
            joined[-1] = replace(joined[-1], end=each.end)
        else:
            joined.append(each)
    return tuple(joined)


def _is_surname_of(text: str, before: Suggestion, each: Suggestion) -> bool:
    """Whether what is also a town's name stands right behind a given name: "Beto Cárdenas"."""
    if (before.label, each.label) != (Label.NAME, Label.PLACE) or text[before.end : each.start] != " ":
        return False
    return is_surname(key_of(text[each.start : each.end])) and text[each.start].isupper()


def _within_blocks(text: str, each: Suggestion) -> Iterator[Suggestion]:
    start = each.start
    for piece in text[each.start : each.end].split(BREAK):
        if piece.strip():
            yield Suggestion(start, start + len(piece), each.label, each.strength)
        start += len(piece) + 1


def placed(
    text: str,
    answers: Sequence[Answer],
    also: Callable[[int, int, int], bool] = lambda *_: False,
    *,
    is_whole: bool = True,
) -> list[Placed]:
    """Every place of every answer in a cleaned `text`, in order; longest first where two meet.

    `also(which, start, end)` says whether the person wants an ordinary word there replaced. A text that
    is not `is_whole` (something was held back in it) is not shown to the finder.
    """
    if not answers:
        return []
    seen, found = folded(text), suggestions(text) if is_whole else ()
    capitals = _telling_capitals(text) if is_whole else frozenset[int]()
    candidates: list[tuple[bool, bool, Placed]] = []
    for which, answer in enumerate(answers):
        for form in dict.fromkeys(answer.forms):
            bound = is_bound(answer.label, form)
            if bound and not is_whole:
                continue
            for start, end in form_spans(text, form, answer.label, seen):
                strength = _strength(found, start, end, answer.label)
                is_name = answer.label in NAMED and start in capitals
                meant = not bound or strength is not None or is_name or also(which, start, end)
                candidates.append((meant, strength is not None, Placed(start, end, which, strength, meant)))
    candidates.sort(key=lambda one: (not one[0], one[2].start - one[2].end, not one[1], one[2].start))
    return _apart(text, (one for _, _, one in candidates))


def _apart(text: str, candidates: Iterator[Placed]) -> list[Placed]:
    taken = bytearray(len(text))
    kept: list[Placed] = []
    for one in candidates:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _strength(found: Sequence[Suggestion], start: int, end: int, label: Label) -> Strength | None:
    return max(
        (
            each.strength
            for each in found
            if each.start < end and start < each.end and (each.label is label or label is Label.WORD)
        ),
        default=None,
    )


@lru_cache(maxsize=256)
def _telling_capitals(text: str) -> frozenset[int]:
    """Where a capital begins a word that would have none if it were no name."""
    words = tokens(text.replace(BREAK, "\n"))
    if is_without_capitals(words):
        return frozenset()
    return frozenset(word.start for word in words if word.shape is Shape.CAPITAL and not word.opens)
