"""An upgrade is killed at its system calls: opened once more, every row is there, and the copy before it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("migration_kills.py")
CHANGING = {"pwrite64", "fsync", "ftruncate", "openat", "unlink", "fcntl"}


def can_watch() -> bool:
    probe = ["strace", "-o", os.devnull, "true"]
    return shutil.which("strace") is not None and subprocess.run(probe, check=False).returncode == 0


@pytest.mark.full
@pytest.mark.skipif(not can_watch(), reason="nothing here can stop a process at a call")
@pytest.mark.parametrize("step", [40, pytest.param(1, marks=pytest.mark.torture)])
def test_killed_at_any_call_nothing_is_lost(tmp_path, step):
    where = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
    done = subprocess.run(
        [sys.executable, "-P", str(RUN), str(tmp_path), str(step)],
        capture_output=True,
        text=True,
        env=where,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    called, points = told["called"], told["points"]
    assert called.keys() >= CHANGING
    assert called["pwrite64"] >= 100
    # The numbers of process and memory calls differ a little from run to run; the others never.
    assert all(points[call] == -(-called[call] // step) for call in CHANGING)
    assert sum(points.values()) >= 0.95 * sum(-(-many // step) for many in called.values())
