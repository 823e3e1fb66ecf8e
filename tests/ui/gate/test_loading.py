"""What knows Qt is loaded in the window's thread only."""

from __future__ import annotations

from support.house import python

PROGRAM = """
import sys, threading

elsewhere = []

def heard(event, given):
    if event == "import" and threading.current_thread() is not threading.main_thread():
        name = given[0]
        if name.split(".")[0] == "PySide6" or name.startswith("npgs_journal.ui"):
            elsewhere.append(name)

sys.addaudithook(heard)

import time
from npgs_journal.app import App, make_qt
from npgs_journal.ui.loading import FOR_OPENING, OTHER_ROOMS, load

def until_loaded(names):
    end = time.monotonic() + 60
    while not set(names) <= set(sys.modules):
        assert time.monotonic() < end, set(names) - set(sys.modules)
        qt.processEvents()

qt = make_qt()
app = App(qt)
app.start()
assert not set(FOR_OPENING) & set(sys.modules)
until_loaded(("npgs_journal.store", *FOR_OPENING))
load(app.jobs, ("npgs_journal.share",), OTHER_ROOMS)
until_loaded(OTHER_ROOMS)
app.jobs.close()
print(elsewhere)
sys.stdout.flush()
import os
os._exit(0)
"""


def test_only_the_windows_thread_loads_what_knows_qt(empty_home):
    ran = python("-c", PROGRAM, QT_QPA_PLATFORM="offscreen")
    assert ran.stdout.splitlines()[-1:] == ["[]"], ran.stderr
