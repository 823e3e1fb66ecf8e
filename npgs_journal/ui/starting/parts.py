"""Of what the screens about one's own are made: a list of long lines, and a sheet to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from npgs_journal.ui.theme import Theme

ROW_PAD_PX, SIDE_PAD_PX, FRAME_PX, AT_MOST = 14, 28, 12, 0.94


class WordList(QListWidget):
    """Lines that wrap; one tab stop, and arrows go from line to line."""

    def __init__(self, theme: Theme, name: str, at_most_px: int | None = None) -> None:
        """`at_most_px`: as high as its lines, up to this (at 100 %); without it, as high as there is room."""
        super().__init__()
        self._theme, self._at_most = theme, at_most_px
        self.setProperty("kind", "lines")
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self._fit)

    def show_lines(self, lines: Iterable[str], at: int | None = None) -> None:
        """Put `lines` in the place of what is shown; stay at the row one was at, or go to `at`."""
        row = self.currentRow() if at is None else at
        self.blockSignals(True)
        self.clear()
        self.addItems(list(lines))
        self._fit()
        self.setCurrentRow(min(max(row, 0), self.count() - 1))
        self.blockSignals(False)
        self.currentRowChanged.emit(self.currentRow())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the words need: a list by itself reckons for one line."""
        metrics, wide = self.fontMetrics(), self.viewport().width() - self._theme.px(SIDE_PAD_PX)
        for row in range(self.count()):
            words = self.item(row).text()
            drawn = metrics.boundingRect(0, 0, max(wide, 1), 100_000, int(Qt.TextFlag.TextWordWrap), words)
            self.item(row).setSizeHint(QSize(0, drawn.height() + self._theme.px(ROW_PAD_PX)))
        if self._at_most is not None:
            lines = sum(self.item(row).sizeHint().height() for row in range(self.count()))
            around = self._theme.px(FRAME_PX)
            self.setFixedHeight(min(lines + around, self._theme.px(self._at_most)))


class Sheet(QDialog):
    """Fields one under the other that scroll when they must, and two answers at the foot."""

    def __init__(self, theme: Theme, title: str, size_px: tuple[int, int], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        theme.scaled(self.column, setContentsMargins=(24, 18, 24, 12), setSpacing=6)
        self.column.addWidget(label(title, "card-title"))
        self.keep = button(tr("Keep it"), "primary", self.check)
        leave = button(tr("Leave it as it is"), on_click=self.reject)
        self.trouble = label("", "error-hint")
        self.trouble.hide()
        whole, foot = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._area = scrolled(inside)
        whole.addWidget(self._area, 1)
        whole.addWidget(frame("rule"))
        theme.scaled(foot, setContentsMargins=(24, 10, 24, 14), setSpacing=10)
        foot.addWidget(self.trouble, 1)
        foot.addStretch(0)
        foot.addWidget(leave)
        foot.addWidget(self.keep)
        whole.addLayout(foot)
        room = self.screen().availableSize() if parent is None else parent.window().size()
        wide, high = (theme.px(each) for each in size_px)
        self.resize(min(wide, round(room.width() * AT_MOST)), min(high, round(room.height() * AT_MOST)))

    def field(self, words: str, text: str, longest: int) -> QLineEdit:
        heading, made = label(words, "strong"), QLineEdit(text)
        made.setMaxLength(longest)
        made.setAccessibleName(words)
        made.setCursorPosition(0)
        heading.setBuddy(made)
        self.column.addWidget(heading)
        self.column.addWidget(made)
        return made

    def focusNextPrevChild(self, to_next: bool) -> bool:
        """Qt's scrolling follows the keyboard only inside of it, not where it comes back from the foot."""
        is_gone = super().focusNextPrevChild(to_next)
        now = self.focusWidget()
        if now is not None and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now)
        return is_gone

    def check(self) -> None:
        """Close with what is filled in, or say what it still needs."""
        needed = self.needed()
        self.trouble.setText(needed)
        self.trouble.setVisible(bool(needed))
        if not needed:
            self.accept()

    def needed(self) -> str:
        return ""
