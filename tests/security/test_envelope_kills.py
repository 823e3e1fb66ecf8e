"""Changing the passphrase cannot lock anyone out: the program is killed before each of its steps."""

from __future__ import annotations

import json
import subprocess
import sys

CHILD = """
import json, os, signal, sys, tempfile
from pathlib import Path
from npgs_journal.errors import WrongPassphrase
from npgs_journal.security import envelope, files
from npgs_journal.security.keys import KeyCost, RootSecret

cost, salt, root = KeyCost(64, 1, 1), bytes(16), RootSecret(bytes(20))
old = envelope.wrap(root, "old", salt, cost, 1)
new = envelope.wrap(root, "new", salt, cost, 2)

def change(folder, kill_at, after):
    # Runs in a child of its own: dies before (or just after) step number kill_at.
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
    for name in ("open", "write", "fsync", "close", "replace", "rename", "unlink"):
        setattr(os, name, watched(getattr(os, name)))
    if NAIVE:
        data = new.to_bytes()
        names = (envelope.KEYS, envelope.KEYS_COPY)
        for handle in [os.open(folder / name, os.O_WRONLY | os.O_TRUNC) for name in names]:
            os.write(handle, data)
    else:
        envelope.write_header(folder, new, "new")
    os._exit(0)

def opens(folder, words):
    try:
        return envelope.unwrap(envelope.read_header(folder), words) == root
    except Exception:
        return False

NAIVE = sys.argv[1] == "naive"
outcomes = []
for after in (False, True):
    kill_at, killed = 0, True
    while killed:
        kill_at += 1
        folder = Path(tempfile.mkdtemp(dir=sys.argv[2]))
        envelope.write_header(folder, old, "old")
        child = os.fork()
        if child == 0:
            change(folder, kill_at, after)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status)
        found = opens(folder, "old"), opens(folder, "new")
        if True in found:
            envelope.mend(folder, envelope.read_header(folder))
        left = sorted(path.name for path in folder.iterdir())
        outcomes.append({"killed": killed, "opens": found, "left": left})
print(json.dumps(outcomes))
"""


def outcomes(how: str, tmp_path) -> list[dict]:
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CHILD, how, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)


def test_a_kill_at_any_step_leaves_the_old_or_the_new_passphrase(tmp_path):
    seen = outcomes("ours", tmp_path)
    killed = [one for one in seen if one["killed"]]
    assert len(killed) >= 30
    for one in killed:
        assert sorted(one["opens"]) == [False, True]
    assert {tuple(one["opens"]) for one in killed} == {(True, False), (False, True)}
    for one in seen:
        if not one["killed"]:
            assert one["opens"] == [False, True], "once acknowledged it is the new one"
        assert one["left"] == ["keys.bak.json", "keys.json"]


def test_the_test_has_teeth(tmp_path):
    """Overwriting both copies in place has moments in which nothing opens the journal, and they show."""
    assert any(one["opens"] == [False, False] for one in outcomes("naive", tmp_path) if one["killed"])
