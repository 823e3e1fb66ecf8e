"""Harmless choices: kept, private to the account, and never in the way."""

from __future__ import annotations

import dataclasses
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal import prefs
from npgs_journal.errors import StorageTrouble
from npgs_journal.paths import preferences_file
from npgs_journal.prefs import Preferences


def write(text: str | bytes) -> None:
    preferences_file().parent.mkdir(parents=True, exist_ok=True)
    preferences_file().write_bytes(text.encode() if isinstance(text, str) else text)


def test_without_a_file_there_are_defaults_and_no_file_is_made(empty_home):
    assert prefs.load() == Preferences()
    assert list(empty_home.iterdir()) == []


def test_what_is_saved_is_loaded():
    chosen = Preferences(
        journal=Path("/somewhere/my journal"),
        theme="dark",
        text_percent=150,
        idle_lock_minutes=0,
        day_ends_hour=4,
        starters_hidden=True,
        hide_previews=True,
        writing_font="atkinson",
        setup_page=1,
        setup_stick=Path("/media/a stick"),
        window_geometry="AdnQywAD+/==",
    )
    prefs.save(chosen)
    assert prefs.load() == chosen


def test_a_place_that_is_no_unicode_text_is_remembered():
    place = Path(os.fsdecode(b"/stick/J\xe9"))
    prefs.save(Preferences(journal=place))
    assert prefs.load().journal == place


def test_the_file_is_for_its_owner_alone():
    prefs.save(Preferences())
    assert stat.S_IMODE(preferences_file().stat().st_mode) == 0o600
    assert stat.S_IMODE(preferences_file().parent.stat().st_mode) == 0o700
    assert list(preferences_file().parent.iterdir()) == [preferences_file()]


def test_a_place_that_shall_not_be_remembered_is_not_written():
    secret = Path("/secret/place")
    prefs.save(Preferences(journal=secret, setup_stick=secret, remember_journal=False))
    assert b"secret" not in preferences_file().read_bytes()
    assert prefs.load() == Preferences(remember_journal=False)


def test_unknown_and_misshapen_choices_become_defaults_one_by_one():
    write(
        json.dumps(
            {
                "theme": "DROP TABLE",
                "text_percent": True,
                "idle_lock_minutes": -1,
                "day_ends_hour": 3,
                "hide_previews": "yes",
                "journal": "not/absolute",
                "last_reader": "Dana",
            }
        )
    )
    assert prefs.load() == Preferences(day_ends_hour=3)


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'"x"'])
def test_a_damaged_file_gives_defaults(text):
    write(text)
    assert prefs.load() == Preferences()


def test_a_file_of_any_size_and_kind_is_no_trouble():
    write(b" " * 300_000 + b"{}")
    assert prefs.load() == Preferences()
    preferences_file().unlink()
    os.mkfifo(preferences_file())
    assert prefs.load() == Preferences()


def test_a_link_is_replaced_and_not_followed(tmp_path):
    target = tmp_path / "target"
    target.write_text("untouched")
    write("")
    preferences_file().unlink()
    preferences_file().symlink_to(target)
    prefs.save(Preferences(theme="dark"))
    assert target.read_text() == "untouched"
    assert prefs.load().theme == "dark"


def test_a_place_that_cannot_be_written_is_said_by_class(empty_home):
    (empty_home / ".config").write_text("in the way")
    with pytest.raises(StorageTrouble):
        prefs.save(Preferences())


@given(
    st.dictionaries(st.sampled_from([f.name for f in dataclasses.fields(Preferences)]), st.none() | st.text())
)
def test_loading_never_stops_the_program(found):
    write(json.dumps(found))
    assert isinstance(prefs.load(), Preferences)
