"""The unlock page: one card, and the line about never going online. It names no journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.widgets.basic import IconLabel, label
from npgs_journal.ui.widgets.card_page import CardPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from npgs_journal.ui.theme import Theme


class UnlockPage(CardPage):
    def __init__(self, theme: Theme, card: QWidget) -> None:
        super().__init__(theme)
        self.foot.addStretch(1)
        self.foot.addWidget(IconLabel(theme, "wifi-off", size=16))
        self.foot.addWidget(label(self.tr("This app never goes online."), "small-strong", wraps=False))
        self.foot.addStretch(1)
        self.show_card(card)
