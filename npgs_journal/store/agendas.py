"""What a meeting is to be about: gathered from what waits, and kept in the person's own order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import EntryId, Space
from npgs_journal.nouns.meetings import FollowUpState, Point, PointId, PointKind, QuestionId
from npgs_journal.store.meetings import follow_up
from npgs_journal.store.rows import day_of
from npgs_journal.store.tables import (
    agenda_points,
    entries,
    entry_texts,
    follow_ups,
    meetings,
    questions,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns.meetings import MeetingId
    from npgs_journal.store.engine import Database

_SOURCES = ("follow_up", "entry", "question")
"""The columns that say where a point comes from, in the order in which they are gathered."""


class Agendas:
    def __init__(self, database: Database) -> None:
        self._database = database

    def points(self, meeting_id: MeetingId) -> tuple[Point, ...]:
        """In the person's order. Nothing of About me, and nothing that lies in Recently deleted."""
        came = meetings.alias("came")
        wanted = (
            select(
                agenda_points.c.id.label("point"),
                agenda_points.c.minutes,
                agenda_points.c.is_parked,
                agenda_points.c.is_talked_about,
                entries.c.id.label("entry_id"),
                entry_texts.c.title,
                entry_texts.c.excerpt,
                questions.c.id.label("question_id"),
                questions.c.text.label("question"),
                came.c.day_on.label("carried_from"),
                follow_ups,
            )
            .outerjoin(entries, entries.c.seq == agenda_points.c.entry)
            .outerjoin(entry_texts, entry_texts.c.entry == entries.c.seq)
            .outerjoin(questions, questions.c.id == agenda_points.c.question)
            .outerjoin(follow_ups, follow_ups.c.id == agenda_points.c.follow_up)
            .outerjoin(came, came.c.id == follow_ups.c.meeting)
            .where(
                agenda_points.c.meeting == meeting_id,
                agenda_points.c.entry.is_(None) | _can_be_shown(),
            )
            .order_by(agenda_points.c.position, agenda_points.c.id)
        )
        with self._database.read() as connection:
            return tuple(map(_point, connection.execute(wanted)))

    def gather(self, meeting_id: MeetingId) -> None:
        """Bring the agenda of a meeting to come up to date with what waits.

        On it go what was agreed before with the same reader and is open, entries that are marked to bring,
        and questions not asked yet: each once, at the end, parked where it was parked at the meeting before.
        What waits no more goes, unless it was talked about here. The agenda of a meeting that is over stays.
        """
        with self._database.write() as connection:
            meeting = connection.execute(select(meetings).where(meetings.c.id == meeting_id)).first()
            if meeting is None or meeting.is_over:
                return
            mine = agenda_points.c.meeting == meeting_id
            rows = connection.execute(select(agenda_points).where(mine)).all()
            last = connection.execute(select(func.max(agenda_points.c.position)).where(mine)).scalar()
            position = -1 if last is None else last
            before = _of_the_meeting_before(connection, meeting)
            for source in _SOURCES:
                waiting = _waiting(connection, source, meeting)
                there = {getattr(row, source): row for row in rows if getattr(row, source) is not None}
                gone = [
                    row.id
                    for key, row in there.items()
                    if key not in set(waiting) and not row.is_talked_about
                ]
                if gone:
                    connection.execute(delete(agenda_points).where(agenda_points.c.id.in_(gone)))
                for key in waiting:
                    if key not in there:
                        position += 1
                        minutes, is_parked = before.get((source, key), (None, 0))
                        row = {"meeting": meeting_id, "position": position, source: key, "minutes": minutes}
                        connection.execute(
                            insert(agenda_points), row | {"is_parked": is_parked, "is_talked_about": 0}
                        )

    def put_in_order(self, meeting_id: MeetingId, point_ids: Sequence[PointId]) -> None:
        """Let the points stand in this order; one that is not named stays behind those that are."""
        with self._database.write() as connection:
            mine = agenda_points.c.meeting == meeting_id
            wanted = select(agenda_points.c.id).where(mine).order_by(agenda_points.c.position)
            known: list[PointId] = [PointId(each) for each in connection.execute(wanted).scalars()]
            named = [each for each in dict.fromkeys(point_ids) if each in known]
            order = [*named, *(each for each in known if each not in named)]
            for position, point_id in enumerate(order):
                here = agenda_points.c.id == point_id
                connection.execute(update(agenda_points).where(here).values(position=position))

    def change(self, point: Point) -> None:
        """Keep its rough length, whether it is parked, and whether it was talked about.

        Raises EntryMissing when it is there no more.
        """
        values = {
            "minutes": point.minutes,
            "is_parked": int(point.is_parked),
            "is_talked_about": int(point.is_talked_about),
        }
        with self._database.write() as connection:
            mine = agenda_points.c.id == point.id
            if not connection.execute(update(agenda_points).where(mine).values(**values)).rowcount:
                raise EntryMissing


def _can_be_shown() -> Any:
    """The other person sits beside this page: About me is on none."""
    return and_(entries.c.space == Space.MINE.value, entries.c.deleted_at_us.is_(None))


def _waiting(connection: Connection, source: str, meeting: Any) -> Sequence[int]:
    """The keys of what waits for `meeting`, oldest first."""
    if source == "entry":
        asked = (
            select(entries.c.seq)
            .where(_can_be_shown(), entries.c.bring == 1)
            .order_by(entries.c.written_at_us, entries.c.seq)
        )
    elif source == "question":
        asked = select(questions.c.id).where(questions.c.is_asked == 0).order_by(questions.c.id)
    else:
        asked = (
            select(follow_ups.c.id)
            .join(meetings, meetings.c.id == follow_ups.c.meeting)
            .where(
                follow_ups.c.state == FollowUpState.OPEN.value,
                meetings.c.reader == meeting.reader,
                _is_before(meeting),
            )
            .order_by(meetings.c.day_on, follow_ups.c.id)
        )
    return connection.execute(asked).scalars().all()


def _is_before(meeting: Any) -> Any:
    same_day = and_(meetings.c.day_on == meeting.day_on, meetings.c.id < meeting.id)
    return (meetings.c.day_on < meeting.day_on) | same_day


def _of_the_meeting_before(
    connection: Connection, meeting: Any
) -> dict[tuple[str, int], tuple[int | None, int]]:
    """By source and key: rough length, and whether it was parked, at the last meeting with this reader."""
    before = (
        select(meetings.c.id)
        .where(meetings.c.reader == meeting.reader, _is_before(meeting))
        .order_by(meetings.c.day_on.desc(), meetings.c.id.desc())
        .limit(1)
    )
    last = connection.execute(before).scalar()
    wanted = select(agenda_points).where(agenda_points.c.meeting == last)
    return {
        (source, getattr(row, source)): (row.minutes, row.is_parked)
        for row in connection.execute(wanted)
        for source in _SOURCES
        if getattr(row, source) is not None
    }


def _point(row: Any) -> Point:
    said = row.minutes, bool(row.is_parked), bool(row.is_talked_about)
    point_id = PointId(row.point)
    if row.entry_id is not None:
        text = row.title or row.excerpt
        return Point(PointKind.ENTRY, text, *said, entry_id=EntryId(row.entry_id), id=point_id)
    if row.question_id is not None:
        return Point(
            PointKind.QUESTION, row.question, *said, question_id=QuestionId(row.question_id), id=point_id
        )
    agreed = follow_up(row)
    return Point(
        PointKind.FOLLOW_UP, agreed.text, *said, day_of(row.carried_from), follow_up=agreed, id=point_id
    )
