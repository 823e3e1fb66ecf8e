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


class Steps:
    """Progress that stops at the next step once Ctrl+C was pressed."""

    def __init__(self) -> None:
        self.is_stopped = False

    def step(self, done: int, total: int) -> None:  # noqa: ARG002 - the steps themselves are not shown
        if self.is_stopped:
            raise KeyboardInterrupt


@contextmanager
def stopping_at_steps() -> Iterator[Steps]:
    """Ctrl+C stops what is inside between its steps only: all of it is done, and past stopping, or nothing.

    Some libraries do not bear it in their midst: the process would end while they are loaded.
    """
    steps = Steps()

    def stop(*_: object) -> None:
        steps.is_stopped = True

    before = signal.getsignal(signal.SIGINT)
    if _may_set():
        signal.signal(signal.SIGINT, stop)
    try:
        yield steps
    except BaseException:
        if before is not None and _may_set():
            signal.signal(signal.SIGINT, before)
        raise
    past_stopping()


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
