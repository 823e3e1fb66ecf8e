"""Text that could not be saved: into room taken before, whole or not at all, and nothing readable outside."""

from __future__ import annotations

import errno
import os
import random
import shutil
import stat
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from npgs_journal.errors import DiskFull, FolderReadOnly, SealBroken, StorageTrouble
from npgs_journal.nouns import Direction, Draft, EntryId, Mark, Space
from npgs_journal.paths import state_dir
from npgs_journal.security import files
from npgs_journal.security.keys import RootSecret
from npgs_journal.security.unsaved import RESERVED_BYTES, Kept, Reserve

ROOT = RootSecret(bytes(range(20)))
AT = datetime(2026, 11, 22, 21, 30, 5, 123456, tzinfo=timezone(timedelta(hours=-7)))
DRAFT = Draft(
    entry_id=EntryId("ab" * 16),
    written_at=AT,
    title="After the meeting",
    body="A planted sentence 🗝\nand more",
    space=Space.ABOUT_ME,
    bring=True,
    marks=(Mark("open-minded", Direction.UNDER_STRAIN, ("pace", "power")), Mark("hopeful", Direction.LIVED)),
    is_new=True,
)
KEPT = Kept(AT, (DRAFT, replace(DRAFT, entry_id=EntryId("cd" * 16), marks=(), is_new=False)))


def noise(size: int) -> str:
    """Text that does not get smaller."""
    return random.Random(1).randbytes(size).hex()


@pytest.fixture
def reserve():
    reserve = Reserve(ROOT)
    reserve.hold()
    return reserve


def test_room_is_really_taken_and_private(reserve):
    found = reserve.path.stat()
    assert found.st_size == RESERVED_BYTES == 65536
    assert found.st_blocks * 512 >= RESERVED_BYTES
    assert stat.S_IMODE(found.st_mode) == 0o600
    assert stat.S_IMODE(state_dir().stat().st_mode) == 0o700
    assert list(state_dir().iterdir()) == [reserve.path]


def test_the_name_says_nothing_and_is_the_journals_own(reserve):
    assert len(reserve.path.stem) == 32
    assert Reserve(ROOT).path == reserve.path
    assert Reserve(RootSecret.fresh()).path != reserve.path
    assert bytes(ROOT.raw).hex() not in str(reserve.path)


def test_what_is_kept_comes_back_exactly(reserve):
    reserve.keep(KEPT)
    assert Reserve(ROOT).kept() == KEPT
    reserve.clear()
    assert reserve.kept() is None
    assert Reserve(ROOT).kept() is None


def test_no_room_no_text():
    assert Reserve(ROOT).kept() is None


def test_full_or_empty_the_file_looks_the_same_and_holds_no_word(reserve):
    empty = reserve.path.read_bytes()
    reserve.keep(KEPT)
    full = reserve.path.read_bytes()
    for data in (empty, full):
        assert len(data) == RESERVED_BYTES
        assert len(set(data)) == 256
        for word in ("planted", "meeting", "open-minded", "ab" * 8):
            assert word.encode() not in data
            assert word.encode("utf-16-le") not in data


def test_wiped_text_is_overwritten(reserve):
    reserve.keep(KEPT)
    before = reserve.path.read_bytes()
    reserve.clear()
    after = reserve.path.read_bytes()
    same = sum(a == b for a, b in zip(before, after, strict=True))
    assert same < RESERVED_BYTES / 128


def test_another_journals_text_is_not_read(reserve):
    reserve.keep(KEPT)
    other = Reserve(RootSecret.fresh())
    shutil.copy(reserve.path, other.path)
    assert other.kept() is None


def test_holding_again_changes_nothing(reserve):
    reserve.keep(KEPT)
    before = reserve.path.read_bytes()
    Reserve(ROOT).hold()
    assert reserve.path.read_bytes() == before


@pytest.mark.parametrize("damage", [b"", b"x" * 100, b"x" * 70_000])
def test_a_damaged_room_is_taken_anew_and_leftovers_go(reserve, damage):
    reserve.path.write_bytes(damage)
    files.stage(reserve.path, b"half")
    assert reserve.kept() is None
    reserve.hold()
    assert list(state_dir().iterdir()) == [reserve.path]
    reserve.keep(KEPT)
    assert reserve.kept() == KEPT


def test_text_that_was_damaged_is_said_and_can_be_written_over(reserve):
    reserve.keep(KEPT)
    data = bytearray(reserve.path.read_bytes())
    data[60] ^= 1
    reserve.path.write_bytes(data)
    with pytest.raises(SealBroken):
        reserve.kept()
    reserve.hold()
    reserve.keep(KEPT)
    assert reserve.kept() == KEPT


def test_keeping_again_takes_the_place_of_what_was_kept(reserve):
    reserve.keep(KEPT)
    later = Kept(AT + timedelta(hours=1), (replace(DRAFT, body="later"),))
    reserve.keep(later)
    assert reserve.kept() == later


def test_long_text_grows_beyond_the_room_and_the_room_shrinks_back(reserve):
    long = Kept(AT, (replace(DRAFT, body=noise(200_000)),))
    reserve.keep(long)
    assert reserve.kept() == long
    assert reserve.path.stat().st_size > RESERVED_BYTES
    reserve.clear()
    assert reserve.path.stat().st_size == RESERVED_BYTES
    assert reserve.kept() is None


def test_sixty_kilobytes_of_plain_words_fit_in_the_room(reserve):
    words = "the kettle was on and we spoke about what hope can mean when nothing moves. "
    reserve.keep(Kept(AT, (replace(DRAFT, body=words * 800),)))
    assert reserve.path.stat().st_size == RESERVED_BYTES


def test_keeping_works_where_the_room_has_gone_meanwhile(reserve):
    shutil.rmtree(state_dir())
    reserve.keep(KEPT)
    assert reserve.kept() == KEPT


def test_without_room_and_without_a_place_there_is_trouble(empty_home):
    (empty_home / ".local").write_text("in the way")
    with pytest.raises(StorageTrouble):
        Reserve(ROOT).hold()
    with pytest.raises(StorageTrouble):
        Reserve(ROOT).keep(KEPT)


def test_a_link_in_the_place_of_the_room_is_not_followed(reserve, tmp_path):
    target = tmp_path / "target"
    target.write_bytes(reserve.path.read_bytes())
    before = target.read_bytes()
    reserve.path.unlink()
    reserve.path.symlink_to(target)
    assert reserve.kept() is None
    reserve.keep(KEPT)
    assert target.read_bytes() == before
    assert not reserve.path.is_symlink()


def test_a_read_only_place_is_said_by_class(reserve, monkeypatch):
    def refuse(*_, **__):
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(files, "write_private", refuse)
    reserve.path.unlink()
    with pytest.raises(FolderReadOnly):
        reserve.keep(KEPT)


class FullDisk:
    """No new file and no growth from here on; writing over what is there goes on."""

    def __init__(self, monkeypatch) -> None:
        self.write, self.open = os.write, os.open
        monkeypatch.setattr(files.os, "write", self._write)
        monkeypatch.setattr(files.os, "open", self._open)

    def _open(self, path, flags, *mode, **named):
        if flags & os.O_CREAT:
            raise OSError(errno.ENOSPC, "full")
        return self.open(path, flags, *mode, **named)

    def _write(self, handle, data):
        place, size = os.lseek(handle, 0, os.SEEK_CUR), os.fstat(handle).st_size
        room = max(size - place, 0)
        if len(data) and not room:
            raise OSError(errno.ENOSPC, "full")
        return self.write(handle, bytes(data[:room]))


def test_a_full_disk_does_not_matter_up_to_the_room(reserve, monkeypatch):
    FullDisk(monkeypatch)
    fits = Kept(AT, (replace(DRAFT, body=noise(30_000)),))
    reserve.keep(fits)
    assert reserve.kept() == fits
    # With text there already the new file cannot be made; then it is written over.
    reserve.keep(KEPT)
    assert reserve.kept() == KEPT


def test_what_does_not_fit_on_a_full_disk_is_refused_and_the_room_stays_whole(reserve, monkeypatch):
    FullDisk(monkeypatch)
    with pytest.raises(DiskFull):
        reserve.keep(Kept(AT, (replace(DRAFT, body=noise(100_000)),)))
    assert reserve.kept() is None
    reserve.keep(KEPT)
    assert reserve.kept() == KEPT


def test_what_does_not_fit_beside_kept_text_leaves_the_kept_text(reserve, monkeypatch):
    reserve.keep(KEPT)
    FullDisk(monkeypatch)
    with pytest.raises(DiskFull):
        reserve.keep(Kept(AT, (replace(DRAFT, body=noise(100_000)),)))
    assert reserve.kept() == KEPT


def test_a_kill_half_way_through_writing_leaves_no_half_text(reserve, monkeypatch):
    """The head, which says that there is text, is written after the text is on the disk."""
    steps: list[int] = []
    write_at = files.write_all

    def dying(handle, data):
        steps.append(len(data))
        if len(steps) == 2:
            raise KeyboardInterrupt
        write_at(handle, data)

    monkeypatch.setattr(files, "write_all", dying)
    with pytest.raises(KeyboardInterrupt):
        reserve.keep(KEPT)
    monkeypatch.undo()
    assert Reserve(ROOT).kept() is None


def test_drafts_that_no_file_could_hold_as_they_are_come_back_close(reserve):
    """Half a character cannot be stored anywhere; JSON carries it through all the same."""
    odd = Kept(datetime(2026, 1, 1, tzinfo=UTC), (replace(DRAFT, body="half \ud83d"),))
    reserve.keep(odd)
    assert reserve.kept() == odd


def test_wiping_the_key_ends_it(reserve):
    reserve.wipe()
    assert not reserve._key.raw


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of one megabyte, where the account may make one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no right to mount a disk here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.skipif(shutil.which("mount") is None, reason="no mount here")
def test_on_a_really_full_disk(small_disk, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(small_disk))
    reserve = Reserve(ROOT)
    reserve.hold()
    with pytest.raises(OSError, match="space"):
        (small_disk / "filling").write_bytes(bytes(2_000_000))
    fits = Kept(AT, (replace(DRAFT, body=noise(30_000)),))
    reserve.keep(fits)
    with pytest.raises(DiskFull):
        reserve.keep(Kept(AT, (replace(DRAFT, body=noise(100_000)),)))
    assert Reserve(ROOT).kept() == fits
