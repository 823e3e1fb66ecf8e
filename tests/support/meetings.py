"""Meetings as tests invent them."""

from __future__ import annotations

from datetime import date

from npgs_journal.nouns.meetings import FollowUp, Meeting, MeetingId, Who


def meeting(on: str, reader: str = "Dana", **fields) -> Meeting:
    return Meeting(date.fromisoformat(on), reader, **fields)


def agreed(meeting_id: MeetingId | None, text: str, who: Who = Who.ME, **fields) -> FollowUp:
    assert meeting_id is not None
    return FollowUp(meeting_id, who, text, **fields)
