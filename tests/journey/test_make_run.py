"""`make run` where there is a screen: the window comes up on it, and a signal ends the program cleanly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from support import screens
from support.house import ROOT

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not (ROOT / ".venv" / "made-from").exists(), reason="no .venv made by make here"),
]

PATIENCE_S = 120.0


def look_for(display: str, *words: str) -> list[str]:
    """What xdotool says; nothing while there is no such window."""
    asked = ["xdotool", *words]
    told = subprocess.run(
        asked, env=screens.environment(display), capture_output=True, text=True, check=False
    )
    return told.stdout.split()


def window_on(display: str, program: subprocess.Popen[bytes]) -> str:
    ends_at = time.monotonic() + PATIENCE_S
    while not (found := look_for(display, "search", "--onlyvisible", "--name", "^NPG-S Journal$")):
        assert program.poll() is None, "it ended before its window came"
        assert time.monotonic() < ends_at, "no window came"
    return found[0]


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_window_comes_up_and_a_signal_ends_it(display, tmp_path, sign):
    command = ["make", "--silent", "run", f"PYTHON={sys._base_executable}"]
    with (tmp_path / "said").open("wb") as said:
        program = subprocess.Popen(
            command, cwd=ROOT, env=screens.environment(display), stdout=said, stderr=said
        )
    try:
        (pid,) = look_for(display, "getwindowpid", window_on(display, program))
        os.kill(int(pid), sign)
        assert program.wait(PATIENCE_S) == 0
    finally:
        program.kill()
        program.wait()
    # A paint that was under way when the signal came: Qt complains, and the program says no more of it.
    assert set((tmp_path / "said").read_text().splitlines()) <= {"qt: QtWarningMsg in default"}
