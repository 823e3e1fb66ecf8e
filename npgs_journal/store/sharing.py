"""What sharing needs kept: readers, the packet that is being made, and the ledger of what left."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import unicodedata
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, exists, insert, select, update

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import (
    Alias,
    DateShown,
    EntryId,
    HeldBack,
    LedgerId,
    LedgerLine,
    LedgerState,
    PacketChoices,
    Reader,
    ReaderId,
)
from npgs_journal.store import rows
from npgs_journal.store.tables import ledger, ledger_copies, ledger_entries, packets, readers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from npgs_journal.store.engine import Database


class Readers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def find_or_add(self, name: str) -> Reader:
        """The reader of this name (white space around it and letter forms aside), added when new."""
        name = unicodedata.normalize("NFC", name).strip()
        with self._database.write() as connection:
            found = connection.execute(select(readers.c.id).where(readers.c.name == name)).scalar()
            if found is None:
                found = connection.execute(
                    insert(readers).returning(readers.c.id), {"name": name}
                ).scalar_one()
        return Reader(ReaderId(found), name)

    def all(self) -> tuple[Reader, ...]:
        """Every reader, in the order they were added."""
        with self._database.read() as connection:
            found = connection.execute(select(readers).order_by(readers.c.id))
            return tuple(Reader(ReaderId(row.id), row.name) for row in found)


class Packets:
    """The one packet that is being made: kept so that a lock in between loses no decision."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, choices: PacketChoices) -> None:
        row = {"id": 1, "choices": json.dumps(asdict(choices))}
        with self._database.write() as connection:
            connection.execute(insert(packets).prefix_with("OR REPLACE"), row)

    def unfinished(self) -> PacketChoices | None:
        with self._database.read() as connection:
            found = connection.execute(select(packets.c.choices)).scalar()
        return None if found is None else _choices(json.loads(found))

    def drop(self) -> None:
        with self._database.write() as connection:
            connection.execute(delete(packets))


def _choices(kept: dict[str, Any]) -> PacketChoices:
    kept["entry_ids"] = tuple(map(EntryId, kept["entry_ids"]))
    kept["held_back"] = tuple(HeldBack(**each) for each in kept["held_back"])
    kept["aliases"] = tuple(Alias(**each) for each in kept["aliases"])
    kept["dates"] = DateShown(kept["dates"])
    return PacketChoices(**kept)


class Ledger:
    """The record of what left. A line is first prepared, and released once the file is in place."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
        temp_path: Path,
        copy: bytes | None,
        size_bytes: int | None = None,
        sha256: str | None = None,
    ) -> LedgerLine:
        """Keep the line, and the exact bytes, before the first byte is written to `temp_path`.

        Size and hash are those of `copy`, or the ones given when no copy is to be kept.
        """
        at_us, offset_s = rows.instant(at)
        line_id = LedgerId(secrets.token_hex(16))
        row = {
            "id": line_id,
            "at_us": at_us,
            "offset_s": offset_s,
            "reader": reader,
            "purpose": purpose,
            "format": format,
            "size_bytes": len(copy) if copy is not None else size_bytes,
            "sha256": hashlib.sha256(copy).hexdigest() if copy is not None else sha256,
            "held_back": held_back,
            "replaced": replaced,
            "state": LedgerState.PREPARED.value,
            "temp_path": os.fsencode(temp_path),
        }
        with self._database.write() as connection:
            seq = connection.execute(insert(ledger).returning(ledger.c.seq), row).scalar_one()
            chosen = [
                {"line": seq, "position": place, "entry_id": each} for place, each in enumerate(entry_ids)
            ]
            if chosen:
                connection.execute(insert(ledger_entries), chosen)
            if copy is not None:
                connection.execute(insert(ledger_copies), {"line": seq, "bytes": copy})
            return _lines(connection, line_id)[0]

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
            connection.execute(update(ledger).where(ledger.c.id == line_id).values(**values))
            return _one(_lines(connection, line_id))

    def lines(self) -> tuple[LedgerLine, ...]:
        """Every line, the newest first (in the order they were made; a clock set back changes nothing)."""
        with self._database.read() as connection:
            return _lines(connection)

    def line(self, line_id: LedgerId) -> LedgerLine:
        """Raises EntryMissing where there is no such line."""
        with self._database.read() as connection:
            return _one(_lines(connection, line_id))

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

    def prepared(self) -> tuple[tuple[LedgerId, Path], ...]:
        """Lines whose file never came into place, each with the temporary file a kill may have left."""
        wanted = select(ledger.c.id, ledger.c.temp_path).where(ledger.c.state == LedgerState.PREPARED.value)
        with self._database.read() as connection:
            found = connection.execute(wanted.order_by(ledger.c.seq))
            return tuple((LedgerId(row.id), Path(os.fsdecode(row.temp_path))) for row in found)

    def mark_not_left(self, line_id: LedgerId) -> None:
        """Say of a prepared line that it is not known to have left; a released line stays as it is."""
        prepared = (ledger.c.id == line_id) & (ledger.c.state == LedgerState.PREPARED.value)
        values = {"state": LedgerState.NOT_KNOWN_TO_HAVE_LEFT.value, "temp_path": None}
        with self._database.write() as connection:
            connection.execute(update(ledger).where(prepared).values(**values))

    def drop(self, line_id: LedgerId) -> None:
        """Remove a prepared line and its copy, when the writing was given up. Others stay."""
        prepared = (ledger.c.id == line_id) & (ledger.c.state == LedgerState.PREPARED.value)
        with self._database.write() as connection:
            connection.execute(delete(ledger).where(prepared))


def _lines(connection: Connection, line_id: LedgerId | None = None) -> tuple[LedgerLine, ...]:
    has_copy = exists(select(ledger_copies.c.line).where(ledger_copies.c.line == ledger.c.seq)).label(
        "has_copy"
    )
    wanted = select(ledger, has_copy).order_by(ledger.c.seq.desc())
    chosen = select(ledger_entries).order_by(ledger_entries.c.line, ledger_entries.c.position)
    if line_id is not None:
        wanted = wanted.where(ledger.c.id == line_id)
        chosen = chosen.join(ledger, ledger.c.seq == ledger_entries.c.line).where(ledger.c.id == line_id)
    of_line: dict[int, list[EntryId]] = {}
    for row in connection.execute(chosen):
        of_line.setdefault(row.line, []).append(EntryId(row.entry_id))
    return tuple(_line(row, tuple(of_line.get(row.seq, ()))) for row in connection.execute(wanted))


def _one(found: Sequence[LedgerLine]) -> LedgerLine:
    if not found:
        raise EntryMissing
    return found[0]


def _line(row: Any, entry_ids: tuple[EntryId, ...]) -> LedgerLine:
    return LedgerLine(
        LedgerId(row.id),
        rows.moment(row.at_us, row.offset_s),
        row.reader,
        row.purpose,
        entry_ids,
        row.format,
        row.size_bytes,
        row.sha256,
        row.held_back,
        row.replaced,
        LedgerState(row.state),
        bool(row.has_copy),
    )
