"""From start to an open journal: which page shows, and the work behind it. Nothing here writes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import JournalMissing
from npgs_journal.paths import default_journal_dir
from npgs_journal.ui.unlock.cards import GateCard, NotThereCard, PassphraseCard
from npgs_journal.ui.unlock.page import UnlockPage

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.theme import Theme
    from npgs_journal.vault import Journal

JOURNAL_FILE = "journal.db"
"""Looked for by name alone, since the room that knows journals is not loaded before the first paint."""


class Gate(QObject):
    opened = Signal(object)
    """The `vault.Journal`, open."""

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

    # Which page ------------------------------------------------------------------------------

    def start(self, named: Path | None = None) -> None:
        """`named` is the journal the command line asked for."""
        remembered = named or self._prefs.value.journal
        self._folder = remembered or default_journal_dir()
        if (self._folder / JOURNAL_FILE).is_file() or self._has_keys():
            self.show_unlock()
        elif remembered is not None:
            self.show_not_there()
        else:
            self.show_first_run()

    def show_unlock(self) -> None:
        card = PassphraseCard(self._theme)
        card.unlock_requested.connect(self._open)
        card.forgotten.connect(self.show_recovery)
        card.another_requested.connect(self.open_another)
        self._show(card)
        card.field.setFocus()

    def show_not_there(self) -> None:
        from npgs_journal.ui.messages import message  # noqa: PLC0415 - words for trouble, when there is some

        card = NotThereCard(self._theme, message(JournalMissing()))
        card.look_again.connect(lambda: self.start(self._folder))
        card.another_requested.connect(self.open_another)
        card.new_requested.connect(self.show_first_run)
        self._show(card)
        card.again.setFocus()

    def show_recovery(self) -> None:
        from npgs_journal.ui.unlock.recovery import RecoveryCard  # noqa: PLC0415 - seldom seen

        card = RecoveryCard(self._theme)
        card.open_requested.connect(self._open_with_code)
        card.back_requested.connect(self.show_unlock)
        self._show(card)
        card.code.setFocus()

    def show_first_run(self) -> None:
        from npgs_journal.ui.first_run.page import FirstRunPage  # noqa: PLC0415 - seen once

        page = FirstRunPage(self._theme, self._prefs, self._dialogs, self._jobs)
        page.made.connect(self._on_opened)
        page.open_requested.connect(self.open_another)
        self._window.show_page(page)

    def open_another(self) -> None:
        folder = self._dialogs.open_folder(self.tr("Open a journal"), self._folder.parent)
        if folder is None:
            return
        self.start(folder)

    # The work --------------------------------------------------------------------------------

    def _open(self, passphrase: str) -> None:
        folder = self._folder
        self._card().show_opening()

        def work(_: object) -> Journal:
            from npgs_journal import vault  # noqa: PLC0415 - heavy, and on a worker's thread

            return vault.open_journal(folder, passphrase)

        self._jobs.write(work, self._on_opened, self._on_trouble)

    def _open_with_code(self, code: str) -> None:
        folder = self._folder
        self._card().show_opening()

        def work(_: object) -> Journal:
            from npgs_journal import vault  # noqa: PLC0415 - heavy, and on a worker's thread

            return vault.open_with_recovery_code(folder, code)

        self._jobs.write(work, self._on_opened_with_code, self._on_trouble)

    def _on_opened(self, journal: Journal) -> None:
        self._prefs.change(journal=journal.folder)
        self.opened.emit(journal)

    def _on_opened_with_code(self, journal: Journal) -> None:
        from npgs_journal.ui.unlock.recovery import NewPassphraseCard  # noqa: PLC0415 - seldom seen

        card = NewPassphraseCard(self._theme)
        card.later.connect(lambda: self._on_opened(journal))
        card.chosen.connect(lambda passphrase: self._set_passphrase(journal, passphrase))
        self._show(card)
        card.first.setFocus()

    def _set_passphrase(self, journal: Journal, passphrase: str) -> None:
        def work(_: object) -> None:
            from npgs_journal import vault  # noqa: PLC0415 - heavy, and on a worker's thread

            vault.set_passphrase_by_recovery(journal, passphrase)

        self._card().show_opening()
        self._jobs.write(work, lambda _: self._on_opened(journal), self._on_trouble)

    def _on_trouble(self, error: Exception) -> None:
        from npgs_journal.ui.messages import message  # noqa: PLC0415 - words for trouble, when there is some

        sentence = message(error)
        if isinstance(error, JournalMissing):
            self.show_not_there()
        else:
            self._card().show_trouble(sentence)
        self._window.say(sentence)

    # Inside ----------------------------------------------------------------------------------

    def _card(self) -> GateCard:
        return self._shown

    def _show(self, card: GateCard) -> None:
        self._shown = card
        self._window.show_page(UnlockPage(self._theme, card))

    def _has_keys(self) -> bool:
        return any((self._folder / name).is_file() for name in ("keys.json", "keys.bak.json"))
