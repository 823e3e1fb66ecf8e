"""Makes backups while a journal is open: by itself some time after the unlock, when asked, and at quitting.

The reader's thread copies, the computing thread checks and writes the file, the writer's thread notes the
end; so no save waits. A lock gives up what is under way. (docs/decisions/0019-backups.md)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from npgs_journal import backup

if TYPE_CHECKING:
    from npgs_journal.nouns import Progress
    from npgs_journal.ui.jobs import Job
    from npgs_journal.ui.session import Session

AFTER_UNLOCK_MS = 10_000
"""By then somebody has begun to write, or looks something up; nothing of that waits for a backup."""


class BackingUp(QObject):
    begun = Signal()
    progressed = Signal(int, int)
    ended = Signal(object)
    """`backup.Made`, the trouble there was, or None when it was stopped."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._job: Job | None = None
        self._making: backup.Making | None = None
        self._is_given_up = False
        self._later = QTimer(self, singleShot=True, interval=AFTER_UNLOCK_MS)
        self._later.timeout.connect(self.make_when_due)
        self.is_under_way = False
        self.trouble: Exception | None = None
        """What kept the last try from being one."""

    def begin_later(self) -> None:
        """Make one when it is due, once the person has settled in."""
        if not self._session.journal.is_read_only:
            self._later.start()

    def make_when_due(self) -> None:
        reader, now = self._session.journal.reader, self._session.clock.now()

        def begin(is_due: bool) -> None:
            if is_due:
                self.make()

        if not (self.is_under_way or self._session.jobs.is_closed):
            self._session.jobs.read(lambda _: backup.is_due(reader, now), begin, lambda _: None)

    def make(self) -> None:
        """Make one now. `ended` tells how it went."""
        if self.is_under_way:
            return
        self.is_under_way, self._is_given_up, self.trouble = True, False, None
        self.begun.emit()
        self._follow(self._session.jobs.read(self._take, self._finish, self._on_trouble))

    def stop(self) -> None:
        """Give up what is under way, or was to come by itself. Nothing of it stays."""
        self._later.stop()
        self._is_given_up = True
        if self._job is not None:
            self._job.cancel()

    # The three steps ---------------------------------------------------------------------------

    def _take(self, progress: Progress) -> None:
        """On the reader's thread."""
        self._making = making = backup.Making(self._session.journal)
        try:
            making.take(progress)
        except BaseException:
            making.close()
            raise

    def _finish(self, _: object) -> None:
        making = self._making
        assert making is not None
        if self._is_given_up:
            making.close()
            self._end(None)
            return

        def work(progress: Progress) -> backup.Made:
            try:
                return making.finish(progress)
            finally:
                making.close()

        self._follow(self._session.jobs.compute(work, self._note, self._on_trouble))

    def _note(self, made: backup.Made) -> None:
        self._job = None
        making = self._making
        assert making is not None
        if self._session.journal.is_read_only:
            self._end(made)
            return
        self._session.jobs.write(
            lambda _: making.note(made), lambda _: self._end(made), lambda _: self._end(made)
        )

    def _follow(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self.progressed)
        job.cancelled.connect(self._on_cancelled)

    def _on_cancelled(self) -> None:
        if self._making is not None:
            self._making.close()  # a job that was stopped before it began has not closed it
        self._end(None)

    def _on_trouble(self, error: Exception) -> None:
        self.trouble = error
        self._end(error)

    def _end(self, outcome: object) -> None:
        self._job = self._making = None
        self.is_under_way = False
        self.ended.emit(outcome)
