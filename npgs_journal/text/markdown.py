"""Light Markdown, read: headings, bold, italic, lists and quotes. Everything else is plain text.

HTML, links, images, code, tables, rules, references and entities mean nothing here and stay as
typed, so no text of an entry can point anywhere. A single line end inside a paragraph stays one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from npgs_journal.nouns import Block, BlockKind, Run, Style
from npgs_journal.text.letters import even_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

BULLET = "•"
_DEEPEST = 100  # of lists and quotes inside each other; a body that goes deeper is read as plain text
_OPENING = re.compile(r"(?m)^[\s>\-+*0-9.)]+")
_GAP = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_STYLES = {
    (False, False): Style.PLAIN,
    (True, False): Style.STRONG,
    (False, True): Style.EMPHASIS,
    (True, True): Style.STRONG_EMPHASIS,
}


@dataclass(frozen=True, slots=True)
class LetterBlock:
    """One block letter by letter.

    `styles[i]` is how `text[i]` looks; `origins[i]` is where it stands in the body it was read from.
    """

    kind: BlockKind
    text: str
    styles: tuple[Style, ...] = field(repr=False)
    origins: tuple[int, ...] = field(repr=False)
    level: int = 1
    label: str = ""


def blocks(body: str) -> tuple[Block, ...]:
    """Read `body` ("\\n" line ends); blocks without a letter are left out."""
    return tuple(
        Block(block.kind, runs(block.text, block.styles), block.level, block.label)
        for block in letter_blocks(body)
    )


def letter_blocks(body: str) -> tuple[LetterBlock, ...]:
    """Read `body` and remember, letter by letter, where each one came from."""
    body = even_lines(body).replace("\0", "\N{REPLACEMENT CHARACTER}")
    if not body.strip():
        return ()
    if any(len(opening) > _DEEPEST for opening in _openings(body)):
        return tuple(_plain_paragraphs(body))
    lines = body.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return tuple(_Reading(lines, starts).letter_blocks(_reader().parse(body)))


def _openings(body: str) -> Iterator[str]:
    """What may open lists and quotes, line by line: each level of nesting needs a sign of it."""
    return (line for match in _OPENING.findall(body) for line in match.split("\n"))


def _plain_paragraphs(body: str) -> Iterator[LetterBlock]:
    start = 0
    for gap in [*_GAP.finditer(body), None]:
        end = gap.start() if gap else len(body)
        text = body[start:end]
        if text.strip():
            yield LetterBlock(BlockKind.PARAGRAPH, text, (Style.PLAIN,) * len(text), tuple(range(start, end)))
        start = gap.end() if gap else end


def unsigned(text: str) -> str:
    """`text` without signs for bold and italic; signs that open a heading, list or quote stay."""
    (inline,) = _reader().parseInline(text)
    return _letters(inline.children or (), is_strong=False)[0]


def runs(text: str, styles: Sequence[Style]) -> tuple[Run, ...]:
    """Gather letters of one style into runs."""
    found, at = [], 0
    for style, letters in groupby(styles):
        end = at + sum(1 for _ in letters)
        found.append(Run(text[at:end], style))
        at = end
    return tuple(found)


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - nothing at start-up may load it

    reader = MarkdownIt("zero", {"maxNesting": 3 * _DEEPEST})
    return reader.enable(["blockquote", "list", "heading", "emphasis", "escape", "newline", "balance_pairs"])


@dataclass(slots=True)
class _Container:
    """A list or a quote that is open while reading."""

    is_list: bool
    number: int | None = None
    label: str = ""


class _Reading:
    def __init__(self, lines: Sequence[str], starts: Sequence[int]) -> None:
        self._lines, self._starts = lines, starts
        self._open: list[_Container] = []

    def letter_blocks(self, tokens: Sequence[Token]) -> Iterator[LetterBlock]:
        heading = 0
        for token in tokens:
            if token.type == "heading_open":
                heading = int(token.tag[1:])
            elif token.type == "heading_close":
                heading = 0
            elif token.type == "inline":
                yield from self._block(token, heading)
            else:
                self._turn(token)

    def _turn(self, token: Token) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open", "blockquote_open"}:
            ordered = token.type == "ordered_list_open"
            first = int(token.attrs.get("start", 1)) if ordered else None
            self._open.append(_Container(token.type != "blockquote_open", first))
        elif token.type in {"bullet_list_close", "ordered_list_close", "blockquote_close"}:
            self._open.pop()
        elif token.type == "list_item_open":
            self._label_item(self._open[-1])

    @staticmethod
    def _label_item(container: _Container) -> None:
        if container.number is None:
            container.label = BULLET
        else:
            container.label = f"{container.number}."
            container.number += 1

    def _block(self, token: Token, heading: int) -> Iterator[LetterBlock]:
        text, styles = _letters(token.children or (), is_strong=bool(heading and self._open))
        if not text.strip():
            return
        assert token.map is not None
        origins = self._origins(text, token.map)
        kind, level, label = self._place(heading)
        yield LetterBlock(kind, text, tuple(styles), tuple(origins), level, label)

    def _place(self, heading: int) -> tuple[BlockKind, int, str]:
        """What a block is by the lists and quotes around it. Only an item's first block is labelled."""
        lists = [container for container in self._open if container.is_list]
        if lists:
            label, lists[-1].label = lists[-1].label, ""
            return BlockKind.LIST_ITEM, len(lists), label
        if self._open:
            return BlockKind.QUOTE, len(self._open), ""
        return (BlockKind.HEADING, heading, "") if heading else (BlockKind.PARAGRAPH, 1, "")

    def _origins(self, text: str, lines: Sequence[int]) -> list[int]:
        """Find each letter of a block in the body: line by line, and from the end of a line.

        What reading drops are signs only (*, _, \\, # and what opens a list or a quote), so the
        letters are a subsequence of the line. From the end, because numbers of lists stand in front.
        """
        found: list[int] = []
        for line_no, shown in enumerate(text.split("\n"), lines[0]):
            found.extend(_aligned(shown, self._lines[line_no], self._starts[line_no]))
            found.append(self._starts[line_no + 1] - 1)
        return found[:-1]


def _aligned(shown: str, line: str, start: int) -> list[int]:
    at, found = len(line), []
    for letter in reversed(shown):
        at = max(line.rfind(letter, 0, at), 0)
        found.append(start + at)
    return found[::-1]


def _letters(tokens: Sequence[Token], *, is_strong: bool) -> tuple[str, list[Style]]:
    text: list[str] = []
    styles: list[Style] = []
    strong, emphasis = int(is_strong), 0
    for token in tokens:
        strong += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        emphasis += {"em_open": 1, "em_close": -1}.get(token.type, 0)
        letters = "\n" if token.type in {"softbreak", "hardbreak"} else token.content
        text.append(letters)
        styles += [_STYLES[strong > 0, emphasis > 0]] * len(letters)
    return "".join(text), styles
