"""Ctrl+C, once there is nothing left to stop: it must not be told that nothing remains of what is done."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def past_stopping() -> None:
    """From here on Ctrl+C is passed over."""
    if _may_set():
        signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def stopping_later() -> Iterator[None]:
    """Ctrl+C waits for the end of what is inside: some libraries do not bear it while they are loaded."""
    if not _may_set():
        yield
        return
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: asked.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if asked:
        raise KeyboardInterrupt


@contextmanager
def stopping_as_before() -> Iterator[None]:
    """Whoever called finds Ctrl+C as it was, whatever happens inside."""
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        if before is not None and _may_set():
            signal.signal(signal.SIGINT, before)


def _may_set() -> bool:
    return threading.current_thread() is threading.main_thread()
