"""A locked PDF, looked at from outside: nothing of it can be read without its words.

What stands open in such a file is its skeleton: numbers, the names of keys, and how it is locked.
"""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from npgs_journal.share.reading import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
_OBJECT = re.compile(rb"(\d+) 0 obj\n(<<[^\n]*>>)\n")
_STREAM, _STREAM_END, _OBJECT_END = b"stream\n", b"\nendstream\nendobj\n", b"endobj\n"
_LENGTH = re.compile(rb"/Length (\d+)\b(?! 0 R)")
_END = re.compile(rb"startxref\n\d+\n%%EOF\n")
# No words in round brackets and no remarks: strings are locked and written as digits.
_OPEN = re.compile(
    rb"(?: |/1\.7|<<|>>|\[|\]|<[0-9a-f]*>|/[A-Za-z0-9]+|-?\d+(?:\.\d+)?|\d+ 0 R|true|false|R)*+"
)
_NAME = re.compile(rb"/([A-Za-z0-9]+)")
_NAMES = frozenset(
    b"1 ADBE AESV3 AuthEvent BaseVersion CF CFM CMap CIDSystemInfo CMapName Catalog Columns DecodeParms"
    b" Direction DisplayDocTitle DocOpen Encrypt ExtensionLevel Extensions Filter First FlateDecode ID Info"
    b" L2R Lang Length MarkInfo Marked Metadata N O OE ObjStm Outlines P Pages Perms Predictor R R2L Range"
    b" Root Size Standard StdCF StmF StrF StructTreeRoot Subtype Suspects Type U UE V ViewerPreferences W"
    b" WMode XML XRef".split()
)
_LOCK = re.compile(
    rb"<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256"
    rb" /O <[0-9a-f]{96}> /OE <[0-9a-f]{64}> /P -\d+ /Perms <[0-9a-f]{32}> /R 6 /StmF /StdCF /StrF /StdCF"
    rb" /U <[0-9a-f]{96}> /UE <[0-9a-f]{64}> /V 5 >>"
)
_FINGERPRINT = re.compile(rb"/ID \[<([0-9a-f]{32})><([0-9a-f]{32})>\]")
_AS_STEPS, _PLACE = 2, 1
"""How a row of the table is written (by what it differs from the row before), and what says a place in it."""
_TABLE = re.compile(rb"/Columns (\d+) /Predictor 12 >> /W \[ 1 (\d) (\d) \].*/Size (\d+)")


def is_locked(data: bytes) -> bool:
    """Whether nothing but a skeleton can be read of `data` without its words.

    Raises:
        Unreadable: it is no PDF.
    """
    return not _opens_for_everybody(data) and _is_closed(data)


def _opens_for_everybody(data: bytes) -> bool:
    import pikepdf  # noqa: PLC0415 - nothing but a packet needs it

    try:
        with pikepdf.open(io.BytesIO(data)):
            return True
    except pikepdf.PasswordError:
        return False
    except pikepdf.PdfError as error:
        raise Unreadable from error


def _is_closed(data: bytes) -> bool:
    """Whether what stands open is a skeleton: one row of objects, each string and stream of them locked."""
    try:
        objects = list(_objects(data))
    except ValueError:
        return False
    locks = [one for one in objects if _LOCK.fullmatch(one.form)]
    tables = [one for one in objects if one.form.startswith(b"<< /Type /XRef ")]
    open_names = {name for one in objects for name in _NAME.findall(one.form)}
    return (
        len(locks) == len(tables) == 1
        and open_names <= _NAMES
        and all(_OPEN.fullmatch(one.form) for one in objects)
        and _places(tables[0]) == {one.number: one.at for one in objects}
        and len({one.number for one in objects}) == len(objects)
        and _is_fresh(tables[0].form)
    )


@dataclass(frozen=True, slots=True)
class _Object:
    """One object as it stands in the file, from its first byte `at`. `stream` is None where it has none."""

    number: int
    at: int
    form: bytes
    stream: bytes | None


def _objects(data: bytes) -> Iterator[_Object]:
    """Each object, from the first byte of the file to the last."""
    if not data.startswith(_HEADER):
        raise ValueError("another beginning")
    at = len(_HEADER)
    while opening := _OBJECT.match(data, at):
        first, form, at = at, opening[2], opening.end()
        stream = None
        if data.startswith(_STREAM, at):
            size = _LENGTH.search(form)
            start = at + len(_STREAM)
            end = start + int(size[1] if size else 0)
            stream, at = data[start:end], end + len(_STREAM_END) - len(_OBJECT_END)
            if not data.startswith(_STREAM_END, end):
                raise ValueError("a stream without an end")
        if not data.startswith(_OBJECT_END, at):
            raise ValueError("an object without an end")
        at += len(_OBJECT_END)
        yield _Object(int(opening[1]), first, form, stream)
    if not _END.fullmatch(data, at):
        raise ValueError("more than objects")


def _places(table: _Object) -> dict[int, int]:
    """Where each object stands, by the one stream that cannot be locked; it may say nothing else."""
    told = _TABLE.search(table.form)
    if told is None or table.stream is None:
        return {}
    columns, wide, narrow, size = map(int, told.groups())
    unpacking = zlib.decompressobj()
    try:
        rows = unpacking.decompress(table.stream)
    except zlib.error:
        return {}
    fits = unpacking.eof and not unpacking.unused_data and columns == 1 + wide + narrow
    if not fits or len(rows) != (columns + 1) * size:
        return {}
    found, before = {}, bytes(columns)
    for number in range(size):
        how, *more = rows[number * (columns + 1) : (number + 1) * (columns + 1)]
        before = bytes((last + step) % 256 for last, step in zip(before, more, strict=True))
        if how == _AS_STEPS and before[0] == _PLACE:
            found[number] = int.from_bytes(before[1 : 1 + wide], "big")
    return found


def _is_fresh(form: bytes) -> bool:
    """Whether the file's fingerprint is one of chance: what made the PDF gives it one of its words."""
    told = _FINGERPRINT.search(form)
    return told is not None and told[1] == told[2]
