"""The packet as one web page: no script, nothing from anywhere else, and a page for paper too.

The page itself forbids a browser to load anything (its policy), whatever the words in it look like.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from npgs_journal.assets import asset
from npgs_journal.nouns import Style
from npgs_journal.share.layout import is_right_to_left
from npgs_journal.share.pieces import DEEPEST_LIST, Part, Piece, Role, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from npgs_journal.nouns import Packet, Run

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_CLASSES = {Role.SMALL: ' class="small"', Role.ASK: ' class="ask"'}
_STYLES = {
    Style.PLAIN: ("", ""),
    Style.STRONG: ("<strong>", "</strong>"),
    Style.EMPHASIS: ("<em>", "</em>"),
    Style.STRONG_EMPHASIS: ("<strong><em>", "</em></strong>"),
}


def write(packet: Packet) -> bytes:
    """Give the finished file, UTF-8. The same packet always gives the same bytes."""
    return "".join(_page(packet)).encode("utf-8")


def _page(packet: Packet) -> Iterator[str]:
    way = "rtl" if packet.language in _RIGHT_TO_LEFT else "ltr"
    style = _style()
    fingerprint = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    top, *others = parts(packet)
    yield f'<!doctype html>\n<html lang="{packet.language}" dir="{way}">\n<head>\n<meta charset="utf-8">\n'
    yield (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
        f" style-src 'sha256-{fingerprint}'; base-uri 'none'; form-action 'none'\">\n"
    )
    yield '<meta name="referrer" content="no-referrer">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{_text(packet.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<header>\n"
    yield from _part(top)
    yield "</header>\n<main>\n"
    for part in others:
        name = "section" if part.is_section else "article"
        yield f"<{name}>\n"
        yield from _part(part)
        yield f"</{name}>\n"
    yield "</main>\n</body>\n</html>\n"


@cache
def _style() -> str:
    return asset("share/packet.css").read_text("utf-8")


def _part(part: Part) -> Iterator[str]:
    lists = _Lists()
    for piece in part.pieces:
        if piece.role in {Role.ITEM, Role.MORE_OF_ITEM}:
            yield lists.item(piece)
            continue
        yield lists.close(0)
        yield _piece(piece)
    yield lists.close(0)


def _piece(piece: Piece) -> str:
    if piece.role is Role.ROOM:
        return ""  # a page on a screen has no lines to write on
    if piece.role is Role.HEADING:
        return _block(f"h{piece.level}", piece)
    if piece.role is Role.QUOTE:
        depth = min(piece.depth, DEEPEST_LIST)
        return "<blockquote>" * depth + _block("p", piece).rstrip("\n") + "</blockquote>" * depth + "\n"
    return _block("p", piece, _CLASSES.get(piece.role, ""))


def _block(name: str, piece: Piece, facts: str = "") -> str:
    turned = ' dir="rtl"' if is_right_to_left(piece.text) else ""
    return f"<{name}{facts}{turned}>{_runs(piece.runs)}</{name}>\n"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_text(run.text).join(_STYLES[run.style]) for run in runs)


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


class _Lists:
    """The lists that are open inside each other."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def item(self, piece: Piece) -> str:
        """The paragraph of an item. Its item and list stay open for what may follow."""
        words = _block("p", piece)
        if piece.role is Role.MORE_OF_ITEM:
            return self.close(piece.depth) + words
        name = "ul" if piece.number is None else "ol"
        if not piece.opens:
            return f"{self.close(piece.depth)}</li>\n<li>{words}"
        closed = self.close(piece.depth - 1)
        self._open.append(name)
        first = f' start="{piece.number}"' if piece.number is not None else ""
        return f"{closed}<{name}{first}>\n<li>{words}"

    def close(self, depth: int) -> str:
        """Close the lists that are deeper than `depth`."""
        closed = ""
        while len(self._open) > depth:
            closed += f"</li>\n</{self._open.pop()}>\n"
        return closed
