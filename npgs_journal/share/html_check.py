"""A finished web page, looked through: its words by another parser, and every tag against a list.

A tag is compared as it is written, so that nothing hides in an attribute.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from npgs_journal.share.intended import spoken_blocks
from npgs_journal.share.layout import heading_texts
from npgs_journal.share.reading import Unreadable
from npgs_journal.text.markdown import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from npgs_journal.nouns import Packet

_HEAD = re.compile(
    r'<!doctype html>\n<html lang="([a-zA-Z-]*)" dir="(ltr|rtl)">\n<head>\n<meta charset="utf-8">\n'
    r"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
    r" style-src 'sha256-([A-Za-z0-9+/=]*)'; base-uri 'none'; form-action 'none'\">\n"
    r'<meta name="referrer" content="no-referrer">\n'
    r'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    r"<title>([^<>]*)</title>\n<style>([^<]*)</style>\n</head>\n"
)
_TAIL = "</main>\n</body>\n</html>\n"
_STYLE = "653388a5a09ae608b8cf076051374f47a24b5b0383c982fc30d371cdf9e6c799"
"""SHA-256 of the style, as it was when a person last looked: a style can say words and hide others."""

_TAG = re.compile("(<[^>]*>)")
_KNOWN = re.compile(
    r'<(?:p|h[1-6])(?: dir="rtl")?>|<p class="(?:small|ask)"(?: dir="rtl")?>|</(?:p|h[1-6])>|<br>'
    r'|<ol start="\d{1,10}">|</?(?:body|header|main|article|section|ul|li|blockquote|strong|em)>|</ol>'
)
_WRITTEN = re.compile("(?:[^<>&\"'\n]|&(?:amp|lt|gt|quot|#x27);)*+")
_EMPTY_LIST = re.compile(r"<(?:ul|ol[^>]*)>\s*</")
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})


def strays(data: bytes, packet: Packet) -> Iterator[tuple[list[str], str]]:
    """What is not as it should be: what it says, and the kind of finding. The first is decisive.

    Raises:
        Unreadable: it is no UTF-8.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable from error
    page = _Page()
    page.feed(text)
    page.close()
    if page.blocks != list(spoken_blocks(packet)):
        yield page.blocks, "text-differs"
    head = _HEAD.match(text)
    if head is None or not text.endswith(_TAIL):
        yield [unescape(text)], "part"
        return
    if page.headings != list(heading_texts(packet)):
        yield page.headings, "structure"
    if (head[1], unescape(head[4])) != (packet.language, packet.title):
        yield [unescape(head[4])], "property"
    style = hashlib.sha256(head[5].encode("utf-8")).digest()
    if style.hex() != _STYLE or base64.b64encode(style).decode("ascii") != head[3]:
        yield [head[5]], "part"
    body = text[head.end() : -len(_TAIL)]
    yield from _stray_tags(body)
    # A paragraph that is never closed, or one in another, is found in no block. So is a list of nothing.
    written = [unescape(piece) for piece in _TAG.split(body)[::2]]
    if "".join(written).replace("\n", "") != page.words or _EMPTY_LIST.search(body):
        yield written, "part"


def _stray_tags(body: str) -> Iterator[tuple[list[str], str]]:
    inside = ""
    for at, piece in enumerate(_TAG.split(body)):
        if at % 2:
            if not _KNOWN.fullmatch(piece):
                yield [unescape(piece)], "part"
            name = piece.strip("</>").split(" ")[0]
            if name in _BLOCKS:
                inside = "" if piece.startswith("</") else name
        elif not _WRITTEN.fullmatch(piece) if inside else piece.strip("\n"):
            yield [unescape(piece)], "part"


class _Page(HTMLParser):
    """What a person reads, paragraph by paragraph, with the labels that a browser draws before them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.headings: list[str] = []
        self.words = ""
        self._words: list[str] | None = None
        self._lists: list[int | None] = []
        self._label = ""
        self._in_head = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._in_head = False
        elif tag in _BLOCKS:
            self._words = []
        elif tag == "br" and self._words is not None:
            self._words.append("\n")
        elif tag in {"ul", "ol"}:
            start = dict(attrs).get("start") or "1"
            self._lists.append(int(start) if tag == "ol" and start.isdecimal() else None)
        elif tag == "li" and self._lists:
            number = self._lists[-1]
            self._label = BULLET if number is None else f"{number}."
            if number is not None:
                self._lists[-1] = number + 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS and self._words is not None:
            text = "".join(self._words)
            self.words += text.replace("\n", "")
            self.blocks.append(f"{self._label} {text}" if self._label else text)
            if tag != "p":
                self.headings.append(text)
            self._words, self._label = None, ""
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)
        elif data.strip() and not self._in_head:
            self.blocks.append(data)
