"""Jump to a day: a calendar with the days that hold entries in bold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QFrame,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from npgs_journal.ui.language import LOCALE
from npgs_journal.ui.widgets.basic import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from npgs_journal.ui.theme.theme import Theme

DAYS = (
    Qt.DayOfWeek.Monday,
    Qt.DayOfWeek.Tuesday,
    Qt.DayOfWeek.Wednesday,
    Qt.DayOfWeek.Thursday,
    Qt.DayOfWeek.Friday,
    Qt.DayOfWeek.Saturday,
    Qt.DayOfWeek.Sunday,
)


class JumpToDay(QFrame):
    """Opens under its button, over the room. Enter or a click on a day jumps; Esc goes back."""

    day_chosen = Signal(object)
    month_shown = Signal(object, object)
    """First and last day of the month in view; answer with `show_days`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._button: QWidget | None = None
        self._theme = theme
        self.setProperty("kind", "sheet")
        self.setAccessibleName(self.tr("Jump to a day"))
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(LOCALE)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setAccessibleName(self.tr("Jump to a day"))
        self.calendar.setGridVisible(False)
        self.calendar.activated.connect(self._on_chosen)
        self.calendar.clicked.connect(self._on_chosen)
        self.calendar.currentPageChanged.connect(self._on_page)
        column = QVBoxLayout(self)
        theme.scaled(column, setContentsMargins=(14, 12, 14, 12), setSpacing=8)
        column.addWidget(label(self.tr("Jump to a day"), "strong"))
        column.addWidget(self.calendar)
        column.addWidget(label(self.tr("Days in bold have entries."), "hint"))

    def open_under(self, button: QWidget, day: date) -> None:
        self._dress()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._button = button
        house = button.window()
        self.setParent(house)
        self.adjustSize()
        below = QPoint(button.width() - self.width(), button.height() + self._theme.px(4))
        corner, lowest = button.mapTo(house, below), max(0, house.height() - self.height())
        self.move(max(0, corner.x()), min(corner.y(), lowest))
        self.show()
        self.raise_()
        self.calendar.setFocus()
        _app().focusChanged.connect(self._on_focus)
        self._on_page(self.calendar.yearShown(), self.calendar.monthShown())

    def show_days(self, days: Mapping[date, int]) -> None:
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        bold.setForeground(self._theme.color("accent_text"))
        self.calendar.setDateTextFormat(QDate(), QTextCharFormat())
        for day in days:
            self.calendar.setDateTextFormat(QDate(day.year, day.month, day.day), bold)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def put_away(self) -> None:
        """Close, and give the keyboard back to the button if it was here."""
        if self.isHidden():
            return
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self)
        _app().focusChanged.disconnect(self._on_focus)
        self.hide()
        if had_keyboard and self._button is not None:
            self._button.setFocus()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self.window() and not (new is self or self.isAncestorOf(new)):
            self.put_away()

    def _dress(self) -> None:
        color = {
            name: self._theme.color(name).name()
            for name in ("raised", "ink", "accent", "accent_ink", "panel")
        }
        self.calendar.setStyleSheet(
            f"QTableView {{ background: {color['raised']}; color: {color['ink']};"
            f" selection-background-color: {color['accent']}; selection-color: {color['accent_ink']}; }}"
            f"QWidget#qt_calendar_navigationbar {{ background: {color['panel']}; }}"
            f"QToolButton {{ background: transparent; color: {color['ink']}; border: none; font-weight: 600;"
            f" min-height: {self._theme.px(28)}px; min-width: {self._theme.px(28)}px; }}"
        )
        for name, icon in (
            ("qt_calendar_prevmonth", "chevron-left"),
            ("qt_calendar_nextmonth", "chevron-right"),
        ):
            step = self.calendar.findChild(QToolButton, name)
            if step is not None:
                step.setIcon(self._theme.icon(icon))
                step.setAccessibleName(self.tr("Month before") if "prev" in name else self.tr("Month after"))
        days = self.calendar.findChild(QTableView)
        assert days is not None
        days.setAccessibleName(self.tr("Jump to a day"))
        plain = QTextCharFormat()
        plain.setForeground(self._theme.color("ink"))
        for day in DAYS:
            self.calendar.setWeekdayTextFormat(day, plain)

    def _on_page(self, year: int, month: int) -> None:
        first = QDate(year, month, 1)
        last = first.addMonths(1).addDays(-1)
        self.month_shown.emit(_day(first), _day(last))

    def _on_chosen(self, chosen: QDate) -> None:
        self.put_away()
        self.day_chosen.emit(_day(chosen))


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
