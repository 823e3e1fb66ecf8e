"""Two names that may be one person: a quiet line, two equal answers. Nothing is joined unasked."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_words
from npgs_journal.ui.share.parts import clear, column
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.flow import FlowRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.theme import Theme

Pair = tuple["Line", "Line"]


class NameJoining(QWidget):
    joined = Signal(str, str)
    """The keys of two lines that are one person."""
    two = Signal(str, str)
    """They are two, and are not asked about again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pairs: list[Pair] = []
        self._apart: frozenset[frozenset[str]] = frozenset()
        self._inside = column(theme, self, gap=4)
        self.buttons: list[QPushButton] = []

    def keep_apart(self, one: str, other: str) -> None:
        self._apart |= {frozenset((one, other))}

    def show_pairs(self, lines: Sequence[Line], about: str = "") -> None:
        """The pairs with the line `about`; without it the first of all."""
        every = list(self._of(lines))
        pairs = [pair for pair in every if about in {pair[0].key, pair[1].key}] if about else every[:1]
        self.setVisible(bool(pairs))
        if pairs == self._pairs:
            return
        self._pairs, self.buttons = pairs, []
        clear(self._inside)
        for pair in pairs:
            self._add(*pair)

    def _of(self, lines: Sequence[Line]) -> Iterator[Pair]:
        for one, other in combinations(lines, 2):
            is_offered = other.key in one.may_be or one.key in other.may_be
            if is_offered and frozenset((one.key, other.key)) not in self._apart:
                yield one, other

    def _add(self, one: Line, other: Line) -> None:
        names = {"one": name_words.said(one), "other": name_words.said(other)}
        self._inside.addWidget(label(tr("Are “{one}” and “{other}” one person?").format(**names), "small"))
        both = FlowRow(self._theme)
        for words, told in ((tr("One person"), self.joined), (tr("Two people"), self.two)):
            made = button(words, size="small", on_click=partial(told.emit, one.key, other.key))
            made.setAccessibleName(f"{words}: {names['one']}, {names['other']}")
            both.flow.addWidget(made)
            self.buttons.append(made)
        self._inside.addWidget(both)
