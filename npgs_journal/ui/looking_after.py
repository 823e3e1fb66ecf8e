"""Once after an opening, when the person has settled in: is everything as it was written? Then clean-up.

The look has a connection of its own, so that nothing waits for it, and changes nothing. What is not as it
was written is told on the page; nothing is cleaned up then, and nobody is asked to delete anything. A place
that another program copies, or a network's, is told of once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from npgs_journal import vault
from npgs_journal.errors import JournalDamaged
from npgs_journal.security.places import is_synced_or_network

if TYPE_CHECKING:
    from npgs_journal.nouns import CheckReport, Progress
    from npgs_journal.ui.session import Session

AFTER_OPENING_MS = 6_000
"""By then the first list is painted, and whoever comes to write has begun."""
_TOLD_OF = "place-told-of"
"""The private setting that holds the unsafe place of which the person was told."""


class LookingAfter(QObject):
    damaged = Signal()
    """Part of the journal is not as it was written."""
    unsafe_place = Signal()
    """Another program copies the journal's folder, or it lies on a network. Told once for each place."""
    tidied = Signal(object)
    """`vault.Tidied`: what was cleaned up."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def begin_later(self) -> None:
        if not self._session.journal.is_damaged:  # else it is known and told already
            QTimer.singleShot(AFTER_OPENING_MS, self, self.look)

    def look(self) -> None:
        if not self._session.jobs.is_closed:
            self._session.jobs.compute(self._looked, self._on_looked, self._on_trouble)

    def _looked(self, progress: Progress) -> tuple[CheckReport, bool]:
        journal = self._session.journal
        return journal.check_apart(progress), is_synced_or_network(journal.folder)

    def _on_looked(self, looked: tuple[CheckReport, bool]) -> None:
        report, is_unsafe = looked
        if report.findings:
            self.damaged.emit()
            return
        journal = self._session.journal
        if is_unsafe and not journal.is_read_only:
            self._session.jobs.write(lambda _: self._is_news(), self._on_unsafe, self._on_trouble)
        self._session.jobs.write(lambda _: vault.tidy(journal), self.tidied.emit, self._on_trouble)

    def _is_news(self) -> bool:
        """Whether nothing was said of this place yet. From now on it counts as said."""
        journal = self._session.journal
        place = str(journal.folder)
        if journal.writer.settings.get(_TOLD_OF) == place:
            return False
        journal.writer.settings.put(_TOLD_OF, place)
        return True

    def _on_unsafe(self, is_news: bool) -> None:
        if is_news:
            self.unsafe_place.emit()

    def _on_trouble(self, error: Exception) -> None:
        """A disk that is full or gone says so when something is to be saved; damage is told now."""
        if isinstance(error, JournalDamaged):
            self.damaged.emit()
