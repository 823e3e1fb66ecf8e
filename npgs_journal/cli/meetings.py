"""`meetings`: meetings of supervision, what each was about, and what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from npgs_journal import wording
from npgs_journal.cli import output
from npgs_journal.cli.places import open_journal
from npgs_journal.supervision.hours_words import words
from npgs_journal.supervision.meetings import Meetings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from npgs_journal.nouns.meetings import FollowUp, Meeting, Point


def run(options: argparse.Namespace) -> int:
    with open_journal(options) as journal:
        meetings = Meetings(journal.reader)
        agreed = meetings.agreed_at_all()
        found = [
            (meeting, meetings.agenda(meeting.id), agreed.get(meeting.id, ()))
            for meeting in meetings.all(options.since, options.until)
            if meeting.id is not None
        ]
    if options.json:
        output.print_json([document(*each) for each in found])
    elif not found:
        output.print_line(wording.NO_MEETINGS)
    for text in (text for each in ([] if options.json else found) for text in _told(*each)):
        output.print_line(output.plain(text))
    return 0


def document(meeting: Meeting, agenda: Sequence[Point], agreed: Sequence[FollowUp]) -> dict[str, Any]:
    """What docs/cli.md shows. The private note on how it felt is no part of it."""
    return {
        "id": meeting.id,
        "on": meeting.on.isoformat(),
        "with": meeting.reader,
        "format": meeting.format,
        "mode": meeting.mode,
        "minutes": meeting.minutes,
        "over": meeting.is_over,
        "notes": meeting.notes,
        "agenda": [_point(point) for point in agenda],
        "agreed": [_follow_up(follow_up) for follow_up in agreed],
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "kind": point.kind,
        "text": point.text,
        "minutes": point.minutes,
        "parked": point.is_parked,
        "talked_about": point.is_talked_about,
        "carried_from": _day(point.carried_from),
    }


def _follow_up(follow_up: FollowUp) -> dict[str, Any]:
    return {
        "who": follow_up.who,
        "text": follow_up.text,
        "by": _day(follow_up.by_on),
        "state": follow_up.state,
        "closed_on": _day(follow_up.closed_on),
        "came": follow_up.came,
    }


def _day(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())


def _told(meeting: Meeting, agenda: Sequence[Point], agreed: Sequence[FollowUp]) -> Iterator[str]:
    said = words()
    time = said.time_of(meeting.minutes) if meeting.minutes else ""
    kinds = said.formats[meeting.format], said.modes[meeting.mode]
    yield f"{meeting.on}  {', '.join(filter(None, (meeting.reader, *kinds, time)))}"
    for point in agenda:
        yield wording.agenda_line(point.text, _day(point.carried_from))
    for follow_up in agreed:
        yield wording.agreed_line(follow_up.text, follow_up.who, follow_up.state)
