"""The window comes to the front when the journal is opened once more: no second one can have it.

The other window's wish is an empty file beside the lock, so that nothing has to listen on a socket. It says
nothing, and anybody who can write in the folder may wish it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject

from npgs_journal.security.folder import is_asked_to_come_forward

if TYPE_CHECKING:
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.vault import Journal


class ComingForward(QObject):
    def __init__(self, window: MainWindow, journal: Journal, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._folder = window, journal.folder
        if journal.is_read_only:
            return  # nobody can hold it, and nobody can ask
        is_asked_to_come_forward(self._folder)  # what nobody heard is no wish any more
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        if is_asked_to_come_forward(self._folder):
            self._window.come_forward()
