"""Where a journal is, looked for by names alone: the room that knows journals loads after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.paths import default_journal_dir

if TYPE_CHECKING:
    from pathlib import Path

JOURNAL_FILE = "journal.db"
_KEY_FILES = ("keys.json", "keys.bak.json")


def is_journal(folder: Path) -> bool:
    """Whether a journal is there, or the keys of one (whose file may be on its way back).

    Also one that a restore left a last step away from there: whoever opens it ends that step.
    """
    if any((folder / name).is_file() for name in (JOURNAL_FILE, *_KEY_FILES)):
        return True
    return bool(folder.name) and (folder.with_name(f".{folder.name}.restored") / JOURNAL_FILE).is_file()


def journal_in(folder: Path) -> Path:
    """`folder`, or the one journal right inside it: a person may point at the whole stick."""
    if is_journal(folder):
        return folder
    try:
        inside = [one for one in folder.iterdir() if one.is_dir() and is_journal(one)]
    except OSError:
        return folder
    return inside[0] if len(inside) == 1 else folder


def free_place(wished: Path) -> Path:
    """`wished`, or the next of its name ("journal-2") where no journal stands."""
    place, number = wished, 1
    while is_journal(place):
        number += 1
        place = wished.with_name(f"{wished.name}-{number}")
    return place


def new_journal_dir() -> Path:
    return free_place(default_journal_dir())
