"""Three panes side by side, or fewer where there is less room: classes by text widths, not by pixels."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import frame

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from npgs_journal.ui.browse.list_pane import ListPane
    from npgs_journal.ui.theme import Theme
    from npgs_journal.ui.values.chips import MarkRow
    from npgs_journal.ui.values.panel import ValuePanel
    from npgs_journal.ui.write.page import EntryPage

LIST_PX, WIDE_PX, MEDIUM_PX = 300, 1080, 720
"""At 100 % text size; 200 % halves every window."""


class Width(Enum):
    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"


class Pane(Enum):
    LIST = "list"
    PAGE = "page"
    VALUES = "values"


class Panes(QWidget):
    focus_mode_changed = Signal(bool)
    pane_entered = Signal(str)
    """The name of the pane the keyboard went to, to be said."""

    def __init__(
        self, theme: Theme, panes: tuple[ListPane, EntryPage, ValuePanel], chips: MarkRow, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._listing, self._page, self._panel = panes
        self._chips = chips
        self._width, self._pane, self._is_focused = Width.WIDE, Pane.PAGE, False
        self._divider = frame("divider")
        self._page.add_row(chips)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        # The panes follow the window: what does not fit side by side is shown one at a time.
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(320, 240)
        row.addWidget(self._listing)
        row.addWidget(self._page, 1)
        row.addWidget(self._divider)
        row.addWidget(self._panel)
        theme.changed.connect(self.arrange)

    @property
    def width_class(self) -> Width:
        return self._width

    @property
    def pane(self) -> Pane:
        """Which pane is in front; in a wide window all of them are there."""
        return self._pane

    @property
    def is_focus_mode(self) -> bool:
        return self._is_focused

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        width, px = self.width(), self._theme.px
        wide, medium = width >= px(WIDE_PX), width >= px(MEDIUM_PX)
        self._width = Width.WIDE if wide else Width.MEDIUM if medium else Width.NARROW
        is_narrow = self._width is Width.NARROW
        for part, is_seen in self._seen().items():
            part.setVisible(is_seen)
        beside = max(
            px(LIST_PX), self._listing.minimumSizeHint().width()
        )  # as wide as drawn, or as its longest words need
        self._listing.setMinimumWidth(0 if is_narrow else beside)
        self._listing.setMaximumWidth(16_777_215 if is_narrow else beside)
        is_list_alone = is_narrow and self._pane is Pane.LIST and not self._is_focused
        (self._listing if is_list_alone else self._page).hold(self._page.undo_bar)
        self._panel.fold(is_folded=not wide)
        self._page.set_narrow(is_narrow)

    def _seen(self) -> dict[QWidget, bool]:
        wide, alone = self._width is Width.WIDE, self._is_focused
        seen = {
            Width.WIDE: set(Pane),
            Width.MEDIUM: {Pane.LIST, Pane.VALUES if self._pane is Pane.VALUES else Pane.PAGE},
            Width.NARROW: {self._pane},
        }[self._width]
        if alone:
            seen = {Pane.PAGE}
        return {
            self._listing: Pane.LIST in seen,
            self._page: Pane.PAGE in seen,
            self._divider: wide and not alone,
            self._panel: Pane.VALUES in seen,
            self._chips: not wide and not alone,
        }

    # Going around ---------------------------------------------------------------------------

    def go(self, pane: Pane) -> None:
        """Bring `pane` to the front and give it the keyboard."""
        if self._is_focused and pane is not Pane.PAGE:
            self.set_focus_mode(is_on=False)
        self._pane = pane
        self.arrange()
        if pane is Pane.LIST:
            self._listing.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif pane is Pane.PAGE:
            self._page.take_keyboard()
        else:
            self._panel.take_keyboard()

    def step(self, by: int) -> None:
        """To the next or the previous pane, and say its name."""
        panes = list(Pane)
        now = self._pane_of(QApplication.focusWidget()) or self._pane
        pane = panes[(panes.index(now) + by) % len(panes)]
        self.go(pane)
        names = {
            Pane.LIST: self.tr("Entries"),
            Pane.PAGE: self.tr("Entry"),
            Pane.VALUES: self._panel.heading,
        }
        self.pane_entered.emit(names[pane])

    def _pane_of(self, widget: QWidget | None) -> Pane | None:
        parts = ((Pane.LIST, self._listing), (Pane.PAGE, self._page), (Pane.VALUES, self._panel))
        for pane, part in parts:
            if widget is not None and (widget is part or part.isAncestorOf(widget)):
                return pane
        return None

    def set_focus_mode(self, is_on: bool) -> None:
        if is_on == self._is_focused:
            return
        self._is_focused = is_on
        self._pane = Pane.PAGE
        self.arrange()
        self._page.set_alone(is_on)
        self._page.take_keyboard()
        self.focus_mode_changed.emit(is_on)
