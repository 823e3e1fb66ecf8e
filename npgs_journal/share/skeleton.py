"""Whether every byte of a PDF is there for a reader: no earlier version, no stray object, no remark.

PDF readers follow a table to the objects and never look between them, so what stands there would be
in the file and on no page. The bytes are therefore read from first to last, without any PDF library,
in the plain form in which Typst writes them.
"""

from __future__ import annotations

import re

_HEADER = re.compile(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n\n")
_OBJECT = re.compile(rb"(\d+) 0 obj\n")
_STREAM = re.compile(rb"(<<[^\n()]*/Length (\d+)[^\n()]*>>)\nstream\n")
_OBJECT_END, _STREAM_END = b"\nendobj\n", b"\nendstream\nendobj\n"
_END = re.compile(
    rb"xref\n0 \d+\n(?:\d{10} \d{5} [fn]\r\n)+trailer\n(<<.*>>)\nstartxref\n\d+\n%%EOF", re.DOTALL
)
_STRING = re.compile(rb"\((?:\\.|[^\\()])*+\)", re.DOTALL)
# Rows of drawn words, and the other places for a string: drawn by itself, a language, one letter's spelling.
# A string without brackets in it is by far the most frequent, and found in one go.
_ROW = re.compile(
    rb"\[(?:\([^()]*+(?<!\\)\)[-\d.\s]*+|[-\d.\s]++|<[\dA-F]*>|\((?:\\.|[^\\()])*+\))*+\]\s*TJ", re.DOTALL
)
_IN_PLACE = re.compile(rb"(/Lang|/ActualText)\((?:\\.|[^\\()])*+\)|\((?:\\.|[^\\()])*+\)\s*(?=Tj)", re.DOTALL)
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_REFERENCE = re.compile(rb"(?:/(\w+) )?\b(\d+) 0 R\b")
STREAM_KEYS = frozenset({b"Contents", b"FontFile2", b"ToUnicode", b"CIDSet", b"Metadata", b"ICCBased"})


def is_bare(data: bytes) -> bool:
    """Whether the file is one row of objects, each pointed to, each stream in a place we know."""
    header = _HEADER.match(data)
    if header is None:
        return False
    at, numbers, streams, forms = header.end(), set(), set(), []
    while opening := _OBJECT.match(data, at):
        number, start = int(opening[1]), opening.end()
        numbers.add(number)
        stream = _STREAM.match(data, start)
        if stream:
            streams.add(number)
            forms.append(stream[1])
            end, closing = stream.end() + int(stream[2]), _STREAM_END
        else:
            end, closing = data.find(_OBJECT_END, start), _OBJECT_END
            forms.append(data[start:end])
        if not data.startswith(closing, end):
            return False
        at = end + len(closing)
    last = _END.fullmatch(data, at)
    return last is not None and _is_used(b"\n".join([*forms, last[1]]), numbers, streams)


def _is_used(forms: bytes, numbers: set[int], streams: set[int]) -> bool:
    bare = without_strings(forms)
    references = _REFERENCE.findall(bare)
    held = {int(number) for key, number in references if key in STREAM_KEYS}
    return b"%" not in bare and {int(number) for _, number in references} == numbers and held == streams


def without_strings(form: bytes) -> bytes:
    """`form` without what stands between brackets, the innermost first."""
    before = b""
    while b"(" in form and before != form:
        before, form = form, _STRING.sub(b"", form)
    return form


def without_words(content: bytes) -> bytes:
    """How a page is drawn: its content without the strings that stand where one belongs.

    A row of drawn words becomes an empty row. A string anywhere else stays, its brackets at least.
    """
    drawing = _without_words_in_place(content)
    return _without_words_in_place(_emptied(content)) if b"(" in drawing else drawing


def _without_words_in_place(content: bytes) -> bytes:
    return _IN_PLACE.sub(lambda match: match[1] or b"", _ROW.sub(b"[]TJ", content))


def _emptied(content: bytes) -> bytes:
    """`content` with each string as "()": brackets may stand in one another, as deep as one likes."""
    pieces, at, depth = [], 0, 0
    for bracket in _BRACKET.finditer(content):
        before = depth
        depth += {b"(": 1, b")": -1}.get(bracket[0], 0)
        if depth < 0:
            return content
        if before == 0 and depth == 1:
            pieces.append(content[at : bracket.start()])
        elif before == 1 and depth == 0:
            pieces.append(b"()")
            at = bracket.end()
    return b"".join([*pieces, content[at:]]) if depth == 0 else content
