"""Lets go of what Python no longer needs, in the window's thread only.

Python's collector starts in whatever thread happens to make a new thing, and ends there what it finds:
with Qt's widgets among it, in the middle of their being painted, the program is gone.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
LOOKS_BETWEEN_WHOLE = 120
"""A whole collection looks at everything there is: 20 ms with a journal open. So one a minute at most."""
LONG_S = 0.03
"""After one that took longer, as with many thousand rows, what it found alive is left out of the next."""


class Collecting(QObject):
    """From now on, for the whole process."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks_since_whole = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)

    def look(self) -> None:
        """Collect the oldest generation that is due, which takes the younger ones along."""
        self._looks_since_whole += 1
        oldest = 2 if self._looks_since_whole >= LOOKS_BETWEEN_WHOLE else 1
        for generation in range(oldest, -1, -1):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                if generation == 2:  # noqa: PLR2004 - the whole of it
                    self._look_at_all()
                else:
                    gc.collect(generation)
                return

    def _look_at_all(self) -> None:
        self._looks_since_whole = 0
        start = time.perf_counter()
        gc.collect()
        if time.perf_counter() - start > LONG_S:
            gc.freeze()
