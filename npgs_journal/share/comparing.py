"""Whether what was read from a page is what was meant, letter for letter.

Left-to-right text must be equal. PDFium gives right-to-left text in an order of its own (runs of a
line change places, pairs like "لا" and brackets turn round, a stretch over two lines is turned as
one), so there the letters are counted instead: as many of each, no more and no fewer. See
docs/decisions/0006-reading-a-finished-packet.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TURNING = frozenset({"R", "AL", "AN"})
_UNSEEN = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+"
)
_PAIR_SIGN = "("
_TORN = re.compile("[\U00010000-\U0010ffff]")


def is_same_text(meant: Sequence[str], read: Iterable[str]) -> bool:
    """Compare the blocks of a packet with the pages of a file (text or UTF-16 units)."""
    found = folded("".join(read))
    if found == folded("".join(meant)):
        return True
    return _agree(meant, found) or _agree_as_a_whole(meant, found)


def folded(text: str) -> str:
    """`text` as UTF-16 units, compatibility forms taken apart, without spaces and unseen signs."""
    units = _TORN.sub(_halves, _UNSEEN.sub("", text))
    return _UNSEEN.sub("", unicodedata.normalize("NFKD", units))


def turns(text: str) -> bool:
    """Whether some of `text` is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _TURNING for letter in text)


def _halves(match: re.Match[str]) -> str:
    code = ord(match.group()) - 0x10000
    return chr(0xD800 + (code >> 10)) + chr(0xDC00 + (code & 0x3FF))


def _agree(meant: Sequence[str], found: str) -> bool:
    """Block by block, neighbours that turn taken together."""
    at = 0
    for is_turning, text in _stretches(meant):
        piece = found[at : at + len(text)]
        if piece != text and not (is_turning and _letters(piece) == _letters(text)):
            return False
        at += len(text)
    return at == len(found)


def _agree_as_a_whole(meant: Sequence[str], found: str) -> bool:
    """Where lines that turn were mixed with their neighbours: every straight block stands somewhere,

    in order, and what is left over between them has the letters of the blocks that turn.
    """
    stretches = list(_stretches(meant))
    if not any(is_turning for is_turning, _ in stretches):
        return False
    rest, at = [], 0
    for text in (text for is_turning, text in stretches if not is_turning):
        place = found.find(text, at)
        if place < 0:
            return False
        rest.append(found[at:place])
        at = place + len(text)
    left = "".join([*rest, found[at:]])
    return _letters(left) == _letters("".join(text for is_turning, text in stretches if is_turning))


def _stretches(meant: Sequence[str]) -> Iterator[tuple[bool, str]]:
    for is_turning, blocks in groupby(meant, turns):
        yield is_turning, folded("".join(blocks))


def _letters(text: str) -> Counter[str]:
    return Counter(_PAIR_SIGN if unicodedata.mirrored(letter) else letter for letter in text)
