"""Which signs the bundled fonts can draw. What they cannot draw becomes a box, in every format alike."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from npgs_journal.assets import asset
from npgs_journal.redaction.clean import Cleaned, belongs_to_sign_before, clean

BOX = "□"
"""Stands for a sign that no bundled font draws."""

# Latin without marks to combine: no letter of it depends on its neighbour.
_PLAIN = re.compile("[\n -~\xa1-\xac\xae-\u02af\u2013\u2014\u2018\u2019\u201c-\u201e\u2022\u2026]*")
_UNDRAWN_ALONE = "\u200c\u200d\ufe0f"  # ask for a shape and need no glyph
_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"  # colour the skin of the picture before
_FIRST_PICTURE = "\u2000"


def drawable(text: str) -> Cleaned:
    """Put a box where a sign cannot be drawn; `text` is clean.

    A letter and its marks must be of one script and in one font to be drawn as one. Where only a mark
    is missing the letter stays and a box follows it. A mark without a letter to stand on becomes a box,
    and so does a skin tone without a picture.
    """
    if _is_plain(text):
        return Cleaned(text, range(len(text)))
    pieces: list[str] = []
    origins: list[int] = []
    for start, end in _letters(text):
        drawn = _drawn(text[start:end])
        pieces.append(drawn)
        origins += [min(start + at, end - 1) for at in range(len(drawn))]
    return Cleaned("".join(pieces), tuple(origins))


def spelled(text: str) -> Cleaned:
    """`text` as every packet spells it: cleaned, with boxes; `origins` lead back into `text`."""
    cleaned = clean(text)
    drawn = drawable(cleaned.text)
    return Cleaned(drawn.text, tuple(cleaned.origins[at] for at in drawn.origins))


def one_line(text: str) -> str:
    """`text` spelled on one line, with single spaces."""
    return " ".join(spelled(text).text.split())


def undrawable_count(text: str) -> int:
    """How many signs of a clean text become boxes."""
    return drawable(text).text.count(BOX) - text.count(BOX)


def families() -> dict[str, frozenset[int]]:
    """Each bundled family and the code points that all of its faces draw."""
    return dict(_families())


def _is_plain(text: str) -> bool:
    return text.isascii() or (_PLAIN.fullmatch(text) is not None and _is_known(frozenset(text)))


def _is_known(letters: frozenset[str]) -> bool:
    return all(letter == "\n" or ord(letter) in _everything() for letter in letters)


def _letters(text: str) -> list[tuple[int, int]]:
    """Where each letter starts and ends."""
    spans, start = [], 0
    for at in range(1, len(text) + 1):
        if at < len(text) and goes_on(text[at - 1], text[at]):
            continue
        spans.append((start, at))
        start = at
    return spans


def goes_on(before: str, letter: str) -> bool:
    """Whether `letter` is drawn together with the sign before it."""
    if before in "\n ":
        return False
    if letter in _TONES:
        return before >= _FIRST_PICTURE and before not in _TONES
    return before == "\u200d" or letter in _UNDRAWN_ALONE or belongs_to_sign_before(letter)


def _drawn(letter: str) -> str:
    if letter[0] in "\n ":
        return letter
    if _needs_one_before(letter[0]) or not _in_one_font(letter[0]):
        return BOX
    if _in_one_font(letter):
        return letter
    kept, missing = letter[0], False
    for sign in letter[1:]:
        fits = _in_one_font(kept + sign)
        kept, missing = (kept + sign, missing) if fits else (kept, True)
    return kept + BOX if missing else kept


def _needs_one_before(sign: str) -> bool:
    return belongs_to_sign_before(sign) or sign in _UNDRAWN_ALONE or sign in _TONES


def _in_one_font(letter: str) -> bool:
    codes = {ord(sign) for sign in letter if sign not in _UNDRAWN_ALONE}
    is_one_script = all(_stands_on(letter[0], sign) for sign in letter[1:] if belongs_to_sign_before(sign))
    return is_one_script and any(codes <= drawn for _, drawn in _families())


@cache
def _stands_on(letter: str, mark: str) -> bool:
    """Whether the mark is of the letter's script, or of any: others are drawn apart from the letter."""
    script, other = (unicodedata.name(sign, "").split(" ")[0] for sign in (letter, mark))
    return other in {script, "COMBINING", "VARIATION"}


@cache
def _everything() -> frozenset[int]:
    return frozenset().union(*(drawn for _, drawn in _families()))


@cache
def _families() -> tuple[tuple[str, frozenset[int]], ...]:
    lines = asset("share/coverage.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(": ") for line in lines if not line.startswith("#"))
    return tuple((name, frozenset(_codes(ranges))) for name, ranges in rows)


def _codes(ranges: str) -> list[int]:
    found: list[int] = []
    for span in ranges.split():
        first, _, last = span.partition("-")
        found += range(int(first, 16), int(last or first, 16) + 1)
    return found
