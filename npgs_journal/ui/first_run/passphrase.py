"""First run, page 2: a passphrase, and the honest lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.security.passphrases import is_too_easy, offered_passphrase
from npgs_journal.ui.widgets.basic import IconLabel, button, frame, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.passphrase import PassphraseField
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class PassphrasePage(QWidget):
    """States: ready, too easy to guess, the two differ, Caps Lock on, trouble."""

    ready = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(self.column, setSpacing=10)
        self._add_offer()
        self._add_fields()
        self.trouble = NoticeCard(theme, "", "")
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self._add_honest_lines()
        self.column.addStretch(1)

    def passphrase(self) -> str:
        return self.first.text()

    def what_is_needed(self) -> str:
        """Words for what stands in the way, or "" when nothing does."""
        if not self.first.text():
            return self.tr("Type a passphrase. You could use the five words above.")
        if is_too_easy(self.first.text()):
            return self.tr("That one is easy to guess. Use five words, or 12 signs and more.")
        if self.first.text() != self.again.text():
            return self.tr("The two are not the same yet.")
        return ""

    def show_needed(self) -> None:
        words = self.what_is_needed()
        self.say(words)
        differs = bool(self.first.text()) and not is_too_easy(self.first.text())
        (self.again if differs else self.first).setFocus()

    def forget(self) -> None:
        """Empty both fields."""
        for field in (self.first, self.again):
            field.clear()
            field.hide_letters()

    def _add_offer(self) -> None:
        well = frame("well")
        row = QHBoxLayout(well)
        self._theme.scaled(row, setContentsMargins=(18, 8, 10, 8), setSpacing=12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("You could use this one"), "small"))
        self.offer = label(offered_passphrase(), "offer")
        words.addWidget(self.offer)
        row.addLayout(words, 1)
        self.another = button(self.tr("Another one"), on_click=self._offer_another)
        self._theme.set_icon(self.another, "refresh-cw", size=18)
        row.addWidget(self.another)
        self.column.addWidget(well)

    def _add_fields(self) -> None:
        grid = QGridLayout()
        self._theme.scaled(grid, setHorizontalSpacing=16, setVerticalSpacing=6)
        self.first = PassphraseField(self._theme, self.tr("Your passphrase"))
        self.again = PassphraseField(self._theme, self.tr("The same again"), has_eye=False)
        for at, field in enumerate((self.first, self.again)):
            words = label(field.accessibleName(), "strong")
            words.setBuddy(field)
            grid.addWidget(words, 0, at)
            grid.addWidget(field, 1, at)
            field.caps_changed.connect(self._on_caps)
            field.textEdited.connect(self._on_edited)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.ready)
        self.first.editingFinished.connect(self._on_first_left)
        self.hint = label("", "small-strong")
        self.hint.hide()
        self.column.addLayout(grid)
        self.column.addWidget(self.hint)

    def _add_honest_lines(self) -> None:
        lines = (
            ("lock", self.tr("Your writing is locked with your passphrase. This app never goes online.")),
            (
                "eye",
                self.tr(
                    "It cannot stop someone who watches this screen, a work computer that records typing, "
                    "or a court."
                ),
            ),
            ("user-round-pen", self.tr("Use made-up names for people you support.")),
            ("megaphone-off", self.tr("Writing here does not report anything.")),
        )
        grid = QGridLayout()
        self._theme.scaled(
            grid, setHorizontalSpacing=12, setVerticalSpacing=8, setContentsMargins=(0, 8, 0, 0)
        )
        for at, (icon, words) in enumerate(lines):
            picture = IconLabel(self._theme, icon, size=18)
            grid.addWidget(picture, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words), at, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)

    def _offer_another(self) -> None:
        self.offer.setText(offered_passphrase())

    def _on_first_left(self) -> None:
        if self.first.text() and is_too_easy(self.first.text()):
            self.say(self.what_is_needed())

    def _on_edited(self) -> None:
        self.trouble.hide()
        if not self.first.caps_on and not self.again.caps_on:
            self.say("")

    def _on_caps(self, is_on: bool) -> None:
        self.say(self.tr("Caps Lock seems to be on.") if is_on else "")

    def say(self, words: str) -> None:
        """In the line below the fields; "" takes it away again."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        say(self.hint, words)
