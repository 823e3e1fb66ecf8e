"""A backup, its rotation and a restore are killed at every system call: the journal opens, and the last
verified backup is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.costs import CHEAP
from support.watching import strace
from support.written import WORDS, entry

from npgs_journal import backup, vault
from npgs_journal.clock import SystemClock

pytestmark = pytest.mark.full

KILLING = Path(__file__).with_name("killing.py")
WHOLE, NOW = ["Entry 1", "Entry 2"], ["Entry 1", "Entry 2", "Entry 3"]


@pytest.fixture
def home(tmp_path):
    """A journal with one entry more than its seven backups; the next backup lets one go."""
    if not strace(tmp_path / "log"):
        pytest.skip("system calls cannot be watched here")
    original = tmp_path / "original"
    with vault.create_journal(original / "journal", WORDS, CHEAP, SystemClock()) as journal:
        journal.writer.entries.add_many([entry(1), entry(2)])
        for _ in range(10):
            backup.make_backup(journal)
        journal.writer.entries.add(entry(3))
    return tmp_path


def outcomes(home: Path, what: str, every: int) -> list[dict]:
    where = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
    command = [sys.executable, "-W", "ignore", str(KILLING), str(home), what, str(every)]
    ran = subprocess.run(command, capture_output=True, text=True, env=where, check=False)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


# Each Nth call in every run of the tests, each one in the long runs.
EACH = pytest.param(1, id="each", marks=pytest.mark.torture)


@pytest.mark.parametrize("every", [pytest.param(9, id="some"), EACH])
def test_a_kill_in_a_backup_or_its_rotation(home, every):
    seen = outcomes(home, "backup", every)
    killed = [one for one in seen if one["killed"]]
    assert len(killed) * every >= 60
    for one in seen:
        assert one["titles"] == NOW, one
        assert one["verified"] == one["seqs"], one
        assert one["seqs"][0] in {10, 11}, one
        assert one["seqs"][:1] == [11] if not one["killed"] else True, one
        assert {10, 9, 8, 7, 6, 5} <= set(one["seqs"]), one
        assert (one["left"], one["beside"]) == ([], {}), one
    if every == 1:
        assert {tuple(one["seqs"]) for one in seen} == {
            (10, 9, 8, 7, 6, 5, 4),
            (11, 10, 9, 8, 7, 6, 5, 4),
            (11, 10, 9, 8, 7, 6, 5),
        }


@pytest.mark.parametrize("every", [pytest.param(3, id="some"), EACH])
def test_a_kill_in_a_restore(home, every):
    seen = outcomes(home, "restore", every)
    killed = [one for one in seen if one["killed"]]
    assert len(killed) * every >= 40
    for one in seen:
        assert one["titles"] in (WHOLE, NOW), one
        assert one["verified"] == one["seqs"] == [10, 9, 8, 7, 6, 5, 4], one
        if one["titles"] == WHOLE:
            assert one["beside"] == {"journal-before-restore": NOW}, one
        else:
            assert one["beside"] == {}, one
    assert seen[-1]["titles"] == WHOLE
    if every == 1:
        assert {tuple(one["titles"]) for one in killed} == {tuple(WHOLE), tuple(NOW)}


def test_the_test_has_teeth(home):
    """Writing over the newest one, with the old ones removed first, has moments in which none is left."""
    assert any(one["verified"] == [] for one in outcomes(home, "naive", 1) if one["killed"])
