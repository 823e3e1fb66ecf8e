"""The recovery sheet: copy it by hand first, then print or save it, then type it back in two parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.card_page import CardPage
from npgs_journal.ui.widgets.code_fields import CodeFields
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

GROUPS_A_ROW = 3


class SheetPage(CardPage):
    print_requested = Signal()
    save_requested = Signal()
    copied_out = Signal()
    """The person has it and goes on to type it back."""
    later = Signal()

    def __init__(self, theme: Theme, code: str, way_out: str = "") -> None:
        """`code` is nine groups of four with dashes between; `way_out` the words of the last link."""
        super().__init__(theme)
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=10)
        column.addWidget(label(self.tr("Your recovery sheet"), "sheet-title"))
        column.addWidget(
            label(self.tr("Copy it by hand, on paper. Keep it away from this computer."), "second")
        )
        column.addWidget(self._code_well(theme, code))
        column.addWidget(
            label(
                self.tr("Whoever holds this code can open your journal. A work printer may keep a copy."),
                "small",
            )
        )
        row = QHBoxLayout()
        theme.scaled(row, setSpacing=10)
        row.addWidget(button(self.tr("Print"), on_click=self.print_requested.emit))
        row.addWidget(button(self.tr("Save as a page"), on_click=self.save_requested.emit))
        row.addStretch(1)
        column.addLayout(row)
        self.news = NoticeCard(theme, "", "")
        self.news.hide()
        column.addWidget(self.news)
        self.go_on = button(self.tr("I have it"), "primary", self.copied_out.emit, size="big")
        column.addWidget(self.go_on)
        column.addWidget(
            button(way_out or self.tr("Next time"), "link", self.later.emit), 0, Qt.AlignmentFlag.AlignHCenter
        )
        self.show_card(card)

    def _code_well(self, theme: Theme, code: str) -> QWidget:
        well = frame("well")
        well.setAccessibleName(self.tr("Recovery code"))
        grid = QGridLayout(well)
        theme.scaled(grid, setContentsMargins=(18, 12, 18, 12), setHorizontalSpacing=16, setVerticalSpacing=6)
        for at, group in enumerate(code.split("-")):
            words = label(group, "code", wraps=False)
            words.setAccessibleName(" ".join(group))  # letter by letter, as one copies it
            grid.addWidget(words, at // GROUPS_A_ROW, at % GROUPS_A_ROW, Qt.AlignmentFlag.AlignHCenter)
        return well


class TypeBackPage(CardPage):
    """Typing it once shows that the copy is right. "mine" is compared outside, by reading the code."""

    typed = Signal(str)
    look_again = Signal()
    later = Signal()

    def __init__(self, theme: Theme, way_out: str = "") -> None:
        super().__init__(theme)
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=10)
        column.addWidget(label(self.tr("Type it from your copy"), "sheet-title"))
        column.addWidget(label(self.tr("So you know that your copy opens the journal."), "second"))
        self.code = CodeFields(theme)
        column.addWidget(self.code)
        self.trouble = NoticeCard(theme, "", "")
        self.trouble.hide()
        column.addWidget(self.trouble)
        self.check = button(self.tr("Check it"), "primary", self._ask, size="big")
        column.addWidget(self.check)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Show it again"), "link", self.look_again.emit))
        row.addStretch(1)
        row.addWidget(button(way_out or self.tr("Next time"), "link", self.later.emit))
        column.addLayout(row)
        self.show_card(card)
        self.code.entered.connect(self._ask)
        self.code.edited.connect(self.trouble.hide)

    def _ask(self) -> None:
        self.typed.emit(self.code.text())
