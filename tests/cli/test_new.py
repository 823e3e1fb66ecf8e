"""docs/cli.md, "new" and which journal a later call means."""

from __future__ import annotations

import json
import re
import stat

import pytest
from support.command_line import PASSPHRASE, one_line
from support.costs import CHEAP

from npgs_journal import paths, prefs, vault
from npgs_journal.cli import main
from npgs_journal.vault import making

CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){8}")


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch):
    """Journals of these tests cost no second each."""
    monkeypatch.setattr(making, "calibrated_cost", lambda: CHEAP)


def test_a_journal_and_its_recovery_key(call, tmp_path):
    folder = tmp_path / "a" / "b" / "journal"
    told = call("new", folder).document
    assert list(told) == ["journal", "recovery_key"]
    assert told["journal"] == str(folder)
    assert CODE.fullmatch(told["recovery_key"])
    with vault.open_with_recovery_code(folder, told["recovery_key"]) as journal:
        assert journal.reader.entries.count() == 0
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert call("list", folder).document == []


def test_an_empty_folder_is_taken(call, tmp_path):
    folder = tmp_path / "journal"
    folder.mkdir()
    assert call("new", folder).code == 0


@pytest.mark.parametrize("holds", ["a file", "a hidden file", "a folder", "a journal"])
def test_a_folder_that_holds_anything_is_left_alone(call, tmp_path, empty, holds):
    folder = empty if holds == "a journal" else tmp_path / "place"
    folder.mkdir(exist_ok=True)
    if holds == "a folder":
        (folder / "x").mkdir()
    elif holds != "a journal":
        (folder / {"a file": "x", "a hidden file": ".x"}[holds]).write_text("mine")
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    result = call("new", folder)
    assert result.code == 3
    assert one_line(result).startswith("Nothing was changed. That folder already holds something.")
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_a_file_in_the_place_of_the_folder(call, tmp_path):
    place = tmp_path / "place"
    place.write_text("mine")
    assert call("new", place).code == 3
    assert place.read_text() == "mine"


def test_plain_words_hold_the_sheet_once(call, tmp_path):
    result = call("new", tmp_path / "journal", plain=True)
    assert result.out.startswith(f"Your journal is ready. It is kept in {tmp_path / 'journal'}\n")
    assert len(CODE.findall(result.out)) == 1
    assert "nobody can open it, and neither can we" in result.out


def test_an_empty_passphrase_is_no_passphrase(call, tmp_path, key):
    for text in ("", "\n", "\r\n"):
        key.write_bytes(text.encode())
        result = call("new", tmp_path / "journal")
        assert result.code == 2
        assert "The passphrase is empty" in one_line(result)
    assert not (tmp_path / "journal").exists()


def test_a_short_passphrase_is_taken_with_a_note(call, tmp_path, key):
    key.write_text("a")
    result = call("new", tmp_path / "journal")
    assert result.code == 0
    assert one_line(result).startswith("This passphrase is short")
    assert call("list", tmp_path / "journal").code == 0
    key.write_text("twelve signs")
    assert call("new", tmp_path / "other").err == ""


@pytest.mark.parametrize(
    ("in_file", "typed"),
    [
        ("plain words", "plain words"),
        ("one end\n", "one end"),
        ("one end\r\n", "one end"),
        ("two ends\n\n", "two ends\n"),
        ("two ends\r\n\r\n", "two ends\r\n"),
        ("lone return\r", "lone return\r"),
        ("  spaces  \n", "  spaces  "),
        ("\"quotes\" 'and' -- $HOME \\", "\"quotes\" 'and' -- $HOME \\"),
        ("🌱🌱🌱", "🌱🌱🌱"),
        ("e\u0301", "é"),
        ("a\n\nb", "a\n\nb"),
    ],
)
def test_one_last_line_end_is_dropped_and_nothing_else(call, tmp_path, key, in_file, typed):
    key.write_bytes(in_file.encode())
    folder = tmp_path / "journal"
    assert call("new", folder).code == 0
    vault.open_journal(folder, typed).close()


def test_without_a_place_it_goes_into_the_data_folder(capsys, key):
    assert main(["new", "--passphrase-file", str(key), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["journal"] == str(paths.default_journal_dir())
    assert vault.is_journal(paths.default_journal_dir())


def test_the_first_journal_is_remembered_and_stays_so(call, capsys, tmp_path, key):
    first, second = tmp_path / "first", tmp_path / "second"
    call("new", first)
    assert prefs.load().journal == first
    call("new", second)
    assert prefs.load().journal == first
    capsys.readouterr()
    assert main(["list", "--passphrase-file", str(key), "--json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_none_is_remembered_when_the_person_said_so(call, tmp_path):
    prefs.save(prefs.Preferences(remember_journal=False))
    call("new", tmp_path / "journal")
    assert prefs.load().journal is None


def test_a_relative_place_is_remembered_whole_and_said_as_given(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call("new", "here").document["journal"] == "here"
    assert prefs.load().journal == tmp_path / "here"


def test_when_none_is_remembered_the_call_is_not_in_order(capsys, key):
    for verb in (["list"], ["check"], ["search", "kit"]):
        assert main([*verb, "--passphrase-file", str(key)]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert "--journal DIR" in told.err


def test_a_remembered_journal_that_is_away(call, tmp_path, capsys, key):
    call("new", tmp_path / "stick")
    (tmp_path / "stick").rename(tmp_path / "elsewhere")
    capsys.readouterr()
    assert main(["list", "--passphrase-file", str(key)]) == 3
    assert capsys.readouterr().err.startswith("Nothing was changed. There is no journal at that place.")


def test_the_passphrase_stands_nowhere(call, tmp_path, empty_home, key):
    call("new", tmp_path / "journal")
    for file in [*tmp_path.rglob("*"), *empty_home.rglob("*")]:
        if file.is_file() and file != key:
            assert PASSPHRASE.encode() not in file.read_bytes()
