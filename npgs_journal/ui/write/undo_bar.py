"""The bar that takes back a deletion, there for ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.nouns import EntryId
    from npgs_journal.ui.theme.theme import Theme

SHOWN_FOR_MS = 10_000


class UndoBar(QFrame):
    undo_wished = Signal(object)
    gone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "well")
        self.entry_id: EntryId | None = None
        self._words = label(self.tr("Deleted. You can get it back for 30 days."), "small")
        self.undo = button(self.tr("Undo"), "outlined", self.take_back, size="small")
        row = QHBoxLayout(self)
        theme.scaled(row, setContentsMargins=(14, 6, 8, 6), setSpacing=8)
        row.addWidget(self._words, 1)
        row.addWidget(self.undo)
        self.timer = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        self.timer.timeout.connect(self._on_time)
        self.hide()

    def offer(self, entry_id: EntryId) -> None:
        self.entry_id = entry_id
        self.show()
        self.timer.start()

    def take_back(self) -> None:
        entry_id = self.entry_id
        self.dismiss()
        if entry_id is not None:
            self.undo_wished.emit(entry_id)

    def dismiss(self) -> None:
        self.timer.stop()
        self.entry_id = None
        self.hide()
        self.gone.emit()

    def _on_time(self) -> None:
        if self.undo.hasFocus():  # nobody who is on the button loses it under their finger
            self.timer.start()
        else:
            self.dismiss()
