"""Lock means gone: what was typed is kept, everything is closed, and the process that held it ends.

The order: cover, keep, ask about the recovery sheet when that is due, make a backup (at quitting alone),
close (or move, or delete, when that was asked for), start a fresh unlock window, end. When the last save
cannot be made the text is sealed with the journal's key in the state folder; only when that fails too an
opaque page says so and ends after the save.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from npgs_journal.ui.lock.cover import CoverPage
from npgs_journal.ui.lock.idle import IdleWatch
from npgs_journal.ui.lock.last_backup import LastBackup
from npgs_journal.ui.lock.parting import Deleting, Moving, Parting
from npgs_journal.ui.lock.salvaging import Salvaging
from npgs_journal.ui.lock.sheet_flow import SheetFlow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from npgs_journal.nouns import Draft, Progress
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.rooms import Rooms
    from npgs_journal.ui.session import Session

RETRY_MS = 5000


def _nothing(_: Progress) -> None:
    """Runs after every save that was asked for before it."""


class Locking(QObject):
    covered = Signal()
    """The writing is off the screen."""
    ended = Signal()
    """Closed, and the file lock is free: the process may end now."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        rooms: Rooms,
        start_fresh: Callable[[Path | None, str], None],
    ) -> None:
        """`start_fresh(folder, place)` starts a new process whose unlock window stands in the same place."""
        super().__init__(window)
        self._window = window
        self._session = session
        self._rooms = rooms
        self._start_fresh = start_fresh
        self._opens_next: Path | None = session.journal.folder
        self._parting: Parting | None = None
        self._flow: SheetFlow | None = None
        self._last_backup: LastBackup | None = None
        self._is_under_way = False
        self._is_quitting = False
        self._asks = True
        self._drafts: list[Draft] = []
        self._cover = CoverPage(session.theme)
        self._cover.again.clicked.connect(self._keep)
        self._idle = IdleWatch(session.prefs, parent=self)
        self._idle.away.connect(self.lock)
        self._idle.lock_key_pressed.connect(self.lock)

    @property
    def is_under_way(self) -> bool:
        return self._is_under_way

    def lock(self) -> None:
        self._begin(is_quitting=False, asks=True)

    def open_next(self, folder: Path | None) -> None:
        """Lock, and let the fresh unlock page be that of another journal, or of none in particular."""
        if not self._is_under_way:
            self._opens_next = folder
            self.lock()

    def move(self, to: Path) -> None:
        """Lock, and move the journal before the fresh unlock page comes."""
        if not self._is_under_way:
            self._parting = Moving(self._window, self._session, to)
            self.lock()

    def salvage(self, to: Path) -> None:
        """Lock, and save what can be read into a new journal at `to` before the fresh unlock page comes."""
        if not self._is_under_way:
            self._parting = Salvaging(self._window, self._session, to)
            self.lock()

    def delete(self, packets: int) -> None:
        """Cover, and delete the journal for good. What is on the page goes with it."""
        if not self._is_under_way:
            self._parting = Deleting(self._window, self._session, packets)
            self._begin(is_quitting=False, asks=False)

    def quit(self, *, asks: bool = True) -> None:
        """The same without the new process. `asks` is off when the system itself wants us gone."""
        self._begin(is_quitting=True, asks=asks)

    def _begin(self, *, is_quitting: bool, asks: bool) -> None:
        if self._is_under_way:
            if is_quitting:
                self._hurry()
            return
        self._is_under_way = True
        self._is_quitting = is_quitting
        self._asks = asks
        self._idle.stop()
        self._session.prefs.change(window_geometry=self._window.place())
        self._window.show_page(self._cover, is_kept=True)
        _put_boxes_away(self._window)
        self.covered.emit()
        self._window.say(self._cover.words())
        self._window.repaint()
        self._forget_clipboard()
        self._session.jobs.stop_reading()
        self._session.backing_up.stop()
        if self._parting is None or self._parting.keeps_first:
            self._keep()
        else:
            self._when_idle(self._close)

    def _hurry(self) -> None:
        """Closing the window during a lock: no fresh one, and no question any more."""
        self._is_quitting = True
        self._asks = False
        if self._flow is not None:
            self._flow.put_off()
        if self._last_backup is not None:
            self._last_backup.stop()
        if self._parting is not None:
            self._parting.stop()

    # Keeping what was typed ------------------------------------------------------------------

    def _keep(self) -> None:
        """First the page's own way; what that could not do is tried once more from here, then sealed."""
        self._cover.show_keeping()
        self._rooms.flush()
        self._session.jobs.write(
            _nothing,
            lambda _: self._when_idle(self._finish_rest),
            lambda _: self._when_idle(self._finish_rest),
        )

    def _when_idle(self, go_on: Callable[[], None]) -> None:
        """The queues have run out when no job is left, not before: nobody may read what is being closed."""
        if self._session.jobs.is_idle:
            go_on()
        else:
            self._session.jobs.idle.connect(go_on, Qt.ConnectionType.SingleShotConnection)

    def _finish_rest(self) -> None:
        self._drafts = self._rooms.unsaved()
        self._session.jobs.write(self._finish_all, lambda _: self._on_kept(), lambda _: self._seal())

    def _finish_all(self, _: Progress) -> None:
        """On the writer's thread: the pages in hand, then any draft a page left behind."""
        writing = self._session.writing
        for draft in (*self._drafts, *self._session.journal.writer.drafts.all()):
            writing.finish(draft)

    def _seal(self) -> None:
        """D9: sealed in the state folder, the text comes back at the next unlock."""
        if not self._drafts:  # the drafts left are rows of the journal already; the next unlock ends them
            self._on_kept()
            return
        drafts, journal = tuple(self._drafts), self._session.journal
        self._session.jobs.write(
            lambda _: journal.seal_unsaved(drafts), lambda _: self._close(), lambda _: self._on_stuck()
        )

    def _on_stuck(self) -> None:
        """Nothing is dropped unasked: the cover stays, says so, and tries again by itself."""
        self._cover.show_stuck()
        self._window.say(self._cover.words())
        QTimer.singleShot(RETRY_MS, self, self._try_again)

    def _try_again(self) -> None:
        if self._cover.is_stuck:
            self._keep()

    def _on_kept(self) -> None:
        if not self._asks:
            self._close()
            return
        self._flow = SheetFlow(self._window, self._session)
        self._flow.done.connect(self._close)
        self._flow.start()

    # Ending ----------------------------------------------------------------------------------

    def _close(self) -> None:
        self._flow = None
        if self._parting is not None:
            self._parting.done.connect(self._on_parted)
            self._parting.start()
            return
        journal = self._session.journal
        is_last = self._is_quitting and self._asks and not journal.is_read_only
        if is_last and self._last_backup is None:
            self._last_backup = LastBackup(self._window, self._session)
            self._last_backup.done.connect(self._close)
            self._last_backup.start()
            return
        self._cover.show_keeping()
        self._window.show_page(self._cover)
        self._session.jobs.write(lambda _: journal.close(), lambda _: self._end(), lambda _: self._end())

    def _on_parted(self, folder: Path | None) -> None:
        self._opens_next = folder
        self._end()

    def _end(self) -> None:
        self._session.jobs.close()
        if not self._is_quitting:
            self._start_fresh(self._opens_next, self._window.place())
        self._window.end()
        self.ended.emit()

    def _forget_clipboard(self) -> None:
        """Only what this program put there; what others copied is theirs."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear(QClipboard.Mode.Clipboard)
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)


def _put_boxes_away(window: QWidget) -> None:
    """Questions, menus and lists in windows of their own hold words, too. Closing one answers nothing."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
