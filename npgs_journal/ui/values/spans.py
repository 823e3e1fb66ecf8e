"""How far back to look: four choices in one frame, one tab stop, arrows move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QSizePolicy

from npgs_journal.lookback import Span
from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.one_of import OneOf

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class Segment(QRadioButton):
    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("kind", "segment")

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class SpanChooser(QFrame):
    span_chosen = Signal(object)

    def __init__(self, theme: Theme, span: Span) -> None:
        super().__init__()
        self.setProperty("kind", "segments")
        self.setAccessibleName(tr("How far back"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = OneOf(self)
        self._spans = dict(enumerate(Span))
        row = QHBoxLayout(self)
        theme.scaled(row, setContentsMargins=(3, 3, 3, 3), setSpacing=0)
        words = {
            Span.WEEKS_4: tr("4 weeks"),
            Span.MONTHS_3: tr("3 months"),
            Span.MONTHS_12: tr("12 months"),
            Span.ALL: tr("All"),
        }
        for number, each in self._spans.items():
            segment = Segment(words[each])
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self.choose(span)
        self._group.idClicked.connect(lambda number: self.span_chosen.emit(self._spans[number]))

    @property
    def span(self) -> Span:
        return self._spans[self._group.checkedId()]

    def choose(self, span: Span) -> None:
        self.segment(span).setChecked(True)

    def segment(self, span: Span) -> QRadioButton:
        found = self._group.button(list(Span).index(span))
        assert isinstance(found, QRadioButton)
        return found
