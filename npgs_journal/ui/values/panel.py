"""The panel beside the page: what was lived, what was under strain. Leave the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from npgs_journal.ui.values.model import ValueModel
from npgs_journal.ui.values.table import COLUMN_PX, ROW_PX, ValueTable
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns import Mark, ValueId
    from npgs_journal.ui.theme.theme import Theme


PANEL_PX, FOLDED_PX, NO_LIMIT = 300, 480, 16_777_215


class ValuePanel(QFrame):
    marks_wished = Signal(object)
    said = Signal(str)
    meanings_wished = Signal()
    back_wished = Signal()

    def __init__(
        self, theme: Theme, names: Sequence[tuple[ValueId, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "panel")
        self.model = ValueModel(names, self)
        self.table = ValueTable(theme, self.model)
        self.model.marks_wished.connect(self.marks_wished)
        self.model.said.connect(self.said)
        self.table.meaning_wished.connect(self.meanings_wished)
        self._back = button(self.tr("Back to writing"), "quiet", self.back_wished.emit)
        theme.set_icon(self._back, "arrow-left", "accent_text")
        self._meanings = button(self.tr("What do these mean?"), "quiet", self.meanings_wished.emit)
        theme.set_icon(self._meanings, "circle-question-mark", "accent_text")
        for quiet in (self._back, self._meanings):
            quiet.setStyleSheet("QPushButton { padding: 0; }")
        self._is_folded = False
        self._lay_out()
        self.fold(is_folded=False)
        theme.changed.connect(self._scale)
        self._scale()

    def _lay_out(self) -> None:
        self._inner = QWidget()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 1, 0, 0)
        whole.addWidget(self._inner)
        column = QVBoxLayout(self._inner)
        self._theme.scaled(column, setContentsMargins=(17, 18, 10, 12), setSpacing=0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._title = label(self.tr("Values in this entry"), "strong")
        hint = label(self.tr("Mark what was there. Leave the rest."), "small")
        for words in (self._title, hint):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(hint)
        column.addLayout(self._heads())
        column.addWidget(self.table, 20)
        column.addStretch(1)
        column.addWidget(self._meanings, 0, Qt.AlignmentFlag.AlignLeading)

    def _heads(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._theme.scaled(row, setContentsMargins=(0, 10, 0, 2), setSpacing=0)
        row.addStretch(1)
        self._lived, self._strain = QLabel(self.tr("Lived")), QLabel(self.tr("Under\nstrain"))
        for head in (self._lived, self._strain):
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            head.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
            row.addWidget(head, 0, Qt.AlignmentFlag.AlignBottom)
        self._strain.setAccessibleName(self.tr("Under strain"))
        return row

    def _scale(self) -> None:
        for head, token in ((self._lived, "lived_ink"), (self._strain, "strain_ink")):
            colour = self._theme.color(token).name()
            head.setStyleSheet(f"color: {colour}; font-size: {self._theme.px(13)}px; font-weight: 600;")
            head.setMinimumWidth(0)  # a label never asks for less than it was told to be
            head.ensurePolished()
        columns = max(
            self._theme.px(COLUMN_PX), *(head.sizeHint().width() for head in (self._lived, self._strain))
        )
        for head in (self._lived, self._strain):
            head.setFixedWidth(columns)
        self.table.set_columns(columns)
        rows = self.model.rowCount()
        self.table.setMaximumHeight(rows * self._theme.px(ROW_PX) + 4)
        self._set_width()

    # For the room ---------------------------------------------------------------------------

    def show_marks(self, marks: Sequence[Mark], can_change: bool = True) -> None:
        self.model.show_marks(marks, can_change)

    def fold(self, is_folded: bool) -> None:
        """Folded, the panel stands in the page's place and shows the way back."""
        self._is_folded = is_folded
        self._back.setVisible(is_folded)
        self._set_width()

    def _set_width(self) -> None:
        px = self._theme.px
        self.setMinimumWidth(px(PANEL_PX))
        self.setMaximumWidth(NO_LIMIT if self._is_folded else px(PANEL_PX))
        self._inner.setMaximumWidth(px(FOLDED_PX) if self._is_folded else px(PANEL_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(0, 0, self.width(), 0)

    def take_keyboard(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
