"""The bar at the foot that takes back what was just done, there for ten seconds; Edit, Undo stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

SHOWN_FOR_MS = 10_000


class TakenBack(QFrame):
    undo_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "well")
        self.words = label("", "small")
        self.undo = button(tr("Undo"), on_click=self.undo_wished.emit, size="small")
        row = QHBoxLayout(self)
        theme.scaled(row, setContentsMargins=(14, 6, 8, 6), setSpacing=8)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        self._timer.timeout.connect(self._on_time)
        self.hide()

    def offer(self, words: str) -> None:
        self.words.setText(words)
        self.show()
        self._timer.start()

    def dismiss(self) -> None:
        self._timer.stop()
        self.hide()

    def _on_time(self) -> None:
        if self.undo.hasFocus():  # nobody who is on the button loses it under their finger
            self._timer.start()
        else:
            self.dismiss()
