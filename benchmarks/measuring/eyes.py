"""Eyes on a living window: when something has been painted, and how long the window answered to nothing."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from npgs_journal.ui.jobs import Jobs

TICK_MS = 4
PATIENCE_MS = 120_000


class Painted(QObject):
    """Tells when a widget has been painted: its own paint is over before the next event comes."""

    after = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        widget.installEventFilter(self)
        self.awaited = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self.awaited and event.type() == QEvent.Type.Paint:
            self.awaited = False
            QTimer.singleShot(0, self, self.after.emit)
        return False

    def wait(self) -> None:
        """Until the next paint is over."""
        self.awaited = True
        wait_for(self.after)


def wait_for(signal: SignalInstance) -> None:
    """Let the window live as it does when nobody measures: asleep until something comes.

    A loop that asks for events without end would hold the interpreter while another thread works.
    """
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()
    signal.disconnect(loop.quit)


def rest(jobs: Jobs) -> None:
    """Until no job is under way."""
    if not jobs.is_idle:
        wait_for(jobs.idle)


class Watch(QObject):
    """A clock that ticks in the window's own loop. A tick that comes late is a block of the window.

    The processor time in a gap tells whose it was: the window's own thread, another thread of the program
    that held the interpreter, or (neither) a machine that was busy elsewhere.
    """

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.gaps: dict[str, tuple[float, ...]] = {}
        """For each part of the path its longest gap: ms, of the window's thread, of the whole program."""
        self.where, self.at = "", time.perf_counter()
        self._clocks = self._read()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @contextmanager
    def over(self, where: str) -> Iterator[None]:
        """Note the gaps from here on under `where`, down to the first tick after the end."""
        self._tick()
        self.where = where
        yield
        wait_for(self.ticked)
        self.where = ""

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        end = time.monotonic() + PATIENCE_MS / 1000
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError(f"waited in vain: {self.where}")
            wait_for(self.ticked)

    def _read(self) -> tuple[float, ...]:
        return time.perf_counter(), time.thread_time(), time.process_time()

    def _tick(self) -> None:
        clocks = self._read()
        gap = tuple((now - before) * 1000 for now, before in zip(clocks, self._clocks, strict=True))
        self._clocks, self.at = clocks, clocks[0]
        if self.where and gap > self.gaps.get(self.where, (0.0,)):
            self.gaps[self.where] = gap
        self.ticked.emit()
