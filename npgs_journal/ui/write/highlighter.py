"""Light Markdown and marked passages, shown while it is typed. The signs stay on the page, quietly.

Both are looks of the layout. What letters carry (`tags`) is only read here, never changed.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from npgs_journal.nouns import Direction
from npgs_journal.ui.values.glyphs import stance_token
from npgs_journal.ui.write.signs import Look, looks
from npgs_journal.ui.write.tags import runs_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.write.passages import Passages

Kind = TypeVar("Kind")
Lines = frozenset[Direction]
"""The directions of the marks on a stretch: what is drawn under it."""
LINES = {
    frozenset({Direction.LIVED}): QTextCharFormat.UnderlineStyle.SingleUnderline,
    frozenset({Direction.UNDER_STRAIN}): QTextCharFormat.UnderlineStyle.DashUnderline,
    frozenset(Direction): QTextCharFormat.UnderlineStyle.DashDotLine,
}
PLAIN: Lines = frozenset()
SCALES = {Look.H1: 1.4, Look.H2: 1.22, Look.H3: 1.1}


class MarkdownHighlighter(QSyntaxHighlighter):
    """Works on one paragraph at a time, so a key costs the length of its paragraph and no more."""

    def __init__(
        self,
        document: QTextDocument,
        colour: Callable[[str], QColor],
        size_px: int,
        passages: Passages | None = None,
    ) -> None:
        super().__init__(document)
        self._passages = passages
        self._colour, self._size_px = colour, size_px
        self._formats: dict[tuple[Look, Lines], QTextCharFormat] = {}

    def restyle(self, size_px: int) -> None:
        self._size_px = size_px
        self._formats.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        spans, under = looks(text), self._under(text)
        if spans:
            units = _utf16_offsets(text)
            spans = [(units(start), units(end), look) for start, end, look in spans]
        if not under:
            for start, end, look in spans:
                self.setFormat(start, end - start, self._format(look, PLAIN))
            return
        edges = sorted({edge for start, end, _ in (*spans, *under) for edge in (start, end)})
        look_at, lines_at = _over(spans, Look(0)), _over(under, PLAIN)
        for start, end in pairwise(edges):
            look, lines = look_at(start), lines_at(start)
            if look or lines:
                self.setFormat(start, end - start, self._format(look, lines))

    def _under(self, text: str) -> list[tuple[int, int, Lines]]:
        """Where marked passages stand in the paragraph, and which lines they have."""
        if (self._passages is not None and not self._passages.may_have_any) or not text.strip():
            return []
        block = self.currentBlock()
        begin = block.position()
        return [
            (start - begin, end - begin, frozenset(tag.direction for tag in tags))
            for start, end, tags in runs_of(block)
        ]

    def _format(self, look: Look, lines: Lines) -> QTextCharFormat:
        if (look, lines) not in self._formats:
            self._formats[look, lines] = self._made(look, lines)
        return self._formats[look, lines]

    def _made(self, look: Look, lines: Lines) -> QTextCharFormat:
        style = QTextCharFormat()
        if lines:
            style.setUnderlineStyle(LINES[lines])
            token = stance_token(next(iter(lines))) if len(lines) == 1 else "ink3"
            style.setUnderlineColor(self._colour(token))
        if look & Look.BOLD:
            style.setFontWeight(QFont.Weight.Bold)
        if look & (Look.ITALIC | Look.QUOTED):
            style.setFontItalic(True)
        if look & (Look.SIGN | Look.QUOTED):
            style.setForeground(self._colour("ink3" if look & Look.SIGN else "ink2"))
        for size, scale in SCALES.items():
            if look & size:
                style.setProperty(QTextCharFormat.Property.FontPixelSize, round(self._size_px * scale))
        return style


def _over(stretches: list[tuple[int, int, Kind]], nothing: Kind) -> Callable[[int], Kind]:
    """What stands at a place; asked for in order, of stretches in order and apart, so each is met once."""
    left = iter(stretches)
    now = next(left, None)

    def at(place: int) -> Kind:
        nonlocal now
        while now is not None and now[1] <= place:
            now = next(left, None)
        return nothing if now is None or place < now[0] else now[2]

    return at


def _utf16_offsets(text: str) -> Callable[[int], int]:
    """Qt counts UTF-16 units, Python counts characters: an emoji is two there and one here."""
    if text.isascii():
        return int
    wide = [at for at, character in enumerate(text) if character > "\uffff"]
    return lambda at: at + bisect_left(wide, at)
