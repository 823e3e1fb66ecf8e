"""The recovery sheet's way at a lock: asked, shown, copied, typed back; or later; or never."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from npgs_journal.errors import JournalError
from npgs_journal.security.files import disk_trouble_named, write_private
from npgs_journal.security.recovery import read_recovery_code, recovery_code
from npgs_journal.ui.lock.question import NO_ANSWER_MS, QuestionPage
from npgs_journal.ui.lock.sheet_page import SheetPage, TypeBackPage
from npgs_journal.ui.lock.sheet_paper import pdf_of, print_on, text_of
from npgs_journal.ui.messages import message

if TYPE_CHECKING:
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.session import Session

ANSWER_KEY = "recovery-sheet"
SAVED, REFUSED = "saved", "refused"


class SheetFlow(QObject):
    done = Signal()

    def __init__(self, window: MainWindow, session: Session, *, is_locking: bool = True) -> None:
        """Without `is_locking` the sheet is only visited, from Settings, and the way out leads back."""
        super().__init__(window)
        self._window = window
        self._session = session
        self._way_out = self.tr("Next time") if is_locking else self.tr("Back to Settings")
        self._is_done = False

    def start(self) -> None:
        """Ask, unless it was saved or refused before."""
        settings = self._session.journal.writer.settings
        self._session.jobs.write(lambda _: settings.get(ANSWER_KEY), self._on_known, lambda _: self._finish())

    def _on_known(self, answer: str | None) -> None:
        if answer in (SAVED, REFUSED) or self._session.journal.is_read_only:
            self._finish()
            return
        page = QuestionPage(self._session.theme)
        page.show_requested.connect(self.show_sheet)
        page.next_time.connect(self._finish)
        page.refused.connect(lambda: self._answer(REFUSED))
        self._window.show_page(page)
        page.show_it.setFocus()

    def put_off(self) -> None:
        """Go on without an answer, as after a minute without one."""
        self._finish()

    # The sheet -------------------------------------------------------------------------------

    def show_sheet(self) -> None:
        page = SheetPage(self._session.theme, self._session.journal.recovery_code(), self._way_out)
        page.print_requested.connect(lambda: self._print(page))
        page.save_requested.connect(lambda: self._save(page))
        page.copied_out.connect(self._type_back)
        page.later.connect(self._finish)
        self._window.show_page(page)
        page.go_on.setFocus()
        self._give_up_after(page)

    def _type_back(self) -> None:
        page = TypeBackPage(self._session.theme, self._way_out)
        page.typed.connect(lambda typed: self._on_typed(page, typed))
        page.look_again.connect(self.show_sheet)
        page.later.connect(self._finish)
        self._window.show_page(page)
        page.code.setFocus()
        self._give_up_after(page)

    def _on_typed(self, page: TypeBackPage, typed: str) -> None:
        try:
            with read_recovery_code(typed) as read:
                is_mine = recovery_code(read) == self._session.journal.recovery_code()
        except JournalError as error:
            page.trouble.say_aloud("", message(error))
            return
        if is_mine:
            self._answer(SAVED)
        else:
            page.trouble.say_aloud("", self.tr("That is another code. Look at the sheet once more."))

    def _print(self, page: SheetPage) -> None:
        printer = self._session.dialogs.printer(self.tr("Print the recovery sheet"))
        if printer is not None:
            print_on(printer, self._session.journal.recovery_code())
            page.news.say_aloud(self.tr("Sent to the printer."), self.tr("Take the page out before you go."))

    def _save(self, page: SheetPage) -> None:
        name = self.tr("Recovery sheet") + ".pdf"
        path = self._session.dialogs.save_path(
            self.tr("Save the recovery sheet"),
            Path.home() / name,
            self.tr("Pages (*.pdf *.txt)"),
        )
        if path is None or not self._may_save_at(path):
            return
        code = self._session.journal.recovery_code()
        made = text_of(code).encode("utf-8") if path.suffix == ".txt" else pdf_of(code)
        self._session.jobs.compute(
            lambda _: _write(path, made),
            lambda _: page.news.say_aloud(
                self.tr("Saved."), self.tr("Anyone who has this page can open your journal.")
            ),
            lambda error: page.news.say_aloud("", message(error)),
        )

    def _may_save_at(self, path: Path) -> bool:
        """A sheet beside the journal helps whoever takes the disk: that is asked a second time."""
        try:
            is_same_disk = path.parent.stat().st_dev == self._session.journal.folder.stat().st_dev
        except OSError:
            is_same_disk = False
        if not is_same_disk:
            return True
        save, elsewhere = self.tr("Save it here"), self.tr("Choose another place")
        answer = self._session.dialogs.ask(
            self.tr("Save it on the journal’s own disk?"),
            self.tr("Whoever takes this disk then has both. A stick or paper is safer."),
            (elsewhere, save),
            way_out=elsewhere,
        )
        return answer == save

    # Ending ----------------------------------------------------------------------------------

    def _give_up_after(self, page: QObject) -> None:
        """Left alone with the sheet on screen, the lock still comes."""
        patience = QTimer(page)
        patience.setSingleShot(True)
        patience.setInterval(NO_ANSWER_MS * 10)
        patience.timeout.connect(self._finish)
        patience.start()

    def _answer(self, answer: str) -> None:
        settings = self._session.journal.writer.settings
        self._session.jobs.write(
            lambda _: settings.put(ANSWER_KEY, answer), lambda _: self._finish(), lambda _: self._finish()
        )

    def _finish(self) -> None:
        if not self._is_done:
            self._is_done = True
            self.done.emit()


def _write(path: Path, made: bytes) -> None:
    with disk_trouble_named():
        write_private(path, made)
