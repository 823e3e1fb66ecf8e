"""A move is killed before and after each of its steps: whatever place is remembered then, it opens whole."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

pytestmark = pytest.mark.full

CHILD = """
import json, os, shutil, signal, sys, tempfile
from pathlib import Path
from npgs_journal import prefs, vault
from npgs_journal.errors import JournalError
from npgs_journal.nouns import SilentProgress
from npgs_journal.security.keys import KeyCost

WORDS, COST = "open sesame", KeyCost(64, 1, 1)
STEPS = ("open", "write", "fsync", "close", "replace", "rename", "unlink", "mkdir", "rmdir")

def move(old, new, kill_at, after):
    # Runs in a child of its own: dies before (or just after) step number kill_at.
    journal = vault.open_journal(old, WORDS)
    steps = 0
    def watched(step):
        def stepped(*values, **named):
            nonlocal steps
            steps += 1
            if steps == kill_at and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            result = step(*values, **named)
            if steps == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            return result
        return stepped
    for name in STEPS:
        setattr(os, name, watched(getattr(os, name)))
    if NAIVE:
        journal.close()
        new.mkdir()
        for path in sorted(old.iterdir()):
            path.rename(new / path.name)
        prefs.save(prefs.Preferences(journal=new))
    else:
        vault.copy_to_new_place(journal, new, SilentProgress())
        prefs.save(prefs.Preferences(journal=new))
        vault.leave_old_place(journal, new)
    os._exit(0)

def titles(folder):
    try:
        with vault.open_journal(folder, WORDS) as journal:
            return sorted(head.title for head in journal.reader.entries.page().heads)
    except JournalError:
        return None

NAIVE = sys.argv[1] == "naive"
home = Path(sys.argv[2])
outcomes = []
for after in (False, True):
    kill_at, killed = 0, True
    while killed:
        kill_at += 1
        place = Path(tempfile.mkdtemp(dir=home))
        old, new = place / "old", place / "new"
        shutil.copytree(home / "journal", old)
        prefs.save(prefs.Preferences(journal=old))
        child = os.fork()
        if child == 0:
            move(old, new, kill_at, after)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status)
        remembered = prefs.load().journal
        outcomes.append({
            "killed": killed,
            "at": remembered.name,
            "titles": titles(remembered),
            "old": (old / "journal.db").exists(),
            "left": sorted(str(path.relative_to(place)) for path in place.rglob("*")),
        })
        shutil.rmtree(place)
print(json.dumps(outcomes))
"""


def outcomes(how: str, folder) -> list[dict]:
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CHILD, how, str(folder.parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)


WHOLE = ["Entry 1", "Entry 2"]
MOVED = ["new", "new/journal.db", "new/keys.bak.json", "new/keys.json", "new/lock"]


def test_a_kill_at_any_step_loses_nothing(folder):
    seen = outcomes("ours", folder)
    killed = [one for one in seen if one["killed"]]
    assert len(killed) >= 60
    for one in seen:
        assert one["titles"] == WHOLE, one
        if one["at"] == "new":
            assert one["left"] == MOVED, "the opening has cleared what the kill left"
        else:
            assert one["old"], one
    assert {one["at"] for one in killed} == {"old", "new"}
    assert [one["at"] for one in seen if not one["killed"]] == ["new", "new"]


def test_the_test_has_teeth(folder):
    """Moving file by file has moments in which the remembered place does not open, and they show."""
    assert any(one["titles"] is None for one in outcomes("naive", folder) if one["killed"])
