"""A packet on its way to a file or to paper: how far it is, and a button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.theme import Theme


class UnderWay(QFrame):
    def __init__(self, theme: Theme, stop: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        inside = column(theme, self, gap=8, pad=18)
        self.words = label(tr("Making and checking the file…"), "strong")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("How far the file is"))
        self.bar.setTextVisible(False)
        self.cancel = button(tr("Cancel"), on_click=stop)
        inside.addWidget(self.words)
        inside.addWidget(self.bar)
        inside.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeading)

    def begin(self, *, is_file: bool) -> str:
        """It has begun, and nobody knows how long it takes. What is said of it."""
        of_pages = tr("Making and checking the pages…")
        self.words.setText(tr("Making and checking the file…") if is_file else of_pages)
        self.bar.setRange(0, 0)
        return self.words.text()

    def show_step(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
