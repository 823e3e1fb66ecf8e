"""The sentences of meetings. Whole sentences, one and many apart; never how much is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.nouns.hours import MeetingFormat, MeetingMode
from npgs_journal.nouns.meetings import FollowUpState, PointKind, Who
from npgs_journal.ui.browse.dates import plain_day
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.words import READER_LETTERS, first_words

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.nouns.meetings import FollowUp, Meeting, Point


def who(reader: str) -> str:
    reader = first_words(reader, READER_LETTERS)
    return tr("With {reader}").format(reader=reader) if reader else tr("Nobody named")


def title(meeting: Meeting) -> str:
    reader = first_words(meeting.reader, READER_LETTERS)
    return tr("Meeting with {reader}").format(reader=reader) if reader else tr("A meeting")


def minutes(count: int) -> str:
    return tr("%Ln minute(s)", "", count)


def format_name(kind: MeetingFormat) -> str:
    return {
        MeetingFormat.INDIVIDUAL: tr("Individual"),
        MeetingFormat.GROUP: tr("Group"),
        MeetingFormat.CO_SUPERVISION: tr("Co-supervision"),
        MeetingFormat.OBSERVATION: tr("Observation"),
    }[kind]


def mode_name(mode: MeetingMode) -> str:
    return tr("In person") if mode is MeetingMode.IN_PERSON else tr("Remote")


def kinds(meeting: Meeting) -> str:
    """Individual, in person, 50 minutes."""
    where = tr("in person") if meeting.mode is MeetingMode.IN_PERSON else tr("remote")
    parts = [format_name(meeting.format), where]
    if meeting.minutes:
        parts.append(minutes(meeting.minutes))
    return ", ".join(parts)


def agreed(count: int) -> str:
    return tr("%Ln thing(s) agreed", "", count) if count else tr("nothing agreed")


def in_all(count: int) -> str:
    """What the rough lengths come to; "" where nobody said any."""
    return tr("About %Ln minute(s) in all", "", count) if count else ""


def person(who_does: Who, reader: str) -> str:
    """Who does it, as it is picked and shown."""
    if who_does is Who.ME:
        return tr("I do this")
    if who_does is Who.BOTH:
        return tr("We both do this")
    reader = first_words(reader, READER_LETTERS)
    return tr("{reader} does this").format(reader=reader) if reader else tr("The other person does this")


def state(follow_up: FollowUp, today: date) -> str:
    if follow_up.closed_on is None:
        return ""
    day = plain_day(follow_up.closed_on, today)
    if follow_up.state is FollowUpState.DONE:
        return tr("Done on {day}").format(day=day)
    return tr("Let go on {day}").format(day=day)


def promise(follow_up: FollowUp, reader: str, today: date) -> str:
    """Who does it, by when, and what became of it."""
    parts = [person(follow_up.who, reader)]
    if follow_up.by_on is not None:
        parts.append(tr("by {day}").format(day=plain_day(follow_up.by_on, today)))
    parts.append(state(follow_up, today))
    return " · ".join(filter(None, parts))


def about(point: Point, reader: str, today: date) -> str:
    """The smaller line of a point of the agenda."""
    kinds_of = {
        PointKind.ENTRY: tr("Marked to bring"),
        PointKind.QUESTION: tr("A question of mine"),
        PointKind.FOLLOW_UP: "",
    }
    parts = [kinds_of[point.kind]]
    if point.carried_from is not None:
        parts.append(tr("Carried from {day}").format(day=plain_day(point.carried_from, today)))
    if point.follow_up is not None:
        parts.append(promise(point.follow_up, reader, today))
    if point.minutes:
        parts.append(tr("about {minutes}").format(minutes=minutes(point.minutes)))
    return " · ".join(filter(None, parts))
