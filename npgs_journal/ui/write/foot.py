"""The foot of a page: mark to bring, and the line that says what is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.write.save_line import SaveLine

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme


class PageFoot(QWidget):
    bring_wished = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bring = button(self.tr("Mark to bring"))
        self.bring.setCheckable(True)
        self.bring.clicked.connect(self.bring_wished)
        self._hint = label(self.tr("A note to yourself. Nothing is shared."), "small")
        self.save_line = SaveLine(theme)
        self._bring_row = QWidget()
        row = QHBoxLayout(self._bring_row)
        row.setContentsMargins(0, 0, 0, 0)
        theme.scaled(row, setSpacing=12)
        row.addWidget(self.bring)
        row.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=10)
        column.addWidget(self._bring_row)
        column.addWidget(self.save_line)
        self.show_bring(is_marked=False)

    def show_bring(self, is_marked: bool) -> None:
        self.bring.setChecked(is_marked)
        self.bring.setText(self.tr("Marked to bring") if is_marked else self.tr("Mark to bring"))
        self.bring.setAccessibleDescription(self._hint.text())
        icon = "bookmark-check" if is_marked else "bookmark"
        self._theme.set_icon(self.bring, icon, "accent_text" if is_marked else "ink2")

    def offer_bring(self, is_offered: bool) -> None:
        self._bring_row.setVisible(is_offered)
