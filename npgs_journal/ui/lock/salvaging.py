"""What can be read of a damaged journal goes into a new one, after the lock. The old one stays as it is."""

from __future__ import annotations

from npgs_journal import vault
from npgs_journal.ui.language import tr
from npgs_journal.ui.lock.parting import IntoOtherFolder


class Salvaging(IntoOtherFolder):
    def start(self) -> None:
        self._page.show_work(
            self.tr("Saving what can be read"), self.tr("Your journal stays as it is. It is only read.")
        )
        self._page.title_of_trouble = self.tr("There is no new journal yet")
        journal, to = self._session.journal, self._to
        self._begin(
            lambda progress: vault.salvage_open(journal, to, progress),
            self._on_saved,
            self.tr("You stopped it. Nothing of it remains."),
        )

    def _on_saved(self, told: vault.Salvaged) -> None:
        """The new one is what opens from now on; the old one is named, and stays."""
        old = self._session.journal.folder
        self._session.jobs.write(lambda _: self._session.journal.close())
        self._point_to_new()
        self._tell(
            self.tr("Your new journal is ready"),
            *what_was_saved(told),
            self.tr("It lives in {folder} and opens as the old one did.").format(folder=self._to),
            self.tr("The old one is still in {folder}.").format(folder=old),
        )


def what_was_saved(told: vault.Salvaged) -> tuple[str, ...]:
    """How many entries, and of how many something is missing."""
    lines = [tr("%n entries were saved.", "", told.saved)]
    if told.cut:
        lines.append(tr("The end of %n of them is lost.", "", told.cut))
    if told.lost:
        lines.append(tr("%n could not be read. A backup may still hold what is missing.", "", told.lost))
    return tuple(lines)
