"""Rows of the ledger, read and written inside an open unit of work."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, exists, insert, select

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import Alias, EntryId, HeldBack, LedgerId, LedgerLine, LedgerState, Sent
from npgs_journal.store import rows
from npgs_journal.store.tables import (
    entries,
    ledger,
    ledger_aliases,
    ledger_copies,
    ledger_entries,
    ledger_passages,
    settings,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

REMEMBER_ALIASES = "remember_aliases"
"""The key of a private setting: "yes" or "no"."""

Found = TypeVar("Found")
_NEWER = ledger.alias("newer_line")


def keep_passages(connection: Connection, seq: int, passages: Sequence[HeldBack]) -> None:
    known = {
        row.id: row.seq
        for row in connection.execute(
            select(entries.c.id, entries.c.seq).where(
                entries.c.id.in_({str(one.entry_id) for one in passages})
            )
        )
    }
    kept = [
        {
            "line": seq,
            "position": place,
            "entry": known[one.entry_id],
            "start": one.start,
            "end": one.end,
            "text": one.text,
        }
        for place, one in enumerate(passages)
        if one.entry_id in known
    ]
    if kept:
        connection.execute(insert(ledger_passages), kept)


def remembers_aliases(connection: Connection) -> bool:
    wanted = select(settings.c.value).where(settings.c.key == REMEMBER_ALIASES)
    return connection.execute(wanted).scalar() != "no"


def keep_aliases(connection: Connection, seq: int, aliases: Sequence[Alias]) -> None:
    kept = [
        {"line": seq, "position": place, "name": one.name, "stands_as": one.stands_as}
        for place, one in enumerate(aliases)
    ]
    if kept and remembers_aliases(connection):
        connection.execute(insert(ledger_aliases), kept)


def lines(connection: Connection, which: Any = None) -> tuple[LedgerLine, ...]:
    has_copy = exists(select(ledger_copies.c.line).where(ledger_copies.c.line == ledger.c.seq)).label(
        "has_copy"
    )
    joined = ledger.outerjoin(_NEWER, _NEWER.c.seq == ledger.c.newer)
    wanted = (
        select(ledger, _NEWER.c.id.label("newer_id"), has_copy)
        .select_from(joined)
        .order_by(ledger.c.seq.desc())
    )
    chosen = select(ledger_entries).order_by(ledger_entries.c.line, ledger_entries.c.position)
    if which is not None:
        wanted = wanted.where(which)
        chosen = chosen.join(ledger, ledger.c.seq == ledger_entries.c.line).where(which)
    of_line: dict[int, list[EntryId]] = {}
    for row in connection.execute(chosen):
        of_line.setdefault(row.line, []).append(EntryId(row.entry_id))
    return tuple(_line(row, tuple(of_line.get(row.seq, ()))) for row in connection.execute(wanted))


def sent(connection: Connection, which: Any) -> tuple[Sent, ...]:
    """Lines with what belongs to each, the newest first."""
    held: dict[str, list[HeldBack]] = {}
    passages = (
        select(ledger.c.id.label("line_id"), entries.c.id.label("entry_id"), ledger_passages)
        .join(ledger, ledger.c.seq == ledger_passages.c.line)
        .join(entries, entries.c.seq == ledger_passages.c.entry)
    )
    for row in connection.execute(passages.where(which).order_by(ledger_passages.c.position)):
        one = HeldBack(row.text, EntryId(row.entry_id), row.start, row.end)
        held.setdefault(row.line_id, []).append(one)
    stood: dict[str, list[Alias]] = {}
    aliases = select(ledger.c.id.label("line_id"), ledger_aliases).join(
        ledger, ledger.c.seq == ledger_aliases.c.line
    )
    for row in connection.execute(aliases.where(which).order_by(ledger_aliases.c.position)):
        stood.setdefault(row.line_id, []).append(Alias(row.name, row.stands_as))
    rest = select(ledger.c.id, ledger.c.out_path, ledger_copies.c.text).outerjoin(
        ledger_copies, ledger_copies.c.line == ledger.c.seq
    )
    facts = {row.id: row for row in connection.execute(rest.where(which))}
    return tuple(
        Sent(
            line,
            tuple(held.get(line.id, ())),
            tuple(stood.get(line.id, ())),
            facts[line.id].text or "",
            _place(facts[line.id].out_path),
        )
        for line in lines(connection, which)
    )


def _place(kept: bytes | None) -> Path | None:
    return None if kept is None else Path(os.fsdecode(kept))


def one(found: Sequence[Found]) -> Found:
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
        None if row.newer_id is None else LedgerId(row.newer_id),
    )
