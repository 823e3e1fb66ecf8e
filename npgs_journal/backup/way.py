"""How far a backup is: told from two threads, and given up by either."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from npgs_journal.errors import Cancelled
from npgs_journal.nouns import SilentProgress

if TYPE_CHECKING:
    from npgs_journal.nouns import Progress

PHASES: Final = 4
_STEPS: Final = 100


class Way:
    """How far a backup is, told from two threads, and whether it was given up by one of them."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress or SilentProgress()
        self._telling = threading.Lock()
        self._at = 0
        self._is_given_up = False

    def step(self, phase: int, done: int, total: int) -> None:
        """`phase` is one of four equal parts. Raises Cancelled."""
        at = phase * _STEPS + _STEPS * done // max(total, 1)
        self._tell(min(at, PHASES * _STEPS))

    def go_on(self) -> None:
        """No further, but not given up. Raises Cancelled."""
        self._tell(0)

    def give_up(self) -> None:
        self._is_given_up = True

    def _tell(self, at: int) -> None:
        with self._telling:
            if self._is_given_up:
                raise Cancelled
            self._at = max(self._at, at)
            try:
                self._progress.step(self._at, PHASES * _STEPS)
            except BaseException:
                self._is_given_up = True
                raise


class Phase:
    """One part of the way, as the `Progress` of what is done in it."""

    def __init__(self, way: Way, number: int) -> None:
        self._way, self._number = way, number

    def step(self, done: int, total: int) -> None:
        self._way.step(self._number, done, total)
