"""Settings: a copy of the journal, as far as that goes today: by hand, while it is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.settings.parts import SettingsCard

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session


class BackupCard(SettingsCard):
    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, self.tr("Backup"))
        self.say(self.tr("This app makes no copies by itself yet. You can make one by hand:"))
        steps = (
            self.tr("1. Lock the journal with Ctrl+L."),
            self.tr("2. Put a stick in, and open your file manager."),
            self.tr("3. Copy this whole folder to the stick:"),
        )
        for step in steps:
            self.say(step, "")
        self.place(session.journal.folder, self.tr("The folder to copy"))
        self.say(self.tr("4. Put the stick away from this computer."), "")
        self.say(
            self.tr(
                "The copy opens with the passphrase of the day you made it. "
                "Copied while it is open, it may lack the last lines."
            ),
            "hint",
        )
