"""What narrows the list, under the search box: a chip for each part, and one step back to everything."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import button
from npgs_journal.ui.widgets.flow import FlowRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from npgs_journal.ui.browse.scopes import Part
    from npgs_journal.ui.theme import Theme


class FilterChip(QPushButton):
    """One part. A press takes it away. Words that do not fit are shortened on screen and said in full."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.words = words
        self._put(words)
        self.setProperty("kind", "chip")
        self.setAccessibleName(tr("{part}: take this away").format(part=words))
        self.setAccessibleDescription(self.accessibleName())
        self.setToolTip(f"<qt>{escape(self.accessibleName())}</qt>")
        ways = Qt.LayoutDirection
        # The cross stands at the end: the chip alone runs against the reading direction.
        is_mirrored = self.layoutDirection() == ways.RightToLeft
        self.setLayoutDirection(ways.LeftToRight if is_mirrored else ways.RightToLeft)
        theme.set_icon(self, "x", size=14)

    def sizeHint(self) -> QSize:
        """What all words need, also while they are shortened."""
        return QSize(self._beside() + self._wide(self.words), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        room = self.width() - self._beside()
        fits = self._wide(self.words) <= room
        shortened = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        words = self.words if fits else shortened
        if words != self._shown:
            self._put(words)

    def _put(self, words: str) -> None:
        """Show `words`. A sign in a person's own words is no key of the button."""
        self._shown = words
        self.setText(words.replace("&", "&&"))

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

    def _beside(self) -> int:
        """The cross, its gap, and the space on both sides."""
        return super().sizeHint().width() - self._wide(self._shown)


class FilterChips(FlowRow):
    rest_wished = Signal(object)
    """The `Filter` that is left without the part whose chip was pressed."""
    all_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._before: list[QWidget] = []
        self.chips: list[FilterChip] = []
        self.all_button = button(tr("Clear all"), "link", self.all_wished.emit)
        self.flow.addWidget(self.all_button)
        self.hide()

    def follow(self, before: QWidget) -> None:
        """Tab leads from `before` into the row, whenever its chips were made."""
        self._before = [before]

    def show_parts(self, shown: Sequence[Part]) -> None:
        """Chips for these parts. The keyboard stays in the row when the chip that had it goes."""
        if [chip.words for chip in self.chips] == [part.words for part in shown]:
            return
        place = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        for chip in self.chips:
            self.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.flow.removeWidget(self.all_button)
        self.chips = [self._chip(part) for part in shown]
        for part in (*self.chips, self.all_button):
            self.flow.addWidget(part)
            part.show()
        self._put_in_order([*self._before, *self.chips, self.all_button])
        self.setVisible(bool(shown))
        if place >= 0 and shown:
            self.chips[min(place, len(self.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, part: Part) -> FilterChip:
        chip = FilterChip(self._theme, part.words)
        chip.clicked.connect(lambda _checked=False: self.rest_wished.emit(part.rest))
        return chip

    def _put_in_order(self, row: Sequence[QWidget]) -> None:
        for one, next_one in pairwise(row):
            self.setTabOrder(one, next_one)
