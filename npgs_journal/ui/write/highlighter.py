"""Light Markdown, shown while it is typed. The signs stay on the page, quietly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from npgs_journal.ui.write.signs import Look, looks

if TYPE_CHECKING:
    from collections.abc import Callable

SCALES = {Look.H1: 1.4, Look.H2: 1.22, Look.H3: 1.1}


class MarkdownHighlighter(QSyntaxHighlighter):
    """Works on one paragraph at a time, so a key costs the length of its paragraph and no more."""

    def __init__(self, document: QTextDocument, colour: Callable[[str], QColor], size_px: int) -> None:
        super().__init__(document)
        self._colour, self._size_px = colour, size_px
        self._formats: dict[Look, QTextCharFormat] = {}

    def restyle(self, size_px: int) -> None:
        self._size_px = size_px
        self._formats.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        spans = looks(text)
        if not spans:
            return
        units = _utf16_offsets(text)
        for start, end, look in spans:
            self.setFormat(units(start), units(end) - units(start), self._format(look))

    def _format(self, look: Look) -> QTextCharFormat:
        if look not in self._formats:
            self._formats[look] = self._made(look)
        return self._formats[look]

    def _made(self, look: Look) -> QTextCharFormat:
        style = QTextCharFormat()
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


def _utf16_offsets(text: str) -> Callable[[int], int]:
    """Qt counts UTF-16 units, Python counts characters: an emoji is two there and one here."""
    if text.isascii():
        return int
    wide = [at for at, character in enumerate(text) if character > "\uffff"]
    return lambda at: at + sum(place < at for place in wide)
