"""Everything that can be read of a damaged file, put into a new one: entry by entry, and none twice.

Entries are taken from the pages themselves, so that one lost page costs what stood on it and no more: of an
entry whose own row is lost, its time, day and space still stand in the indexes. All other tables are read
through the engine, from both ends.
"""

from __future__ import annotations

import contextlib
import dataclasses
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Final

from sqlalchemy import insert, select, text

from npgs_journal.errors import JournalError, JournalTooNew
from npgs_journal.nouns import Entry, EntryId, SilentProgress, Space
from npgs_journal.store import changes, engine, rows
from npgs_journal.store.pages import Pages, Row, Value
from npgs_journal.store.schema import SCHEMA
from npgs_journal.store.tables import METADATA, entries, ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, ForeignKey, Table

    from npgs_journal.nouns import Progress
    from npgs_journal.security.keys import Secret
    from npgs_journal.store.engine import Database, Driver

_OF_ENTRIES: Final = {"entries", "entry_texts", "marks", "mark_concerns", "value_months"}
_TABLES_PAGE: Final = 1
_ID_SIGNS: Final = 32
_LOOKED_AT: Final = 20
_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many entries were saved, how many of them without their end, and how many are lost."""

    saved: int
    cut: int
    lost: int


@dataclass(frozen=True, slots=True)
class Damaged:
    """A copy of a damaged file, to work on, with its key. `salt` is the one the key file names."""

    path: Path
    key: Secret
    salt: bytes


def salvage(damaged: Damaged, into: Database, at: datetime, progress: Progress | None = None) -> Salvaged:
    """Read what can be read and write it into an empty file. Saves that stand beside the copy come first.

    Args:
        at: for entries that were deleted at a time that is lost.

    Raises:
        JournalTooNew: a later version wrote it, and only that one knows all that is in it.
        DiskFull, FolderReadOnly, StorageTrouble: where it is written to.
        Cancelled: `progress` was told to stop.
    """
    progress = progress or SilentProgress()
    _bring_in_saves(damaged)
    found = _Found()
    with damaged.path.open("rb") as file:
        pages = _pages(file, damaged)
        _refuse_newer(pages)
        owners = _owners(pages)
        for number in range(1, pages.count + 1):
            progress.step(number, pages.count)
            for row in pages.rows(number):
                found.take(owners.get(number), row)
    known = found.entries(at)
    with into.write() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        saved = _put_entries(connection, known)
        _put_versions(connection, found.versions, saved)
        for table in METADATA.sorted_tables:
            if table.name not in {*_OF_ENTRIES, "versions"}:
                _put_rows(connection, table, _read_both_ways(damaged, table), saved)
    into.checkpoint()
    cut = sum(seq in found.cut for seq in saved)
    return Salvaged(len(saved), cut, len(found.seqs - saved.keys()))


def _pages(file: IO[bytes], damaged: Damaged) -> Pages:
    """Sealed by the salt that the key file names, or (a journal put back from a copy) by its own."""
    size = damaged.path.stat().st_size
    own = file.read(engine.SALT_BYTES).ljust(engine.SALT_BYTES, b"\0")
    ways = [Pages(file, size, damaged.key, salt) for salt in (damaged.salt, own)]
    first = range(1, min(_LOOKED_AT, size // engine.PAGE_BYTES) + 1)
    return max(ways, key=lambda pages: sum(pages.page(number) is not None for number in first))


def _refuse_newer(pages: Pages) -> None:
    """The first page, where it reads, says who wrote the file (SQLite's file format, 1.3)."""
    first = pages.page(1)
    if first is None or int.from_bytes(first[68:72]) != engine.APPLICATION_ID:
        return
    schema = int.from_bytes(first[60:64])
    if schema > SCHEMA:
        raise JournalTooNew(schema=schema)


def _bring_in_saves(damaged: Damaged) -> None:
    """Let the engine write what stands beside the file into it. Where it cannot, that part stays unread."""
    with contextlib.suppress(JournalError, engine.DRIVER_DAMAGE), _engine_on(damaged) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


@contextlib.contextmanager
def _engine_on(damaged: Damaged) -> Iterator[Driver]:
    connection = engine.connect(damaged.path, damaged.key, damaged.salt, "mode=rw")
    try:
        yield connection
    finally:
        connection.close()


# Which page belongs to what -----------------------------------------------------------------------


def _owners(pages: Pages) -> dict[int, str]:
    """The name of the table or index that a page belongs to, for each that can be reached from its root."""
    owners: dict[int, str] = {}
    for name, root in _roots(pages):
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if 1 <= number <= pages.count and number not in owners:
                owners[number] = name
                waiting += pages.children(number)
    return owners


def _roots(pages: Pages) -> Iterator[tuple[str, int]]:
    waiting, seen = [_TABLES_PAGE], set[int]()
    while waiting:
        number = waiting.pop()
        if number in seen:
            continue
        seen.add(number)
        waiting += pages.children(number)
        for row in pages.rows(number):
            match row.values:
                case (str(), str(name), str(), int(root), *_):
                    yield name, root


# What the rows say --------------------------------------------------------------------------------


@dataclass
class _Found:
    """What was read of entries, by the entry's own number."""

    own: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    texts: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    marks: dict[int, dict[int, tuple[Any, ...]]] = field(default_factory=dict)
    concerns: dict[tuple[int, int], list[tuple[int, str]]] = field(default_factory=dict)
    versions: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    facts: dict[int, dict[str, Any]] = field(default_factory=dict)
    cut: set[int] = field(default_factory=set)

    @property
    def seqs(self) -> set[int]:
        return self.own.keys() | self.texts.keys() | self.facts.keys()

    def take(self, owner: str | None, row: Row) -> None:
        """A page that belongs to nothing known is judged by the shape of what stands on it."""
        match owner, row.rowid, row.values:
            case "entries" | None, int(seq), (None, str(own), int(), int(), int(), int(), str(), *_) if (
                len(own) == _ID_SIGNS
            ):
                self.own[seq] = row.values
            case "entry_texts" | None, int(seq), (None, str(), str(), str(), str()):
                self.texts[seq] = row.values
                if not row.is_whole:
                    self.cut.add(seq)
            case "versions" | None, int(seq), (None, int(), int(), int(), str(), str(), str(), str()):
                if row.is_whole:
                    self.versions[seq] = row.values
            case "marks" | None, None, (int(seq), int(place), str(), str(), _, _):
                self.marks.setdefault(seq, {})[place] = row.values[1:]
            case "mark_concerns" | None, None, (int(seq), int(mark), int(place), str(concern)):
                self.concerns.setdefault((seq, mark), []).append((place, concern))
            case str(index), None, values:
                self._take_from_index(index, values)

    def _take_from_index(self, index: str, values: tuple[Value, ...]) -> None:
        match index, values:
            case "sqlite_autoindex_entries_1", (entry_id, int(seq)):
                self._fact(seq, id=entry_id)
            case "ux_marks_whole_entry", (int(seq), value, direction, int(place), *_):
                self.marks.setdefault(seq, {}).setdefault(place, (place, value, direction, None, None))
            case "ix_entries_newest", (at_us, int(seq), *_):
                self._fact(seq, at_us=at_us)
            case "ix_entries_trash", (at_us, int(seq), *_):
                self._fact(seq, at_us=at_us, is_deleted=True)
            case "ix_entries_day", (day, at_us, int(seq), *_):
                self._fact(seq, day=day, at_us=at_us)
            case "ix_entries_space", (space, at_us, int(seq), *_):
                self._fact(seq, space=space, at_us=at_us)
            case "ix_entries_bring", (_, at_us, int(seq), *_):
                self._fact(seq, at_us=at_us, bring=True)
            case "ix_entries_template", (template, at_us, int(seq), *_):
                self._fact(seq, template=template, at_us=at_us)

    def _fact(self, seq: int, **facts: Any) -> None:
        self.facts.setdefault(seq, {}).update(facts)

    def entries(self, at: datetime) -> dict[int, Entry]:
        """Each entry whose words were found, by its own number, in order."""
        offset_s = 0
        known: dict[int, Entry] = {}
        for seq in sorted(self.texts):
            if seq in self.own:
                offset_s = int(self.own[seq][3])  # type: ignore[arg-type]
            entry = self._entry(seq, offset_s, at)
            if entry is not None:
                known[seq] = entry
        return known

    def _entry(self, seq: int, offset_s: int, at: datetime) -> Entry | None:
        """Without its own row it stands as the indexes know it, under the offset of the one before it."""
        _, title, _, body, prompt = self.texts[seq]
        own: tuple[Any, ...] | None = self.own.get(seq)
        if own is None:
            own = _own_row(self.facts.get(seq, {}), offset_s, at)
        if own is None:
            return None
        _, entry_id, at_us, offset_s, day, _, space, bring, edited, deleted, template = own
        try:
            return Entry(
                EntryId(entry_id),
                rows.moment(at_us, offset_s),
                rows.day_of(day),
                str(title),
                str(body),
                self._marks(seq),
                Space(space),
                bool(bring),
                rows.moment_utc(edited),
                rows.moment_utc(deleted),
                str(template or ""),
                str(prompt),
            )
        except (ValueError, OverflowError):
            return None

    def _marks(self, seq: int) -> tuple[Any, ...]:
        listed = [
            (seq, *mark, concern)
            for _, mark in sorted(self.marks.get(seq, {}).items())
            for concern in self._concerns(seq, int(mark[0]))
        ]
        try:
            return rows.joined_marks(listed).get(seq, ())
        except ValueError:
            return ()

    def _concerns(self, seq: int, mark: int) -> Sequence[str | None]:
        return [name for _, name in sorted(self.concerns.get((seq, mark), ()))] or [None]


def _own_row(facts: Mapping[str, Any], offset_s: int, at: datetime) -> tuple[Any, ...] | None:
    if "id" not in facts or "at_us" not in facts:
        return None
    at_us = facts["at_us"]
    day = facts.get("day") or rows.day_number(rows.moment(at_us, offset_s).date())
    deleted = rows.instant_us(at) if facts.get("is_deleted") else None
    # An entry of which nothing says otherwise goes where no packet can take it from.
    space = facts.get("space", Space.ABOUT_ME.value)
    bring = int(facts.get("bring", False) and space == Space.MINE.value)
    template = facts.get("template", "")
    return (None, facts["id"], at_us, offset_s, day, day // 100, space, bring, None, deleted, template)


# Into the new file --------------------------------------------------------------------------------


def _put_entries(connection: Connection, known: Mapping[int, Entry]) -> dict[int, EntryId]:
    """Write them under the numbers they had; what others say of them goes on being right."""
    saved: dict[int, EntryId] = {}
    ids: set[str] = set()
    run: list[Entry] = []
    first = 0
    for seq, found in known.items():
        entry = _keepable(found)
        if entry is None or entry.id in ids:
            continue
        ids.add(entry.id)
        saved[seq] = entry.id
        if run and (seq != first + len(run) or len(run) == _BATCH):
            changes.put_in(connection, first, run)
            run = []
        if not run:
            first = seq
        run.append(entry)
    if run:
        changes.put_in(connection, first, run)
    return saved


def _keepable(entry: Entry) -> Entry | None:
    """`entry`, without marks where those do not fit any more (the end of the words is lost)."""
    whole = tuple(mark for mark in entry.marks if not mark.is_on_passage)
    within = tuple(
        mark for mark in entry.marks if not mark.is_on_passage or (mark.end or 0) <= len(entry.body)
    )
    for marks in (entry.marks, within, whole, ()):
        kept = dataclasses.replace(entry, marks=marks)
        if rows.entry_refusal(kept) is None:
            return kept
    return None


def _put_versions(
    connection: Connection, versions: Mapping[int, tuple[Value, ...]], saved: Mapping[int, EntryId]
) -> None:
    table = METADATA.tables["versions"]
    names = [column.name for column in table.columns]
    for seq, values in sorted(versions.items()):
        row = dict(zip(names, values, strict=True)) | {"seq": seq}
        if row["entry"] in saved and row["reason"] in {"changed", "restored"}:
            connection.execute(insert(table), row)


def _put_rows(
    connection: Connection, table: Table, found: Sequence[dict[str, Any]], saved: Mapping[int, EntryId]
) -> None:
    """Write the rows of another table, but for those that belong to something that is lost."""
    put = insert(table).prefix_with("OR REPLACE")
    for row in found:
        lost = [key for key in _pointing(table) if not _is_there(connection, key, row, saved)]
        if all(key.ondelete == "SET NULL" for key in lost):
            connection.execute(put, row | dict.fromkeys(key.parent.name for key in lost))
    if table is ledger:
        newer_lost = text("UPDATE ledger SET newer = NULL WHERE newer NOT IN (SELECT seq FROM ledger)")
        connection.execute(newer_lost)


def _pointing(table: Table) -> Iterator[ForeignKey]:
    return (key for key in table.foreign_keys if key.column.table is not table)


def _is_there(
    connection: Connection, key: ForeignKey, row: Mapping[str, Any], saved: Mapping[int, EntryId]
) -> bool:
    """Whether what the row points at came along, if it points at anything."""
    value, pointed = row[key.parent.name], key.column
    if value is None:
        return True
    if pointed.table is entries:
        return value in saved
    return connection.execute(select(pointed).where(pointed == value)).first() is not None


def _read_both_ways(damaged: Damaged, table: Table) -> list[dict[str, Any]]:
    """The rows of a table from its beginning, and from its end, each as far as the engine comes."""
    names = [column.name for column in table.columns]
    order = [column.name for column in table.primary_key.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    met: dict[tuple[Any, ...], dict[str, Any]] = {}
    for way in ("ASC", "DESC"):
        by = ", ".join(f'"{name}" {way}' for name in order)
        asked = f'SELECT {listed} FROM "{table.name}" ORDER BY {by}'  # noqa: S608 - names of our own tables
        try:
            with _engine_on(damaged) as connection:
                for values in connection.execute(asked):
                    row = dict(zip(names, values, strict=True))
                    met[tuple(row[name] for name in order)] = row
        except (JournalError, engine.DRIVER_DAMAGE):
            continue
        break
    return [row for _, row in sorted(met.items(), key=lambda each: str(each[0]))]
