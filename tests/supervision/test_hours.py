"""The hours log as a screen uses it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.hours import line, period

from npgs_journal import wording
from npgs_journal.errors import HoursNotTaken
from npgs_journal.nouns.hours import Requirement
from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.hours_words import check_note, requirements


@pytest.fixture
def log(store):
    return Hours(store.writer)


def test_a_line_is_kept_tidy_and_can_be_changed_and_taken_away(log):
    kept = log.add(
        line("2026-11-23", 50, with_whom=" Dana\n W. ", credential="x" * 300, domain="E\u200bthics")
    )
    assert (kept.with_whom, kept.credential, kept.domain) == ("Dana W.", "x" * 200, "Ethics")
    assert log.lines() == (kept,)
    changed = log.change(replace(kept, minutes=55))
    assert log.lines() == (changed,)
    assert log.lines()[0].minutes == 55
    log.delete(kept.id)
    assert log.lines() == ()
    assert log.change(changed) is None


@pytest.mark.parametrize("minutes", [0, -1, 60_001])
def test_minutes_that_cannot_be_are_not_taken_and_nothing_beside_them(log, minutes):
    with pytest.raises(HoursNotTaken) as refused:
        log.add_all([line("2026-11-23"), line("2026-11-23", minutes)])
    assert refused.value.facts["reason"] == "minutes"
    assert log.lines() == ()


def test_a_day_that_no_spreadsheet_knows_is_not_taken(log):
    assert log.add(line("1901-01-01")).on == date(1901, 1, 1)
    with pytest.raises(HoursNotTaken) as refused:
        log.add(line("1900-12-31"))
    assert "1901" in wording.sentence(refused.value)


def test_a_period_may_be_one_day_and_never_ends_before_it_begins(log):
    kept = log.put_period(period("2026-01-01", "2026-01-01", " 20\nhours "))
    assert kept.asked == "20 hours"
    assert log.put_period(replace(kept, ends_on=date(2026, 12, 31))).id == kept.id
    with pytest.raises(HoursNotTaken) as refused:
        log.put_period(replace(kept, starts_on=date(2027, 1, 1)))
    assert refused.value.facts["reason"] == "period"
    assert log.periods() == (period("2026-01-01", "2026-12-31", "20 hours"),)
    log.delete_period(kept.id)
    assert log.periods() == ()


def test_requirements_come_with_the_journal_and_can_be_added_and_reworded(log):
    built_in = requirements()
    assert "4 documented hours a month" in {each.text for each in built_in}
    assert log.requirements() == built_in
    assert not log.put_requirement(Requirement(" "))
    assert not log.put_requirement(Requirement(f" {built_in[0].text}\n"))
    assert log.put_requirement(Requirement("12 hours\na year"))
    own = log.requirements()[-1]
    assert own.text == "12 hours a year"
    assert log.put_requirement(replace(own, text="13 hours a year"))
    assert log.requirements() == (*built_in, replace(own, text="13 hours a year"))
    log.delete_requirement(own.own_id)
    assert log.requirements() == built_in


def test_the_note_beside_a_requirement_sends_people_to_who_decides():
    assert check_note() == "Check with whoever certifies you."
