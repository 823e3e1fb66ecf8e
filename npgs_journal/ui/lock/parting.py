"""What a person asked to have done with the journal itself: after the lock, when nothing of it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal import vault
from npgs_journal.ui.language import tr
from npgs_journal.ui.lock.parting_page import PartingPage
from npgs_journal.ui.messages import message

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.ui.jobs import Job, OnDone, Work
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.session import Session


class Parting(QObject):
    """Shows its page, does its work on the writer's thread, says how it went. The journal is closed then."""

    keeps_first = True
    """Whether what is on the page has to be in the journal before."""
    done = Signal(object)
    """The folder that the fresh unlock page is for, or None for what a first start would show."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._page = PartingPage(session.theme)
        self._page.go_on.clicked.connect(self.stop)
        self._goes_to: Path | None = session.journal.folder
        self._is_told = False

    def start(self) -> None:
        """Begin; `done` comes in the end, whatever happens."""
        raise NotImplementedError

    def stop(self) -> None:
        """Go on from the news; the work itself is let finish."""
        if self._is_told:
            self.done.emit(self._goes_to)

    def _tell(self, title: str, *sentences: str) -> None:
        self._is_told = True
        self._page.tell(title, " ".join(sentences))
        self._window.say(f"{title} {' '.join(sentences)}")

    def _on_trouble(self, error: Exception) -> None:
        """The journal stands where it stood; it was closed, or is now."""
        journal = self._session.journal
        self._session.jobs.write(lambda _: journal.close())
        self._tell(self._page.title_of_trouble, message(error))


class IntoOtherFolder(Parting):
    """Long work that fills another folder and can be stopped. Then nothing of it remains."""

    def __init__(self, window: MainWindow, session: Session, to: Path) -> None:
        super().__init__(window, session)
        self._to = to
        self._job: Job | None = None
        self._told_when_stopped = ""
        self._page.cancel.clicked.connect(self._cancel)

    def _begin(self, work: Work, on_done: OnDone, told_when_stopped: str) -> None:
        self._told_when_stopped = told_when_stopped
        self._window.show_page(self._page)
        self._page.cancel.setFocus()
        self._job = self._session.jobs.write(work, on_done, self._on_trouble)
        self._job.progressed.connect(self._page.show_step)
        self._job.cancelled.connect(self._on_cancelled)

    def stop(self) -> None:
        self._cancel()
        super().stop()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_cancelled(self) -> None:
        journal = self._session.journal
        self._session.jobs.write(lambda _: journal.close())
        self._tell(self._page.title_of_trouble, self._told_when_stopped)

    def _point_to_new(self) -> None:
        """The new folder is what opens from now on."""
        self._job = None
        self._goes_to = self._to
        self._session.prefs.change(journal=self._to)


class Moving(IntoOtherFolder):
    """To another folder: copied, read back, remembered, and only then gone from the old one."""

    def start(self) -> None:
        self._page.show_work(
            self.tr("Moving your journal"),
            self.tr("It stays whole in the old place until the new one has been read back."),
        )
        self._page.title_of_trouble = self.tr("Your journal is where it was")
        journal, to = self._session.journal, self._to
        self._begin(
            lambda progress: vault.copy_to_new_place(journal, to, progress),
            self._on_copied,
            self.tr("You stopped the move. Nothing of it remains."),
        )

    def _on_copied(self, _: object) -> None:
        """Remember the new place before anything of the old one goes."""
        self._page.show_last_step()
        self._point_to_new()
        self._session.jobs.keep(lambda _: None, self._leave_old_place)

    def _leave_old_place(self, _: object) -> None:
        journal, to = self._session.journal, self._to
        self._session.jobs.write(
            lambda _: vault.leave_old_place(journal, to), self._on_moved, lambda _: self._on_moved(False)
        )

    def _on_moved(self, is_old_gone: bool) -> None:
        stays = self.tr("The old folder stays, with what else is in it.")
        self._tell(
            self.tr("Your journal has moved"),
            self.tr("It lives in {folder} now.").format(folder=self._to),
            "" if is_old_gone else stays,
            self.tr("Copies you made before stay where they are."),
        )


class Deleting(Parting):
    """For good. What stays elsewhere is named."""

    keeps_first = False

    def __init__(self, window: MainWindow, session: Session, packets: int) -> None:
        """`packets` is how many files left this journal, as its own record says."""
        super().__init__(window, session)
        self._packets = packets

    def start(self) -> None:
        self._page.show_work(self.tr("Deleting your journal"), "")
        self._page.title_of_trouble = self.tr("Your journal was not deleted")
        self._window.show_page(self._page)
        journal = self._session.journal
        self._session.jobs.write(lambda _: vault.delete_journal(journal), self._on_deleted, self._on_trouble)

    def _on_deleted(self, is_folder_gone: bool) -> None:
        self._goes_to = None
        if self._session.prefs.value.journal == self._session.journal.folder:
            self._session.prefs.change(journal=None)
        stays = self.tr("Its folder stays, with what else is in it.")
        self._tell(
            self.tr("Your journal is deleted"),
            "" if is_folder_gone else stays,
            what_stays(self._packets),
        )


def what_stays(packets: int) -> str:
    """What deleting a journal does not reach, as far as the journal can know."""
    shared = tr("%n packet(s) you saved or gave away.", "", packets) if packets else ""
    return " ".join(
        filter(
            None,
            (
                tr("What stays:"),
                shared,
                tr("Copies of the folder on sticks and in backups. Printed pages. A recovery sheet."),
            ),
        )
    )
