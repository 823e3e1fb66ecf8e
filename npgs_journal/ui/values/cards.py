"""Beside the values over time: the chosen value, what was not noted, the concerns somebody named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from npgs_journal.nouns import Direction
from npgs_journal.ui.language import number_words, tr
from npgs_journal.ui.values import over_marks
from npgs_journal.ui.values.over_words import entry_counts, not_noted_words
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.lookback import Held
    from npgs_journal.nouns import ConcernId
    from npgs_journal.ui.theme import Theme


NUMBER_WIDE_PX = 24


class Sign(QWidget):
    """A disc or a diamond beside its word. It means nothing by itself, so it is not told."""

    def __init__(self, theme: Theme, direction: Direction) -> None:
        super().__init__()
        self._theme, self._direction = theme, direction
        theme.scaled(self, setFixedSize=(over_marks.SIGN_PX + 3, over_marks.SIGN_PX + 3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        over_marks.paint_mark(painter, self._theme, self.rect().toRectF().center(), self._direction, 1)


class Legend(QWidget):
    """What the two signs stand for, and what a number in one of them means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.scaled(row, setSpacing=6)
        for direction, words in (
            (Direction.LIVED, tr("Lived")),
            (Direction.UNDER_STRAIN, tr("Under strain")),
        ):
            row.addWidget(Sign(theme, direction))
            row.addWidget(label(words, "small-strong", wraps=False))
            row.addSpacing(theme.px(12))
        self.hint = label("", "hint")
        row.addWidget(self.hint, 1)


class ValueCard(QFrame):
    """Counts in words, and the way to just these entries. Counts, never what they might mean."""

    read_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "chosen")
        column = QVBoxLayout(self)
        theme.scaled(column, setContentsMargins=(18, 14, 18, 16), setSpacing=6)
        self.name, self.counts = label("", "card-title"), label("", "second")
        self.read = button("", "link", self.read_wished.emit)
        column.addWidget(self.name)
        column.addWidget(self.counts)
        column.addSpacing(theme.px(6))
        column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeading)

    def show_value(self, name: str, held: Held) -> None:
        self.name.setText(name)
        self.counts.setText(entry_counts(held))
        self.read.setText(tr("Read these %Ln entry(s)", "", held.entries))
        self.read.setVisible(held.entries > 0)


class NotNotedCard(QFrame):
    """One sentence and not a word more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        theme.scaled(column, setContentsMargins=(18, 14, 18, 14))
        self.words = label()
        column.addWidget(self.words)

    def show_names(self, names: Sequence[str]) -> None:
        self.words.setText(not_noted_words(names))
        self.setVisible(bool(names))


class ConcernsCard(QFrame):
    """Plain rows: a label and a count. No bars, no colour, no comparing with before."""

    tell_wished = Signal(object)
    """The id of a concern that a packet shall say something of."""

    def __init__(self, theme: Theme, *, can_write: bool = True) -> None:
        super().__init__()
        self._theme, self._can_write = theme, can_write
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        theme.scaled(column, setContentsMargins=(18, 14, 18, 14), setSpacing=10)
        column.addWidget(label(tr("Concerns you named"), "card-title"))
        self._rows = QGridLayout()
        theme.scaled(self._rows, setHorizontalSpacing=12, setVerticalSpacing=11)
        self._rows.setColumnStretch(0, 1)
        column.addLayout(self._rows)
        column.addWidget(label(tr("Only you see this."), "hint"))
        self.tell = button(tr("Put a sentence into a packet"), "link")
        self.menu = QMenu(self.tell)
        self.menu.setAccessibleName(self.tell.text())
        self.tell.setMenu(self.menu)
        column.addWidget(self.tell, 0, Qt.AlignmentFlag.AlignLeading)
        self.done = label(tr("It is in the packet you are making."), "hint")
        column.addWidget(self.done)

    def show_concerns(self, named: Sequence[tuple[ConcernId, str, int]]) -> None:
        self.menu.clear()
        self.done.hide()
        self.tell.setVisible(self._can_write)
        while self._rows.count():
            item = self._rows.takeAt(0)
            gone = None if item is None else item.widget()
            if gone is not None:
                gone.hide()
                gone.setParent(None)
                gone.deleteLater()
        for row, (concern, name, count) in enumerate(named):
            action = self.menu.addAction(name)
            action.triggered.connect(lambda _checked=False, one=concern: self.tell_wished.emit(one))
            words, number = label(name), label(number_words(count), "strong", wraps=False)
            words.setAccessibleName(tr("{concern}: {count}").format(concern=name, count=number_words(count)))
            number.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
            number.setMinimumWidth(self._theme.px(NUMBER_WIDE_PX))
            self._rows.addWidget(words, row, 0)
            self._rows.addWidget(number, row, 1)
        self.setVisible(bool(named))
