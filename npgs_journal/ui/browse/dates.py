"""Days and times in words, in the language of the window; the numbers come from the entry's own offset."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from PySide6.QtCore import QDate, QTime

from npgs_journal.ui.language import LOCALE, clock_form, tr


@lru_cache(maxsize=512)
def _in_form(day: date, form: str) -> str:
    return LOCALE.toString(QDate(day.year, day.month, day.day), form)


def whole_day(day: date) -> str:
    """Thursday 12 November 2026."""
    return _in_form(day, tr("dddd d MMMM yyyy", "Qt date pattern"))


def long_day(day: date) -> str:
    """Thursday 12 November."""
    return _in_form(day, tr("dddd d MMMM", "Qt date pattern"))


def brief_day(day: date) -> str:
    """Thu 12 Nov."""
    return _in_form(day, tr("ddd d MMM", "Qt date pattern"))


def least_day(day: date) -> str:
    """12 Nov."""
    return _in_form(day, tr("d MMM", "Qt date pattern"))


def short_day(day: date, today: date) -> str:
    """Thu 12 Nov; with the year where it is not this one."""
    if day.year == today.year:
        return brief_day(day)
    return _in_form(day, tr("ddd d MMM yyyy", "Qt date pattern"))


def plain_day(day: date, today: date) -> str:
    """12 November; with the year where it is not this one."""
    if day.year == today.year:
        return _in_form(day, tr("d MMMM", "Qt date pattern"))
    return _in_form(day, tr("d MMMM yyyy", "Qt date pattern"))


def from_to(first: date, last: date, today: date) -> str:
    """17 August to 12 November; with each year where one is not this one."""
    now = today if first.year == last.year else date.max
    return tr("{first} to {last}").format(first=plain_day(first, now), last=plain_day(last, now))


def month_words(day: date) -> str:
    """November 2026."""
    return _in_form(day, tr("MMMM yyyy", "Qt date pattern"))


def month_alone(day: date, today: date) -> str:
    """November; with the year where it is not this one."""
    return _in_form(day, tr("MMMM", "Qt date pattern")) if day.year == today.year else month_words(day)


def month_name(day: date) -> str:
    """Nov."""
    return _in_form(day, tr("MMM", "Qt date pattern"))


def day_number(day: date) -> str:
    """12."""
    return _in_form(day, tr("d", "Qt date pattern"))


def year_number(day: date) -> str:
    """2026."""
    return _in_form(day, tr("yyyy", "Qt date pattern"))


def time_words(at: datetime | time) -> str:
    """4:40 pm, or 16:40 where the system's clock has 24 hours."""
    return LOCALE.toString(QTime(at.hour, at.minute), clock_form())


def long_when(at: datetime) -> str:
    """Thursday 12 November 2026, 4:40 pm."""
    return _with_time(whole_day(at.date()), at)


def day_and_time(at: datetime) -> str:
    """Thursday 12 November, 4:40 pm."""
    return _with_time(long_day(at.date()), at)


def brief_when(at: datetime) -> str:
    """Thu 12 Nov, 4:40 pm."""
    return _with_time(brief_day(at.date()), at)


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
    within = tr("d MMMM", "Qt date pattern")
    first = _in_form(start, tr("d", "Qt date pattern") if start.month == end.month else within)
    last = _in_form(end, within if end.year == today.year else tr("d MMMM yyyy", "Qt date pattern"))
    return tr("{first} – {last}").format(first=first, last=last)


def _with_time(day: str, at: datetime) -> str:
    return tr("{day}, {time}").format(day=day, time=time_words(at))
