"""What time it is, and which day that is for the person."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.clock import FrozenClock, SystemClock, own_day

EAST = timezone(timedelta(hours=13))


def test_the_system_clock_is_aware_and_moves_with_the_world():
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == now.astimezone().utcoffset()


def test_a_frozen_clock_stands_still_until_told():
    at = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    clock = FrozenClock(at)
    assert clock.now() == clock.now() == at
    clock.advance(timedelta(hours=2))
    assert clock.now() == datetime(2026, 11, 22, 11, 30, tzinfo=UTC)


def test_a_clock_without_an_offset_is_refused():
    with pytest.raises(ValueError, match="offset"):
        FrozenClock(datetime(2026, 11, 22))  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    ("hour", "ends", "day"),
    [(0, 0, 22), (23, 0, 22), (3, 4, 21), (4, 4, 22), (0, 1, 21)],
)
def test_the_own_day_may_end_after_midnight(hour, ends, day):
    assert own_day(datetime(2026, 11, 22, hour, tzinfo=UTC), ends) == date(2026, 11, day)


def test_the_day_is_the_one_under_the_offset_of_writing():
    assert own_day(datetime(2026, 11, 23, 1, tzinfo=EAST)) == date(2026, 11, 23)


@given(st.datetimes(min_value=datetime(2, 1, 1), timezones=st.timezones()), st.integers(0, 12))  # noqa: DTZ001
def test_the_own_day_is_today_or_yesterday(at, ends):
    assert at.date() - own_day(at, ends) in {timedelta(0), timedelta(days=1)}
