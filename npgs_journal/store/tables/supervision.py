"""The tables of supervision: meetings with what belongs to them, the hours log, and who is there for one."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)

from npgs_journal.store.tables.columns import METADATA, ROWS, number, text

hours_lines = Table(
    "hours_lines",
    METADATA,
    Column("id", Integer),
    number("day_on"),
    number("minutes"),
    text("format"),
    text("mode"),
    text("with_whom"),
    text("credential"),
    text("organization"),
    text("domain"),
    text("source"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("minutes > 0", name="minutes"),
    CheckConstraint("format IN ('individual', 'group', 'co-supervision', 'observation')", name="format"),
    CheckConstraint("mode IN ('in-person', 'remote')", name="mode"),
    CheckConstraint("source IN ('meeting', 'by-hand')", name="source"),
    **ROWS,
)
Index("ix_hours_lines_day", hours_lines.c.day_on, hours_lines.c.id)

certification_periods = Table(
    "certification_periods",
    METADATA,
    Column("id", Integer),
    number("starts_on"),
    number("ends_on"),
    text("asked"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("ends_on >= starts_on", name="days"),
    **ROWS,
)

own_requirements = Table(
    "own_requirements",
    METADATA,
    Column("id", Integer),
    text("text"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("text"),
    **ROWS,
)

meetings = Table(
    "meetings",
    METADATA,
    Column("id", Integer),
    number("day_on"),
    text("reader"),
    text("format"),
    text("mode"),
    number("minutes", nullable=True),
    text("notes"),
    number("is_over"),
    Column("hours_line", ForeignKey("hours_lines.id", ondelete="SET NULL"), nullable=True),
    Column("felt", ForeignKey("entries.seq", ondelete="SET NULL"), nullable=True),
    PrimaryKeyConstraint("id"),
    CheckConstraint("minutes > 0", name="minutes"),
    CheckConstraint("format IN ('individual', 'group', 'co-supervision', 'observation')", name="format"),
    CheckConstraint("mode IN ('in-person', 'remote')", name="mode"),
    CheckConstraint("is_over IN (0, 1)", name="is_over"),
    **ROWS,
)
Index("ix_meetings_day", meetings.c.day_on, meetings.c.id)
Index("ix_meetings_hours_line", meetings.c.hours_line)
Index("ix_meetings_felt", meetings.c.felt)


def _of_meeting() -> Column[int]:
    return Column("meeting", ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False)


# What a person wants to ask or bring up; it waits until it was talked about.
questions = Table(
    "questions",
    METADATA,
    Column("id", Integer),
    text("text"),
    number("is_asked"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("is_asked IN (0, 1)", name="is_asked"),
    **ROWS,
)

# What was agreed at a meeting: by whom, until when, and what came of it.
follow_ups = Table(
    "follow_ups",
    METADATA,
    Column("id", Integer),
    _of_meeting(),
    text("who"),
    text("text"),
    number("by_on", nullable=True),
    text("state"),
    number("closed_on", nullable=True),
    text("came"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("who IN ('me', 'them', 'both')", name="who"),
    CheckConstraint("state IN ('open', 'done', 'let-go')", name="state"),
    CheckConstraint("(closed_on IS NULL) = (state = 'open')", name="closed"),
    **ROWS,
)
Index("ix_follow_ups_meeting", follow_ups.c.meeting)
Index("ix_follow_ups_open", follow_ups.c.meeting, sqlite_where=follow_ups.c.state == "open")


def _point(name: str, column: str) -> Column[int]:
    return Column(name, ForeignKey(column, ondelete="CASCADE"), nullable=True)


# A point of an agenda is one of three; its words stand where it comes from.
agenda_points = Table(
    "agenda_points",
    METADATA,
    Column("id", Integer),
    _of_meeting(),
    number("position"),
    _point("entry", "entries.seq"),
    _point("question", "questions.id"),
    _point("follow_up", "follow_ups.id"),
    number("minutes", nullable=True),
    number("is_parked"),
    number("is_talked_about"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("meeting", "entry"),
    UniqueConstraint("meeting", "question"),
    UniqueConstraint("meeting", "follow_up"),
    CheckConstraint(
        "(entry IS NOT NULL) + (question IS NOT NULL) + (follow_up IS NOT NULL) = 1", name="one_of_three"
    ),
    CheckConstraint("minutes > 0", name="minutes"),
    **ROWS,
)
Index("ix_agenda_points_entry", agenda_points.c.entry)
Index("ix_agenda_points_question", agenda_points.c.question)
Index("ix_agenda_points_follow_up", agenda_points.c.follow_up)

# Whom a person can turn to. One that came with the journal says nothing itself until it is changed.
contacts = Table(
    "contacts",
    METADATA,
    Column("id", Integer),
    number("position"),
    text("built_in"),
    text("name"),
    text("reach"),
    text("note"),
    number("checked_on", nullable=True),
    number("hidden"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("built_in <> '' OR name <> ''", name="named"),
    CheckConstraint("hidden IN (0, 1)", name="hidden"),
    **ROWS,
)
