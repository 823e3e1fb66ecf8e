"""A child process: the whole program over a real journal, and a person who types until it ends.

    python typist.py JOURNAL

Reads the passphrase from standard input. Writes "N SECONDS" for every letter once its key was handled,
N counting from 1 and SECONDS on the clock that all processes of a machine share.
"""

from __future__ import annotations

import itertools
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

EVERY_MS = 30


def letters() -> Iterator[str]:
    """Words that never repeat, a letter at a time."""
    for number in itertools.count(1):
        yield from f"w{number} "


def main() -> None:
    from drivers.gate import GateDriver
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from support.patience import Patience

    from npgs_journal.app import make_qt
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.write.room import JournalRoom

    qt = make_qt()
    gate = GateDriver(Patience(), Dialogs())
    gate.start(Path(sys.argv[1]))
    gate.unlock(sys.stdin.readline().rstrip("\n"))
    gate.until_inside()
    editor = gate.page.findChild(JournalRoom).page.editor
    coming = enumerate(letters(), 1)

    def strike() -> None:
        number, letter = next(coming)
        QTest.keyClick(editor, letter)
        os.write(1, f"{number} {time.monotonic()}\n".encode())

    # Between two letters the program rests, as it does under a hand; a loop that asks without a pause would
    # take the interpreter from the thread that saves.
    strike()
    fingers = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=EVERY_MS)
    fingers.timeout.connect(strike)
    fingers.start()
    qt.exec()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    main()
