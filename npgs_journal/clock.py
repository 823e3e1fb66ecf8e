"""What time it is, as something that can be handed in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The instant, aware, under the offset that this place keeps now."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC).astimezone()


class FrozenClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, at: datetime) -> None:
        if at.tzinfo is None:
            raise ValueError("a clock needs an offset")
        self._at = at

    def now(self) -> datetime:
        return self._at

    def advance(self, by: timedelta) -> None:
        self._at += by


def own_day(at: datetime, day_ends_hour: int = 0) -> date:
    """The day that `at` belongs to for the person: before `day_ends_hour` it is still yesterday.

    The offset in `at` is the one the person wrote under, so no other zone is asked.
    """
    return (at.replace(tzinfo=None) - timedelta(hours=day_ends_hour)).date()
