"""A journal moves whole or not at all, and is deleted only when that was asked for."""

from __future__ import annotations

import json
import os
import shutil

import pytest
from support import disks
from support.written import WORDS, draft

from npgs_journal import vault
from npgs_journal.errors import (
    Cancelled,
    DiskFull,
    FolderNotEmpty,
    FolderReadOnly,
    JournalOpenElsewhere,
    PlaceNotSafe,
    StorageTrouble,
)
from npgs_journal.nouns import SilentProgress
from npgs_journal.security.folder import MOVED_FROM
from npgs_journal.vault import moving

SILENT = SilentProgress()
JOURNAL_FILES = {"journal.db", "keys.json", "keys.bak.json", "lock"}


def titles(folder, words=WORDS):
    with vault.open_journal(folder, words) as journal:
        return {head.title for head in journal.reader.entries.page().heads}


def names(folder):
    return {path.name for path in folder.iterdir()}


def move(folder, to, progress=SILENT):
    journal = vault.open_journal(folder, WORDS)
    try:
        vault.copy_to_new_place(journal, to, progress)
        return vault.leave_old_place(journal, to)
    finally:
        journal.close()


def test_a_moved_journal_is_whole_and_the_old_folder_is_gone(folder, tmp_path):
    to = tmp_path / "new" / "place"
    assert move(folder, to)
    assert not folder.exists()
    assert titles(to) == {"Entry 1", "Entry 2"}
    assert names(to) == JOURNAL_FILES
    assert to.stat().st_mode & 0o777 == 0o700
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in to.iterdir())


def test_an_empty_folder_takes_it_too(folder, tmp_path):
    to = tmp_path / "empty"
    to.mkdir()
    move(folder, to)
    assert titles(to) == {"Entry 1", "Entry 2"}


def test_what_a_person_put_into_the_folder_stays_there(folder, tmp_path):
    (folder / "letter.txt").write_text("mine")
    (folder / "journal-before-0002.db").write_bytes(b"an older shape")
    assert not move(folder, tmp_path / "new")
    assert names(folder) == {"letter.txt"}
    assert (tmp_path / "new" / "journal-before-0002.db").read_bytes() == b"an older shape"


def test_nobody_opens_the_old_one_while_it_moves(folder, tmp_path):
    met = []

    class Watching:
        def step(self, done, total):
            assert 0 <= done <= total
            if not met:
                with pytest.raises(JournalOpenElsewhere):
                    vault.open_journal(folder, WORDS)
                met.append(done)

    move(folder, tmp_path / "new", Watching())
    assert met


@pytest.mark.parametrize("at", ["first", "last"])
def test_stopped_half_way_it_stays_where_it_was(folder, tmp_path, at):
    class Stopping:
        def step(self, done, total):
            if at == "first" or done == total:
                raise Cancelled

    with pytest.raises(Cancelled):
        move(folder, tmp_path / "new", Stopping())
    assert not (tmp_path / "new").exists()
    assert titles(folder) == {"Entry 1", "Entry 2"}


def test_a_folder_with_something_in_it_is_left_alone(folder, tmp_path):
    to = tmp_path / "full"
    to.mkdir()
    (to / "letter.txt").write_text("mine")
    with pytest.raises(FolderNotEmpty):
        move(folder, to)
    assert names(to) == {"letter.txt"}
    assert titles(folder) == {"Entry 1", "Entry 2"}


@pytest.mark.parametrize("inside", ["", "deeper"])
def test_it_does_not_move_into_itself(folder, inside):
    with pytest.raises(FolderNotEmpty):
        move(folder, folder / inside)
    assert titles(folder) == {"Entry 1", "Entry 2"}


def test_a_synced_folder_is_refused(folder, tmp_path):
    with pytest.raises(PlaceNotSafe):
        move(folder, tmp_path / "Dropbox" / "journal")
    assert not (tmp_path / "Dropbox").exists()


def test_a_copy_that_reads_back_otherwise_is_not_trusted(folder, tmp_path, monkeypatch):
    real = moving._chunks

    def lying(path):
        if path.is_relative_to(tmp_path / "new"):
            yield b"something else"
        else:
            yield from real(path)

    monkeypatch.setattr(moving, "_chunks", lying)
    with pytest.raises(StorageTrouble):
        move(folder, tmp_path / "new")
    assert not (tmp_path / "new").exists()
    assert titles(folder) == {"Entry 1", "Entry 2"}


def test_a_disk_that_is_too_small(folder, tmp_path):
    with disks.tiny(tmp_path / "small", "64k") as small:
        with pytest.raises(DiskFull):
            move(folder, small / "journal")
        assert list(small.iterdir()) == []
    assert titles(folder) == {"Entry 1", "Entry 2"}


def test_a_place_that_takes_no_writing(folder, tmp_path):
    (tmp_path / "fixed").mkdir()
    with disks.read_only(tmp_path / "fixed") as fixed, pytest.raises(FolderReadOnly):
        move(folder, fixed / "journal")
    assert titles(folder) == {"Entry 1", "Entry 2"}


def test_unsaved_rows_of_a_kill_come_along(folder, tmp_path):
    """Copied from under an open journal, as a kill would leave it: with a write-ahead file."""
    killed = tmp_path / "killed"
    with vault.open_journal(folder, WORDS) as journal:
        journal.writer.drafts.put(draft(3), journal.clock.now())
        shutil.copytree(folder, killed)
    assert (killed / "journal.db-wal").stat().st_size
    move(killed, tmp_path / "new")
    assert "Draft 3" in titles(tmp_path / "new")


# What a kill left -------------------------------------------------------------------------------


def half_moved(folder, to):
    """The moment before the old files go."""
    journal = vault.open_journal(folder, WORDS)
    vault.copy_to_new_place(journal, to, SILENT)
    journal.close()


def test_the_next_opening_removes_what_is_left_of_the_old(folder, tmp_path):
    half_moved(folder, tmp_path / "new")
    assert titles(tmp_path / "new") == {"Entry 1", "Entry 2"}
    assert not folder.exists()
    assert names(tmp_path / "new") == JOURNAL_FILES


def test_an_old_one_that_was_written_in_since_is_kept(folder, tmp_path):
    half_moved(folder, tmp_path / "new")
    with vault.open_journal(folder, WORDS) as journal:
        journal.rename("written in since")
    assert titles(tmp_path / "new") == {"Entry 1", "Entry 2"}
    with vault.open_journal(folder, WORDS) as journal:
        assert journal.name() == "written in since"
    assert names(tmp_path / "new") == JOURNAL_FILES


def test_an_old_one_that_is_open_is_kept(folder, tmp_path):
    half_moved(folder, tmp_path / "new")
    with vault.open_journal(folder, WORDS):
        titles(tmp_path / "new")
    assert titles(folder) == {"Entry 1", "Entry 2"}


def test_another_journal_that_stands_there_by_now_is_kept(folder, tmp_path, made):
    half_moved(folder, tmp_path / "new")
    shutil.rmtree(folder)
    vault.create_journal(folder, "another's words", vault_cost()).close()
    titles(tmp_path / "new")
    assert titles(folder, "another's words") == set()


def vault_cost():
    from support.costs import CHEAP

    return CHEAP


def test_while_its_stick_is_out_the_note_waits(folder, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    on_stick = stick / "journal"
    shutil.copytree(folder, on_stick)
    half_moved(on_stick, tmp_path / "new")
    stick.rename(tmp_path / "out")
    titles(tmp_path / "new")
    assert MOVED_FROM in names(tmp_path / "new")
    (tmp_path / "out").rename(stick)
    titles(tmp_path / "new")
    assert not on_stick.exists()
    assert MOVED_FROM not in names(tmp_path / "new")


def test_a_note_of_somebody_elses_removes_nothing(folder, tmp_path):
    victim = shutil.copytree(folder, tmp_path / "victim")
    (folder / MOVED_FROM).write_bytes(json.dumps({"from": str(victim), "sha256": "0" * 64}).encode())
    assert titles(folder) == {"Entry 1", "Entry 2"}
    assert titles(victim) == {"Entry 1", "Entry 2"}
    assert MOVED_FROM not in names(folder)


def test_a_folder_moved_back_by_hand_does_not_remove_itself(folder, tmp_path):
    half_moved(folder, tmp_path / "new")
    shutil.rmtree(folder)
    (tmp_path / "new").rename(folder)
    assert titles(folder) == {"Entry 1", "Entry 2"}
    assert names(folder) == JOURNAL_FILES


# Names and deleting -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "kept"),
    [("Work", "Work"), ("  two\n lines ", "two lines"), ("", ""), ("x" * 80, "x" * 60), ("a\udcff", "a?")],
)
def test_a_name_is_one_line_and_lives_inside(folder, given, kept):
    with vault.open_journal(folder, WORDS) as journal:
        journal.rename(given)
    with vault.open_journal(folder, WORDS) as journal:
        assert journal.name() == kept


def test_a_name_is_in_no_file_in_the_clear(folder, empty_home):
    with vault.open_journal(folder, WORDS) as journal:
        journal.rename("Pomegranate Street")
    for path in (*folder.rglob("*"), *empty_home.rglob("*")):
        assert "Pomegranate" not in path.name
        assert not path.is_file() or b"Pomegranate" not in path.read_bytes()


def test_deleting_leaves_nothing_of_it(folder, empty_home):
    journal = vault.open_journal(folder, WORDS)
    reserve = journal.reserve.path
    assert reserve.exists()
    assert vault.delete_journal(journal)
    assert not folder.exists()
    assert not reserve.exists()


def test_deleting_leaves_what_is_not_ours(folder):
    (folder / "letter.txt").write_text("mine")
    assert not vault.delete_journal(vault.open_journal(folder, WORDS))
    assert names(folder) == {"letter.txt"}


def test_what_cannot_be_deleted_is_all_still_there(folder, monkeypatch):
    journal = vault.open_journal(folder, WORDS)

    def refuse(*_):
        raise PermissionError(13, "no")

    with monkeypatch.context() as broken:
        broken.setattr(os, "rename", refuse)
        with pytest.raises(FolderReadOnly):
            vault.delete_journal(journal)
    journal.close()
    assert titles(folder) == {"Entry 1", "Entry 2"}
