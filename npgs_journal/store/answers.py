"""What readers said to a packet, as the writer noted it, beside the line of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import AnswerId, LedgerId, ReaderAnswer
from npgs_journal.store import rows
from npgs_journal.store.tables import ledger, reader_answers

if TYPE_CHECKING:
    from datetime import datetime

    from npgs_journal.store.engine import Database


class Answers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, line_id: LedgerId, at: datetime, quote: str, note: str) -> ReaderAnswer:
        """Keep a note on a packet that left. Raises EntryMissing where there is no such line."""
        at_us, offset_s = rows.instant(at)
        with self._database.write() as connection:
            line = connection.execute(select(ledger.c.seq).where(ledger.c.id == line_id)).scalar()
            if line is None:
                raise EntryMissing
            row = {"line": line, "at_us": at_us, "offset_s": offset_s, "quote": quote, "note": note}
            added = connection.execute(insert(reader_answers).returning(reader_answers.c.id), row)
            return ReaderAnswer(AnswerId(added.scalar_one()), line_id, at, quote, note)

    def of_line(self, line_id: LedgerId) -> tuple[ReaderAnswer, ...]:
        """The notes on one packet, in the order they were added."""
        wanted = (
            select(reader_answers)
            .join(ledger, ledger.c.seq == reader_answers.c.line)
            .where(ledger.c.id == line_id)
            .order_by(reader_answers.c.id)
        )
        with self._database.read() as connection:
            return tuple(
                ReaderAnswer(
                    AnswerId(row.id), line_id, rows.moment(row.at_us, row.offset_s), row.quote, row.note
                )
                for row in connection.execute(wanted)
            )

    def change(self, answer_id: AnswerId, note: str) -> None:
        """Write another note in its place; when it was added and what it speaks to stay.

        Raises EntryMissing where there is none.
        """
        changed = update(reader_answers).where(reader_answers.c.id == answer_id).values(note=note)
        with self._database.write() as connection:
            if not connection.execute(changed).rowcount:
                raise EntryMissing

    def delete(self, answer_id: AnswerId) -> None:
        """Take a note away for good. None to take away is fine."""
        with self._database.write() as connection:
            connection.execute(delete(reader_answers).where(reader_answers.c.id == answer_id))
        self._database.checkpoint()
