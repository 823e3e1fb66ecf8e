"""Days in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.ui.browse import dates

TODAY = date(2026, 11, 13)


def test_moments_in_words():
    at = datetime(2026, 11, 12, 16, 40, tzinfo=UTC)
    assert dates.long_when(at) == "Thursday 12 November 2026, 4:40 pm"
    assert dates.day_and_time(at) == "Thursday 12 November, 4:40 pm"
    assert dates.time_words(at.replace(hour=0, minute=5)) == "12:05 am"


@pytest.mark.parametrize(
    ("day", "words"), [(date(2026, 11, 2), "Mon 2 Nov"), (date(2025, 11, 2), "Sun 2 Nov 2025")]
)
def test_short_days_name_another_year(day, words):
    assert dates.short_day(day, TODAY) == words


@pytest.mark.parametrize(
    ("day", "heading"),
    [
        (date(2026, 11, 9), "This week"),
        (date(2026, 11, 15), "This week"),
        (date(2026, 11, 8), "Last week"),
        (date(2026, 11, 2), "Last week"),
        (date(2026, 11, 1), "26 October – 1 November"),
        (date(2026, 10, 7), "5 – 11 October"),
        (date(2026, 11, 16), "16 – 22 November"),
        (date(2025, 12, 31), "29 December – 4 January"),
        (date(2024, 3, 8), "4 – 10 March 2024"),
    ],
)
def test_headings(day, heading):
    assert dates.week_heading(day, TODAY, "This week", "Last week") == heading


@given(st.dates(min_value=date(1900, 1, 8), max_value=date(2200, 1, 1)), st.integers(0, 6))
def test_all_days_of_a_week_share_a_heading(day, further):
    start = dates.week_start(day)
    other = start + timedelta(days=further)
    assert dates.week_heading(day, TODAY, "T", "L") == dates.week_heading(other, TODAY, "T", "L")
