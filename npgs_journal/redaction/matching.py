"""Where a passage or a name stands in a cleaned text (`clean`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from npgs_journal.redaction.clean import belongs_to_sign_before, clean

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]

UNSPACED_SIGNS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts that are written without spaces, or that tie endings to a name, as a class of letters.

A name there has no edge that could be seen, so it is found inside longer runs too; so is "Rosa" in "Rosa是".
"""
_UNSPACED = re.compile(f"[{UNSPACED_SIGNS}]")
_JOINERS = "\u200c\u200d"
_PICTURE_MAKERS = "\ufe0f\u20e3"


def passage_spans(text: str, passage: str) -> list[Span]:
    """Every place of `passage` in `text`, overlapping ones too; any white space equals any other.

    A place never ends inside a letter: "cafe" does not stand in "café".
    """
    pattern = _pattern(passage)
    if pattern is None:
        return []
    found = (match.span(1) for match in pattern.finditer(text))
    return [(start, end) for start, end in found if not _cuts_a_letter(text, end)]


def word_spans(text: str, name: str) -> list[Span]:
    """Every place where `name` stands as whole words, exact letters."""
    return [span for span in passage_spans(text, name) if is_whole(text, *span)]


def has_words(text: str, name: str) -> bool:
    return bool(word_spans(text, name))


def union(spans: Iterable[Span]) -> list[Span]:
    """Join spans that touch or overlap; in order."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined


def is_word_sign(letter: str) -> bool:
    """Letters, digits, their marks and joiners. The underscore is none: in "_Rosa_" stands Rosa.

    What makes a picture of a sign is none either: in "❤️Rosa" stands Rosa.
    """
    is_mark = belongs_to_sign_before(letter) and letter not in _PICTURE_MAKERS
    return letter.isalnum() or letter in _JOINERS or is_mark


def is_unspaced(letter: str) -> bool:
    return bool(_UNSPACED.match(letter))


def would_glue(before: str, after: str) -> bool:
    """Whether the two letters, brought side by side, would make one word of two."""
    if not before or not after or (is_unspaced(before) and is_unspaced(after)):
        return False
    return is_word_sign(before) and is_word_sign(after)


def _pattern(passage: str) -> re.Pattern[str] | None:
    words = clean(passage).text.split()
    if not words:
        return None
    # Looked for from every letter, so that places which overlap are all found.
    spelled = r"\s+".join(map(re.escape, words))
    return re.compile(f"(?=({spelled}))")


def _cuts_a_letter(text: str, end: int) -> bool:
    return end < len(text) and belongs_to_sign_before(text[end])


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter that stands against text[start:end] makes one word with it."""
    return _is_edge(text[start - 1 : start], text[start]) and _is_edge(text[end : end + 1], text[end - 1])


def _is_edge(outside: str, inside: str) -> bool:
    if not outside or not is_word_sign(outside) or not is_word_sign(inside):
        return True
    return is_unspaced(inside) or is_unspaced(outside)
