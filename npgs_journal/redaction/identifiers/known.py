"""What the tables know of a word: whether it is a name, a last name, or only a word."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from npgs_journal.redaction.identifiers.tables import is_given, is_surname, is_word

_CONTRACTED: Final = frozenset({"s", "ll", "re", "ve", "d", "m", "t"})
_PRONOUNS: Final = frozenset({"i", "you", "we", "they", "he", "she", "it", "y"})


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables know of a word."""

    given: bool
    surname: bool
    word: bool

    @property
    def is_only_name(self) -> bool:
        return (self.given or self.surname) and not self.word

    @property
    def is_strange(self) -> bool:
        return not (self.given or self.surname or self.word)


@lru_cache(maxsize=4096)
def known(key: str) -> Known:
    bare = without_accents(key)
    parts = key.split("-") if "-" in key else ()
    word = is_word(key) or (bool(parts) and all(is_word(part) for part in parts if part))
    if "'" in key and not word:
        head, _, ending = key.partition("'")
        word = (is_word(head) and ending in _CONTRACTED) or head in _PRONOUNS or key.endswith("n't")
    return Known(
        given=is_given(key)
        or (is_given(bare) and not word)
        or (bool(parts) and all(is_given(part) for part in parts)),
        surname=is_surname(key) or (is_surname(bare) and not word),
        word=word,
    )


def without_accents(key: str) -> str:
    if key.isascii():
        return key
    apart = unicodedata.normalize("NFD", key.replace("đ", "d").replace("ł", "l").replace("ø", "o"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
