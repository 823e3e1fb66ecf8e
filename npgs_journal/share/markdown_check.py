"""A finished Markdown file, looked through by a reader that also knows tables and struck words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from npgs_journal.share.intended import spoken_blocks
from npgs_journal.share.layout import heading_texts
from npgs_journal.share.reading import Unreadable
from npgs_journal.text.markdown import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from npgs_journal.nouns import Packet

_BLOCKS = frozenset({"heading", "paragraph", "bullet_list", "ordered_list", "list_item", "blockquote", "hr"})
_STYLES = frozenset({"text", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"})
_WRITTEN_OUT = re.compile(r"&#(?:10|32);")
_SIGN = re.compile(r"[^\w]|_")
_MOST_OPEN = 400


def strays(data: bytes, packet: Packet) -> Iterator[tuple[list[str], str]]:
    """What is not as it should be: what it says, and the kind of finding. The first is decisive.

    Raises:
        Unreadable: it is no UTF-8.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable from error
    from markdown_it import MarkdownIt  # noqa: PLC0415 - nothing at start-up may load it

    reader = MarkdownIt("commonmark", {"maxNesting": _MOST_OPEN}).enable(["table", "strikethrough"])
    beside: dict[str, Any] = {}
    page = _Page(reader.parse(text, beside))
    meant = list(spoken_blocks(packet))
    if page.blocks != meant:
        yield page.blocks, "text-differs"
    if page.headings != list(heading_texts(packet)):
        yield page.headings, "structure"
    if page.strays or beside.get("references"):
        yield [*page.strays, *map(str, beside.get("references", ()))], "part"
    # What no reader shows, such as where a link would lead, has letters too.
    if _letters(_WRITTEN_OUT.sub(" ", text)) != _letters("\n".join(meant)):
        yield [text], "part"


def _letters(text: str) -> str:
    return _SIGN.sub("", text)


class _Page:
    """What a reader shows, paragraph by paragraph, with the labels that it draws before them."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.blocks: list[str] = []
        self.headings: list[str] = []
        self.strays: list[str] = []
        self._lists: list[int | None] = []
        self._label = ""
        is_heading = False
        for token in tokens:
            is_heading = token.type == "heading_open" or (is_heading and token.type == "inline")
            if token.type == "inline":
                self._block(token, is_heading=is_heading)
            else:
                self._turn(token)

    def _block(self, token: Token, *, is_heading: bool) -> None:
        children = token.children or []
        self.strays += [child.content or child.type for child in children if child.type not in _STYLES]
        text = "".join("\n" if child.type == "hardbreak" else child.content for child in children)
        self.blocks.append(f"{self._label} {text}" if self._label else text)
        self._label = ""
        if is_heading:
            self.headings.append(text)

    def _turn(self, token: Token) -> None:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind not in _BLOCKS:
            self.strays.append(f"{token.content} {token.info}")
        if token.type == "bullet_list_open":
            self._lists.append(None)
        elif token.type == "ordered_list_open":
            self._lists.append(int(token.attrs.get("start", 1)))
        elif kind in {"bullet_list", "ordered_list"}:
            self._lists.pop()
        elif token.type == "list_item_open":
            number = self._lists[-1]
            self._label = BULLET if number is None else f"{number}."
            if number is not None:
                self._lists[-1] = number + 1
