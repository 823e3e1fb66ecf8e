"""Handing the packet over as a job: it can be stopped, and what goes amiss leaves no file and no line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import FileExists, ReleaseRefused
from npgs_journal.share import page_count
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.rendering import PDF_TURN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from npgs_journal.nouns import LedgerLine, PacketChoices, Progress
    from npgs_journal.share import Checked
    from npgs_journal.ui.jobs import Job
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel

Wish = tuple["PacketChoices", str, "Path"]


class Saving(QObject):
    started = Signal()
    progressed = Signal(int, int)
    saved = Signal(object, object)
    """The ledger line, and where the file is; None where none was made."""
    stopped = Signal()
    refused = Signal(str)
    """The sentence for a person."""
    unnoted = Signal(str)
    """It was printed, and its line could not be kept; the sentence for a person."""
    file_exists = Signal()

    def __init__(self, session: Session, model: PacketModel) -> None:
        super().__init__()
        self._session, self._model = session, model
        self._wish: Wish | None = None
        self._keep_copy = True
        self.passphrase = ""
        """What the file is locked with, that is or was saved last; "" when it is open."""
        self.pages = b""
        """What is talked through, to be shown on the screen."""
        self.page_count = 0
        self._note: Callable[[], None] | None = None
        """What keeps the line of pages that are printed already."""
        self._job: Job | None = None
        self._is_stopping = False
        self.line: LedgerLine | None = None

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def start_over(self) -> None:
        self._wish, self._note, self.line, self.passphrase = None, None, None, ""
        self.forget_pages()

    def forget_pages(self) -> None:
        self.pages, self.page_count = b"", 0

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

        self._is_stopping = False
        self._follow(
            self._session.jobs.write(
                hand_over, lambda line: self._on_shared(line, choices, out), self._on_failed
            )
        )
        self.started.emit()

    def print_on(self, choices: PacketChoices, printer: QPrinter, *, keep_copy: bool = True) -> None:
        """Check the pages as those of a file, print them, and then keep the line, in this order."""
        if self.is_busy:
            return
        from npgs_journal.ui.share import paper  # noqa: PLC0415 - a system may lack its printing library

        jobs, sharing = self._session.jobs, self._session.sharing
        paper.make_ready(printer)

        def check(progress: Progress) -> Checked:
            with PDF_TURN:
                return sharing.checked_pages(choices, progress)

        def put_on_paper(checked: Checked) -> None:
            self._follow(
                jobs.compute(
                    lambda progress: paper.print_pages(checked.data, printer, progress),
                    while_alive(self, lambda count: note(checked, count)),
                    while_alive(self, self._on_pages_failed),
                )
            )

        def note(checked: Checked, count: int) -> None:
            # It is printed: no wish to stop may keep the line from being made from here on.
            self.page_count, self._note = count, lambda: note(checked, count)
            self._job = jobs.write(
                lambda _: sharing.note_print(checked, keep_copy=keep_copy),
                while_alive(self, lambda line: self._on_shared(line, choices, None)),
                while_alive(self, self._on_unnoted),
            )

        self._is_stopping, self.passphrase = False, ""
        self._follow(
            jobs.write(check, while_alive(self, put_on_paper), while_alive(self, self._on_pages_failed))
        )
        self.started.emit()

    def note_again(self) -> None:
        """Try once more to keep the line of what was printed."""
        if self._note is not None and not self.is_busy:
            self._note()

    def talk(self, choices: PacketChoices) -> None:
        """Check the pages as those of a file, and keep the line of a talk; `pages` can be shown then."""
        if self.is_busy:
            return
        sharing = self._session.sharing

        def note(progress: Progress) -> tuple[LedgerLine, bytes, int]:
            with PDF_TURN:
                checked = sharing.checked_pages(choices, progress)
                count = page_count(checked.data)
            return sharing.talk_through(checked), checked.data, count

        def noted(found: tuple[LedgerLine, bytes, int]) -> None:
            line, self.pages, self.page_count = found
            self._on_shared(line, choices, None)

        self._is_stopping, self.passphrase = False, ""
        self._follow(
            self._session.jobs.write(note, while_alive(self, noted), while_alive(self, self._on_pages_failed))
        )
        self.started.emit()

    def _follow(self, job: Job) -> None:
        self._job, self._note = job, None
        job.progressed.connect(self.progressed)
        job.cancelled.connect(self._on_cancelled)
        if self._is_stopping:  # it was said while the work before this came home
            job.cancel()

    def cancel(self) -> None:
        """Ask it to stop. What is in its place already, or printed, is shared all the same and says so."""
        self._is_stopping = True
        if self._job is not None and self._note is None:
            self._job.cancel()

    def _on_shared(self, line: LedgerLine, choices: PacketChoices, out: Path | None) -> None:
        self._job, self._note, self.line = None, None, line
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

    def _on_pages_failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, ReleaseRefused):
            self.refused.emit(
                tr("The finished pages did not hold just what you chose. Look at them again, then try again.")
            )
        else:
            self.refused.emit(message(error))

    def _on_unnoted(self, error: BaseException) -> None:
        self._job = None
        self.unnoted.emit(message(error))

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, FileExists):
            self.file_exists.emit()
        else:
            self.refused.emit(message(error))
