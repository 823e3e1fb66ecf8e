"""Meetings of supervision as frozen values: the agenda before, what was agreed, what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from npgs_journal.nouns.hours import MeetingFormat, MeetingMode

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.nouns import EntryId
    from npgs_journal.nouns.hours import HoursId

MeetingId = NewType("MeetingId", int)
PointId = NewType("PointId", int)
QuestionId = NewType("QuestionId", int)
FollowUpId = NewType("FollowUpId", int)


class Who(StrEnum):
    """Who does what was agreed: the one who writes, the other person, or both."""

    ME = "me"
    THEM = "them"
    BOTH = "both"


class FollowUpState(StrEnum):
    """Nothing is ever late: it carries over until it is done or let go."""

    OPEN = "open"
    DONE = "done"
    LET_GO = "let-go"


class PointKind(StrEnum):
    ENTRY = "entry"
    QUESTION = "question"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, to come or over. `on` is the person's own day; `minutes` None where nobody said.

    `notes` is what was jotted besides agreements. `felt_id` is the entry that says how it felt, in About me
    unless it was moved; `hours_id` the line of the hours log this meeting made.
    """

    on: date
    reader: str = ""
    format: MeetingFormat = MeetingFormat.INDIVIDUAL
    mode: MeetingMode = MeetingMode.IN_PERSON
    minutes: int | None = None
    notes: str = ""
    is_over: bool = False
    hours_id: HoursId | None = None
    felt_id: EntryId | None = None
    id: MeetingId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Question:
    """What the person wants to ask or bring up. It waits until it was talked about."""

    text: str
    is_asked: bool = False
    id: QuestionId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What was agreed at a meeting. `closed_on` is None as long as it is open; `came`: what came of it."""

    meeting_id: MeetingId
    who: Who
    text: str
    by_on: date | None = None
    state: FollowUpState = FollowUpState.OPEN
    closed_on: date | None = None
    came: str = ""
    id: FollowUpId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Point:
    """One point of an agenda. `text` is an entry's title, a question, or what was agreed.

    `minutes` is a rough length; a parked point is not ready and stays aside. `carried_from` is the day of
    the meeting where a follow-up was agreed. Exactly one of the three ids is there, as `kind` says.
    """

    kind: PointKind
    text: str
    minutes: int | None = None
    is_parked: bool = False
    is_talked_about: bool = False
    carried_from: date | None = None
    entry_id: EntryId | None = None
    question_id: QuestionId | None = None
    follow_up: FollowUp | None = None
    id: PointId | None = field(default=None, compare=False)
