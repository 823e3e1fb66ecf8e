"""One name however it is written: case, accents, possessive and plural endings aside."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from npgs_journal.nouns import Label
from npgs_journal.redaction.identifiers import lexicon
from npgs_journal.redaction.identifiers.tables import is_word, table
from npgs_journal.redaction.matching import Span, is_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMED: Final = frozenset({Label.NAME, Label.PLACE, Label.ORG, Label.WORD})
"""Kinds whose forms may be ordinary words."""

_PLAIN = {"ø": "o", "đ": "d", "ł": "l", "\u0131": "i"}
_APOSTROPHES = "\u2018\u2019\u02bc\u00b4`"
_HYPHENS = "\u2010\u2011\u2012\u2013"
# Marks that only color a letter: Latin, Greek, Cyrillic, Hebrew points, Arabic vowels.
_DROPPED = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
_PARTS = re.compile(r"[\s-]+")
_BETWEEN = r"[ \n-]+"
_SHORTEST_FOR_PLURAL: Final = 3
_SHORTEST_CODE: Final = 5


@dataclass(frozen=True, slots=True)
class Folded:
    """`origins[i]` is where the letter behind `text[i]` stands; the last of them is the text's end."""

    text: str = field(repr=False)
    origins: Sequence[int] = field(repr=False)


def folded(text: str) -> Folded:
    """Fold every letter by itself: small, without accents, one apostrophe and one hyphen."""
    if text.isascii():
        return Folded(text.lower().replace("`", "'"), range(len(text) + 1))
    letters: list[str] = []
    origins: list[int] = []
    for at, letter in enumerate(text):
        plain = _letter(letter)
        letters.append(plain)
        origins += [at] * len(plain)
    return Folded("".join(letters), [*origins, len(text)])


@lru_cache(maxsize=4096)
def _letter(letter: str) -> str:
    if letter in _APOSTROPHES:
        return "'"
    if letter in _HYPHENS:
        return "-"
    apart = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(_PLAIN.get(piece, piece) for piece in _DROPPED.sub("", apart).casefold())


@lru_cache(maxsize=4096)
def key_of(form: str) -> str:
    """What two spellings of one name have in common: folded, single spaces, no possessive ending."""
    words = " ".join(folded(form).text.split()).rstrip(" .,;:")
    return _POSSESSIVE.sub("", words)


@lru_cache(maxsize=4096)
def is_bound(label: Label, form: str) -> bool:
    """Whether a form says too little to be meant wherever it stands.

    "hope" is a word as well, "93" may count miles, "the 5th" may be a street: such a form is meant
    only where the finder takes it for what it is, or where the person says so.
    """
    key = key_of(form)
    if label in {Label.AGE, Label.DATE}:
        return not (any(map(str.isdigit, key)) and ("/" in key or any(map(str.isalpha, _bare_day(key)))))
    if label is Label.ID:
        return len(key) < _SHORTEST_CODE
    return label in NAMED and label is not Label.WORD and _is_ordinary(key)


def _bare_day(key: str) -> str:
    return re.sub(r"\d+(?:st|nd|rd|th|er)?|\b(?:the|of|el|de|on)\b", "", key)


@lru_cache(maxsize=4096)
def _is_ordinary(key: str) -> bool:
    if len(key) <= 1:
        return True
    if len(_PARTS.split(key)) > 1:
        return False
    is_mostly_a_name = key in table("both") and key not in table("words") and key not in lexicon.WORDS_TOO
    return is_word(key) and not is_mostly_a_name


def form_spans(text: str, form: str, label: Label = Label.NAME, seen: Folded | None = None) -> list[Span]:
    """Every place of `form` in a cleaned `text` as whole words, in any case, with accents or without.

    A possessive ending stays outside, the plural ending of a person's name ("the Garcias") inside.
    `seen` is the text folded before, when many forms are looked for.
    """
    key = key_of(form)
    if not key:
        return []
    seen = seen or folded(text)
    if _PARTS.split(key)[0] not in seen.text:
        return []
    pattern = _pattern(key, takes_plural=_takes_plural(label, key))
    spans = (
        (seen.origins[match.start(1)], seen.origins[match.end(1)]) for match in pattern.finditer(seen.text)
    )
    return [span for span in spans if span[1] > span[0] and is_whole(text, *span)]


@lru_cache(maxsize=4096)
def _takes_plural(label: Label, key: str) -> bool:
    if label is not Label.NAME or len(key) < _SHORTEST_FOR_PLURAL or is_bound(label, key):
        return False
    last = _PARTS.split(key)[-1]
    return not is_word(f"{last}s")


@lru_cache(maxsize=1024)
def _pattern(key: str, *, takes_plural: bool) -> re.Pattern[str]:
    spelled = _BETWEEN.join(re.escape(word) for word in _PARTS.split(key) if word)
    # Looked for from every letter, so that places which overlap are all found. With and without the
    # ending, the longer first; whole words are told apart afterwards.
    ending = "(?:e?s(?![^\\W_]))?" if takes_plural else ""
    return re.compile(f"(?=({spelled}{ending}))")
