"""Writing over midnight, over a change of the clock, with a clock that is wrong: nothing lost or moved."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from drivers.session import NOON, entry

from npgs_journal.clock import FrozenClock

LATE = datetime(2026, 11, 13, 23, 58, tzinfo=UTC)
SPRING = datetime(2027, 3, 14, 1, 55, tzinfo=timezone(timedelta(hours=-5)))
"""Five minutes before the clocks go forward: 2 o'clock becomes 3."""


def set_clock(room, at):
    room.session.clock._at = at
    assert isinstance(room.session.clock, FrozenClock)


def order(room):
    return [head.title for head in room.heads()]


def kept(room):
    room.room.flush()
    room.settle()
    return room.stored(room.room.desk.entry_id)


@pytest.mark.parametrize(("ends", "day"), [(0, date(2026, 11, 13)), (4, date(2026, 11, 13))])
def test_an_entry_belongs_to_the_day_it_was_begun_on(desk_of, ends, day):
    room = desk_of([entry(number) for number in range(1, 4)], day_ends_hour=ends)
    set_clock(room, LATE)
    room.type("before midnight, ")
    room.wait_saved()
    set_clock(room, LATE + timedelta(minutes=5))
    room.type("after it")
    found = kept(room)
    assert found.body == "before midnight, after it"
    assert (found.written_at, found.day_on) == (LATE, day)


def test_the_day_ends_when_the_person_says(desk_of):
    room = desk_of(day_ends_hour=4)
    set_clock(room, LATE + timedelta(hours=3))
    room.type("a late shift")
    assert kept(room).day_on == date(2026, 11, 13)
    room.room.wishes.new_entry()
    set_clock(room, LATE + timedelta(hours=5))
    room.type("in the morning")
    assert kept(room).day_on == date(2026, 11, 14)


@pytest.mark.parametrize(
    "by", [timedelta(days=-365), timedelta(days=365), timedelta(hours=-1), timedelta(hours=1)]
)
def test_a_clock_that_jumps_while_somebody_writes(room, by):
    before = order(room)
    set_clock(room, NOON)
    room.type("first ")
    room.wait_saved()
    set_clock(room, NOON + by)
    room.type("second ")
    room.wait_saved()
    set_clock(room, NOON + timedelta(minutes=2))
    room.type("third")
    found = kept(room)
    assert found.body == "first second third"
    assert found.written_at == NOON
    assert order(room) == ["", *before]
    room.open_entry("Day 3")
    set_clock(room, NOON + by)
    room.type("more ")
    entry_id = room.room.desk.entry_id
    room.open_entry("Day 4")
    assert room.stored(entry_id).body.startswith("more ")
    assert order(room) == ["", *before]


def test_summer_time_begins_in_the_middle_of_a_sentence(desk_of):
    room = desk_of()
    set_clock(room, SPRING)
    room.type("it is five to two, ")
    room.wait_saved()
    set_clock(room, (SPRING + timedelta(minutes=10)).astimezone(timezone(timedelta(hours=-4))))
    room.type("now five past three")
    found = kept(room)
    assert found.body == "it is five to two, now five past three"
    assert found.written_at == SPRING
    assert found.written_at.utcoffset() == SPRING.utcoffset()
    room.room.wishes.new_entry()
    room.type("the next one")
    after = kept(room)
    assert after.written_at > found.written_at
    assert room.heads()[0].id == after.id
