"""Where answers take hold in one text, each place precise and none overlapping another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from npgs_journal.nouns import Label
from npgs_journal.redaction.forms import NAMED, folded, form_spans, is_bound, key_of
from npgs_journal.redaction.holding import BREAK
from npgs_journal.redaction.identifiers import Strength, Suggestion, find, lexicon
from npgs_journal.redaction.identifiers.tables import is_surname
from npgs_journal.redaction.identifiers.tokens import Shape, is_without_capitals, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from npgs_journal.nouns import Answer
    from npgs_journal.redaction.identifiers.tokens import Token

_THINGS_TOO: Final = frozenset(
    {
        "am",
        "are",
        "be",
        "been",
        "can",
        "could",
        "did",
        "do",
        "does",
        "had",
        "has",
        "have",
        "is",
        "may",
        "might",
    }
    | {"must", "shall", "should", "was", "were", "will", "would", "es", "era", "está", "fue", "ha", "había"}
    | {
        "already",
        "also",
        "always",
        "better",
        "finally",
        "just",
        "never",
        "no",
        "not",
        "still",
        "even",
        "really",
    }
    | {"me", "te", "le", "les", "nos", "se", "lo", "la", "'d", "'ll"}
)
"""What stands behind things as well, among the verbs of people."""
_ABOUT: Final = frozenset({"w", "about", "sobre"})
_WHO_DOES: Final = frozenset(
    {"i", "you", "he", "she", "it", "we", "they", "who", "that", "this", "there", "to", "yo", "ella", "él"}
)
"""Behind these a word is what somebody does."""


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
                if strength is None and not is_name and bound and answer.label is Label.NAME:
                    strength = Strength.ASK if start in askable(text) else None
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
def _words(text: str) -> tuple[Token, ...]:
    return tuple(tokens(text.replace(BREAK, "\n")))


@lru_cache(maxsize=256)
def askable(text: str) -> frozenset[int]:
    """Where a word would stand for a person if it were the name of one: "faith got the key".

    Too little to suggest by itself; enough to ask about, once the packet holds a person of that name.
    """
    words = _words(text)
    return frozenset(word.start for at, word in enumerate(words) if _may_be_a_person(words, at))


def _may_be_a_person(words: Sequence[Token], at: int) -> bool:
    word, before = words[at], words[at - 1].key if at and words[at].gap in {" ", "/ "} else ""
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].gap == " " else None
    follows = after.key if after is not None else ""
    if before in lexicon.DETERMINERS:
        return False
    if word.is_possessive:
        return word.shape is Shape.CAPITAL or follows in lexicon.KIN | lexicon.ROLES
    if before in lexicon.STRONGLY_BEFORE_A_PERSON | lexicon.KIN | lexicon.ROLES | _ABOUT:
        return True
    does = follows in lexicon.PERSON_VERBS - _THINGS_TOO
    return does and (word.shape is Shape.CAPITAL or (word.key not in _THINGS_TOO and before not in _WHO_DOES))


@lru_cache(maxsize=256)
def _telling_capitals(text: str) -> frozenset[int]:
    """Where a capital begins a word that would have none if it were no name."""
    words = _words(text)
    if is_without_capitals(words):
        return frozenset()
    return frozenset(word.start for word in words if word.shape is Shape.CAPITAL and not word.opens)
