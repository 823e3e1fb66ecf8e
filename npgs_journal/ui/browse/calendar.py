"""Jump to a day: a calendar with the days in bold that hold entries, or what is looked for."""

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

from npgs_journal.ui.browse.dates import whole_day
from npgs_journal.ui.browse.scopes import same_day_words
from npgs_journal.ui.language import LOCALE, tr
from npgs_journal.ui.widgets.basic import button, label

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
    same_day_chosen = Signal(object)
    """The day whose like in other years is wished for."""
    said = Signal(str)
    """The day one has come to, and how many entries it holds."""

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
        self.calendar.selectionChanged.connect(self._say_day)
        self._days: Mapping[date, int] = {}
        self._hint = label("", "hint")
        self.same_day = button("", "link", self._on_same_day)
        column = QVBoxLayout(self)
        theme.scaled(column, setContentsMargins=(14, 12, 14, 12), setSpacing=8)
        column.addWidget(label(self.tr("Jump to a day"), "strong"))
        column.addWidget(self.calendar)
        column.addWidget(self._hint)
        column.addWidget(self.same_day)

    def open_under(self, button: QWidget, day: date) -> None:
        self._dress()
        self._days = {}
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._name_same_day()
        self._hint.setText(self.tr("Days in bold have entries."))
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

    def show_days(self, first: date, days: Mapping[date, int], *, is_all: bool = True) -> None:
        """The days of the month that begins with `first`. Of a month that is in view no more, nothing."""
        if (first.year, first.month) != (self.calendar.yearShown(), self.calendar.monthShown()):
            return
        self._days = days
        self._hint.setText(
            self.tr("Days in bold have entries.")
            if is_all
            else self.tr("Days in bold have what you look for.")
        )
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
            for name in ("raised", "ink", "ink3", "accent", "accent_ink", "panel")
        }
        self.calendar.setStyleSheet(
            f"QTableView {{ background: {color['raised']}; color: {color['ink']};"
            f" selection-background-color: {color['accent']}; selection-color: {color['accent_ink']}; }}"
            f"QTableView:disabled {{ color: {color['ink3']}; }}"  # days of the months before and after
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

    def _say_day(self) -> None:
        """What the arrow keys came to: a calendar's own cells say no more than a number."""
        day = _day(self.calendar.selectedDate())
        self._name_same_day()
        if self.isVisible():
            many = tr("%Ln entry(s)", "", self._days[day]) if day in self._days else tr("No entries")
            self.said.emit(tr("{day}: {entries}").format(day=whole_day(day), entries=many))

    def _name_same_day(self) -> None:
        self.same_day.setText(same_day_words(_day(self.calendar.selectedDate())))

    def _on_same_day(self) -> None:
        self.put_away()
        self.same_day_chosen.emit(_day(self.calendar.selectedDate()))

    def _on_chosen(self, chosen: QDate) -> None:
        self.put_away()
        self.day_chosen.emit(_day(chosen))


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
