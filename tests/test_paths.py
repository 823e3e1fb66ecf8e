"""Where the program's files live."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from npgs_journal import paths

linux = pytest.mark.skipif(sys.platform != "linux", reason="the names are the XDG ones")


@linux
def test_every_place_is_under_the_home_and_named_after_the_program(empty_home):
    assert paths.user_data_dir() == empty_home / ".local/share/npgs-journal"
    assert paths.state_dir() == empty_home / ".local/state/npgs-journal"
    assert paths.config_dir() == empty_home / ".config/npgs-journal"


@linux
def test_the_person_may_have_moved_them(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.default_journal_dir() == tmp_path / "npgs-journal" / "journal"


def test_the_preferences_lie_in_the_config_folder():
    assert paths.preferences_file() == paths.config_dir() / "preferences.json"


def test_asking_makes_no_folder(empty_home):
    paths.default_journal_dir()
    paths.preferences_file()
    assert list(Path(empty_home).iterdir()) == []
