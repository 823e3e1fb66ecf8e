"""Making a journal: private, encrypted, and nothing left behind when it does not work out."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from support import disks
from support.costs import CHEAP
from support.written import WORDS, entry

from npgs_journal.errors import (
    DiskFull,
    FolderNotEmpty,
    FolderReadOnly,
    NotEncrypted,
    NotEnoughMemory,
    PassphraseRefused,
    StorageTrouble,
)
from npgs_journal.security import files
from npgs_journal.security.keys import KeyCost
from npgs_journal.vault import create_journal, is_journal, making, open_journal


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def open_umask():
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_a_new_journal_is_open_empty_and_private(tmp_path, frozen_clock):
    folder = tmp_path / "a" / "journal"
    with create_journal(folder, WORDS, CHEAP, frozen_clock) as journal:
        assert journal.folder == folder
        assert journal.writer.entries.count() == 0
        assert journal.last_opened_at is None
        assert not journal.is_read_only
        assert is_journal(folder)
        assert mode(folder) == mode(folder.parent) == 0o700
        assert {mode(path) for path in folder.iterdir()} == {0o600}
    assert names(folder) == ["journal.db", "keys.bak.json", "keys.json", "lock"]
    assert {mode(path) for path in folder.iterdir()} == {0o600}


def test_the_file_is_encrypted(tmp_path):
    with create_journal(tmp_path / "j", WORDS, CHEAP) as journal:
        journal.writer.entries.add(entry(1))
    data = (tmp_path / "j" / "journal.db").read_bytes()
    for plain in (b"SQLite", b"Entry", b"entries", WORDS.encode()):
        assert plain not in data


def test_an_empty_folder_is_taken_and_narrowed(tmp_path):
    (tmp_path / "j").mkdir(mode=0o755)
    create_journal(tmp_path / "j", WORDS, CHEAP).close()
    assert mode(tmp_path / "j") == 0o700


def test_a_relative_place_is_taken_from_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with create_journal(Path("j"), WORDS, CHEAP) as j:
        assert j.folder == tmp_path / "j"


@pytest.mark.parametrize("thing", ["a.txt", ".hidden", "keys.json", "lock"])
def test_a_folder_that_holds_anything_is_refused_and_left_alone(tmp_path, thing):
    folder = tmp_path / "j"
    folder.mkdir(mode=0o755)
    (folder / thing).write_text("mine")
    with pytest.raises(FolderNotEmpty):
        create_journal(folder, WORDS, CHEAP)
    assert names(folder) == [thing]
    assert (folder / thing).read_text() == "mine"
    assert mode(folder) == 0o755


def test_a_journal_is_never_made_over_another(tmp_path):
    with create_journal(tmp_path / "j", WORDS, CHEAP) as journal:
        journal.writer.entries.add(entry(1))
        with pytest.raises(FolderNotEmpty):
            create_journal(tmp_path / "j", "other words", CHEAP)
    with open_journal(tmp_path / "j", WORDS) as journal:
        assert journal.reader.entries.count() == 1


def test_a_file_or_a_loose_link_in_its_place_is_refused(tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "link"):
        with pytest.raises(FolderNotEmpty):
            create_journal(tmp_path / name, WORDS, CHEAP)
    assert names(tmp_path) == ["file", "link"]


@pytest.mark.parametrize("passphrase", ["", "half \ud800", "x" * 10_001])
def test_an_unusable_passphrase_leaves_nothing(tmp_path, passphrase):
    with pytest.raises(PassphraseRefused):
        create_journal(tmp_path / "a" / "b" / "j", passphrase, CHEAP)
    assert names(tmp_path) == []


def test_too_little_memory_leaves_nothing(tmp_path, monkeypatch):
    def refuse(*_):
        raise NotEnoughMemory(needed_mib=64)

    monkeypatch.setattr(making, "calibrated_cost", refuse)
    with pytest.raises(NotEnoughMemory):
        create_journal(tmp_path / "j", WORDS)
    assert names(tmp_path) == []


def test_without_a_cost_the_computers_own_is_taken(tmp_path, monkeypatch):
    monkeypatch.setattr(making, "calibrated_cost", lambda: KeyCost(128, 2, 1))
    create_journal(tmp_path / "j", WORDS).close()
    assert b'"memory_kib": 128,\n "passes": 2' in (tmp_path / "j" / "keys.json").read_bytes()


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EROFS, FolderReadOnly), (errno.EIO, StorageTrouble)]
)
def test_disk_trouble_at_the_key_files_leaves_nothing(tmp_path, monkeypatch, number, kind):
    def refuse(*_):
        raise OSError(number, "no")

    monkeypatch.setattr(files.os, "write", refuse)
    with pytest.raises(kind):
        create_journal(tmp_path / "j", WORDS, CHEAP)
    assert names(tmp_path) == []


def test_disk_trouble_leaves_the_folder_that_was_there(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "no")

    (tmp_path / "j").mkdir()
    monkeypatch.setattr(files.os, "write", refuse)
    with pytest.raises(DiskFull):
        create_journal(tmp_path / "j", WORDS, CHEAP)
    assert names(tmp_path / "j") == []


def test_an_engine_that_does_not_encrypt_makes_nothing(tmp_path, monkeypatch):
    def refuse(*_):
        raise NotEncrypted

    monkeypatch.setattr(making, "create_store", refuse)
    with pytest.raises(NotEncrypted):
        create_journal(tmp_path / "j", WORDS, CHEAP)
    assert names(tmp_path) == []


@pytest.mark.parametrize("size", ["16k", "64k", "128k", "160k"])
def test_a_really_full_disk_is_said_so_and_left_empty(tmp_path, size):
    with disks.tiny(tmp_path / "disk", size) as disk:
        with pytest.raises(DiskFull):
            create_journal(disk / "j", WORDS, CHEAP)
        assert names(disk) == []


def test_a_place_without_writing_is_said_so(tmp_path):
    (tmp_path / "disk").mkdir()
    with disks.read_only(tmp_path / "disk") as disk, pytest.raises(FolderReadOnly):
        create_journal(disk / "j", WORDS, CHEAP)


CHILD = """
import os, signal, sys
from pathlib import Path
from npgs_journal.security import envelope
from npgs_journal.security.keys import KeyCost
from npgs_journal.vault import create_journal
write = envelope.write_header
def die(*values):
    if sys.argv[2] == "after":
        write(*values)
    os.kill(os.getpid(), signal.SIGKILL)
envelope.write_header = die
create_journal(Path(sys.argv[1]), "open sesame", KeyCost(64, 1, 1))
"""


@pytest.mark.parametrize("when", ["before", "after"])
def test_what_a_kill_left_half_made_is_no_journal_and_in_nobodys_way(tmp_path, when):
    folder = tmp_path / "j"
    killed = subprocess.run([sys.executable, "-c", CHILD, str(folder), when], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert "journal.db.new" in names(folder)
    assert not is_journal(folder)
    with create_journal(folder, WORDS, CHEAP) as journal:
        assert journal.writer.entries.count() == 0
    assert names(folder) == ["journal.db", "keys.bak.json", "keys.json", "lock"]


def test_what_is_half_made_beside_something_else_is_left_alone(tmp_path):
    (tmp_path / "journal.db.new").write_text("")
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(FolderNotEmpty):
        create_journal(tmp_path, WORDS, CHEAP)
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_each_journal_has_a_secret_of_its_own(tmp_path):
    codes = set()
    for name in "abc":
        with create_journal(tmp_path / name, WORDS, CHEAP) as journal:
            codes.add(journal.recovery_code())
    assert len(codes) == 3


def test_the_import_loads_the_database_and_no_window():
    asked = (
        "import sys, npgs_journal.vault; loaded = set(sys.modules); "
        "print(sorted({'sqlcipher3', 'sqlalchemy', 'cryptography'} - loaded), 'PySide6' in loaded)"
    )
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout.split("\n")[0] == "[] False"
