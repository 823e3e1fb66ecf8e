"""Once after an opening, when the person has settled in: is everything as it was written? Then clean-up.

The look has a connection of its own, so that nothing waits for it, and changes nothing. What is not as it
was written is told on the page; nothing is cleaned up then, and nobody is asked to delete anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from npgs_journal import vault
from npgs_journal.errors import JournalDamaged

if TYPE_CHECKING:
    from npgs_journal.nouns import CheckReport
    from npgs_journal.ui.session import Session

AFTER_OPENING_MS = 6_000
"""By then the first list is painted, and whoever comes to write has begun."""


class LookingAfter(QObject):
    damaged = Signal()
    """Part of the journal is not as it was written."""
    tidied = Signal(object)
    """`vault.Tidied`: what was cleaned up."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def begin_later(self) -> None:
        if not self._session.journal.is_damaged:  # else it is known and told already
            QTimer.singleShot(AFTER_OPENING_MS, self, self.look)

    def look(self) -> None:
        journal = self._session.journal
        if self._session.jobs.is_closed:
            return
        self._session.jobs.compute(journal.check_apart, self._on_looked, self._on_trouble)

    def _on_looked(self, report: CheckReport) -> None:
        if report.findings:
            self.damaged.emit()
            return
        journal = self._session.journal
        self._session.jobs.write(lambda _: vault.tidy(journal), self.tidied.emit, self._on_trouble)

    def _on_trouble(self, error: Exception) -> None:
        """A disk that is full or gone says so when something is to be saved; damage is told now."""
        if isinstance(error, JournalDamaged):
            self.damaged.emit()
