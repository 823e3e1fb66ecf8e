"""One process per journal: a second one is refused, whatever the first one does meanwhile."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading

import filelock
import pytest
from support.costs import CHEAP
from support.written import WORDS, entry

from npgs_journal.errors import JournalOpenElsewhere
from npgs_journal.security import folder as folders
from npgs_journal.vault import (
    check_journal,
    create_journal,
    is_journal,
    open_journal,
    open_with_recovery_code,
)

SECOND = """
import sys
from pathlib import Path
from npgs_journal import vault
from npgs_journal.errors import JournalError
folder = Path(sys.argv[1])
for attempt in (vault.open_journal, vault.check_journal):
    try:
        attempt(folder, "open sesame")
        print("opened")
    except JournalError as error:
        print(error.code)
"""

HOLDER = """
import sys
from pathlib import Path
from npgs_journal import vault
journal = vault.open_journal(Path(sys.argv[1]), "open sesame")
print("open", flush=True)
sys.stdin.read()
"""


def second_process(folder) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", SECOND, str(folder)], capture_output=True, text=True, check=True
    )
    return ran.stdout.split()


def test_a_second_process_is_refused_whatever_the_first_does(opening, folder, tmp_path):
    """Also after a backup-sized read, a check and a save: closing a stray handle would drop the locks."""
    with opening() as journal:
        journal.opened.copy_to(tmp_path / "copy.db")
        assert journal.check().findings == ()
        journal.writer.entries.add(entry(3))
        assert is_journal(folder)
        assert second_process(folder) == ["journal-open-elsewhere"] * 2
        journal.writer.entries.add(entry(4))
        assert journal.reader.entries.count() == 4
    assert second_process(folder) == ["opened"] * 2


def test_the_same_process_is_refused_too(opening, folder):
    with opening() as journal:
        for attempt in (
            lambda: open_journal(folder, WORDS),
            lambda: open_with_recovery_code(folder, journal.recovery_code()),
            lambda: check_journal(folder, WORDS),
        ):
            with pytest.raises(JournalOpenElsewhere):
                attempt()
        journal.writer.entries.add(entry(3))


def test_a_journal_just_made_is_locked(tmp_path):
    with create_journal(tmp_path / "j", WORDS, CHEAP):
        gc.collect()
        assert second_process(tmp_path / "j") == ["journal-open-elsewhere"] * 2


def test_a_first_process_elsewhere_refuses_this_one_until_it_is_killed(folder, opening):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(JournalOpenElsewhere):
            open_journal(folder, WORDS)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        with opening() as journal:
            assert journal.reader.entries.count() == 2
    finally:
        holder.kill()
        holder.communicate()


def test_the_lock_file_stays_and_stays_the_same(folder, opening):
    before = (folder / "lock").stat().st_ino
    for _ in range(3):
        with opening():
            assert (folder / "lock").stat().st_ino == before
    assert (folder / "lock").stat().st_ino == before


def test_it_is_the_kernels_lock_and_not_the_files_being_there(folder, opening):
    assert (folder / "lock").exists()
    with opening():
        pass
    assert issubclass(filelock.FileLock, filelock.UnixFileLock if os.name == "posix" else object)


def test_a_file_system_without_such_locks_is_refused(folder, monkeypatch):
    seen = {}

    class Asked(filelock.FileLock):
        def __init__(self, *values, **named):
            seen.update(named)
            super().__init__(*values, **named)

    monkeypatch.setattr(folders.filelock, "FileLock", Asked)
    folders.take_lock(folder).release()
    assert seen["fallback_to_soft"] is False
    assert seen["preserve_lock_file"] is True
    assert seen["thread_local"] is False


def test_another_thread_may_close_it(folder, opening):
    journal = open_journal(folder, WORDS)
    closing = threading.Thread(target=journal.close)
    closing.start()
    closing.join()
    with opening():
        pass


def test_two_threads_closing_at_once_close_once(folder, monkeypatch):
    journal = open_journal(folder, WORDS)
    closed = []
    close = journal.opened.close
    monkeypatch.setattr(type(journal.opened), "close", lambda _: (closed.append(1), close.__func__(_))[0])
    threads = [threading.Thread(target=journal.close) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert closed == [1]


def test_a_lock_held_by_the_open_journal_outlives_a_garbage_collection(opening, folder):
    with opening():
        gc.collect()
        with pytest.raises(JournalOpenElsewhere):
            open_journal(folder, WORDS)


@pytest.mark.parametrize("thing", ["folder", "link"])
def test_a_lock_file_of_another_kind_is_not_taken_for_a_lock(folder, tmp_path, thing):
    (folder / "lock").unlink()
    if thing == "folder":
        (folder / "lock").mkdir()
    else:
        (folder / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Exception) as met:  # noqa: PT011 - which one the next line says
        open_journal(folder, WORDS)
    assert type(met.value).__module__ == "npgs_journal.errors"
    assert not (tmp_path / "elsewhere").exists()
