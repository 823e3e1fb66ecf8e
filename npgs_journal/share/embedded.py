"""What a PDF carries so that words can be drawn and read: maps of letters, fonts cut to size, colours.

None of it is drawn by itself, so a reader shows nothing of what else might stand there.
"""

from __future__ import annotations

import hashlib
import re
import struct
from functools import cache
from typing import TYPE_CHECKING

from npgs_journal.assets import asset
from npgs_journal.share.comparing import folded, is_one_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAP = re.compile(
    rb"%!PS-Adobe-3\.0 Resource-CMap\n%%DocumentNeededResources: procset CIDInit\n"
    rb"%%IncludeResource: procset CIDInit\n%%BeginResource: CMap Custom\n"
    rb"%%Title: \(Custom Adobe Identity 0\)\n%%Version: 1\n%%EndComments\n"
    rb"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    rb"/CIDSystemInfo 3 dict dup begin\n    /Registry \(Adobe\) def\n    /Ordering \(Identity\) def\n"
    rb"    /Supplement 0 def\nend def\n/CMapName /Custom def\n/CMapVersion 1 def\n/CMapType 0 def\n"
    rb"/WMode 0 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    rb"((?:\d{1,3} beginbfchar\n(?:<[\dA-F]{4}> <[\dA-F]+>\n)+endbfchar\n)*)"
    rb"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n%%EndResource\n%%EOF"
)
_LETTER = re.compile(rb"<([\dA-F]{4})> <([\dA-F]+)>\n")
_SIGNS_THERE = re.compile(rb"\xff*[\x80\xc0\xe0\xf0\xf8\xfc\xfe]?")
"""One bit for each sign of a font that was cut to size: all of them are there."""
_COLOURS = frozenset(
    {
        "00c0f94e09127520a17dc0e1d9264b5702081d96dbdb1549ee88e3631ce42a9d",  # grey
        "c56e1685d888f5edb92fe07f2750f387f8fe8e91b32ff8fb0b56bfbbb9458353",  # sRGB
    }
)
"""SHA-256 of the two descriptions of colours that Typst writes."""
_CUT = frozenset({b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post"})
_WHOLE = frozenset({b"cvt ", b"fpgm", b"prep"})
"""Tables of a font that stay as they were; those of `_CUT` change with the signs that are kept."""
_ALIGNED = 4


def strays(embedded: Iterable[tuple[str, bytes]], said: str) -> Iterator[str]:
    """What is not as Typst writes it; `embedded` is each stream with the key that points to it.

    `said` is all that the packet says: a letter may be mapped to nothing else.
    """
    for key, data in embedded:
        if key == "ToUnicode":
            yield from _strange_letters(data, said)
        elif key == "CIDSet":
            yield from _unless(bool(_SIGNS_THERE.fullmatch(data)), data)
        elif key == "ICCBased":
            yield from _unless(hashlib.sha256(data).hexdigest() in _COLOURS, data)
        else:
            yield from _unless(_is_cut_to_size(data), data)


def _unless(holds: bool, data: bytes) -> Iterator[str]:
    if not holds:
        yield data.decode("latin-1")


def _strange_letters(data: bytes, said: str) -> Iterator[str]:
    told = _MAP.fullmatch(data)
    if told is None:
        yield data.decode("latin-1")
        return
    last, letters = 0, frozenset[str]()
    for code, units in _LETTER.findall(told[1]):
        text = bytes.fromhex(units.decode("ascii")).decode("utf-16-be", "surrogatepass")
        is_later, last = int(code, 16) > last, int(code, 16)
        if not is_later:
            yield text
        elif text not in said:
            letters = letters or frozenset(folded(said))
            # Marks may be written in another order, or as one with their letter.
            if not (is_one_letter(text) and letters.issuperset(folded(text))):
                yield text


# Fonts -------------------------------------------------------------------------------------------


def _is_cut_to_size(font: bytes) -> bool:
    """Whether a font holds the tables of a bundled one and no words that none of those holds."""
    try:
        tables = _tables(font, must_join=True)
        return (
            _CUT <= tables.keys() <= _CUT | _WHOLE
            and _has_sizes(tables)
            and all((name, tables[name]) in _bundled() for name in _WHOLE & tables.keys())
            and all((b"name", text) in _bundled() for text in _names(tables[b"name"]))
            and all((b"post", text) in _bundled() for text in _sign_names(tables[b"post"]))
        )
    except (ValueError, struct.error, IndexError):
        return False


def _tables(font: bytes, *, must_join: bool = False) -> dict[bytes, bytes]:
    """The tables by their names. Where they `must_join`, nothing but zeros stands between or after them."""
    (count,) = struct.unpack_from(">H", font, 4)
    rows = sorted(struct.unpack_from(">4s4xLL", font, 12 + 16 * row) for row in range(count))
    end = 12 + 16 * count
    for _, start, size in sorted(rows, key=lambda row: row[1]) if must_join else ():
        if not end <= start < end + _ALIGNED or any(font[end:start]):
            raise ValueError("a gap between tables")
        end = start + size
    if must_join and (len(font) - end >= _ALIGNED or any(font[end:])):
        raise ValueError("more than tables")
    return {name: font[start : start + size] for name, start, size in rows}


def _has_sizes(tables: dict[bytes, bytes]) -> bool:
    """Whether each table is as long as so many signs need."""
    (signs,) = struct.unpack_from(">H", tables[b"maxp"], 4)
    (wide,) = struct.unpack_from(">H", tables[b"hhea"], 34)
    (is_long,) = struct.unpack_from(">H", tables[b"head"], 50)
    places = struct.unpack(f">{signs + 1}{'L' if is_long else 'H'}", tables[b"loca"])
    return (
        (len(tables[b"head"]), len(tables[b"hhea"]), len(tables[b"maxp"])) == (54, 36, 32)
        and len(tables[b"hmtx"]) == 2 * wide + 2 * signs
        and places[0] == 0
        and list(places) == sorted(places)
        and len(tables[b"glyf"]) - places[-1] * (1 if is_long else 2) in range(_ALIGNED)
    )


def _names(table: bytes) -> Iterator[bytes]:
    """What a font says of itself: its name, who made it."""
    _, count, start = struct.unpack_from(">HHH", table)
    reached = start
    for row in range(count):
        size, at = struct.unpack_from(">HH", table, 6 + 12 * row + 8)
        yield table[start + at : start + at + size]
        reached = max(reached, start + at + size)
    if start != 6 + 12 * count or reached != len(table):
        raise ValueError("more than names")


def _sign_names(table: bytes) -> Iterator[bytes]:
    """The names of signs that are not among the common ones."""
    if table[:4] == b"\x00\x03\x00\x00":
        if len(table) != 32:  # noqa: PLR2004 - the head alone: no names
            raise ValueError("more than its head")
        return
    (signs,) = struct.unpack_from(">H", table, 32)
    at = 34 + 2 * signs
    while at < len(table):
        size = table[at]
        yield table[at + 1 : at + 1 + size]
        at += 1 + size


@cache
def _bundled() -> frozenset[tuple[bytes, bytes]]:
    """What the tables of the bundled fonts hold: those that stay as they are, and each name."""
    held: set[tuple[bytes, bytes]] = set()
    for path in sorted(asset("fonts").rglob("*.ttf")):
        tables = _tables(path.read_bytes())
        held |= {(name, tables[name]) for name in _WHOLE & tables.keys()}
        held |= {(b"name", text) for text in _names(tables[b"name"])}
        held |= {(b"post", text) for text in _sign_names(tables[b"post"])}
    return frozenset(held)
