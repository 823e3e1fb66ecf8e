"""A year of weekly meetings, by chance: what is open comes up once, what is done never, sums are right."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta

import pytest
from support.hours import period
from support.meetings import agreed, meeting

from npgs_journal.nouns.hours import MeetingFormat
from npgs_journal.nouns.meetings import FollowUpState, PointKind, Who
from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.meetings import Meetings, line_of
from npgs_journal.supervision.totals import by_period, totals

FIRST, WEEKS = date(2026, 1, 8), 52
PERIODS = (period("2025-07-01", "2026-06-30", "20 hours"), period("2026-07-01", "2027-06-30"))


@pytest.mark.parametrize("seed", range(4))
def test_a_year_of_weekly_meetings(store, seed):
    chance = random.Random(seed)
    round_, log = Meetings(store.writer), Hours(store.writer)
    for each in PERIODS:
        log.put_period(each)
    still_open, closed, minutes = set(), set(), []
    for week in range(WEEKS):
        on = FIRST + timedelta(weeks=week)
        held = round_.put(meeting(on.isoformat(), format=chance.choice(list(MeetingFormat))))
        carried = [point for point in round_.gather(held.id) if point.kind is PointKind.FOLLOW_UP]
        came_up = Counter(point.text for point in carried)
        assert came_up == dict.fromkeys(still_open, 1)
        assert not came_up.keys() & closed
        assert all(point.carried_from < on for point in carried)
        for point in carried:
            if chance.random() < 0.3:
                how = chance.choice([FollowUpState.DONE, FollowUpState.LET_GO])
                round_.close(point.follow_up, how, on)
                still_open.remove(point.text)
                closed.add(point.text)
        for number in range(chance.randrange(3)):
            text = f"agreed {week}-{number}"
            round_.put_follow_up(agreed(held.id, text, chance.choice(list(Who))))
            still_open.add(text)
        took = chance.randrange(20, 91)
        round_.end(held.id, line_of(held, took))
        minutes.append((on, held.format, took))
    lines = log.lines()
    assert totals(lines).minutes == sum(took for _, _, took in minutes)
    plain = Counter()
    for _, kind, took in minutes:
        plain[kind] += took
    assert dict(totals(lines).by_format) == plain
    (first, of_first), (second, of_second) = by_period(lines, log.periods())
    for held_in, counted in ((first, of_first), (second, of_second)):
        days = [took for on, _, took in minutes if held_in.starts_on <= on <= held_in.ends_on]
        assert counted.minutes == sum(days)
    assert of_first.minutes
    assert of_second.minutes
