"""The tables as they are today. Revisions never import this; a test holds the two together.

Every table is STRICT and every constraint is named, so that a later revision can find it.
`entries` is narrow on purpose: ordering, counting and filtering touch few pages, and the words of an
entry are read only when they are shown.

Units: `*_at_us` microseconds since 1970-01-01 UTC; `offset_s` seconds east of UTC; `day_on` the
person's own day as yyyymmdd (`starts_on`, `ends_on` too), `month` the same as yyyymm.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    column,
    literal_column,
    table,
)

from npgs_journal.store.tables.columns import METADATA, ROWS, ROWS_BY_KEY, number, text
from npgs_journal.store.tables.supervision import (
    agenda_points,
    certification_periods,
    contacts,
    follow_ups,
    hours_lines,
    meetings,
    own_requirements,
    questions,
)

__all__ = [
    "METADATA",
    "agenda_points",
    "certification_periods",
    "contacts",
    "drafts",
    "entries",
    "entry_texts",
    "follow_ups",
    "held_words",
    "hidden_prompts",
    "hours_lines",
    "ledger",
    "ledger_aliases",
    "ledger_copies",
    "ledger_entries",
    "ledger_passages",
    "mark_concerns",
    "marks",
    "meetings",
    "moves",
    "own_prompts",
    "own_requirements",
    "own_templates",
    "packets",
    "private_questions",
    "questions",
    "reader_answers",
    "readers",
    "search_index",
    "settings",
    "value_months",
    "versions",
    "views",
]


def _of_entry() -> Column[int]:
    return Column("entry", ForeignKey("entries.seq", ondelete="CASCADE"), nullable=False)


entries = Table(
    "entries",
    METADATA,
    Column("seq", Integer),
    text("id"),
    number("written_at_us"),
    number("offset_s"),
    number("day_on"),
    number("month"),
    text("space"),
    number("bring"),
    number("edited_at_us", nullable=True),
    number("deleted_at_us", nullable=True),
    text("template"),
    PrimaryKeyConstraint("seq"),
    UniqueConstraint("id"),
    CheckConstraint("space IN ('mine', 'about-me')", name="space"),
    CheckConstraint("bring = 0 OR (bring = 1 AND space = 'mine')", name="bring"),
    CheckConstraint("month = day_on / 100", name="month"),
    **ROWS,
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
    text("title"),
    text("excerpt"),
    text("body"),
    text("prompt"),
    PrimaryKeyConstraint("entry"),
    **ROWS,
)

# What an entry said before its words were changed: for its own page, and never for search.
versions = Table(
    "versions",
    METADATA,
    Column("seq", Integer),
    _of_entry(),
    number("at_us"),
    number("kept_at_us"),
    text("reason"),
    text("title"),
    text("body"),
    text("marks"),
    PrimaryKeyConstraint("seq"),
    CheckConstraint("reason IN ('changed', 'restored')", name="reason"),
    **ROWS,
)
Index("ix_versions_entry", versions.c.entry, versions.c.seq, versions.c.kept_at_us, versions.c.reason)

marks = Table(
    "marks",
    METADATA,
    _of_entry(),
    number("position"),
    text("value"),
    text("direction"),
    number("span_start", nullable=True),
    number("span_end", nullable=True),
    PrimaryKeyConstraint("entry", "position"),
    CheckConstraint("direction IN ('lived', 'under-strain')", name="direction"),
    CheckConstraint(
        "(span_start IS NULL AND span_end IS NULL) OR (span_start >= 0 AND span_end > span_start)",
        name="span",
    ),
    **ROWS_BY_KEY,
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
    number("mark_position"),
    number("position"),
    text("concern"),
    PrimaryKeyConstraint("entry", "mark_position", "position"),
    **ROWS_BY_KEY,
)
Index("ix_mark_concerns_concern", mark_concerns.c.concern, mark_concerns.c.entry)

# Derived from the marks, for counting ten years in the order they are shown (store/counts.py) and for
# listing what holds a value, newest first (store/filters.py): one row for a value in an entry outside the
# trash. `changes.note_values` alone writes it.
value_months = Table(
    "value_months",
    METADATA,
    text("value"),
    number("month"),
    _of_entry(),
    number("lived"),
    number("under_strain"),
    number("written_at_us"),
    PrimaryKeyConstraint("value", "month", "entry"),
    **ROWS_BY_KEY,
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
    number("at_us"),
    text("came_from"),
    text("went_to"),
    PrimaryKeyConstraint("seq"),
    **ROWS,
)
Index("ix_moves_entry", moves.c.entry)

drafts = Table(
    "drafts",
    METADATA,
    text("entry_id"),
    number("written_at_us"),
    number("offset_s"),
    text("title"),
    text("body"),
    text("space"),
    number("bring"),
    text("marks"),
    text("template"),
    text("prompt"),
    number("is_new"),
    number("saved_at_us"),
    PrimaryKeyConstraint("entry_id"),
    **ROWS,
)

readers = Table(
    "readers",
    METADATA,
    Column("id", Integer),
    text("name"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("name"),
    **ROWS,
)

packets = Table(
    "packets",
    METADATA,
    Column("id", Integer),
    text("choices"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("id = 1", name="one"),
    **ROWS,
)

ledger = Table(
    "ledger",
    METADATA,
    Column("seq", Integer),
    text("id"),
    number("at_us"),
    number("offset_s"),
    text("reader"),
    text("purpose"),
    text("format"),
    number("size_bytes"),
    text("sha256"),
    number("held_back"),
    number("replaced"),
    text("state"),
    Column("temp_path", LargeBinary, nullable=True),
    Column("out_path", LargeBinary, nullable=True),
    Column("newer", ForeignKey("ledger.seq", ondelete="SET NULL"), nullable=True),
    PrimaryKeyConstraint("seq"),
    UniqueConstraint("id"),
    CheckConstraint("state IN ('prepared', 'released', 'not-known-to-have-left')", name="state"),
    **ROWS,
)


def _of_line() -> Column[int]:
    return Column("line", ForeignKey("ledger.seq", ondelete="CASCADE"), nullable=False)


ledger_entries = Table(
    "ledger_entries",
    METADATA,
    _of_line(),
    number("position"),
    text("entry_id"),
    PrimaryKeyConstraint("line", "position"),
    **ROWS_BY_KEY,
)
Index("ix_ledger_entries_entry_id", ledger_entries.c.entry_id)

# What was held back is no part of what left: it goes with its entry, and with its line.
ledger_passages = Table(
    "ledger_passages",
    METADATA,
    _of_line(),
    number("position"),
    _of_entry(),
    number("start", nullable=True),
    number("end", nullable=True),
    text("text"),
    PrimaryKeyConstraint("line", "position"),
    **ROWS_BY_KEY,
)
Index("ix_ledger_passages_entry", ledger_passages.c.entry)

ledger_aliases = Table(
    "ledger_aliases",
    METADATA,
    _of_line(),
    number("position"),
    text("name"),
    text("stands_as"),
    PrimaryKeyConstraint("line", "position"),
    **ROWS_BY_KEY,
)

ledger_copies = Table(
    "ledger_copies",
    METADATA,
    _of_line(),
    text("text"),
    Column("bytes", LargeBinary, nullable=False),
    PrimaryKeyConstraint("line"),
    **ROWS,
)

reader_answers = Table(
    "reader_answers",
    METADATA,
    Column("id", Integer),
    _of_line(),
    number("at_us"),
    number("offset_s"),
    text("quote"),
    text("note"),
    PrimaryKeyConstraint("id"),
    **ROWS,
)
Index("ix_reader_answers_line", reader_answers.c.line)

views = Table(
    "views",
    METADATA,
    Column("id", Integer),
    text("name"),
    text("words"),
    text("wanted"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("name"),
    **ROWS,
)

settings = Table(
    "settings",
    METADATA,
    text("key"),
    text("value"),
    PrimaryKeyConstraint("key"),
    **ROWS_BY_KEY,
)

own_templates = Table(
    "own_templates",
    METADATA,
    text("id"),
    number("position"),
    text("label"),
    text("about"),
    number("never_share"),
    text("fields"),
    PrimaryKeyConstraint("id"),
    **ROWS,
)

# Questions of own templates that were ever private. They outlive a change of their template.
private_questions = Table(
    "private_questions",
    METADATA,
    text("question"),
    PrimaryKeyConstraint("question"),
    **ROWS_BY_KEY,
)

own_prompts = Table(
    "own_prompts",
    METADATA,
    Column("id", Integer),
    text("text"),
    text("value", nullable=True),
    number("hidden"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("text"),
    **ROWS,
)

hidden_prompts = Table(
    "hidden_prompts",
    METADATA,
    text("text"),
    PrimaryKeyConstraint("text"),
    **ROWS_BY_KEY,
)

held_words = Table(
    "held_words",
    METADATA,
    Column("digest", LargeBinary, nullable=False),
    number("word_count"),
    PrimaryKeyConstraint("digest"),
    CheckConstraint("length(digest) = 32", name="digest"),
    CheckConstraint("word_count BETWEEN 1 AND 4", name="word_count"),
    **ROWS_BY_KEY,
)

# A virtual table: its row number is the entry's `seq`. It holds folded text (text/folding.py).
search_index = table("search_index", column("rowid"), column("title"), column("body"))
