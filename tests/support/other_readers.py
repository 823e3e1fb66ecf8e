"""Word, web and Markdown files read back for tests, by other means than the release check reads them."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import lxml.html
from markdown_it import MarkdownIt

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BULLET = "•"


def docx_lines(data: bytes) -> Iterator[str]:
    """Each paragraph that says something, with the label that Word draws before it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = ET.fromstring(archive.read("word/document.xml"))
        numbering = ET.fromstring(archive.read("word/numbering.xml"))
    starts = {
        one.get(f"{_W}numId"): [int(start.get(f"{_W}val", "")) for start in one.iter(f"{_W}startOverride")]
        for one in numbering.iter(f"{_W}num")
    }
    counts: Counter[str] = Counter()
    for paragraph in document.iter(f"{_W}p"):
        text = "".join(
            "\n" if part.tag == f"{_W}br" else part.text or ""
            for part in paragraph.iter()
            if part.tag in {f"{_W}br", f"{_W}t"}
        )
        which = next((one.get(f"{_W}val", "") for one in paragraph.iter(f"{_W}numId")), "")
        label = f"{starts[which][0] + counts[which]}. " if which and starts[which] else ""
        counts[which] += 1
        if text:
            yield (f"{_BULLET} " if which and not label else label) + text


def docx_everything(data: bytes) -> str:
    """Every part of a Word file, as it is written."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())


def html_lines(data: bytes) -> Iterator[str]:
    yield from _html_lines(lxml.html.document_fromstring(data.decode("utf-8")))


def markdown_lines(data: bytes) -> Iterator[str]:
    page = MarkdownIt("commonmark", {"maxNesting": 400}).render(data.decode("utf-8"))
    yield from _html_lines(lxml.html.document_fromstring(f"<html><body>{page}</body></html>"))


def _html_lines(page: Any) -> Iterator[str]:
    for element in page.body.iter("p", "h1", "h2", "h3", "h4", "h5", "h6", "li"):
        if element.tag == "li":
            if element.find("p") is None:
                yield _label(element) + _text(element)
            continue
        is_first = element.getparent().tag == "li" and element.getprevious() is None
        yield (_label(element.getparent()) if is_first else "") + _text(element)


def _label(item: Any) -> str:
    outer = item.getparent()
    if outer.tag == "ul":
        return f"{_BULLET} "
    return f"{int(outer.get('start', '1')) + outer.findall('li').index(item)}. "


def _text(element: Any) -> str:
    """The words of an element without those of the lists inside it; a break is a line end."""
    said = element.text or ""
    for child in element:
        if child.tag == "br":
            said += "\n" + (child.tail or "").removeprefix("\n")
        elif child.tag not in {"ul", "ol", "blockquote"}:
            said += _text(child) + (child.tail or "")
    return said
