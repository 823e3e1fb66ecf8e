"""The unlock page: one card, and the line about never going online. It names no journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from npgs_journal.ui.widgets.basic import IconLabel, button, centred, label
from npgs_journal.ui.widgets.card_page import CardPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from npgs_journal.ui.theme import Theme


class UnlockPage(CardPage):
    backup_requested = Signal()

    def __init__(self, theme: Theme, card: QWidget, *, offers_backup: bool = False) -> None:
        super().__init__(theme)
        self.backup = button(self.tr("Open a backup"), "link", self.backup_requested.emit)
        if offers_backup:
            self.below.addLayout(centred(self.backup))
        self.foot.addStretch(1)
        self.foot.addWidget(IconLabel(theme, "wifi-off", size=16))
        self.foot.addWidget(label(self.tr("This app never goes online."), "small-strong", wraps=False))
        self.foot.addStretch(1)
        self.show_card(card)
