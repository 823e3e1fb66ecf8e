"""A packet as one row of pieces, each with its part in the page: what Word, web and Markdown files print.

Pieces stand in the order of the intended text. Lists are settled here once for every format: how deep
an item stands, and where a new list begins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from npgs_journal.nouns import Block, BlockKind, Packet, PacketEntry, PacketSection, Run
from npgs_journal.text.markdown import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEEPEST_LIST = 8
"""Lists deeper than this are set beside each other, so that the page stays wide enough."""
_DEEPEST_HEADING = 6


class Role(Enum):
    TOP = auto()
    HEADING = auto()
    SMALL = auto()
    """A day or a line of values."""
    ASK = auto()
    PARAGRAPH = auto()
    QUOTE = auto()
    ITEM = auto()
    MORE_OF_ITEM = auto()
    """A paragraph that goes on in the item before it, or stands alone when `depth` is 0."""
    ROOM = auto()
    """`depth` empty lines to write on; it says nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`level`: of a heading, 1 to 6 without a gap. `depth`: of a quote or an item, from 1.

    An item is a bullet when `number` is None. `opens`: it begins a list; `beside`: right after another
    one of its kind, with which it is not to be counted.
    """

    role: Role
    runs: tuple[Run, ...] = ()
    level: int = 1
    depth: int = 0
    number: int | None = None
    opens: bool = False
    beside: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Part:
    """The top, one entry or one section. A section begins a new page where there are pages."""

    pieces: tuple[Piece, ...]
    is_section: bool = False


def parts(packet: Packet) -> Iterator[Part]:
    """The top first (it may be empty), then entries, then sections."""
    levels = _Levels()
    yield Part(tuple(_line(Role.TOP, line) for line in packet.top))
    for entry in packet.entries:
        yield Part(tuple(_entry(entry, levels)))
    for section in packet.sections:
        yield Part(tuple(_section(section, levels)), is_section=True)


class _Levels:
    """Gives heading levels without a gap: a reader of headings must never step from 1 to 3."""

    def __init__(self) -> None:
        self._last = 0

    def fit(self, wanted: int) -> int:
        self._last = min(wanted, self._last + 1, _DEEPEST_HEADING)
        return self._last


def _entry(entry: PacketEntry, levels: _Levels) -> Iterator[Piece]:
    # An entry without a title is headed by its day, so that it can be found.
    head = entry.title or entry.when
    if head:
        yield _heading((Run(head),), levels.fit(1))
    if entry.title and entry.when:
        yield _line(Role.SMALL, entry.when)
    yield from (_line(Role.ASK, ask) for ask in entry.asks)
    yield from _blocks(entry.blocks, levels)
    if entry.values_line:
        yield _line(Role.SMALL, entry.values_line)
    yield from _room(entry.room_lines)


def _section(section: PacketSection, levels: _Levels) -> Iterator[Piece]:
    yield _heading((Run(section.title),), levels.fit(1))
    yield from _blocks(section.blocks, levels)
    yield from _room(section.room_lines)


def _line(role: Role, text: str) -> Piece:
    return Piece(role, (Run(text),))


def _heading(runs: tuple[Run, ...], level: int) -> Piece:
    return Piece(Role.HEADING, runs, level)


def _room(lines: int) -> Iterator[Piece]:
    if lines:
        yield Piece(Role.ROOM, depth=lines)


def _blocks(blocks: Sequence[Block], levels: _Levels) -> Iterator[Piece]:
    lists = _Lists()
    for block in blocks:
        if block.kind is BlockKind.LIST_ITEM:
            yield lists.piece(block)
            continue
        lists = _Lists()
        if block.kind is BlockKind.HEADING:
            yield _heading(block.runs, levels.fit(block.level + 1))
        elif block.kind is BlockKind.QUOTE:
            yield Piece(Role.QUOTE, block.runs, depth=block.level)
        else:
            yield Piece(Role.PARAGRAPH, block.runs)


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that is open. `following`: the number its next item must have; None for bullets."""

    level: int
    following: int | None


class _Lists:
    """The lists that are open inside each other while the blocks of one row of items go by."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def piece(self, block: Block) -> Piece:
        while self._open and self._open[-1].level > block.level:
            self._open.pop()
        if not block.label:
            return Piece(Role.MORE_OF_ITEM, block.runs, depth=len(self._open))
        number = None if block.label == BULLET else int(block.label.rstrip("."))
        last = self._open[-1] if self._open else None
        is_beside = last is not None and (last.level == block.level or len(self._open) == DEEPEST_LIST)
        if not is_beside:
            self._open.append(_Open(block.level, None))
        self._open[-1] = _Open(block.level, None if number is None else number + 1)
        goes_on = is_beside and last is not None and last.following == number
        return Piece(
            Role.ITEM,
            block.runs,
            depth=len(self._open),
            number=number,
            opens=not goes_on,
            beside=is_beside and last is not None and (last.following is None) == (number is None),
        )


def split_lines(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of each line."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        if first:
            lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=other)] if other else [] for other in others]
    return lines
