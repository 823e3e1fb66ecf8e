"""Builds everything once, then steps aside."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from npgs_journal import prefs
from npgs_journal.security.process import harden
from npgs_journal.ui.collecting import Collecting
from npgs_journal.ui.dialogs import Dialogs
from npgs_journal.ui.end_signals import EndSignals
from npgs_journal.ui.fresh import start_fresh
from npgs_journal.ui.jobs import Jobs
from npgs_journal.ui.language import speak
from npgs_journal.ui.loading import FOR_OPENING, load
from npgs_journal.ui.main_window import MainWindow
from npgs_journal.ui.preferences import PreferencesHolder
from npgs_journal.ui.quiet import keep_quiet
from npgs_journal.ui.theme import Theme
from npgs_journal.ui.unlock.gate import Gate

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.locking import Locking
    from npgs_journal.vault import Journal


SWITCH_S = 0.00002
"""How long a worker may go on in Python while the window waits for its turn.

Qt asks Python for every row of a list it paints, and waits each time. With Python's usual 5 ms, one paint
beside a packet in the making took 0.2 s; so it takes 0.08 s.
"""


class App(QObject):
    """The program between its start and its end: a gate, then rooms, then a lock."""

    def __init__(
        self,
        qt: QApplication,
        place: str = "",
        dialogs: Dialogs | None = None,
        start_fresh: Callable[[Path | None, str], None] = start_fresh,
    ) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH_S)
        self._start_fresh = start_fresh
        self.qt = qt
        self.collecting = Collecting(self)
        self.jobs = Jobs(self)
        self.prefs = PreferencesHolder(prefs.load(), self.jobs, parent=self)
        self.theme = Theme(qt, self.prefs, is_starting=True)
        self.dialogs = dialogs or Dialogs()
        self.window = MainWindow(self.theme, place or self.prefs.value.window_geometry)
        self.gate = Gate(self.window, self.theme, self.jobs, self.dialogs, self.prefs)
        self.gate.opened.connect(self._enter)
        self.gate.put_away.connect(self._start_over)
        self.window.painted.connect(self._load_the_rest)
        self.window.close_requested.connect(self._on_close_requested)
        self.locking: Locking | None = None
        self._is_ending = False

    def start(self, journal: Path | None = None) -> None:
        self.gate.start(journal)
        self.window.show()

    def _load_the_rest(self) -> None:
        """Behind the first window: what opening a journal will need."""
        self.window.complete()
        self.theme.settle()
        load(self.jobs, ("npgs_journal.vault", "npgs_journal.finding", "npgs_journal.writing"), FOR_OPENING)
        self.theme.load_all_fonts()

    def _enter(self, journal: Journal) -> None:
        if self._is_ending:
            journal.close()
            return
        from npgs_journal.ui.entering import enter  # noqa: PLC0415 - the rooms are loaded after unlock only

        self.locking = enter(
            self.window,
            journal,
            self.jobs,
            self.theme,
            self.dialogs,
            prefs=self.prefs,
            start_fresh=self._start_fresh,
        )
        self.locking.ended.connect(self.qt.quit)

    def _start_over(self, folder: Path) -> None:
        """A journal was open behind the gate and is closed: the process that held its key ends, too."""
        self._start_fresh(folder, self.window.place())
        self._on_close_requested()

    def _on_close_requested(self) -> None:
        if self.locking is not None:
            self.locking.quit()
            return
        self._is_ending = True
        self.gate.close_what_is_open()
        self.prefs.change(window_geometry=self.window.place())
        self.jobs.close()
        self.window.end()
        self.qt.quit()

    def leave(self) -> None:
        """The system wants us gone: keep what was typed and end, without a question."""
        if self.locking is not None:
            self.locking.quit(asks=False)
        else:
            self._on_close_requested()


def make_qt() -> QApplication:
    qt = QApplication([*sys.argv[:1], "-style", "Fusion"])
    qt.setApplicationName("npgs-journal")
    qt.setApplicationDisplayName("NPG-S Journal")
    qt.setDesktopFileName("npgs-journal")
    qt.setQuitOnLastWindowClosed(False)
    speak(qt)
    return qt


def main(argv: list[str]) -> int:
    """Open the window. `--journal DIR` names the journal, `--place` where the window was."""
    harden()
    if not _has_screen():
        sys.stderr.write("There is no screen here. Run the app on a desktop, or see npgs-journal --help.\n")
        return 3
    keep_quiet()
    named = _value_of("--journal", argv)
    app = App(make_qt(), place=_value_of("--place", argv) or "")
    # Before the window is there, and left when the loop runs: a call of quit() before it is not heard.
    EndSignals(lambda: QTimer.singleShot(0, app, app.leave), parent=app)
    app.start(Path(named).absolute() if named else None)
    app.qt.commitDataRequest.connect(lambda _: app.leave())
    code = app.qt.exec()
    # Nothing of ours is left to do, and an interpreter's slow farewell would keep the text in memory.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _value_of(option: str, argv: list[str]) -> str | None:
    for at, given in enumerate(argv):
        if given == option and at + 1 < len(argv):
            return argv[at + 1]
        if given.startswith(f"{option}="):
            return given.partition("=")[2]
    return None
