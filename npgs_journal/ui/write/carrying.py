"""Marks that go along with cut and copied words, inside this window only.

The clipboard gets the words and a random sign. What the sign stands for is known to this process alone and
ends with it: which words were marked, and how, never reaches another program.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from npgs_journal.ui.write.tags import Run

KIND = "application/x-own-words"
KEPT = 8
"""So many cuts and copies are remembered: a mouse's selection counts as one on some systems."""


class Carried:
    def __init__(self) -> None:
        self._known: dict[bytes, tuple[int, tuple[Run, ...]]] = {}

    def put_on(self, data: QMimeData, words: str, runs: Sequence[Run]) -> None:
        """Sign `data`, whose text is `words`; `runs` count from its start in UTF-16 units."""
        sign = secrets.token_bytes(16)
        if runs:
            self._known[sign] = (len(words), tuple(runs))
            while len(self._known) > KEPT:
                self._known.pop(next(iter(self._known)))
        data.setData(KIND, sign)

    def brought_by(self, data: QMimeData, words: str) -> tuple[Run, ...]:
        """What those words were marked with; nothing when they come from elsewhere."""
        size, runs = self._known.get(bytes(data.data(KIND).data()), (0, ()))
        return runs if size == len(words) else ()
