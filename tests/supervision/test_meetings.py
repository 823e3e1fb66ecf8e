"""Meetings as a screen uses them: before, during and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from support.hours import line
from support.invented import invent
from support.meetings import agreed, meeting

from npgs_journal.errors import EntryMissing, HoursNotTaken, MeetingNotTaken
from npgs_journal.nouns import Space
from npgs_journal.nouns.hours import HoursSource, MeetingFormat
from npgs_journal.nouns.meetings import FollowUpState, PointKind, Question, Who
from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.meetings import Meetings, line_of, rough_minutes

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def round_(store):
    return Meetings(store.writer)


@pytest.fixture
def moment():
    return NOW


def texts(points):
    return [point.text for point in points]


def bring(store, title: str, **fields):
    entry = invent(title, "kitchen", bring=True, space=Space.MINE, **fields)
    store.writer.entries.add(entry)
    return entry


# Before ---------------------------------------------------------------------------------------------


def test_an_agenda_gathers_what_waits_each_once(store, round_):
    first = round_.put(meeting("2026-11-05"))
    round_.put_follow_up(agreed(first.id, "Ask about training"))
    bring(store, "The ride to the clinic")
    round_.put_question(Question(" How do I\n talk with her? "))
    coming = round_.put(meeting("2026-11-19"))
    points = round_.gather(coming.id)
    assert texts(points) == ["Ask about training", "The ride to the clinic", "How do I talk with her?"]
    assert [point.kind for point in points] == [PointKind.FOLLOW_UP, PointKind.ENTRY, PointKind.QUESTION]
    assert points[0].carried_from == date(2026, 11, 5)
    assert round_.gather(coming.id) == points


def test_what_waits_no_more_leaves_the_agenda_unless_it_was_talked_about(store, round_):
    first = round_.put(meeting("2026-11-05"))
    follow_up = round_.put_follow_up(agreed(first.id, "Ask about training"))
    entry, other = bring(store, "The ride"), bring(store, "Group ran long")
    coming = round_.put(meeting("2026-11-19"))
    (_, ride, long) = round_.gather(coming.id)
    round_.change_point(replace(ride, is_talked_about=True))
    store.writer.entries.set_bring(entry.id, False)
    store.writer.entries.set_bring(other.id, False)
    round_.close(follow_up, FollowUpState.DONE, date(2026, 11, 12))
    assert texts(round_.gather(coming.id)) == ["The ride"]
    assert long.text == "Group ran long"


def test_about_me_and_recently_deleted_are_on_no_agenda(store, round_, moment):
    moved, gone, stays = bring(store, "moved"), bring(store, "gone"), bring(store, "stays")
    coming = round_.put(meeting("2026-11-19"))
    assert len(round_.gather(coming.id)) == 3
    store.writer.entries.move(moved.id, Space.ABOUT_ME, moment)
    store.writer.entries.trash(gone.id, moment)
    assert texts(round_.agenda(coming.id)) == ["stays"]
    assert texts(round_.gather(coming.id)) == ["stays"]
    assert stays.title == "stays"


def test_follow_ups_wait_for_the_same_reader_only(round_):
    with_dana, with_sam = round_.put(meeting("2026-11-05")), round_.put(meeting("2026-11-06", "Sam"))
    round_.put_follow_up(agreed(with_dana.id, "for Dana"))
    round_.put_follow_up(agreed(with_sam.id, "for Sam"))
    assert texts(round_.gather(round_.put(meeting("2026-11-19")).id)) == ["for Dana"]
    assert texts(round_.gather(round_.put(meeting("2026-11-19", "Sam")).id)) == ["for Sam"]


def test_a_meeting_carries_nothing_from_one_after_it(round_):
    later = round_.put(meeting("2026-11-19"))
    round_.put_follow_up(agreed(later.id, "agreed later"))
    assert round_.gather(round_.put(meeting("2026-11-05")).id) == ()


def test_order_rough_minutes_and_the_parking_place(store, round_):
    for title in ("one", "two", "three"):
        bring(store, title)
    coming = round_.put(meeting("2026-11-19"))
    one, two, three = round_.gather(coming.id)
    round_.put_in_order(coming.id, [three.id, one.id])
    round_.change_point(replace(one, minutes=10))
    round_.change_point(replace(two, minutes=15, is_parked=True))
    points = round_.agenda(coming.id)
    assert texts(points) == ["three", "one", "two"]
    assert rough_minutes(points) == 10
    with pytest.raises(MeetingNotTaken):
        round_.change_point(replace(three, minutes=0))


def test_what_is_parked_stays_parked_at_the_next_meeting(store, round_):
    bring(store, "not ready")
    first = round_.put(meeting("2026-11-05"))
    (point,) = round_.gather(first.id)
    round_.change_point(replace(point, is_parked=True, minutes=20))
    round_.end(first.id, line_of(first, 50))
    (again,) = round_.gather(round_.put(meeting("2026-11-19")).id)
    assert (again.is_parked, again.minutes, again.is_talked_about) == (True, 20, False)


def test_a_question_can_be_reworded_and_taken_away(round_):
    kept = round_.put_question(Question("What about Friday?"))
    coming = round_.put(meeting("2026-11-19"))
    round_.gather(coming.id)
    round_.put_question(replace(kept, text="What about Monday?"))
    assert texts(round_.agenda(coming.id)) == ["What about Monday?"]
    assert round_.put_question(Question(" \u200b ")) is None
    round_.delete_question(kept.id)
    assert round_.agenda(coming.id) == ()
    assert round_.waiting() == ()
    with pytest.raises(EntryMissing):
        round_.put_question(kept)


# After ----------------------------------------------------------------------------------------------


def test_the_end_logs_hours_once_and_lets_what_was_talked_about_rest(store, round_):
    entry = bring(store, "The ride")
    question = round_.put_question(Question("What about Friday?"))
    held = round_.put(meeting("2026-11-19", format=MeetingFormat.GROUP))
    for point in round_.gather(held.id):
        round_.change_point(replace(point, is_talked_about=True))
    like = line("2026-01-01", credential="LCSW", organization="Harbor", domain="Ethics")
    over = round_.end(held.id, line_of(held, 50, like))
    assert over.is_over
    assert over.minutes == 50
    (logged,) = Hours(store.writer).lines()
    assert (logged.id, logged.minutes, logged.source) == (over.hours_id, 50, HoursSource.MEETING)
    assert (logged.with_whom, logged.credential, logged.format) == ("Dana", "LCSW", MeetingFormat.GROUP)
    assert round_.waiting() == ()
    assert not store.reader.entries.get(entry.id).bring
    assert texts(round_.agenda(held.id)) == ["The ride", "What about Friday?"]
    assert round_.gather(round_.put(meeting("2026-12-03")).id) == ()
    assert round_.end(held.id, line_of(held, 55)).hours_id == over.hours_id
    assert [each.minutes for each in Hours(store.writer).lines()] == [55]
    assert question.text == "What about Friday?"


def test_the_end_can_be_taken_back(store, round_):
    entry = bring(store, "The ride")
    held = round_.put(meeting("2026-11-19"))
    (point,) = round_.gather(held.id)
    round_.change_point(replace(point, is_talked_about=True))
    round_.end(held.id, line_of(held, 50))
    again = round_.take_up_again(held.id)
    assert not again.is_over
    assert Hours(store.writer).lines() == ()
    assert store.reader.entries.get(entry.id).bring


def test_the_agenda_of_a_meeting_that_is_over_stays(store, round_):
    held = round_.put(meeting("2026-11-05"))
    round_.end(held.id, line_of(held, 50))
    bring(store, "later")
    assert round_.gather(held.id) == ()


def test_nothing_is_logged_where_nobody_wants_it_or_it_cannot_be(store, round_):
    held = round_.put(meeting("2026-11-05"))
    with pytest.raises(HoursNotTaken):
        round_.end(held.id, line_of(held, 0))
    assert not round_.get(held.id).is_over
    round_.end(held.id, line_of(held, 50), logs=False)
    assert Hours(store.writer).lines() == ()


def test_a_meeting_taken_away_leaves_its_hours(store, round_):
    held = round_.put(meeting("2026-11-05"))
    round_.put_follow_up(agreed(held.id, "Ask"))
    round_.end(held.id, line_of(held, 50))
    round_.delete(held.id)
    assert round_.all() == ()
    assert round_.agreed(held.id) == ()
    assert [each.minutes for each in Hours(store.writer).lines()] == [50]
    for call in (lambda: round_.jot(held.id, "x"), lambda: round_.put(held), lambda: round_.get(held.id)):
        with pytest.raises(EntryMissing):
            call()


def test_the_note_on_how_it_felt_is_an_entry_and_may_go(store, round_, moment):
    held = round_.put(meeting("2026-11-05"))
    note = invent("felt", "kitchen", space=Space.ABOUT_ME)
    store.writer.entries.add(note)
    round_.set_felt(held.id, note.id)
    assert round_.get(held.id).felt_id == note.id
    store.writer.entries.trash(note.id, moment)
    assert round_.get(held.id).felt_id is None
    with pytest.raises(EntryMissing):
        round_.set_felt(held.id, "0" * 32)


def test_what_was_agreed_is_kept_with_what_came_of_it(round_):
    held = round_.put(meeting("2026-11-05"))
    one = round_.put_follow_up(agreed(held.id, "Ask\nabout training", Who.BOTH, by_on=date(2026, 12, 1)))
    assert one.text == "Ask about training"
    done = round_.close(one, FollowUpState.DONE, date(2026, 11, 30), "It begins in May.")
    assert round_.agreed(held.id) == (done,)
    assert (done.closed_on, done.came) == (date(2026, 11, 30), "It begins in May.")
    opened = round_.close(done, FollowUpState.OPEN, date(2026, 12, 2))
    assert (opened.closed_on, opened.came) == (None, "It begins in May.")
    assert round_.agreed_at_all() == {held.id: (opened,)}
    round_.delete_follow_up(one.id)
    assert round_.agreed_at_all() == {}


def test_a_reader_with_another_name_stays_the_same_person(store, round_):
    held = round_.put(meeting("2026-11-05", " Dana\n"))
    round_.put_follow_up(agreed(held.id, "Ask"))
    (reader,) = store.writer.readers.all()
    store.writer.readers.rename(reader.id, "Dana W.")
    assert round_.get(held.id).reader == "Dana W."
    assert texts(round_.gather(round_.put(meeting("2026-11-19", "Dana W.")).id)) == ["Ask"]


@pytest.mark.parametrize(("on", "minutes"), [("1900-12-31", 50), ("2026-11-05", 0), ("2026-11-05", 60_001)])
def test_a_meeting_that_cannot_be_is_not_taken(round_, on, minutes):
    with pytest.raises(MeetingNotTaken):
        round_.put(meeting(on, minutes=minutes))
    assert round_.all() == ()
