"""Settings: when it locks, what the list shows, and what opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from npgs_journal.ui.language import tr
from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.settings.passphrase import ChangePassphrase
from npgs_journal.ui.settings.proof import Proof

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session

LOCK_AFTER_MINUTES = (1, 2, 5, 10, 30)


class PrivacyCard(SettingsCard):
    sheet_requested = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, self.tr("Privacy and locking"))
        prefs = session.prefs
        self.choices(
            self.tr("Lock when nothing happens for"),
            [(minutes, tr("%Ln minute(s)", "", minutes)) for minutes in LOCK_AFTER_MINUTES],
            prefs.value.idle_lock_minutes,
            lambda minutes: prefs.change(idle_lock_minutes=minutes),
            usual=self.tr("Usual: 5 minutes. It also locks when the computer wakes up."),
        )
        self.switch(
            self.tr("Hide titles and previews in the list"),
            prefs.value.hide_previews,
            lambda on: prefs.change(hide_previews=on),
            usual=self.tr("Usual: off."),
        )
        self.switch(
            self.tr("Remember where my journal lives"),
            prefs.value.remember_journal,
            lambda on: prefs.change(remember_journal=on),
            usual=self.tr("Usual: on. Only the folder is kept, nothing of what is in it."),
        )
        self.gap()
        self.say(self.tr("What opens it"), "strong")
        self.sheet = Proof(
            session, self.tr("Show my recovery sheet"), self.tr("Your passphrase, to see the sheet")
        )
        self.sheet.proven.connect(self.sheet_requested)
        self.add(ChangePassphrase(session), self.sheet)
        self.say(
            self.tr("The sheet opens your journal when the passphrase is lost. Nobody else can."), "hint"
        )
