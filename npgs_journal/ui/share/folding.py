"""Panes side by side where there is room, and one at a time where there is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from npgs_journal.ui.share.parts import row
from npgs_journal.ui.widgets.basic import button
from npgs_journal.ui.widgets.one_of import OneOf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from npgs_journal.ui.theme import Theme

BAR_PX = 14
"""The scroll bar beside what a pane holds."""
NO_LIMIT = 16_777_215


@dataclass(frozen=True, slots=True)
class Pane:
    """`fixed_px`: its width at 100 % text when panes stand side by side; 0 shares what is left."""

    widget: QWidget
    name: str
    stretch: int = 1
    fixed_px: int = 0


class FoldingPanes(QWidget):
    folded = Signal()
    """Other panes are shown than before, or at other widths."""

    def __init__(
        self, theme: Theme, panes: Sequence[Pane], wide_px: int, parent: QWidget, first: int = 0
    ) -> None:
        """`wide_px`: from this width on, at 100 % text, all panes are shown. `parent`: where they lie."""
        super().__init__(parent)
        self._theme, self._panes, self._wide_px = theme, tuple(panes), wide_px
        self._alone: int | None = None
        self.tabs = OneOf(self)
        self._tab_row = QWidget()
        line = row(theme, self._tab_row, gap=6)
        for number, pane in enumerate(self._panes):
            tab = button(pane.name, size="small")
            tab.setCheckable(True)
            self.tabs.addButton(tab, number)
            line.addWidget(tab)
        line.addStretch(1)
        self.tabs.button(first).setChecked(True)
        self.tabs.idClicked.connect(lambda _: self.fold())
        self._row = QHBoxLayout()
        theme.scaled(self._row, setSpacing=20)
        for pane in self._panes:
            self._row.addWidget(pane.widget, pane.stretch)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        theme.scaled(outer, setSpacing=8)
        outer.addWidget(self._tab_row)
        outer.addLayout(self._row, 1)
        theme.changed.connect(self.fold)
        self.fold()

    @property
    def is_wide(self) -> bool:
        return self.width() >= self._theme.px(self._wide_px)

    @property
    def alone(self) -> int | None:
        """The pane that has the whole width by wish, in a wide window too."""
        return self._alone

    def show_pane(self, number: int) -> None:
        """Bring a pane to the front where only one is shown."""
        self.tabs.button(number).setChecked(True)
        self.show_alone(None)

    def show_alone(self, number: int | None) -> None:
        self._alone = number
        self.fold()

    def fold(self) -> None:
        wide, chosen = self.is_wide, self.tabs.checkedId()
        self._tab_row.setVisible(not wide and self._alone is None)
        for number, pane in enumerate(self._panes):
            is_side_by_side = wide and self._alone is None
            one = chosen if self._alone is None else self._alone
            fixed = self._width_of(pane) if is_side_by_side else 0
            pane.widget.setMinimumWidth(fixed)
            pane.widget.setMaximumWidth(fixed or NO_LIMIT)
            pane.widget.setVisible(is_side_by_side or number == one)
        self.folded.emit()

    def _width_of(self, pane: Pane) -> int:
        """What the pane is drawn with, or what its longest word needs; 0 where it may be any."""
        if not pane.fixed_px:
            return 0
        inside = pane.widget.widget() if isinstance(pane.widget, QScrollArea) else pane.widget
        needed = inside.minimumSizeHint().width() + self._theme.px(BAR_PX) if inside is not None else 0
        return max(self._theme.px(pane.fixed_px), needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
