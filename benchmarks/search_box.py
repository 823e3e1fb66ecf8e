"""The search box end to end: key, search in the encrypted file, 50 rows, painted. And: does the window block?

Run: `python benchmarks/search_box.py [--entries 10000] [--word kitchen]`. Offscreen; prints milliseconds.
The floor is the same search called bare on the same journal, in the same run.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from npgs_journal.nouns import Entry

COMMON = [
    "morning",
    "kitchen",
    "ride",
    "house",
    "river",
    "quiet",
    "said",
    "asked",
    "choice",
    "form",
    "group",
    "door",
    "table",
    "light",
    "window",
    "work",
]
TICK_MS = 4
LIMIT_MS, BLOCK_MS = 50, 100


class Painted(QObject):
    """Tells when a widget has been painted: its own paint is over before the next event comes."""

    after = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        widget.installEventFilter(self)
        self.awaited = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self.awaited and event.type() == QEvent.Type.Paint:
            self.awaited = False
            QTimer.singleShot(0, self, self.after.emit)
        return False


def wait_for(signal: object) -> None:
    """Let the window live as it does when nobody measures: asleep until something comes.

    A loop that asks for events without end would hold the interpreter while the reader's thread works.
    """
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()
    signal.disconnect(loop.quit)


def rest(jobs: object) -> None:
    if not jobs.is_idle:
        wait_for(jobs.idle)


class Blocks(QObject):
    """The longest time between two ticks of the window's own clock."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        self.longest_ms, self._last = 0.0, time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now


def entries(count: int) -> Iterator[Entry]:
    """Invented entries over ten years, 170 words each from 20,000 different ones."""
    from npgs_journal.nouns import Entry, EntryId

    chance = random.Random(11)
    rare = [
        "".join(chance.choice("bcdfglmnprst") + chance.choice("aeiou") for _ in range(3))
        for _ in range(20_000)
    ]
    start = datetime(2026, 11, 13, 12, tzinfo=UTC)
    for number in range(count):
        at = start - timedelta(minutes=number * (10 * 365 * 24 * 60 // count))
        words = [chance.choice(COMMON) if chance.random() < 0.3 else chance.choice(rare) for _ in range(170)]
        yield Entry(EntryId(f"{number:032x}"), at, at.date(), " ".join(words[:4]), " ".join(words))


def window(app: QApplication, journal: object) -> tuple[object, object]:
    """The journal room as it is after unlock, and its jobs."""
    from npgs_journal.prefs import Preferences
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.theme import Theme
    from npgs_journal.ui.write.room import JournalRoom

    jobs = Jobs()
    prefs = PreferencesHolder(Preferences(theme="light"), jobs, save=lambda _: None)
    room = JournalRoom(Session(journal, jobs, Theme(app, prefs), Dialogs(), prefs))
    room.resize(1184, 684)
    room.show()
    rest(jobs)
    return room, jobs


def typed(room: object, jobs: object, word: str, rounds: int) -> tuple[list[float], float]:
    """Milliseconds of each keystroke until its hits are painted, and the longest block meanwhile."""
    box, hits = room.listing.search, room.listing.hits
    painted, blocks, taken, worst = Painted(room.listing.view.viewport()), Blocks(), [], 0.0
    for _ in range(rounds):
        box.clear()
        rest(jobs)
        for letter in word:
            blocks.begin()
            start = time.perf_counter()
            QTest.keyClick(box, letter)
            wait_for(hits.modelReset)
            painted.awaited = True
            wait_for(painted.after)
            taken.append((time.perf_counter() - start) * 1000)
            worst = max(worst, blocks.longest_ms)
    return taken, worst


def at_once(room: object, jobs: object, word: str) -> float:
    """All letters in one go: each keystroke gives up the search before it."""
    room.listing.search.clear()
    rest(jobs)
    start = time.perf_counter()
    QTest.keyClicks(room.listing.search, word)
    wait_for(room.listing.hits.modelReset)
    taken = (time.perf_counter() - start) * 1000
    rest(jobs)
    room.listing.search.clear()
    rest(jobs)
    return taken


def scrolled(room: object, jobs: object, pages: int) -> tuple[int, float]:
    """Down the list: how many rows that brought, and the longest block meanwhile."""
    blocks, bar = Blocks(), room.listing.view.verticalScrollBar()
    for _ in range(pages):
        bar.setValue(bar.maximum())
        rest(jobs)
    return len(room.listing.model.rows), blocks.longest_ms


def bare(journal: object, word: str, rounds: int) -> list[float]:
    taken = []
    for _ in range(rounds):
        for length in range(1, len(word) + 1):
            start = time.perf_counter()
            journal.reader.search.find(word[:length], 50)
            taken.append((time.perf_counter() - start) * 1000)
    return taken


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--entries", type=int, default=10_000)
    asked.add_argument("--word", default="kitchen")
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--pages", type=int, default=200, help="how far to scroll down the list")
    given = asked.parse_args()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")

    from npgs_journal.security.keys import KeyCost
    from npgs_journal.vault import create_journal

    with (
        tempfile.TemporaryDirectory() as place,
        create_journal(Path(place) / "j", "a long passphrase", KeyCost(64, 1, 1)) as journal,
    ):
        journal.writer.entries.add_many(entries(given.entries))
        floor = bare(journal, given.word, given.rounds)
        room, jobs = window(app, journal)
        taken, searching = typed(room, jobs, given.word, given.rounds)
        burst = at_once(room, jobs, given.word)
        rows, scrolling = scrolled(room, jobs, given.pages)
        jobs.close()
    print(
        f"{given.entries} entries, {len(taken)} keystrokes of “{given.word}”: "
        f"bare search p50 {statistics.median(floor):.1f} max {max(floor):.1f} ms; "
        f"key to painted p50 {statistics.median(taken):.1f} max {max(taken):.1f} ms; "
        f"whole word typed at once {burst:.1f} ms; longest block while searching {searching:.1f} ms, "
        f"while scrolling to row {rows} {scrolling:.1f} ms"
    )
    return 0 if max(taken) <= LIMIT_MS and max(searching, scrolling) <= BLOCK_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
