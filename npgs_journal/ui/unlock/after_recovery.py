"""The journal is open by its sheet, and a new passphrase is asked for. Left alone, it closes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from npgs_journal.ui.lock.idle import IdleWatch
from npgs_journal.ui.messages import message
from npgs_journal.ui.unlock.recovery import NewPassphraseCard

if TYPE_CHECKING:
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.theme import Theme
    from npgs_journal.vault import Journal


class AfterRecovery(QObject):
    done = Signal(object)
    """The `vault.Journal`, with a new passphrase or the old one."""
    put_away = Signal(object)
    """Closed again, after Ctrl+L or a while alone: its folder."""

    def __init__(
        self, journal: Journal, theme: Theme, jobs: Jobs, prefs: PreferencesHolder, *, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._jobs = jobs
        self.card = NewPassphraseCard(theme)
        self.card.later.connect(self._end)
        self.card.chosen.connect(self._set_passphrase)
        self._watch = IdleWatch(prefs, parent=self)
        self._watch.away.connect(self._put_away)
        key = QShortcut(QKeySequence("Ctrl+L"), self.card)
        key.activated.connect(self._put_away)

    def close(self) -> None:
        self._watch.stop()
        self._jobs.write(lambda _: self._journal.close())

    def _set_passphrase(self, passphrase: str) -> None:
        from npgs_journal import vault  # noqa: PLC0415 - heavy; loaded by now

        journal = self._journal
        self.card.show_busy()
        self.card.show_opening()
        self._jobs.write(
            lambda _: vault.set_passphrase_by_recovery(journal, passphrase),
            lambda _: self._end(),
            lambda error: self.card.show_trouble(message(error)),
        )

    def _end(self) -> None:
        self._watch.stop()
        self.done.emit(self._journal)

    def _put_away(self) -> None:
        self._watch.stop()
        self.card.setEnabled(False)
        journal = self._journal
        self._jobs.write(lambda _: journal.close(), lambda _: self.put_away.emit(journal.folder))
