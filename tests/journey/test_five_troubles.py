"""Five troubles the world brings: the window and the command line say the same of each, safe things first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from drivers.gate import GateDriver
from drivers.journal import JournalDriver
from drivers.session import Answers, entry
from PySide6.QtCore import Qt
from support import disks
from support.costs import CHEAP
from support.newer import make_newer

from npgs_journal import vault
from npgs_journal.errors import (
    DiskFull,
    JournalDamaged,
    JournalOpenElsewhere,
    JournalTooNew,
    WrongPassphrase,
)
from npgs_journal.ui.write.room import JournalRoom
from npgs_journal.wording import sentence

PASSPHRASE = "quiet river under nine lamps"
AT = "2026-11-23T16:40:00-05:00"
SAFE = (
    "Your journal is unchanged.",
    "Nothing was changed.",
    "Your journal is safe.",
    "What was saved is safe.",
)
FIVE = (WrongPassphrase, JournalDamaged, JournalTooNew, JournalOpenElsewhere, DiskFull)


def make(folder: Path) -> Path:
    with vault.create_journal(folder, PASSPHRASE, CHEAP) as journal:
        journal.writer.entries.add_many([entry(number) for number in range(1, 4)])
    return folder


@pytest.fixture
def folder(tmp_path):
    return make(tmp_path / "journal")


@pytest.fixture
def window(qtbot, qapp):
    qapp.setStyle("Fusion")
    made = GateDriver(qtbot, Answers())
    yield made
    made.stop()


@pytest.fixture
def command_line(tmp_path):
    """Calls a verb on a journal, as a process of its own; gives what it said. It must say no."""
    given = tmp_path / "passphrase"

    def call(verb: str, journal: Path, *argv: object, passphrase: str = PASSPHRASE) -> str:
        given.write_text(passphrase + "\n")
        command = [verb, "--journal", journal, "--passphrase-file", given, *argv]
        done = subprocess.run(
            [sys.executable, "-m", "npgs_journal", *map(str, command)],
            capture_output=True, text=True, check=False, env=os.environ | {"PYTHONUTF8": "1"},
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (3, "")
        (line,) = done.stderr.splitlines()
        return line

    return call


def unlock(window: GateDriver, folder: Path, passphrase: str = PASSPHRASE) -> None:
    window.start(folder)
    window.unlock(passphrase)


def test_five_sentences_say_what_is_safe_and_then_a_next_step():
    said = [sentence(kind()) for kind in FIVE]
    assert len({one.split(". ", 1)[1] for one in said}) == len(FIVE)
    for one in said:
        assert one.startswith(SAFE)
        assert len(one.split(". ")) >= 3  # what is safe, what it is, what to do


def test_wrong_passphrase(window, command_line, folder):
    said = command_line("list", folder, passphrase="quiet river under ten lamps")
    assert said == sentence(WrongPassphrase())
    unlock(window, folder, "quiet river under ten lamps")
    window.until_words(said)
    window.unlock(PASSPHRASE)
    window.until_inside()


def test_damaged_file(window, command_line, folder):
    file = folder / "journal.db"
    data = bytearray(file.read_bytes())
    data[2000] ^= 1
    file.write_bytes(data)
    said = command_line("list", folder)
    assert said == sentence(JournalDamaged())
    unlock(window, folder)
    window.until_words(said)
    assert file.read_bytes() == bytes(data)


def test_newer_schema(window, command_line, folder):
    make_newer(folder, PASSPHRASE)
    before = (folder / "journal.db").read_bytes()
    said = command_line("list", folder)
    assert said == sentence(JournalTooNew())
    unlock(window, folder)
    window.until_words(said)
    assert (folder / "journal.db").read_bytes() == before


def test_open_elsewhere(window, command_line, folder):
    with vault.open_journal(folder, PASSPHRASE):
        said = command_line("list", folder)
        assert said == sentence(JournalOpenElsewhere())
        unlock(window, folder)
        window.until_words(said)
    window.unlock(PASSPHRASE)
    window.until_inside()


def test_disk_full(window, command_line, tmp_path):
    with disks.tiny(tmp_path / "disk", "4m") as disk:
        folder = make(disk / "journal")
        lines = [{"created_at": AT, "body": os.urandom(2000).hex()} for _ in range(1500)]
        given = tmp_path / "entries.jsonl"
        given.write_text("".join(json.dumps(line) + "\n" for line in lines))
        said = command_line("import", folder, "--format", "jsonl", given)
        assert said == sentence(DiskFull())

        unlock(window, folder)
        window.until_inside()
        room = journal_in(window)
        filler = disk / "filler"
        filler.write_bytes(bytes(os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize))
        written = "\n\n".join(os.urandom(30).hex(" ") for _ in range(1000))
        room.editor.insertPlainText(written)
        window.until_words(said)
        assert room.editor.body() == written
        filler.unlink()
        window.click("Try again")
        room.wait_saved()
        assert room.stored(room.room.desk.entry_id).body == written
        window.app.locking.quit(asks=False)
        window.until(lambda: not window.window.isVisible())


def journal_in(window: GateDriver) -> JournalDriver:
    session = window.app.locking._session
    return JournalDriver(window.qtbot, session, room=window.page.findChild(JournalRoom))


def test_a_second_process_is_refused_after_a_save_a_check_and_a_read_as_big_as_a_backup(
    window, command_line, folder, tmp_path
):
    unlock(window, folder)
    window.until_inside()
    room, refused = journal_in(window), sentence(JournalOpenElsewhere())
    journal = room.session.journal

    def in_background(work) -> None:
        done: list[object] = []
        room.session.jobs.read(lambda _: work(), done.append)
        window.until(lambda: bool(done))

    room.type("Harbor light")
    room.ctrl(Qt.Key.Key_S)
    room.wait_saved()
    assert command_line("list", folder) == refused
    in_background(journal.check)
    assert command_line("check", folder) == refused
    in_background(lambda: journal.opened.copy_to(tmp_path / "copy.db"))
    assert command_line("list", folder) == refused
    room.type(", again")
    room.ctrl(Qt.Key.Key_S)
    room.wait_saved()
    assert command_line("list", folder) == refused
    window.app.locking.quit(asks=False)
    window.until(lambda: not window.window.isVisible())
    with vault.open_journal(folder, PASSPHRASE) as again:
        assert again.check().findings == ()
        assert again.reader.entries.get(again.reader.entries.page().heads[0].id).body == "Harbor light, again"
