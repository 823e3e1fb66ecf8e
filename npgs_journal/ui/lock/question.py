"""At a lock, until it is saved or refused: "Save your recovery sheet now?" The writing is already away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import IconLabel, button, label
from npgs_journal.ui.widgets.card_page import CardPage

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

NO_ANSWER_MS = 60_000


class QuestionPage(CardPage):
    """No answer for a minute counts as Next time."""

    show_requested = Signal()
    next_time = Signal()
    refused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=10)
        column.addWidget(IconLabel(theme, "file-key", "accent", 42), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._centred(self.tr("Save your recovery sheet now?"), "sheet-title"))
        column.addWidget(
            self._centred(self.tr("Without it, a lost passphrase means lost writing."), "second")
        )
        space = QWidget()
        theme.scaled(space, setFixedHeight=4)
        column.addWidget(space)
        self.show_it = button(self.tr("Show it"), "primary", self.show_requested.emit, size="big")
        self.later = button(self.tr("Next time"), on_click=self.next_time.emit, size="big")
        self.without = button(self.tr("Go on without one"), on_click=self.refused.emit, size="big")
        for made in (self.show_it, self.later, self.without):
            column.addWidget(made)
        self.show_card(card)
        self.below.addWidget(self._centred(self.tr("Your journal locks after you choose."), "small"))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(NO_ANSWER_MS)
        self._patience.timeout.connect(self.next_time)
        self._patience.start()
        for signal in (self.show_requested, self.next_time, self.refused):
            signal.connect(self._patience.stop)

    def _centred(self, text: str, kind: str) -> QWidget:
        made = label(text, kind)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return made
