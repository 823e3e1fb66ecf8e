"""Words that are never let out, known by keyed hashes only: what is kept names nobody without its key."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from npgs_journal.nouns import HeldForm
from npgs_journal.redaction.forms import folded
from npgs_journal.redaction.matching import UNSPACED_SIGNS, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from npgs_journal.security.keys import Secret

MOST_FORMS: Final = 4
"""So many words may belong together. In a script without spaces each letter counts as one."""

_FORM = re.compile(
    rf"[{UNSPACED_SIGNS}]|(?:(?![{UNSPACED_SIGNS}])[^\W_])+(?:'(?:(?![{UNSPACED_SIGNS}])[^\W_])+)*"
)
_POSSESSIVE = re.compile(r"'s$")
_BETWEEN = re.compile(r"[ \n.,-]{0,2}")
_SHORTEST_WITH_PLURAL: Final = 4
_MOST_TEXTS: Final = 1000
"""So many texts are remembered with what was found: the lines of a packet are gathered after every answer."""


@dataclass(frozen=True, slots=True)
class _Form:
    start: int
    end: int
    text: str


def held_form(words: str, key: Secret) -> HeldForm | None:
    """What is kept for one to four words; None when there is no word, or more."""
    forms = [each.text for each in _forms(words)]
    if not 1 <= len(forms) <= MOST_FORMS:
        return None
    return HeldForm(_digest(key, forms), len(forms))


class HeldWords:
    """Finds the words of a list in a text, whatever their case, accents and endings."""

    def __init__(self, forms: Sequence[HeldForm], key: Secret) -> None:
        self._key = key
        self.forms = tuple(forms)
        self._seen: dict[str, list[Span]] = {}
        self._digests: Mapping[int, frozenset[bytes]] = {
            count: frozenset(each.digest for each in forms if each.word_count == count)
            for count in {each.word_count for each in forms}
        }

    @property
    def is_empty(self) -> bool:
        return not self._digests

    def spans(self, text: str) -> list[Span]:
        """Every place in a cleaned `text`, in order, the longer before the shorter; none overlaps another."""
        if self.is_empty:
            return []
        if text not in self._seen:
            if len(self._seen) >= _MOST_TEXTS:
                self._seen.clear()
            self._seen[text] = self._spans(text)
        return self._seen[text]

    def _spans(self, text: str) -> list[Span]:
        forms = _forms(text)
        found: list[Span] = []
        at = 0
        while at < len(forms):
            count = self._held_at(text, forms, at)
            if count:
                found.append((forms[at].start, forms[at + count - 1].end))
            at += count or 1
        return found

    def _held_at(self, text: str, forms: Sequence[_Form], at: int) -> int:
        """How many words that begin at `at` are held together; 0 for none."""
        for count in sorted(self._digests, reverse=True):
            run = forms[at : at + count]
            if len(run) == count and _is_together(text, run):
                words = [each.text for each in run]
                if any(_digest(self._key, way) in self._digests[count] for way in _ways(words)):
                    return count
        return 0


def _forms(text: str) -> list[_Form]:
    seen = folded(text)
    found = []
    for match in _FORM.finditer(seen.text):
        word = _POSSESSIVE.sub("", match.group())
        start, end = match.start(), match.start() + len(word)
        found.append(_Form(seen.origins[start], seen.origins[end], word))
    return found


def _is_together(text: str, run: Sequence[_Form]) -> bool:
    gaps = (text[before.end : after.start] for before, after in pairwise(run))
    return all(_BETWEEN.fullmatch(gap) for gap in gaps)


def _ways(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """The words as they stand, and without the ending of a plural."""
    yield words
    last = words[-1]
    if len(last) >= _SHORTEST_WITH_PLURAL and last.endswith("s"):
        yield [*words[:-1], last[:-1]]


def _digest(key: Secret, words: Sequence[str]) -> bytes:
    return hmac.digest(key.raw, " ".join(words).encode(), "sha256")
