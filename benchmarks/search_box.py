"""The search box end to end: key, search in the encrypted file, 50 rows, painted. And: does the window block?

    python benchmarks/search_box.py [--entries 10000] [--rounds 5] [--pages 200] [--place DIR]

Common words, rare words, single letters that nearly every entry begins a word with, and a Chinese word, each
typed a key at a time into the journal room. The floor is the same search called bare on the same journal,
taken in turns with the keys. Then the list is scrolled down page by page to the given page, and the search is
typed once more over the long list. Blocks and memory are told beside it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from measuring import journals
from measuring.eyes import Painted, Watch, rest, wait_for
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.write.room import JournalRoom
    from npgs_journal.vault import Journal

KINDS = {
    "common": ("kitchen", "morning"),
    "rare": (journals.RARE,),
    "one letter": ("k", "m", "s", "t", "r"),
    "two words": ("quiet kitchen",),
    "Chinese": (journals.HAN_WORD, "厨房"),
}
LIMIT_MS, BLOCK_MS = 50, 100
HITS = 50


def window(app: QApplication, journal: Journal) -> tuple[JournalRoom, Jobs]:
    """The journal room as it is after unlock, and its jobs."""
    from npgs_journal.app import SWITCH_S
    from npgs_journal.prefs import Preferences
    from npgs_journal.ui.collecting import Collecting
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.theme import Theme
    from npgs_journal.ui.write.room import JournalRoom

    sys.setswitchinterval(SWITCH_S)
    Collecting(app)
    jobs = Jobs()
    prefs = PreferencesHolder(Preferences(theme="light"), jobs, save=lambda _: None)
    room = JournalRoom(Session(journal, jobs, Theme(app, prefs), Dialogs(), prefs))
    room.resize(1184, 684)
    room.show()
    rest(jobs)
    return room, jobs


class Typist:
    def __init__(self, room: JournalRoom, jobs: Jobs, journal: Journal) -> None:
        self.room, self.jobs, self.journal = room, jobs, journal
        self.box, self.hits = room.listing.search, room.listing.hits
        self.painted = Painted(room.listing.view.viewport())

    def clear(self) -> None:
        self.box.clear()
        rest(self.jobs)

    def key(self, letter: str) -> tuple[float, float]:
        """Milliseconds from one key until its hits are painted, and of processor time in them."""
        start, busy = time.perf_counter(), time.process_time()
        if letter.isascii():
            QTest.keyClick(self.box, letter)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(letter)
            QApplication.sendEvent(self.box, composed)
        wait_for(self.hits.modelReset)
        self.painted.wait()
        return (time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000

    def type(self, words: str) -> list[tuple[float, float]]:
        """Every key of `words`."""
        taken = []
        self.clear()
        for letter in words:
            if letter == " ":  # finds nothing new, so no paint need come
                QTest.keyClick(self.box, letter)
            else:
                taken.append(self.key(letter))
            rest(self.jobs)
        self.clear()
        return taken

    def bare(self, words: str) -> list[float]:
        """Milliseconds of the same searches without a window."""
        taken = []
        for length in range(1, len(words) + 1):
            start = time.perf_counter()
            self.journal.reader.search.find(words[:length], HITS)
            taken.append((time.perf_counter() - start) * 1000)
        return taken

    def at_once(self, word: str) -> float:
        """All letters in one go: each keystroke gives up the search before it."""
        self.clear()
        start = time.perf_counter()
        QTest.keyClicks(self.box, word)
        wait_for(self.hits.modelReset)
        taken = (time.perf_counter() - start) * 1000
        rest(self.jobs)
        self.clear()
        return taken


def scrolled(room: JournalRoom, jobs: Jobs, pages: int) -> int:
    """Down the list: how many rows that brought."""
    bar = room.listing.view.verticalScrollBar()
    for _ in range(pages):
        bar.setValue(bar.maximum())
        rest(jobs)
    return len(room.listing.model.rows)


def p95(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.95)]


def memory_mib() -> float:
    """What this process holds now (Linux tells it; elsewhere 0)."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 2**20 if told.exists() else 0.0


def kinds(typist: Typist, watch: Watch, rounds: int) -> float:
    """Say how each kind of words did; the slowest 95th percentile is given back."""
    worst = 0.0
    for kind, all_words in KINDS.items():
        taken, floor = [], []
        for words in all_words * rounds:
            with watch.over(kind):
                taken += typist.type(words)
            floor += typist.bare(words)
        passed, busy = ([one[which] for one in taken] for which in (0, 1))
        worst = max(worst, p95(passed))
        print(
            f"  {kind:10} key to painted p50 {statistics.median(passed):5.1f} p95 {p95(passed):5.1f} max "
            f"{max(passed):5.1f} ms (processor time p50 {statistics.median(busy):4.1f}); "
            f"bare search p50 {statistics.median(floor):5.1f} ms; block {watch.gaps[kind][0]:5.1f} ms "
            f"(own work {watch.gaps[kind][1]:4.1f})"
        )
    return worst


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--entries", type=int, default=10_000)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--pages", type=int, default=200, help="how far to scroll down the list")
    asked.add_argument("--han", type=float, default=0.03, help="the share of entries written in Chinese")
    asked.add_argument("--place", type=Path, help="where the journal is made, and kept for another run")
    given = asked.parse_args()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")

    from npgs_journal.vault import open_journal

    with ExitStack() as stack:
        place = given.place or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["HOME"] = str(place)
        folder = journals.make(place, given.entries, given.han)
        journal = stack.enter_context(open_journal(folder, journals.PASSPHRASE))
        room, jobs = window(app, journal)
        typist, watch = Typist(room, jobs, journal), Watch()
        at_first_mib = memory_mib()
        print(f"{given.entries} entries")
        slowest = kinds(typist, watch, given.rounds)
        burst = typist.at_once("kitchen")
        with watch.over("scrolling"):
            rows = scrolled(room, jobs, given.pages)
        held_mib = memory_mib()
        with watch.over("over all rows"):
            typist.type("kitchen")
        jobs.close()
    scrolling, over_all = (watch.gaps[part] for part in ("scrolling", "over all rows"))
    print(
        f"  a word typed at once {burst:.1f} ms; longest block while scrolling to row {rows} "
        f"{scrolling[0]:.1f} ms (own work {scrolling[1]:.1f}), searching over them {over_all[0]:.1f} ms "
        f"(own work {over_all[1]:.1f}); "
        f"memory {at_first_mib:.0f} MiB with the first page, {held_mib:.0f} MiB with every row"
    )
    longest = max(gap[0] for gap in watch.gaps.values())
    return 0 if slowest <= LIMIT_MS and longest <= BLOCK_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
