"""What can be done with a packet that has left: save its copy again, or take its file away."""

from __future__ import annotations

import hashlib
import stat
from enum import Enum, auto
from typing import TYPE_CHECKING

from npgs_journal.errors import ReleaseRefused
from npgs_journal.nouns import LedgerState
from npgs_journal.share import delivery

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.nouns import LedgerId, LedgerLine
    from npgs_journal.store import Store

_AT_ONCE = 1 << 20


class FileNow(Enum):
    """What became of a file that was to be deleted."""

    DELETED = auto()
    NOT_THERE = auto()
    CHANGED = auto()
    """Something else stands there now. It was left alone."""
    STAYS = auto()
    """It could not be deleted."""


def save_again(store: Store, line_id: LedgerId, out: Path, *, overwrite: bool = False) -> LedgerLine:
    """Write the kept copy of a packet to `out`: the bytes that were checked when it first left.

    No line is added: the same bytes go to the same reader. Trouble leaves no file; a kill leaves one
    that the next unlock takes away.

    Raises:
        EntryMissing: there is no such line, or no copy of it.
        ReleaseRefused: the copy is not what was shared, or is not known to have been checked.
        FileExists, CouldNotWriteFile, DiskFull: nothing was written.
    """
    out = out.absolute()
    delivery.look_at(out, overwrite=overwrite)
    line, data = store.ledger.line(line_id), store.ledger.copy(line_id)
    if line.state is not LedgerState.RELEASED or hashlib.sha256(data).hexdigest() != line.sha256:
        raise ReleaseRefused(finding="text-differs")
    temp = delivery.temp_beside(out)
    before = delivery.Before.of(out) if overwrite else None
    store.ledger.begin_again(line_id, temp)
    try:
        delivery.put_down(temp, data)
        delivery.give_name(temp, out, overwrite=overwrite)
        return store.ledger.set_place(line_id, out)
    except BaseException:
        if delivery.take_back(out, data, before) and delivery.remove(temp):
            store.ledger.mark_not_left(line_id)
        raise


def delete_file(store: Store, line_id: LedgerId) -> FileNow:
    """Delete the file a packet was saved to, when it is still that file, byte for byte.

    Raises EntryMissing where there is no such line.
    """
    sent = store.ledger.sent(line_id)
    if sent.place is None:
        return FileNow.NOT_THERE
    now = _look(sent.place, sent.line.sha256)
    if now is FileNow.DELETED and not delivery.remove(sent.place):
        now = FileNow.STAYS
    if now in {FileNow.DELETED, FileNow.NOT_THERE}:
        store.ledger.set_place(line_id, None)
    return now


def _look(place: Path, sha256: str) -> FileNow:
    """What would become of the file at `place`."""
    try:
        if not stat.S_ISREG(place.lstat().st_mode):
            return FileNow.CHANGED
        digest = hashlib.sha256()
        with place.open("rb") as file:
            while part := file.read(_AT_ONCE):
                digest.update(part)
    except FileNotFoundError:
        # A stick that is not in is no file that is gone.
        return FileNow.NOT_THERE if place.parent.is_dir() else FileNow.STAYS
    except OSError:
        return FileNow.STAYS
    return FileNow.DELETED if digest.hexdigest() == sha256 else FileNow.CHANGED
