"""What I would like from the talk, and my question: the same fields for a packet and for one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.asks import Wish
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import label
from npgs_journal.ui.widgets.tick_box import TickBox
from npgs_journal.values import asks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from npgs_journal.ui.theme import Theme


class Asking(QWidget):
    wished = Signal(tuple, str)
    """What is wanted now, and which field was changed."""
    asked = Signal(str)
    """The question as it is typed."""

    def __init__(self, theme: Theme, own_name: str, question_name: str) -> None:
        """The names say what the two lines are about, for those who hear them."""
        super().__init__()
        self.boxes = {ask.label: TickBox(theme, ask.label) for ask in asks()}
        self.own, self.question = QLineEdit(), QLineEdit()
        outer = column(theme, self, gap=3)
        outer.addWidget(label(tr("What I would like"), "small-strong"))
        for words, box in self.boxes.items():
            box.clicked.connect(lambda _checked=False, words=words: self.wished.emit(self._wish(), words))
            outer.addWidget(box)
        _named(theme, outer, self.own, tr("Or in your own words"), own_name)
        _named(theme, outer, self.question, tr("My question"), question_name)
        self.own.textEdited.connect(lambda _: self.wished.emit(self._wish(), "own"))
        self.question.textEdited.connect(self.asked)

    def show_asks(self, would_like: Iterable[str], question: str) -> None:
        wish = Wish.of(would_like)
        for words, box in self.boxes.items():
            box.setChecked(words in wish.picked)
        for field, text in ((self.own, wish.own), (self.question, question)):
            if field.text() != text:
                field.setText(text)

    def _wish(self) -> tuple[str, ...]:
        picked = tuple(words for words, box in self.boxes.items() if box.isChecked())
        return Wish(picked, self.own.text()).as_printed()


def _named(theme: Theme, outer: QVBoxLayout, field: QLineEdit, words: str, name: str) -> None:
    heading = label(words, "small")
    heading.setBuddy(field)
    field.setAccessibleName(name)
    outer.addSpacing(theme.px(4))
    outer.addWidget(heading)
    outer.addWidget(field)
