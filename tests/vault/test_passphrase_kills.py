"""Changing the passphrase locks nobody out, whatever system call of it is the last."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("passphrase_kills.py")
CHANGING = {"pwrite64", "write", "fsync", "rename", "openat", "unlink"}


def can_watch() -> bool:
    probe = ["strace", "-o", os.devnull, "true"]
    return shutil.which("strace") is not None and subprocess.run(probe, check=False).returncode == 0


pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not can_watch(), reason="nothing here can stop a process at a call"),
]


def run(folder: Path, step: int, how: str) -> dict:
    where = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
    done = subprocess.run(
        [sys.executable, "-P", str(RUN), str(folder), str(step), how],
        capture_output=True,
        text=True,
        env=where,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("step", [40, pytest.param(1, marks=pytest.mark.torture)])
def test_killed_at_any_call_one_passphrase_opens_it_and_all_is_there(tmp_path, step):
    told = run(tmp_path, step, "ours")
    assert told["wrong"] == []
    called, points = told["called"], told["points"]
    assert called.keys() >= CHANGING
    # The numbers of process and memory calls differ a little from run to run; the others never.
    assert all(points[call] == -(-called[call] // step) for call in CHANGING)
    assert sum(points.values()) >= 0.95 * sum(-(-many // step) for many in called.values())
    assert told["old"] > 0
    assert told["new"] > 0


@pytest.mark.torture
def test_written_in_place_somebody_would_be_locked_out(tmp_path):
    """The control: the kills have teeth."""
    assert [
        trouble for *_, trouble in run(tmp_path, 1, "naive")["wrong"] if trouble == "0 passphrases open it"
    ]
