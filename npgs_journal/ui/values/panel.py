"""The panel beside the page: what was lived, what was under strain. Leave the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from npgs_journal.nouns import Direction
from npgs_journal.ui.language import tr
from npgs_journal.ui.values.concerns import ConcernList
from npgs_journal.ui.values.model import ValueModel
from npgs_journal.ui.values.table import COLUMN_PX, ROW_PX, ValueTable
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from npgs_journal.nouns import ConcernId, Mark, ValueId
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
        self.table.moved.connect(lambda _: self._show_offer())
        self.model.dataChanged.connect(lambda *_: self._show_offer())
        self.concerns = ConcernList(theme)
        self.concerns.changed.connect(self._on_concerns)
        self.concerns.done.connect(self.close_concerns)
        self._words = ""
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
        both = QVBoxLayout(self._inner)
        self._theme.scaled(both, setContentsMargins=(17, 18, 10, 12), setSpacing=0)
        self._values = QWidget()
        for part in (self._values, self.concerns):
            both.addWidget(part)
        self.concerns.hide()
        column = QVBoxLayout(self._values)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._title, self._hint = label("", "strong"), label("", "small")
        for words in (self._title, self._hint):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.offer = button(self.tr("Name a concern"), "quiet", self.open_concerns)
        self.offer.setStyleSheet("QPushButton { padding: 0; }")
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._hint)
        column.addLayout(self._heads())
        column.addWidget(self.table, 20)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        column.addWidget(self._meanings, 0, Qt.AlignmentFlag.AlignLeading)
        self._say_what_for()
        self._show_offer()

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

    def show_marks(
        self,
        marks: Sequence[Mark],
        can_change: bool = True,
        in_text: Collection[tuple[ValueId, Direction]] = (),
        words: str = "",
    ) -> None:
        """The marks of the whole entry, or with `words` those on these words of it.

        `in_text`: values that words of the entry are marked with, told beside the entry's own.
        """
        if words != self._words:
            self._words = words
            self._say_what_for()
        self.model.show_marks(marks, can_change, in_text)
        self._show_offer()

    @property
    def heading(self) -> str:
        return self._title.text()

    def _say_what_for(self) -> None:
        if self._words:
            self._title.setText(self.tr("Values in these words"))
            self._hint.setText(self.tr("“{words}”").format(words=self._words))
        else:
            self._title.setText(self.tr("Values in this entry"))
            self._hint.setText(self.tr("Mark what was there. Leave the rest."))
        self.table.setAccessibleName(self._title.text())

    # Concerns -------------------------------------------------------------------------------

    def _show_offer(self) -> None:
        """Offered for the value one is at, while it is under strain; quietly, and never asked for."""
        row = self.table.currentIndex().row()
        is_there = row >= 0 and self.model.is_on(row, Direction.UNDER_STRAIN)
        named = self.model.concerns(row) if is_there else ()
        stance = self.tr("{value}, under strain").format(value=self.model.value(row)[1]) if is_there else ""
        labels = [box.text() for each, box in self.concerns.boxes.items() if each in named]
        words = tr("%Ln concern(s) named", "", len(labels)) if labels else self.tr("Name a concern")
        self.offer.setText(words)
        self.offer.setToolTip(", ".join(labels))
        self.offer.setAccessibleName(": ".join(filter(None, (words, stance, ", ".join(labels)))))
        self.offer.setVisible(bool(named) or (is_there and self.model.can_change))
        if not self.concerns.isHidden():
            if is_there:
                self._fill_concerns(row)
            else:
                self.close_concerns()

    def open_concerns(self) -> None:
        row = self.table.currentIndex().row()
        self._fill_concerns(row)
        self._values.hide()
        self.concerns.show()
        self.concerns.take_keyboard()
        self.said.emit(self.concerns.title.text())

    def _fill_concerns(self, row: int) -> None:
        value, name = self.model.value(row)
        title = self.tr("{value}, under strain").format(value=name)
        self.concerns.show_for(value, title, self.model.concerns(row), self.model.can_change)

    def close_concerns(self) -> None:
        had_keyboard = self.concerns.isAncestorOf(QApplication.focusWidget() or self)
        self.concerns.hide()
        self._values.show()
        if had_keyboard:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_concerns(self, ticked: tuple[ConcernId, ...]) -> None:
        self.model.set_concerns(self.table.currentIndex().row(), ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes a step back: from the concerns to the values, from there to the text."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.concerns.isHidden():
            self.back_wished.emit()
        else:
            self.close_concerns()

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
        if not self.concerns.isHidden():
            self.close_concerns()
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
