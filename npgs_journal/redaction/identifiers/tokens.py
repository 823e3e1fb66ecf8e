"""A text as words: where they stand, how they are written, and where a capital says nothing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER})+(?:['’-](?:{_LETTER})+)*")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?…:\n\r\u2029]")
_OPENS_QUOTE = re.compile(r"(?:^|[\s(\[—–-])[\"“”«\u2018'(\[¿¡]+$|[“«¿¡(\[]\s*$")
_BULLET = re.compile(r"(?:^|\n)\s*(?:[-*•>#]+|\d+[.)])\s*$")
ABBREVIATIONS: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "mx",
        "dr",
        "st",
        "sgt",
        "lt",
        "capt",
        "cpt",
        "jr",
        "sr",
        "sra",
        "srta",
        "dra",
        "prof",
        "rev",
        "ave",
        "blvd",
        "apt",
        "mt",
        "ft",
        "vs",
        "ste",
    ]
)
_LOWER_SHARE: Final = 0.34


class Shape(Enum):
    SMALL = auto()
    CAPITAL = auto()
    ALL_CAPITALS = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `end` leaves a possessive ending outside, `whole_end` does not.

    `key` is the word in small letters, composed.
    """

    start: int
    end: int
    whole_end: int
    key: str
    shape: Shape
    is_possessive: bool
    opens: bool
    """Whether anything here would have a capital: after a full stop, at a line, in a quotation."""
    gap: str
    """What stands between the word before and this one; the possessive ending not counted."""

    @property
    def is_capital(self) -> bool:
        return self.shape is Shape.CAPITAL

    @property
    def is_initial(self) -> bool:
        return len(self.key) == 1 and self.shape is not Shape.SMALL


def tokens(text: str) -> list[Token]:
    found: list[Token] = []
    after = 0
    for match in _WORD.finditer(text):
        whole = match.group()
        possessive = _POSSESSIVE.search(whole)
        end = match.start() + (possessive.start() if possessive else len(whole))
        gap = text[after : match.start()]
        word = text[match.start() : end]
        found.append(
            Token(
                start=match.start(),
                end=end,
                whole_end=match.end(),
                key=unicodedata.normalize("NFC", word).lower().replace("’", "'"),
                shape=_shape(word),
                is_possessive=bool(possessive)
                or (text[match.end() : match.end() + 1] in {"'", "’"} and word.endswith("s")),
                opens=_opens(gap, found),
                gap=gap,
            )
        )
        after = match.end()
    return found


def _shape(word: str) -> Shape:
    if not word[0].isupper():
        return Shape.SMALL
    letters = [letter for letter in word if letter.isalpha()]
    return Shape.ALL_CAPITALS if len(letters) > 1 and word.isupper() else Shape.CAPITAL


def _opens(gap: str, before: Sequence[Token]) -> bool:
    if not before:
        return True
    if _OPENS_QUOTE.search(gap) or _BULLET.search(gap):
        return True
    if not _ENDS_SENTENCE.search(gap):
        return False
    last = before[-1]
    is_abbreviated = gap.lstrip().startswith(".") and gap.strip() == "." and "\n" not in gap
    return not (is_abbreviated and (last.key in ABBREVIATIONS or last.is_initial))


def is_without_capitals(words: Sequence[Token]) -> bool:
    """Whether whoever wrote this wrote without capitals, so that their absence says nothing."""
    opening = [word for word in words if word.opens]
    capitals = sum(word.shape is not Shape.SMALL for word in opening)
    inside = sum(word.is_capital and word.key != "i" for word in words if not word.opens)
    return capitals <= _LOWER_SHARE * len(opening) and inside <= 0.02 * len(words)
