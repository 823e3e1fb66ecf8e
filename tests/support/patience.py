"""Waiting for states in a process of its own, where no test runner looks after the event loop."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance


class Patience:
    """The part of pytest-qt's bot that the drivers use, for a child process."""

    def waitUntil(self, holds: Callable[[], bool], timeout: int = 60_000) -> None:
        until = time.monotonic() + timeout / 1000
        while not holds():
            assert time.monotonic() < until, "waited in vain"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    @contextmanager
    def waitSignal(self, signal: SignalInstance, timeout: int = 60_000) -> Iterator[None]:
        came: list[bool] = []
        signal.connect(lambda *_: came.append(True))
        yield
        self.waitUntil(lambda: bool(came), timeout)
