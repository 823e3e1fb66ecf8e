"""docs/cli.md, "salvage": what can be read goes into a new journal, and the old one stays as it is."""

from __future__ import annotations

import json
import random

import pytest
from support.command_line import PASSPHRASE, one_line
from support.damage import PAGE, emptied, flipped

from npgs_journal import cli, vault


def files(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "lock"}


def listed(call, journal):
    return call("list", journal, "--about-me").document


def test_a_sound_journal_comes_through_whole(call, filled, tmp_path):
    to = tmp_path / "new" / "deeper"
    before = files(filled)
    result = call("salvage", filled, "--to", to)
    assert (result.code, result.err) == (0, "")
    assert result.document == {"journal": str(to), "saved": 52, "cut": 0, "lost": 0}
    assert list(result.document) == ["journal", "saved", "cut", "lost"]
    assert files(filled) == before
    assert call("check", to).code == 0
    assert listed(call, to) == listed(call, filled)
    assert {path.name for path in to.iterdir()} <= {"journal.db", "keys.json", "keys.bak.json", "lock"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in (to, *to.iterdir()))


@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_one_gives_what_can_be_read(call, filled, tmp_path, seed):
    database = filled / "journal.db"
    whole = {one["id"]: one for one in listed(call, filled)}
    database.write_bytes((emptied, flipped)[seed % 2](database.read_bytes(), random.Random(seed)))
    before = files(filled)
    told = call("salvage", filled, "--to", tmp_path / "new").document
    assert told["saved"] + told["lost"] <= 52
    assert told["saved"] >= 45
    assert files(filled) == before
    assert call("check", tmp_path / "new").code == 0
    found = listed(call, tmp_path / "new")
    assert len(found) == told["saved"]
    assert all(one["title"] == whole[one["id"]]["title"] for one in found)


def test_without_its_first_page_no_other_verb_opens_it_and_this_one_does(call, filled, tmp_path):
    database = filled / "journal.db"
    database.write_bytes(bytes(PAGE) + database.read_bytes()[PAGE:])
    assert call("list", filled).code == 3
    plain = call("salvage", filled, "--to", tmp_path / "new", plain=True)
    assert plain.code == 0
    assert plain.out.startswith("52 entries were saved.\nThe new journal is in ")
    assert "The old one is as it was." in plain.out


def test_by_the_recovery_code_when_the_key_files_are_gone(call, filled, tmp_path, capsys):
    with vault.open_journal(filled, PASSPHRASE) as journal:
        (tmp_path / "code").write_text(journal.recovery_code() + "\n")
    for name in ("keys.json", "keys.bak.json"):
        (filled / name).unlink()
    to = tmp_path / "new"
    assert call("salvage", filled, "--to", to).code == 3
    by_code = ("--recovery-code-file", str(tmp_path / "code"))
    assert call("salvage", filled, "--to", to, *by_code).code == 2, "one way in or the other"
    argv = ["salvage", "--journal", str(filled), "--to", str(to), *by_code, "--json"]
    assert cli.main(argv) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"journal": str(to), "saved": 52, "cut": 0, "lost": 0}


def test_what_is_refused_makes_nothing(call, filled, empty_home, tmp_path):
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "mine").write_text("mine")
    for to in (taken, filled, filled / "inside"):
        result = call("salvage", filled, "--to", to)
        assert result.code == 3
        assert one_line(result).startswith("Nothing was changed. ")
    assert [path.name for path in taken.iterdir()] == ["mine"]
    assert not (filled / "inside").exists()
    assert call("salvage", filled).code == 2
    assert call("salvage", filled, "--to", "").code == 2
    (tmp_path / "passphrase").write_text("not this one")
    result = call("salvage", filled, "--to", tmp_path / "new")
    assert (result.code, (tmp_path / "new").exists()) == (3, False)
