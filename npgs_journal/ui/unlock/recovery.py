"""Opening with the recovery sheet: its code in two parts, then a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from npgs_journal.ui.unlock.cards import GateCard
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.code_fields import CodeFields
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.passphrase import PassphraseField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from npgs_journal.ui.theme import Theme


class RecoveryCard(GateCard):
    """Its code opens the journal. Without it, nobody can."""

    open_requested = Signal(str)
    back_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Use your recovery sheet"),
            self.tr("Your recovery sheet opens it. Without it, nobody can, and neither can we."),
        )
        self.code = CodeFields(theme)
        self.trouble = NoticeCard(theme, "", "")
        self.trouble.hide()
        self.hint = label("", "small")
        self.hint.hide()
        self.open = button(self.tr("Open with this code"), "primary", self._ask, size="big")
        for widget in (self.code, self.hint, self.trouble):
            self.column.addWidget(widget)
        self.gap(4)
        self.column.addWidget(self.open)
        self.back = button(self.tr("Back to the passphrase"), "link", self.back_requested.emit)
        self.cancel = button(self.tr("Cancel"), "link", self.cancel_requested.emit)
        self.links(self.back, self.cancel)
        self.cancel.hide()
        self.code.entered.connect(self._ask)
        self.code.edited.connect(self.trouble.hide)

    def show_busy(self) -> None:
        self._let(is_ready=False)
        self.trouble.hide()

    def show_opening(self) -> None:
        self.show_busy()
        self.hint.setText(self.tr("Opening your journal. This can take a second."))
        self.hint.show()
        self.cancel.show()
        self.cancel.setFocus()

    def show_ready(self) -> None:
        self._let(is_ready=True)
        self.hint.hide()
        self.cancel.hide()
        self.code.setFocus()

    def show_trouble(self, sentence: str) -> None:
        self.show_ready()
        self.trouble.say("", sentence)

    def _ask(self) -> None:
        if self.open.isEnabled():
            self.open_requested.emit(self.code.text())

    def _let(self, *, is_ready: bool) -> None:
        for widget in (self.code, self.open, self.back):
            widget.setEnabled(is_ready)


class NewPassphraseCard(GateCard):
    """After the sheet has opened it: a passphrase one can keep in mind again, or later."""

    chosen = Signal(str)
    later = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Choose a new passphrase"),
            self.tr("Your journal is open. The old passphrase stops working when you choose a new one."),
        )
        self.first = self._field(self.tr("New passphrase"), has_eye=True)
        self.again = self._field(self.tr("The same again"), has_eye=False)
        self.hint = label("", "small")
        self.hint.hide()
        self.keep = button(self.tr("Keep this passphrase"), "primary", self._ask, size="big")
        self.column.addWidget(self.hint)
        self.gap(4)
        self.column.addWidget(self.keep)
        self.links(button(self.tr("Not now"), "link", self.later.emit))
        self.again.returnPressed.connect(self._ask)

    def show_opening(self) -> None:
        self._say(self.tr("Keeping it. This can take a second or two."))

    def show_trouble(self, sentence: str) -> None:
        self.show_ready()
        self._say(sentence)

    def _say(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _field(self, name: str, *, has_eye: bool) -> QLineEdit:
        words = label(name, "strong")
        made = PassphraseField(self.theme, name, has_eye=has_eye)
        made.setProperty("grade", "big")
        words.setBuddy(made)
        self.column.addWidget(words)
        self.column.addWidget(made)
        return made

    def _ask(self) -> None:
        from npgs_journal.security.passphrases import is_too_easy  # noqa: PLC0415 - only needed this late

        if is_too_easy(self.first.text()):
            self._say(self.tr("That one is easy to guess. Use five words, or 12 signs and more."))
            self.first.setFocus()
        elif self.first.text() != self.again.text():
            self._say(self.tr("The two are not the same yet."))
            self.again.setFocus()
        else:
            self.chosen.emit(self.first.text())
