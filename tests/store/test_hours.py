"""The hours log, certification periods and requirements, kept in the journal."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError
from support.invented import LATER, fresh_store, key

from npgs_journal.nouns import SilentProgress
from npgs_journal.nouns.hours import (
    CertificationPeriod,
    HoursLine,
    HoursSource,
    MeetingFormat,
    MeetingMode,
    Requirement,
)
from npgs_journal.store import Damaged

LATE = HoursLine(
    date(2026, 11, 23), 50, MeetingFormat.INDIVIDUAL, MeetingMode.REMOTE, "Dana", "LCSW", "Harbor", "Ethics"
)
EARLY = HoursLine(
    date(2026, 1, 2), 90, MeetingFormat.GROUP, MeetingMode.IN_PERSON, source=HoursSource.MEETING
)


def test_every_part_of_a_line_comes_back_and_the_oldest_day_is_first(store):
    late, early = store.writer.hours.add([LATE, EARLY])
    (same_day,) = store.writer.hours.add([EARLY])
    found = store.reader.hours.lines()
    assert found == (EARLY, EARLY, LATE)
    assert [line.id for line in found] == [early, same_day, late]
    assert found[0].source is HoursSource.MEETING


@pytest.mark.parametrize("format_", MeetingFormat)
@pytest.mark.parametrize("mode", MeetingMode)
def test_every_format_and_mode_can_be_kept(store, format_, mode):
    line = HoursLine(date(2026, 5, 5), 1, format_, mode)
    store.writer.hours.add([line])
    assert store.reader.hours.lines() == (line,)


def test_both_days_of_a_span_count(store):
    store.writer.hours.add([LATE, EARLY])
    lines = store.reader.hours.lines
    assert lines(since=LATE.on) == lines(since=LATE.on, until=LATE.on) == (LATE,)
    assert lines(until=EARLY.on) == (EARLY,)
    assert lines(since=date(2026, 1, 3), until=date(2026, 11, 22)) == ()


def test_a_line_is_changed_in_its_place_and_taken_away(store):
    line_id, _ = store.writer.hours.add([LATE, EARLY])
    changed = HoursLine(EARLY.on, 5, MeetingFormat.OBSERVATION, MeetingMode.REMOTE, id=line_id)
    assert store.writer.hours.change(changed)
    assert store.reader.hours.lines() == (changed, EARLY)
    store.writer.hours.delete(line_id)
    assert store.reader.hours.lines() == (EARLY,)
    assert not store.writer.hours.change(changed)
    assert store.reader.hours.lines() == (EARLY,)


def test_all_lines_are_added_or_none(store):
    with pytest.raises(IntegrityError):
        store.writer.hours.add([LATE, HoursLine(EARLY.on, 0, EARLY.format, EARLY.mode)])
    assert store.reader.hours.lines() == ()


def test_hours_are_saved_from_a_damaged_journal(store, path, tmp_path):
    store.writer.hours.add([LATE, EARLY])
    store.writer.periods.put(CertificationPeriod(EARLY.on, LATE.on, "20 hours"))
    store.writer.requirements.put(Requirement("12 hours"))
    store.writer._database.checkpoint()
    (tmp_path / "new").mkdir()
    with fresh_store(tmp_path / "new") as new:
        new.take_from(Damaged(path, key(), store.salt), LATER, SilentProgress())
        assert new.reader.hours.lines() == (EARLY, LATE)
        assert new.reader.periods.all() == store.reader.periods.all()
        assert new.reader.requirements.all() == store.reader.requirements.all()


def test_periods_are_kept_changed_and_taken_away(store):
    second = CertificationPeriod(date(2026, 7, 1), date(2027, 6, 30))
    first = CertificationPeriod(date(2025, 7, 1), date(2026, 6, 30), "20 hours")
    second_id, first_id = (store.writer.periods.put(each) for each in (second, first))
    assert store.reader.periods.all() == (first, second)
    assert [each.id for each in store.reader.periods.all()] == [first_id, second_id]
    later = CertificationPeriod(date(2028, 1, 1), date(2028, 1, 1), "one day", first_id)
    assert store.writer.periods.put(later) == first_id
    assert store.reader.periods.all() == (second, later)
    store.writer.periods.delete(second_id)
    assert store.reader.periods.all() == (later,)


def test_requirements_are_kept_once_each(store):
    own = store.writer.requirements
    assert own.put(Requirement("12 hours"))
    assert own.put(Requirement("Every week"))
    assert not own.put(Requirement("12 hours"))
    twelve, weekly = store.reader.requirements.all()
    assert (twelve.text, weekly.text) == ("12 hours", "Every week")
    assert own.put(Requirement("Every month", weekly.own_id))
    assert own.put(Requirement("Every month", weekly.own_id))
    assert not own.put(Requirement("12 hours", weekly.own_id))
    own.delete(twelve.own_id)
    assert store.reader.requirements.all() == (Requirement("Every month", weekly.own_id),)
