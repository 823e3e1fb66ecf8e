from __future__ import annotations

import tempfile
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.invented import fresh_store
from support.marked import CONCERNS, VALUES, marked, marked_entries
from support.recount import both, concerns, recount

from npgs_journal.lookback import Held, Lookback, Span, Step
from npgs_journal.nouns import Direction, Mark

LIVED, STRAIN = Direction.LIVED, Direction.UNDER_STRAIN
TODAY = date(2026, 11, 12)
FIRST = date(2024, 12, 1)


@contextmanager
def looking_at(*entries):
    with tempfile.TemporaryDirectory() as folder, fresh_store(Path(folder)) as store:
        store.writer.entries.add_many(entries)
        yield Lookback(store.reader)


def spans(span, *entries, today=TODAY):
    with looking_at(*entries) as lookback:
        return lookback.over_time(span, today)


def test_four_weeks_and_three_months_are_weeks_that_end_with_todays():
    four, three = spans(Span.WEEKS_4), spans(Span.MONTHS_3)
    assert [period.first.isoformat() for period in four.periods] == [
        "2026-10-19",
        "2026-10-26",
        "2026-11-02",
        "2026-11-09",
    ]
    assert len(three.periods) == 13
    assert (three.first, three.last) == (date(2026, 8, 17), date(2026, 11, 15))
    assert four.step is three.step is Step.WEEK


def test_twelve_months_are_months_that_end_with_todays():
    year = spans(Span.MONTHS_12)
    assert len(year.periods) == 12
    assert (year.first, year.last) == (date(2025, 12, 1), date(2026, 11, 30))
    assert year.step is Step.MONTH


def test_all_are_quarters_from_the_first_entry_to_the_last():
    whole = spans(Span.ALL, marked(date(2025, 5, 6)), marked(date(2026, 1, 2)))
    assert (whole.first, whole.last, len(whole.periods)) == (date(2025, 4, 1), date(2026, 12, 31), 7)
    ahead = spans(Span.ALL, marked(date(2026, 2, 6)), marked(date(2027, 1, 2)))
    assert ahead.last == date(2027, 3, 31)
    assert len(spans(Span.ALL).periods) == 1


@pytest.mark.parametrize("day", [date(9999, 12, 31), date(1900, 1, 1)])
def test_a_day_far_away_is_a_column_like_any_other(day):
    whole = spans(Span.ALL, marked(day, Mark(VALUES[0], LIVED)))
    assert whole.lines[0].total == Held(lived=1)
    assert whole.first <= day <= whole.last


def test_a_week_at_the_end_of_time():
    assert spans(Span.WEEKS_4, today=date(9999, 12, 31)).last == date.max


def test_the_order_is_the_official_one_whatever_was_marked():
    seen = spans(Span.MONTHS_3, *[marked(TODAY, Mark(VALUES[5], LIVED)) for _ in range(3)])
    assert tuple(line.value for line in seen.lines) == VALUES
    assert seen.not_noted == VALUES[:5] + VALUES[6:]


def test_concerns_stand_in_the_order_of_the_content():
    strained = [
        marked(TODAY, Mark(VALUES[0], STRAIN, (CONCERNS[4],))),
        marked(TODAY, Mark(VALUES[1], STRAIN, (CONCERNS[4],)), Mark(VALUES[2], STRAIN, (CONCERNS[4],))),
        marked(TODAY, Mark(VALUES[0], STRAIN, (CONCERNS[1],))),
    ]
    seen = spans(Span.WEEKS_4, *strained)
    assert seen.concerns == ((CONCERNS[1], 1), (CONCERNS[4], 2))


@settings(max_examples=40)
@given(
    entries=marked_entries(FIRST, TODAY + timedelta(days=30)),
    span=st.sampled_from(Span),
    today=st.dates(TODAY - timedelta(days=60), TODAY),
)
def test_every_cell_and_total_is_that_of_a_plain_recount(entries, span, today):
    with looking_at(*entries) as lookback:
        seen = lookback.over_time(span, today)

    def period_of(day):
        return next(at for at, period in enumerate(seen.periods) if period.first <= day <= period.last)

    plain = recount(entries, period_of, seen.first, seen.last)
    for line in seen.lines:
        for at, held in enumerate(line.cells):
            assert (held.lived, held.under_strain) == (
                plain[line.value, LIVED, at],
                plain[line.value, STRAIN, at],
            )
        either = {
            entry.id
            for entry in entries
            if entry.deleted_at is None
            and seen.first <= entry.day_on <= seen.last
            and line.value in {mark.value for mark in entry.marks}
        }
        assert line.total.entries == len(either)
        assert line.total.both == both(entries, line.value, seen.first, seen.last)
    assert dict(seen.concerns) == concerns(entries, seen.first, seen.last)
    live = [entry for entry in entries if entry.deleted_at is None]
    assert seen.entries == sum(seen.first <= entry.day_on <= seen.last for entry in live)
    assert seen.in_journal == len(live)


@settings(max_examples=40)
@given(
    entries=marked_entries(FIRST, TODAY),
    since=st.none() | st.dates(FIRST, TODAY),
    until=st.none() | st.dates(FIRST, TODAY),
)
def test_months_are_those_of_a_plain_recount(entries, since, until):
    with looking_at(*entries) as lookback:
        found = lookback.by_month(since, until)
    plain = recount(entries, lambda day: day.replace(day=1), since or date.min, until or date.max)
    counted = {
        (one.value, way, one.starts_on): many
        for one in found
        for way, many in ((LIVED, one.lived), (STRAIN, one.under_strain))
        if many
    }
    assert counted == plain
    places = [(one.starts_on, VALUES.index(one.value)) for one in found]
    assert places == sorted(places)
