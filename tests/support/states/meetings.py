"""Meetings of supervision: before, during and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from support.meetings import agreed, meeting
from support.states.registry import state

from npgs_journal.nouns import EntryId
from npgs_journal.nouns.hours import MeetingFormat, MeetingMode
from npgs_journal.nouns.meetings import FollowUpState, PointKind, Question, Who
from npgs_journal.supervision.meetings import Meetings, line_of

if TYPE_CHECKING:
    from drivers.stage import Stage

    from npgs_journal.nouns.meetings import MeetingId

QUESTIONS = (
    "How do I talk with her about what gets written down?",
    "Who covers Friday when both of us are away?",
)
AGREED = ("Ask about the training in May", "Look at the sign-in sheet together", "Bring the old flyer")
NOTES = "We began late. It was good to say it aloud."
CAME = "It begins in May, and there is a place."
OWN_WORDS = (*QUESTIONS, *AGREED, NOTES, CAME)
"""What people wrote in these states."""


def met(stage: Stage) -> tuple[MeetingId, MeetingId]:
    """One meeting that is over, one to come: their ids."""
    stage.enter()
    journal = stage.app.locking._session.journal
    round_, today = Meetings(journal.writer), date(2026, 11, 23)
    over = round_.put(meeting((today - timedelta(days=18)).isoformat(), notes=NOTES))
    first = round_.put_follow_up(agreed(over.id, AGREED[0], by_on=today))
    round_.put_follow_up(agreed(over.id, AGREED[1], Who.BOTH))
    round_.put_follow_up(agreed(over.id, AGREED[2], Who.THEM))
    round_.close(first, FollowUpState.DONE, today - timedelta(days=4), CAME)
    round_.end(over.id, line_of(over, 50))
    for text in QUESTIONS:
        round_.put_question(Question(text))
    journal.writer.entries.set_bring(EntryId(f"{1:032x}"), True)
    kinds = {"format": MeetingFormat.GROUP, "mode": MeetingMode.REMOTE, "minutes": 60}
    coming = round_.put(meeting((today + timedelta(days=3)).isoformat(), **kinds))
    points = round_.gather(coming.id)
    for point in points:
        if point.kind is PointKind.ENTRY:
            round_.change_point(replace(point, minutes=20))
    round_.change_point(replace(points[-1], is_parked=True))
    assert over.id is not None
    assert coming.id is not None
    return over.id, coming.id


@state
def supervision_met(stage: Stage) -> None:
    """The first page with a meeting to come, one that is over, and questions."""
    met(stage)
    stage.go("supervision")


@state
def supervision_question(stage: Stage) -> None:
    supervision_met(stage)
    stage.supervision.home.questions.begin()
    stage.settle()


@state
def meeting_planned(stage: Stage) -> None:
    stage.enter(())
    stage.go("supervision")
    stage.supervision.plan_meeting()
    stage.settle()


@state
def meeting_empty(stage: Stage) -> None:
    meeting_planned(stage)
    stage.supervision.meeting.form.keep.click()
    stage.settle()


@state
def meeting_to_come(stage: Stage) -> None:
    _, coming = met(stage)
    stage.go("supervision")
    stage.supervision.open_meeting(coming)
    stage.settle()


@state
def meeting_agreeing(stage: Stage) -> None:
    """Something is being agreed, by a day."""
    meeting_to_come(stage)
    page = stage.supervision.meeting
    page.panes.show_pane(1)
    page.agreed.begin()
    page.agreed.has_day.setChecked(True)
    stage.settle()


@state
def meeting_changed(stage: Stage) -> None:
    meeting_to_come(stage)
    stage.supervision.meeting.change.click()
    stage.settle()


@state
def meeting_over(stage: Stage) -> None:
    over, _ = met(stage)
    stage.go("supervision")
    stage.supervision.open_meeting(over)
    stage.settle()


@state
def meeting_over_agreed(stage: Stage) -> None:
    """What was agreed, where one pane is shown at a time."""
    meeting_over(stage)
    stage.supervision.meeting.panes.show_pane(1)
    stage.settle()
