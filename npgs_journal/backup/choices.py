"""What a person chose about backups and what is known of the last one: kept inside the journal.

Where backups lie says where somebody has a journal, so it is no harmless setting in the clear.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from npgs_journal.backup.rotation import KEEPS, USUAL
from npgs_journal.paths import user_data_dir

if TYPE_CHECKING:
    from npgs_journal.clock import Clock
    from npgs_journal.security.keys import RootSecret
    from npgs_journal.store import OpenStore, Store

_CHOICES: Final = "backup_choices"
_LAST: Final = "backup_last"
_STOPPED: Final = "clean_up_stopped"
_A_DAY: Final = timedelta(days=1)


class Source(Protocol):
    """An open journal, as far as a backup needs it. `vault.Journal` is one."""

    @property
    def folder(self) -> Path: ...
    @property
    def root(self) -> RootSecret: ...
    @property
    def reader(self) -> Store: ...
    @property
    def writer(self) -> Store: ...
    @property
    def opened(self) -> OpenStore: ...
    @property
    def clock(self) -> Clock: ...


@dataclass(frozen=True, slots=True)
class Choices:
    """`folder` None is the usual place, `second` None is none; `keep` is a key of `KEEPS`."""

    folder: Path | None = None
    second: Path | None = None
    keep: str = USUAL


@dataclass(frozen=True, slots=True)
class Last:
    """The last backup that was read back whole. `path` may be gone since."""

    seq: int
    made_at: datetime
    changes: int
    path: Path


def choices(store: Store) -> Choices:
    found = _read(store, _CHOICES)
    keep = str(found.get("keep", USUAL))
    return Choices(_place(found, "folder"), _place(found, "second"), keep if keep in KEEPS else USUAL)


def put_choices(writer: Store, wish: Choices) -> None:
    """Keep them for the next backup. For the writer's thread."""
    told = {
        name: None if place is None else str(place)
        for name, place in (("folder", wish.folder), ("second", wish.second))
    }
    writer.settings.put(_CHOICES, json.dumps(told | {"keep": wish.keep}))


def default_folder(journal: Path) -> Path:
    """Beside the journal where that can be written to, else in the person's own data folder.

    A journal on a stick leaves nothing on the computer it is opened at, unless somebody says so.
    """
    beside = journal.with_name(f"{journal.name}-backups")
    if beside.is_dir() or (os.access(journal.parent, os.W_OK) and not journal.is_mount()):
        return beside
    return user_data_dir() / "backups"


def last_made(store: Store) -> Last | None:
    found = _read(store, _LAST)
    try:
        return Last(
            int(str(found["seq"])),
            datetime.fromisoformat(str(found["made_at"])),
            int(str(found["changes"])),
            Path(str(found["path"])),
        )
    except (KeyError, ValueError):
        return None


def note_made(writer: Store, made: Last) -> None:
    told = {
        "seq": made.seq,
        "made_at": made.made_at.isoformat(),
        "changes": made.changes,
        "path": str(made.path),
    }
    writer.settings.put(_LAST, json.dumps(told))


def is_changed(store: Store) -> bool:
    """Whether anything was written since the last backup, or ever."""
    last = last_made(store)
    return store.settings.changes() != (0 if last is None else last.changes)


def is_due(store: Store, now: datetime) -> bool:
    """Whether one is to be made on unlock: there is something new, and the newest is a day old, or gone.

    A clock that was set back makes a backup look younger than new; it counts as old then.
    """
    last = last_made(store)
    if last is None:
        return is_changed(store)
    if last.path.parent.is_dir() and not last.path.is_file():
        return True
    is_young = timedelta(0) <= now - last.made_at < _A_DAY
    return is_changed(store) and not is_young


def clean_up_is_stopped(store: Store) -> bool:
    """Whether somebody said: "Stop all clean-up until I say so"."""
    return store.settings.get(_STOPPED) == "yes"


def stop_clean_up(writer: Store, wish: bool) -> None:
    writer.settings.put(_STOPPED, "yes" if wish else "no")


def _read(store: Store, key: str) -> dict[str, object]:
    try:
        found = json.loads(store.settings.get(key) or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _place(found: dict[str, object], key: str) -> Path | None:
    kept = found.get(key)
    return Path(kept) if isinstance(kept, str) and Path(kept).is_absolute() else None
