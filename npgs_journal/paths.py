"""Where the program's own files live on this computer."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_APP = "npgs-journal"


def user_data_dir() -> Path:
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def state_dir() -> Path:
    """Where text goes that could not be saved at lock, sealed; and nothing else of a journal."""
    return Path(platformdirs.user_state_dir(_APP, appauthor=False))


def config_dir() -> Path:
    return Path(platformdirs.user_config_dir(_APP, appauthor=False))


def default_journal_dir() -> Path:
    """The folder a first journal is offered: in the data folder, which sync programs leave alone."""
    return user_data_dir() / "journal"


def preferences_file() -> Path:
    return config_dir() / "preferences.json"
