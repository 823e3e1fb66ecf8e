"""Finished packets read back for tests, without the packet's own reader."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
from support.finished import WORDS
from support.other_readers import docx_lines, html_lines, markdown_lines

_LINES = {"docx": docx_lines, "html": html_lines, "markdown": markdown_lines}
_FONT_PROGRAMS = frozenset({"/FontFile2", "/CIDSet"})
_PAIRED = frozenset("()[]{}<>«»“”")
_SPELLED_APART = str.maketrans({"½": "1/2", "\u2044": "/"})


def said(data: bytes, kind: str, words: str = WORDS) -> str:
    """The words of a finished packet, pages one after the other."""
    if kind == "text":
        return data.decode("utf-8")
    if kind in _LINES:
        return "\n".join(_LINES[kind](data))
    with pypdfium2.PdfDocument(data, password=words if kind == "locked-pdf" else None) as document:
        return "\n".join(_page(document[number]) for number in range(len(document)))


def _page(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    # PDFium gives U+FFFE for a hyphen with which a line ends.
    return text.get_text_range().replace("\ufffe", "-") if text.count_chars() else ""


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def tight(text: str) -> str:
    """NFKC, without white space and the signs that only steer."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(
        sign for sign in folded if not sign.isspace() and unicodedata.category(sign) not in {"Cc", "Cf"}
    )


def letters(text: str) -> Counter[str]:
    """How often each sign stands in `text`."""
    return Counter(tight(text))


def turned_letters(text: str) -> Counter[str]:
    """The same for text that turns: PDFium gives it in an order of its own, turns brackets and quotes

    round (and loses some), and tears pictures (pairs of surrogates), so these are not counted. Halves of
    two may make a third, such as U+1F200, which folds to letters: so they go before anything is folded.
    """
    whole = "".join(sign for sign in text.translate(_SPELLED_APART) if sign < "\ud800")
    return Counter({sign: count for sign, count in letters(whole).items() if sign not in _PAIRED})


def everything_inside(data: bytes) -> str:
    """Every text that stands in a PDF beside its pages: strings, properties, streams; no font programs."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return "\n".join(_texts(document))


def _texts(document: pikepdf.Pdf) -> Iterator[str]:
    yield from (f"{key} {value}" for key, value in document.docinfo.items())
    programs = {
        thing[key].objgen
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary)
        for key in _FONT_PROGRAMS & set(thing.keys())
    }
    for thing in document.objects:
        yield from _strings(thing)
        if isinstance(thing, pikepdf.Stream) and thing.objgen not in programs:
            data = thing.read_bytes()
            yield from (data.decode(form, "replace") for form in ("utf-8", "utf-16-be", "utf-16-le"))


def _strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in thing.keys():  # noqa: SIM118 - a PDF dictionary does not iterate over its keys
            value = thing[key]
            if not getattr(value, "is_indirect", False):
                yield from _strings(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            if not getattr(value, "is_indirect", False):
                yield from _strings(value)


def words_in(text: str, wanted: str) -> int:
    """How often `wanted` stands in `text` with no letter or digit beside it, nor a mark of one before it."""
    spelled = r"\s+".join(map(re.escape, wanted.split()))
    places = re.finditer(rf"(?<![^\W_]){spelled}(?![^\W_])", text)
    return sum(not _is_letters_mark(text[place.start() - 1 : place.start()]) for place in places)


def _is_letters_mark(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign)[0] == "M" and sign not in "\ufe0f\u20e3"
