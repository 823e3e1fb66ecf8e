"""What a screen reader gets of a PDF: its tags in reading order, each with the words on the page under it."""

from __future__ import annotations

import ctypes
import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
from pypdfium2 import raw

Leaf = tuple[int, int]
"""A page, counted from 0, and the number of marked words on it."""


INLINE = frozenset({"Strong", "Em", "Span"})


@dataclass(frozen=True)
class Tag:
    """`words` are those under it, inline tags among them; `depth` counts from 0 at the document."""

    name: str
    depth: int
    words: str
    title: str = ""


def tags(data: bytes) -> list[Tag]:
    """Every tag in the order in which it is read."""
    said = marked_words(data)
    with pikepdf.open(io.BytesIO(data)) as document:
        pages = {page.objgen: number for number, page in enumerate(document.pages)}
        root = document.Root.StructTreeRoot
        return [tag for child in _kids(root) for tag in _walk(child, 0, pages, said)]


def _walk(element, depth: int, pages: dict, said: dict[Leaf, str]) -> Iterator[Tag]:
    page = pages.get(element.Pg.objgen) if "/Pg" in element else None
    words, below = "", []
    for kid in _kids(element):
        if isinstance(kid, int) or kid.get("/Type") == "/MCR":
            words += said.get(_leaf(kid, page, pages), "")
            continue
        inner = list(_walk(kid, depth + 1, pages, said))
        below += inner
        if inner[0].name in INLINE:
            words += inner[0].words
    yield Tag(str(element.S).lstrip("/"), depth, words, str(element.get("/T", "")))
    yield from below


def _leaf(kid, page: int | None, pages: dict) -> Leaf:
    if isinstance(kid, int):
        assert page is not None
        return page, int(kid)
    return pages[kid.Pg.objgen] if "/Pg" in kid else page, int(kid.MCID)


def _kids(element) -> list:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def marked_words(data: bytes) -> dict[Leaf, str]:
    """The words on the pages by the number that ties them to a tag; -1 for those that are tied to none."""
    found: dict[Leaf, str] = defaultdict(str)
    with pypdfium2.PdfDocument(data) as document:
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            for at in range(raw.FPDFPage_CountObjects(page)):
                thing = raw.FPDFPage_GetObject(page, at)
                if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_TEXT:
                    found[number, raw.FPDFPageObj_GetMarkedContentID(thing)] += _text(thing, text_page)
            text_page.close()
            page.close()
    return dict(found)


def _text(thing, text_page) -> str:
    size = raw.FPDFTextObj_GetText(thing, text_page, None, 0)
    units = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(thing, text_page, units, size)
    return bytes(units)[: max(0, size - 2)].decode("utf-16-le", "replace")
