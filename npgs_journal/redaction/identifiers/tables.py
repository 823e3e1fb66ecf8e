"""What is known of words: which are names, which are places, and which are only words.

The tables in resources/names/ are made by .ci/name_tables.py, sources and licences beside them. What is
written here by hand is small and says things no count says.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from npgs_journal.assets import asset

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST_STEM: Final = 3


def stems(word: str) -> Iterator[str]:
    """What a word may be made from, by its English or Spanish ending. Rough."""
    for ending, instead in (
        ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
        ("ly", ""), ("er", ""), ("er", "e"), ("est", ""), ("ness", ""), ("ado", "ar"), ("ando", "ar"),
        ("iendo", "er"), ("iendo", "ir"), ("mente", ""), ("as", "o"), ("a", "o"), ("os", "o"), ("ó", "ar"),
        ("ió", "er"), ("ió", "ir"), ("é", "ar"), ("aba", "ar"), ("aban", "ar"), ("ía", "er"), ("ía", "ir"),
        ("amos", "ar"), ("aron", "ar"), ("ieron", "er"), ("ieron", "ir"), ("ó", "er"), ("ito", "o"),
        ("ita", "a"),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            stem = word[: -len(ending)]
            yield stem + instead
            if len(stem) > SHORTEST_STEM and stem[-1] == stem[-2]:  # "stopped"
                yield stem[:-1] + instead


@cache
def table(name: str) -> frozenset[str]:
    return frozenset(asset(f"names/{name}.txt").read_text("utf-8").split("\n"))


def is_given(word: str) -> bool:
    return any(word in table(name) for name in ("given", "both", "nicknames"))


def is_surname(word: str) -> bool:
    return word in table("surnames") or is_given(word)


def is_word(word: str) -> bool:
    """Whether `word`, in small letters, is a word of English or Spanish; it may be a name too."""
    words = table("words")
    if word in words or word in table("both") or word in table("trade"):
        return True
    if is_surname(word):
        return False
    one = (
        word[:-1] if word.endswith("s") and len(word) > SHORTEST_STEM else word
    )  # "teachers": teacher, teach
    return any(stem in words or stem in table("trade") for each in {word, one} for stem in stems(each))


def is_place(words: str) -> bool:
    return words in table("places")
