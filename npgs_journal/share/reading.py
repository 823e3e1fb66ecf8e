"""Finished bytes, opened again by readers that had no part in writing them: PDFium for what a person

reads, and pikepdf for everything else a file can hold. Nothing here knows what the packet should say.
"""

from __future__ import annotations

import ctypes
import io
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from npgs_journal.share.frame import Frame
from npgs_journal.share.skeleton import without_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pikepdf
    import pypdfium2


class Unreadable(Exception):
    """The bytes do not open as what they should be."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as RGBA, 4 bytes a pixel, rows from the top without gaps."""

    width: int
    height: int
    rgba: bytes = field(repr=False)


_LAST_OF_ONE_UNIT = "\uffff"
_PAIR = re.compile("[\U00010000-\U0010ffff]")
_HYPHEN_AT_LINE_END = "\ufffe"
"""What PDFium gives for a hyphen with which a line ends. No text of ours holds this code point."""


# What a person reads -------------------------------------------------------------------------------


def page_texts(data: bytes, passphrase: str = "") -> list[str]:
    """The text of each page as PDFium extracts it, as UTF-16 units.

    PDFium turns right-to-left stretches round unit by unit, which tears pictures (surrogate pairs)
    apart; as units nothing is lost.
    """
    with _opened(data, passphrase) as document:
        return [_page_text(document, number) for number in range(len(document))]


def page_count(data: bytes) -> int:
    with _opened(data) as document:
        return len(document)


def page_images(data: bytes, width_px: int, pages: range | None = None) -> list[PageImage]:
    """Draw `pages` (counted from 0; all when None), each `width_px` wide."""
    with _opened(data) as document:
        wanted = range(len(document)) if pages is None else pages
        return [_page_image(document, number, width_px) for number in wanted if number < len(document)]


def _opened(data: bytes, passphrase: str = "") -> pypdfium2.PdfDocument:
    import pypdfium2  # noqa: PLC0415 - nothing but a packet needs it

    try:
        return pypdfium2.PdfDocument(data, password=passphrase or None)
    except pypdfium2.PdfiumError as error:
        raise Unreadable from error


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    from pypdfium2 import raw  # noqa: PLC0415 - see above

    page = document[number]
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        units = (ctypes.c_ushort * (2 * count + 2))()
        written = raw.FPDFText_GetText(text_page, 0, count, units) if count else 1
        text = bytes(units)[: 2 * max(written - 1, 0)].decode("utf-16-le", "surrogatepass")
        text = _PAIR.sub(in_halves, text) if max(text, default="") > _LAST_OF_ONE_UNIT else text
        return text.replace(_HYPHEN_AT_LINE_END, "-")
    finally:
        text_page.close()
        page.close()


def in_halves(pair: re.Match[str]) -> str:
    """A sign beyond U+FFFF as its two UTF-16 units."""
    code = ord(pair.group()) - 0x10000
    return chr(0xD800 + (code >> 10)) + chr(0xDC00 + (code & 0x3FF))


def _page_image(document: pypdfium2.PdfDocument, number: int, width_px: int) -> PageImage:
    page = document[number]
    try:
        bitmap = page.render(scale=width_px / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
        rows = memoryview(bitmap.buffer).cast("B")
        line = bitmap.width * 4
        kept = b"".join(
            bytes(rows[at : at + line]) for at in range(0, bitmap.height * bitmap.stride, bitmap.stride)
        )
        return PageImage(bitmap.width, bitmap.height, _opaque(kept))
    finally:
        page.close()


def _opaque(rgbx: bytes) -> bytes:
    pixels = bytearray(rgbx)
    pixels[3::4] = b"\xff" * (len(pixels) // 4)
    return bytes(pixels)


# What else a file holds ----------------------------------------------------------------------------

Place = tuple[str, str]
"""What kind of object it is in, and under which key: ("/StructElem", "/T")."""


@dataclass(frozen=True, slots=True)
class Inside:
    """Everything in a PDF but the words on its pages, font programs and the numbers between them."""

    strings: tuple[tuple[Place, str], ...] = field(repr=False)
    names: frozenset[tuple[Place, str]] = field(repr=False)
    keys: frozenset[Place] = field(repr=False)
    outline: tuple[str, ...] = field(repr=False)
    properties: tuple[tuple[str, str], ...] = field(repr=False)
    """XMP: each element or attribute with its text."""
    marked: tuple[tuple[str, str], ...] = field(repr=False)
    """Content streams: each key and value written beside marked words, such as /ActualText."""
    drawings: tuple[bytes, ...] = field(default=(), repr=False)
    """Content streams: how each page is drawn, without the words themselves."""
    embedded: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    """What words are drawn and read with (maps of letters, fonts, colours), each with its key."""
    sizes: tuple[tuple[float, ...], ...] = ()
    """The box of each page, in points."""
    language: str = ""
    version: str = ""
    is_sound: bool = True
    """Nothing stands in the file that no reader is led to. Of a locked one also that it has one key."""


_NUMBERED = re.compile(rb"/Span<</MCID (\d+)(?:/Lang)?>>BDC")
_ORNAMENT, _TURNED = b"/Artifact BMC", b"/ReversedChars BMC"
_LANGUAGE = re.compile(rb"/Lang\(([A-Za-z-]*)\)")
_EMBEDDED = re.compile(rb'"/(CIDSet|FontFile2|ICCBased|ToUnicode)"[:,]\s*"(\d+) 0 R"')
_XMP_NAMES = re.compile(r"\{([^}]*)\}(.*)")


def inside(data: bytes, passphrase: str = "") -> Inside:
    """Walk through every object of the file, also those that nothing points to.

    How a locked file is kept (its lock, rows of objects and their table) is no part of what it holds.
    """
    import pikepdf  # noqa: PLC0415 - nothing but a packet needs it

    not_ours = (
        pikepdf.PdfError,
        pikepdf.PasswordError,
        ET.ParseError,
        ValueError,
        AttributeError,
        RecursionError,
    )
    try:
        # As it is written: nothing that a list of pages says for all of them is put into each.
        with pikepdf.open(io.BytesIO(data), password=passphrase, inherit_page_attributes=False) as document:
            return _inside(document, list(document.objects), is_locked=bool(passphrase))
    except not_ours as error:
        raise Unreadable from error


def _inside(document: pikepdf.Pdf, things: list[pikepdf.Object], *, is_locked: bool) -> Inside:
    walk = _Walk()
    frame = Frame(document, things) if is_locked else None
    trailer = json.loads(document.trailer.to_json(dereference=False))
    written = b"[%s]" % b",".join(thing.to_json(dereference=True) for thing in things)
    forms = json.loads(written)
    walk.into("trailer", trailer if frame is None else frame.taken_off_end(trailer))
    for form in forms if frame is None else frame.taken_off(forms):
        walk.thing(form)
    pages = [page.Contents.read_bytes() for page in document.pages]
    drawings = tuple(map(without_words, pages))
    metadata = document.Root.get("/Metadata")
    return Inside(
        strings=tuple(walk.strings),
        names=frozenset(walk.names),
        keys=frozenset(walk.keys),
        outline=tuple(_outline(document, len(things))),
        properties=tuple(_properties(metadata.read_bytes())) if metadata is not None else (),
        marked=tuple(
            item for one in zip(document.pages, pages, drawings, strict=True) for item in _marked(*one)
        ),
        drawings=drawings,
        embedded=tuple(
            (key.decode("ascii"), document.get_object(int(number), 0).read_bytes())
            for key, number in sorted(set(_EMBEDDED.findall(written)))
        ),
        sizes=tuple(tuple(float(side) for side in page.MediaBox) for page in document.pages),
        language=str(document.Root.get("/Lang", "")),
        version=document.pdf_version,
        is_sound=frame is None or frame.is_sound(written, trailer, forms),
    )


class _Walk:
    """Collects keys, strings and names, each with the kind of object that holds it.

    Works on JSON forms (names start with "/", strings with "u:" or "b:"), which read far faster.
    """

    def __init__(self) -> None:
        self.strings: list[tuple[Place, str]] = []
        self.names: set[tuple[Place, str]] = set()
        self.keys: set[Place] = set()

    def thing(self, form: Any) -> None:
        """One object of the file, whatever it is."""
        self._value(("object", ""), form)

    def into(self, kind: str, form: dict[str, Any]) -> None:
        for key, value in form.items():
            place = (kind, key)
            self.keys.add(place)
            self._value(place, value)

    def _value(self, place: Place, value: Any) -> None:
        if isinstance(value, str):
            if value.startswith("/"):
                self.names.add((place, value))
            elif value[1:2] == ":":  # else it points to another object, such as "12 0 R"
                self.strings.append((place, value[len("u:") :]))
        elif isinstance(value, dict):
            self.into(value.get("/Type") or place[1] or "object", value)
        elif isinstance(value, list):
            for item in value:
                if not isinstance(item, int):
                    self._value(place, item)


def _outline(document: pikepdf.Pdf, most: int) -> Iterator[str]:
    """Titles of the bookmarks from top to bottom, after at most that many steps."""
    root = document.Root.get("/Outlines")
    waiting = [root.get("/First")] if root is not None else []
    for _ in range(most):
        item = waiting.pop() if waiting else None
        if item is None:
            if not waiting:
                return
            continue
        yield str(item.get("/Title", ""))
        waiting += [item.get("/Next"), item.get("/First")]


def _properties(xmp: bytes) -> Iterator[tuple[str, str]]:
    """Elements with their own text, and attributes; comments and document types are unreadable here."""
    if b"<!" in xmp or xmp.count(b"<?") != 2:  # noqa: PLR2004 - the packet's opening and its end
        raise ValueError("more than elements")
    for element in ET.fromstring(xmp).iter():  # noqa: S314 - no document type, so no entities
        yield _short(element.tag), (element.text or "").strip()
        yield from ((f"@{_short(name)}", text) for name, text in element.items())
        yield from (("tail", tail) for tail in ((element.tail or "").strip(),) if tail)


def _short(name: str) -> str:
    match = _XMP_NAMES.fullmatch(name)
    return f"{match[1].rstrip('/#').rsplit('/', 1)[-1]}:{match[2]}" if match else name


def _marked(page: Any, content: bytes, drawing: bytes) -> Iterator[tuple[str, str]]:
    """What is written beside the words of a page; `drawing` is its content without strings."""
    quickly = _marked_simply(content, drawing)
    if quickly is not None:
        yield from quickly
        return
    import pikepdf  # noqa: PLC0415 - see above

    for instruction in pikepdf.parse_content_stream(page, "BDC BMC"):
        tag, *beside = instruction.operands
        yield "tag", str(tag)
        for facts in beside:
            for key in facts.keys():  # noqa: SIM118 - a PDF dictionary does not iterate over its keys
                yield key, str(facts[key])


def _marked_simply(content: bytes, drawing: bytes) -> list[tuple[str, str]] | None:
    """The same for a page with no other marks than numbers, languages and ornaments; else None."""
    numbers, languages = _NUMBERED.findall(drawing), _LANGUAGE.findall(content)
    unnumbered = {b"/Artifact": drawing.count(_ORNAMENT), b"/ReversedChars": drawing.count(_TURNED)}
    marks = drawing.count(b"BMC") + drawing.count(b"BDC")
    is_all = len(numbers) + sum(unnumbered.values()) == marks
    if not is_all or len(languages) != drawing.count(b"/Lang"):
        return None
    tags = [tag for tag, count in unnumbered.items() if count] + [b"/Span"] * bool(numbers)
    found = [("tag", tag.decode("ascii")) for tag in tags]
    found += [("/MCID", number.decode("ascii")) for number in numbers]
    return found + [("/Lang", language.decode("ascii")) for language in set(languages)]
