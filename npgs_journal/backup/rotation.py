"""Which backups stay: by their numbers alone, so that a clock set wrong removes nothing.

A week is seven backups and a month twenty-eight, however long they took. Of each the newest stays, once all
of it is older than what stays anyway.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from npgs_journal.security import files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from npgs_journal.backup.form import Backup

_WEEK, _MONTH = 7, 28


@dataclass(frozen=True, slots=True)
class Keep:
    """How many of the last, of the weeks and of the months before them; None keeps every one."""

    last: int | None
    weeks: int = 0
    months: int = 0


USUAL: Final = "usual"
KEEPS: Final[dict[str, Keep]] = {USUAL: Keep(7, 4, 3), "more": Keep(14, 8, 12), "all": Keep(None)}


def kept(seqs: Iterable[int], keep: Keep) -> set[int]:
    """The numbers that stay. The newest always does."""
    newest_first = sorted(set(seqs), reverse=True)
    if keep.last is None:
        return set(newest_first)
    stays = set(newest_first[: keep.last])
    for span, many in ((_WEEK, keep.weeks), (_MONTH, keep.months)):
        met = {seq // span for seq in stays}
        newest_of: dict[int, int] = {}
        for seq in newest_first:
            if seq < min(stays) and seq // span not in met:
                newest_of.setdefault(seq // span, seq)
        stays.update(sorted(newest_of.values(), reverse=True)[:many])
    return stays


def prune(found: Iterable[Backup], keep: Keep, verified: Backup) -> int:
    """Remove what does not stay, the oldest first, and say how many went.

    Only after `verified` was read back: it, and all with a higher number, stay whatever `keep` says.
    """
    backups = sorted(found, key=lambda backup: backup.seq)
    stays = kept((backup.seq for backup in backups), keep)
    gone = 0
    for backup in backups:
        if backup.seq in stays or backup.seq >= verified.seq:
            continue
        with contextlib.suppress(OSError):
            backup.path.unlink()
            gone += 1
    if gone:
        with contextlib.suppress(OSError):
            files.sync_folder(verified.path.parent)
    return gone
