"""Ways to start, offered quietly and gone at the first letter. They can be hidden for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme


class Starters(QFrame):
    chosen = Signal(str)
    hide_wished = Signal()
    template_wished = Signal()
    question_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = (
            self.tr("Something that stayed with me"),
            self.tr("A moment that went well between us"),
            self.tr("A moment that sat wrong"),
        )
        self._title = label("", "strong", wraps=False)
        self._hide = button(self.tr("Hide these"), "link", self.hide_wished.emit)
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._hide)
        self._column.addLayout(head)
        self._buttons: list[QPushButton] = []
        self._short = self._short_button()
        head.insertWidget(0, self._short)
        for words in self._words:
            start = button(words, on_click=partial(self.chosen.emit, words))
            self._buttons.append(start)
            self._column.addWidget(start)
        self.template = button(self.tr("Start from a template…"), "link", self.template_wished.emit)
        self.question = button(self.tr("Give me a question"), "link", self.question_wished.emit)
        self._more = RowOrColumn(theme, (self.template, self.question), gap=20, above=6)
        self._column.addWidget(self._more)
        self._as_card, self._is_short = False, False
        self.show_as_card(is_first_time=True)
        theme.changed.connect(self._dress)

    def show_as_card(self, is_first_time: bool) -> None:
        """The very first time a card asks; later three plain lines are enough."""
        self._as_card = is_first_time
        first, later = self.tr("Not sure where to start?"), self.tr("If it helps, start with")
        self._title.setText(first if is_first_time else later)
        self._dress()

    def offer_question(self, is_offered: bool) -> None:
        """Whether to offer a question, too: not on a day that they rest on."""
        self.question.setVisible(is_offered)
        self._question_action.setVisible(is_offered)

    def set_short(self, is_short: bool) -> None:
        """Where there is little height, one button with a menu stands for the three."""
        self._is_short = is_short
        self._dress()

    def _short_button(self) -> QPushButton:
        short, menu = button(self.tr("If it helps, start with")), QMenu(self)
        menu.setAccessibleName(short.text())
        for words in self._words:
            menu.addAction(words).triggered.connect(lambda _=False, words=words: self.chosen.emit(words))
        menu.addSeparator()
        menu.addAction(self.tr("Start from a template…")).triggered.connect(
            lambda _=False: self.template_wished.emit()
        )
        self._question_action = menu.addAction(self.tr("Give me a question"))
        self._question_action.triggered.connect(lambda _=False: self.question_wished.emit())
        short.setMenu(menu)
        self._theme.set_icon(short, "chevron-down")
        return short

    def _dress(self) -> None:
        for part in (self._title, *self._buttons, self._more):
            part.setVisible(not self._is_short)
        self._short.setVisible(self._is_short)
        theme, card = self._theme, self._as_card and not self._is_short
        self.setProperty("kind", "card" if card else "")
        self._title.setProperty("kind", "strong" if card else "small")
        margins = (20, 18, 20, 18) if card else (0, 0, 0, 0)
        self._column.setContentsMargins(*(theme.px(side) for side in margins))
        self._column.setSpacing(theme.px(8 if card else 2))
        high, pad = theme.px(40 if card else 26), theme.px(14 if card else 0)
        ground = "" if card else "background: transparent; border: 1px solid transparent;"
        weight = 500 if card else 400
        for link in (self._hide, self.template, self.question):
            link.setProperty("grade", "" if card else "small")
        for start in self._buttons:
            start.setStyleSheet(
                f"text-align: left; padding: 0 {pad}px; min-height: {high}px; font-weight: {weight}; {ground}"
            )
        for part in (self, self._title, self._hide, self.template, self.question):
            part.style().unpolish(part)
            part.style().polish(part)
