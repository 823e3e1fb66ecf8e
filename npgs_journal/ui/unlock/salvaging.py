"""Behind the gate: a journal that does not open any more, and a new one for what can be read of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import PlaceNotSafe
from npgs_journal.security.places import is_synced_or_network
from npgs_journal.ui.first_run.comfort import FOLDER_ON_STICK
from npgs_journal.ui.lock.salvaging import what_was_saved
from npgs_journal.ui.messages import message
from npgs_journal.ui.unlock.where import free_place

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.nouns import Progress
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.unlock.cards import PassphraseCard
    from npgs_journal.vault import Salvaged


class SalvageFlow(QObject):
    """Asks where the new one goes, and for the passphrase once more: nothing typed was kept."""

    left = Signal()
    """Nothing was chosen; the card is to be as it was."""
    done = Signal(object)
    """The folder of the new journal."""

    def __init__(self, card: PassphraseCard, folder: Path, dialogs: Dialogs, jobs: Jobs) -> None:
        super().__init__(card)
        self._card, self._folder, self._dialogs, self._jobs = card, folder, dialogs, jobs
        self._to = folder

    def choose(self) -> None:
        chosen = self._dialogs.open_folder(self.tr("Choose where the new journal goes"), self._folder.parent)
        if chosen is None:
            self.left.emit()
            return
        self._to = free_place(chosen / FOLDER_ON_STICK)
        if is_synced_or_network(self._to):
            self._dialogs.tell(self.tr("Choose another place"), message(PlaceNotSafe()))
            self.left.emit()
            return
        self._card.show_trouble(
            self.tr("Type your passphrase once more. What can be read goes into {folder}.").format(
                folder=self._to
            )
        )
        self._card.unlock.setText(self.tr("Save what can be read"))

    def save(self, passphrase: str) -> None:
        folder, to = self._folder, self._to

        def work(progress: Progress) -> Salvaged:
            from npgs_journal import vault  # noqa: PLC0415 - heavy, and on a worker's thread

            return vault.salvage_journal(folder, passphrase, to, progress=progress)

        self._card.show_busy()
        self._card.unlock.setText(self.tr("Saving…"))
        self._jobs.write(work, self._on_saved, self._on_trouble)

    def _on_saved(self, told: Salvaged) -> None:
        self._dialogs.tell(
            self.tr("Your new journal is ready"),
            " ".join(
                (
                    *what_was_saved(told),
                    self.tr("It lives in {folder} and opens as the old one did.").format(folder=self._to),
                    self.tr("The old one is still in {folder}.").format(folder=self._folder),
                )
            ),
        )
        self.done.emit(self._to)

    def _on_trouble(self, error: Exception) -> None:
        self._card.show_trouble(message(error))
        self._card.unlock.setText(self.tr("Save what can be read"))
