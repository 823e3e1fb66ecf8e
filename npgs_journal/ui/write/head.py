"""The head of a page: when it was written, where it stands, and the few buttons of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from npgs_journal.nouns import Space
from npgs_journal.ui.browse.dates import brief_day, brief_when, least_day, long_when
from npgs_journal.ui.widgets.basic import button, icon_button
from npgs_journal.ui.widgets.chip import Chip
from npgs_journal.ui.write.save_line import SaveLine

if TYPE_CHECKING:
    from datetime import datetime

    from npgs_journal.ui.theme.theme import Theme

MINE, BRING, ABOUT_ME = "mine", "bring", "about-me"


class PageHead(QWidget):
    back_wished = Signal()
    new_wished = Signal()
    when_wished = Signal()
    stand_wished = Signal(str)
    """`mine`, `bring` or `about-me`."""
    focus_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._is_narrow, self._is_alone = theme, False, False
        self._at: datetime | None = None
        self._stand = MINE
        self.back = button(self.tr("All entries"), "quiet", self.back_wished.emit)
        theme.set_icon(self.back, "arrow-left", "accent_text")
        self.new = button(self.tr("New entry"), "primary", self.new_wished.emit)
        theme.set_icon(self.new, "plus", "accent_ink")
        self.when = button("", "quiet", self.when_wished.emit)
        self.when.setToolTip(self.tr("Change the date and time"))
        self.chip = Chip(
            theme,
            self.tr("Where this entry stands"),
            (
                (MINE, self.tr("Just mine")),
                (BRING, self.tr("Marked to bring")),
                (ABOUT_ME, self.tr("About me, never in a packet")),
            ),
        )
        self.chip.chosen.connect(self.stand_wished)
        self.text_size = self._size_button()
        self.wide_button = icon_button(
            theme, "maximize-2", self.tr("Only the text (F11)"), self.focus_wished.emit
        )
        self.more = icon_button(theme, "ellipsis", self.tr("More for this entry"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save_line = SaveLine(theme, at_end=True)
        self.back.setStyleSheet("QPushButton { padding: 0; }")
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def _size_button(self) -> QToolButton:
        made, menu, theme = (
            icon_button(self._theme, "a-large-small", self.tr("Text size")),
            QMenu(self),
            self._theme,
        )
        menu.setAccessibleName(made.accessibleName())
        menu.addAction(self.tr("Bigger text"), theme.bigger)
        menu.addAction(self.tr("Smaller text"), theme.smaller)
        menu.addAction(self.tr("Usual text size"), theme.usual)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(menu)
        return made

    def _lay_out(self) -> None:
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        self._theme.scaled(tools, setSpacing=2)
        for tool in (self.text_size, self.wide_button, self.more):
            tools.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._theme.scaled(column, setSpacing=8)
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        for row in (self._upper, self._lower):
            self._theme.scaled(row, setSpacing=10)
            column.addLayout(row)
        self._upper.addWidget(self.back)
        self._upper.addStretch(1)
        self._upper.addWidget(self.new)
        self._lower.addWidget(self.when)
        self._lower.addWidget(self.chip)
        self._lower.addStretch(1)
        self._lower.addWidget(self.save_line)
        self.set_narrow(is_narrow=False)

    def set_narrow(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        row = self._upper if is_narrow else self._lower
        (self._lower if is_narrow else self._upper).removeWidget(self._tools)
        row.addWidget(self._tools)
        self._show_parts()
        self._say_stand()
        self._say_when()

    def set_alone(self, is_alone: bool) -> None:
        """Only the text: of everything here the way out stays, in words, and the save line."""
        self._is_alone = is_alone
        name = self.tr("Show everything again (F11)") if is_alone else self.tr("Only the text (F11)")
        styles = Qt.ToolButtonStyle
        self._theme.set_icon(self.wide_button, "minimize-2" if is_alone else "maximize-2")
        self.wide_button.setText(self.tr("Show everything again") if is_alone else "")
        self.wide_button.setToolButtonStyle(
            styles.ToolButtonTextBesideIcon if is_alone else styles.ToolButtonIconOnly
        )
        self.wide_button.setToolTip(name)
        self.wide_button.setAccessibleName(name)
        self._show_parts()

    def _show_parts(self) -> None:
        for part in (self.when, self.chip, self.text_size, self.more):
            part.setVisible(not self._is_alone)
        for part in (self.back, self.new):
            part.setVisible(self._is_narrow and not self._is_alone)
        self.save_line.setVisible(self._is_narrow)
        self.wide_button.setVisible(self._is_alone or not self._is_narrow)

    def show_when(self, at: datetime) -> None:
        self._at = at
        self._say_when()

    def show_stand(self, space: Space, bring: bool) -> None:
        self._stand = ABOUT_ME if space is Space.ABOUT_ME else BRING if bring else MINE
        self._say_stand()
        self._say_when()

    def _say_stand(self) -> None:
        """Where there is little room the chip says the space alone; its accessible name is always whole."""
        self.chip.show_choice(self._stand)
        if self._is_narrow and self._stand == ABOUT_ME:
            self.chip.setText(self.tr("About me"))

    def allow_changes(self, can_change: bool) -> None:
        self.when.setEnabled(can_change)
        self.chip.setEnabled(can_change)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_when()

    def _say_when(self) -> None:
        """The date as fully as there is room for; its accessible name is always whole."""
        if self._at is None:
            return
        whole = long_when(self._at)
        day = self._at.date()
        forms = (whole, brief_when(self._at), brief_day(day), least_day(day))
        metrics, room = QFontMetrics(self._theme.ui_font(14, 500)), self._room_for_when()
        fitting = (form for form in forms if metrics.horizontalAdvance(form) <= room)
        self.when.setText(brief_day(day) if self._is_narrow else next(fitting, forms[-1]))
        self.when.setAccessibleName(self.tr("{when}. Change the date and time").format(when=whole))

    def _room_for_when(self) -> int:
        beside = (self.chip, self._tools)
        room: int = self.width() - sum(part.sizeHint().width() + self._lower.spacing() for part in beside)
        return room

    def _dress(self) -> None:
        theme = self._theme
        self.when.setStyleSheet(
            f"QPushButton {{ color: {theme.color('ink3').name()}; font-size: {theme.px(14)}px;"
            f" font-weight: 500; padding: 0; border: none; min-height: {theme.px(26)}px; }}"
            f"QPushButton:hover {{ color: {theme.color('accent_text').name()}; }}"
        )
