"""Threads. The store has two, writer and reader, each a pool of one; computing has its own.

A job's public signals are emitted in the thread that made it (the window's), whoever listens.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, Signal, Slot

from npgs_journal.errors import Cancelled
from npgs_journal.security.traces import safe_trace

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.nouns import Progress  # not at run time: the nouns load after the first paint

    Work = Callable[[Progress], Any]
    OnDone = Callable[[Any], object]
    OnFailed = Callable[[Any], object]

STEP_EVERY_S = 0.04
"""Progress faster than this is not shown: the eye cannot follow and the window has better things to do."""


class Job(QObject):
    """One piece of work on its way through a pool. It is the `Progress` that its work reports to."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal(object)
    """The job itself, home again. It comes just before one of the three above tells the news."""
    told = Signal(object)
    """The job itself, after the news."""

    _stepped = Signal(int, int)
    _came_home = Signal(str, object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work: Work | None = work
        self._stop = threading.Event()
        self.may_stop = True
        self._stepped_at = 0.0
        self._stepped.connect(self._on_stepped)  # from a pool this queues by itself
        self._came_home.connect(self._on_came_home)

    def step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done == total or now - self._stepped_at >= STEP_EVERY_S:
            self._stepped_at = now
            self._stepped.emit(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def run(self) -> None:
        """In the pool. Only signals leave."""
        work, self._work = self._work, None
        if work is None or self._stop.is_set():
            self._came_home.emit("cancelled", None)
            return
        try:
            result = work(self)
        except Cancelled:
            self._came_home.emit("cancelled", None)
        except Exception as error:  # noqa: BLE001 - the edge of a job
            log.error("job failed: %s", safe_trace(error))  # noqa: TRY400 - class and frames, never the message
            self._came_home.emit("failed", error)
        else:
            self._came_home.emit("succeeded", result)

    @Slot(int, int)
    def _on_stepped(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    @Slot(str, object)
    def _on_came_home(self, how: str, what: object) -> None:
        self.ended.emit(self)
        try:
            if how == "succeeded":
                self.succeeded.emit(what)
            elif how == "failed":
                self.failed.emit(what)
            else:
                self.cancelled.emit()
        finally:
            self.told.emit(self)


class Jobs(QObject):
    """Starts jobs and holds each until it has come home."""

    unanswered = Signal(object)
    """An error nobody asked to hear of; the window says it, so that none is swallowed."""
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer, self._reader, self._computer, self._keeper = (self._pool_of_one() for _ in range(4))
        self._live: set[Job] = set()
        self._is_closed = False

    def write(self, work: Work, on_done: OnDone | None = None, on_failed: OnFailed | None = None) -> Job:
        """Run on the writer's thread, in the order asked."""
        return self._start(self._writer, work, on_done, on_failed)

    def read(self, work: Work, on_done: OnDone | None = None, on_failed: OnFailed | None = None) -> Job:
        """Run on the reader's thread. A long read never makes a save wait."""
        return self._start(self._reader, work, on_done, on_failed)

    def compute(self, work: Work, on_done: OnDone | None = None, on_failed: OnFailed | None = None) -> Job:
        """Run pure work (key derivation, a packet's pages) away from both store threads."""
        return self._start(self._computer, work, on_done, on_failed)

    def keep(self, work: Work, on_done: OnDone | None = None, on_failed: OnFailed | None = None) -> Job:
        """Write a small file of the program's own. Like a save, it is never asked to stop."""
        return self._start(self._keeper, work, on_done, on_failed)

    @property
    def is_closed(self) -> bool:
        """No more work is taken: the journal is being closed."""
        return self._is_closed

    @property
    def is_idle(self) -> bool:
        return not self._live

    def stop_reading(self) -> None:
        """Ask every job to stop that is not a save."""
        for job in self._live:
            if job.may_stop:
                job.cancel()

    def wait_until_idle(self) -> None:
        """Block until every job is home and has told its news. Keys and clicks wait outside."""
        while self._live:
            for pool in (self._writer, self._reader, self._computer, self._keeper):
                pool.waitForDone()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)

    def close(self) -> None:
        """Take no more work, and wait for what is under way."""
        self._is_closed = True
        self.stop_reading()
        self.wait_until_idle()

    def _pool_of_one(self) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(1)
        pool.setExpiryTimeout(-1)  # Qt must not retire the thread that holds an open connection
        return pool

    def _start(
        self, pool: QThreadPool, work: Work, on_done: OnDone | None, on_failed: OnFailed | None
    ) -> Job:
        job = Job(work)
        job.may_stop = pool in (self._reader, self._computer)
        if on_done is not None:
            job.succeeded.connect(on_done)
        job.failed.connect(self.unanswered if on_failed is None else on_failed)
        job.ended.connect(self._on_ended)
        job.told.connect(self._on_told)
        self._live.add(job)
        if self._is_closed:
            job.cancel()
        pool.start(job.run)
        return job

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        self._live.discard(job)

    @Slot(object)
    def _on_told(self, job: Job) -> None:
        job.deleteLater()
        if not self._live:
            self.idle.emit()
