"""Clean-up of an open journal: Recently deleted after 30 days, and versions that have grown old.

It is asked for once after an opening, when the journal was found to be as it was written. One switch in
Settings stops all of it. A clock that jumped is not believed at once: what was removed by mistake does
not come back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from npgs_journal.store import Store
    from npgs_journal.vault.journal import Journal

STOPPED: Final = "clean_up_stopped"
"""The setting of the switch: "yes" while nothing is to be cleaned up."""
DELETED_FOR: Final = timedelta(days=30)
_TRUSTED, _JUMPED_TO = "clean_up_clock", "clean_up_clock_jumped_to"
_LONGEST_STEP: Final = timedelta(days=60)
_PROOF: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many were removed for good."""

    entries: int = 0
    versions: int = 0


def tidy(journal: Journal) -> Tidied:
    """Remove what lay in Recently deleted for 30 days, and thin out old versions. On the writer's thread.

    Raises:
        DiskFull, FolderReadOnly, StorageTrouble, JournalDamaged: what was not reached stays till next time.
    """
    store = journal.writer
    if journal.is_read_only or store.settings.get(STOPPED) == "yes":
        return Tidied()
    now = journal.clock.now()
    if not _is_believed(store, now):
        return Tidied()
    old = store.entries.deleted_before(now - DELETED_FOR)
    for entry_id in old:
        store.entries.delete_for_good(entry_id)
    return Tidied(len(old), store.versions.thin(now))


def _is_believed(store: Store, now: datetime) -> bool:
    """Whether this is no jump from the last time that was believed: neither back nor far ahead.

    A time that was jumped to is believed when it has gone on from there for a day.
    """
    trusted, jumped_to = _moment(store, _TRUSTED), _moment(store, _JUMPED_TO)
    if trusted is not None and not timedelta(0) <= now - trusted <= _LONGEST_STEP:
        if jumped_to is None or not timedelta(0) <= now - jumped_to <= _LONGEST_STEP:
            store.settings.put(_JUMPED_TO, now.isoformat())
            return False
        if now - jumped_to < _PROOF:
            return False
    store.settings.put(_TRUSTED, now.isoformat())
    if jumped_to is not None:
        store.settings.put(_JUMPED_TO, "")
    return True


def _moment(store: Store, key: str) -> datetime | None:
    kept = store.settings.get(key)
    return datetime.fromisoformat(kept) if kept else None
