"""Trouble the world brings, through the command line: one sentence, exit 3, nothing lost, no traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from support.command_line import PASSPHRASE, one_line
from support.newer import make_newer

from npgs_journal import vault, wording
from npgs_journal.errors import (
    DiskFull,
    FolderReadOnly,
    JournalDamaged,
    JournalMissing,
    JournalOpenElsewhere,
    JournalTooNew,
    KeysDamaged,
    WrongPassphrase,
)

AT = "2026-11-23T16:40:00-05:00"


def said(error) -> str:
    return wording.sentence(error)


@pytest.fixture
def every_verb(tmp_path, jsonl):
    """Each verb that opens a journal, with something to do."""
    share = ["--entries", "0" * 32, "--reader", "Dana", "--format", "text", "--out", tmp_path / "packet.txt"]
    return {
        "import": ["--format", "jsonl", jsonl({"created_at": AT, "body": "x"})],
        "list": [],
        "search": ["kit"],
        "share": share,
        "check": [],
    }


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "lock"}


def test_the_wrong_passphrase_changes_nothing(call, filled, key, every_verb):
    before = bytes_of(filled)
    for typed in (PASSPHRASE[:-1], PASSPHRASE + " ", PASSPHRASE.upper(), "x", PASSPHRASE + "\n"):
        key.write_bytes(typed.encode() + b"\n")
        for verb, argv in every_verb.items():
            result = call(verb, filled, *argv)
            assert (result.code, result.out) == (3, "")
            assert one_line(result) == said(WrongPassphrase())
    assert bytes_of(filled) == before
    key.write_text(PASSPHRASE, "utf-8")
    assert len(call("list", filled).document) == 52


def test_no_journal_there(call, tmp_path, every_verb):
    (tmp_path / "bare").mkdir()
    for place in (tmp_path / "gone", tmp_path / "bare", tmp_path / "passphrase"):
        for verb, argv in every_verb.items():
            result = call(verb, place, *argv)
            assert (result.code, result.out) == (3, "")
            assert one_line(result) == said(JournalMissing())
    assert not (tmp_path / "gone").exists()
    assert list((tmp_path / "bare").iterdir()) == []


def test_a_damaged_first_page(call, filled, every_verb):
    file = filled / "journal.db"
    data = bytearray(file.read_bytes())
    data[2000] ^= 1
    file.write_bytes(data)
    for verb, argv in every_verb.items():
        result = call(verb, filled, *argv)
        assert result.code == 3
        if verb != "check":
            assert result.out == ""
            assert one_line(result) == said(JournalDamaged())
    assert file.read_bytes() == bytes(data)


def test_damage_in_the_middle_never_brings_a_traceback(call, filled):
    file = filled / "journal.db"
    whole = file.read_bytes()
    for page in range(1, len(whole) // 4096):
        data = bytearray(whole)
        data[page * 4096 + 50] ^= 1
        file.write_bytes(data)
        for verb, argv in {"list": [], "search": ["the"]}.items():
            result = call(verb, filled, *argv)
            assert result.code in {0, 3}
            if result.code == 3:
                assert one_line(result) == said(JournalDamaged())
                assert result.out == ""
        assert call("check", filled).code == 3
    file.write_bytes(whole)
    assert call("check", filled).code == 0


def test_both_key_files_gone_or_damaged(call, filled, every_verb):
    for spoil in (
        lambda file: file.write_bytes(b"{}"),
        lambda file: file.write_bytes(b""),
        lambda file: file.unlink(),
    ):
        for name in ("keys.json", "keys.bak.json"):
            spoil(filled / name)
        for verb, argv in every_verb.items():
            result = call(verb, filled, *argv)
            assert (result.code, result.out) == (3, "")
            assert one_line(result) == said(KeysDamaged())


def test_one_key_file_is_enough(call, filled):
    (filled / "keys.json").write_bytes(b"not what it was")
    assert len(call("list", filled).document) == 52


def test_a_journal_of_a_newer_version(call, filled, every_verb):
    make_newer(filled, PASSPHRASE)
    before = (filled / "journal.db").read_bytes()
    to = filled.with_name("new")
    for verb, argv in {**every_verb, "salvage": ["--to", to], "versions": ["0" * 32]}.items():
        result = call(verb, filled, *argv)
        assert (result.code, result.out) == (3, "")
        assert one_line(result) == said(JournalTooNew())
    assert not to.exists()
    assert (filled / "journal.db").read_bytes() == before


HOLDER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from npgs_journal import vault
    with vault.open_journal(Path(sys.argv[1]), sys.stdin.readline().rstrip("\\n")) as journal:
        print("open", flush=True)
        sys.stdin.readline()
    print("closed", flush=True)
    """
)


def test_open_in_another_process(call, filled, every_verb):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(filled)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    ) as other:
        other.stdin.write(PASSPHRASE + "\n")
        other.stdin.flush()
        assert other.stdout.readline() == "open\n"
        for verb, argv in every_verb.items():
            result = call(verb, filled, *argv)
            assert (result.code, result.out) == (3, "")
            assert one_line(result) == said(JournalOpenElsewhere())
        other.stdin.write("\n")
        other.stdin.flush()
        assert other.stdout.readline() == "closed\n"
    assert len(call("list", filled).document) == 52


def test_a_read_only_folder_can_be_read_and_not_written(call, filled, jsonl, read_only):
    before = bytes_of(filled)
    with read_only(filled) as place:
        assert len(call("list", place).document) == 52
        assert call("search", place, "bus").code == 0
        assert call("check", place).code == 0
        result = call("import", place, "--format", "jsonl", jsonl({"created_at": AT, "body": "x"}))
        assert (result.code, result.out) == (3, "")
        assert one_line(result) == said(FolderReadOnly())
        (one, *_) = [head["id"] for head in call("list", place).document if head["space"] == "mine"]
        out = filled.parent / "packet.txt"
        shared = call("share", place, "--entries", one, "--reader", "D", "--format", "text", "--out", out)
        assert shared.code == 3
        assert one_line(shared) == said(FolderReadOnly())
        assert not out.exists()
    assert bytes_of(filled) == before


def test_new_in_a_folder_that_cannot_be_written(call, tmp_path, read_only):
    (tmp_path / "place").mkdir()
    with read_only(tmp_path / "place") as place:
        result = call("new", place / "journal")
        assert (result.code, result.out) == (3, "")
        assert one_line(result) == said(FolderReadOnly())


def test_a_full_disk(call, filled_original, jsonl, small_disk):
    journal = Path(shutil.copytree(filled_original, small_disk / "journal"))
    many = jsonl(*[{"created_at": AT, "body": f"{place} " + os.urandom(2000).hex()} for place in range(1500)])
    result = call("import", journal, "--format", "jsonl", many)
    assert (result.code, result.out) == (3, "")
    assert one_line(result) == said(DiskFull())
    assert len(call("list", journal).document) == 52
    assert call("check", journal).code == 0
    one = jsonl({"created_at": AT, "body": "there was room again"})
    assert call("import", journal, "--format", "jsonl", one).code == 0


def test_a_full_disk_under_a_packet(call, filled, small_disk):
    filler = small_disk / "filler"
    with filler.open("wb") as file:
        file.write(bytes(os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize - 4096))
    ids = [one["id"] for one in call("list", filled).document if one["space"] == "mine"]
    out = small_disk / "packet.pdf"
    named = ["--entries", ",".join(ids[:20]), "--reader", "Dana", "--format", "pdf", "--out", out]
    result = call("share", filled, *named)
    assert result.code == 3
    assert one_line(result).startswith(("What was saved is safe. This disk is full.", "Nothing was written."))
    assert [file.name for file in small_disk.iterdir()] == ["filler"]
    with vault.open_journal(filled, PASSPHRASE) as journal:
        assert journal.reader.ledger.lines() == ()


def test_new_on_a_full_disk(call, small_disk):
    with (small_disk / "filler").open("wb") as file:
        file.write(bytes(os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize))
    result = call("new", small_disk / "journal")
    assert (result.code, result.out) == (3, "")
    assert one_line(result) == said(DiskFull())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_standard_output_on_a_full_disk(filled, key):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "npgs_journal", "list", "--journal", filled, "--passphrase-file", key],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.decode().splitlines() == [said(DiskFull())]


def test_our_own_bug_brings_no_traceback(call, filled, monkeypatch):
    from npgs_journal.cli import listing

    def broken(_options):
        raise RuntimeError("the planted sentence")

    monkeypatch.setattr(listing, "run_list", broken)
    result = call("list", filled)
    assert (result.code, result.out) == (3, "")
    assert one_line(result) == wording.UNKNOWN
