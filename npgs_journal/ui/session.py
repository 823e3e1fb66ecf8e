"""What a room works with while a journal is open. Built once after unlock, gone with the lock."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.clock import own_day
from npgs_journal.finding import Finding
from npgs_journal.writing import Writing

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.clock import Clock
    from npgs_journal.lookback import Lookback
    from npgs_journal.share import Sharing
    from npgs_journal.ui.backing_up import BackingUp
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.looking_after import LookingAfter
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.starting.holder import Starts
    from npgs_journal.ui.theme import Theme
    from npgs_journal.vault import Journal


class Session(QObject):
    """The open journal with everything that serves it.

    `journal.writer` is touched only inside `jobs.write`, `journal.reader` only inside `jobs.read`;
    so are `writing` and `finding`.
    """

    announced = Signal(str)
    """Something to say politely to a screen reader; nothing takes the focus."""

    def __init__(
        self,
        journal: Journal,
        jobs: Jobs,
        theme: Theme,
        dialogs: Dialogs,
        prefs: PreferencesHolder,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.journal = journal
        self.jobs = jobs
        self.theme = theme
        self.dialogs = dialogs
        self.prefs = prefs
        self.clock: Clock = journal.clock
        self.writing = Writing(journal.writer, journal.clock, prefs.value.day_ends_hour)
        self.finding = Finding(journal.reader)
        prefs.changed.connect(self._on_prefs)

    @cached_property
    def sharing(self) -> Sharing:
        """Made when the first packet is: what it stands on is not needed to write."""
        from npgs_journal.share import Sharing  # noqa: PLC0415 - see above

        return Sharing(self.journal.writer, self.journal.reader, self.clock, self.journal.word_key())

    @cached_property
    def starts(self) -> Starts:
        """Made with the first page."""
        from npgs_journal.ui.starting.holder import Starts  # noqa: PLC0415 - it holds this session

        return Starts(self)

    @cached_property
    def backing_up(self) -> BackingUp:
        """What makes backups while the journal is open."""
        from npgs_journal.ui.backing_up import BackingUp  # noqa: PLC0415 - it holds this session

        return BackingUp(self)

    @cached_property
    def looking_after(self) -> LookingAfter:
        from npgs_journal.ui.looking_after import LookingAfter  # noqa: PLC0415 - it holds this session

        return LookingAfter(self)

    @cached_property
    def lookback(self) -> Lookback:
        """Made when somebody looks back."""
        from npgs_journal.lookback import Lookback  # noqa: PLC0415 - see above

        return Lookback(self.journal.reader)

    @property
    def today(self) -> date:
        """The person's own day: it ends when they say so."""
        return own_day(self.clock.now(), self.prefs.value.day_ends_hour)

    def _on_prefs(self) -> None:
        """What is written from now on belongs to the day as it ends now."""
        self.writing.day_ends_hour = self.prefs.value.day_ends_hour

    def announce(self, words: str) -> None:
        self.announced.emit(words)
