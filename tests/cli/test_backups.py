"""docs/cli.md, "backup", "restore" and "backups"."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import PASSPHRASE, one_line
from support.costs import CHEAP

from npgs_journal import cli, prefs, vault
from npgs_journal.backup import KEEPS

KEYS = ["backup", "seq", "made_at", "size_bytes", "entries", "newest_day", "second", "verified"]


@pytest.fixture
def made(call, filled, tmp_path) -> Path:
    """A backup of the sample."""
    place = tmp_path / "stick"
    place.mkdir()
    return Path(call("backup", filled, "--to", place).document["backup"])


def titles(folder: Path, words: str = PASSPHRASE) -> list[str]:
    with vault.open_journal(folder, words) as journal:
        return sorted(head.title for head in journal.reader.entries.page(limit=500).heads)


def test_a_backup_in_a_folder(call, filled, tmp_path):
    (tmp_path / "stick").mkdir()
    told = call("backup", filled, "--to", tmp_path / "stick").document
    assert list(told) == KEYS
    file = Path(told["backup"])
    assert list((tmp_path / "stick").iterdir()) == [file]
    assert (told["seq"], told["size_bytes"], told["second"]) == (1, file.stat().st_size, None)
    assert told["verified"] is True
    assert told["entries"] == len(call("list", filled).document)
    days = [entry["created_at"][:10] for entry in call("list", filled).document]
    assert told["newest_day"] in days
    plain = call("backup", filled, "--to", tmp_path / "stick", plain=True)
    assert plain.out.startswith("Read back, and whole. It holds ")
    assert "-000002.npgsbackup" in plain.out


def test_the_last_folder_of_the_path_is_made(call, filled, tmp_path):
    told = call("backup", filled, "--to", tmp_path / "new").document
    assert list((tmp_path / "new").iterdir()) == [Path(told["backup"])]
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_without_a_folder_it_goes_beside_the_journal_and_old_ones_go(call, filled):
    for _ in range(9):
        told = call("backup", filled).document
    place = filled.with_name("journal-backups")
    assert Path(told["backup"]).parent == place
    assert len(list(place.iterdir())) == KEEPS["usual"].last
    assert [one["seq"] for one in call("backups", filled).document] == [9, 8, 7, 6, 5, 4, 3]


def test_a_folder_that_is_not_there(call, filled, tmp_path):
    result = call("backup", filled, "--to", tmp_path / "gone" / "backups")
    assert (result.code, result.out) == (3, "")
    assert one_line(result).startswith("What was saved is safe. The folder for backups is not there now.")
    assert not (tmp_path / "gone").exists()


def test_the_list_reads_each_one_through(call, filled, made):
    told = call("backups", filled, "--in", made.parent).document
    assert [list(one) for one in told] == [[key for key in KEYS if key != "second"]]
    assert told[0]["verified"] is True
    data = bytearray(made.read_bytes())
    data[-1] ^= 1
    made.write_bytes(data)
    assert call("backups", filled, "--in", made.parent).document[0]["verified"] is False
    assert "Not as it was made." in call("backups", filled, "--in", made.parent, plain=True).out
    made.write_bytes(data[:40])
    (cut,) = call("backups", filled, "--in", made.parent).document
    assert (cut["made_at"], cut["entries"], cut["newest_day"], cut["verified"]) == (None, None, None, False)
    assert "cannot be read" in call("backups", filled, "--in", made.parent, plain=True).out


def test_none(call, filled, tmp_path):
    assert call("backups", filled).document == []
    plain = call("backups", filled, "--in", tmp_path / "gone", plain=True)
    assert (plain.code, plain.out) == (0, "There is no backup of this journal here.\n")


def test_restore_into_a_missing_folder(call, filled, made, tmp_path):
    target = tmp_path / "back"
    told = call("restore", target, "--from", made).document
    assert list(told) == ["journal", "entries", "newest_day", "made_at", "kept"]
    assert (told["journal"], told["kept"]) == (str(target), None)
    assert titles(target) == titles(filled)
    assert told["entries"] == len(titles(target))
    assert prefs.load().journal == target


def test_restore_by_the_recovery_code(filled, made, tmp_path, capsys):
    with vault.open_journal(filled, PASSPHRASE) as journal:
        code = journal.recovery_code()
    sheet = tmp_path / "sheet"
    sheet.write_text(code.lower().replace("-", " ") + "\n")
    argv = ["restore", "--from", str(made), "--journal", str(tmp_path / "back")]
    assert cli.main([*argv, "--recovery-code-file", str(sheet), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["kept"] is None
    assert titles(tmp_path / "back") == titles(filled)
    sheet.write_text(code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert cli.main([*argv[:-1], str(tmp_path / "two"), "--recovery-code-file", str(sheet)]) == 3
    assert "the code is not as printed" in capsys.readouterr().err


def test_the_passphrase_of_its_day(call, filled, made, tmp_path, key):
    with vault.open_journal(filled, PASSPHRASE) as journal:
        vault.change_passphrase(journal, PASSPHRASE, "five other plain words", CHEAP)
    assert call("restore", tmp_path / "back", "--from", made).code == 0
    key.write_text("five other plain words")
    result = call("restore", tmp_path / "two", "--from", made)
    assert result.code == 3
    assert one_line(result).startswith("Your journal is unchanged. That did not open it.")
    assert not (tmp_path / "two").exists()


def test_a_folder_that_holds_something(call, filled, made):
    before = titles(filled)
    result = call("restore", filled, "--from", made)
    assert (result.code, result.out) == (3, "")
    assert one_line(result).startswith("Nothing was changed. That folder already holds something.")
    assert titles(filled) == before


def test_replace_keeps_what_was_there_beside(call, filled, made):
    before = titles(filled)
    with vault.open_journal(filled, PASSPHRASE) as journal:
        for entry_id in journal.reader.entries.all_ids():
            journal.writer.entries.delete_for_good(entry_id)
    told = call("restore", filled, "--from", made, "--replace").document
    assert told["kept"] == str(filled) + "-before-restore"
    assert titles(filled) == before
    assert titles(Path(told["kept"])) == []
    plain = call("restore", filled, "--from", made, "--replace", plain=True)
    assert plain.out.startswith("Your journal is back.")
    assert "What was there before is kept in" in plain.out


def test_replace_one_that_is_open(call, filled, made):
    with vault.open_journal(filled, PASSPHRASE):
        result = call("restore", filled, "--from", made, "--replace")
    assert result.code == 3
    assert one_line(result).startswith("Your journal is safe. It is open in another window.")


def test_a_file_that_is_none(call, filled, made, tmp_path):
    other = tmp_path / "other.npgsbackup"
    other.write_bytes(b"something else" * 100)
    result = call("restore", tmp_path / "back", "--from", other)
    assert result.code == 3
    assert one_line(result).startswith("Nothing was changed. That file is no backup")
    assert call("restore", tmp_path / "back", "--from", tmp_path / "gone").code == 2
    assert call("restore", tmp_path / "back", "--from", made, "--recovery-code-file", other).code == 2
    assert call("restore", tmp_path / "back").code == 2
    assert not (tmp_path / "back").exists()


def test_restore_needs_to_be_told_where(made, key, capsys):
    assert cli.main(["restore", "--from", str(made), "--passphrase-file", str(key)]) == 2
    assert "This needs --journal." in capsys.readouterr().err
