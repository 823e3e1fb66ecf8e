"""How the page stands: head and foot stay, and what is between them scrolls where the window is too low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.scrolled import scrolled
from npgs_journal.ui.write.margin import Around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.ui.theme.theme import Theme

WIDE_MARGINS, NARROW_MARGINS = (40, 19, 34, 12), (28, 12, 26, 10)


class Layers:
    """`whole` is the column of the page, `sheet` what scrolls in it, `below` what stands above the foot."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        self._theme, self._page = theme, page
        self.whole, self.sheet, self.below = Around(), Around(), QWidget()
        self.column, self.between, self._rows = (
            QVBoxLayout(part) for part in (self.whole, self.sheet, self.below)
        )
        for column in (self.column, self.between, self._rows):
            column.setContentsMargins(0, 0, 0, 0)
            theme.scaled(column, setSpacing=8)
        self._row = QHBoxLayout(page)
        theme.scaled(self._row, setContentsMargins=WIDE_MARGINS)

    def fill(
        self,
        above: Sequence[QWidget],
        between: Sequence[QWidget],
        under: tuple[QWidget, QWidget],
        *,
        grows: QWidget,
    ) -> None:
        """Put the parts in their order, downwards; `under` is a bar and the foot.

        `grows`, one of `between`, has the height that is left.
        """
        for part in between:
            self.between.addWidget(part, int(part is grows))
        self._area = scrolled(self.sheet)
        self._area.setMinimumHeight(1)
        bar, foot = under
        for fixed in (*above, self._area, bar, self.below, foot):
            self.column.addWidget(fixed, int(fixed is self._area))
        self._row.addWidget(self.whole, 1)

    def set_narrow(self, is_narrow: bool) -> None:
        self._theme.scaled(self._row, setContentsMargins=NARROW_MARGINS if is_narrow else WIDE_MARGINS)
        self._theme.scaled(self.between, setSpacing=6 if is_narrow else 10)

    def hold(self, bar: QWidget) -> None:
        """Let a bar of the room's stand above the rows."""
        if bar.parentWidget() is not self.whole:
            self.column.insertWidget(self.column.indexOf(self.below), bar)

    def add_row(self, row: QWidget) -> None:
        """Put a row of the room's (the chips of a narrower window) above the foot."""
        self._rows.addWidget(row)

    def show_part(self, part: QWidget) -> None:
        """Bring what stands in the sheet into view, or as much of it as there is room for."""
        self._area.ensureWidgetVisible(part)

    def show_whole(self, card: QWidget) -> None:
        """Once the card has its place: as much of it as there is room for, its first words before all."""

        def scroll() -> None:
            bar = self._area.verticalScrollBar()
            self._area.ensureWidgetVisible(card)
            bar.setValue(min(bar.value(), card.y()))

        QTimer.singleShot(0, self._page, scroll)

    @property
    def scrolls(self) -> bool:
        return bool(self._area.verticalScrollBar().maximum())

    def keep_in_view(self, at: QPoint, height_px: int) -> None:
        """Scroll as far as is needed for a place of the sheet, with `height_px` above and below it."""
        self._area.ensureVisible(at.x(), at.y(), 0, height_px)
