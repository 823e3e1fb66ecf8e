"""One spelling for everything that search should treat alike.

The search index gets `search_text(...)` and splits it at ASCII spaces and punctuation only, so all
knowledge of scripts lives here, and an index written today is read the same by any later engine.

Every letter is folded by itself (compatibility forms taken apart, capitals lowered, accents of
Latin, Greek, Cyrillic, Arabic and Hebrew dropped), which lets `spans` point back into the text as
it was written. Writing without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) is cut into
single letters with their vowel signs: a word of two such letters is then a phrase of two tokens.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Marks that only colour a letter. The marks of Thai, Indic scripts and kana spell it, and stay.
_DROPPED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0000-\U000e01ef]"
)
# Letters that Unicode does not take apart and that people type without their stroke.
_PLAIN = {
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "\u0131": "i",
    "ħ": "h",
    "ŧ": "t",
}

_UNSPACED_BLOCKS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x19E0, 0x19FF),
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x302F),
    (0x3031, 0x303C),
    (0x3041, 0x30FF),  # kana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),  # Han
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAA7F),
    (0xF900, 0xFAFF),
    (0x1AFF0, 0x1B16F),
    (0x20000, 0x3FFFF),
)
_PICTURE_BLOCKS = ((0x2190, 0x2BFF), (0x1F000, 0x1FBFF))
_MARKED_BLOCKS = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3099, 0x309A), (0xA9E5, 0xA9E5))


def _class_of(codes: Iterable[tuple[int, int]]) -> str:
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in codes)


_SIGNS = "".join(
    chr(code)
    for first, last in _MARKED_BLOCKS
    for code in range(first, last + 1)
    if unicodedata.category(chr(code)).startswith("M")
)
_BASES = f"{_class_of(_UNSPACED_BLOCKS)}{_class_of(_PICTURE_BLOCKS)}"
_CLUSTER = rf"(?![{_SIGNS}])[{_BASES}][{_SIGNS}]*"
_RUN = rf"(?:(?![{_BASES}])[a-z0-9\x80-\U0010ffff]|[{_SIGNS}])"
_TOKEN = re.compile(rf"{_CLUSTER}|{_RUN}+")
_ALONE = re.compile(_CLUSTER)
_CJK_END = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U0001aff0-\U0003ffff]$")


def _fold_letter(letter: str) -> str:
    """Fold one letter of the text, whatever stands around it. A space where it parts words."""
    taken_apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    folded = "".join(_kept(piece) for piece in taken_apart.casefold())
    return " " if folded and not _TOKEN.search(folded) else folded


def _kept(piece: str) -> str:
    """Say what one folded letter leaves in the search text: itself, another, a space or nothing."""
    if piece in _PLAIN:
        return _PLAIN[piece]
    if _DROPPED.match(piece):
        return ""
    category = unicodedata.category(piece)
    if category == "Cf":
        return " " if piece == "\u200b" else ""
    if category == "So":
        return piece if _ALONE.match(piece) else " "
    if category[0] in "PSZ" or category in {"Cc", "Cs"}:
        return piece if piece.isascii() else " "
    return piece


class _Letters(dict[int, str]):
    """What each letter folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_letter(chr(code))
        return folded


_LETTERS = _Letters()


def fold(text: str) -> str:
    """Fold every letter of `text`: case, accents, widths and ligatures no longer tell words apart."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


def search_text(text: str) -> str:
    """Give the text that is put into the search index: folded, and parted where no space is written."""
    folded = fold(text)
    return folded if folded.isascii() else _ALONE.sub(r" \g<0> ", folded)


def tokens(text: str) -> tuple[str, ...]:
    """Cut `text` into the words the search index knows it by."""
    return tuple(_TOKEN.findall(fold(text)))


# Questions ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Term:
    """One word or quoted phrase that is looked for. `is_open`: its last token may go on."""

    tokens: tuple[str, ...]
    is_open: bool


_MOST_TERMS = 32
_PARTS = re.compile(r'"([^"]*)"?|([^\s"]+)')
_QUOTES = str.maketrans({"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"'})


def terms(words: str) -> tuple[Term, ...]:
    """Read what was typed into the search box: words, and phrases in quotes.

    Punctuation alone looks for nothing. No more than 32 terms are taken.
    """
    found = []
    for quoted, word in _PARTS.findall(words.translate(_QUOTES)):
        pieces = tokens(quoted or word)
        if pieces:
            found.append(Term(pieces, is_open=not quoted and not _CJK_END.search(pieces[-1])))
    return tuple(dict.fromkeys(found))[:_MOST_TERMS]


# Pointing back ------------------------------------------------------------------------------------


_BETWEEN = r"[^a-z0-9\x80-\U0010ffff]*"


def _pattern(term: Term) -> str:
    """What a term looks like in folded text. Looking back comes last, so that letters are sought first."""
    first, *others = term.tokens
    whole = re.escape(first) + _opens(first)
    for piece in others:
        whole += f"{_BETWEEN}{re.escape(piece)}{_opens(piece)}"
    return whole if term.is_open else whole + _closes(term.tokens[-1])


def _opens(token: str) -> str:
    return "" if _ALONE.match(token) else f"(?<!{_RUN}{re.escape(token)})"


def _closes(token: str) -> str:
    return f"(?![{_SIGNS}])" if _ALONE.match(token) else f"(?!{_RUN})"


class Finder:
    """Points at the places of some terms in a text as it was written."""

    def __init__(self, looked_for: Sequence[Term]) -> None:
        # The longest first, so that the longer of two matches at one place is shown.
        longest_first = sorted(map(_pattern, looked_for), key=len, reverse=True)
        self._pattern = re.compile("|".join(longest_first)) if longest_first else None

    def first(self, text: str) -> int | None:
        """Where in `text` the first match starts, or None."""
        folded = fold(text)
        match = None if self._pattern is None else self._pattern.search(folded)
        return None if match is None else _pointed_back(text, [match.span()])[0][0]

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Every match in `text`, as (start, end) offsets into it, in order and never overlapping."""
        if self._pattern is None:
            return ()
        return tuple(_pointed_back(text, [match.span() for match in self._pattern.finditer(fold(text))]))


def _pointed_back(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Turn offsets into the folded text to offsets into `text`."""
    if not found or text.isascii():
        return found
    uneven = [letter for letter in set(text) if len(_LETTERS[ord(letter)]) != 1]
    if not uneven:
        return found
    places = _Places(text, uneven)
    # Two matches inside one letter (a ligature, a unit sign) point at the same letter.
    return list(dict.fromkeys((places.before(start), places.after(end)) for start, end in found))


class _Places:
    """Where a folded letter came from, kept only for the letters that fold to none or to several."""

    def __init__(self, text: str, uneven: Sequence[str]) -> None:
        letters = re.compile("[" + "".join(map(re.escape, uneven)) + "]")
        self._folded_at, self._text_at, self._widths = [0], [0], [1]
        shift = 0
        for match in letters.finditer(text):
            width = len(_LETTERS[ord(match.group())])
            self._folded_at += [match.start() + shift, match.start() + shift + width]
            self._text_at += [match.start(), match.end()]
            self._widths += [0, 1]
            shift += width - 1

    def before(self, folded_at: int) -> int:
        """The letter that a match starting at `folded_at` starts with."""
        return self._at(folded_at, bisect_right(self._folded_at, folded_at) - 1)

    def after(self, folded_at: int) -> int:
        """Just behind the last letter of a match that ends at `folded_at`, its dropped marks included."""
        return self.before(folded_at - 1) + 1 if folded_at else 0

    def _at(self, folded_at: int, last: int) -> int:
        inside = (folded_at - self._folded_at[last]) * self._widths[last]
        return self._text_at[last] + inside
