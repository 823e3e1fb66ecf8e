"""With a verb there is no Qt; without one there is a window, and nothing heavy before it is painted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from npgs_journal.__main__ import opens_window

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["--journal", "/x"],
        ["--journal=/x"],
        ["--journal", "/x", "--place", "AdnQ=="],
        ["--place=AdnQ=="],
    ],
)
def test_without_a_verb_the_window_opens(argv):
    assert opens_window(argv)


@pytest.mark.parametrize(
    "argv",
    [
        ["new"],
        ["--help"],
        ["--journal", "/x", "list"],
        ["list", "--journal", "/x"],
        ["--journal"],
        ["--nonsense"],
    ],
)
def test_anything_else_is_the_command_lines(argv):
    assert not opens_window(argv)


def test_the_command_line_loads_no_qt():
    code = (
        "import sys; sys.argv = ['npgs-journal', '--help']\n"
        "from npgs_journal.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_with_no_screen_it_says_so_in_one_sentence():
    env = {name: value for name, value in os.environ.items() if name not in {"QT_QPA_PLATFORM", "DISPLAY"}}
    ran = subprocess.run(
        [sys.executable, "-m", "npgs_journal"], env=env, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 3
    assert ran.stderr.startswith("There is no screen here.")
    assert "Traceback" not in ran.stderr


@pytest.mark.full
def test_nothing_heavy_is_loaded_before_the_first_paint():
    """The benchmark's own run, once; its ratio is for a quiet machine and is not judged here."""
    command = [sys.executable, str(ROOT / "benchmarks" / "startup.py"), "1"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["loaded_too_early"] == []


LEAKING = """
import logging, sys, threading
from npgs_journal.ui.quiet import keep_quiet
from PySide6.QtCore import qWarning
keep_quiet()
def leak(): raise ValueError("the very words")
thread = threading.Thread(target=leak)
thread.start()
thread.join()
class Ends:
    def __del__(self): raise ValueError("the very words")
Ends()
qWarning("the very words")
raise ValueError("the very words")
"""


def test_no_road_prints_what_was_written():
    ran = subprocess.run([sys.executable, "-c", LEAKING], capture_output=True, text=True, check=False)
    assert "very words" not in ran.stdout + ran.stderr
    assert ran.stderr.count("ValueError") == 3
    assert "QtWarningMsg" in ran.stderr
