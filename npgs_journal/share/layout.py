"""The packet as data for the page layout: a tree of headings, paragraphs, quotes and lists."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, TypedDict

from npgs_journal.nouns import Block, BlockKind, Packet, PacketEntry, PacketSection, Run, Style
from npgs_journal.redaction.matching import UNSPACED_SIGNS
from npgs_journal.share.length import paged_line, time_line
from npgs_journal.share.signs import goes_on
from npgs_journal.share.words import words
from npgs_journal.text.markdown import BULLET
from npgs_journal.values import primer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LINE_BREAK_HERE = "\u200b"
"""Lets a very long word go on in the next line. Unseen, and no part of the intended text."""
_LONG_WORD = re.compile(rf"[^\s{UNSPACED_SIGNS}]{{25,}}")
_LETTERS_TOGETHER = 24  # fewer make a word of many thousand letters slow to set
_ARABIC = re.compile(
    "[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff]+(?: +[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff]+)*"
)
_DEEPEST_INSET = 6  # lists deeper than this are set under each other, so that the page stays wide enough
_DEEPEST_HEADING = 6


class Piece(TypedDict):
    """`arabic`: set with the vowel signs where the font puts them, because moved ones read back twice."""

    text: str
    style: str
    arabic: bool


class Node(TypedDict, total=False):
    """`kind`: paragraph, heading, quote, list, numbers, inset, small or pages; some keys go with some kinds.

    `easy`: the words are one plain run without line ends, from left to right.
    "pages" is a line that says how many pages there are: `one`, or `many` with "{count}" in it.
    """

    kind: str
    runs: list[Piece]
    rtl: bool
    easy: bool
    level: int
    items: list[Item]
    nodes: list[Node]
    one: str
    many: str


class Item(TypedDict, total=False):
    number: int
    nodes: list[Node]


class EntryTree(TypedDict):
    title: Node | None
    when: Node | None
    asks: list[Node]
    nodes: list[Node]
    values: Node | None
    room: int


class SectionTree(TypedDict):
    title: Node
    nodes: list[Node]
    room: int


class Tree(TypedDict):
    language: str
    title: str
    top: list[Node]
    entries: list[EntryTree]
    sections: list[SectionTree]


def tree(packet: Packet) -> Tree:
    headings, labels = _Headings(), words(packet.language).labels
    time = time_line(packet.entries, packet.sections, packet.language)
    return {
        "language": packet.language,
        "title": packet.title,
        "top": [
            _pages(line, packet.language) if line == time else _top_line(line, labels, packet.language)
            for line in packet.top
        ],
        "entries": [_entry(entry, headings, labels) for entry in packet.entries],
        "sections": [_section(section, headings) for section in packet.sections],
    }


def heading_texts(packet: Packet) -> Iterator[str]:
    """The headings in order, as a reader's list of bookmarks shows them."""
    for entry in packet.entries:
        yield from (text for text in (entry.title or entry.when,) if text)
        yield from _headings_among(entry.blocks)
    for section in packet.sections:
        yield section.title
        yield from _headings_among(section.blocks)


def _headings_among(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            yield "".join(run.text for run in block.runs)


class _Headings:
    """Gives heading levels without a gap: a reader of tags must never step from 1 to 3."""

    def __init__(self) -> None:
        self._last = 0

    def level(self, wanted: int) -> int:
        self._last = min(wanted, self._last + 1, _DEEPEST_HEADING)
        return self._last


def _entry(entry: PacketEntry, headings: _Headings, labels: Sequence[str]) -> EntryTree:
    # An entry without a title is headed by its day, so that it can be found among the bookmarks.
    head = entry.title or entry.when
    when = entry.when if entry.title else ""
    return {
        "title": {**_line(head), "kind": "heading", "level": headings.level(1)} if head else None,
        "when": _line(when) if when else None,
        "asks": [_labelled(line, labels) for line in entry.asks],
        "nodes": _nodes(entry.blocks, headings),
        "values": _labelled(entry.values_line, labels) if entry.values_line else None,
        "room": entry.room_lines,
    }


def _section(section: PacketSection, headings: _Headings) -> SectionTree:
    title: Node = {**_line(section.title), "kind": "heading", "level": headings.level(1)}
    return {"title": title, "nodes": _nodes(section.blocks, headings), "room": section.room_lines}


def _nodes(blocks: Sequence[Block], headings: _Headings) -> list[Node]:
    found: list[Node] = []
    at = 0
    while at < len(blocks):
        if blocks[at].kind is BlockKind.LIST_ITEM:
            end = at
            while end < len(blocks) and blocks[end].kind is BlockKind.LIST_ITEM:
                end += 1
            found += _lists(blocks[at:end], depth=1)
            at = end
        else:
            found.append(_node(blocks[at], headings))
            at += 1
    return found


def _node(block: Block, headings: _Headings) -> Node:
    node = _words(block.runs, block.kind.value)
    if block.kind is BlockKind.HEADING:
        node["level"] = headings.level(block.level + 1)
    return node


def _lists(blocks: Sequence[Block], depth: int) -> list[Node]:
    """Gather the blocks of lists at one depth; deeper ones go into the item above them."""
    level = min(block.level for block in blocks)
    found: list[Node] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if block.level > level:
            end = at
            while end < len(blocks) and blocks[end].level > level:
                end += 1
            _into_last_item(found, _lists(blocks[at:end], depth + 1), depth)
            at = end
            continue
        _add(found, block, depth)
        at += 1
    return found


def _add(found: list[Node], block: Block, depth: int) -> None:
    paragraph = _words(block.runs, "paragraph")
    if not block.label:
        _into_last_item(found, [paragraph], depth)
        return
    kind = "list" if block.label == BULLET else "numbers"
    if not found or found[-1]["kind"] != kind:
        found.append({"kind": kind, "items": []})
    item: Item = {"nodes": [paragraph]}
    if kind == "numbers":
        item["number"] = int(block.label.rstrip("."))
    found[-1]["items"].append(item)


def _into_last_item(found: list[Node], nodes: list[Node], depth: int) -> None:
    if depth >= _DEEPEST_INSET:
        found += nodes
    elif found and found[-1]["kind"] in {"list", "numbers"}:
        found[-1]["items"][-1]["nodes"] += nodes
    else:
        found.append({"kind": "inset", "nodes": nodes})


def _line(text: str) -> Node:
    return _words((Run(text),), "paragraph")


def _labelled(text: str, labels: Sequence[str]) -> Node:
    """A line whose label, such as "My question:", stands out."""
    label = max((each for each in labels if text.startswith(f"{each} ")), key=len, default="")
    runs = (Run(label, Style.STRONG), Run(text.removeprefix(label)))
    return _words(tuple(run for run in runs if run.text), "paragraph")


def _top_line(text: str, labels: Sequence[str], language: str) -> Node:
    fixed = primer(language)
    is_small = text in {fixed.chosen_line, fixed.note_to_reader}
    return {**_line(text), "kind": "small"} if is_small else _labelled(text, labels)


def _pages(text: str, language: str) -> Node:
    one, many = paged_line(text, language)
    return {"kind": "pages", "one": one, "many": many, "runs": [], "rtl": is_right_to_left(one)}


def _words(runs: Sequence[Run], kind: str) -> Node:
    if len(runs) == 1 and _is_easy(runs[0]):
        piece: Piece = {"text": runs[0].text, "style": Style.PLAIN.value, "arabic": False}
        return {"kind": kind, "runs": [piece], "rtl": False, "easy": True}
    pieces: list[Piece] = [
        {"text": text, "style": run.style.value, "arabic": is_arabic}
        for run in runs
        for text, is_arabic in _by_script(breakable(run.text))
    ]
    is_turned = is_right_to_left("".join(run.text for run in runs))
    return {"kind": kind, "runs": pieces, "rtl": is_turned, "easy": False}


def _is_easy(run: Run) -> bool:
    """Whether it can be set as it is, which is quicker and true of most blocks."""
    is_plain = run.style is Style.PLAIN and run.text.isascii() and "\n" not in run.text
    return is_plain and not _LONG_WORD.search(run.text)


def _by_script(text: str) -> Iterator[tuple[str, bool]]:
    """Part `text` into stretches that are Arabic and stretches that are not."""
    at = 0
    for match in _ARABIC.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match.group(), True
        at = match.end()
    if at < len(text):
        yield text[at:], False


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((way for way in directions if way in {"L", "R", "AL"}), "L") != "L"


def breakable(text: str) -> str:
    """Let words of 25 letters and more go on in the next line, every few letters where none is cut."""
    return _LONG_WORD.sub(lambda match: _with_breaks(match.group()), text)


def _with_breaks(word: str) -> str:
    pieces, since = [word[0]], 1
    for before, letter in pairwise(word):
        if since >= _LETTERS_TOGETHER and not goes_on(before, letter):
            pieces.append(LINE_BREAK_HERE)
            since = 0
        pieces.append(letter)
        since += 1
    return "".join(pieces)
