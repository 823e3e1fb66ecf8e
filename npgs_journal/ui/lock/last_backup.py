"""At quitting, when something was written since the last backup: one more, with a way out.

A lock never comes here: what it takes off the screen has to be gone at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from npgs_journal import backup
from npgs_journal.ui.lock.parting_page import PartingPage
from npgs_journal.ui.widgets.slow import SLOW_MS

if TYPE_CHECKING:
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.session import Session


class LastBackup(QObject):
    done = Signal()

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._page = PartingPage(session.theme)
        self._page.cancel.setText(self.tr("Quit without it"))
        self._page.cancel.clicked.connect(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self._show)

    def start(self) -> None:
        """`done` comes in the end, whether one was made or not."""
        reader = self._session.journal.reader
        self._session.jobs.read(
            lambda _: backup.is_changed(reader), self._on_known, lambda _: self.done.emit()
        )

    def stop(self) -> None:
        self._session.backing_up.stop()

    def _on_known(self, is_changed: bool) -> None:
        if not is_changed:
            self.done.emit()
            return
        backing_up = self._session.backing_up
        backing_up.progressed.connect(self._page.show_step)
        backing_up.ended.connect(self._on_ended)
        self._patience.start()
        backing_up.make()

    def _show(self) -> None:
        self._page.show_work(
            self.tr("Making a backup"), self.tr("Your writing is saved. This is one more copy of it.")
        )
        self._page.show_step(0, 0)
        self._window.show_page(self._page)
        self._page.cancel.setFocus()

    def _on_ended(self, _: object) -> None:
        self._patience.stop()
        self.done.emit()
