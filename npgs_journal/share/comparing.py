"""Whether what was read from a page is what was meant, letter for letter.

Left-to-right text must be equal. PDFium gives right-to-left text in an order of its own (runs of a
line change places, pairs like "لا" and brackets turn round, a stretch over two lines is turned as
one), so there the letters are counted instead: as many of each, no more and no fewer.

One thing is let pass in both: where a mark was moved up or down onto its letter, Typst writes down
the letter with its marks once more for each such mark. See docs/decisions/0006.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from npgs_journal.share.reading import in_halves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TURNING = frozenset({"R", "AL", "AN"})
_UNSEEN = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+"
)
_UNSEEN_PLAIN = bytes([*range(0x21), 0x7F])
_STRETCH = re.compile("[\x00-\x7f]+|[^\x00-\x7f]+")
_EDGE = 8  # more signs than one marked letter has
_VIRAMA = 9  # the combining class of signs that join
_PAIR_SIGN = "("
_QUOTES = "\u2018\u2019\u201c\u201d"  # PDFium turns these round like brackets; Unicode does not
# How PDFium spells some signs inside text that turns; they are read so everywhere.
_PLAINER = str.maketrans(
    {sign: unicodedata.normalize("NFD", sign)[0] + "/" for sign in "≠≢≮≯≰≱≹⊀⊁⊄⊅"}
    | {"∉": "∈", "∌": "∋", "®": "R", "\u0384": "", "\u0385": "\u00a8"}
)
_FRACTION_SLASH = "\u2044"  # inside "½" taken apart
_TORN = re.compile("[\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")


def is_same_text(meant: Sequence[str], read: Iterable[str], beside: Iterable[str] = ()) -> bool:
    """Compare the blocks of a packet with the pages of a file (text or UTF-16 units).

    `beside`: what is written beside drawn words for readers to take in their place. Of these PDFium
    leaves out pictures (signs beyond U+FFFF), and letters now and then, so they may be lacking.
    """
    found, spelled = folded("".join(read)), list(map(folded, beside))
    pictures = Counter(_HALF.findall("".join(spelled)))
    if pictures:
        wanted, seen = Counter(_HALF.findall(folded("".join(meant)))), Counter(_HALF.findall(found))
        if not seen <= wanted <= seen + pictures:
            return False
        meant, found = [_TORN.sub("", block) for block in meant], _HALF.sub("", found)
    return _is_same(meant, found, spelled)


def _is_same(meant: Sequence[str], found: str, spelled: Sequence[str]) -> bool:
    if found == folded("".join(meant)):
        return True
    turning, rest, either, at = "", [], "", 0
    for is_turning, blocks in groupby(_joined(meant), turns):
        text = " ".join(blocks)
        if is_turning:
            turning += f" {text}"
            continue
        place = _place_of(text, found, at, frozenset(spelled))
        if place is None:
            return False
        rest.append(found[at : place.start])
        either += found[place.start : place.latest_start] + found[place.least_end : place.end]
        at = place.end
    return _same_letters("".join([*rest, found[at:]]), turning, "".join(spelled), either)


def folded(text: str) -> str:
    """`text` as UTF-16 units, compatibility forms taken apart, without spaces and unseen signs."""
    if text.isascii():
        return _folded_plain(text)
    # A plain letter never joins what stands beside it, so each stretch can be folded by itself.
    return "".join(
        _folded_plain(part) if part.isascii() else _folded_other(part) for part in _STRETCH.findall(text)
    )


def _folded_plain(text: str) -> str:
    return text.encode("ascii").translate(None, _UNSEEN_PLAIN).decode("ascii")


def _folded_other(text: str) -> str:
    units = _TORN.sub(in_halves, _UNSEEN.sub("", text).translate(_PLAINER))
    return _UNSEEN.sub("", unicodedata.normalize("NFKD", units)).replace(_FRACTION_SLASH, "/")


def _joined(meant: Iterable[str]) -> Iterator[str]:
    """The blocks, put together where one ends with a hyphen: there PDFium reads on as if in one line."""
    waiting = ""
    for block in meant:
        waiting += block
        if not block.endswith("-"):
            yield waiting
            waiting = ""
        else:
            waiting += "\n"
    if waiting:
        yield waiting


def is_one_letter(text: str) -> bool:
    """Whether `text` is at most one letter with its marks; signs that are no letters do not count."""
    is_sign = not any(letter.isalnum() for letter in text)
    return is_sign or any(_marked().fullmatch(way) for way in (text, folded(text)))


def turns(text: str) -> bool:
    """Whether some of `text` is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _TURNING for letter in text)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text stands. Between the two starts, and between the two ends, its first or last letter stands

    once more: drawn so, or with that the text beside it begins or ends with the same letter.
    """

    start: int
    latest_start: int
    least_end: int
    end: int


def _place_of(text: str, found: str, at: int, spelled: frozenset[str]) -> _Place | None:
    """Where `text` stands next, its marked letters perhaps more than once, those of `spelled` perhaps not."""
    plain = folded(text)
    place = found.find(plain, at)
    # A marked letter at either end may stand there once more.
    if place >= 0 and not any(_is_mark(letter) for letter in (*plain[1:_EDGE], *plain[-_EDGE:])):
        end = place + len(plain)
        return _Place(place, place, end, end)
    for may_lack in (frozenset[str](), spelled):
        letters = list(_repeatable(text, may_lack))
        match = re.compile("".join(letters)).search(found, at)
        if match:
            first = len(next(_marked_letters(text)))
            return _with_edges(match, letters, found, first)
    return None


def _with_edges(match: re.Match[str], letters: list[str], found: str, first: int) -> _Place:
    start, end = match.span()
    seldom = re.compile("".join(f"{letter}?" if letter.endswith("}") else letter for letter in letters))
    least = seldom.match(found, start)
    least_end = least.end() if least else end
    latest = start
    while letters[0].endswith("}") and match.re.fullmatch(found, latest + first, end):
        latest += first
    return _Place(start, latest, least_end, end)


def _repeatable(text: str, may_lack: frozenset[str]) -> Iterator[str]:
    for letter in _marked_letters(text):
        if letter not in may_lack and len(letter) == 1:
            yield re.escape(letter)
            continue
        parts = list(map(re.escape, _part().findall(letter)))
        whole = _each_again(parts) if len(parts) > 1 else f"(?:{parts[0]}){{1,{len(letter) + 1}}}"
        yield f"(?:{whole})?" if letter in may_lack else whole


def _each_again(parts: Sequence[str]) -> str:
    """Letters that are joined: each stands there, and those so far may come again."""
    so_far = ("|".join(parts[: at + 1]) for at in range(len(parts)))
    return "".join(f"{part}(?:{again}){{0,{len(parts)}}}" for part, again in zip(parts, so_far, strict=True))


def _same_letters(left: str, meant: str, spelled: str, either: str) -> bool:
    """As many of each letter; of letters with marks, as many more as there are signs to draw.

    What stands in `either` may be counted, or belong to the texts beside these.
    """
    more = _letters(left)
    allowed: Counter[str] = Counter()
    for letter in _marked_letters(meant):
        signs = _letters(letter)
        more.subtract(signs)
        allowed.update({sign: count * len(letter) * (len(letter) > 1) for sign, count in signs.items()})
    lost = _letters(spelled + either) if meant else Counter()
    return all(-lost[letter] <= count <= allowed[letter] for letter, count in more.items())


def _marked_letters(text: str) -> Iterator[str]:
    """The letters of `text`, folded, each with its marks; word by word, since marks end with a word."""
    for word in text.split():
        yield from _marked().findall(folded(word))


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M"


def _letters(text: str) -> Counter[str]:
    return Counter(_PAIR_SIGN if _is_turned_round(letter) else letter for letter in text)


def _is_turned_round(letter: str) -> bool:
    return bool(unicodedata.mirrored(letter)) or letter in _QUOTES


@cache
def _part() -> re.Pattern[str]:
    return re.compile(f"(?s:.)[{_marks()}]*")


@cache
def _marks() -> str:
    return "".join(chr(code) for code in range(0x300, 0xFFFF) if unicodedata.category(chr(code))[0] == "M")


@cache
def _marked() -> re.Pattern[str]:
    """A letter with its marks. A sign that joins (Indic) ties the next letter to it, as does sara am."""
    marks = _marks()
    joining = "".join(mark for mark in marks if unicodedata.combining(mark) == _VIRAMA)
    tied = "(?:(?<=\u0e4d)\u0e32|(?<=\u0ecd)\u0eb2)?"
    return re.compile(f"(?s:.)(?:[{marks}]*[{joining}][^{marks}])*[{marks}]*{tied}")
