"""The one text of a packet: what every format must say, no more and no less."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from npgs_journal.nouns import Block, BlockKind, Packet, PacketEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

_INDENT = "  "


def intended_text(packet: Packet) -> str:
    """The packet as plain text, in reading order, ending with one "\\n"."""
    parts = [
        "\n".join(packet.top),
        *(_entry(entry) for entry in packet.entries),
        *(part for section in packet.sections for part in (section.title, _body(section.blocks))),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def spoken_blocks(packet: Packet) -> Iterator[str]:
    """The same text in the pieces that a page sets apart: lines of the top, titles, days, asks, blocks."""
    yield from packet.top
    for entry in packet.entries:
        pieces = [entry.title, entry.when, *entry.asks, *map(block_text, entry.blocks), entry.values_line]
        yield from (piece for piece in pieces if piece)
    for section in packet.sections:
        yield section.title
        yield from map(block_text, section.blocks)


def block_text(block: Block) -> str:
    """A block's label and words."""
    return f"{block.label} {block_words(block)}" if block.label else block_words(block)


def block_words(block: Block) -> str:
    return "".join(run.text for run in block.runs)


def _entry(entry: PacketEntry) -> str:
    head = "\n".join(line for line in (entry.title, entry.when, *entry.asks) if line)
    return "\n\n".join(part for part in (head, _body(entry.blocks), entry.values_line) if part)


def _body(blocks: tuple[Block, ...]) -> str:
    if not blocks:
        return ""
    text = _indented(blocks[0])
    for before, block in pairwise(blocks):
        in_one_list = before.kind is block.kind is BlockKind.LIST_ITEM and block.label
        text += ("\n" if in_one_list else "\n\n") + _indented(block)
    return text


def _indented(block: Block) -> str:
    depth = block.level - 1 if block.kind is BlockKind.LIST_ITEM else 0
    depth = block.level if block.kind is BlockKind.QUOTE else depth
    lines = block_text(block).split("\n")
    hanging = " " * (len(block.label) + 1) if block.label else ""
    first, *others = lines
    indent = _INDENT * depth
    return "\n".join([indent + first, *(indent + hanging + line for line in others)])
