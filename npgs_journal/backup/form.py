"""The form of a backup file, as docs/format.md has it: written once, read in pieces, never whole in memory.

Outside the snapshot nothing says more than the key file of a journal does: number and day, how many
entries there are and how new they are stand in a sealed part of fixed length.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import struct
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from npgs_journal.errors import BackupDamaged, JournalTooNew, KeyCostRefused, KeysDamaged, SealBroken
from npgs_journal.security import files
from npgs_journal.security.envelope import LARGEST_FILE, PAGE_BYTES, Header
from npgs_journal.security.keys import purpose_key
from npgs_journal.security.sealing import OVERHEAD_BYTES, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from npgs_journal.security.keys import RootSecret

MAGIC: Final = b"NPGSBKUP"
VERSION: Final = 1
ENDING: Final = ".npgsbackup"
CHUNK_BYTES: Final = 256 * PAGE_BYTES

_START = struct.Struct(">8sHH")
_FACTS_BYTES = 256
_SEALED_BYTES = _FACTS_BYTES + OVERHEAD_BYTES
_SUM_BYTES = 32
_CONTEXT = "facts of a backup"
_NAME = re.compile(r"(journal-[0-9a-f]{8})-([0-9]{1,9})" + re.escape(ENDING))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the sealed part says. `changes` counts runs of changes, so that the next knows what is new."""

    seq: int
    made_at: datetime
    entries: int
    newest_day: date | None
    changes: int
    snapshot_bytes: int

    def to_bytes(self) -> bytes:
        told = {
            "seq": self.seq,
            "made_at": self.made_at.isoformat(),
            "entries": self.entries,
            "newest_day": None if self.newest_day is None else self.newest_day.isoformat(),
            "changes": self.changes,
            "snapshot_bytes": self.snapshot_bytes,
        }
        return json.dumps(told).encode("ascii").ljust(_FACTS_BYTES)

    @classmethod
    def from_bytes(cls, data: bytes) -> Facts:
        told: dict[str, Any] = json.loads(data)
        day = told["newest_day"]
        return cls(
            seq=told["seq"],
            made_at=datetime.fromisoformat(told["made_at"]),
            entries=told["entries"],
            newest_day=None if day is None else date.fromisoformat(day),
            changes=told["changes"],
            snapshot_bytes=told["snapshot_bytes"],
        )


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file. `facts` are None for whoever has not the key that opens it."""

    path: Path
    name: str
    seq: int
    size_bytes: int
    facts: Facts | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the snapshot."""

    header: Header
    sealed: bytes
    sha256: bytes

    @property
    def above(self) -> bytes:
        """Everything before the SHA-256."""
        keys = self.header.to_bytes()
        return _START.pack(MAGIC, VERSION, len(keys)) + keys + self.sealed

    @property
    def length(self) -> int:
        return len(self.above) + _SUM_BYTES

    def facts(self, root: RootSecret) -> Facts:
        """Raises BackupDamaged: not sealed by this root secret."""
        try:
            with purpose_key(root, _CONTEXT) as key:
                return Facts.from_bytes(unseal(key, self.sealed, _CONTEXT))
        except (SealBroken, ValueError, KeyError, TypeError) as error:
            raise BackupDamaged(reason="facts") from error


def new_head(header: Header, facts: Facts, root: RootSecret) -> Head:
    """A head whose sum is still to be reckoned."""
    with purpose_key(root, _CONTEXT) as key:
        return Head(header, seal(key, facts.to_bytes(), _CONTEXT), bytes(_SUM_BYTES))


def file_name(name: str, seq: int) -> str:
    return f"{name}-{seq:06d}{ENDING}"


def parted_name(file: str) -> tuple[str, int] | None:
    """The journal's part and the number, or None for a file that has no name of ours."""
    found = _NAME.fullmatch(file)
    return None if found is None else (found[1], int(found[2]))


def is_backup_name(path: Path) -> bool:
    return path.name.endswith(ENDING)


# Reading ---------------------------------------------------------------------------------------


@contextlib.contextmanager
def opened(path: Path) -> Iterator[int]:
    """A handle that reads, and follows no link.

    Raises:
        OSError: it cannot be opened, or is no ordinary file.
    """
    handle = os.open(path, os.O_RDONLY | files.NOT_FOLLOWING | getattr(os, "O_NONBLOCK", 0))
    try:
        yield handle
    finally:
        os.close(handle)


def read_head(path: Path) -> Head:
    """Read what stands before the snapshot, and believe it as far as its own sum goes.

    Raises:
        BackupDamaged: it is no backup of ours. JournalTooNew, KeyCostRefused: a later version made it, or
            something else. DiskFull, FolderReadOnly, StorageTrouble: it cannot be read.
    """
    with files.disk_trouble_named(), opened(path) as handle:
        return head_at(handle)


def head_at(handle: int) -> Head:
    start = _exactly(handle, _START.size)
    magic, version, length = _START.unpack(start)
    if magic != MAGIC:
        raise BackupDamaged(reason="not-a-backup")
    if version > VERSION:
        raise JournalTooNew(backup_version=version)
    if version < 1 or length > LARGEST_FILE:
        raise BackupDamaged(reason="head")
    keys = _exactly(handle, length)
    try:
        header = Header.from_bytes(keys)
    except KeyCostRefused:
        raise
    except KeysDamaged as error:
        raise BackupDamaged(reason="head") from error
    return Head(header, _exactly(handle, _SEALED_BYTES), _exactly(handle, _SUM_BYTES))


def snapshot_chunks(handle: int) -> Iterator[bytes]:
    """What stands behind the head, in pieces of at most 1 MiB, each but the last of whole pages."""
    while chunk := read_full(handle, CHUNK_BYTES):
        yield chunk


def read_full(handle: int, size: int) -> bytes:
    """`size` bytes, or fewer at the end of the file."""
    parts, lacking = [], size
    while lacking and (part := os.read(handle, lacking)):
        parts.append(part)
        lacking -= len(part)
    return b"".join(parts)


def _exactly(handle: int, size: int) -> bytes:
    found = read_full(handle, size)
    if len(found) < size:
        raise BackupDamaged(reason="cut")
    return found


def read_back(
    path: Path,
    step: Callable[[int, int], object],
    look: Callable[[bytes], object],
    *,
    sums: bool = True,
) -> Head:
    """Read the whole file from the disk; `look` sees each piece of the snapshot.

    `step(done, total)` is told bytes, and may raise Cancelled. `sums` compares the sum, too: not needed by
    whoever compares the head with what was written and looks at the seal of every page.

    Raises:
        BackupDamaged: a byte is not as it was written. Else as `read_head`.
    """
    with files.disk_trouble_named(), opened(path) as handle:
        if hasattr(os, "posix_fadvise"):
            # Read what is on the disk, not what is still remembered of the writing.
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        total = os.fstat(handle).st_size
        head = head_at(handle)
        summed, done = hashlib.sha256(head.above), head.length
        for chunk in snapshot_chunks(handle):
            step(done, total)
            if sums:
                summed.update(chunk)
            look(chunk)
            done += len(chunk)
    if sums and summed.digest() != head.sha256:
        raise BackupDamaged(reason="sum")
    return head
