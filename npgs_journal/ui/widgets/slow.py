"""What takes longer than a moment says so, and can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

SLOW_MS = 300


class SlowLine(QWidget):
    """Hidden at first. `begin` what may be slow; when `end` does not come soon, it shows its words."""

    stopped = Signal()
    shown = Signal(str)
    """It has just come up with these words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = label("", "small")
        self.stop = button(self.tr("Cancel"), "outlined", self._on_stop, size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.scaled(row, setSpacing=8)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self._on_slow)
        self.hide()

    def begin(self, words: str) -> None:
        self.words.setText(words)
        if self.isHidden() and not self._patience.isActive():
            self._patience.start()

    def end(self) -> None:
        self._patience.stop()
        self.hide()

    def _on_slow(self) -> None:
        self.show()
        self.shown.emit(self.words.text())

    def _on_stop(self) -> None:
        self.end()
        self.stopped.emit()
