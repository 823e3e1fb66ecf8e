"""A copy for oneself: printed, or saved as a PDF or plain text. It is no packet, and it says so first.

The file appears whole, for its owner alone, or not at all. While it is written, the journal remembers
its half-written neighbour, so that a kill leaves nothing readable behind for longer than to the next
unlock.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import JournalError
from npgs_journal.nouns import Space
from npgs_journal.ui.messages import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns import Draft, Progress
    from npgs_journal.ui.jobs import Job
    from npgs_journal.ui.session import Session

PART_KEY = "own-copy-part"


class OwnCopy(QObject):
    began = Signal(str)
    """Work that may take a moment, in words; `ended` follows, whatever comes of it."""
    ended = Signal()
    told = Signal(str, str)
    """A title and a sentence about what came of it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        if not session.journal.is_read_only:
            session.jobs.write(lambda _: self._sweep(), None, lambda _: None)

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    # Saving ---------------------------------------------------------------------------------

    def save(self, drafts: Sequence[Draft]) -> None:
        """Ask as what and where, then write what `drafts` hold now."""
        if self.is_busy:  # its line on the page says so
            return
        pdf, text, leave = self.tr("Save as PDF"), self.tr("Save as plain text"), self.tr("Not now")
        answer = self._session.dialogs.ask(
            self.tr("Save a copy for yourself?"),
            self.tr("This file is open: anyone who has it can read it.") + self._what_it_is(drafts),
            (pdf, text, leave),
            way_out=leave,
        )
        if answer not in {pdf, text}:
            return
        ending, kinds = (
            (".pdf", self.tr("PDF (*.pdf)")) if answer == pdf else (".txt", self.tr("Text (*.txt)"))
        )
        picked = self._session.dialogs.save_path(
            self.tr("Save a copy for yourself"), Path.home() / f"copy{ending}", kinds
        )
        if picked is None:
            return
        out = picked if picked.suffix else picked.with_name(picked.name + ending)
        # The box has asked about replacing the name that was picked, and about no other.
        self._make(tuple(drafts), ending, out, overwrite=out == picked and out.exists())

    def _make(self, drafts: tuple[Draft, ...], ending: str, out: Path, *, overwrite: bool) -> None:
        from npgs_journal.ui.write import paper  # noqa: PLC0415 - seldom used, never at the start

        font, templates = self._session.theme.writing_font(), self._templates()

        def make(progress: Progress) -> bytes:
            if ending == ".txt":
                return paper.plain_text(drafts, templates).encode("utf-8")
            return paper.pdf(drafts, font, progress, templates)

        self._begin(
            self.tr("Making your copy…"),
            self._session.jobs.compute(
                make, lambda data: self._put_down(out, data, overwrite=overwrite), self._on_trouble
            ),
        )

    def _put_down(self, out: Path, data: bytes, *, overwrite: bool) -> None:
        self._job = self._session.jobs.write(
            lambda _: self._write(out, data, overwrite=overwrite),
            lambda _: self._end(
                self.tr("Saved."), self.tr("This file is open: anyone who has it can read it.")
            ),
            self._on_trouble,
        )

    def _write(self, out: Path, data: bytes, *, overwrite: bool) -> None:
        """On the writer's thread."""
        from npgs_journal.share import delivery  # noqa: PLC0415 - what makes packets is not needed to write

        delivery.look_at(out, overwrite=overwrite)
        part = delivery.temp_beside(out)
        self._remember(str(part))
        try:
            delivery.put_down(part, data)
            delivery.give_name(part, out, overwrite=overwrite)
        except BaseException:
            if delivery.remove(part):
                self._remember("")
            raise
        self._remember("")

    def _remember(self, part: str) -> None:
        """As well as may be: on a full disk or in a journal that is only read, the copy matters more."""
        with suppress(JournalError):
            if not self._session.journal.is_read_only:
                self._session.journal.writer.settings.put(PART_KEY, part)

    def _sweep(self) -> None:
        """What a kill left of a copy goes. On the writer's thread."""
        left = self._session.journal.writer.settings.get(PART_KEY)
        if not left:
            return
        from npgs_journal.share import delivery  # noqa: PLC0415 - see above

        if delivery.remove(Path(left)):
            self._remember("")

    # Printing -------------------------------------------------------------------------------

    def print(self, drafts: Sequence[Draft]) -> None:
        """Ask, let the system ask for a printer, and print what `drafts` hold now."""
        if self.is_busy:
            return
        go_on, leave = self.tr("Choose a printer"), self.tr("Not now")
        answer = self._session.dialogs.ask(
            self.tr("Print this for yourself?"),
            self.tr("The printer or the computer may keep a copy.") + self._what_it_is(drafts),
            (go_on, leave),
            way_out=leave,
        )
        if answer != go_on:
            return
        try:
            printer = self._session.dialogs.printer(self.tr("Print for yourself"))
        except ImportError:  # a system without its printing library
            self.told.emit(
                self.tr("This computer cannot print from here."), self.tr("You can save a copy instead.")
            )
            return
        if printer is None:
            return
        from npgs_journal.ui.write import paper  # noqa: PLC0415 - see above

        held, font = tuple(drafts), self._session.theme.writing_font()
        templates = self._templates()
        self._begin(
            self.tr("Printing…"),
            self._session.jobs.compute(
                lambda progress: paper.print_on(printer, held, font, progress, templates),
                lambda _: self._end(self.tr("It is on its way to the printer."), ""),
                self._on_trouble,
            ),
        )

    # Inside ---------------------------------------------------------------------------------

    def cancel(self) -> None:
        """Stop what is being made. What is in its place already stays, and is told."""
        if self._job is not None:
            self._job.cancel()

    def _templates(self) -> dict[str, str]:
        return {one.id: one.label for one in self._session.starts.ways.templates}

    def _what_it_is(self, drafts: Sequence[Draft]) -> str:
        words = self.tr(
            "It is for you and no packet: nothing is held back, and names stay as you wrote them."
        )
        about_me = self.tr("About me protects what is in the journal. It cannot protect this copy.")
        is_about_me = any(draft.space is Space.ABOUT_ME for draft in drafts)
        return " ".join(["", words, *([about_me] if is_about_me else [])])

    def _begin(self, words: str, job: Job) -> None:
        self._job = job
        job.cancelled.connect(lambda: self._end(self.tr("Stopped. There is no copy."), ""))
        self.began.emit(words)

    def _on_trouble(self, error: BaseException) -> None:
        self._end(self.tr("There is no copy yet."), message(error))

    def _end(self, title: str, sentence: str) -> None:
        self._job = None
        self.ended.emit()
        self.told.emit(title, sentence)
