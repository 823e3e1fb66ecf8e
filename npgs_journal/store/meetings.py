"""Meetings of supervision, questions that wait for one, and what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert, select, update

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import EntryId
from npgs_journal.nouns.hours import HoursId, MeetingFormat, MeetingMode
from npgs_journal.nouns.meetings import (
    FollowUp,
    FollowUpId,
    FollowUpState,
    Meeting,
    MeetingId,
    Question,
    QuestionId,
    Who,
)
from npgs_journal.store import changes, hours
from npgs_journal.store.readers import found_or_added, reader_name
from npgs_journal.store.rows import day_number, day_of
from npgs_journal.store.tables import agenda_points, entries, follow_ups, hours_lines, meetings, questions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.nouns.hours import HoursLine
    from npgs_journal.store.engine import Database


class Meetings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, since: date | None = None, until: date | None = None) -> tuple[Meeting, ...]:
        """Oldest day first, and of one day in the order they were added. Both days count as well."""
        wanted = _meetings().order_by(meetings.c.day_on, meetings.c.id)
        if since is not None:
            wanted = wanted.where(meetings.c.day_on >= day_number(since))
        if until is not None:
            wanted = wanted.where(meetings.c.day_on <= day_number(until))
        with self._database.read() as connection:
            return tuple(map(_meeting, connection.execute(wanted)))

    def get(self, meeting_id: MeetingId) -> Meeting:
        """Raises EntryMissing when it is there no more."""
        with self._database.read() as connection:
            found = connection.execute(_meetings().where(meetings.c.id == meeting_id)).first()
        if found is None:
            raise EntryMissing
        return _meeting(found)

    def put(self, meeting: Meeting) -> MeetingId:
        """Keep a new one, or what the one with its id has become; whether it is over is not changed here.

        Its reader is known from now on. Raises EntryMissing when it has an id and is there no more.
        """
        reader = reader_name(meeting.reader)
        row = {
            "day_on": day_number(meeting.on),
            "reader": reader,
            "format": meeting.format.value,
            "mode": meeting.mode.value,
            "minutes": meeting.minutes,
            "notes": meeting.notes,
        }
        with self._database.write() as connection:
            if reader:
                found_or_added(connection, reader)
            if meeting.id is None:
                return MeetingId(connection.execute(insert(meetings), row | {"is_over": 0}).lastrowid)
            mine = meetings.c.id == meeting.id
            if not connection.execute(update(meetings).where(mine).values(**row)).rowcount:
                raise EntryMissing
            return meeting.id

    def jot(self, meeting_id: MeetingId, notes: str) -> None:
        """Keep what was jotted. Raises EntryMissing when the meeting is there no more."""
        mine = meetings.c.id == meeting_id
        with self._database.write() as connection:
            if not connection.execute(update(meetings).where(mine).values(notes=notes)).rowcount:
                raise EntryMissing

    def set_felt(self, meeting_id: MeetingId, entry_id: EntryId) -> None:
        """Remember which entry says how it felt.

        Raises EntryMissing when the meeting or the entry is there no more.
        """
        with self._database.write() as connection:
            seq = connection.execute(select(entries.c.seq).where(entries.c.id == entry_id)).scalar()
            mine = meetings.c.id == meeting_id
            if seq is None or not connection.execute(update(meetings).where(mine).values(felt=seq)).rowcount:
                raise EntryMissing

    def delete(self, meeting_id: MeetingId) -> None:
        """Take a meeting away with its agenda and what was agreed. Its line in the hours log stays."""
        with self._database.write() as connection:
            connection.execute(delete(meetings).where(meetings.c.id == meeting_id))
        self._database.checkpoint()

    def end(self, meeting_id: MeetingId, minutes: int, line: HoursLine | None, *, unmark: bool) -> Meeting:
        """It is over: log `line`, and let what was talked about not come again.

        Questions that were talked about are asked. With `unmark` the entries are no longer marked to bring.
        A second call logs nothing twice. Raises EntryMissing when the meeting is there no more.
        """
        mine = meetings.c.id == meeting_id
        with self._database.write() as connection:
            before = connection.execute(select(meetings).where(mine)).first()
            if before is None:
                raise EntryMissing
            hours_line = before.hours_line
            if line is not None and hours_line is not None:
                there = hours_lines.c.id == hours_line
                connection.execute(update(hours_lines).where(there).values(**hours.row_of(line)))
            elif line is not None:
                hours_line = connection.execute(insert(hours_lines), hours.row_of(line)).lastrowid
            over = {"is_over": 1, "minutes": minutes, "hours_line": hours_line}
            connection.execute(update(meetings).where(mine).values(**over))
            _set_asked(connection, meeting_id, 1)
            if unmark:
                _set_bring(connection, meeting_id, 0)
            return _meeting(connection.execute(_meetings().where(mine)).one())

    def take_up_again(self, meeting_id: MeetingId, *, mark: bool) -> Meeting:
        """Undo `end`: its line of the hours log goes, and what was talked about waits again.

        Raises EntryMissing when the meeting is there no more.
        """
        mine = meetings.c.id == meeting_id
        with self._database.write() as connection:
            before = connection.execute(select(meetings).where(mine)).first()
            if before is None:
                raise EntryMissing
            connection.execute(delete(hours_lines).where(hours_lines.c.id == before.hours_line))
            connection.execute(update(meetings).where(mine).values(is_over=0, hours_line=None))
            _set_asked(connection, meeting_id, 0)
            if mark:
                _set_bring(connection, meeting_id, 1)
            return _meeting(connection.execute(_meetings().where(mine)).one())


class Questions:
    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self) -> tuple[Question, ...]:
        """Those that were not talked about yet, in the order they were added."""
        wanted = select(questions).where(questions.c.is_asked == 0).order_by(questions.c.id)
        with self._database.read() as connection:
            return tuple(
                Question(row.text, bool(row.is_asked), QuestionId(row.id))
                for row in connection.execute(wanted)
            )

    def put(self, question: Question) -> QuestionId:
        """Keep a new one, or what the one with its id has become.

        Raises EntryMissing when it has an id and is there no more.
        """
        row = {"text": question.text, "is_asked": int(question.is_asked)}
        with self._database.write() as connection:
            if question.id is None:
                return QuestionId(connection.execute(insert(questions), row).lastrowid)
            mine = questions.c.id == question.id
            if not connection.execute(update(questions).where(mine).values(**row)).rowcount:
                raise EntryMissing
            return question.id

    def delete(self, question_id: QuestionId) -> None:
        """Take a question away, from every agenda too."""
        with self._database.write() as connection:
            connection.execute(delete(questions).where(questions.c.id == question_id))
        self._database.checkpoint()


class FollowUps:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of_meeting(self, meeting_id: MeetingId) -> tuple[FollowUp, ...]:
        """What was agreed there, in the order it was noted."""
        wanted = select(follow_ups).where(follow_ups.c.meeting == meeting_id).order_by(follow_ups.c.id)
        with self._database.read() as connection:
            return tuple(map(follow_up, connection.execute(wanted)))

    def of_all(self) -> dict[MeetingId, tuple[FollowUp, ...]]:
        """What was agreed at every meeting, in the order it was noted."""
        found: dict[MeetingId, tuple[FollowUp, ...]] = {}
        with self._database.read() as connection:
            for row in connection.execute(select(follow_ups).order_by(follow_ups.c.id)):
                one = follow_up(row)
                found[one.meeting_id] = (*found.get(one.meeting_id, ()), one)
        return found

    def put(self, one: FollowUp) -> FollowUpId:
        """Keep a new one, or what the one with its id has become.

        Raises EntryMissing when it has an id and is there no more, or its meeting is not.
        """
        row: dict[str, Any] = {
            "who": one.who.value,
            "text": one.text,
            "by_on": None if one.by_on is None else day_number(one.by_on),
            "state": one.state.value,
            "closed_on": None if one.closed_on is None else day_number(one.closed_on),
            "came": one.came,
        }
        with self._database.write() as connection:
            there = select(meetings.c.id).where(meetings.c.id == one.meeting_id)
            if connection.execute(there).first() is None:
                raise EntryMissing
            if one.id is None:
                added = connection.execute(insert(follow_ups), row | {"meeting": one.meeting_id})
                return FollowUpId(added.lastrowid)
            mine = follow_ups.c.id == one.id
            if not connection.execute(update(follow_ups).where(mine).values(**row)).rowcount:
                raise EntryMissing
            return one.id

    def delete(self, follow_up_id: FollowUpId) -> None:
        """Take it away, from every agenda too."""
        with self._database.write() as connection:
            connection.execute(delete(follow_ups).where(follow_ups.c.id == follow_up_id))
        self._database.checkpoint()


def follow_up(row: Any) -> FollowUp:
    return FollowUp(
        MeetingId(row.meeting),
        Who(row.who),
        row.text,
        None if row.by_on is None else day_of(row.by_on),
        FollowUpState(row.state),
        None if row.closed_on is None else day_of(row.closed_on),
        row.came,
        FollowUpId(row.id),
    )


def _meetings() -> Any:
    return select(meetings, entries.c.id.label("felt_id")).outerjoin(
        entries, (entries.c.seq == meetings.c.felt) & entries.c.deleted_at_us.is_(None)
    )


def _meeting(row: Any) -> Meeting:
    return Meeting(
        day_of(row.day_on),
        row.reader,
        MeetingFormat(row.format),
        MeetingMode(row.mode),
        row.minutes,
        row.notes,
        bool(row.is_over),
        None if row.hours_line is None else HoursId(row.hours_line),
        None if row.felt_id is None else EntryId(row.felt_id),
        MeetingId(row.id),
    )


def _talked_about(meeting_id: MeetingId) -> Any:
    return (agenda_points.c.meeting == meeting_id) & (agenda_points.c.is_talked_about == 1)


def _set_asked(connection: Connection, meeting_id: MeetingId, is_asked: int) -> None:
    asked = select(agenda_points.c.question).where(_talked_about(meeting_id))
    connection.execute(update(questions).where(questions.c.id.in_(asked)).values(is_asked=is_asked))


def _set_bring(connection: Connection, meeting_id: MeetingId, bring: int) -> None:
    brought = (
        select(entries.c.seq)
        .join(agenda_points, agenda_points.c.entry == entries.c.seq)
        .where(_talked_about(meeting_id), entries.c.space == "mine")
    )
    seqs: Sequence[int] = connection.execute(brought).scalars().all()
    for seq in seqs:
        changes.change(connection, seq, bring=bring)
