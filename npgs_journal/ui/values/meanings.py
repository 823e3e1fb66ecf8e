"""What the twelve values mean, to read in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.reading import as_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.ui.theme.theme import Theme


class Meanings(QDialog):
    """`meanings` are (name, explanation) in the official order."""

    def __init__(
        self, theme: Theme, meanings: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What do these mean?"))
        page = QWidget()
        page.setProperty("kind", "scrolled")
        words = QVBoxLayout(page)
        theme.scaled(words, setSpacing=4, setContentsMargins=(4, 4, 16, 4))
        for name, explanation in meanings:
            words.addWidget(label(name, "strong"))
            words.addWidget(label(explanation, "second"))
            words.addSpacing(theme.px(12))
        words.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        as_document(area, self.tr("What the twelve values mean"))
        close = button(self.tr("Close"), on_click=self.accept)
        column = QVBoxLayout(self)
        theme.scaled(column, setContentsMargins=(24, 20, 16, 16), setSpacing=16)
        column.addWidget(label(self.tr("What do these mean?"), "card-title"))
        column.addWidget(area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        self.resize(min(theme.px(560), 1000), min(theme.px(520), 620))
        area.setFocus()
