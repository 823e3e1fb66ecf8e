"""Private files: rights, links, and what stays when something gives way."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from npgs_journal.errors import DiskFull, FolderReadOnly, StorageTrouble
from npgs_journal.security import files


def mode(path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def open_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def test_the_umask_shuts_others_out(tmp_path, open_umask):
    files.private_umask()
    (tmp_path / "a").write_text("")
    assert mode(tmp_path / "a") == 0o600


def test_a_written_file_is_private_under_any_umask(tmp_path, open_umask):
    files.write_private(tmp_path / "a", b"one")
    files.write_private(tmp_path / "a", b"two")
    assert (tmp_path / "a").read_bytes() == b"two"
    assert mode(tmp_path / "a") == 0o600
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_a_link_is_replaced_and_its_target_left_alone(tmp_path):
    (tmp_path / "target").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    files.write_private(tmp_path / "link", b"new")
    assert (tmp_path / "target").read_text() == "mine"
    assert not (tmp_path / "link").is_symlink()


def test_create_refuses_what_is_there_already(tmp_path):
    (tmp_path / "a").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("a", "link"):
        with pytest.raises(FileExistsError):
            files.create_private(tmp_path / name, b"new")
    assert (tmp_path / "a").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_write_that_stops_half_way_leaves_nothing_new(tmp_path, monkeypatch):
    files.write_private(tmp_path / "a", b"old")

    def full(_handle, _data):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files.os, "write", full)
    with pytest.raises(OSError, match="full"):
        files.write_private(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_a_rename_that_is_refused_leaves_nothing_new(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="directory"):
        files.write_private(tmp_path / "a", b"new")
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_short_writes_are_gone_on_with(tmp_path, monkeypatch):
    write = os.write
    monkeypatch.setattr(files.os, "write", lambda handle, data: write(handle, bytes(data[:3])))
    files.write_private(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


def test_the_file_and_then_its_folder_are_flushed_after_the_rename(tmp_path, monkeypatch):
    seen: list[str] = []
    fsync = os.fsync

    def noting(handle):
        seen.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        seen.append("named" if (tmp_path / "a").exists() else "not named yet")
        fsync(handle)

    monkeypatch.setattr(files.os, "fsync", noting)
    files.write_private(tmp_path / "a", b"x")
    assert seen == ["file", "not named yet", "folder", "named"]


def test_leftovers_of_a_kill_are_found_and_others_are_not(tmp_path):
    staged = files.stage(tmp_path / "a", b"x")
    files.stage(tmp_path / "b", b"x")
    files.write_private(tmp_path / "a", b"y")
    assert files.leftovers(tmp_path / "a") == [staged]


def test_a_folder_is_private_with_all_that_was_missing_above_it(tmp_path, open_umask):
    files.make_private_folder(tmp_path / "a" / "b")
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700


def test_a_folder_that_exists_is_narrowed(tmp_path):
    (tmp_path / "a").mkdir(mode=0o755)
    files.make_private_folder(tmp_path / "a")
    assert mode(tmp_path / "a") == 0o700


def test_a_file_system_without_rights_is_used_as_it_is(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EPERM, "no rights here")

    monkeypatch.setattr(type(tmp_path), "chmod", refuse)
    files.make_private_folder(tmp_path / "a")
    assert (tmp_path / "a").is_dir()


@pytest.mark.parametrize(("number", "passes"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_a_folder_that_cannot_be_flushed_is_told_from_a_broken_disk(tmp_path, monkeypatch, number, passes):
    def refuse(_handle):
        raise OSError(number, "no")

    monkeypatch.setattr(files.os, "fsync", refuse)
    if passes:
        files.sync_folder(tmp_path)
    else:
        with pytest.raises(OSError, match="no"):
            files.sync_folder(tmp_path)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, FolderReadOnly),
        (errno.EACCES, FolderReadOnly),
        (errno.EIO, StorageTrouble),
        (None, StorageTrouble),
    ],
)
def test_disk_trouble_is_told_apart_by_class(number, kind):
    with pytest.raises(kind) as met, files.disk_trouble_named():
        raise OSError(number, "/home/anna/journal") if number else OSError("odd")
    assert "anna" not in str(met.value)
    assert "anna" not in str(met.value.facts)


def test_a_small_file_is_read_whole_and_a_large_one_not_at_all(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")
    assert files.read_small(tmp_path / "a", 5) == b"12345"
    with pytest.raises(OSError, match="larger") as met:
        files.read_small(tmp_path / "a", 4)
    assert met.value.errno == errno.EFBIG


def test_reading_follows_no_link_and_waits_for_no_pipe(tmp_path):
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "pipe"):
        with pytest.raises(OSError, match=r"ordinary|symbolic"):
            files.read_small(tmp_path / name, 10)
    with pytest.raises(OSError, match=r"ordinary|directory"):
        files.read_small(tmp_path, 10)
