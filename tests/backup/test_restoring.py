"""Restoring: into a folder of its own or in the place of a journal, by passphrase or by code."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from conftest import PASSPHRASE
from support.costs import CHEAP
from support.disks import tiny
from support.written import draft, entry

from npgs_journal import backup, vault
from npgs_journal.errors import (
    BackupDamaged,
    Cancelled,
    DiskFull,
    FolderNotEmpty,
    JournalOpenElsewhere,
    PlaceNotSafe,
    WrongPassphrase,
    WrongRecoveryCode,
)
from npgs_journal.security import folder as folders
from npgs_journal.store import OpenStore


def titles(folder, words: str = PASSPHRASE) -> list[str]:
    with vault.open_journal(folder, words) as journal:
        return sorted(head.title for head in journal.reader.entries.page().heads)


def put(path, target, unlock=None, **how):
    with backup.open_backup(path, unlock or backup.by_passphrase(PASSPHRASE), target) as opened:
        return backup.restore(opened, target, **how)


WRITTEN = ["Entry 1", "Entry 2", "Entry 3"]


def test_a_look_before_it_is_put_anywhere(written, made, tmp_path):
    target = tmp_path / "new"
    with backup.open_backup(made.path, backup.by_passphrase(PASSPHRASE), target) as opened:
        assert (opened.entries, str(opened.newest_day), opened.seq) == (3, "2026-11-03", 1)
        assert opened.made_at == written.clock.now()
        assert not target.exists()
    assert not folders.restoring(target).exists()


@pytest.mark.parametrize("is_there", [False, True])
def test_into_a_missing_or_an_empty_folder(written, made, tmp_path, is_there):
    target = tmp_path / "here" / "new"
    if is_there:
        target.mkdir(parents=True)
    assert put(made.path, target) is None
    assert titles(target) == WRITTEN
    assert [path.name for path in target.parent.iterdir()] == ["new"]
    assert titles(target) == WRITTEN


def test_by_the_recovery_code_alone(written, made, tmp_path):
    put(made.path, tmp_path / "new", backup.by_code(written.recovery_code()))
    assert titles(tmp_path / "new") == WRITTEN


def test_it_opens_with_the_passphrase_of_its_day(written, made, tmp_path):
    vault.change_passphrase(written, PASSPHRASE, "another one", CHEAP)
    with pytest.raises(WrongPassphrase):
        put(made.path, tmp_path / "new", backup.by_passphrase("another one"))
    put(made.path, tmp_path / "new")
    assert titles(tmp_path / "new") == WRITTEN
    later = backup.make_backup(written).backup
    put(later.path, tmp_path / "later", backup.by_passphrase("another one"))
    assert titles(tmp_path / "later", "another one") == WRITTEN


def test_another_journals_code_is_told_apart(made, new_journal, tmp_path):
    other = new_journal("other")
    with pytest.raises(WrongRecoveryCode):
        put(made.path, tmp_path / "new", backup.by_code(other.recovery_code()))
    assert list(tmp_path.glob("new*")) == list(tmp_path.glob(".new*")) == []


def test_a_folder_that_holds_something_is_left_alone(made, tmp_path):
    target = tmp_path / "new"
    target.mkdir()
    (target / "note").write_text("mine")
    with pytest.raises(FolderNotEmpty):
        put(made.path, target)
    assert [path.name for path in target.iterdir()] == ["note"]
    assert not folders.restoring(target).exists()


def test_the_present_journal_is_kept_beside(written, made):
    written.writer.entries.add(entry(4))
    written.close()
    kept = put(made.path, written.folder, replace=True)
    assert kept == written.folder.with_name("journal-before-restore")
    assert titles(written.folder) == WRITTEN
    assert titles(kept) == [*WRITTEN, "Entry 4"]
    assert put(made.path, written.folder, replace=True).name == "journal-before-restore-2"


def test_a_damaged_journal_is_kept_beside_too(written, made):
    written.close()
    for name in ("journal.db", "keys.json", "keys.bak.json"):
        (written.folder / name).write_bytes(b"not what it was")
    kept = put(made.path, written.folder, replace=True)
    assert titles(written.folder) == WRITTEN
    assert (kept / "journal.db").read_bytes() == b"not what it was"


def test_one_that_is_open_is_not_replaced(written, made):
    with pytest.raises(JournalOpenElsewhere):
        put(made.path, written.folder, replace=True)
    assert written.reader.entries.count() == 3
    assert not folders.restoring(written.folder).exists()
    assert not folders.restored(written.folder).exists()


def test_no_journal_is_put_into_a_synced_folder(made, tmp_path):
    with pytest.raises(PlaceNotSafe):
        put(made.path, tmp_path / "Dropbox" / "journal")
    assert not (tmp_path / "Dropbox").exists()


def test_a_draft_on_the_page_comes_back_as_an_entry(written, tmp_path):
    written.writer.drafts.put(draft(9), written.clock.now())
    made = backup.make_backup(written).backup
    put(made.path, tmp_path / "new")
    assert titles(tmp_path / "new") == ["Draft 9", *WRITTEN]


def test_stopped_on_the_way_nothing_is_left(made, tmp_path):
    class Stopped:
        def step(self, done, total):
            raise Cancelled

    with pytest.raises(Cancelled):
        backup.open_backup(made.path, backup.by_passphrase(PASSPHRASE), tmp_path / "new", Stopped())
    assert [path.name for path in tmp_path.iterdir()] == ["journal", "journal-backups"] or not list(
        tmp_path.glob("*new*")
    )


def test_no_room(made, tmp_path):
    with tiny(tmp_path / "small", "1m") as small:
        with pytest.raises(DiskFull):
            put(made.path, small / "new")
        assert list(small.iterdir()) == []


def test_a_backup_with_a_part_that_is_not_ours_is_refused(written, tmp_path, monkeypatch):
    """A trigger in a file from elsewhere would run when something is saved."""
    with written.writer._database.write() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER hostile AFTER INSERT ON entries BEGIN DELETE FROM drafts; END"
        )
    real = OpenStore.check_copy
    monkeypatch.setattr(OpenStore, "check_copy", lambda self, go_on: replace(real(self, go_on), findings=()))
    made = backup.make_backup(written, tmp_path).backup
    with pytest.raises(BackupDamaged) as met:
        put(made.path, tmp_path / "new")
    assert met.value.facts["reason"] == "names"


def test_one_that_is_looked_at_just_now_is_left_alone(written, made):
    written.close()
    with backup.open_backup(made.path, backup.by_passphrase(PASSPHRASE), written.folder) as opened:
        assert titles(written.folder) == WRITTEN
        with pytest.raises(JournalOpenElsewhere):
            backup.open_backup(made.path, backup.by_passphrase(PASSPHRASE), written.folder)
        assert opened.reader.entries.count() == 3
    assert not opened.folder.exists()


def test_left_overs_of_a_restore_go_at_the_next_opening(written, made):
    written.close()
    whole = backup.open_backup(made.path, backup.by_passphrase(PASSPHRASE), written.folder)
    whole.let_go()
    shutil.copytree(whole.folder, folders.restored(written.folder))
    shutil.copytree(whole.folder, written.folder / folders.LOOKED_INTO)
    assert titles(written.folder) == WRITTEN
    assert not whole.folder.exists()
    assert not folders.restored(written.folder).exists()
    assert not (written.folder / folders.LOOKED_INTO).exists()


def test_a_restore_cut_off_between_its_last_two_steps_is_ended_by_whoever_asks(written, made):
    written.close()
    whole = backup.open_backup(made.path, backup.by_passphrase(PASSPHRASE), written.folder)
    whole.let_go()
    whole.folder.rename(folders.restored(written.folder))
    written.folder.rename(written.folder.with_name("kept"))
    assert vault.is_journal(written.folder)
    assert titles(written.folder) == WRITTEN
