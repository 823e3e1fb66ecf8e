"""The packet as Markdown, in the plain form that every reader of it knows (CommonMark).

Every sign of the words that could mean something to such a reader is written so that it stays a sign:
also what means something only to some readers (tables, links without brackets, formulas, tags).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from npgs_journal.nouns import Run, Style
from npgs_journal.share.pieces import Piece, Role, parts, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from npgs_journal.nouns import Packet

_ALWAYS = re.compile(r"[\\`*_\[\]<>&~|$#{^@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_FIRST = re.compile("[-+=:%!]")
_NUMBER_FIRST = re.compile(r"^(\d{1,9})([.)])")
_EDGE_SPACES = re.compile("^ +| +$")
_SIGNS = {Style.PLAIN: "", Style.STRONG: "**", Style.EMPHASIS: "*", Style.STRONG_EMPHASIS: "***"}
_PARTING = "---"
_LINE_ENDS = "\\\n"
_LINE_END_WITHIN = "&#10;"
"""Where a line may not end, as in a heading, or where nothing stands in it."""
_MOST = 999_999_999  # a larger number opens no list


def write(packet: Packet) -> bytes:
    """Give the finished file, UTF-8 with "\\n" line ends. The same packet always gives the same bytes."""
    written = ["\n\n".join(_joined(part.pieces)) for part in parts(packet)]
    return (f"\n\n{_PARTING}\n\n".join(part for part in written if part) + "\n").encode("utf-8")


def _joined(pieces: Sequence[Piece]) -> Iterator[str]:
    """Paragraphs, each list with its items on lines of their own."""
    lists = _Lists()
    block = ""
    for piece in pieces:
        if piece.role is Role.ROOM:
            continue
        if piece.role not in {Role.ITEM, Role.MORE_OF_ITEM}:
            lists = _Lists()
        written = lists.item(piece) if piece.role is Role.ITEM else lists.indented(_piece(piece), piece)
        if block and _goes_on(piece):
            block += f"\n{written}"
            continue
        if block:
            yield block
        block = written
    if block:
        yield block


def _goes_on(piece: Piece) -> bool:
    """Whether it is one more item of the list before it."""
    return piece.role is Role.ITEM and not piece.opens and (piece.number or 0) <= _MOST


def _piece(piece: Piece) -> str:
    lines = _lines(piece.runs)
    if piece.role is Role.HEADING:
        return f"{'#' * piece.level} {_LINE_END_WITHIN.join(lines)}"
    written = (_LINE_ENDS if all(lines) else _LINE_END_WITHIN).join(lines)
    if piece.role is Role.QUOTE:
        opening = "> " * piece.depth
        return opening + written.replace("\n", f"\n{opening}")
    return written


class _Lists:
    """How far the items of the lists that are open inside each other stand from the edge."""

    def __init__(self) -> None:
        self._widths: list[int] = []
        self._ends: list[str] = []

    def item(self, piece: Piece) -> str:
        del self._widths[piece.depth - 1 :]
        # A list that follows another is told from it by its sign: else the two were one.
        end = self._ends[piece.depth - 1] if len(self._ends) >= piece.depth else "."
        end = (")" if end == "." else ".") if piece.opens and piece.beside else end
        self._ends[piece.depth - 1 :] = [end]
        if piece.number is not None and piece.number > _MOST:
            return self._placed(f"{piece.number}\\. {_piece(piece)}")
        label = "-" if piece.number is None else f"{piece.number}{end}"
        before = " " * sum(self._widths)
        self._widths.append(len(label) + 1)
        return before + f"{label} {self._hanging(_piece(piece))}"

    def indented(self, written: str, piece: Piece) -> str:
        del self._widths[piece.depth :]
        return self._placed(written)

    def _placed(self, written: str) -> str:
        return " " * sum(self._widths) + self._hanging(written)

    def _hanging(self, written: str) -> str:
        return written.replace("\n", "\n" + " " * sum(self._widths))


def _lines(runs: Sequence[Run]) -> list[str]:
    dressed = [_line(line, dressed=True) for line in split_lines(runs)]
    if all(run.style is Style.PLAIN for run in runs) or _reads_back("\n".join(dressed), runs):
        return dressed
    # Signs for bold and italic mean nothing beside some letters; then the words go without them.
    return [_line(line, dressed=False) for line in split_lines(runs)]


def _line(runs: Sequence[Run], *, dressed: bool) -> str:
    written = "".join(_run(run) if dressed else _escaped(run.text) for run in runs)
    if not dressed or not _starts_styled(runs):
        written = _NUMBER_FIRST.sub(r"\1\\\2", written)
        written = f"\\{written}" if _FIRST.match(written) else written
    return _EDGE_SPACES.sub(lambda spaces: "&#32;" * len(spaces.group()), written)


def _starts_styled(runs: Sequence[Run]) -> bool:
    return bool(runs) and runs[0].style is not Style.PLAIN and not runs[0].text.startswith(" ")


def _run(run: Run) -> str:
    sign = _SIGNS[run.style]
    words = run.text.strip(" ")
    if not sign or not words:
        return _escaped(run.text)
    before, after = run.text.split(words, 1) if run.text != words else ("", "")
    return f"{before}{sign}{_escaped(words)}{sign}{after}"


def _escaped(text: str) -> str:
    return _ALWAYS.sub(r"\\\g<0>", text)


def _reads_back(written: str, runs: Sequence[Run]) -> bool:
    """Whether another reader finds these words in `written`, and not one sign more."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - nothing at start-up may load it

    (line,) = MarkdownIt("commonmark").parseInline(written)
    read = "".join("\n" if child.type == "softbreak" else child.content for child in line.children or ())
    return read == "".join(run.text for run in runs)
