"""Writing the file as a job: it can be stopped, and what goes amiss leaves no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import FileExists
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.rendering import PDF_TURN

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.nouns import LedgerLine, PacketChoices, Progress
    from npgs_journal.ui.jobs import Job
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel

Wish = tuple["PacketChoices", str, "Path"]


class Saving(QObject):
    started = Signal()
    progressed = Signal(int, int)
    saved = Signal(object, object)
    """The ledger line, and where the file is."""
    stopped = Signal()
    refused = Signal(str)
    """The sentence for a person."""
    file_exists = Signal()

    def __init__(self, session: Session, model: PacketModel) -> None:
        super().__init__()
        self._session, self._model = session, model
        self._wish: Wish | None = None
        self._keep_copy = True
        self.passphrase = ""
        """What the file is locked with, that is or was saved last; "" when it is open."""
        self._job: Job | None = None
        self.line: LedgerLine | None = None

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def start_over(self) -> None:
        self._wish, self.line, self.passphrase = None, None, ""

    def save(
        self,
        choices: PacketChoices,
        way: str,
        out: Path,
        *,
        overwrite: bool,
        keep_copy: bool = True,
        passphrase: str = "",
    ) -> None:
        self._wish, self._keep_copy = (choices, way, out), keep_copy
        self.passphrase = passphrase
        self.again(overwrite=overwrite)

    def again(self, *, overwrite: bool) -> None:
        """Save as wished last, and replace the file that is there if that was said."""
        if self._wish is None or self.is_busy:
            return
        choices, way, out = self._wish
        sharing, keep_copy, passphrase = self._session.sharing, self._keep_copy, self.passphrase

        def hand_over(progress: Progress) -> LedgerLine:
            with PDF_TURN:
                return sharing.hand_over(
                    choices,
                    way,
                    out,
                    overwrite=overwrite,
                    progress=progress,
                    keep_copy=keep_copy,
                    passphrase=passphrase,
                )

        job = self._session.jobs.write(hand_over, self._on_saved, self._on_failed)
        self._job = job
        job.progressed.connect(self.progressed)
        job.cancelled.connect(self._on_cancelled)
        self.started.emit()

    def cancel(self) -> None:
        """Ask it to stop. When the file is already in place, it is saved all the same and says so."""
        if self._job is not None:
            self._job.cancel()

    def _on_saved(self, line: LedgerLine) -> None:
        self._job, self.line = None, line
        assert self._wish is not None
        choices, _, out = self._wish
        self._model.drop()
        self._remember(choices)
        self.saved.emit(line, out)

    def _remember(self, choices: PacketChoices) -> None:
        writer, sharing = self._session.journal.writer, self._session.sharing
        said = self._model.choices.answers  # what was only ticked, nobody said

        def keep(_: object) -> None:
            writer.settings.put("last_reader", choices.reader)
            writer.settings.put("from_name", choices.from_name)
            sharing.remember_names(said)

        self._session.jobs.write(keep)

    def _on_cancelled(self) -> None:
        self._job = None
        self.stopped.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, FileExists):
            self.file_exists.emit()
        else:
            self.refused.emit(message(error))
