"""Lock ends the process that held the text: the real program on a real screen, driven by its keys."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support import screens

from npgs_journal import vault
from npgs_journal.errors import JournalError
from npgs_journal.ui.lock.sheet_flow import ANSWER_KEY, SAVED
from npgs_journal.ui.theme.tokens import THEMES

pytestmark = pytest.mark.full

PASSPHRASE = "quiet river under nine lamps"
WITHIN_S = 2.0
VALUE_PANEL = (1000, 640)
"""A place in the window where the journal shows the value panel's ground, and unlock its waves."""


class Screen:
    """A person at the keyboard, with eyes for windows and processes only."""

    def __init__(self, display):
        self.display = display
        self.environment = screens.environment(display)

    def do(self, *words):
        ran = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=20
        )
        return ran.stdout.split()

    def windows(self, pid):
        """Visible top windows of that process, oldest first."""
        return self.do("search", "--onlyvisible", "--pid", str(pid), "--name", "NPG-S")

    def colour_at(self, window, x, y):
        """What the eye sees at one place of the window, as "#RRGGBB"."""
        shell = self.do("getwindowgeometry", "--shell", window)
        place = dict(one.split("=") for one in shell)
        return screens.colour_at(self.display, int(place["X"]) + x, int(place["Y"]) + y)

    def keys(self, *keys):
        self.do("key", "--clearmodifiers", *keys)

    def type(self, text):
        self.do("type", "--delay", "2", text)


def until(holds, timeout_s=30.0):
    """Poll a state of the world outside this process; there is no signal to wait for."""
    ends_at = time.monotonic() + timeout_s
    while not (found := holds()):
        assert time.monotonic() < ends_at, "it did not come"
        os.sched_yield()
    return found


def children_with(folder):
    """Processes of the program that were started on this journal."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                command = (place / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if b"npgs_journal" in command and os.fsencode(folder) in command:
                found.append(int(place.name))
    return found


def is_locked_by_somebody(folder):
    try:
        vault.open_journal(folder, PASSPHRASE).close()
    except JournalError:
        return True
    return False


@pytest.fixture
def screen(display):
    return Screen(display)


@pytest.fixture
def said(tmp_path):
    """Where everything the program prints is kept."""
    return tmp_path / "said"


@pytest.fixture
def program(screen, folder, said):
    """The real program on a journal whose sheet was saved; every process of it is ended after the test."""
    with vault.open_journal(folder, PASSPHRASE) as journal:
        journal.writer.settings.put(ANSWER_KEY, SAVED)
    command = [sys.executable, "-m", "npgs_journal", "--journal", str(folder)]
    with said.open("wb") as stderr:  # a file, not a pipe: the fresh process inherits it and keeps it open
        started = subprocess.Popen(command, env=screen.environment, stderr=stderr)
    yield started
    for pid in children_with(folder):
        os.kill(pid, 9)
    started.wait()


def unlock(screen, pid, typed_before=""):
    window = until(lambda: screen.windows(pid))[0]
    screen.do("windowfocus", "--sync", window)
    if typed_before:
        screen.type(typed_before)
        screen.keys("ctrl+a")
    screen.type(PASSPHRASE)
    screen.keys("Return")
    light = THEMES["light"]["panel"]
    until(lambda: screen.colour_at(window, *VALUE_PANEL) == light)  # the journal's page has come
    return window


@pytest.mark.alone
def test_after_ctrl_l_the_process_is_gone_and_a_fresh_one_shows_unlock(screen, folder, program, said):
    window = unlock(screen, program.pid)
    place = screen.do("getwindowgeometry", "--shell", window)
    screen.type("Harbor light")
    screen.keys("ctrl+l")
    asked_at = time.monotonic()
    until(lambda: program.poll() is not None)
    took_s = time.monotonic() - asked_at
    assert program.returncode == 0
    assert took_s < WITHIN_S
    (fresh,) = until(lambda: children_with(folder))
    assert fresh != program.pid
    (new_window,) = until(lambda: screen.windows(fresh))
    new_place = screen.do("getwindowgeometry", "--shell", new_window)
    assert new_place[1:5] == place[1:5]  # x, y, width, height
    assert not is_locked_by_somebody(folder)
    with vault.open_journal(folder, PASSPHRASE) as journal:
        heads = journal.reader.entries.page().heads
        assert [journal.reader.entries.get(head.id).body for head in heads] == ["Harbor light"]
    assert said.read_bytes() == b""


def test_typing_on_the_fresh_unlock_page_changes_nothing(screen, folder, program):
    unlock(screen, program.pid)
    screen.type("Harbor light")
    screen.keys("ctrl+l")
    until(lambda: program.poll() is not None)
    (fresh,) = until(lambda: children_with(folder))
    unlock(screen, fresh, typed_before="harbor dark")
    screen.keys("ctrl+q")
    until(lambda: not children_with(folder))
    with vault.open_journal(folder, PASSPHRASE) as journal:
        (head,) = journal.reader.entries.page().heads
        assert journal.reader.entries.get(head.id).body == "Harbor light"


def test_quitting_leaves_no_process(screen, folder, program):
    unlock(screen, program.pid)
    screen.type("Kept")
    screen.keys("ctrl+q")
    until(lambda: program.poll() is not None)
    assert children_with(folder) == []
    assert not is_locked_by_somebody(folder)


def test_a_terminate_signal_keeps_the_text(screen, folder, program):
    unlock(screen, program.pid)
    screen.type("Kept before the end")
    program.terminate()
    until(lambda: program.poll() is not None)
    with vault.open_journal(folder, PASSPHRASE) as journal:
        heads = journal.reader.entries.page().heads
        (body,) = [journal.reader.entries.get(head.id).body for head in heads]
    # The last keys may still be on their way from the screen when the signal comes.
    assert body
    assert "Kept before the end".startswith(body)
