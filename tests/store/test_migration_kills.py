"""An upgrade is killed at its system calls: opened once more, everything is there, and the copy before it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("migration_kills.py")


def can_watch() -> bool:
    probe = ["strace", "-o", os.devnull, "true"]
    return shutil.which("strace") is not None and subprocess.run(probe, check=False).returncode == 0


@pytest.mark.full
@pytest.mark.skipif(not can_watch(), reason="nothing here can stop a process at a call")
@pytest.mark.parametrize(("step", "least"), [(40, 8), pytest.param(1, 100, marks=pytest.mark.torture)])
def test_killed_at_any_call_nothing_is_lost(tmp_path, step, least):
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
    assert sum(told["points"].values()) >= least
