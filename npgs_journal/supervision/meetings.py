"""Supervision before, during and after: meetings, their agenda, what was agreed and what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from npgs_journal import templates
from npgs_journal.errors import MeetingNotTaken
from npgs_journal.nouns import LedgerState
from npgs_journal.nouns.hours import HoursLine, HoursSource
from npgs_journal.nouns.meetings import FollowUpState
from npgs_journal.redaction.clean import clean
from npgs_journal.supervision.hours_form import FIRST_DAY, LAST_DAY, MOST_MINUTES, kept_line, one_line
from npgs_journal.text.letters import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.nouns import EntryId, LedgerLine
    from npgs_journal.nouns.meetings import (
        FollowUp,
        FollowUpId,
        Meeting,
        MeetingId,
        Point,
        PointId,
        Question,
        QuestionId,
    )
    from npgs_journal.store import Store

LONGEST: Final = 1000
"""Letters in a question, in what was agreed, and in what came of it."""


class Meetings:
    def __init__(self, store: Store) -> None:
        """`store`: the reader's, or the writer's for what changes something."""
        self._store = store

    # Meetings --------------------------------------------------------------------------------------

    def all(self, since: date | None = None, until: date | None = None) -> tuple[Meeting, ...]:
        """Oldest first; both days count as well."""
        return self._store.meetings.all(since, until)

    def get(self, meeting_id: MeetingId) -> Meeting:
        """Raises EntryMissing when it is there no more."""
        return self._store.meetings.get(meeting_id)

    def put(self, meeting: Meeting) -> Meeting:
        """Keep a new meeting, or what the one with its id has become; give it back as it was kept.

        Raises:
            MeetingNotTaken: its minutes or its day cannot be ("minutes", "day").
            EntryMissing: it has an id and is there no more.
        """
        if not FIRST_DAY <= meeting.on <= LAST_DAY:
            raise MeetingNotTaken(reason="day")
        _require_minutes(meeting.minutes)
        kept = replace(meeting, reader=one_line(meeting.reader), notes=tidy(meeting.notes))
        return replace(kept, id=self._store.meetings.put(kept))

    def jot(self, meeting_id: MeetingId, notes: str) -> None:
        """Keep what was jotted. Raises EntryMissing when the meeting is there no more."""
        self._store.meetings.jot(meeting_id, tidy(notes))

    def set_felt(self, meeting_id: MeetingId, entry_id: EntryId) -> None:
        """Remember which entry says how it felt. Raises EntryMissing when one of both is not there."""
        self._store.meetings.set_felt(meeting_id, entry_id)

    def delete(self, meeting_id: MeetingId) -> None:
        """Take a meeting away with its agenda and what was agreed. Its line in the hours log stays."""
        self._store.meetings.delete(meeting_id)

    # Before ----------------------------------------------------------------------------------------

    def gather(self, meeting_id: MeetingId) -> tuple[Point, ...]:
        """The agenda, brought up to date with what waits (see `store.Agendas.gather`). Needs the writer."""
        self._store.agendas.gather(meeting_id)
        return self.agenda(meeting_id)

    def agenda(self, meeting_id: MeetingId) -> tuple[Point, ...]:
        """The agenda as it stands, in the person's own order."""
        return self._store.agendas.points(meeting_id)

    def put_in_order(self, meeting_id: MeetingId, point_ids: Sequence[PointId]) -> None:
        """Let the points stand in this order; one that is not named stays behind those that are."""
        self._store.agendas.put_in_order(meeting_id, point_ids)

    def change_point(self, point: Point) -> None:
        """Keep its rough length, whether it is parked, and whether it was talked about.

        Raises:
            MeetingNotTaken: its minutes cannot be ("minutes").
            EntryMissing: it is there no more.
        """
        _require_minutes(point.minutes)
        self._store.agendas.change(point)

    def waiting(self) -> tuple[Question, ...]:
        """Questions not talked about yet, in the order they were added."""
        return self._store.questions.waiting()

    def put_question(self, question: Question) -> Question | None:
        """Keep a new question, or its new words; None when it says nothing.

        Raises EntryMissing when it has an id and is there no more.
        """
        kept = replace(question, text=_said(question.text))
        return replace(kept, id=self._store.questions.put(kept)) if kept.text else None

    def delete_question(self, question_id: QuestionId) -> None:
        self._store.questions.delete(question_id)

    # During ----------------------------------------------------------------------------------------

    def agreed(self, meeting_id: MeetingId) -> tuple[FollowUp, ...]:
        """What was agreed at that meeting, in the order it was noted."""
        return self._store.follow_ups.of_meeting(meeting_id)

    def agreed_at_all(self) -> dict[MeetingId, tuple[FollowUp, ...]]:
        """What was agreed at every meeting where something was."""
        return self._store.follow_ups.of_all()

    def put_follow_up(self, follow_up: FollowUp) -> FollowUp | None:
        """Keep what was agreed, or what has become of it; None when it says nothing.

        Raises EntryMissing when it has an id and is there no more, or its meeting is not.
        """
        kept = replace(follow_up, text=_said(follow_up.text), came=tidy(follow_up.came).strip()[:LONGEST])
        return replace(kept, id=self._store.follow_ups.put(kept)) if kept.text else None

    def close(self, follow_up: FollowUp, state: FollowUpState, on: date, came: str = "") -> FollowUp | None:
        """It is done or let go, or open again; `on` is the person's own day."""
        closed_on = None if state is FollowUpState.OPEN else on
        return self.put_follow_up(
            replace(follow_up, state=state, closed_on=closed_on, came=came or follow_up.came)
        )

    def delete_follow_up(self, follow_up_id: FollowUpId) -> None:
        self._store.follow_ups.delete(follow_up_id)

    # After -----------------------------------------------------------------------------------------

    def end(
        self, meeting_id: MeetingId, line: HoursLine, *, logs: bool = True, unmark: bool = True
    ) -> Meeting:
        """The meeting is over and took `line.minutes`; with `logs` the line goes into the hours log.

        Questions that were talked about come up no more; with `unmark` the entries that were are no longer
        marked to bring. Once more for the same meeting changes its line and adds none.

        Raises:
            HoursNotTaken: the line's minutes or its day cannot be.
            EntryMissing: the meeting is there no more.
        """
        kept = kept_line(replace(line, source=HoursSource.MEETING))
        return self._store.meetings.end(meeting_id, kept.minutes, kept if logs else None, unmark=unmark)

    def take_up_again(self, meeting_id: MeetingId, *, mark: bool = True) -> Meeting:
        """Undo `end`: its line of the hours log goes, and what was talked about waits again.

        Raises EntryMissing when the meeting is there no more.
        """
        return self._store.meetings.take_up_again(meeting_id, mark=mark)


def line_of(meeting: Meeting, minutes: int, like: HoursLine | None = None) -> HoursLine:
    """The line of the hours log that `meeting` makes; credential and the like as in `like`."""
    line = HoursLine(meeting.on, minutes, meeting.format, meeting.mode, meeting.reader)
    if like is None:
        return line
    return replace(line, credential=like.credential, organization=like.organization, domain=like.domain)


def shared_for(
    meeting: Meeting, meetings: Sequence[Meeting], lines: Sequence[LedgerLine]
) -> tuple[LedgerLine, ...]:
    """Of `lines`, the packets that left for the reader of `meeting` up to its day.

    They left after the meeting before it with that reader; of one that is still to come, up to now.
    """
    earlier = [
        one.on
        for one in meetings
        if one.reader == meeting.reader and one.id != meeting.id and one.on < meeting.on
    ]
    since = max(earlier, default=FIRST_DAY)
    return tuple(
        line
        for line in lines
        if line.state is LedgerState.RELEASED
        and line.reader == meeting.reader
        and since < line.at.date() <= meeting.on
    )


def rough_minutes(points: Sequence[Point]) -> int:
    """How long the agenda is, as far as anybody said; what is parked does not count."""
    return sum(point.minutes or 0 for point in points if not point.is_parked)


def _said(words: str) -> str:
    return templates.one_line(clean(words).text, LONGEST)


def _require_minutes(minutes: int | None) -> None:
    if minutes is not None and not 0 < minutes <= MOST_MINUTES:
        raise MeetingNotTaken(reason="minutes")
