from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LOOP = Path(__file__).with_name("kill_loop.py")


def run(folder: Path, cycles: int) -> dict[str, object]:
    where = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
    command = [sys.executable, "-P", str(LOOP), str(folder), str(cycles), "20261125"]
    done = subprocess.run(command, capture_output=True, text=True, env=where, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize("cycles", [50, pytest.param(1000, marks=pytest.mark.torture)])
def test_what_was_called_saved_survives_a_kill_at_any_instant(tmp_path, cycles):
    told = run(tmp_path, cycles)
    assert told["killed"] == cycles
    assert told["acknowledged"] > cycles * 5
    assert (told["lost"], told["alarms"]) == (0, [])
