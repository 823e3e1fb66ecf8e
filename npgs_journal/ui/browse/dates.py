"""Days and times in words. English wording; the numbers come from the entry's own offset."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, QTime

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


@lru_cache(maxsize=512)
def day_words(day: date, form: str) -> str:
    """Return `day` in Qt's date pattern `form`, in the interface's language whatever the system's is."""
    return ENGLISH.toString(QDate(day.year, day.month, day.day), form)


def time_words(at: datetime) -> str:
    return ENGLISH.toString(QTime(at.hour, at.minute), "h:mm ap")


def long_when(at: datetime) -> str:
    """Thursday 12 November 2026, 4:40 pm."""
    return f"{day_words(at.date(), 'dddd d MMMM yyyy')}, {time_words(at)}"


def day_and_time(at: datetime) -> str:
    """Thursday 12 November, 4:40 pm."""
    return f"{day_words(at.date(), 'dddd d MMMM')}, {time_words(at)}"


def short_day(day: date, today: date) -> str:
    """Thu 12 Nov; with the year where it is not this one."""
    return day_words(day, "ddd d MMM" if day.year == today.year else "ddd d MMM yyyy")


def week_start(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_heading(day: date, today: date, this_week: str, last_week: str) -> str:
    """The heading of the week `day` falls in: two in words, the others by their first and last day."""
    start, now = week_start(day), week_start(today)
    if start == now:
        return this_week
    if start == now - timedelta(days=7):
        return last_week
    end = start + timedelta(days=6)
    form = "d MMMM" if end.year == today.year else "d MMMM yyyy"
    first = day_words(start, "d" if start.month == end.month else "d MMMM")
    return f"{first} – {day_words(end, form)}"
