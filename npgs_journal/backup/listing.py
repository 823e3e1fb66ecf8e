"""The backups that are there: by their names, and by what their sealed part says."""

from __future__ import annotations

import contextlib
import dataclasses
import hmac
from typing import TYPE_CHECKING

from npgs_journal.backup import form
from npgs_journal.backup.choices import choices, default_folder
from npgs_journal.backup.form import Backup
from npgs_journal.backup.pages import PageSeals
from npgs_journal.errors import (
    BackupDamaged,
    DiskFull,
    FolderReadOnly,
    JournalTooNew,
    KeyCostRefused,
    PlaceGone,
    StorageTrouble,
)
from npgs_journal.nouns import Progress, SilentProgress
from npgs_journal.security.envelope import PAGE_BYTES, belongs
from npgs_journal.security.keys import purpose_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from npgs_journal.backup.choices import Source
    from npgs_journal.security.keys import RootSecret

_UNREADABLE = (BackupDamaged, JournalTooNew, KeyCostRefused, DiskFull, FolderReadOnly, StorageTrouble)


def name_of(root: RootSecret) -> str:
    """What the files of one journal begin with: random to everybody else, the same wherever it stands."""
    with purpose_key(root, "name of the backups") as key:
        return f"journal-{key.raw[:4].hex()}"


def backups_in(folder: Path, root: RootSecret | None = None) -> tuple[Backup, ...]:
    """The backups in `folder`, the newest number of each journal first; none where it is not there.

    With `root` only those of its journal, with what their sealed part says (None where it does not open).
    """
    wanted = None if root is None else name_of(root)
    found = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            parted = form.parted_name(path.name)
            if parted is None or path.is_symlink() or not path.is_file() or wanted not in {None, parted[0]}:
                continue
            found.append(Backup(path, *parted, path.stat().st_size))
    found.sort(key=lambda one: (one.name, -one.seq))
    return tuple(found if root is None else (_with_facts(one, root) for one in found))


def all_backups(source: Source, more: Iterable[Path] = ()) -> tuple[Backup, ...]:
    """Those of this journal in every folder it knows of on this computer, the newest first."""
    chosen = choices(source.reader)
    folders = dict.fromkeys(
        place
        for place in (
            chosen.folder or default_folder(source.folder),
            default_folder(source.folder),
            chosen.second,
            *more,
        )
        if place is not None
    )
    found = [one for folder in folders for one in backups_in(folder, source.root)]
    return tuple(sorted(found, key=lambda one: -one.seq))


def newest_seq(name: str, folder: Path) -> int:
    """The highest number in `folder`, 0 where there is none."""
    return max((one.seq for one in backups_in(folder) if one.name == name), default=0)


def verified(backup: Backup, root: RootSecret, progress: Progress | None = None) -> bool:
    """Whether every byte is as it was made and every page opens with the key of its own header's secret.

    Raises Cancelled.
    """
    progress = progress or SilentProgress()
    seals = PageSeals(root)
    try:
        head = form.read_back(backup.path, progress.step, seals)
        facts = head.facts(root)
    except _UNREADABLE:
        return False
    return belongs(head.header, root) and facts.snapshot_bytes == seals.pages * PAGE_BYTES


def require(folder: Path) -> None:
    """Raises PlaceGone where a chosen folder is not there now."""
    if not folder.is_dir():
        raise PlaceGone


def _with_facts(backup: Backup, root: RootSecret) -> Backup:
    try:
        facts = form.read_head(backup.path).facts(root)
    except _UNREADABLE:
        return backup
    is_its_own = hmac.compare_digest(str(facts.seq), str(backup.seq))
    return dataclasses.replace(backup, facts=facts) if is_its_own else backup
