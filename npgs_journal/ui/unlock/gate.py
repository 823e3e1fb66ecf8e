"""From start to an open journal: which page shows, and the work behind it. Nothing here writes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from npgs_journal.errors import (
    Cancelled,
    JournalDamaged,
    JournalMissing,
    JournalOpenElsewhere,
    KeyCostRefused,
    KeysDamaged,
)
from npgs_journal.paths import default_journal_dir
from npgs_journal.ui.unlock.cards import AnotherCard, GateCard, NotThereCard, PassphraseCard
from npgs_journal.ui.unlock.page import UnlockPage
from npgs_journal.ui.unlock.where import is_journal, journal_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from npgs_journal.nouns import Progress
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Job, Jobs
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.theme import Theme
    from npgs_journal.ui.unlock.after_recovery import AfterRecovery
    from npgs_journal.ui.unlock.restoring import RestoreFlow
    from npgs_journal.ui.unlock.salvaging import SalvageFlow
    from npgs_journal.vault import Journal

SLOW_MS = 300
"""What takes no longer is not worth words that come and go."""


class Gate(QObject):
    opened = Signal(object)
    """The `vault.Journal`, open."""
    put_away = Signal(object)
    """A journal that was open behind the gate is closed again: its folder, for a fresh unlock page."""

    def __init__(
        self, window: MainWindow, theme: Theme, jobs: Jobs, dialogs: Dialogs, prefs: PreferencesHolder
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._jobs = jobs
        self._dialogs = dialogs
        self._prefs = prefs
        self._folder = default_journal_dir()
        self._job: Job | None = None
        self._after_recovery: AfterRecovery | None = None
        self._restoring: RestoreFlow | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_slow)

    # Which page ------------------------------------------------------------------------------

    def start(self, named: Path | None = None) -> None:
        """`named` is the journal the command line asked for."""
        remembered = named or self._prefs.value.journal
        self._folder = remembered or default_journal_dir()
        if is_journal(self._folder):
            self.show_unlock()
        elif remembered is not None:
            self.show_not_there()
        else:
            self.show_first_run()

    def show_unlock(self) -> None:
        card = PassphraseCard(self._theme)
        card.unlock_requested.connect(self._open)
        card.forgotten.connect(self.show_recovery)
        card.another_requested.connect(self.show_another)
        card.cancel_requested.connect(self._cancel)
        self._show(card, offers_backup=True)
        card.field.setFocus()

    def show_another(self) -> None:
        card = AnotherCard(self._theme)
        card.open_requested.connect(self.open_another)
        card.new_requested.connect(self.show_first_run)
        card.back_requested.connect(self.show_unlock)
        self._show(card)
        card.have.setFocus()

    def show_not_there(self) -> None:
        from npgs_journal.ui.messages import message  # noqa: PLC0415 - words for trouble, when there is some

        card = NotThereCard(self._theme, message(JournalMissing()))
        card.look_again.connect(lambda: self.start(self._folder))
        card.another_requested.connect(self.open_another)
        card.new_requested.connect(self.show_first_run)
        self._show(card, offers_backup=True)
        card.again.setFocus()

    def show_recovery(self) -> None:
        from npgs_journal.ui.unlock.recovery import RecoveryCard  # noqa: PLC0415 - seldom seen

        card = RecoveryCard(self._theme)
        card.open_requested.connect(self._open_with_code)
        card.back_requested.connect(self.show_unlock)
        card.cancel_requested.connect(self._cancel)
        self._show(card)
        card.code.setFocus()

    def show_first_run(self) -> None:
        from npgs_journal.ui.first_run.page import FirstRunPage  # noqa: PLC0415 - seen once

        page = FirstRunPage(self._theme, self._prefs, self._dialogs, self._jobs)
        page.made.connect(self._on_opened)
        page.open_requested.connect(self.open_another)
        self._window.show_page(page)

    def show_restore(self) -> None:
        """From a backup to a journal at its place; what stands there is kept beside."""
        from npgs_journal.ui.unlock.restoring import RestoreFlow  # noqa: PLC0415 - seldom seen

        self._restoring = flow = RestoreFlow(
            self._folder, self._window, self._theme, self._jobs, self._dialogs, prefs=self._prefs
        )
        flow.back.connect(lambda: self.start(self._folder))
        flow.restored.connect(lambda: self.start(self._folder))
        self._show(flow.card)
        flow.start()

    def open_another(self) -> None:
        folder = self._dialogs.open_folder(self.tr("Open a journal"), self._folder.parent)
        if folder is not None:
            self.start(journal_in(folder))

    def close_what_is_open(self) -> None:
        """Before the program ends: a journal that waits behind the gate."""
        if self._after_recovery is not None:
            self._after_recovery.close()
        if self._restoring is not None:
            self._restoring.close()

    # The work --------------------------------------------------------------------------------

    def _open(self, passphrase: str) -> None:
        folder = self._folder

        def work(progress: Progress) -> Journal:
            from npgs_journal import vault  # noqa: PLC0415 - heavy, and on a worker's thread

            return _unless_cancelled(vault.open_journal(folder, passphrase), progress)

        self._start(work, self._on_opened)

    def _open_with_code(self, code: str) -> None:
        folder = self._folder

        def work(progress: Progress) -> Journal:
            from npgs_journal import vault  # noqa: PLC0415 - heavy, and on a worker's thread

            return _unless_cancelled(vault.open_with_recovery_code(folder, code), progress)

        self._start(work, self._on_opened_with_code)

    def _start(self, work: Callable[[Progress], Journal], on_done: Callable[[Journal], None]) -> None:
        self._card().show_busy()
        self._slow.start()

        def arrived(journal: Journal) -> None:
            if job is self._job:
                self._slow.stop()
                on_done(journal)
            else:  # given up in the very moment it came
                self._jobs.write(lambda _: journal.close())

        job = self._job = self._jobs.write(
            work, arrived, lambda error: self._on_trouble(error) if job is self._job else None
        )

    def _cancel(self) -> None:
        """Back to the passphrase at once; what opens meanwhile is closed unseen."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._slow.stop()
        self._card().show_ready()

    def _say_slow(self) -> None:
        card = self._card()
        card.show_opening()
        self._window.say(self.tr("Opening your journal. This can take a second."))

    def _on_opened(self, journal: Journal) -> None:
        self._prefs.change(journal=journal.folder, setup_page=0, setup_stick=None)
        self.opened.emit(journal)

    def _on_opened_with_code(self, journal: Journal) -> None:
        from npgs_journal.ui.unlock.after_recovery import AfterRecovery  # noqa: PLC0415 - seldom seen

        waiting = AfterRecovery(journal, self._theme, self._jobs, self._prefs, parent=self)
        waiting.done.connect(self._on_after_recovery)
        waiting.put_away.connect(self.put_away)
        self._after_recovery = waiting
        self._show(waiting.card)
        waiting.card.first.setFocus()

    def _on_after_recovery(self, journal: Journal) -> None:
        self._after_recovery = None
        self._on_opened(journal)

    def _on_trouble(self, error: Exception) -> None:
        from npgs_journal.ui.messages import message  # noqa: PLC0415 - words for trouble, when there is some

        self._slow.stop()
        sentence = message(error)
        if isinstance(error, JournalMissing):
            self.show_not_there()
        else:
            self._show_trouble(error, sentence)
        if isinstance(error, JournalOpenElsewhere):
            self._ask_to_come_forward()
        self._window.say(sentence)

    def _ask_to_come_forward(self) -> None:
        """The window that has the journal open, wherever it is put away."""
        folder = self._folder

        def work(_: Progress) -> None:
            from npgs_journal.security.folder import ask_to_come_forward  # noqa: PLC0415 - seldom needed

            ask_to_come_forward(folder)

        self._jobs.write(work)

    def _show_trouble(self, error: Exception, sentence: str) -> None:
        """With a next step at hand where there is one."""
        card = self._card()
        if not isinstance(card, PassphraseCard):
            card.show_trouble(sentence)
        elif isinstance(error, KeysDamaged | KeyCostRefused):
            card.show_trouble(sentence, self.tr("Use my recovery sheet"), self.show_recovery)
        elif isinstance(error, JournalDamaged):
            card.show_trouble(sentence, self.tr("Show where it is"), self._tell_place)
        else:
            card.show_trouble(sentence)

    def _tell_place(self) -> None:
        save, close = self.tr("Save what can be read"), self.tr("Close")
        answer = self._dialogs.ask(
            self.tr("Where your journal is"),
            self.tr(
                "{folder}\n\nCopy the whole folder. Nothing in it can be read without your passphrase.\n\n"
                "What can be read can go into a new journal. This one stays as it is."
            ).format(folder=self._folder),
            (save, close),
            way_out=close,
        )
        if answer == save:
            self._salvage_flow().choose()

    def _salvage_flow(self) -> SalvageFlow:
        from npgs_journal.ui.unlock.salvaging import SalvageFlow  # noqa: PLC0415 - seldom seen

        card = self._card()
        assert isinstance(card, PassphraseCard)
        flow = SalvageFlow(card, self._folder, self._dialogs, self._jobs)
        card.unlock_requested.disconnect(self._open)
        card.unlock_requested.connect(flow.save)
        flow.left.connect(self.show_unlock)
        flow.done.connect(self.start)
        return flow

    # Inside ----------------------------------------------------------------------------------

    def _card(self) -> GateCard:
        return self._shown

    def _show(self, card: GateCard, *, offers_backup: bool = False) -> None:
        self._shown = card
        page = UnlockPage(self._theme, card, offers_backup=offers_backup)
        page.backup_requested.connect(self.show_restore)
        self._window.show_page(page)


def _unless_cancelled(journal: Journal, progress: Progress) -> Journal:
    """On the writer's thread: one that nobody waits for any more is closed again."""
    try:
        progress.step(1, 1)
    except Cancelled:
        journal.close()
        raise
    return journal
