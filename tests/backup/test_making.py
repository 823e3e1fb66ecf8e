"""Making a backup: where it goes, what stops it, and that it leaves nothing unfinished."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime

import pytest
from conftest import PASSPHRASE
from support.disks import read_only, tiny
from support.written import draft, entry

from npgs_journal import backup, vault
from npgs_journal.backup import Choices, making
from npgs_journal.errors import BackupNotSound, Cancelled, DiskFull, FolderReadOnly, PlaceGone, StorageTrouble


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class StopAt:
    """Progress that somebody stops at its `number`th report."""

    def __init__(self, number: int) -> None:
        self.left, self.seen = number, []

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        self.left -= 1
        if self.left == 0:
            raise Cancelled


def test_it_stands_beside_the_journal_and_is_told_in_its_list(written, made):
    assert made.path.parent == written.folder.with_name("journal-backups")
    assert names(made.path.parent) == [made.path.name]
    (found,) = backup.all_backups(written)
    assert found == made
    assert (found.facts.entries, str(found.facts.newest_day)) == (3, "2026-11-03")
    assert found.facts.made_at == datetime(2026, 11, 23, 16, 40, tzinfo=UTC)
    assert backup.verified(found, written.root)
    last = backup.last_made(written.reader)
    assert (last.seq, last.path) == (1, made.path)


def test_a_folder_of_choice_and_a_second_one(written, tmp_path):
    stick, synced = tmp_path / "stick", tmp_path / "Dropbox"
    for place in (stick, synced):
        place.mkdir()
    backup.put_choices(written.writer, Choices(stick, synced))
    made = backup.make_backup(written)
    assert made.trouble is None
    assert names(stick) == names(synced) == [made.backup.path.name]
    assert backup.verified(made.second, written.root)
    assert not backup.default_folder(written.folder).exists()


def test_a_second_folder_that_is_not_there_is_said_and_costs_nothing(written, tmp_path):
    backup.put_choices(written.writer, Choices(second=tmp_path / "stick"))
    made = backup.make_backup(written)
    assert isinstance(made.trouble, PlaceGone)
    assert made.second is None
    assert backup.verified(made.backup, written.root)
    (tmp_path / "stick").mkdir()
    assert backup.make_backup(written).second.seq == 2


def test_a_chosen_folder_that_is_not_there(written, tmp_path):
    backup.put_choices(written.writer, Choices(tmp_path / "stick"))
    with pytest.raises(PlaceGone):
        backup.make_backup(written)
    assert not (tmp_path / "stick").exists()


def test_numbers_only_grow_also_when_the_newest_is_gone_from_one_folder(written, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    backup.put_choices(written.writer, Choices(second=second))
    for _ in range(3):
        made = backup.make_backup(written)
    made.backup.path.unlink()
    assert backup.make_backup(written).backup.seq == 4


def test_stopped_at_any_step_it_leaves_nothing(written, made):
    folder, reports = made.path.parent, StopAt(0)
    backup.make_backup(written, progress=reports)
    assert reports.seen[-1] == (400, 400)
    assert reports.seen == sorted(reports.seen)
    before = names(folder)
    for number in range(1, len(reports.seen)):
        with pytest.raises(Cancelled):
            backup.make_backup(written, progress=StopAt(number))
        assert names(folder) == before
    assert backup.last_made(written.reader).seq == 2


def test_what_a_kill_left_goes_with_the_next_one(written, made):
    left = made.path.parent / f".{made.path.name}.0123456789ab.part"
    other = made.path.parent / ".journal-00000000-000001.npgsbackup.0123456789ab.part"
    for path in (left, other):
        path.write_bytes(b"half")
    backup.make_backup(written)
    assert not left.exists()
    assert other.exists(), "another journal's may be in the making"


def test_a_full_disk(written, made, tmp_path):
    with tiny(tmp_path / "small", "1m") as small:
        with pytest.raises(DiskFull):
            backup.make_backup(written, small)
        assert names(small) == []
        (small / "room").write_bytes(bytes(700_000))
    assert backup.verified(made, written.root)


def test_a_disk_that_fills_up_on_the_way(written, tmp_path, monkeypatch):
    with tiny(tmp_path / "small", "2m") as small:
        monkeypatch.setattr(making, "_ROOM_BYTES", -(10**9))
        (small / "room").write_bytes(bytes(1_700_000))
        with pytest.raises(DiskFull):
            backup.make_backup(written, small)
        assert names(small) == ["room"]


def test_a_folder_that_takes_no_writing(written, tmp_path):
    place = tmp_path / "place"
    place.mkdir()
    with read_only(place), pytest.raises(FolderReadOnly):
        backup.make_backup(written, place)


def test_a_journal_that_can_only_be_read(written, tmp_path):
    """Such as one on a stick that is locked against writing."""
    folder = written.folder
    written.close()
    with read_only(folder), vault.open_journal(folder, PASSPHRASE) as journal:
        assert journal.is_read_only
        made = backup.make_backup(journal).backup
        assert backup.verified(made, journal.root)
        assert backup.last_made(journal.reader) is None


def test_a_stick_pulled_out_on_the_way(written, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    on_its_way = backup.Making(written, stick)
    on_its_way.take()
    for path in stick.iterdir():
        path.unlink()
    stick.rmdir()
    with pytest.raises((PlaceGone, StorageTrouble)):
        on_its_way.finish()
    on_its_way.close()


def test_a_copy_that_does_not_pass_its_checks_is_never_called_a_backup(written, made):
    with written.writer._database.write() as connection:
        connection.exec_driver_sql("DELETE FROM search_index WHERE rowid = 1")
    with pytest.raises(BackupNotSound):
        backup.make_backup(written)
    assert names(made.path.parent) == [made.path.name]
    assert backup.last_made(written.reader).seq == 1


def test_bytes_that_do_not_reach_the_disk_are_noticed(written, made, monkeypatch):
    real = making.files.write_on

    def spoiled(handle: int, data: bytes) -> None:
        real(handle, data if len(data) < 100_000 else data[:-1] + b"\x00")

    monkeypatch.setattr(making.files, "write_on", spoiled)
    with pytest.raises(BackupNotSound):
        backup.make_backup(written)
    assert names(made.path.parent) == [made.path.name]


def test_saves_go_on_while_one_is_made(written):
    written.writer.entries.add_many([entry(number) for number in range(4, 29)])
    stop, waits = threading.Event(), []

    def type_on() -> None:
        while not stop.is_set():
            began = time.monotonic()
            written.writer.drafts.put(draft(40), datetime(2026, 11, 23, tzinfo=UTC))
            waits.append(time.monotonic() - began)  # how long is the benchmark's business

    typing = threading.Thread(target=type_on)
    typing.start()
    try:
        for _ in range(5):
            backup.make_backup(written)
    finally:
        stop.set()
        typing.join()
    assert len(waits) > 5
    assert written.opened.check(written.db_salt).findings == ()
