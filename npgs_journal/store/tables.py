"""The tables as they are today. Revisions never import this; a test holds the two together.

Every table is STRICT and every constraint is named, so that a later revision can find it.
`entries` is narrow on purpose: ordering, counting and filtering touch few pages, and the words of an
entry are read only when they are shown.

Units: `*_at_us` microseconds since 1970-01-01 UTC; `offset_s` seconds east of UTC; `day_on` the
person's own day as yyyymmdd (`starts_on`, `ends_on` too), `month` the same as yyyymm.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    column,
    literal_column,
    table,
)

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
METADATA = MetaData(naming_convention=NAMES)

_ROWS: dict[str, Any] = {"sqlite_strict": True}
_ROWS_BY_KEY: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def _number(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable)


def _of_entry() -> Column[int]:
    return Column("entry", ForeignKey("entries.seq", ondelete="CASCADE"), nullable=False)


entries = Table(
    "entries",
    METADATA,
    Column("seq", Integer),
    _text("id"),
    _number("written_at_us"),
    _number("offset_s"),
    _number("day_on"),
    _number("month"),
    _text("space"),
    _number("bring"),
    _number("edited_at_us", nullable=True),
    _number("deleted_at_us", nullable=True),
    _text("template"),
    PrimaryKeyConstraint("seq"),
    UniqueConstraint("id"),
    CheckConstraint("space IN ('mine', 'about-me')", name="space"),
    CheckConstraint("bring = 0 OR (bring = 1 AND space = 'mine')", name="bring"),
    CheckConstraint("month = day_on / 100", name="month"),
    **_ROWS,
)
_live = entries.c.deleted_at_us.is_(None)
_in_trash = entries.c.deleted_at_us.is_not(None)
Index("ix_entries_newest", entries.c.written_at_us, entries.c.seq, sqlite_where=_live)
Index("ix_entries_space", entries.c.space, entries.c.written_at_us, entries.c.seq, sqlite_where=_live)
Index(
    "ix_entries_bring",
    entries.c.bring,
    entries.c.written_at_us,
    entries.c.seq,
    sqlite_where=_live & (entries.c.bring == literal_column("1")),
)
Index("ix_entries_day", entries.c.day_on, entries.c.written_at_us, entries.c.seq, sqlite_where=_live)
Index("ix_entries_trash", entries.c.written_at_us, entries.c.seq, sqlite_where=_in_trash)
Index(
    "ix_entries_template",
    entries.c.template,
    entries.c.written_at_us,
    entries.c.seq,
    sqlite_where=_live & (entries.c.template != literal_column("''")),
)

entry_texts = Table(
    "entry_texts",
    METADATA,
    _of_entry(),
    _text("title"),
    _text("excerpt"),
    _text("body"),
    _text("prompt"),
    PrimaryKeyConstraint("entry"),
    **_ROWS,
)

# What an entry said before its words were changed: for its own page, and never for search.
versions = Table(
    "versions",
    METADATA,
    Column("seq", Integer),
    _of_entry(),
    _number("at_us"),
    _number("kept_at_us"),
    _text("reason"),
    _text("title"),
    _text("body"),
    _text("marks"),
    PrimaryKeyConstraint("seq"),
    CheckConstraint("reason IN ('changed', 'restored')", name="reason"),
    **_ROWS,
)
Index("ix_versions_entry", versions.c.entry, versions.c.seq, versions.c.kept_at_us, versions.c.reason)

marks = Table(
    "marks",
    METADATA,
    _of_entry(),
    _number("position"),
    _text("value"),
    _text("direction"),
    _number("span_start", nullable=True),
    _number("span_end", nullable=True),
    PrimaryKeyConstraint("entry", "position"),
    CheckConstraint("direction IN ('lived', 'under-strain')", name="direction"),
    CheckConstraint(
        "(span_start IS NULL AND span_end IS NULL) OR (span_start >= 0 AND span_end > span_start)",
        name="span",
    ),
    **_ROWS_BY_KEY,
)
# On the whole entry a value stands once in each direction; on passages as often as there are passages.
Index(
    "ux_marks_whole_entry",
    marks.c.entry,
    marks.c.value,
    marks.c.direction,
    unique=True,
    sqlite_where=marks.c.span_start.is_(None),
)

mark_concerns = Table(
    "mark_concerns",
    METADATA,
    _of_entry(),
    _number("mark_position"),
    _number("position"),
    _text("concern"),
    PrimaryKeyConstraint("entry", "mark_position", "position"),
    **_ROWS_BY_KEY,
)
Index("ix_mark_concerns_concern", mark_concerns.c.concern, mark_concerns.c.entry)

# Derived from the marks, for counting ten years in the order they are shown (store/counts.py) and for
# listing what holds a value, newest first (store/filters.py): one row for a value in an entry outside the
# trash. `changes.note_values` alone writes it.
value_months = Table(
    "value_months",
    METADATA,
    _text("value"),
    _number("month"),
    _of_entry(),
    _number("lived"),
    _number("under_strain"),
    _number("written_at_us"),
    PrimaryKeyConstraint("value", "month", "entry"),
    **_ROWS_BY_KEY,
)
Index("ix_value_months_entry", value_months.c.entry)
Index(
    "ix_value_months_newest",
    value_months.c.value,
    value_months.c.written_at_us,
    value_months.c.entry,
    value_months.c.month,
    value_months.c.lived,
    value_months.c.under_strain,
)

moves = Table(
    "moves",
    METADATA,
    Column("seq", Integer),
    _of_entry(),
    _number("at_us"),
    _text("came_from"),
    _text("went_to"),
    PrimaryKeyConstraint("seq"),
    **_ROWS,
)
Index("ix_moves_entry", moves.c.entry)

drafts = Table(
    "drafts",
    METADATA,
    _text("entry_id"),
    _number("written_at_us"),
    _number("offset_s"),
    _text("title"),
    _text("body"),
    _text("space"),
    _number("bring"),
    _text("marks"),
    _text("template"),
    _text("prompt"),
    _number("is_new"),
    _number("saved_at_us"),
    PrimaryKeyConstraint("entry_id"),
    **_ROWS,
)

readers = Table(
    "readers",
    METADATA,
    Column("id", Integer),
    _text("name"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("name"),
    **_ROWS,
)

packets = Table(
    "packets",
    METADATA,
    Column("id", Integer),
    _text("choices"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("id = 1", name="one"),
    **_ROWS,
)

ledger = Table(
    "ledger",
    METADATA,
    Column("seq", Integer),
    _text("id"),
    _number("at_us"),
    _number("offset_s"),
    _text("reader"),
    _text("purpose"),
    _text("format"),
    _number("size_bytes"),
    _text("sha256"),
    _number("held_back"),
    _number("replaced"),
    _text("state"),
    Column("temp_path", LargeBinary, nullable=True),
    Column("out_path", LargeBinary, nullable=True),
    Column("newer", ForeignKey("ledger.seq", ondelete="SET NULL"), nullable=True),
    PrimaryKeyConstraint("seq"),
    UniqueConstraint("id"),
    CheckConstraint("state IN ('prepared', 'released', 'not-known-to-have-left')", name="state"),
    **_ROWS,
)


def _of_line() -> Column[int]:
    return Column("line", ForeignKey("ledger.seq", ondelete="CASCADE"), nullable=False)


ledger_entries = Table(
    "ledger_entries",
    METADATA,
    _of_line(),
    _number("position"),
    _text("entry_id"),
    PrimaryKeyConstraint("line", "position"),
    **_ROWS_BY_KEY,
)
Index("ix_ledger_entries_entry_id", ledger_entries.c.entry_id)

# What was held back is no part of what left: it goes with its entry, and with its line.
ledger_passages = Table(
    "ledger_passages",
    METADATA,
    _of_line(),
    _number("position"),
    _of_entry(),
    _number("start", nullable=True),
    _number("end", nullable=True),
    _text("text"),
    PrimaryKeyConstraint("line", "position"),
    **_ROWS_BY_KEY,
)
Index("ix_ledger_passages_entry", ledger_passages.c.entry)

ledger_aliases = Table(
    "ledger_aliases",
    METADATA,
    _of_line(),
    _number("position"),
    _text("name"),
    _text("stands_as"),
    PrimaryKeyConstraint("line", "position"),
    **_ROWS_BY_KEY,
)

ledger_copies = Table(
    "ledger_copies",
    METADATA,
    _of_line(),
    _text("text"),
    Column("bytes", LargeBinary, nullable=False),
    PrimaryKeyConstraint("line"),
    **_ROWS,
)

reader_answers = Table(
    "reader_answers",
    METADATA,
    Column("id", Integer),
    _of_line(),
    _number("at_us"),
    _number("offset_s"),
    _text("quote"),
    _text("note"),
    PrimaryKeyConstraint("id"),
    **_ROWS,
)
Index("ix_reader_answers_line", reader_answers.c.line)

views = Table(
    "views",
    METADATA,
    Column("id", Integer),
    _text("name"),
    _text("words"),
    _text("wanted"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("name"),
    **_ROWS,
)

settings = Table(
    "settings",
    METADATA,
    _text("key"),
    _text("value"),
    PrimaryKeyConstraint("key"),
    **_ROWS_BY_KEY,
)

own_templates = Table(
    "own_templates",
    METADATA,
    _text("id"),
    _number("position"),
    _text("label"),
    _text("about"),
    _number("never_share"),
    _text("fields"),
    PrimaryKeyConstraint("id"),
    **_ROWS,
)

# Questions of own templates that were ever private. They outlive a change of their template.
private_questions = Table(
    "private_questions",
    METADATA,
    _text("question"),
    PrimaryKeyConstraint("question"),
    **_ROWS_BY_KEY,
)

own_prompts = Table(
    "own_prompts",
    METADATA,
    Column("id", Integer),
    _text("text"),
    _text("value", nullable=True),
    _number("hidden"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("text"),
    **_ROWS,
)

hidden_prompts = Table(
    "hidden_prompts",
    METADATA,
    _text("text"),
    PrimaryKeyConstraint("text"),
    **_ROWS_BY_KEY,
)

held_words = Table(
    "held_words",
    METADATA,
    Column("digest", LargeBinary, nullable=False),
    _number("word_count"),
    PrimaryKeyConstraint("digest"),
    CheckConstraint("length(digest) = 32", name="digest"),
    CheckConstraint("word_count BETWEEN 1 AND 4", name="word_count"),
    **_ROWS_BY_KEY,
)

hours_lines = Table(
    "hours_lines",
    METADATA,
    Column("id", Integer),
    _number("day_on"),
    _number("minutes"),
    _text("format"),
    _text("mode"),
    _text("with_whom"),
    _text("credential"),
    _text("organization"),
    _text("domain"),
    _text("source"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("minutes > 0", name="minutes"),
    CheckConstraint("format IN ('individual', 'group', 'co-supervision', 'observation')", name="format"),
    CheckConstraint("mode IN ('in-person', 'remote')", name="mode"),
    CheckConstraint("source IN ('meeting', 'by-hand')", name="source"),
    **_ROWS,
)
Index("ix_hours_lines_day", hours_lines.c.day_on, hours_lines.c.id)

certification_periods = Table(
    "certification_periods",
    METADATA,
    Column("id", Integer),
    _number("starts_on"),
    _number("ends_on"),
    _text("asked"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("ends_on >= starts_on", name="days"),
    **_ROWS,
)

own_requirements = Table(
    "own_requirements",
    METADATA,
    Column("id", Integer),
    _text("text"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("text"),
    **_ROWS,
)

# A virtual table: its row number is the entry's `seq`. It holds folded text (text/folding.py).
search_index = table("search_index", column("rowid"), column("title"), column("body"))
