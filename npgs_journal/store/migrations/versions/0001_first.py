"""The first tables: entries, marks, drafts, search, and what sharing keeps."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STEPS = (
    """
    CREATE TABLE drafts (
      entry_id TEXT NOT NULL,
      written_at_us INTEGER NOT NULL,
      offset_s INTEGER NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      space TEXT NOT NULL,
      bring INTEGER NOT NULL,
      marks TEXT NOT NULL,
      template TEXT NOT NULL,
      prompt TEXT NOT NULL,
      is_new INTEGER NOT NULL,
      saved_at_us INTEGER NOT NULL,
      CONSTRAINT pk_drafts PRIMARY KEY (entry_id)
    )
     STRICT
    """,
    """
    CREATE TABLE entries (
      seq INTEGER NOT NULL,
      id TEXT NOT NULL,
      written_at_us INTEGER NOT NULL,
      offset_s INTEGER NOT NULL,
      day_on INTEGER NOT NULL,
      month INTEGER NOT NULL,
      space TEXT NOT NULL,
      bring INTEGER NOT NULL,
      edited_at_us INTEGER,
      deleted_at_us INTEGER,
      template TEXT NOT NULL,
      CONSTRAINT pk_entries PRIMARY KEY (seq),
      CONSTRAINT uq_entries_id UNIQUE (id),
      CONSTRAINT ck_entries_space CHECK (space IN ('mine', 'about-me')),
      CONSTRAINT ck_entries_bring CHECK (bring = 0 OR (bring = 1 AND space = 'mine')),
      CONSTRAINT ck_entries_month CHECK (month = day_on / 100)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_entries_bring ON entries (bring, written_at_us, seq)
    WHERE deleted_at_us IS NULL AND bring = 1
    """,
    """
    CREATE INDEX ix_entries_day ON entries (day_on, written_at_us, seq) WHERE deleted_at_us IS NULL
    """,
    """
    CREATE INDEX ix_entries_newest ON entries (written_at_us, seq) WHERE deleted_at_us IS NULL
    """,
    """
    CREATE INDEX ix_entries_space ON entries (space, written_at_us, seq) WHERE deleted_at_us IS NULL
    """,
    """
    CREATE INDEX ix_entries_trash ON entries (written_at_us, seq) WHERE deleted_at_us IS NOT NULL
    """,
    """
    CREATE INDEX ix_entries_template ON entries (template, written_at_us, seq)
      WHERE deleted_at_us IS NULL AND template != ''
    """,
    """
    CREATE TABLE ledger (
      seq INTEGER NOT NULL,
      id TEXT NOT NULL,
      at_us INTEGER NOT NULL,
      offset_s INTEGER NOT NULL,
      reader TEXT NOT NULL,
      purpose TEXT NOT NULL,
      format TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      held_back INTEGER NOT NULL,
      replaced INTEGER NOT NULL,
      state TEXT NOT NULL,
      temp_path BLOB,
      out_path BLOB,
      newer INTEGER,
      CONSTRAINT pk_ledger PRIMARY KEY (seq),
      CONSTRAINT uq_ledger_id UNIQUE (id),
      CONSTRAINT ck_ledger_state CHECK (state IN ('prepared', 'released', 'not-known-to-have-left')),
      CONSTRAINT fk_ledger_newer FOREIGN KEY(newer) REFERENCES ledger (seq) ON DELETE SET NULL
    )
     STRICT
    """,
    """
    CREATE TABLE packets (
      id INTEGER NOT NULL,
      choices TEXT NOT NULL,
      CONSTRAINT pk_packets PRIMARY KEY (id),
      CONSTRAINT ck_packets_one CHECK (id = 1)
    )
     STRICT
    """,
    """
    CREATE TABLE readers (
      id INTEGER NOT NULL,
      name TEXT NOT NULL,
      CONSTRAINT pk_readers PRIMARY KEY (id),
      CONSTRAINT uq_readers_name UNIQUE (name)
    )
     STRICT
    """,
    """
    CREATE TABLE settings (
      "key" TEXT NOT NULL,
      value TEXT NOT NULL,
      CONSTRAINT pk_settings PRIMARY KEY ("key")
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE views (
      id INTEGER NOT NULL,
      name TEXT NOT NULL,
      words TEXT NOT NULL,
      wanted TEXT NOT NULL,
      CONSTRAINT pk_views PRIMARY KEY (id),
      CONSTRAINT uq_views_name UNIQUE (name)
    )
     STRICT
    """,
    """
    CREATE TABLE entry_texts (
      entry INTEGER NOT NULL,
      title TEXT NOT NULL,
      excerpt TEXT NOT NULL,
      body TEXT NOT NULL,
      prompt TEXT NOT NULL,
      CONSTRAINT pk_entry_texts PRIMARY KEY (entry),
      CONSTRAINT fk_entry_texts_entry FOREIGN KEY(entry) REFERENCES entries (seq) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE TABLE versions (
      seq INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      at_us INTEGER NOT NULL,
      kept_at_us INTEGER NOT NULL,
      reason TEXT NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      marks TEXT NOT NULL,
      CONSTRAINT pk_versions PRIMARY KEY (seq),
      CONSTRAINT ck_versions_reason CHECK (reason IN ('changed', 'restored')),
      CONSTRAINT fk_versions_entry FOREIGN KEY(entry) REFERENCES entries (seq) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE INDEX ix_versions_entry ON versions (entry, seq, kept_at_us, reason)
    """,
    """
    CREATE TABLE ledger_copies (
      line INTEGER NOT NULL,
      text TEXT NOT NULL,
      bytes BLOB NOT NULL,
      CONSTRAINT pk_ledger_copies PRIMARY KEY (line),
      CONSTRAINT fk_ledger_copies_line FOREIGN KEY(line) REFERENCES ledger (seq) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE TABLE ledger_entries (
      line INTEGER NOT NULL,
      position INTEGER NOT NULL,
      entry_id TEXT NOT NULL,
      CONSTRAINT pk_ledger_entries PRIMARY KEY (line, position),
      CONSTRAINT fk_ledger_entries_line FOREIGN KEY(line) REFERENCES ledger (seq) ON DELETE CASCADE
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE INDEX ix_ledger_entries_entry_id ON ledger_entries (entry_id)
    """,
    """
    CREATE TABLE ledger_aliases (
      line INTEGER NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      stands_as TEXT NOT NULL,
      CONSTRAINT pk_ledger_aliases PRIMARY KEY (line, position),
      CONSTRAINT fk_ledger_aliases_line FOREIGN KEY(line) REFERENCES ledger (seq) ON DELETE CASCADE
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE ledger_passages (
      line INTEGER NOT NULL,
      position INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      start INTEGER,
      "end" INTEGER,
      text TEXT NOT NULL,
      CONSTRAINT pk_ledger_passages PRIMARY KEY (line, position),
      CONSTRAINT fk_ledger_passages_line FOREIGN KEY(line) REFERENCES ledger (seq) ON DELETE CASCADE,
      CONSTRAINT fk_ledger_passages_entry FOREIGN KEY(entry) REFERENCES entries (seq) ON DELETE CASCADE
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE INDEX ix_ledger_passages_entry ON ledger_passages (entry)
    """,
    """
    CREATE TABLE reader_answers (
      id INTEGER NOT NULL,
      line INTEGER NOT NULL,
      at_us INTEGER NOT NULL,
      offset_s INTEGER NOT NULL,
      quote TEXT NOT NULL,
      note TEXT NOT NULL,
      CONSTRAINT pk_reader_answers PRIMARY KEY (id),
      CONSTRAINT fk_reader_answers_line FOREIGN KEY(line) REFERENCES ledger (seq) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE INDEX ix_reader_answers_line ON reader_answers (line)
    """,
    """
    CREATE TABLE mark_concerns (
      entry INTEGER NOT NULL,
      mark_position INTEGER NOT NULL,
      position INTEGER NOT NULL,
      concern TEXT NOT NULL,
      CONSTRAINT pk_mark_concerns PRIMARY KEY (entry, mark_position, position),
      CONSTRAINT fk_mark_concerns_entry FOREIGN KEY(entry) REFERENCES entries (seq) ON DELETE CASCADE
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE INDEX ix_mark_concerns_concern ON mark_concerns (concern, entry)
    """,
    """
    CREATE TABLE marks (
      entry INTEGER NOT NULL,
      position INTEGER NOT NULL,
      value TEXT NOT NULL,
      direction TEXT NOT NULL,
      span_start INTEGER,
      span_end INTEGER,
      CONSTRAINT pk_marks PRIMARY KEY (entry, position),
      CONSTRAINT ck_marks_direction CHECK (direction IN ('lived', 'under-strain')),
      CONSTRAINT ck_marks_span
        CHECK ((span_start IS NULL AND span_end IS NULL) OR (span_start >= 0 AND span_end > span_start)),
      CONSTRAINT fk_marks_entry FOREIGN KEY(entry) REFERENCES entries (seq) ON DELETE CASCADE
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE UNIQUE INDEX ux_marks_whole_entry ON marks (entry, value, direction) WHERE span_start IS NULL
    """,
    """
    CREATE TABLE moves (
      seq INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      at_us INTEGER NOT NULL,
      came_from TEXT NOT NULL,
      went_to TEXT NOT NULL,
      CONSTRAINT pk_moves PRIMARY KEY (seq),
      CONSTRAINT fk_moves_entry FOREIGN KEY(entry) REFERENCES entries (seq) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE INDEX ix_moves_entry ON moves (entry)
    """,
    """
    CREATE TABLE value_months (
      value TEXT NOT NULL,
      month INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      lived INTEGER NOT NULL,
      under_strain INTEGER NOT NULL,
      written_at_us INTEGER NOT NULL,
      CONSTRAINT pk_value_months PRIMARY KEY (value, month, entry),
      CONSTRAINT fk_value_months_entry FOREIGN KEY(entry) REFERENCES entries (seq) ON DELETE CASCADE
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE INDEX ix_value_months_entry ON value_months (entry)
    """,
    """
    CREATE INDEX ix_value_months_newest
      ON value_months (value, written_at_us, entry, month, lived, under_strain)
    """,
    """
    CREATE TABLE own_templates (
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      label TEXT NOT NULL,
      about TEXT NOT NULL,
      never_share INTEGER NOT NULL,
      fields TEXT NOT NULL,
      CONSTRAINT pk_own_templates PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE TABLE private_questions (
      question TEXT NOT NULL,
      CONSTRAINT pk_private_questions PRIMARY KEY (question)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE own_prompts (
      id INTEGER NOT NULL,
      text TEXT NOT NULL,
      value TEXT,
      hidden INTEGER NOT NULL,
      CONSTRAINT pk_own_prompts PRIMARY KEY (id),
      CONSTRAINT uq_own_prompts_text UNIQUE (text)
    )
     STRICT
    """,
    """
    CREATE TABLE hidden_prompts (
      text TEXT NOT NULL,
      CONSTRAINT pk_hidden_prompts PRIMARY KEY (text)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE held_words (
      digest BLOB NOT NULL,
      word_count INTEGER NOT NULL,
      CONSTRAINT pk_held_words PRIMARY KEY (digest),
      CONSTRAINT ck_held_words_digest CHECK (length(digest) = 32),
      CONSTRAINT ck_held_words_word_count CHECK (word_count BETWEEN 1 AND 4)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE hours_lines (
      id INTEGER NOT NULL,
      day_on INTEGER NOT NULL,
      minutes INTEGER NOT NULL,
      format TEXT NOT NULL,
      mode TEXT NOT NULL,
      with_whom TEXT NOT NULL,
      credential TEXT NOT NULL,
      organization TEXT NOT NULL,
      domain TEXT NOT NULL,
      source TEXT NOT NULL,
      CONSTRAINT pk_hours_lines PRIMARY KEY (id),
      CONSTRAINT ck_hours_lines_minutes CHECK (minutes > 0),
      CONSTRAINT ck_hours_lines_format
        CHECK (format IN ('individual', 'group', 'co-supervision', 'observation')),
      CONSTRAINT ck_hours_lines_mode CHECK (mode IN ('in-person', 'remote')),
      CONSTRAINT ck_hours_lines_source CHECK (source IN ('meeting', 'by-hand'))
    )
     STRICT
    """,
    """
    CREATE INDEX ix_hours_lines_day ON hours_lines (day_on, id)
    """,
    """
    CREATE TABLE certification_periods (
      id INTEGER NOT NULL,
      starts_on INTEGER NOT NULL,
      ends_on INTEGER NOT NULL,
      asked TEXT NOT NULL,
      CONSTRAINT pk_certification_periods PRIMARY KEY (id),
      CONSTRAINT ck_certification_periods_days CHECK (ends_on >= starts_on)
    )
     STRICT
    """,
    """
    CREATE TABLE own_requirements (
      id INTEGER NOT NULL,
      text TEXT NOT NULL,
      CONSTRAINT pk_own_requirements PRIMARY KEY (id),
      CONSTRAINT uq_own_requirements_text UNIQUE (text)
    )
     STRICT
    """,
    """
    CREATE TABLE meetings (
      id INTEGER NOT NULL,
      day_on INTEGER NOT NULL,
      reader TEXT NOT NULL,
      format TEXT NOT NULL,
      mode TEXT NOT NULL,
      minutes INTEGER,
      notes TEXT NOT NULL,
      is_over INTEGER NOT NULL,
      hours_line INTEGER,
      felt INTEGER,
      CONSTRAINT pk_meetings PRIMARY KEY (id),
      CONSTRAINT ck_meetings_minutes CHECK (minutes > 0),
      CONSTRAINT ck_meetings_format
        CHECK (format IN ('individual', 'group', 'co-supervision', 'observation')),
      CONSTRAINT ck_meetings_mode CHECK (mode IN ('in-person', 'remote')),
      CONSTRAINT ck_meetings_is_over CHECK (is_over IN (0, 1)),
      CONSTRAINT fk_meetings_hours_line
        FOREIGN KEY(hours_line) REFERENCES hours_lines (id) ON DELETE SET NULL,
      CONSTRAINT fk_meetings_felt FOREIGN KEY(felt) REFERENCES entries (seq) ON DELETE SET NULL
    )
     STRICT
    """,
    """
    CREATE INDEX ix_meetings_day ON meetings (day_on, id)
    """,
    """
    CREATE INDEX ix_meetings_felt ON meetings (felt)
    """,
    """
    CREATE INDEX ix_meetings_hours_line ON meetings (hours_line)
    """,
    """
    CREATE TABLE questions (
      id INTEGER NOT NULL,
      text TEXT NOT NULL,
      is_asked INTEGER NOT NULL,
      CONSTRAINT pk_questions PRIMARY KEY (id),
      CONSTRAINT ck_questions_is_asked CHECK (is_asked IN (0, 1))
    )
     STRICT
    """,
    """
    CREATE TABLE follow_ups (
      id INTEGER NOT NULL,
      meeting INTEGER NOT NULL,
      who TEXT NOT NULL,
      text TEXT NOT NULL,
      by_on INTEGER,
      state TEXT NOT NULL,
      closed_on INTEGER,
      came TEXT NOT NULL,
      CONSTRAINT pk_follow_ups PRIMARY KEY (id),
      CONSTRAINT ck_follow_ups_who CHECK (who IN ('me', 'them', 'both')),
      CONSTRAINT ck_follow_ups_state CHECK (state IN ('open', 'done', 'let-go')),
      CONSTRAINT ck_follow_ups_closed CHECK ((closed_on IS NULL) = (state = 'open')),
      CONSTRAINT fk_follow_ups_meeting FOREIGN KEY(meeting) REFERENCES meetings (id) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE INDEX ix_follow_ups_meeting ON follow_ups (meeting)
    """,
    """
    CREATE INDEX ix_follow_ups_open ON follow_ups (meeting) WHERE state = 'open'
    """,
    """
    CREATE TABLE agenda_points (
      id INTEGER NOT NULL,
      meeting INTEGER NOT NULL,
      position INTEGER NOT NULL,
      entry INTEGER,
      question INTEGER,
      follow_up INTEGER,
      minutes INTEGER,
      is_parked INTEGER NOT NULL,
      is_talked_about INTEGER NOT NULL,
      CONSTRAINT pk_agenda_points PRIMARY KEY (id),
      CONSTRAINT uq_agenda_points_meeting_entry UNIQUE (meeting, entry),
      CONSTRAINT uq_agenda_points_meeting_question UNIQUE (meeting, question),
      CONSTRAINT uq_agenda_points_meeting_follow_up UNIQUE (meeting, follow_up),
      CONSTRAINT ck_agenda_points_one_of_three
        CHECK ((entry IS NOT NULL) + (question IS NOT NULL) + (follow_up IS NOT NULL) = 1),
      CONSTRAINT ck_agenda_points_minutes CHECK (minutes > 0),
      CONSTRAINT fk_agenda_points_meeting FOREIGN KEY(meeting) REFERENCES meetings (id) ON DELETE CASCADE,
      CONSTRAINT fk_agenda_points_entry FOREIGN KEY(entry) REFERENCES entries (seq) ON DELETE CASCADE,
      CONSTRAINT fk_agenda_points_question FOREIGN KEY(question) REFERENCES questions (id) ON DELETE CASCADE,
      CONSTRAINT fk_agenda_points_follow_up
        FOREIGN KEY(follow_up) REFERENCES follow_ups (id) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE INDEX ix_agenda_points_entry ON agenda_points (entry)
    """,
    """
    CREATE INDEX ix_agenda_points_follow_up ON agenda_points (follow_up)
    """,
    """
    CREATE INDEX ix_agenda_points_question ON agenda_points (question)
    """,
    """
    CREATE TABLE contacts (
      id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      built_in TEXT NOT NULL,
      name TEXT NOT NULL,
      reach TEXT NOT NULL,
      note TEXT NOT NULL,
      checked_on INTEGER,
      hidden INTEGER NOT NULL,
      CONSTRAINT pk_contacts PRIMARY KEY (id),
      CONSTRAINT ck_contacts_named CHECK (built_in <> '' OR name <> ''),
      CONSTRAINT ck_contacts_hidden CHECK (hidden IN (0, 1))
    )
     STRICT
    """,
    """
    CREATE VIRTUAL TABLE search_index USING fts5(title, body, tokenize='ascii', prefix='1')
    """,
    """
    INSERT INTO search_index(search_index, rank) VALUES ('secure-delete', 1)
    """,
)


def upgrade() -> None:
    for step in _STEPS:
        op.execute(step)
