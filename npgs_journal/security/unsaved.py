"""Text that could not be saved at lock: sealed outside the journal, in room taken while there was some.

At unlock 64 kB are really written in the state folder, so that a full disk cannot take them. The
file always looks like random bytes, holds text or not, and its name is drawn from the root secret:
neither says which journal it serves. Its head, sealed by itself, says how long the sealed text is.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import secrets
import struct
import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from npgs_journal.errors import DiskFull, FolderReadOnly, SealBroken, StorageTrouble
from npgs_journal.nouns import Direction, Draft, Mark, Space
from npgs_journal.paths import state_dir
from npgs_journal.security import files
from npgs_journal.security.keys import RootSecret, purpose_key
from npgs_journal.security.sealing import OVERHEAD_BYTES, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Iterator

RESERVED_BYTES: Final = 64 * 1024
_LARGEST_FILE = 256 * 1024 * 1024
_HEAD = struct.Struct(">Q")
_HEAD_BYTES = _HEAD.size + OVERHEAD_BYTES
_HEAD_CONTEXT, _TEXT_CONTEXT = "unsaved/length", "unsaved/text"
_DISK_TROUBLE = (DiskFull, FolderReadOnly, StorageTrouble)


@dataclass(frozen=True, slots=True)
class Kept:
    """Drafts that were kept outside the journal, and when."""

    at: datetime
    drafts: tuple[Draft, ...]


class Reserve:
    """The room of one journal. All of its methods raise DiskFull, FolderReadOnly and StorageTrouble."""

    def __init__(self, root: RootSecret) -> None:
        with purpose_key(root, "name of the unsaved file") as name:
            self.path = state_dir() / f"{name.raw[:16].hex()}.sealed"
        self._key = purpose_key(root, "unsaved text")

    def wipe(self) -> None:
        self._key.wipe()

    def hold(self) -> None:
        """Make sure that the room is there. What may be kept in it stays."""
        with files.disk_trouble_named():
            files.make_private_folder(self.path.parent)
            for leftover in files.leftovers(self.path):
                leftover.unlink(missing_ok=True)
            if self._length() is None:
                files.write_private(self.path, self._empty())

    def kept(self) -> Kept | None:
        """What was kept, or None.

        Raises:
            SealBroken: there were some, and they cannot be read.
        """
        length = self._length()
        if not length:
            return None
        with files.disk_trouble_named():
            data = files.read_small(self.path, _LARGEST_FILE)
        return _unpacked(unseal(self._key, data[_HEAD_BYTES : _HEAD_BYTES + length], _TEXT_CONTEXT))

    def keep(self, what: Kept) -> None:
        """Keep exactly this, through a power cut: in the room taken at unlock, or beyond it."""
        sealed = seal(self._key, _packed(what), _TEXT_CONTEXT)
        with files.disk_trouble_named():
            length = self._length()
        if length == 0:
            self._put_in_place(sealed)
            return
        try:
            # What is kept already must outlive a kill half-way: a new file, and then its name.
            self._put_anew(sealed)
        except _DISK_TROUBLE:
            if length is None or self.path.stat().st_size < _HEAD_BYTES + len(sealed):
                raise
            self._put_in_place(sealed)

    def clear(self) -> None:
        """Wipe what was kept; the room stays."""
        with self._opened() as handle:
            _write_at(handle, 0, self._head(0))
            size = os.fstat(handle).st_size
            _write_at(handle, _HEAD_BYTES, secrets.token_bytes(size - _HEAD_BYTES))
            os.ftruncate(handle, RESERVED_BYTES)
            os.fsync(handle)

    def give_up(self) -> None:
        """Let the room go, for a journal that goes too."""
        with files.disk_trouble_named():
            self.path.unlink(missing_ok=True)

    def _put_in_place(self, sealed: bytes) -> None:
        with self._opened() as handle:
            _write_at(handle, _HEAD_BYTES, sealed)
            _write_at(handle, 0, self._head(len(sealed)))

    def _put_anew(self, sealed: bytes) -> None:
        filling = secrets.token_bytes(max(RESERVED_BYTES - _HEAD_BYTES - len(sealed), 0))
        with files.disk_trouble_named():
            files.make_private_folder(self.path.parent)
            files.write_private(self.path, self._head(len(sealed)) + sealed + filling)

    @contextlib.contextmanager
    def _opened(self) -> Iterator[int]:
        with files.disk_trouble_named():
            handle = os.open(self.path, os.O_RDWR | files.NOT_FOLLOWING)
            try:
                yield handle
            finally:
                os.close(handle)

    def _length(self) -> int | None:
        """How long the kept text is, sealed. None: this is no room of ours (none, cut or damaged)."""
        try:
            with self._opened() as handle:
                head, size = os.read(handle, _HEAD_BYTES), os.fstat(handle).st_size
            length: int = _HEAD.unpack(unseal(self._key, head, _HEAD_CONTEXT))[0]
        except (SealBroken, *_DISK_TROUBLE):
            return None
        return length if size >= max(RESERVED_BYTES, _HEAD_BYTES + length) else None

    def _head(self, length: int) -> bytes:
        return seal(self._key, _HEAD.pack(length), _HEAD_CONTEXT)

    def _empty(self) -> bytes:
        # Random bytes: a file system that compresses, or skips zeros, would keep no room for zeros.
        return self._head(0) + secrets.token_bytes(RESERVED_BYTES - _HEAD_BYTES)


def _write_at(handle: int, place: int, data: bytes) -> None:
    os.lseek(handle, place, os.SEEK_SET)
    files.write_all(handle, data)


def _packed(what: Kept) -> bytes:
    """Drafts as small as they get: the room is small, too."""
    rows = [dataclasses.asdict(draft) | {"written_at": draft.written_at.isoformat()} for draft in what.drafts]
    return zlib.compress(json.dumps({"at": what.at.isoformat(), "drafts": rows}).encode("ascii"))


def _unpacked(packed: bytes) -> Kept:
    found = json.loads(zlib.decompress(packed))
    return Kept(datetime.fromisoformat(found["at"]), tuple(_draft(row) for row in found["drafts"]))


def _draft(row: dict[str, Any]) -> Draft:
    marks = tuple(
        Mark(**each | {"direction": Direction(each["direction"]), "concerns": tuple(each["concerns"])})
        for each in row["marks"]
    )
    at = datetime.fromisoformat(row["written_at"])
    return Draft(**row | {"written_at": at, "space": Space(row["space"]), "marks": marks})
