"""Harmless choices, kept in the clear: nothing here says what anybody wrote."""

from __future__ import annotations

import dataclasses
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from npgs_journal.paths import preferences_file
from npgs_journal.security.files import disk_trouble_named, make_private_folder, read_small, write_private

if TYPE_CHECKING:
    from collections.abc import Callable

_LARGEST_FILE = 256 * 1024
_PLACES = ("journal", "setup_stick")


@dataclass(frozen=True, slots=True)
class Preferences:
    """`journal` is the remembered folder; `idle_lock_minutes` 0 is never; `text_percent` 100 is as drawn.

    `setup_page` and `setup_stick` are how far somebody came who has no journal yet.
    """

    journal: Path | None = None
    remember_journal: bool = True
    theme: str = "automatic"
    text_percent: int = 100
    writing_font: str = "literata"
    idle_lock_minutes: int = 5
    day_ends_hour: int = 0
    starters_hidden: bool = False
    hide_previews: bool = False
    window_geometry: str = ""
    setup_page: int = 0
    setup_stick: Path | None = None


def load() -> Preferences:
    """The saved choices. One that does not read becomes its default; so does a file that does not."""
    try:
        found = json.loads(read_small(preferences_file(), _LARGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    kept = {name: value for name, value in found.items() if name in _FITS and _FITS[name](value)}
    for place in _PLACES:
        if kept.get(place) is not None:
            kept[place] = Path(kept[place])
    return Preferences(**kept)


def save(preferences: Preferences) -> None:
    """Keep them for the next start.

    Raises:
        DiskFull, FolderReadOnly, StorageTrouble: they are as they were.
    """
    choices = dataclasses.asdict(preferences)
    for place in _PLACES:
        remembered = getattr(preferences, place) if preferences.remember_journal else None
        choices[place] = None if remembered is None else str(remembered)
    text = json.dumps(choices, indent=1, sort_keys=True) + "\n"
    with disk_trouble_named():
        make_private_folder(preferences_file().parent)
        write_private(preferences_file(), text.encode("ascii"))


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_between(least: int, most: int) -> Callable[[object], bool]:
    return lambda value: type(value) is int and least <= value <= most


def _is_place(value: object) -> bool:
    return value is None or (isinstance(value, str) and Path(value).is_absolute() and "\0" not in value)


def _is_text(pattern: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


_FITS: dict[str, Callable[[object], bool]] = {
    "journal": _is_place,
    "remember_journal": _is_flag,
    "theme": _is_text(r"[a-z-]{1,40}"),
    "text_percent": _is_between(50, 400),
    "writing_font": _is_text(r"[a-z-]{1,40}"),
    "idle_lock_minutes": _is_between(0, 24 * 60),
    "day_ends_hour": _is_between(0, 12),
    "starters_hidden": _is_flag,
    "hide_previews": _is_flag,
    "setup_page": _is_between(0, 1),
    "setup_stick": _is_place,
    "window_geometry": _is_text(r"[A-Za-z0-9+/=_-]{0,4096}"),
}
