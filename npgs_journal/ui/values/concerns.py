"""Concerns for one mark under strain: a quiet list to tick, or not. Only the writer sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.scrolled import scrolled
from npgs_journal.ui.widgets.tick_box import TickBox
from npgs_journal.values import concerns, values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns import ConcernId, ValueId
    from npgs_journal.ui.theme.theme import Theme

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ConcernList(QWidget):
    """Those that a value's own signs speak of come first; then the others, in the order of the list."""

    changed = Signal(object)
    """The ids that are ticked now, in the order in which they stand in the content."""
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all = concerns()
        self.title = label("", "strong")
        self._hint = label(self.tr("Tick what fits. None is needed. Only you see this."), "small")
        self.boxes: dict[ConcernId, TickBox] = {}
        self._order: list[TickBox] = []
        self.back = button(self.tr("Back to the values"), "quiet", self.done.emit)
        theme.set_icon(self.back, "arrow-left", "accent_text")
        self.back.setStyleSheet("QPushButton { padding: 0; }")
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(4, 4, 4, 4)
        theme.scaled(self._rows, setSpacing=6)
        for concern in self._all:
            box = TickBox(theme, concern.label)
            box.clicked.connect(self._on_clicked)
            box.installEventFilter(self)
            self.boxes[concern.id] = box
            self._rows.addWidget(box)
        self._rows.addStretch(1)
        self._area = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=6)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.title)
        column.addWidget(self._hint)
        column.addWidget(self._area, 1)

    def show_for(self, value: ValueId, title: str, ticked: Sequence[ConcernId], can_change: bool) -> None:
        self.title.setText(title)
        of_value = next((each.signs_under_strain for each in values() if each.id == value), ())
        first = list(dict.fromkeys(sign.concern for sign in of_value))
        order = [*first, *(concern.id for concern in self._all if concern.id not in first)]
        for concern_id, box in self.boxes.items():
            box.setChecked(concern_id in ticked)
            box.setEnabled(can_change)
        if self._order != (wanted := [self.boxes[concern_id] for concern_id in order]):
            self._put_in_order(wanted)

    def _put_in_order(self, order: list[TickBox]) -> None:
        self._order = order
        for place, box in enumerate(order):
            self._rows.insertWidget(place, box)
            self.setTabOrder(order[place - 1] if place else self.back, box)
        self._area.verticalScrollBar().setValue(0)

    def take_keyboard(self) -> None:
        first = self._order[0]
        (first if first.isEnabled() else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        self.changed.emit(tuple(each.id for each in self._all if self.boxes[each.id].isChecked()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go up and down the list, as they do among the values."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in STEPS:
            now = next(at for at, box in enumerate(self._order) if box is watched)
            at = min(max(now + STEPS[Qt.Key(event.key())], 0), len(self._order) - 1)
            self._order[at].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)
