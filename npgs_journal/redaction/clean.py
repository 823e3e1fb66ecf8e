"""One spelling for every text that is compared or shared: NFC, plain spaces, no control signs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

# Signs that nobody sees: controls, direction marks, soft hyphen, fillers, tags, variation selectors.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f"
    "\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff"
    "\uffa0\ufff0-\ufffc\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SPACE = re.compile("[\t\v\f\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]")
_LINE = re.compile("[\r\x85\u2028\u2029]")
_JOINERS = "\u200c\u200d"
_PICTURE = "\ufe0f"  # asks for the picture form of the sign before it
_TROUBLE = re.compile(f"{_UNSEEN.pattern}|{_SPACE.pattern}|{_LINE.pattern}|[{_JOINERS}{_PICTURE}]")
_FIRST_MARK = "\u0300"
_FIRST_JOINED_SCRIPT = "\u0590"
_FIRST_PICTURE = "\u2000"
_KEYCAPS = "#*0123456789©®"
_JAMO = re.compile("[\u1160-\u11ff]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`origins[i]` is where the letter `text[i]` stands in the text as it was, ascending."""

    text: str = field(repr=False)
    origins: tuple[int, ...] | range = field(repr=False)


def clean(text: str) -> Cleaned:
    """Drop what nobody sees, turn every kind of space and line end into " " and "\\n", compose (NFC).

    Joiners stay where a script or a picture needs them and are dropped inside Latin, Greek and
    Cyrillic words, so that a name cannot hide behind one. A lone surrogate becomes U+FFFD.
    """
    if text.isascii() and not _TROUBLE.search(text):
        return Cleaned(text, range(len(text)))
    seen: list[str] = []
    origins: list[int] = []
    stands_on = ""  # marks change places when they are composed; the sign they stand on does not
    for at, letter in enumerate(text.replace("\r\n", "\n ")):
        kept = _kept(letter, stands_on)
        if kept:
            seen.append(kept)
            origins.append(at)
            if kept < _FIRST_MARK:
                stands_on = kept
            elif unicodedata.category(kept)[0] != "M" and kept not in _JOINERS:
                stands_on = unicodedata.normalize("NFC", kept)
    return _composed("".join(seen), origins)


def _kept(letter: str, before: str) -> str:
    if not _TROUBLE.match(letter):
        return "\N{REPLACEMENT CHARACTER}" if "\ud800" <= letter <= "\udfff" else letter
    if _SPACE.match(letter):
        return " "
    if _LINE.match(letter):
        return "\n"
    if letter in _JOINERS:
        return letter if before >= _FIRST_JOINED_SCRIPT else ""
    is_picture = letter == _PICTURE and (before >= _FIRST_PICTURE or before in tuple(_KEYCAPS))
    return letter if is_picture else ""


def _composed(text: str, origins: list[int]) -> Cleaned:
    if unicodedata.is_normalized("NFC", text):
        return Cleaned(text, tuple(origins))
    pieces: list[str] = []
    places: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and belongs_to_sign_before(text[end]):
            continue
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        # Marks may change places among themselves: all point at the letter they stand on.
        places += [min(origins[start] + at, origins[end - 1]) for at in range(len(piece))]
        start = end
    return Cleaned("".join(pieces), tuple(places))


def belongs_to_sign_before(letter: str) -> bool:
    """Whether `letter` is drawn on the sign before it: a combining mark or a later part of a syllable."""
    return letter >= _FIRST_MARK and (unicodedata.category(letter)[0] == "M" or bool(_JAMO.match(letter)))
