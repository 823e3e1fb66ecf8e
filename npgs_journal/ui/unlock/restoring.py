"""The work behind `RestoreCard`: it looks for backups, opens one, and puts it in place when told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.ui.lock.idle import IdleWatch
from npgs_journal.ui.messages import message
from npgs_journal.ui.unlock.restore import RestoreCard

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.backup import Restoring
    from npgs_journal.nouns import Progress
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Job, Jobs
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.theme import Theme


class RestoreFlow(QObject):
    back = Signal()
    restored = Signal()
    """The journal stands at its place, locked."""

    def __init__(
        self,
        folder: Path,
        window: MainWindow,
        theme: Theme,
        jobs: Jobs,
        dialogs: Dialogs,
        *,
        prefs: PreferencesHolder,
    ) -> None:
        """`folder` is where the journal stands, or would."""
        super().__init__(window)
        self._folder, self._window, self._jobs, self._dialogs = folder, window, jobs, dialogs
        self._job: Job | None = None
        self._opened: Restoring | None = None
        self._prefs = prefs
        self._watch: IdleWatch | None = None
        self.card = card = RestoreCard(theme)
        card.file_wished.connect(self._choose)
        card.open_requested.connect(self._open)
        card.restore_requested.connect(self._restore)
        card.cancel_requested.connect(self._cancel)
        card.another.clicked.connect(self.close)
        card.back_requested.connect(self._go_back)
        card.unlock_requested.connect(self.restored)

    def start(self) -> None:
        """Look for backups where this journal's would be."""

        def work(_: Progress) -> list[Path]:
            from npgs_journal import backup, paths  # noqa: PLC0415 - heavy, and on a worker's thread

            places = (backup.default_folder(self._folder), paths.user_data_dir() / "backups")
            return [one.path for place in places for one in backup.backups_in(place)]

        self._jobs.read(work, self.card.show_files, lambda _: None)
        self.card.field.setFocus()

    def close(self) -> None:
        """Leave what is open. Its copy is removed from the disk."""
        self._cancel()
        self._stop_watch()
        opened, self._opened = self._opened, None
        if opened is not None:
            self._jobs.write(lambda _: opened.close())

    def _choose(self) -> None:
        chosen = self._dialogs.open_file(
            self.tr("Open a backup"), self._folder.parent, self.tr("Backups (*.npgsbackup)")
        )
        if chosen is not None:
            self.card.add_file(chosen.absolute())
            self.card.field.setFocus()

    def _go_back(self) -> None:
        self.close()
        self.back.emit()

    # The work --------------------------------------------------------------------------------------

    def _open(self, file: Path, typed: str, is_code: bool) -> None:
        def work(progress: Progress) -> Restoring:
            from npgs_journal import backup  # noqa: PLC0415 - heavy, and on a worker's thread

            unlock = backup.by_code(typed) if is_code else backup.by_passphrase(typed)
            return backup.open_backup(file, unlock, self._folder, progress)

        self._begin(self._jobs.write(work, self._on_opened, self._on_trouble))

    def _on_opened(self, opened: Restoring) -> None:
        self._job = None
        self._opened = opened
        self._watch = IdleWatch(self._prefs, parent=self)
        self._watch.away.connect(self._put_away)
        self.card.show_inside(opened.entries, opened.newest_day, self._will_keep())
        self._window.say(self.card.said())

    def _put_away(self) -> None:
        """Left alone, what is open is closed again."""
        self.close()
        self.card.show_asking()

    def _stop_watch(self) -> None:
        if self._watch is not None:
            self._watch.stop()
            self._watch.deleteLater()
            self._watch = None

    def _will_keep(self) -> str:
        from npgs_journal.backup import kept_beside  # noqa: PLC0415 - loaded by now

        kept = kept_beside(self._folder)
        return "" if kept is None else kept.name

    def _restore(self) -> None:
        opened = self._opened
        if opened is None:
            return

        def work(_: Progress) -> Path | None:
            from npgs_journal import backup  # noqa: PLC0415 - loaded by now

            return backup.restore(opened, self._folder, replace=True)

        self._begin(self._jobs.write(work, self._on_restored, self._on_not_restored))

    def _on_restored(self, kept: Path | None) -> None:
        self._job = self._opened = None
        self._stop_watch()
        self.card.show_done("" if kept is None else str(kept))
        self._window.say(self.card.said())

    def _on_not_restored(self, error: Exception) -> None:
        self.close()
        self._on_trouble(error)

    def _on_trouble(self, error: Exception) -> None:
        self._job = None
        self.card.show_trouble(message(error))
        self._window.say(message(error))

    def _begin(self, job: Job) -> None:
        self.card.show_busy()
        self._job = job
        job.progressed.connect(self.card.show_step)
        job.cancelled.connect(self._on_cancelled)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_cancelled(self) -> None:
        self._job = None
        self.card.show_asking()
