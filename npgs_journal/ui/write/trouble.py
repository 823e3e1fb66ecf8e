"""What could not be done with the page: what is safe first, then what to do, and details for who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from npgs_journal.errors import JournalError
from npgs_journal.ui.messages import message
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class TroubleCard(NoticeCard):
    again_wished = Signal()
    copy_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        self._again_words, self._copy_words = self.tr("Try again"), self.tr("Save a copy somewhere else")
        super().__init__(theme, "", "", (self._again_words, self._copy_words))
        self.details_button = button(self.tr("Details"), "link", self._turn_details, size="small")
        self.details = label("", "hint")
        for part in (self.details_button, self.details):
            self.layout().addWidget(part)  # type: ignore[union-attr]
        self.details.hide()
        self.chosen.connect(self._on_chosen)
        self.hide()

    def say_of(self, title: str, error: BaseException) -> None:
        code = error.code if isinstance(error, JournalError) else type(error).__name__
        reason = error.facts.get("reason", "") if isinstance(error, JournalError) else ""
        self.details.setText(self.tr("For whoever helps you: {code}").format(code=f"{code} {reason}".strip()))
        self.say(title, message(error))

    def _turn_details(self) -> None:
        self.details.setVisible(self.details.isHidden())

    def _on_chosen(self, words: str) -> None:
        if words == self._again_words:
            self.again_wished.emit()
        else:
            self.copy_wished.emit()
