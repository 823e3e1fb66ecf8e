"""About how long a packet takes to read, and how many pages it has where there are pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.redaction.matching import UNSPACED_SIGNS
from npgs_journal.share.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from npgs_journal.nouns import Block, Packet, PacketEntry, PacketSection

WORDS_A_MINUTE = 200
"""A calm pace, on the slow side of what is usual for silent reading."""
_UNSPACED = re.compile(f"[{UNSPACED_SIGNS}]")
_LETTERS_A_WORD = 2  # in scripts without spaces


def time_line(entries: Sequence[PacketEntry], sections: Sequence[PacketSection], language: str) -> str:
    """Such as "About 4 minutes to read". Only what is printed counts, and never less than a minute."""
    count = sum(_word_count(text) for text in _texts(entries, sections))
    said, minutes = words(language), max(1, -(-count // WORDS_A_MINUTE))
    return said.one_minute if minutes == 1 else said.minutes.format(count=minutes)


def paged_line(line: str, language: str) -> tuple[str, str]:
    """`line` with its number of pages: for one page, and for more with "{count}" where the number stands."""
    said = words(language)
    return said.one_page.format(time=line), said.pages.format(time=line, count="{count}")


def with_pages(packet: Packet, count: int) -> Packet:
    """The packet as it reads in a format with pages: its line on time names them too."""
    line = time_line(packet.entries, packet.sections, packet.language)
    one, many = paged_line(line, packet.language)
    paged = one if count == 1 else many.format(count=count)
    return replace(packet, top=tuple(paged if each == line else each for each in packet.top))


def _texts(entries: Sequence[PacketEntry], sections: Sequence[PacketSection]) -> Iterator[str]:
    for entry in entries:
        yield from (entry.title, *entry.asks, entry.values_line, *map(_block_text, entry.blocks))
    for section in sections:
        yield from (section.title, *map(_block_text, section.blocks))


def _block_text(block: Block) -> str:
    return "".join(run.text for run in block.runs)


def _word_count(text: str) -> int:
    if text.isascii():
        return len(text.split())
    unspaced = len(_UNSPACED.findall(text))
    return len(_UNSPACED.sub(" ", text).split()) + -(-unspaced // _LETTERS_A_WORD)
