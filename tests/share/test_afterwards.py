"""A packet that has left: its copy saved again, its file taken away."""

from __future__ import annotations

import stat

import pytest
from support.packets import choices, entry

from npgs_journal.errors import CouldNotWriteFile, DiskFull, EntryMissing, FileExists, ReleaseRefused
from npgs_journal.nouns import LedgerId
from npgs_journal.share import FileNow, Sharing, delete_file, delivery, save_again

ONE = entry(1, "Rosa came", "She sat with me. It rained.")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "given"
    made.mkdir()
    return made


@pytest.fixture
def line(journal, folder):
    journal.writer.entries.add(ONE)
    sharing = Sharing(journal.writer, journal.reader, journal.clock)
    return sharing.hand_over(choices(ONE), "text", folder / "p.txt")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


# Saving again --------------------------------------------------------------------------------------


def test_the_same_bytes_for_the_owner_alone_and_no_new_line(journal, line, folder):
    out = folder / "again.txt"
    assert save_again(journal.writer, line.id, out) == line
    assert out.read_bytes() == (folder / "p.txt").read_bytes()
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert names(folder) == ["again.txt", "p.txt"]
    assert journal.reader.ledger.lines() == (line,)
    assert journal.reader.ledger.sent(line.id).place == out
    assert journal.reader.ledger.prepared() == ()


def test_what_stands_there_stays_unless_it_may_be_replaced(journal, line, folder):
    out = folder / "other.txt"
    out.write_bytes(b"mine")
    with pytest.raises(FileExists):
        save_again(journal.writer, line.id, out)
    assert out.read_bytes() == b"mine"
    save_again(journal.writer, line.id, out, overwrite=True)
    assert out.read_bytes() == journal.reader.ledger.copy(line.id)


def test_a_copy_that_is_not_what_left_is_refused(journal, line, folder):
    journal.writer.ledger.release(line.id, folder / "p.txt", 1, "0" * 64)
    with pytest.raises(ReleaseRefused):
        save_again(journal.writer, line.id, folder / "again.txt")
    assert names(folder) == ["p.txt"]


def test_a_line_that_never_left_is_refused(journal, line, folder):
    doubted = journal.writer.ledger.prepare(
        at=line.at, reader="Dana", purpose="", entry_ids=(), format="text", held_back=0, replaced=0,
        temp_path=folder / "x.part", copy=b"never checked",
    )  # fmt: skip
    for _ in range(2):
        with pytest.raises(ReleaseRefused):
            save_again(journal.writer, doubted.id, folder / "again.txt")
        journal.writer.ledger.mark_not_left(doubted.id)


def test_without_a_copy_nothing_can_be_saved(journal, line, folder):
    journal.writer.ledger.delete_copy(line.id)
    for line_id in (line.id, LedgerId("0" * 32)):
        with pytest.raises(EntryMissing):
            save_again(journal.writer, line_id, folder / "again.txt")


@pytest.mark.parametrize("step", ["put_down", "give_name"])
@pytest.mark.parametrize("overwrite", [False, True])
def test_trouble_leaves_what_was_there(journal, line, folder, monkeypatch, step, overwrite):
    out = folder / "again.txt"
    if overwrite:
        out.write_bytes(b"mine")
    real = getattr(delivery, step)

    def breaks(*given, **named):
        real(*given, **named)
        raise DiskFull

    monkeypatch.setattr(delivery, step, breaks)
    with pytest.raises(DiskFull):
        save_again(journal.writer, line.id, out, overwrite=overwrite)
    assert names(folder) == (["again.txt", "p.txt"] if overwrite else ["p.txt"])
    assert not overwrite or out.read_bytes() == b"mine"
    assert journal.reader.ledger.prepared() == ()
    assert journal.reader.ledger.sent(line.id).place == folder / "p.txt"


def test_bytes_that_cannot_be_taken_back_are_left_to_the_next_unlock(journal, line, folder, monkeypatch):
    def breaks(*_given, **_named):
        raise DiskFull

    monkeypatch.setattr(delivery, "give_name", breaks)
    monkeypatch.setattr(delivery, "remove", lambda _path: False)
    with pytest.raises(DiskFull):
        save_again(journal.writer, line.id, folder / "again.txt")
    ((line_id, temp),) = journal.reader.ledger.prepared()
    assert line_id == line.id
    assert temp.exists()


def test_a_journals_own_folder_is_no_place(journal, line):
    with pytest.raises(CouldNotWriteFile):
        save_again(journal.writer, line.id, journal.folder / "p.txt")


# Deleting the file ---------------------------------------------------------------------------------


def test_the_file_is_deleted_while_it_is_still_the_one(journal, line, folder):
    assert delete_file(journal.writer, line.id) is FileNow.DELETED
    assert names(folder) == []
    assert journal.reader.ledger.sent(line.id).place is None
    assert journal.reader.ledger.line(line.id) == line
    assert delete_file(journal.writer, line.id) is FileNow.NOT_THERE


def test_another_file_of_that_name_stays(journal, line, folder):
    (folder / "p.txt").write_bytes(b"something else")
    assert delete_file(journal.writer, line.id) is FileNow.CHANGED
    assert (folder / "p.txt").read_bytes() == b"something else"
    assert journal.reader.ledger.sent(line.id).place == folder / "p.txt"


def test_a_link_is_not_followed(journal, line, folder):
    (folder / "p.txt").rename(folder / "moved.txt")
    (folder / "p.txt").symlink_to(folder / "moved.txt")
    assert delete_file(journal.writer, line.id) is FileNow.CHANGED
    assert names(folder) == ["moved.txt", "p.txt"]


def test_a_file_that_is_gone_already(journal, line, folder):
    (folder / "p.txt").unlink()
    assert delete_file(journal.writer, line.id) is FileNow.NOT_THERE
    assert journal.reader.ledger.sent(line.id).place is None


def test_a_stick_that_is_not_in_is_waited_for(journal, line, folder):
    folder.rename(folder.with_name("elsewhere"))
    assert delete_file(journal.writer, line.id) is FileNow.STAYS
    assert journal.reader.ledger.sent(line.id).place == folder / "p.txt"


def test_a_file_that_cannot_be_deleted_or_read(journal, line, folder, monkeypatch):
    monkeypatch.setattr(delivery, "remove", lambda _path: False)
    assert delete_file(journal.writer, line.id) is FileNow.STAYS
    monkeypatch.undo()
    with monkeypatch.context() as broken:

        def refuse(*_given, **_named):
            raise PermissionError

        broken.setattr(type(folder), "open", refuse)
        assert delete_file(journal.writer, line.id) is FileNow.STAYS
    assert names(folder) == ["p.txt"]
