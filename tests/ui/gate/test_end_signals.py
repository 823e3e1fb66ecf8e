"""The system asks the program to end: at the gate nothing stirs, and it is heard all the same."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

CHILD = """
import os, sys
from PySide6.QtCore import QTimer
from npgs_journal.app import App, make_qt
from npgs_journal.ui.dialogs import Dialogs
from npgs_journal.ui.end_signals import EndSignals
qt = make_qt()
app = App(qt, dialogs=Dialogs(), start_fresh=lambda *_: None)
app.start()
EndSignals(app.leave, parent=app)
app.window.painted.connect(lambda: QTimer.singleShot(0, lambda: os.write(1, b"ready\\n")))
os._exit(qt.exec())
"""


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_at_the_gate_ends_it_at_once(sign):
    with subprocess.Popen([sys.executable, "-c", CHILD], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        child.send_signal(sign)  # the event loop has nothing left to do: only the signal can wake it
        try:
            assert child.wait(15) == 0
        finally:
            child.kill()
