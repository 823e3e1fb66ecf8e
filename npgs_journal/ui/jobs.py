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


class _Errand:
    """What goes into a pool: the work and what came of it. It is the `Progress` that the work reports to.

    The job stays outside, and the pool's thread holds nothing but the errand when it says that it is home:
    a Qt object ends in the thread that lets go of it last, and that must be the window's.
    """

    def __init__(self, work: Work, post: _Post) -> None:
        self._work: Work | None = work
        self._post = post
        self._stop = threading.Event()
        self._stepped_at = 0.0
        self._how = "cancelled"
        self._what: Any = None

    def step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done == total or now - self._stepped_at >= STEP_EVERY_S:
            self._stepped_at = now
            self._post.stepped.emit(self, done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def run(self) -> None:
        """In the pool. Only signals leave."""
        if self._work is not None and not self._stop.is_set():
            try:
                self._what = self._work(self)
                self._how = "succeeded"
            except Cancelled:
                pass
            except Exception as error:  # noqa: BLE001 - the edge of a job
                log.error("job failed: %s", safe_trace(error))  # noqa: TRY400 - class and frames, no message
                self._how, self._what = "failed", error
        self._post.came_home.emit(self)

    def unpack(self) -> tuple[str, Any]:
        """How it ended and with what. The work and all it held is let go of, in the thread that asks."""
        told = self._how, self._what
        self._work = self._what = None
        return told


class _Post(QObject):
    """Brings news from the pools to the window's thread, where it lives."""

    stepped = Signal(object, int, int)
    came_home = Signal(object)


class Job(QObject):
    """One piece of work on its way, as the window's thread sees it."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    """It is home; one of the three above tells the news next."""

    def __init__(self, errand: _Errand, *, may_stop: bool) -> None:
        super().__init__()
        self._errand = errand
        self.may_stop = may_stop

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._errand.cancel()

    def tell(self, how: str, what: object) -> None:
        """Say how it ended: one of "succeeded", "failed" and "cancelled"."""
        self.ended.emit()
        if how == "succeeded":
            self.succeeded.emit(what)
        elif how == "failed":
            self.failed.emit(what)
        else:
            self.cancelled.emit()


class Jobs(QObject):
    """Starts jobs and holds each until it has come home."""

    unanswered = Signal(object)
    """An error nobody asked to hear of; the window says it, so that none is swallowed."""
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer, self._reader, self._computer, self._keeper = (self._pool_of_one() for _ in range(4))
        self._live: dict[_Errand, Job] = {}
        self._post = _Post(self)
        self._post.stepped.connect(self._on_stepped)  # from a pool these queue by themselves
        self._post.came_home.connect(self._on_came_home)
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
        for job in self._live.values():
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
        errand = _Errand(work, self._post)
        job = Job(errand, may_stop=pool in (self._reader, self._computer))
        if on_done is not None:
            job.succeeded.connect(on_done)
        job.failed.connect(self.unanswered if on_failed is None else on_failed)
        self._live[errand] = job
        if self._is_closed:
            job.cancel()
        pool.start(errand.run)
        return job

    @Slot(object, int, int)
    def _on_stepped(self, errand: _Errand, done: int, total: int) -> None:
        self._live[errand].progressed.emit(done, total)  # its end is told after its steps

    @Slot(object)
    def _on_came_home(self, errand: _Errand) -> None:
        job = self._live.pop(errand)
        try:
            job.tell(*errand.unpack())
        finally:
            job.deleteLater()
            if not self._live:
                self.idle.emit()
