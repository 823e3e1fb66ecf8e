"""Checked bytes on their way to the disk: whole and private, or not at all."""

from __future__ import annotations

import errno
import getpass
import hashlib
import os
import stat
from pathlib import Path

import pytest
from support import disks
from support.finished import WORDS
from support.packets import choices, entry

from npgs_journal.errors import (
    Cancelled,
    CouldNotWriteFile,
    DiskFull,
    EntryIsPrivate,
    FileExists,
    ReleaseRefused,
    StorageTrouble,
    WrongCall,
)
from npgs_journal.nouns import Alias, HeldBack, LedgerState, SilentProgress, Space
from npgs_journal.share import FORMATS, Sharing, delivery, intended_text, plain
from npgs_journal.store import Ledger

ONE = entry(1, "Rosa came", "She sat with me. It rained.")
TWO = entry(2, "Later", "Quiet.")
MINE = entry(3, "Plum", "Mine alone.", space=Space.ABOUT_ME)
CHOSEN = choices(
    TWO,
    ONE,
    reader=" Dana ",
    purpose="to be heard",
    aliases=(Alias("Rosa", "Person A"),),
    held_back=(HeldBack("It rained."),),
)
STEPS = 5


@pytest.fixture
def sharing(journal):
    for one in (ONE, TWO, MINE):
        journal.writer.entries.add(one)
    return Sharing(journal.writer, journal.reader, journal.clock)


@pytest.fixture
def out(tmp_path) -> Path:
    folder = tmp_path / "given"
    folder.mkdir()
    return folder / "packet.txt"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def lines(journal):
    return journal.reader.ledger.lines()


class StopsAt:
    """Somebody who says stop at one step."""

    def __init__(self, at: int) -> None:
        self.at, self.seen = at, []

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if done == self.at:
            raise Cancelled


@pytest.mark.parametrize("kind", FORMATS)
def test_the_file_and_its_line(sharing, journal, out, kind):
    before = os.umask(0)
    try:
        line = sharing.hand_over(CHOSEN, kind, out, passphrase=WORDS)
    finally:
        os.umask(before)
    data = out.read_bytes()
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert names(out.parent) == [out.name]
    assert lines(journal) == (line,)
    assert journal.reader.ledger.copy(line.id) == data
    assert (line.size_bytes, line.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert (line.state, line.format, line.reader) == (LedgerState.RELEASED, kind, "Dana")
    assert (line.purpose, line.held_back, line.replaced) == ("to be heard", 1, 1)
    assert line.entry_ids == (TWO.id, ONE.id)
    assert line.at == journal.clock.now()
    assert [reader.name for reader in journal.reader.readers.all()] == ["Dana"]


def test_what_locks_a_file_is_kept_nowhere(sharing, journal, out):
    sharing.hand_over(CHOSEN, "locked-pdf", out, passphrase=WORDS)
    (line,) = lines(journal)
    assert WORDS not in repr(line)
    assert not any(word.encode() in journal.reader.ledger.copy(line.id) for word in WORDS.split())


@pytest.mark.parametrize("passphrase", ["", "too short", "w" * 128])
def test_a_locked_file_needs_words_that_lock_it(sharing, journal, out, passphrase):
    with pytest.raises(WrongCall):
        sharing.hand_over(CHOSEN, "locked-pdf", out, passphrase=passphrase)
    assert names(out.parent) == []
    assert lines(journal) == ()


def test_a_packet_for_nobody_by_name_makes_no_reader(sharing, journal, out):
    sharing.hand_over(choices(ONE, reader="  "), "text", out)
    assert journal.reader.readers.all() == ()
    assert lines(journal)[0].reader == ""


def test_an_entry_of_which_nothing_is_left_is_not_in_the_line(sharing, journal, out):
    held = (HeldBack("Quiet."), HeldBack("Later"))
    line = sharing.hand_over(choices(ONE, TWO, held_back=held), "text", out)
    assert line.entry_ids == (ONE.id,)


def test_a_place_given_from_here(sharing, journal, out, monkeypatch):
    monkeypatch.chdir(out.parent)
    sharing.hand_over(CHOSEN, "text", Path(out.name))
    assert out.exists()


def test_what_is_seen_is_what_is_written(sharing, out):
    packet = sharing.build(CHOSEN)
    sharing.hand_over(CHOSEN, "text", out)
    assert sharing.render(packet, "text") == out.read_bytes() == intended_text(packet).encode()


def test_about_me_by_no_route(sharing, journal, out):
    for way in (sharing.build, lambda wanted: sharing.hand_over(wanted, "text", out)):
        with pytest.raises(EntryIsPrivate):
            way(choices(ONE, MINE))
    shown = [sharing.choosable(marked=marked).heads for marked in (False, True)]
    assert {head.id for heads in shown for head in heads} == {ONE.id, TWO.id}
    assert lines(journal) == ()


@pytest.mark.parametrize("name", ["odt", "", "PDF"])
def test_a_format_that_is_not_there(sharing, journal, out, name):
    with pytest.raises(WrongCall):
        sharing.hand_over(CHOSEN, name, out)
    with pytest.raises(WrongCall):
        sharing.render(sharing.build(CHOSEN), name)
    assert lines(journal) == ()


# In which order --------------------------------------------------------------------------------------


@pytest.fixture
def watched(monkeypatch):
    """What is done to the disk and the ledger, in order, from the ledger's first line on."""
    seen: list[str] = []

    def watch(owner, name, tell):
        real = getattr(owner, name)

        def watching(*given, **named):
            if told := tell(*given):
                seen.append(told)
            return real(*given, **named)

        monkeypatch.setattr(owner, name, watching)

    def end(path) -> str:
        return Path(path).suffix

    watch(Ledger, "prepare", lambda *_: "prepare")
    watch(Ledger, "release", lambda *_: "release")
    watch(os, "open", lambda path, *_: f"open {end(path)}" if seen else "")
    watch(os, "fsync", lambda _: "fsync" if seen else "")
    watch(os, "link", lambda one, other: f"link {end(one)} {end(other)}")
    watch(os, "unlink", lambda path, *_: f"unlink {end(path)}")
    watch(os, "replace", lambda one, other: f"replace {end(one)} {end(other)}")
    return seen


def test_prepared_written_flushed_named_flushed_released(sharing, out, watched):
    sharing.hand_over(CHOSEN, "text", out)
    assert watched == [
        "prepare", "open .part", "fsync", "link .part .txt", "unlink .part", "open ", "fsync", "release",
    ]  # fmt: skip


def test_a_file_is_replaced_in_one_step(sharing, out, watched):
    out.write_text("before")
    sharing.hand_over(CHOSEN, "text", out, overwrite=True)
    assert watched == [
        "prepare", "open .part", "fsync", "replace .part .txt", "open ", "fsync", "release",
    ]  # fmt: skip


def test_bytes_that_were_not_let_pass_touch_neither_disk_nor_ledger(
    sharing, journal, out, watched, monkeypatch
):
    monkeypatch.setattr(plain, "intended_text", lambda packet: intended_text(packet) + "Rosa\n")
    with pytest.raises(ReleaseRefused) as refused:
        sharing.hand_over(CHOSEN, "text", out)
    assert refused.value.facts == {"finding": "name"}
    assert watched == []
    assert names(out.parent) == []


@pytest.mark.parametrize(
    ("added", "named"),
    [
        ("Plum", "outside"),
        ("Boat house", "outside"),
        (getpass.getuser(), "outside"),
        ("~", "outside"),
        ("something else", "text-differs"),
    ],
)
def test_titles_of_other_entries_and_the_account_are_named(
    sharing, journal, out, monkeypatch, empty_home, added, named
):
    monkeypatch.setattr("npgs_journal.share.sharing._PAGE", 1)  # so that there is more than one
    journal.writer.entries.add(entry(9, "Boat house"))
    words = str(empty_home) if added == "~" else added
    monkeypatch.setattr(plain, "intended_text", lambda packet: intended_text(packet) + f"{words}\n")
    with pytest.raises(ReleaseRefused) as refused:
        sharing.hand_over(CHOSEN, "text", out)
    assert refused.value.facts == {"finding": named}


# Stopped ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["pdf", "text"])
@pytest.mark.parametrize("at", range(STEPS))
def test_stopped_at_any_step_there_is_no_file_and_no_line(sharing, journal, out, at, kind):
    with pytest.raises(Cancelled):
        sharing.hand_over(CHOSEN, kind, out, progress=StopsAt(at))
    assert names(out.parent) == []
    assert lines(journal) == ()
    assert not any(head.shared for head in journal.reader.entries.page().heads)


@pytest.mark.parametrize("at", range(STEPS))
def test_stopped_at_any_step_the_file_before_stays(sharing, journal, out, at):
    out.write_text("before")
    with pytest.raises(Cancelled):
        sharing.hand_over(CHOSEN, "text", out, overwrite=True, progress=StopsAt(at))
    assert out.read_text() == "before"
    assert names(out.parent) == [out.name]
    assert lines(journal) == ()


def test_every_step_is_told(sharing, out):
    nobody = StopsAt(-1)
    sharing.hand_over(CHOSEN, "text", out, progress=nobody)
    assert nobody.seen == [(done, STEPS) for done in range(STEPS)]
    nobody.seen.clear()
    sharing.render(sharing.build(CHOSEN), "text", nobody)
    assert nobody.seen == [(0, 1), (1, 1)]


# Trouble ---------------------------------------------------------------------------------------------


def failing(code: int):
    def fail(*_given, **_named):
        raise OSError(code, os.strerror(code))

    return fail


TROUBLE = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EIO: CouldNotWriteFile,
    errno.EACCES: CouldNotWriteFile,
}


@pytest.mark.parametrize("code", TROUBLE)
@pytest.mark.parametrize("step", ["create_private", "sync_folder"])
def test_trouble_while_writing_leaves_nothing(sharing, journal, out, monkeypatch, step, code):
    with monkeypatch.context() as broken:
        broken.setattr(delivery, step, failing(code))
        with pytest.raises(TROUBLE[code]) as told:
            sharing.hand_over(CHOSEN, "text", out)
    if TROUBLE[code] is CouldNotWriteFile:
        assert told.value.facts == {"reason": errno.errorcode[code]}
    assert names(out.parent) == []
    assert lines(journal) == ()
    assert journal.reader.readers.all() == (), "nothing left for anybody"
    sharing.hand_over(CHOSEN, "text", out)
    assert [reader.name for reader in journal.reader.readers.all()] == ["Dana"]


def test_a_number_nobody_knows(sharing, out, monkeypatch):
    monkeypatch.setattr(delivery, "create_private", failing(9999))
    with pytest.raises(CouldNotWriteFile) as told:
        sharing.hand_over(CHOSEN, "text", out)
    assert told.value.facts == {"reason": "unknown"}


def test_a_full_disk(sharing, journal, tmp_path):
    with disks.tiny(tmp_path / "stick", "64k") as stick:
        filler = stick / "filler"
        filler.write_bytes(bytes(60 << 10))
        with pytest.raises(DiskFull):
            sharing.hand_over(CHOSEN, "pdf", stick / "packet.pdf")
        assert names(stick) == ["filler"]
        assert lines(journal) == ()
        filler.unlink()
        assert sharing.hand_over(CHOSEN, "pdf", stick / "packet.pdf").state is LedgerState.RELEASED


def test_a_folder_without_writing(sharing, journal, out):
    with disks.read_only(out.parent), pytest.raises(CouldNotWriteFile) as told:
        sharing.hand_over(CHOSEN, "text", out)
    assert told.value.facts["reason"] in {"EROFS", "EACCES"}
    assert lines(journal) == ()


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_ledger_that_cannot_be_written_takes_the_file_back(sharing, journal, out, monkeypatch, overwrite):
    if overwrite:
        out.write_text("before")
        out.chmod(0o640)

    def full(*_):
        raise DiskFull

    monkeypatch.setattr(Ledger, "release", full)
    with pytest.raises(DiskFull):
        sharing.hand_over(CHOSEN, "text", out, overwrite=overwrite)
    assert lines(journal) == ()
    assert journal.reader.readers.all() == ()
    if overwrite:
        assert out.read_text() == "before"
        assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert names(out.parent) == ([out.name] if overwrite else [])


def test_a_ledger_that_cannot_be_begun_writes_no_file(sharing, journal, out, monkeypatch):
    def trouble(*_, **__):
        raise StorageTrouble

    monkeypatch.setattr(Ledger, "prepare", trouble)
    with pytest.raises(StorageTrouble):
        sharing.hand_over(CHOSEN, "text", out)
    assert names(out.parent) == []
    assert lines(journal) == ()


@pytest.mark.parametrize("left", ["part", "packet"])
def test_bytes_that_cannot_be_taken_back_keep_their_line(sharing, journal, out, monkeypatch, left):
    """The next unlock removes them and says so; without the line nobody would know."""
    broken = {"part": (Stop, None), "packet": (SilentProgress, StorageTrouble())}[left]
    if broken[1] is not None:
        monkeypatch.setattr(Ledger, "release", raising(broken[1]))
    monkeypatch.setattr(delivery, "remove", lambda _: False)
    with pytest.raises((Cancelled, StorageTrouble)):
        sharing.hand_over(CHOSEN, "text", out, progress=broken[0]())
    (line,) = lines(journal)
    assert line.state is LedgerState.PREPARED
    assert journal.reader.ledger.prepared()[0][0] == line.id


class Stop(StopsAt):
    def __init__(self) -> None:
        super().__init__(4)


def raising(error):
    def fail(*_given, **_named):
        raise error

    return fail


# Where it may stand ----------------------------------------------------------------------------------


def test_what_stands_there_stays(sharing, journal, out):
    out.write_text("before")
    with pytest.raises(FileExists):
        sharing.hand_over(CHOSEN, "text", out)
    assert out.read_text() == "before"
    assert lines(journal) == ()


def test_a_link_that_leads_nowhere_counts_as_there(sharing, out):
    out.symlink_to(out.parent / "nowhere")
    with pytest.raises(FileExists):
        sharing.hand_over(CHOSEN, "text", out)
    assert not (out.parent / "nowhere").exists()


def test_a_link_is_replaced_and_never_followed(sharing, out, tmp_path):
    other = tmp_path / "other"
    other.write_text("other")
    out.symlink_to(other)
    sharing.hand_over(CHOSEN, "text", out, overwrite=True)
    assert other.read_text() == "other"
    assert not out.is_symlink()


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_comes_meanwhile_stays(sharing, journal, out, monkeypatch, links):
    if not links:
        monkeypatch.setattr(os, "link", failing(errno.EPERM))

    class Meanwhile(SilentProgress):
        def step(self, done: int, total: int) -> None:
            if done == 4:
                out.write_text("meanwhile")

    with pytest.raises(FileExists):
        sharing.hand_over(CHOSEN, "text", out, progress=Meanwhile())
    assert out.read_text() == "meanwhile"
    assert names(out.parent) == [out.name]
    assert lines(journal) == ()


def test_a_file_system_without_second_names(sharing, journal, out, monkeypatch):
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    line = sharing.hand_over(CHOSEN, "text", out)
    assert journal.reader.ledger.copy(line.id) == out.read_bytes()
    assert names(out.parent) == [out.name]


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("step", ["replace", "unlink", "fsync"])
def test_trouble_while_naming_leaves_what_was_there(
    sharing, journal, out, monkeypatch, step, links, overwrite
):
    """The first try of each step goes amiss; what is tried again to take it back works."""
    if overwrite:
        out.write_text("before")
    if not links:
        monkeypatch.setattr(os, "link", failing(errno.EPERM))
    real, tries = getattr(os, step), []

    def once(*given, **named):
        tries.append(given)
        if len(tries) == 1:
            raise OSError(errno.EIO, "once")
        return real(*given, **named)

    monkeypatch.setattr(os, step, once)
    try:
        line = sharing.hand_over(CHOSEN, "text", out, overwrite=overwrite)
    except CouldNotWriteFile:
        assert lines(journal) == ()
        assert names(out.parent) == ([out.name] if overwrite else [])
        assert not overwrite or out.read_text() == "before"
    else:
        assert lines(journal) == (line,)
        assert names(out.parent) == [out.name]


def test_a_file_that_cannot_be_looked_at_again_keeps_its_line(sharing, journal, out, monkeypatch):
    monkeypatch.setattr(Ledger, "release", raising(StorageTrouble()))
    monkeypatch.setattr(delivery, "read_small", failing(errno.EIO))
    with pytest.raises(StorageTrouble):
        sharing.hand_over(CHOSEN, "text", out)
    assert lines(journal)[0].state is LedgerState.PREPARED


def test_a_link_that_fails_for_another_reason(sharing, journal, out, monkeypatch):
    monkeypatch.setattr(os, "link", failing(errno.EIO))
    with pytest.raises(CouldNotWriteFile):
        sharing.hand_over(CHOSEN, "text", out)
    assert names(out.parent) == []
    assert lines(journal) == ()


@pytest.mark.parametrize("overwrite", [False, True])
def test_places_that_are_none(sharing, journal, out, overwrite):
    folder = out.parent / "folder"
    folder.mkdir()
    wanted = {folder: "EISDIR" if overwrite else None, out.parent / "no" / "x.txt": "ENOENT"}
    wanted[journal.folder / "x.txt"] = "journal-folder"
    wanted[out.parent / ("x" * 300)] = "ENAMETOOLONG"
    for place, reason in wanted.items():
        with pytest.raises((CouldNotWriteFile, FileExists)) as told:
            sharing.hand_over(CHOSEN, "text", place, overwrite=overwrite)
        assert told.value.facts.get("reason") == reason
    assert lines(journal) == ()


def test_a_pipe_is_never_replaced_not_even_through_a_link(sharing, journal, out):
    pipe, link = out.parent / "pipe", out.parent / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for place in (pipe, link):
        with pytest.raises(CouldNotWriteFile) as told:
            sharing.hand_over(CHOSEN, "text", place, overwrite=True)
        assert told.value.facts["reason"] == "not-a-file"
    assert stat.S_ISFIFO(pipe.lstat().st_mode)
    assert link.is_symlink()
    assert names(out.parent) == ["link", "pipe"]
    assert lines(journal) == ()


def test_a_file_too_large_to_be_remembered_is_replaced_all_the_same(sharing, out, monkeypatch):
    monkeypatch.setattr(delivery, "_REMEMBERED_BYTES", 3)
    out.write_text("before")
    assert sharing.hand_over(CHOSEN, "text", out, overwrite=True).state is LedgerState.RELEASED
