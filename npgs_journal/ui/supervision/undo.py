"""The bar at the foot that takes back what was just done to the hours log, there for ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import row
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.theme import Theme

SHOWN_FOR_MS = 10_000


class Undo(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "well")
        self._take_back: Callable[[], object] | None = None
        self.words = label("", "small")
        self.undo = button(tr("Undo"), on_click=self._on_undo, size="small")
        line = row(theme, self)
        theme.scaled(line, setContentsMargins=(14, 6, 8, 6))
        line.addWidget(self.words, 1)
        line.addWidget(self.undo)
        self.timer = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        self.timer.timeout.connect(self._on_time)
        self.hide()

    def offer(self, words: str, take_back: Callable[[], object]) -> None:
        self.words.setText(words)
        self._take_back = take_back
        self.show()
        self.timer.start()

    def dismiss(self) -> None:
        self.timer.stop()
        self._take_back = None
        self.hide()

    def _on_undo(self) -> None:
        take_back = self._take_back
        self.dismiss()
        if take_back is not None:
            take_back()

    def _on_time(self) -> None:
        if self.undo.hasFocus():  # nobody who is on the button loses it under their finger
            self.timer.start()
        else:
            self.dismiss()
