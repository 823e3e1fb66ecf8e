"""`check`: everything as it was written, or what differs; and nothing changed."""

from __future__ import annotations

import hashlib
import os

import pytest
from support import disks
from support.written import WORDS, entry

from npgs_journal.errors import JournalMissing, KeysDamaged, WrongPassphrase
from npgs_journal.vault import check_journal


def fingerprint(folder) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_a_whole_journal_has_no_findings_and_is_not_changed(folder):
    before = fingerprint(folder)
    report = check_journal(folder, WORDS)
    assert report.findings == ()
    assert report.entries == 2
    assert report.pages * 4096 == (folder / "journal.db").stat().st_size
    assert fingerprint(folder) == before


@pytest.mark.parametrize("name", ["keys.json", "keys.bak.json"])
def test_a_key_file_that_is_gone_or_differs_is_found_and_not_mended(folder, name):
    (folder / name).unlink()
    assert check_journal(folder, WORDS).findings == (name,)
    (folder / name).write_bytes(b"differs")
    before = fingerprint(folder)
    assert check_journal(folder, WORDS).findings == (name,)
    assert fingerprint(folder) == before


def test_a_salt_that_is_not_the_key_files_is_found(folder):
    data = bytearray((folder / "journal.db").read_bytes())
    data[3] ^= 1
    (folder / "journal.db").write_bytes(data)
    assert "salt" in check_journal(folder, WORDS).findings
    assert (folder / "journal.db").read_bytes() == data


@pytest.mark.parametrize("pages", [-1, 1, 2])
def test_a_file_cut_or_grown_by_whole_pages_is_found(folder, pages):
    size = (folder / "journal.db").stat().st_size
    os.truncate(folder / "journal.db", size + pages * 4096)
    assert check_journal(folder, WORDS).findings
    assert (folder / "journal.db").stat().st_size == size + pages * 4096


@pytest.mark.parametrize("place", [20, 5000, 40_000, -1])
def test_a_flipped_bit_is_found_wherever_it_is(folder, place):
    data = bytearray((folder / "journal.db").read_bytes())
    data[place] ^= 1
    (folder / "journal.db").write_bytes(data)
    before = fingerprint(folder)
    assert check_journal(folder, WORDS).findings
    assert fingerprint(folder) == before


def test_an_empty_file_is_found(folder):
    os.truncate(folder / "journal.db", 0)
    assert check_journal(folder, WORDS).findings


def test_trouble_before_the_check_is_said_as_at_opening(folder, tmp_path):
    with pytest.raises(WrongPassphrase):
        check_journal(folder, "wrong")
    with pytest.raises(JournalMissing):
        check_journal(tmp_path / "nowhere", WORDS)
    for name in ("keys.json", "keys.bak.json"):
        (folder / name).unlink()
    with pytest.raises(KeysDamaged):
        check_journal(folder, WORDS)


def test_what_a_kill_left_beside_the_file_is_no_false_alarm(folder, opening, tmp_path):
    with opening() as journal:
        journal.writer.entries.add(entry(3))
        # A kill: the files as they stand on the disk, in a folder of their own.
        copy = tmp_path / "after the kill"
        copy.mkdir()
        for path in folder.iterdir():
            if path.name != "journal.db-shm":
                (copy / path.name).write_bytes(path.read_bytes())
        journal.writer.entries.add(entry(4))
    report = check_journal(copy, WORDS)
    assert report.findings == ()
    assert report.entries == 3


def test_a_read_only_journal_can_be_checked(folder):
    with disks.read_only(folder):
        assert check_journal(folder, WORDS).findings == ()


def test_after_a_check_the_journal_opens(folder, opening):
    check_journal(folder, WORDS)
    with opening() as journal:
        assert journal.reader.entries.count() == 2
