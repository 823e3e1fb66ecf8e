"""The record of what left. A line is first prepared, and released once the file is in place."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert, select, update

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import Alias, EntryId, HeldBack, LedgerId, LedgerLine, LedgerState, Sent
from npgs_journal.store import ledger_rows, rows
from npgs_journal.store.readers import found_or_added, reader_name
from npgs_journal.store.tables import (
    ledger,
    ledger_aliases,
    ledger_copies,
    ledger_entries,
    settings,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from npgs_journal.store.engine import Database

_RELEASED = ledger.c.state == LedgerState.RELEASED.value


class Ledger:
    def __init__(self, database: Database) -> None:
        self._database = database

    # A packet on its way out ------------------------------------------------------------------

    def prepare(
        self,
        *,
        at: datetime,
        reader: str,
        purpose: str,
        entry_ids: Sequence[EntryId],
        format: str,  # noqa: A002 - the noun's own field
        held_back: int,
        replaced: int,
        temp_path: Path | None,
        copy: bytes | None,
        text: str = "",
        passages: Sequence[HeldBack] = (),
        aliases: Sequence[Alias] = (),
        size_bytes: int | None = None,
        sha256: str | None = None,
    ) -> LedgerLine:
        """Keep the line, and the exact bytes, before the first byte is written to `temp_path`.

        Size and hash are those of `copy`, or the ones given when no copy is to be kept. `text` is what
        the copy says, and is kept with it alone. `passages` are what was held back, each with its entry.
        Where no file is made, `temp_path` is None, and the line is released at once.
        """
        at_us, offset_s = rows.instant(at)
        line_id = LedgerId(secrets.token_hex(16))
        row = {
            "id": line_id,
            "at_us": at_us,
            "offset_s": offset_s,
            "reader": reader_name(reader),
            "purpose": purpose,
            "format": format,
            "size_bytes": len(copy) if copy is not None else size_bytes or 0,
            "sha256": hashlib.sha256(copy).hexdigest() if copy is not None else sha256 or "",
            "held_back": held_back,
            "replaced": replaced,
            "state": (LedgerState.RELEASED if temp_path is None else LedgerState.PREPARED).value,
            "temp_path": None if temp_path is None else os.fsencode(temp_path),
        }
        with self._database.write() as connection:
            seq = connection.execute(insert(ledger).returning(ledger.c.seq), row).scalar_one()
            chosen = [
                {"line": seq, "position": place, "entry_id": each} for place, each in enumerate(entry_ids)
            ]
            if chosen:
                connection.execute(insert(ledger_entries), chosen)
            if copy is not None:
                connection.execute(insert(ledger_copies), {"line": seq, "text": text, "bytes": copy})
            if temp_path is None:
                _know(connection, line_id)
            ledger_rows.keep_passages(connection, seq, passages)
            ledger_rows.keep_aliases(connection, seq, aliases)
            return ledger_rows.lines(connection, ledger.c.id == line_id)[0]

    def release(self, line_id: LedgerId, out_path: Path, size_bytes: int, sha256: str) -> LedgerLine:
        """The file is in place under its own name. Raises EntryMissing where there is no such line."""
        values = {
            "state": LedgerState.RELEASED.value,
            "temp_path": None,
            "out_path": os.fsencode(out_path),
            "size_bytes": size_bytes,
            "sha256": sha256,
        }
        with self._database.write() as connection:
            _know(connection, line_id)
            return _changed(connection, line_id, values)

    def begin_again(self, line_id: LedgerId, temp_path: Path) -> None:
        """A kept copy is about to be written to `temp_path` once more."""
        self._changed(line_id, {"temp_path": os.fsencode(temp_path)})

    def prepared(self) -> tuple[tuple[LedgerId, Path], ...]:
        """Lines whose file never came into place, each with the temporary file a kill may have left."""
        wanted = select(ledger.c.id, ledger.c.temp_path).where(ledger.c.temp_path.is_not(None))
        with self._database.read() as connection:
            found = connection.execute(wanted.order_by(ledger.c.seq))
            return tuple((LedgerId(row.id), Path(os.fsdecode(row.temp_path))) for row in found)

    def mark_not_left(self, line_id: LedgerId) -> None:
        """Say of a prepared line that it is not known to have left; a released line stays as it is.

        Either way nothing waits at its temporary file any more.
        """
        mine = ledger.c.id == line_id
        prepared = mine & (ledger.c.state == LedgerState.PREPARED.value)
        state = LedgerState.NOT_KNOWN_TO_HAVE_LEFT.value
        with self._database.write() as connection:
            connection.execute(update(ledger).where(prepared).values(state=state))
            connection.execute(update(ledger).where(mine).values(temp_path=None))

    def drop(self, line_id: LedgerId) -> None:
        """Remove a prepared line and its copy, when the writing was given up. Others stay."""
        prepared = (ledger.c.id == line_id) & (ledger.c.state == LedgerState.PREPARED.value)
        with self._database.write() as connection:
            connection.execute(delete(ledger).where(prepared))

    # Looking back -----------------------------------------------------------------------------

    def lines(self) -> tuple[LedgerLine, ...]:
        """Every line, the newest first (in the order they were made; a clock set back changes nothing)."""
        with self._database.read() as connection:
            return ledger_rows.lines(connection)

    def line(self, line_id: LedgerId) -> LedgerLine:
        """Raises EntryMissing where there is no such line."""
        with self._database.read() as connection:
            return ledger_rows.one(ledger_rows.lines(connection, ledger.c.id == line_id))

    def copy(self, line_id: LedgerId) -> bytes:
        """The exact bytes that left. Raises EntryMissing where none are kept."""
        wanted = (
            select(ledger_copies.c.bytes)
            .join(ledger, ledger.c.seq == ledger_copies.c.line)
            .where(ledger.c.id == line_id)
        )
        with self._database.read() as connection:
            found: bytes | None = connection.execute(wanted).scalar()
        if found is None:
            raise EntryMissing
        return found

    def sent(self, line_id: LedgerId) -> Sent:
        """A line with all that is remembered of it. Raises EntryMissing where there is no such line."""
        with self._database.read() as connection:
            return ledger_rows.one(ledger_rows.sent(connection, ledger.c.id == line_id))

    def sent_to(self, reader: str) -> tuple[Sent, ...]:
        """What is known to have left for this reader, the newest first."""
        with self._database.read() as connection:
            return ledger_rows.sent(connection, _RELEASED & (ledger.c.reader == reader_name(reader)))

    def aliases_with(self, reader: str) -> tuple[Alias, ...]:
        """The alias each name last had with this reader, as far as they are remembered; newest first."""
        wanted = (
            select(ledger_aliases)
            .join(ledger, ledger.c.seq == ledger_aliases.c.line)
            .where(_RELEASED & (ledger.c.reader == reader_name(reader)))
            .order_by(ledger.c.seq.desc(), ledger_aliases.c.position)
        )
        found: dict[str, Alias] = {}
        with self._database.read() as connection:
            for row in connection.execute(wanted):
                found.setdefault(row.name, Alias(row.name, row.stands_as))
        return tuple(found.values())

    # Changing what is remembered --------------------------------------------------------------

    def forget_aliases(self, reader: str | None = None) -> None:
        """Empty the list of which name stood as what: with one reader, or with all."""
        its = select(ledger.c.seq).where(ledger.c.reader == reader_name(reader or ""))
        forgotten = delete(ledger_aliases)
        if reader is not None:
            forgotten = forgotten.where(ledger_aliases.c.line.in_(its))
        with self._database.write() as connection:
            connection.execute(forgotten)
        self._database.checkpoint()

    def remembers_aliases(self) -> bool:
        """Whether the alias of a name outlives its packet: yes, until the person says otherwise."""
        with self._database.read() as connection:
            return ledger_rows.remembers_aliases(connection)

    def remember_aliases(self, wish: bool) -> None:
        """Remember them from now on, or neither from now on nor those of before."""
        row = {"key": ledger_rows.REMEMBER_ALIASES, "value": "yes" if wish else "no"}
        with self._database.write() as connection:
            connection.execute(insert(settings).prefix_with("OR REPLACE"), row)
            if not wish:
                connection.execute(delete(ledger_aliases))
        self._database.checkpoint()

    def set_newer(self, line_id: LedgerId, newer: LedgerId | None) -> LedgerLine:
        """Mark a packet as replaced by a newer one, or by none. Raises EntryMissing for a line not there."""
        seq = None if newer is None else select(ledger.c.seq).where(ledger.c.id == newer).scalar_subquery()
        if newer is not None:
            self.line(newer)
        return self._changed(line_id, {"newer": seq})

    def set_place(self, line_id: LedgerId, place: Path | None) -> LedgerLine:
        """Where the file is now, or that it is gone. Raises EntryMissing where there is no such line."""
        kept = None if place is None else os.fsencode(place)
        return self._changed(line_id, {"out_path": kept, "temp_path": None})

    def delete_copy(self, line_id: LedgerId) -> LedgerLine:
        """Take the exact copy, and its text, out of the journal for good. The line stays.

        Raises EntryMissing where there is no such line.
        """
        its = select(ledger.c.seq).where(ledger.c.id == line_id).scalar_subquery()
        with self._database.write() as connection:
            connection.execute(delete(ledger_copies).where(ledger_copies.c.line == its))
            line = ledger_rows.one(ledger_rows.lines(connection, ledger.c.id == line_id))
        self._database.checkpoint()
        return line

    def delete_line(self, line_id: LedgerId) -> None:
        """Take a line away for good, with its copy and the answers to it. What left has left.

        One that is being written stays: the next unlock has to find its temporary file.
        """
        deletable = (ledger.c.id == line_id) & (ledger.c.temp_path.is_(None))
        with self._database.write() as connection:
            connection.execute(delete(ledger).where(deletable))
        self._database.checkpoint()

    def _changed(self, line_id: LedgerId, values: dict[str, Any]) -> LedgerLine:
        with self._database.write() as connection:
            return _changed(connection, line_id, values)


def _changed(connection: Connection, line_id: LedgerId, values: dict[str, Any]) -> LedgerLine:
    connection.execute(update(ledger).where(ledger.c.id == line_id).values(**values))
    return ledger_rows.one(ledger_rows.lines(connection, ledger.c.id == line_id))


def _know(connection: Connection, line_id: LedgerId) -> None:
    """Whom something left for is a reader from then on, and not before."""
    reader = connection.execute(select(ledger.c.reader).where(ledger.c.id == line_id)).scalar()
    if reader:
        found_or_added(connection, reader)
