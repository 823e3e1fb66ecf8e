"""Sums of the hours log, beside a plain recount that shares no code with them."""

from __future__ import annotations

import time
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hours import LINES, line, period, recount

from npgs_journal.cli.hours import document
from npgs_journal.clock import own_day
from npgs_journal.nouns.hours import CertificationPeriod, HoursLine, HoursSource, MeetingFormat, MeetingMode
from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.totals import by_period, so_far, totals

PERIODS = (
    period("2025-07-01", "2026-06-30", "20 hours of supervision"),
    period("2026-07-01", "2027-06-30"),
)


def told(found):
    """Totals as plain dicts, by the words of the command line."""
    return {
        "format": {str(each): minutes for each, minutes in found.by_format},
        "mode": {str(each): minutes for each, minutes in found.by_mode},
        "domain": dict(found.by_domain),
    }


def recounted(rows, since="0000", until="9999-99"):
    return {by: recount(rows, by, since, until) for by in ("format", "mode", "domain")}


def a_year_of_weeks():
    """Meetings of a year, late at night: home first, then seven hours further west, then east."""
    zones = [timezone(timedelta(hours=hours)) for hours in (-5, -8, 14)]
    for week in range(53):
        zone = zones[week * 3 // 53]
        at = datetime(2026, 1, 6, 23, 55, tzinfo=zone) + timedelta(days=7 * week)
        yield HoursLine(
            own_day(at),
            45 + week % 4 * 15,
            tuple(MeetingFormat)[week % 4],
            tuple(MeetingMode)[week % 2],
            "Dana" if week % 3 else "Sam",
            domain=("Ethics", "Advocacy", "")[week % 3],
            source=HoursSource.MEETING,
        )


def test_a_year_adds_up_across_a_change_of_period_and_of_zone(store):
    log = Hours(store.writer)
    for each in PERIODS:
        log.put_period(each)
    log.add_all(list(a_year_of_weeks()))
    # Two that stand on the days where one period ends and the next begins.
    log.add_all([line("2026-06-30", 7, domain="Ethics"), line("2026-07-01", 11, domain="Ethics")])
    lines, periods = Hours(store.reader).lines(), Hours(store.reader).periods()
    rows = [document(each) for each in lines]
    assert totals(lines).minutes == sum(row["minutes"] for row in rows) == so_far(lines)[-1]
    assert told(totals(lines)) == recounted(rows)
    (first, one), (second, two) = by_period(lines, periods)
    assert (first, second) == PERIODS
    assert told(one) == recounted(rows, "2025-07-01", "2026-06-30")
    assert told(two) == recounted(rows, "2026-07-01", "2027-06-30")
    assert one.minutes + two.minutes == totals(lines).minutes


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has no zone of a process")
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_line_stays_on_its_day_wherever_the_journal_is_opened(store, monkeypatch, zone):
    log = Hours(store.writer)
    log.add(line("2026-06-30", 7))
    before = by_period(log.lines(), PERIODS)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert by_period(Hours(store.reader).lines(), PERIODS) == before
        assert [each.on for each in Hours(store.reader).lines(until=date(2026, 6, 30))] == [date(2026, 6, 30)]
    finally:
        monkeypatch.undo()
        time.tzset()


DAYS = st.dates(date(2020, 1, 1), date(2022, 12, 31))
SPANS = st.tuples(DAYS, DAYS).map(lambda days: CertificationPeriod(min(days), max(days)))


@given(st.lists(LINES, max_size=30), st.lists(SPANS, max_size=4))
def test_totals_are_what_a_plain_recount_gives(lines, spans):
    rows = [document(each) for each in lines]
    assert told(totals(lines)) == recounted(rows)
    found = by_period(lines, spans)
    for span, each in found[: len(spans)]:
        assert told(each) == recounted(rows, span.starts_on.isoformat(), span.ends_on.isoformat())
    outside = [
        row["minutes"]
        for row in rows
        if not any(span.starts_on.isoformat() <= row["on"] <= span.ends_on.isoformat() for span in spans)
    ]
    assert sum(each.minutes for span, each in found if span is None) == sum(outside)


@given(st.lists(LINES, max_size=30))
def test_minutes_so_far_grow_by_each_line(lines):
    sums = so_far(lines)
    assert [after - before for before, after in pairwise((0, *sums))] == [each.minutes for each in lines]


def test_a_line_counts_in_every_period_that_holds_its_day():
    both = (period("2026-01-01", "2026-12-31"), period("2026-05-01", "2026-05-31"))
    found = by_period([line("2026-05-05", 10), line("2027-01-01", 3)], both)
    assert [(each, sums.minutes) for each, sums in found] == [(both[0], 10), (both[1], 10), (None, 3)]


def test_domains_are_in_the_order_of_their_letters_and_none_is_last():
    lines = [line("2026-05-05", domain=each) for each in ("", "ethics", "Advocacy", "Ethics")]
    assert [domain for domain, _ in totals(lines).by_domain] == ["Advocacy", "Ethics", "ethics", ""]
